package dev.tally.cli;

import java.lang.reflect.InvocationTargetException;

/**
 * The first class to run. It is compiled for Java 8, so that an old Java can say in one sentence what is missing; all
 * others need {@value #NEEDED}.
 */
public final class Launcher {
    private static final int NEEDED = 21;

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        String version = System.getProperty("java.specification.version", "0");
        if (feature(version) < NEEDED) {
            System.err.println("tally needs Java " + NEEDED + " or newer; this is Java " + version + ".");
            System.exit(2);
        }
        try {
            Class.forName("dev.tally.cli.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, new Object[] {args});
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** {@code 1.8} is 8. */
    private static int feature(String version) {
        String digits = version.startsWith("1.") ? version.substring(2) : version;
        int end = 0;
        while (end < digits.length() && Character.isDigit(digits.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(digits.substring(0, end));
    }
}
