package dev.tally.verify;

import java.util.regex.Pattern;

/**
 * The code that a comment may take a value from to say something of it, {@code print(abs(-3))  # -3, without its sign}: what
 * is shown then is another one.
 *
 * @param line the statement, without comments
 * @param block the code up to there
 */
record Written(String line, String block) {
    private static final String TEXTS = "'\"[{(";

    /** Whether a value is written there: a number or a constant in the statement, a text or a display anywhere before. */
    boolean has(String value) {
        if (TEXTS.indexOf(value.charAt(0)) >= 0) {
            String text = Outputs.unquoted(value);
            return Display.canonical(block).contains(Display.canonical(value))
                    || !text.equals(value) && !text.isEmpty() && block.contains(text);
        }
        return has(line, value);
    }

    /** Whether a number or a constant is written anywhere before. */
    boolean hasBefore(String value) {
        return has(block, value);
    }

    private static boolean has(String code, String value) {
        String number = value.startsWith("-") ? value.substring(1) : value;
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(number) + "(?!\\w|\\.\\d)")
                .matcher(code)
                .find();
    }
}
