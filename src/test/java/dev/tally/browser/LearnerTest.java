package dev.tally.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A learner goes through a workout with a question of each kind, and comes back: by keyboard alone, by touch alone, and after
 * the author was at work.
 */
@WithBrowser
class LearnerTest {
    private static final Path COURSE = Path.of("src/test/resources/site/course");
    private static final String EVERYTHING = "shapes/first/everything";
    private static final String TYPED = "shapes/first/typed";

    @TempDir
    Path folder;

    private static String option(String question, int gap) {
        String kind = gap == 0 ? ":not([data-gap])" : "[data-gap='" + gap + "']";
        return "#" + question + " .options li" + kind + " button:not([aria-disabled])";
    }

    private static String verdict(Browser browser, String question) {
        return browser.find("#" + question + " .result").getText();
    }

    private static String why(Browser browser, String question) {
        return browser.find("#" + question + " .why").getText();
    }

    private static void isAt(Browser browser, String title) {
        browser.awaitPage(title);
    }

    private static void answersOneGap(Browser browser, Hand hand) {
        hand.press(option("practice-q1", 0));
        assertThat(verdict(browser, "practice-q1")).contains("Not this.", "Right is: nothing");
        assertThat(why(browser, "practice-q1")).contains("Binding a second name to it copies nothing.");
        hand.press("#practice-q1 .again");
        hand.press(option("practice-q1", 1));
        assertThat(verdict(browser, "practice-q1")).contains("Right.");
        assertThat(why(browser, "practice-q1")).contains("Binding a second name to it copies nothing.");
    }

    /** In code and in a sentence; one is taken back. */
    private static void fillsSeveralGaps(Browser browser, Hand hand) {
        hand.press(option("revision-q1", 1));
        assertThat(verdict(browser, "revision-q1")).contains("Gap 1: Right.");
        hand.press(option("revision-q1", 3));
        assertThat(verdict(browser, "revision-q1")).contains("Gap 2: Not this.", "Press the gap to take it back.");
        hand.press("#revision-q1 .prompt .gap.wrong");
        hand.press(option("revision-q1", 2));
        hand.press(option("revision-q1", 3));
        assertThat(verdict(browser, "revision-q1")).contains("Right.");
        assertThat(browser.find("#revision-q1 .prompt").getText())
                .contains("board = shelf", "print(board)", "A name refers to an object.");
    }

    private static void answersTheQuizAndWhatTheExamplesAsk(Browser browser, Hand hand) {
        hand.press(option("quiz-q1", 1));
        assertThat(verdict(browser, "quiz-q1")).contains("Right.");
        assertThat(why(browser, "quiz-q1")).contains("Prints");
        int derived = browser.all(".derived .question").size();
        assertThat(derived).isGreaterThan(1);
        for (int number = 1; number <= derived; number++) {
            String question = "derived-q" + number;
            hand.press(option(question, 1));
            assertThat(verdict(browser, question)).contains("Right.");
            assertThat(browser.all("#" + question + " .options .note")).hasSize(4);
            assertThat(browser.find("#" + question + " .leads a").getDomAttribute("href"))
                    .startsWith("#player-1-step-");
        }
        assertThat(browser.find(".exercise").getText()).contains("Put three cups", "shelf = []");
        assertThat(browser.find(".exercise a.button").isDisplayed()).isTrue();
    }

    /** Judged kindly; after a second miss the options are there to choose from. */
    private static void typesIntoGaps(Browser browser, Hand hand) {
        hand.type("#practice-q1 input.gap", "  del ", "#practice-q1 .check");
        assertThat(verdict(browser, "practice-q1")).contains("Right.");
        assertThat(why(browser, "practice-q1")).contains("takes a name away");
        hand.type("#revision-q1 input[aria-label='Gap 1']", "push", "#revision-q1 .check");
        assertThat(verdict(browser, "revision-q1")).isEmpty();
        hand.type("#revision-q1 input[aria-label='Gap 2']", "ONE", "#revision-q1 .check");
        assertThat(verdict(browser, "revision-q1")).contains("Try again.");
        assertThat(browser.find("#revision-q1 .options").isDisplayed()).isFalse();
        hand.type("#revision-q1 input[aria-label='Gap 1']", "add", "#revision-q1 .check");
        assertThat(verdict(browser, "revision-q1")).contains("Now choose from the options.");
        hand.press(option("revision-q1", 1));
        assertThat(verdict(browser, "revision-q1")).contains("Right.");
    }

    private static void goesThroughTheWorkout(Browser browser, Hand hand) {
        hand.press(".hero a.button.primary");
        isAt(browser, "Everything");
        answersOneGap(browser, hand);
        fillsSeveralGaps(browser, hand);
        answersTheQuizAndWhatTheExamplesAsk(browser, hand);
        hand.press(".seq .next");
        isAt(browser, "Typed");
        typesIntoGaps(browser, hand);
        hand.press(".seq .next");
        isAt(browser, "Only");
        assertThat(browser.find(".practice .reading").getText()).isEqualTo("Think about shelves you have known.");
        hand.press(option("quiz-q1", 1));
        assertThat(verdict(browser, "quiz-q1")).contains("Right.");
        hand.press(".brand");
        isAt(browser, "Shapes");
    }

    private static String standing(Browser browser, Path site) {
        browser.open(site.resolve("index.html"), "");
        browser.await("return document.querySelector('.card .progress').textContent !== ''");
        return browser.find(".card .progress").getText();
    }

    /** Every question of an insight that is shown as answered. */
    private static List<?> known(Browser browser, Path site, String insight) {
        browser.open(site.resolve(insight + ".html"), "");
        return (List<?>) browser.run("return [...document.querySelectorAll('.question')]"
                + ".filter(question => question.querySelector('.result').innerText.includes('on an earlier visit.'))"
                + ".map(question => question.id)");
    }

    private void learnsComesBackAndFindsItAgain(Browser browser, Hand hand) throws IOException {
        WrittenCourse course = new WrittenCourse(folder, AuditedRun.tracer()).withAllOf(COURSE);
        Path site = course.build();
        browser.open(site.resolve("index.html"), "");
        goesThroughTheWorkout(browser, hand);
        String standing = standing(browser, site);
        assertThat(standing).startsWith("done · ");
        List<?> known = known(browser, site, EVERYTHING);
        assertThat(known).hasSizeGreaterThan(4).hasSameSizeAs(browser.all(".question"));
        assertThat(verdict(browser, "practice-q1")).contains("Answered on an earlier visit.", "It comes back ");
        assertThat(verdict(browser, "revision-q1")).contains("Missed on an earlier visit.");

        browser.reopen();
        assertThat(standing(browser, site)).isEqualTo(standing);
        hand.press(".card a");
        isAt(browser, "First shapes");
        browser.await("return document.querySelectorAll('.insights .done').length === 2");

        course.replacing(
                        EVERYTHING + ".md",
                        "Binding a second name to a list copies\n",
                        "A second name for a list copies\n")
                .replacing(EVERYTHING + ".md", "Fill in what makes", "Put in what makes")
                .replacing(EVERYTHING + ".md", "### What does it print?", "### What is printed?")
                .replacing(TYPED + ".md", "Take the name away:", "Take away the name:")
                .build();
        browser.reopen();
        assertThat(standing(browser, site)).isEqualTo(standing);
        assertThat(known(browser, site, EVERYTHING)).isEqualTo(known);
        assertThat(browser.find("#practice-q1-prompt").getText()).startsWith("A second name for a list");

        course.replacing(EVERYTHING + ".md", "* nothing\n* the list", "* the list\n* nothing")
                .build();
        assertThat(standing(browser, site)).doesNotContain("done");
        List<?> left = known.stream().filter(id -> !id.equals("practice-q1")).toList();
        assertThat(left).hasSize(known.size() - 1);
        assertThat(known(browser, site, EVERYTHING)).isEqualTo(left);
        assertThat(browser.complaints()).isEqualTo(List.of());
    }

    @Test
    void withAKeyboardAlone(Browser browser) throws IOException {
        learnsComesBackAndFindsItAgain(browser, new Hand.Keyboard(browser));
    }

    @Test
    void byTouchAlone(Browser browser) throws IOException {
        browser.size(360, 800);
        learnsComesBackAndFindsItAgain(browser, new Hand.Finger(browser));
    }
}
