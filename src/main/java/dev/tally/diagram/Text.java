package dev.tally.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * The widths of text in a picture. All of it is set in one monospace stack, whose characters advance 0.6 em; East Asian
 * wide characters and pictographs take two places, combining marks none.
 */
final class Text {
    /** Size of values and names, in pixels; a place is 9 pixels wide. */
    static final int VALUE = 15;
    /** Size of types, keys, badges and notes; a place is 7.2 pixels wide. */
    static final int SMALL = 12;

    /** Every character before this one takes one place. */
    private static final int COMBINING = 0x300;

    private Text() {}

    /** The width of a text in whole pixels, rounded up. */
    static int width(String text, int size) {
        return (places(text) * size * 6 + 9) / 10;
    }

    /** How many places of the monospace grid a text takes. */
    static int places(String text) {
        int places = 0;
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) < COMBINING) {
                places++;
                i++;
                continue;
            }
            int c = text.codePointAt(i);
            places += places(c);
            i += Character.charCount(c);
        }
        return places;
    }

    /** The start of a text, cut so that with its mark "…" it takes no more than the given places. */
    static String cut(String text, int most) {
        if (places(text) <= most) {
            return text;
        }
        int places = 0;
        int i = 0;
        while (true) {
            int c = text.codePointAt(i);
            places += places(c);
            if (places > most - 1) {
                return text.substring(0, i) + "…";
            }
            i += Character.charCount(c);
        }
    }

    /** The same for a name, cut in its middle: those that are made alike often differ at their ends. */
    static String cutInside(String name, int most) {
        if (places(name) <= most) {
            return name;
        }
        int end = name.length();
        int places = 0;
        while (true) {
            int c = name.codePointBefore(end);
            places += places(c);
            if (places > most / 3) {
                break;
            }
            end -= Character.charCount(c);
        }
        while (end < name.length() && combining(name.codePointAt(end))) {
            end += Character.charCount(name.codePointAt(end));
        }
        String tail = name.substring(end);
        return cut(name, most - places(tail)) + tail;
    }

    /** The text in lines of at most so many places, broken between words; a longer word is cut. */
    static List<String> wrap(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String fitting = cut(word, most);
            if (!line.isEmpty() && places(line.toString()) + 1 + places(fitting) > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(fitting);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Whether the table of widths says exactly how wide a browser draws the text. */
    static boolean certain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static int places(int c) {
        if (c < COMBINING) {
            return 1;
        }
        if (combining(c)) {
            return 0;
        }
        return wide(c) ? 2 : 1;
    }

    private static boolean combining(int c) {
        return (c >= COMBINING && c <= 0x36F)
                || c == 0x200B
                || c == 0x200D
                || (c >= 0x20D0 && c <= 0x20FF)
                || (c >= 0xFE00 && c <= 0xFE0F);
    }

    private static boolean wide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
