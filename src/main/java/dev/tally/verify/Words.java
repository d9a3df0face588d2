package dev.tally.verify;

import java.util.ArrayList;
import java.util.List;

/** The words of a text: letters, digits and low lines in a row, as Python's names have them. */
final class Words {
    private Words() {}

    static boolean isPart(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '_'
                || c > 0x7F && Character.isLetterOrDigit(c);
    }

    /** Where the word ends that starts here; here, where none does. */
    static int end(String text, int from) {
        int end = from;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The words, and each sign that is no white space for itself. */
    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end == at) {
                end += Character.charCount(text.codePointAt(at));
            }
            if (!isSpace(text.charAt(at))) {
                tokens.add(text.substring(at, end));
            }
            at = end;
        }
        return tokens;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Whether a stretch of a text has a word, digits before it left out. */
    static boolean has(String text, int from, int to, String word) {
        int at = text.indexOf(word, from);
        while (at >= 0 && at + word.length() <= to) {
            int start = at;
            while (start > from && isDigit(text.charAt(start - 1))) {
                start--;
            }
            int end = at + word.length();
            if ((start == from || !isPart(text.charAt(start - 1))) && (end == to || !isPart(text.charAt(end)))) {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
