package dev.tally.course;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;

/** Guesses what somebody meant to write. */
public final class Spelling {
    /** Longer texts are not compared letter by letter: they are as different as can be, or the same. */
    private static final int LONGEST = 1_000;

    private Spelling() {}

    /** The nearest of the words, where it is near: at most a third of its letters changed, put in or left out. */
    static Optional<String> nearest(String written, SortedSet<String> words) {
        String wanted = written.toLowerCase(Locale.ROOT);
        String best = null;
        int least = Integer.MAX_VALUE;
        if (wanted.length() <= 40) {
            for (String word : words) {
                if (Math.abs(word.length() - wanted.length()) >= least) {
                    continue;
                }
                int distance = distance(wanted, word.toLowerCase(Locale.ROOT));
                if (distance < least) {
                    least = distance;
                    best = word;
                }
            }
        }
        return best != null && least <= Math.max(1, best.length() / 3) ? Optional.of(best) : Optional.empty();
    }

    /** How many letters must be put in, left out, changed, or swapped with their neighbour to make one of the other. */
    public static int distance(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        if (longer > LONGEST) {
            return a.equals(b) ? 0 : longer;
        }
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] spent = before;
            before = above;
            above = row;
            row = spent;
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
        }
        return row[b.length()];
    }
}
