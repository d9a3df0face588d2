package dev.tally.course;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What GitHub reads at the start of a block: {@code [!NOTE]} alone on the first line of a quotation makes it an alert,
 * {@code [ ]} or {@code [x]} before the words of an item in a list a task.
 */
final class BlockMarks {
    private static final List<String> ALERTS = List.of("note", "tip", "important", "warning", "caution");
    private static final int TASK_LENGTH = "[ ]".length();

    private BlockMarks() {}

    /**
     * A mark that was read.
     *
     * @param name the kind of alert in small letters; of a task {@code x} or a space
     * @param end where in the text what the mark stands before begins
     */
    record Mark(String name, int end) {}

    /** Only a quotation that stands in no other block is an alert, and only one with something below its mark. */
    static Optional<Mark> alert(BlockQuote quote, String text) {
        if (!(quote.getParent() instanceof Document && quote.getFirstChild() instanceof Paragraph words)) {
            return Optional.empty();
        }
        int start = words.getStartOffset();
        int end = lineEnd(text, start);
        String line = text.substring(start, end).strip();
        boolean marked = line.startsWith("[!") && line.endsWith("]");
        String name = marked ? line.substring(2, line.length() - 1).toLowerCase(Locale.ROOT) : "";
        boolean alone = words.getNext() == null
                && (words.getLastChild() == null || words.getLastChild().getEndOffset() <= end);
        return ALERTS.contains(name) && !alone ? Optional.of(new Mark(name, nextLine(text, end))) : Optional.empty();
    }

    static Optional<Mark> task(Paragraph words, String text) {
        if (!(words.getParent() instanceof ListItem && words.getPrevious() == null)) {
            return Optional.empty();
        }
        int start = words.getStartOffset();
        int end = lineEnd(text, start);
        int word = start + TASK_LENGTH;
        while (word < end && Lines.isBlank(text.charAt(word))) {
            word++;
        }
        boolean marked = word < end
                && word > start + TASK_LENGTH
                && text.charAt(start) == '['
                && " xX".indexOf(text.charAt(start + 1)) >= 0
                && text.charAt(start + 2) == ']';
        return marked
                ? Optional.of(new Mark(text.substring(start + 1, start + 2).toLowerCase(Locale.ROOT), word))
                : Optional.empty();
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int nextLine(String text, int end) {
        return text.startsWith("\r\n", end) ? end + 2 : Math.min(text.length(), end + 1);
    }
}
