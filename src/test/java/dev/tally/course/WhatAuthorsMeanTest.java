package dev.tally.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Where we read a real curriculum otherwise than its own compiler does, and why: seven of 2,767 insights. The texts here
 * are ours, of the same shape.
 */
class WhatAuthorsMeanTest {
    private static List<String> options(String lines) {
        String text = "# T\n\n---\n## Practice\n\nWhich is it? ???\n\n" + lines + "\n";
        Insight insight = new InsightReader((from, to) -> Optional.of(to))
                .read("a.md", "a.md", text.getBytes(StandardCharsets.UTF_8));
        return insight.questions(SectionKind.PRACTICE).stream()
                .flatMap(question -> question.options().stream())
                .map(Option::markdown)
                .toList();
    }

    /** Theirs glues the words together: "theend". In {@code dns-record-format-5.md}. */
    @Test
    void anOptionBrokenOverTwoLinesKeepsItsSpace() {
        assertThat(options("* from the start to the\n  end\n* never"))
                .containsExactly("from the start to the\nend", "never");
    }

    /** Theirs puts angle brackets around it. In {@code how-to-easily-check-…}, {@code dns-purpose-3.md}. */
    @Test
    void anAddressStaysAsItIsWritten() {
        assertThat(options("* http://example.org\n* `http://example.org/a"))
                .containsExactly("http://example.org", "`http://example.org/a");
    }

    /** Theirs takes it for a quotation in a quotation. In {@code tab-completion-in-npm.md}. */
    @Test
    void anOptionThatStartsWithAnAngleBracketIsNoQuotation() {
        assertThat(options("* >>`\n* <<")).containsExactly(">>`", "<<");
    }

    /** Theirs drops a backslash. In {@code requiring-loaders.md}. */
    @Test
    void backslashesStay() {
        assertThat(options("* /\\\\.x$/\n* /\\.x$/")).containsExactly("/\\\\.x$/", "/\\.x$/");
    }

    /** Theirs writes two backticks for three. In {@code the-basics-of-command-substitution.md}. */
    @Test
    void theAuthorsBackticksStay() {
        assertThat(options("- ```$(...) or `...` ```\n- `>`")).containsExactly("```$(...) or `...` ```", "`>`");
    }

    /** Theirs keeps the last of two. In {@code unique.md}. */
    @Test
    void twoPracticesAreBothAsked() {
        assertThat(options("* a\n* b\n\n---\n## Practice\n\n???\n\n* c\n* d")).containsExactly("a", "b", "c", "d");
    }

    @Test
    void ourOwnCourseIsReadWithoutADiagnostic() throws IOException {
        Course course = CourseReader.read(Path.of("insights"), (from, to) -> Optional.of(to));
        assertThat(course.insights()).isNotEmpty();
        assertThat(course.diagnostics()).isEmpty();
    }
}
