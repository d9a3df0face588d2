package dev.tally.python.object;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Cuts bytes, given as Latin-1 text, into words, parts and lines. CPython 3.13 Objects/stringlib/split.h. */
final class BytesSplit {
    private BytesSplit() {}

    static List<String> words(String text, long most) {
        List<String> words = new ArrayList<>();
        int i = skipSpace(text, 0);
        while (i < text.length()) {
            if (words.size() >= most) {
                words.add(stripEnd(text.substring(i)));
                break;
            }
            int start = i;
            while (i < text.length() && !BytesMethods.isSpace(text.charAt(i))) {
                i++;
            }
            words.add(text.substring(start, i));
            i = skipSpace(text, i);
        }
        return words;
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && BytesMethods.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static String stripEnd(String text) {
        int end = text.length();
        while (end > 0 && BytesMethods.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    static List<String> wordsFromRight(String text, long most) {
        List<String> words = new ArrayList<>();
        String rest = stripEnd(text);
        while (!rest.isEmpty()) {
            if (words.size() >= most) {
                words.add(rest.substring(skipSpace(rest, 0)));
                break;
            }
            int start = rest.length();
            while (start > 0 && !BytesMethods.isSpace(rest.charAt(start - 1))) {
                start--;
            }
            words.add(rest.substring(start));
            rest = stripEnd(rest.substring(0, start));
        }
        Collections.reverse(words);
        return words;
    }

    static List<String> parts(String text, String separator, long most) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int at = text.indexOf(separator);
        while (at >= 0 && parts.size() < most) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
            at = text.indexOf(separator, from);
        }
        parts.add(text.substring(from));
        return parts;
    }

    static List<String> partsFromRight(String text, String separator, long most) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        int at = rest.lastIndexOf(separator);
        while (at >= 0 && parts.size() < most) {
            parts.add(rest.substring(at + separator.length()));
            rest = rest.substring(0, at);
            at = rest.lastIndexOf(separator);
        }
        parts.add(rest);
        Collections.reverse(parts);
        return parts;
    }

    static List<String> lines(String text, boolean keepEnds) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            int next = end;
            if (next < text.length()) {
                next += text.startsWith("\r\n", next) ? 2 : 1;
            }
            lines.add(text.substring(start, keepEnds ? next : end));
            start = next;
        }
        return lines;
    }
}
