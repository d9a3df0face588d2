package dev.tally.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;

/** How a learner gets at things: with the keys alone, or with a finger alone. */
interface Hand {
    /** Presses the first that a CSS selector finds. */
    void press(String selector);

    /** Puts a text into a field, in place of what is there, and has it judged by what {@code judge} finds. */
    void type(String field, String text, String judge);

    /** A keyboard: the Tab key gets everywhere, Enter presses. */
    record Keyboard(Browser browser) implements Hand {
        @Override
        public void press(String selector) {
            browser.tabTo(selector);
            browser.press(Keys.ENTER);
        }

        @Override
        public void type(String field, String text, String judge) {
            browser.tabTo(field);
            browser.press(Keys.chord(Keys.CONTROL, "a"), text, Keys.ENTER);
        }
    }

    /** A finger, and the keyboard that comes up on the screen where one touches a field. */
    record Finger(Browser browser) implements Hand {
        private static final PointerInput TIP = new PointerInput(PointerInput.Kind.TOUCH, "finger");

        @Override
        public void press(String selector) {
            WebElement target = browser.show(selector);
            browser.run(
                    "window.touched = false; addEventListener('click', () => window.touched = true, { once: true, capture: true })");
            browser.driver()
                    .perform(List.of(new Sequence(TIP, 0)
                            .addAction(
                                    TIP.createPointerMove(Duration.ZERO, PointerInput.Origin.fromElement(target), 0, 0))
                            .addAction(TIP.createPointerDown(PointerInput.MouseButton.LEFT.asArg()))
                            .addAction(TIP.createPointerUp(PointerInput.MouseButton.LEFT.asArg()))));
            // What a finger did becomes a click when the browser gets round to it; another page knows nothing of it.
            browser.await("return window.touched !== false");
        }

        @Override
        public void type(String field, String text, String judge) {
            press(field);
            browser.run("document.activeElement.select()");
            browser.driver().executeCdpCommand("Input.insertText", Map.of("text", text));
            press(judge);
        }
    }
}
