package dev.tally.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.KeyInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A headless Chromium that a test drives, with a profile of its own that outlives {@link #reopen closing it}: what a learner
 * finds when coming back another day.
 *
 * <p>Tests get one as a parameter, see {@link WithBrowser}; where there is no browser they are skipped, loudly.
 */
public final class Browser implements AutoCloseable {
    private static final Set<Integer> MODIFIERS =
            Set.of(Keys.SHIFT.getCodePoint(), Keys.CONTROL.getCodePoint(), Keys.ALT.getCodePoint());

    private final Path program;
    private final Path driverProgram;
    private final Path profile;
    private ChromeDriver driver;

    /** Of its window, when it is started. */
    private final Dimension size;

    private Browser(Path program, Path driverProgram, Path profile) {
        this.program = program;
        this.driverProgram = driverProgram;
        this.profile = profile;
        this.driver = start();
        this.size = driver.manage().window().getSize();
    }

    /** A browser with an empty profile in {@code profile}; empty where Chromium or its driver is not installed. */
    static Optional<Browser> start(Path profile) {
        return installed("chromium", "chromium-browser", "google-chrome")
                .flatMap(program -> installed("chromedriver").map(driver -> new Browser(program, driver, profile)));
    }

    private static Optional<Path> installed(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(String.valueOf(System.getenv("PATH")).split(":"))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private ChromeDriver start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // Nobody goes back here: a page that is kept for that, and a process for one to come, cost a second
                // each time.
                "--disable-features=BackForwardCache,SpareRendererForSitePerProcess",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driverProgram.toFile())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }

    /** Closes the browser and opens it again with what the profile kept. */
    public void reopen() {
        driver.quit();
        driver = start();
    }

    /**
     * Makes it as it was when it was started: an empty window in the place of those that are there, with all that was pretended
     * to their pages, and nothing kept of pages from a disk. Every server has an address of its own.
     */
    void clear() {
        Set<String> windows = driver.getWindowHandles();
        String fresh = driver.switchTo().newWindow(WindowType.WINDOW).getWindowHandle();
        for (String window : windows) {
            driver.switchTo().window(window);
            driver.close();
        }
        driver.switchTo().window(fresh);
        driver.manage().window().setSize(size);
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin", Map.of("origin", "file://", "storageTypes", "local_storage"));
        complaints();
    }

    /** The driver itself, for what has no shorter name here. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Opens the page in a file, at a fragment ({@code #player-1-step-5} or nothing). */
    public void open(Path page, String fragment) {
        open(page.toUri() + fragment);
    }

    /** Opens an address; one that differs from the last in its fragment only is loaded anew, too. */
    public void open(String address) {
        // An empty page between two is a process more: only where the browser would else stay on its page. An address
        // without a fragment is loaded whatever was there.
        if (address.contains("#") && withoutFragment(address).equals(withoutFragment(driver.getCurrentUrl()))) {
            driver.get("about:blank");
        }
        driver.get(address);
    }

    /** Opens an address as somebody who has never been there: nothing is kept when the scripts of the page begin. */
    public void openAsNewcomer(String address) {
        Map<String, Object> added = driver.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", "try { localStorage.clear(); } catch (nothingCanBeKeptHere) {}"));
        try {
            open(address);
        } finally {
            driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", added);
        }
    }

    private static String withoutFragment(String address) {
        return address.replaceFirst("#.*", "");
    }

    /** Sets the size of what is seen, in CSS pixels, at any width (a window has a least width, this has none). */
    public void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(Math.max(width, 500), height));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Asks the pages for a theme and for motion as a reader's system does: {@code prefers("prefers-color-scheme", "dark")}. */
    public void prefers(String feature, String value) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    /** The first element that a CSS selector finds; fails where there is none. */
    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Clicks the first element that a CSS selector finds, in the middle of what is seen: pages scroll smoothly. */
    public void click(String selector) {
        show(selector).click();
    }

    /** All elements that a CSS selector finds. */
    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** What a CSS selector finds, brought into sight at once: a page that glides there would have it pressed on the way. */
    public WebElement show(String selector) {
        WebElement element = find(selector);
        run("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", element);
        return element;
    }

    /**
     * Presses keys, one after the other, as a keyboard does: whatever has the focus at each gets it. A key that is held, as
     * Control in {@code Keys.chord(Keys.CONTROL, "a")}, is let go at the end of the chord.
     */
    public void press(CharSequence... keys) {
        KeyInput keyboard = new KeyInput("keyboard");
        Sequence sequence = new Sequence(keyboard, 0);
        Deque<Integer> held = new ArrayDeque<>();
        String.join("", keys).codePoints().forEach(key -> {
            if (key == Keys.NULL.getCodePoint()) {
                held.forEach(modifier -> sequence.addAction(keyboard.createKeyUp(modifier)));
                held.clear();
                return;
            }
            sequence.addAction(keyboard.createKeyDown(key));
            if (MODIFIERS.contains(key)) {
                held.push(key);
            } else {
                sequence.addAction(keyboard.createKeyUp(key));
            }
        });
        driver.perform(List.of(sequence));
    }

    /** How many stops of the Tab key lie before an element, at least: several are then pressed at once. */
    private static final String STOPS_BEFORE = """
            const all = [...document.querySelectorAll('a[href], button, input:not([type=radio]), summary')]
                .filter(element => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0);
            return Math.max(0, all.findIndex(element => element.matches(arguments[0]))
                - all.indexOf(document.activeElement) - 2);
            """;

    /** Moves the focus on with the Tab key until {@code selector} has it; fails after 200 stops. */
    public void tabTo(String selector) {
        int before = ((Number) run(STOPS_BEFORE, selector)).intValue();
        press(Keys.TAB.toString().repeat(before));
        for (int stops = 0; stops < 200; stops++) {
            if (Boolean.TRUE.equals(run("return document.activeElement.matches(arguments[0])", selector))) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("the Tab key never comes to " + selector);
    }

    /** Runs a script in the page. */
    public Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /**
     * Waits, at most half a minute, until a script in the page returns true. One that fails is asked again: a page that loads
     * itself anew is empty for a moment.
     */
    public void await(String script, Object... arguments) {
        patience().until(waiting -> Boolean.TRUE.equals(run(script, arguments)));
    }

    /** Opens an address again and again, at most half a minute, until a script in its page returns true. */
    public void awaitOpening(String address, String script) {
        patience().until(waiting -> {
            open(address);
            return Boolean.TRUE.equals(run(script));
        });
    }

    private WebDriverWait patience() {
        WebDriverWait patience = new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofMillis(20));
        patience.ignoring(WebDriverException.class);
        return patience;
    }

    /** Waits until what the first that a CSS selector finds says begins so. */
    public void awaitText(String selector, String beginning) {
        await("return document.querySelector(arguments[0])?.textContent.startsWith(arguments[1])", selector, beginning);
    }

    /** Waits until the page whose title begins so is there whole: its scripts have run. */
    public void awaitPage(String title) {
        await("return document.title.startsWith(arguments[0]) && document.readyState === 'complete'", title);
    }

    /** Waits until the page has done what it put off until it had time. */
    public void settle() {
        driver.executeAsyncScript("setTimeout(arguments[0])");
    }

    /**
     * Waits until what a CSS selector finds is out of sight: the browser closes what lies over a page when it gets round to it.
     */
    public void awaitGone(String selector) {
        await("return !document.querySelector(arguments[0]).checkVisibility()", selector);
    }

    /** What the console of the pages opened so far says: errors of scripts, refused requests, violated policies. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** Writes a picture of what is seen, for a person to look at. */
    public void shoot(Path file) {
        try {
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
