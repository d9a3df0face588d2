package dev.tally.verify;

import dev.tally.course.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said to be shown, held against what is: as doctest does it, and a little as readers do. */
final class Outputs {
    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]+|(?<=\\bid=)\\d{6,}");
    /** Where a module was found is another on each machine. */
    private static final Pattern MODULE = Pattern.compile("<module ('[\\w.]+')[^>]*>");

    private static final Pattern SEPARATORS = Pattern.compile("\\s*[,/;|]?\\s+|\\s*[,/;|]\\s*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.:]\\d+)*");

    /** So much of two texts is the same that one is meant to be the other. */
    private static final double NEAR = 0.6;

    /** Of longer texts the start is looked at. */
    private static final int LOOKED_AT = 300;

    private Outputs() {}

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

    /**
     * As doctest does: white space folded, {@code ...} for anything, addresses all the same; the order of a set's elements and
     * the kind of quotes in a display make no difference.
     */
    static boolean same(List<String> said, List<String> real) {
        String claim = folded(said);
        String truth = folded(real);
        return claim.equals(truth)
                || isLike(claim, truth)
                || (claim.contains("\\u") && unescaped(claim).equals(truth))
                || Display.canonical(claim).equals(Display.canonical(truth));
    }

    /** The same, or the same but for quotes around one of them: many write a string as Python would, or do not. */
    static boolean agree(List<String> said, List<String> real) {
        if (same(said, real)) {
            return true;
        }
        if (said.size() == 1 && real.size() == 1) {
            List<String> saidPlain = List.of(unquoted(said.get(0)));
            List<String> realPlain = List.of(unquoted(real.get(0)));
            return same(said, realPlain) || same(saidPlain, real) || same(saidPlain, realPlain);
        }
        if (said.size() != real.size()) {
            return false;
        }
        for (int i = 0; i < said.size(); i++) {
            if (!agree(said.subList(i, i + 1), real.subList(i, i + 1))) {
                return false;
            }
        }
        return true;
    }

    /** The same words, whatever stands between them: what takes several lines is often written in one. */
    static boolean loosely(List<String> said, List<String> real) {
        return loose(said).equals(loose(real));
    }

    private static String loose(List<String> rows) {
        return SEPARATORS.matcher(folded(rows)).replaceAll(" ").strip();
    }

    /** Each row without its figures: times, and what else is another each time. */
    static List<String> shapes(List<String> rows) {
        return rows.stream()
                .map(row -> DIGITS.matcher(folded(List.of(row))).replaceAll("0"))
                .toList();
    }

    /** The same letters and figures, the letters in another order. */
    static boolean isReordered(List<String> said, List<String> real) {
        int[] claim = letters(said, false);
        int[] truth = letters(real, false);
        int[] claimOrder = letters(said, true);
        int[] truthOrder = letters(real, true);
        Arrays.sort(claim);
        Arrays.sort(truth);
        return Arrays.equals(claim, truth) && !Arrays.equals(claimOrder, truthOrder);
    }

    /** The same but for the figures in them. */
    static boolean differInNumbers(List<String> said, List<String> real) {
        return figures(said).equals(figures(real));
    }

    private static String figures(List<String> rows) {
        return folded(rows).replaceAll("\\d+", "0");
    }

    private static int[] letters(List<String> rows, boolean alone) {
        return String.join(" ", rows)
                .codePoints()
                .filter(c -> alone ? Character.isLetter(c) : Character.isLetterOrDigit(c))
                .toArray();
    }

    /** So alike that one must be meant to be the other. */
    static boolean near(List<String> said, List<String> real) {
        String claim = start(folded(said));
        String truth = start(folded(real));
        int longer = Math.max(claim.length(), truth.length());
        return longer > 3 && 1 - (double) Spelling.distance(claim, truth) / longer >= NEAR;
    }

    private static String start(String text) {
        return text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
    }

    /** A text with letters that were written by their numbers, as a terminal without them has it. */
    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    /** A text without the quotes that are around all of it. */
    static String unquoted(String text) {
        char first = text.isEmpty() ? 0 : text.charAt(0);
        boolean quoted =
                text.length() > 1 && (first == '"' || first == '\'') && text.charAt(text.length() - 1) == first;
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static String folded(List<String> rows) {
        String text = MODULE.matcher(String.join("\n", rows)).replaceAll("<module $1>");
        return ADDRESS.matcher(text)
                .replaceAll("0x")
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }

    private static boolean isLike(String claim, String truth) {
        String[] parts = claim.split("\\.\\.\\.|…", -1);
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
