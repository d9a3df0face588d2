package dev.tally.cli;

import dev.tally.AuditedRun;
import dev.tally.browser.Browser;
import dev.tally.browser.WithBrowser;
import dev.tally.course.Allowance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are open while their author saves. */
@WithBrowser
@Timeout(120)
class ServeBrowserTest {
    @TempDir
    Path folder;

    private LiveCourse live;
    private LiveServer server;
    private Thread watching;

    @BeforeEach
    void serve() throws Exception {
        write("README.md", "name: Course\ninsights:\n  - one\n");
        write("one.md", "First");
        CourseOptions options = new CourseOptions();
        options.insights = folder;
        Console console = new Console(
                InputStream.nullInputStream(), new ByteArrayOutputStream(), new ByteArrayOutputStream(), false);
        live = new LiveCourse(options, AuditedRun.tracer(), new LimitOptions(), new Allowance(Set.of()), console);
        server = new LiveServer(live, new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
        watching = new Thread(() -> {
            try {
                live.watch(server::tell);
            } catch (InterruptedException | IOException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        watching.start();
    }

    @AfterEach
    void stop() throws Exception {
        watching.interrupt();
        watching.join();
        server.close();
        live.close();
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(
                folder.resolve(path),
                path.equals("README.md")
                        ? text
                        : "---\ntype: normal\n---\n\n# " + text + "\n\n---\n## Content\n\nText.\n");
    }

    private static void awaitTitle(Browser browser, String title) {
        browser.await("return document.querySelector('h1').textContent === arguments[0]", title);
    }

    @Test
    void everyPageLooksAgainWhenItsInsightIsSavedHoweverManyAreOpen(Browser browser) throws Exception {
        browser.open(server.address() + "one.html");
        String first = browser.driver().getWindowHandle();
        // By the page, as with a click: they share its process, where the driver would start one for each.
        for (int i = 0; i < 8; i++) {
            browser.run("open(arguments[0])", server.address() + "one.html");
        }
        for (String tab : browser.driver().getWindowHandles()) {
            browser.driver().switchTo().window(tab);
            awaitTitle(browser, "First");
        }
        for (String title : List.of("Second", "Third")) {
            write("one.md", title);
            awaitTitle(browser, title);
        }
        for (String tab : browser.driver().getWindowHandles()) {
            browser.driver().switchTo().window(tab);
            awaitTitle(browser, "Third");
            if (!tab.equals(first)) {
                browser.driver().close();
            }
        }
        browser.driver().switchTo().window(first);
        write("one.md", "Fourth");
        awaitTitle(browser, "Fourth");
    }

    @Test
    void aPageLooksAgainWhateverTheNameOfItsFile(Browser browser) throws Exception {
        String name = "what#is?a&100%+ü";
        write("README.md", "name: Course\ninsights:\n  - one\n  - \"" + name + "\"\n");
        write(name + ".md", "First");
        browser.open(server.address() + "one.html");
        browser.await("return document.title.startsWith('First')");
        String address = server.address() + URLEncoder.encode(name, StandardCharsets.UTF_8) + ".html";
        // It is served when the server has seen it: until then another page stands in its place, which may load itself
        // anew.
        String there =
                "return document.querySelector('script[data-now]') !== null && document.querySelector('article') !== null";
        browser.awaitOpening(address, there);
        for (String title : List.of("Second", "Third")) {
            write(name + ".md", title);
            awaitTitle(browser, title);
        }
    }
}
