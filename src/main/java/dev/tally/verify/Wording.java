package dev.tally.verify;

import java.util.List;

/** How it is said that something else is shown. */
final class Wording {
    static final String WAY_OUT = "state what is printed, or mend the example";

    private static final int LONGEST = 120;

    /** So much of what is the same stands before a difference that comes late. */
    private static final int SINCE = 30;

    private static final String MARK = "...";

    private Wording() {}

    static String prints(List<String> real, List<String> said) {
        return unlike("this prints ", real, said);
    }

    /** What is shown, and what is not; of long ones the part in which they differ. */
    static String unlike(String verb, List<String> real, List<String> said) {
        String truth = text(real);
        String claim = text(said);
        int same = 0;
        while (same < Math.min(truth.length(), claim.length()) && truth.charAt(same) == claim.charAt(same)) {
            same++;
        }
        boolean late = same > LONGEST - SINCE && Math.max(truth.length(), claim.length()) > LONGEST;
        int from = late ? same - SINCE : 0;
        return verb + cut(from(truth, from)) + ", not " + cut(from(claim, from));
    }

    private static String text(List<String> rows) {
        if (rows.isEmpty()) {
            return "nothing";
        }
        String text = String.join(" / ", rows);
        return text.isEmpty() ? "an empty line" : text;
    }

    private static String from(String text, int start) {
        return start == 0 ? text : MARK + text.substring(whole(text, start));
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, whole(text, LONGEST - MARK.length())) + MARK;
    }

    /** A place in a text that does not part the halves of a character. */
    private static int whole(String text, int at) {
        boolean parts = Character.isHighSurrogate(text.charAt(at - 1)) && Character.isLowSurrogate(text.charAt(at));
        return parts ? at - 1 : at;
    }
}
