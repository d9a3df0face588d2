package dev.tally.python.object;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** "Did you mean": the nearest of the names that exist. CPython 3.13 Python/suggestions.c. */
public final class Suggestions {
    private Suggestions() {}

    private static final int MAX_CANDIDATES = 750;
    private static final int MAX_LENGTH = 40;
    private static final int MOVE = 2;
    private static final int CASE = 1;

    /** The candidate nearest to a name, if one is near enough. */
    public static Optional<String> nearest(String name, List<String> candidates) {
        if (candidates.size() >= MAX_CANDIDATES || name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int best = Integer.MAX_VALUE;
        String found = null;
        for (String candidate : candidates) {
            if (candidate.equals(name)) {
                continue;
            }
            int allowed = Math.min((name.length() + candidate.length() + 3) * MOVE / 6, best - 1);
            int distance = distance(name, candidate, allowed);
            if (distance <= allowed && distance < best) {
                best = distance;
                found = candidate;
            }
        }
        return Optional.ofNullable(found);
    }

    private static int substitution(char a, char b) {
        if (a == b) {
            return 0;
        }
        return Character.toLowerCase(a) == Character.toLowerCase(b) ? CASE : MOVE;
    }

    /** The weighted edit distance, or more than {@code limit} where it is more. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) * MOVE > limit) {
            return limit + 1;
        }
        int start = 0;
        while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        String shorter = a.substring(start, endA);
        String longer = b.substring(start, endB);
        if (shorter.isEmpty() || longer.isEmpty()) {
            return (shorter.length() + longer.length()) * MOVE;
        }
        if (longer.length() > MAX_LENGTH) {
            return limit + 1;
        }
        if (longer.length() < shorter.length()) {
            String swap = shorter;
            shorter = longer;
            longer = swap;
        }
        int[] row = new int[shorter.length()];
        Arrays.setAll(row, i -> (i + 1) * MOVE);
        int result = 0;
        for (int i = 0; i < longer.length(); i++) {
            int diagonal = i * MOVE;
            result = diagonal;
            int minimum = Integer.MAX_VALUE;
            for (int j = 0; j < shorter.length(); j++) {
                int substituted = diagonal + substitution(longer.charAt(i), shorter.charAt(j));
                diagonal = row[j];
                result = Math.min(substituted, Math.min(result, diagonal) + MOVE);
                row[j] = result;
                minimum = Math.min(minimum, result);
            }
            if (minimum > limit) {
                return limit + 1;
            }
        }
        return result;
    }
}
