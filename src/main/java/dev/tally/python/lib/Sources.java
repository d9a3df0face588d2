package dev.tally.python.lib;

import org.jspecify.annotations.Nullable;

/**
 * The texts of the library modules that are written in Python, and the tables beside them: supplied from outside, since the
 * engine reads no files.
 */
@FunctionalInterface
public interface Sources {
    /** None: modules written in Python are not modelled then. */
    Sources NONE = path -> null;

    /**
     * The text of a module, or null where it is not there.
     *
     * @param path below the library's folder, with slashes: {@code collections/__init__.py}
     */
    @Nullable
    String text(String path);

    /**
     * What {@link dev.tally.python.code.Marshal} has written of the module's code, or null where nobody has compiled it
     * beforehand.
     *
     * @param path as of the text
     */
    default @Nullable String code(String path) {
        return null;
    }

    /**
     * A table that modules written in Java need, or null where it is not there (yet).
     *
     * @param path below the library's folder: {@code unicodedata/names.txt}
     */
    default @Nullable String table(String path) {
        return text(path);
    }
}
