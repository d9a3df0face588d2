package dev.tally.verify;

import java.util.List;

/** How it is said that something else is shown. */
final class Wording {
    static final String WAY_OUT = "state what is printed, or mend the example";

    private static final int LONGEST = 120;

    private Wording() {}

    static String prints(List<String> real, List<String> said) {
        String truth = real.isEmpty() ? "nothing" : String.join(" / ", real);
        return "this prints " + cut(truth) + ", not " + cut(String.join(" / ", said));
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }
}
