package dev.tally.source;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A named text with its line table. Lines end in {@code \n}, {@code \r\n} or {@code \r} and count from 1;
 * columns count UTF-16 units from 1. The name is what a person calls the file, a path relative to where they stand.
 */
public final class Source {
    private final String name;

    /** Asked once where one thread reads, at least once where several do; not at all where the text is known. */
    private final Supplier<String> reader;

    private @Nullable Lines lines;

    /** A text and where each of its lines starts. */
    private record Lines(String text, int[] starts) {
        Lines(String text) {
            this(text, findLineStarts(text));
        }
    }

    public Source(String name, String text) {
        this(name, () -> text);
        lines = new Lines(text);
    }

    /** @param reader gives the text, the same each time; asked when somebody wants to see it */
    public Source(String name, Supplier<String> reader) {
        this.name = name;
        this.reader = reader;
    }

    private Lines lines() {
        Lines known = lines;
        if (known == null) {
            known = new Lines(reader.get());
            lines = known;
        }
        return known;
    }

    public String name() {
        return name;
    }

    public String text() {
        return lines().text();
    }

    public int lineCount() {
        return lines().starts().length;
    }

    /** The line, from 1, that holds this offset. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lines().starts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column, from 1, of this offset in its line. */
    public int column(int offset) {
        return offset - lineStart(line(offset)) + 1;
    }

    /** Where a line, counted from 1, starts. */
    public int lineStart(int line) {
        return lines().starts()[line - 1];
    }

    /** The text of a line, counted from 1, without its end-of-line characters. */
    public String lineText(int line) {
        String text = text();
        int end = line < lineCount() ? lineStart(line + 1) : text.length();
        int start = lineStart(line);
        while (end > start && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    public String text(Span span) {
        return text().substring(span.start(), span.end());
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static int[] findLineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        while (feed >= 0 || carriage >= 0) {
            boolean byFeed = carriage < 0 || (feed >= 0 && feed <= carriage + 1);
            int end = byFeed ? feed : carriage;
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = end + 1;
            feed = byFeed ? text.indexOf('\n', end + 1) : feed;
            carriage = carriage >= 0 && carriage <= end ? text.indexOf('\r', end + 1) : carriage;
        }
        return Arrays.copyOf(starts, count);
    }
}
