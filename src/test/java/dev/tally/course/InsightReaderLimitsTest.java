package dev.tally.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsightReaderLimitsTest {
    private static final InsightReader READER = new InsightReader((from, to) -> Optional.of(to));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "*a ", "`", "> ", "- ", "<", "(", "???", "* x\n", "```\n", "---\n", "[1]", "![", "| - ", "#", "\n"
            })
    void aHundredThousandOfAnythingIsReadInTime(String piece) {
        String text =
                "---\ntype: normal\n---\n\n# Title\n\n---\n## Practice\n\n" + piece.repeat(100_000 / piece.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> READER.read("a.md", "a.md", text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a %s>",
                "[x](y \"%s\")",
                "[x](<%s>)",
                "*a %s a*",
                "[%s]: y \"z\"",
                "[z]: %s",
                "`%s`",
                "<!-- %s -->",
                "%s](y)",
                "**%s**",
                "| %s |",
                "* %s",
                "[%s\n\nx"
            })
    void aLongParagraphOfAnythingIsRead(String shape) throws InterruptedException {
        for (String piece :
                new String[] {"b ", "(", "*a ", "**a ", "[", "![", "a\\\\", "\\(", "~~a ", "`", "\n", "b='c' ", "|-"}) {
            String middle = piece.repeat(1_000 / piece.length());
            String text = "# Title\n\n---\n## Content\n\n" + String.format(Locale.ROOT, shape, middle) + "\n";
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Runnable reading = () -> READER.read("a.md", "a.md", text.getBytes(StandardCharsets.UTF_8));
            Thread thread = new Thread(null, reading, "reader", InsightReader.STACK_BYTES);
            thread.setUncaughtExceptionHandler((t, failure) -> thrown.set(failure));
            thread.start();
            thread.join();
            assertThat(thrown.get()).as(shape + " of " + piece).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "a:\n", "&a [*a, ", "- - - -\n"})
    void frontMatterOfAnyDepthIsRead(String piece) {
        String text = "---\n" + piece.repeat(20_000) + "\n---\n\n# Title\n";
        Insight insight = READER.read("a.md", "a.md", text.getBytes(StandardCharsets.UTF_8));
        assertThat(insight.headline().plain()).isEqualTo("Title");
    }
}
