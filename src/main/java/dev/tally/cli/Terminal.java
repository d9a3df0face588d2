package dev.tally.cli;

import java.io.Console;

/** What can be known of the terminal, if there is one. */
final class Terminal {
    private Terminal() {}

    /** Whether to colour what a person reads: on a terminal, unless they do not want it (no-color.org). */
    static boolean hasColours() {
        String unwanted = System.getenv("NO_COLOR");
        boolean wanted = unwanted == null || unwanted.isEmpty();
        return wanted && !"dumb".equals(System.getenv("TERM")) && isTerminal();
    }

    /** From Java 22 on there is a console even where nobody sits at it, and it says so. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
