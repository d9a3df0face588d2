package dev.tally.python.lib;

import dev.tally.python.syntax.CharacterNames;
import dev.tally.python.syntax.Unsupported;
import org.jspecify.annotations.Nullable;

/**
 * What Unicode says of each character: tables beside the library, each read when it is first asked for and shared by all
 * runs. {@code src/test/scripts/record-unicode.py} writes them.
 */
final class UnicodeTables implements CharacterNames {
    private static final String FOLDER = "unicodedata/";

    private final Sources sources;

    /** What the names of the tables end with that another version of Unicode has of its own. */
    private final String version;

    private final @Nullable UnicodeTables newest;
    private @Nullable UnicodeNames names;
    private @Nullable UnicodeProperties properties;
    private @Nullable UnicodeNumbers numbers;
    private @Nullable Normalization normalization;
    private @Nullable UnicodeTables old;

    UnicodeTables(Sources sources) {
        this(sources, "", null);
    }

    private UnicodeTables(Sources sources, String version, @Nullable UnicodeTables newest) {
        this.sources = sources;
        this.version = version;
        this.newest = newest;
    }

    /** Those of Unicode 3.2, for texts whose preparation was defined by it. */
    synchronized UnicodeTables old() {
        if (old == null) {
            old = new UnicodeTables(sources, "-3.2", this);
        }
        return old;
    }

    /** Whether a character has a name here: an old version does not know the newer ones. */
    boolean isNamed(int c) {
        return newest == null || properties().isAssigned(c);
    }

    /** Whether there are tables at all: the smallest stands for all. */
    synchronized boolean areThere() {
        return numbers != null || sources.table(FOLDER + "numbers.txt") != null;
    }

    @Override
    public synchronized boolean areKnown() {
        return names != null || sources.table(FOLDER + "names.txt") != null;
    }

    @Override
    public int codePoint(String name) {
        return names().codePoint(name);
    }

    synchronized UnicodeNames names() {
        if (newest != null) {
            return newest.names();
        }
        if (names == null) {
            names = new UnicodeNames(lines("names"));
        }
        return names;
    }

    synchronized UnicodeProperties properties() {
        if (properties == null) {
            properties = new UnicodeProperties(lines("properties" + version));
        }
        return properties;
    }

    synchronized UnicodeNumbers numbers() {
        if (numbers == null) {
            numbers = new UnicodeNumbers(lines("numbers" + version));
        }
        return numbers;
    }

    synchronized Normalization normalization() {
        if (normalization == null) {
            UnicodeProperties combining = newest == null ? properties() : newest.properties();
            normalization = new Normalization(lines("decompositions"), combining, properties());
        }
        return normalization;
    }

    private String[] lines(String table) {
        String text = sources.table(FOLDER + table + ".txt");
        if (text == null) {
            throw new Unsupported("unicodedata without its table of " + table);
        }
        return text.split("\n");
    }
}
