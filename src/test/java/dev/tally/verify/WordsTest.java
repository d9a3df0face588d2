package dev.tally.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void tokensAreWordsAndEachOtherSignForItself() {
        assertThat(Words.tokens("x_1 = f(2.5)\n")).containsExactly("x_1", "=", "f", "(", "2", ".", "5", ")");
        assertThat(Words.tokens("\t\u00e9a-\u03c0 \ud83d\ude00"))
                .containsExactly("\u00e9a", "-", "\u03c0", "\ud83d\ude00");
        assertThat(Words.tokens(" \n")).isEmpty();
    }

    @Test
    void aWordStandsForItselfAndAfterDigitsAlone() {
        String text = "recolour, 2px colours";
        assertThat(Words.has(text, 0, text.length(), "px")).isTrue();
        assertThat(Words.has(text, 0, text.length(), "colour")).isFalse();
        assertThat(Words.has(text, 2, text.length(), "colour"))
                .as("what stands before the stretch is not looked at")
                .isTrue();
        assertThat(Words.has(text, 0, 16, "colours")).isFalse();
    }

    @Test
    void clocksAndChanceAreFickleAndSoIsWhatTheyAreGivenTo() {
        Fickle fickle = new Fickle(false);
        assertThat(fickle.depends("timer = 1  # time.time()\n")).isFalse();
        assertThat(fickle.depends("now_then = 'random'\n")).isFalse();
        assertThat(fickle.depends("started = time.time()\n")).isTrue();
        assertThat(fickle.depends("print(started)\n")).isTrue();
        assertThat(fickle.depends("print(timer, time.timezone)\n")).isFalse();
        assertThat(fickle.depends("n = randoms()\n")).as("a family").isTrue();
    }

    @Test
    void filesAreTheAuthorsUntilTheProgramMakesSome() {
        Fickle fickle = new Fickle(false);
        assertThat(fickle.depends("data = open('data.txt')\n")).isTrue();
        assertThat(fickle.depends("print(data)\n")).isTrue();
        assertThat(fickle.depends("print(os.path.exists('a.txt'))\n")).isTrue();
        assertThat(fickle.depends("reopened = opening = 1\n")).isFalse();
        assertThat(fickle.depends("with open('a.txt', 'w') as f:\n    f.write('x')\n"))
                .isFalse();
        assertThat(fickle.depends("print(os.path.exists('a.txt'), open('a.txt').read())\n"))
                .isFalse();
        assertThat(fickle.depends("print(os.path.getmtime('a.txt'))\n"))
                .as("when it was written")
                .isTrue();
    }
}
