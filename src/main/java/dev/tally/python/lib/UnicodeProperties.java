package dev.tally.python.lib;

import java.util.Arrays;

/**
 * The properties of characters. The table has a line for each run of characters that have the same: {@code 41 Lu L 0 0 Na} is
 * the first's number, then category, bidirectional class ({@code -} for none), combining class, whether it is mirrored, and
 * its width in East Asian texts.
 */
final class UnicodeProperties {
    /** What the characters of a run are. */
    record Properties(String category, String bidirectional, int combining, boolean mirrored, String width) {}

    private final int[] firsts;
    private final Properties[] runs;

    UnicodeProperties(String[] lines) {
        firsts = new int[lines.length];
        runs = new Properties[lines.length];
        for (int i = 0; i < lines.length; i++) {
            String[] parts = lines[i].split(" ");
            firsts[i] = Integer.parseInt(parts[0], 16);
            String bidirectional = parts[2].equals("-") ? "" : parts[2];
            runs[i] =
                    new Properties(parts[1], bidirectional, Integer.parseInt(parts[3]), parts[4].equals("1"), parts[5]);
        }
    }

    Properties of(int c) {
        int index = Arrays.binarySearch(firsts, c);
        return runs[index < 0 ? -index - 2 : index];
    }

    boolean isAssigned(int c) {
        return !of(c).category().equals("Cn");
    }

    /** The canonical combining class: 0 for what marks are put on. */
    int combining(int c) {
        return c < 0x300 ? 0 : of(c).combining();
    }
}
