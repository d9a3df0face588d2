package dev.tally.python.vm;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Stmt;
import dev.tally.source.Source;
import dev.tally.source.Span;
import dev.tally.source.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The lines that a failing piece of code stands on, with marks under it. CPython 3.13 Lib/traceback.py,
 * {@code StackSummary.format_frame_summary}.
 */
public final class Carets {
    private static final String INDENT = "    ";

    /** The lines without what they are all indented by. */
    private final List<String> lines;

    /** Where the code begins in the first of them, and ends in the last. */
    private final int start;

    private final int end;

    private final String segment;
    private final Optional<Anchors> anchors;
    private final StringBuilder text = new StringBuilder();

    private Carets(List<String> lines, int start, int end) {
        this.lines = lines;
        this.start = start;
        this.end = end;
        String all = String.join("\n", lines);
        int length = all.length() - (last().length() - end);
        this.segment = start <= length ? all.substring(start, length) : "";
        this.anchors = Anchors.of(segment);
    }

    /** One line, without marks; empty where it is blank. */
    static String line(String line) {
        return line.isBlank() ? "" : INDENT + line.strip() + "\n";
    }

    /** The lines of a place in the source, marked; empty where they are blank. */
    static String of(Source source, Span span) {
        int first = source.line(span.start());
        int last = source.line(span.end());
        List<String> lines = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            lines.add(source.lineText(line));
        }
        return of(lines, span.start() - source.lineStart(first), span.end() - source.lineStart(last));
    }

    /**
     * Lines of source, marked from a place in the first of them to one in the last; empty where they are blank.
     *
     * @param start in UTF-16 units, as all offsets here
     */
    public static String of(List<String> lines, int start, int end) {
        String all = Indentation.dedent(
                String.join("\n", lines.stream().map(String::stripTrailing).toList()));
        if (all.isBlank()) {
            return "";
        }
        List<String> dedented = List.of(all.split("\n", -1));
        int removed = lines.get(0).stripTrailing().length() - dedented.get(0).length();
        int length = dedented.get(dedented.size() - 1).length();
        Carets made = new Carets(
                dedented,
                Math.min(Math.max(0, start - removed), dedented.get(0).length()),
                Math.min(Math.max(0, end - removed), length));
        made.significantLines();
        return Indentation.indent(Indentation.dedent(made.text.toString()), INDENT);
    }

    private String last() {
        return lines.get(lines.size() - 1);
    }

    /** The first line, the last one, and those around the anchors. */
    private void significantLines() {
        TreeSet<Integer> significant = new TreeSet<>(List.of(0, lines.size() - 1));
        for (int around = -1; around <= 1 && anchors.isPresent(); around++) {
            significant.add(lineOf(anchors.get().start()) + around);
            significant.add(lineOf(anchors.get().end()) + around);
        }
        boolean marked = !segment.isEmpty() && isWorthMarking();
        int before = -1;
        for (int line : significant.subSet(0, lines.size())) {
            int skipped = line - before - 1;
            if (skipped == 1) {
                show(line - 1, marked);
            } else if (skipped > 1) {
                text.append("...<").append(skipped).append(" lines>...\n");
            }
            show(line, marked);
            before = line;
        }
    }

    private void show(int line, boolean marked) {
        String shown = lines.get(line);
        text.append(shown).append('\n');
        if (!marked) {
            return;
        }
        int width = DisplayWidth.of(shown, line == lines.size() - 1 ? end : shown.length());
        int from = shown.length() - shown.stripLeading().length();
        if (line == 0) {
            from = Math.max(from, DisplayWidth.of(shown, start));
        }
        for (int column = 0; column < width; column++) {
            text.append(column < from ? ' ' : mark(line, column));
        }
        text.append('\n');
    }

    private char mark(int line, int column) {
        if (anchors.isEmpty()) {
            return '^';
        }
        boolean after = isAtOrAfter(line, column, anchors.get().start());
        return after && !isAtOrAfter(line, column, anchors.get().end()) ? '^' : '~';
    }

    private boolean isAtOrAfter(int line, int column, int anchor) {
        int anchorLine = lineOf(anchor);
        int offset = anchor - (anchorLine == 0 ? -start : segment.lastIndexOf('\n', anchor - 1) + 1);
        return line > anchorLine || line == anchorLine && column >= DisplayWidth.of(lines.get(anchorLine), offset);
    }

    /** Which of the lines a place in the segment is on. */
    private int lineOf(int at) {
        return (int) segment.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    /** Not where marks would stand under all of it, nor under the call of {@code return f(…)} or {@code x = f(…)}. */
    private boolean isWorthMarking() {
        boolean isPart = anchors.isPresent()
                || !lines.get(0).substring(0, start).isBlank()
                || !last().substring(end).isBlank();
        if (!isPart) {
            return false;
        }
        Module tree = Anchors.parse(String.join("\n", lines));
        return tree == null
                || !tree.body().isEmpty() && !isCallOfStatement(tree.body().get(0));
    }

    private boolean isCallOfStatement(Stmt statement) {
        if (statement instanceof Stmt.Return returned && returned.value() instanceof Expr.Call call) {
            return call.function() instanceof Expr.Name && isAll(call);
        }
        return statement instanceof Stmt.Assign assigned
                && assigned.value() instanceof Expr.Call call
                && assigned.targets().size() == 1
                && assigned.targets().get(0) instanceof Expr.Name
                && isAll(call);
    }

    /** The expression's columns are bytes, what they are compared with are characters, as in CPython. */
    private boolean isAll(Expr.Call call) {
        String all = String.join("\n", lines);
        int from = call.span().start();
        int to = call.span().end();
        int lastLine = all.lastIndexOf('\n', to - 1) + 1;
        return all.lastIndexOf('\n', from - 1) < 0
                && all.indexOf('\n', to) < 0
                && Utf8.length(all.substring(0, from)) == lines.get(0).codePointCount(0, start)
                && Utf8.length(all.substring(lastLine, to)) == last().codePointCount(0, end);
    }
}
