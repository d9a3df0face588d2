package dev.tally.verify;

import dev.tally.course.Example;
import dev.tally.course.Insight;
import dev.tally.course.Section;
import dev.tally.course.SectionKind;
import dev.tally.trace.Trace.End;
import java.util.Optional;

/**
 * Tells whether a page means an example to end in an exception: its fence says so, a comment at the line does, or the text
 * names what is raised.
 */
final class Failures {
    private final Insight insight;
    private final Listing listing;

    Failures(Insight insight, Listing listing) {
        this.insight = insight;
        this.listing = listing;
    }

    /** Where a fence says what is raised, that; where it does not, a comment or the text may: "this gives a TypeError". */
    boolean isExpected(Example example, End end) {
        String type = end.exception().map(End.Raised::type).orElse("");
        return example.options()
                .raises()
                .map(wanted -> isNamed(type, wanted))
                .orElseGet(() -> isMentioned(type) || Sketch.announces(line(example, end)));
    }

    /** Whether a comment on the line, or above it, calls something wrong: that may be what it fails for. */
    boolean isHintedAt(Example example, End end) {
        return example.options().raises().isEmpty()
                && (Sketch.hints(line(example, end)) || Sketch.hints(commentAbove(example, end)));
    }

    /** The line that the run ended in, where it is one of the example's. */
    String line(Example example, End end) {
        return text(example, end.line());
    }

    private String commentAbove(Example example, End end) {
        String above = text(example, end.line().map(line -> line - 1));
        return above.stripLeading().startsWith("#") ? above : "";
    }

    private String text(Example example, Optional<Integer> number) {
        return number.filter(line -> listing.has(example, line))
                .map(insight.source()::lineText)
                .orElse("");
    }

    /** In prose, in a comment, in a block that is no example; code that raises it announces nothing. */
    private boolean isMentioned(String type) {
        return !type.isEmpty()
                && insight.sections().stream()
                        .filter(section -> section.kind() == SectionKind.CONTENT)
                        .anyMatch(section -> said(section).contains(type));
    }

    /** The text of a section, with the comments of its examples and without their code. */
    private String said(Section section) {
        StringBuilder said = new StringBuilder();
        int from = section.span().start();
        for (Example example : insight.examples()) {
            if (example.span().start() >= from
                    && example.span().end() <= section.span().end()) {
                said.append(insight.source().text(), from, example.span().start());
                example.fence().lines().forEach(line -> said.append(comment(line)));
                from = example.span().end();
            }
        }
        return said.append(insight.source().text(), from, section.span().end()).toString();
    }

    private static String comment(String line) {
        int start = Comments.start(line);
        return start < 0 ? "" : line.substring(start) + "\n";
    }

    private static boolean isNamed(String type, String wanted) {
        return type.equals(wanted) || type.endsWith("." + wanted) || wanted.endsWith("." + type);
    }
}
