package dev.tally.verify;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are written with fewer figures than are shown, the last one rounded or not: alone, or among others. */
final class Rounded {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?\\d*\\.\\d+(?:e[-+]?\\d{1,3})?|[-+]?\\d+(?:e[-+]?\\d{1,3})?");

    private Rounded() {}

    /** Whether rows are those that are shown, but for the figures of numbers. */
    static boolean is(List<String> said, List<String> real) {
        String claim = text(said);
        String truth = text(real);
        if (claim.indexOf('.') < 0 || claim.length() > truth.length()) {
            return false;
        }
        Matcher written = NUMBER.matcher(claim);
        Matcher shown = NUMBER.matcher(truth);
        int from = 0;
        int at = 0;
        while (written.find()) {
            if (!shown.find()
                    || !claim.substring(from, written.start()).equals(truth.substring(at, shown.start()))
                    || !isSame(written.group(), shown.group())) {
                return false;
            }
            from = written.end();
            at = shown.end();
        }
        return claim.substring(from).equals(truth.substring(at));
    }

    private static String text(List<String> rows) {
        return Display.canonical(String.join(" ", rows));
    }

    private static boolean isSame(String said, String real) {
        if (said.equals(real)) {
            return true;
        }
        int point = said.indexOf('.');
        if (point < 0 || said.length() >= real.length()) {
            return false;
        }
        int power = Math.max(said.indexOf('e'), 0);
        int places = (power == 0 ? said.length() : power) - point - 1;
        int exponent = power == 0 ? 0 : Integer.parseInt(said.substring(power + 1));
        double last = Math.pow(10, exponent - places);
        double claim = Double.parseDouble(said);
        double truth = Double.parseDouble(real);
        double off = Math.abs(claim - truth);
        boolean rounded = off <= last / 2 + Math.ulp(truth);
        boolean cut = off < last && Math.abs(claim) <= Math.abs(truth);
        return rounded || cut;
    }
}
