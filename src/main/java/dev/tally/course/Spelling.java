package dev.tally.course;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses what somebody meant to write. */
public final class Spelling {
    private Spelling() {}

    /** The nearest of the words, where it is near: at most a third of its letters changed, put in or left out. */
    static Optional<String> nearest(String written, Collection<String> words) {
        String wanted = written.toLowerCase(Locale.ROOT);
        String best = null;
        int least = Integer.MAX_VALUE;
        if (wanted.length() <= 40) {
            for (String word : words.stream().sorted().toList()) {
                int distance = distance(wanted, word.toLowerCase(Locale.ROOT));
                if (distance < least) {
                    least = distance;
                    best = word;
                }
            }
        }
        return best != null && least <= Math.max(1, best.length() / 3) ? Optional.of(best) : Optional.empty();
    }

    /** How many letters must be put in, left out or changed to make one of the other. */
    public static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(diagonal + change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
