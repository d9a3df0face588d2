package dev.tally.course;

import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block of Python in an insight's Content, to be run and drawn.
 *
 * @param number counted from 1 within the insight
 * @param fence its code and its place
 * @param session whether it is an interactive session, with prompts before its lines
 * @param inText whether it stands inside a list or a quotation, where the block of markup before it shows its code
 * @param output the fence right after it that states what it prints
 */
public record Example(
        int number, Fence fence, ExampleOptions options, boolean session, boolean inText, Optional<Fence> output) {

    public String code() {
        return fence.code();
    }

    public Span span() {
        return fence.span();
    }

    /** A line as the page shows it; the number is the line's in the fence, those that are hidden counted. */
    public record Line(int number, String text) {}

    /** Lines that end in {@code # hidden} are run, and are not shown. */
    public static boolean isHidden(String line) {
        return line.stripTrailing().endsWith("# hidden");
    }

    /** What the page shows of the code. */
    public List<Line> visibleLines() {
        List<Line> visible = new ArrayList<>();
        List<String> lines = fence.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!isHidden(lines.get(i))) {
                visible.add(new Line(i + 1, lines.get(i)));
            }
        }
        return visible;
    }
}
