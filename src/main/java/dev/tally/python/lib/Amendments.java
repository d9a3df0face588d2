package dev.tally.python.lib;

/**
 * What a module of Python 3.12's library lacks of 3.13's, where programs can see it, and what is left out of it that
 * nothing here can run: changes to its source, in a file beside the library named after the module.
 */
final class Amendments {
    private Amendments() {}

    /** The text as 3.13 would have it. */
    static String of(Sources sources, String module, String text) {
        String file = sources.text("amendments/" + module + ".txt");
        if (file == null) {
            return text;
        }
        String amended = text;
        for (Amendment amendment : Amendment.parse(file)) {
            amended = amendment.applied(amended);
            if (amended == null) {
                throw new IllegalStateException("the source of " + module + " has no " + amendment.start());
            }
        }
        return amended;
    }
}
