package dev.tally.python.lib;

import dev.tally.python.lib.ReadNode.Place;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text of blanks, as long as a tree says that its own is: what has no text is told of by its lines and columns. */
final class BlankSource {
    /** A tree that says to be further down or to the right is not compiled. */
    private static final int MOST = 5_000_000;

    private int[] widths = new int[16];
    private int lines = 1;
    private @Nullable Source source;

    /** The text for a tree. */
    static BlankSource of(Interpreter vm, ReadNode tree, String name) {
        BlankSource made = new BlankSource();
        made.measure(tree);
        vm.work(made.size());
        made.source = new Source(name, made.text());
        return made;
    }

    private void measure(ReadNode node) {
        Place place = node.place();
        widen(place.line(), place.column());
        widen(place.endLine(), place.endColumn());
        for (Object value : node.values()) {
            if (value instanceof ReadNode child) {
                measure(child);
            } else if (value instanceof List<?> list) {
                for (Object item : list) {
                    if (item instanceof ReadNode child) {
                        measure(child);
                    }
                }
            }
        }
    }

    private void widen(int line, int column) {
        if (line > MOST || column > MOST) {
            throw new Unsupported("compile() of a tree with line " + line + ", column " + column);
        }
        int index = Math.max(line, 1) - 1;
        if (index >= widths.length) {
            widths = Arrays.copyOf(widths, Math.max(index + 1, widths.length * 2));
        }
        lines = Math.max(lines, index + 1);
        widths[index] = Math.max(widths[index], column);
    }

    private int size() {
        long size = 0;
        for (int i = 0; i < lines; i++) {
            size += widths[i] + 1;
        }
        if (size > MOST) {
            throw new Unsupported("compile() of a tree with lines so long");
        }
        return (int) size;
    }

    /** A line more than is needed, so that nothing is at its end. */
    private String text() {
        StringBuilder text = new StringBuilder(size() + 1);
        for (int i = 0; i < lines; i++) {
            text.append(" ".repeat(widths[i])).append('\n');
        }
        return text.append('\n').toString();
    }

    Source source() {
        if (source == null) {
            throw new IllegalStateException("the text is not made yet");
        }
        return source;
    }

    Span span(Place place) {
        int start = offset(place.line(), place.column());
        return new Span(start, Math.max(start, offset(place.endLine(), place.endColumn())));
    }

    private int offset(int line, int column) {
        return source().lineStart(Math.max(line, 1)) + Math.max(column, 0);
    }
}
