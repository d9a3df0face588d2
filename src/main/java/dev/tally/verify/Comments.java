package dev.tally.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads comments that state what is printed. */
public final class Comments {
    private static final List<String> MARKS = List.of("=>", "->", "prints", "output:", "result:");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d[\\d_]*)?\\.?\\d+(?:e[-+]?\\d+)?j?");
    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]+");

    private Comments() {}

    /** Where the comment of a line starts, outside of its strings; -1 where it has none. */
    public static int start(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '#') {
                return i;
            }
        }
        return -1;
    }

    /** What stands before the comment of a line. */
    public static String without(String line) {
        int at = start(line);
        return (at < 0 ? line : line.substring(0, at)).stripTrailing();
    }

    /** What follows a word or sign that announces output. */
    static Optional<String> afterMark(String comment) {
        String lower = comment.toLowerCase(Locale.ROOT);
        for (String mark : MARKS) {
            if (lower.startsWith(mark)) {
                String rest = comment.substring(mark.length());
                boolean word = Character.isLetter(mark.charAt(mark.length() - 1));
                if (!word || rest.startsWith(" ") || rest.startsWith(":")) {
                    return Optional.of((word && rest.startsWith(":") ? rest.substring(1) : rest).strip());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a text can only be a value: a number, a constant, something quoted, or something in brackets. */
    static boolean isLiteral(String text) {
        if (text.equals("True")
                || text.equals("False")
                || text.equals("None")
                || NUMBER.matcher(text).matches()) {
            return true;
        }
        if (text.length() < 2) {
            return false;
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean quoted = (first == '"' || first == '\'') && text.indexOf(first, 1) == text.length() - 1;
        boolean bracketed = (first == '[' && last == ']')
                || (first == '{' && last == '}')
                || (first == '(' && last == ')' && text.contains(","));
        return quoted || bracketed;
    }

    /** Lines without white space at their ends; none that are empty at the start or the end. */
    static List<String> rows(String text) {
        List<String> rows = new ArrayList<>();
        for (String row : text.split("\n", -1)) {
            rows.add(row.strip());
        }
        while (!rows.isEmpty() && rows.get(rows.size() - 1).isEmpty()) {
            rows.remove(rows.size() - 1);
        }
        while (!rows.isEmpty() && rows.get(0).isEmpty()) {
            rows.remove(0);
        }
        return rows;
    }

    /** As doctest does: white space folded, {@code ...} for anything; addresses are all the same. */
    static boolean same(List<String> said, List<String> real) {
        String claim = folded(String.join("\n", said));
        String truth = folded(String.join("\n", real));
        return claim.equals(truth) || isLike(claim, truth) || canonical(claim).equals(canonical(truth));
    }

    /**
     * A display as it would be typed by nobody: white space and the kind of quotes make no difference in it, and neither does
     * the order of a set's elements.
     */
    private static String canonical(String text) {
        if (text.isEmpty() || "[({".indexOf(text.charAt(0)) < 0 || !isLiteral(text)) {
            return text;
        }
        String plain = text.replace('"', '\'').replaceAll("\\s+", "");
        boolean set = plain.startsWith("{") && plain.indexOf(':') < 0;
        if (!set) {
            return plain;
        }
        String[] elements = plain.substring(1, plain.length() - 1).split(",");
        Arrays.sort(elements);
        return "{" + String.join(",", elements) + "}";
    }

    /** The same, or the same in quotes: many write a string as Python would. */
    static boolean agree(List<String> said, List<String> real) {
        String claim = folded(String.join("\n", said));
        String truth = folded(String.join("\n", real));
        return same(said, real) || claim.equals("'" + truth + "'") || claim.equals("\"" + truth + "\"");
    }

    private static String folded(String text) {
        return ADDRESS.matcher(text).replaceAll("0x").replaceAll("\\s+", " ").strip();
    }

    private static boolean isLike(String claim, String truth) {
        String[] parts = claim.split("\\.\\.\\.", -1);
        if (parts.length == 1 || !truth.startsWith(parts[0].stripTrailing())) {
            return false;
        }
        int at = parts[0].stripTrailing().length();
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            int found = i == parts.length - 1 && truth.endsWith(part)
                    ? truth.length() - part.length()
                    : truth.indexOf(part, at);
            if (found < at) {
                return false;
            }
            at = found + part.length();
        }
        return parts[parts.length - 1].isBlank() || at == truth.length();
    }
}
