package dev.tally.course;

import dev.tally.source.Span;
import java.util.List;
import java.util.Locale;

/**
 * A fenced block of code.
 *
 * @param language the first word after the fence, as written or as {@link Languages} says that it is meant; empty where there
 *     is none
 * @param words what stands after the language
 * @param code its text, lines ended by line feeds whatever the file has
 * @param span the whole of it in the file, fences included
 * @param info the place of the language and the words
 * @param lineOffsets for each line of the code, the offset in the file of its first character
 */
public record Fence(String language, String words, String code, Span span, Span info, List<Integer> lineOffsets) {
    public Fence {
        lineOffsets = List.copyOf(lineOffsets);
    }

    /** Whether its language is Python, by one of its names. */
    public boolean isPython() {
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "python", "py", "python3" -> true;
            default -> false;
        };
    }

    /**
     * Whether it shows an interactive session of Python: its first line that is no comment has a prompt, or it turns into one
     * after some code.
     */
    public boolean isSession() {
        if (language.equalsIgnoreCase("pycon")) {
            return true;
        }
        return isPython() ? startsWithPrompt() || turnsIntoSession() : language.isEmpty() && startsWithPrompt();
    }

    /** Whether a line at the left edge has a prompt; one in a text between three quotes is no line of code. */
    private boolean turnsIntoSession() {
        int prompt = code.indexOf("\n>>>");
        return prompt >= 0 && isEven(code, "\"\"\"", prompt) && isEven(code, "'''", prompt);
    }

    private static boolean isEven(String text, String quotes, int before) {
        int count = 0;
        for (int at = text.indexOf(quotes); at >= 0 && at < before; at = text.indexOf(quotes, at + quotes.length())) {
            count++;
        }
        return count % 2 == 0;
    }

    private boolean startsWithPrompt() {
        for (int start = 0; start < code.length(); ) {
            int feed = code.indexOf('\n', start);
            int end = feed < 0 ? code.length() : feed;
            int first = start;
            while (first < end && Character.isWhitespace(code.charAt(first))) {
                first++;
            }
            if (first < end && code.charAt(first) != '#') {
                return code.startsWith(">>>", first);
            }
            start = end + 1;
        }
        return false;
    }

    /** The same with other code. */
    public Fence withCode(String other) {
        return new Fence(language, words, other, span, info, lineOffsets);
    }

    /** The lines of the code, without their ends. */
    public List<String> lines() {
        if (code.isEmpty()) {
            return List.of();
        }
        String body = code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
        return List.of(body.split("\n", -1));
    }
}
