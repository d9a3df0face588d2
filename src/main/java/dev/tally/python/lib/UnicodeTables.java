package dev.tally.python.lib;

import dev.tally.python.syntax.CharacterNames;
import org.jspecify.annotations.Nullable;

/**
 * What Unicode says of each character: tables beside the library, each read when it is first asked for and shared by all
 * runs. {@code src/test/scripts/record-unicode.py} writes them.
 */
final class UnicodeTables implements CharacterNames {
    private static final String FOLDER = "unicodedata/";

    private final Sources sources;
    private @Nullable Boolean there;
    private @Nullable UnicodeNames names;
    private @Nullable UnicodeProperties properties;
    private @Nullable UnicodeNumbers numbers;
    private @Nullable Normalization normalization;

    UnicodeTables(Sources sources) {
        this.sources = sources;
    }

    /** Whether there are tables at all: asked for each program, looked for once. */
    synchronized boolean areThere() {
        if (there == null) {
            there = sources.text(FOLDER + "numbers.txt") != null;
        }
        return there;
    }

    @Override
    public int codePoint(String name) {
        return names().codePoint(name);
    }

    synchronized UnicodeNames names() {
        if (names == null) {
            names = new UnicodeNames(lines("names"));
        }
        return names;
    }

    synchronized UnicodeProperties properties() {
        if (properties == null) {
            properties = new UnicodeProperties(lines("properties"));
        }
        return properties;
    }

    synchronized UnicodeNumbers numbers() {
        if (numbers == null) {
            numbers = new UnicodeNumbers(lines("numbers"));
        }
        return numbers;
    }

    synchronized Normalization normalization() {
        if (normalization == null) {
            normalization = new Normalization(lines("decompositions"), properties());
        }
        return normalization;
    }

    private String[] lines(String table) {
        String text = sources.text(FOLDER + table + ".txt");
        if (text == null) {
            throw new IllegalStateException("the table of " + table + " is not there");
        }
        return text.split("\n");
    }
}
