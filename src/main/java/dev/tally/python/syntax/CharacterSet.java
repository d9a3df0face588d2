package dev.tally.python.syntax;

import java.util.Arrays;

/**
 * Characters as a table lists them: {@code 41-5A 5F}, in order, each the number of one or the first and the last of several.
 */
public final class CharacterSet {
    /** The first of each run, and what follows its last. */
    private final int[] bounds;

    public CharacterSet(String table) {
        String[] runs = table.strip().split("\\s+");
        bounds = new int[2 * runs.length];
        for (int i = 0; i < runs.length; i++) {
            int dash = runs[i].indexOf('-');
            bounds[2 * i] = Integer.parseInt(dash < 0 ? runs[i] : runs[i].substring(0, dash), 16);
            bounds[2 * i + 1] = Integer.parseInt(runs[i].substring(dash + 1), 16) + 1;
        }
    }

    public boolean contains(int c) {
        int index = Arrays.binarySearch(bounds, c);
        return (index < 0 ? -index - 2 : index) % 2 == 0;
    }
}
