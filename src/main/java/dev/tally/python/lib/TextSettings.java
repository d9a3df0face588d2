package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Codecs;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import org.jspecify.annotations.Nullable;

/**
 * How a stream of text is read and written.
 *
 * @param encoding as the program named it
 * @param newline how lines end; null where all three ways do and become a line feed
 * @param lineBuffering whether a line is written as soon as it is whole
 * @param writeThrough whether nothing waits to be written
 */
record TextSettings(
        String encoding, String errors, @Nullable String newline, boolean lineBuffering, boolean writeThrough) {
    /** What is meant where none is named: the locale's. */
    private static final String DEFAULT = "UTF-8";

    static final TextSettings STANDARD = new TextSettings("utf-8", "strict", null, false, false);

    /** Changes what is given: null for what is left as it is. */
    TextSettings with(
            Runtime rt,
            @Nullable PyObject newEncoding,
            @Nullable PyObject newErrors,
            @Nullable PyObject newNewline,
            @Nullable PyObject newBuffering,
            @Nullable PyObject newWriteThrough) {
        return new TextSettings(
                newEncoding == null ? encoding : encoding(rt, newEncoding),
                newErrors == null ? errors : newErrors instanceof PyStr text ? text.value() : "strict",
                newNewline == null ? newline : newline(rt, newNewline),
                newBuffering == null ? lineBuffering : Abstract.truth(rt, newBuffering),
                newWriteThrough == null ? writeThrough : Abstract.truth(rt, newWriteThrough));
    }

    /** LookupError for an encoding that there is not. */
    static String encoding(Runtime rt, PyObject given) {
        if (given == Runtime.none()) {
            return DEFAULT;
        }
        String name = Arguments.toText(rt, given, "TextIOWrapper() argument 'encoding'");
        if (name.equals("locale")) {
            return DEFAULT;
        }
        if (name.indexOf(0) >= 0) {
            throw rt.valueError("embedded null character");
        }
        Codecs.normal(rt, name, "open");
        return name;
    }

    private static @Nullable String newline(Runtime rt, PyObject given) {
        if (given == Runtime.none()) {
            return null;
        }
        String text = Arguments.toText(rt, given, "TextIOWrapper() argument 'newline'");
        return switch (text) {
            case "", "\n", "\r", "\r\n" -> text;
            default -> throw rt.valueError("illegal newline value: " + text);
        };
    }

    /** Whether all three ways to end a line are looked for. */
    boolean isUniversal() {
        return newline == null || newline.isEmpty();
    }

    /** What a line feed is written as. */
    String written(String text) {
        return newline != null && newline.startsWith("\r") ? text.replace("\n", newline) : text;
    }

    /** Whether text of ASCII alone is the same in bytes. */
    boolean keepsAscii(Runtime rt) {
        return switch (Codecs.normal(rt, encoding, "open")) {
            case "utf-8", "ascii", "latin-1", "cp1252" -> true;
            default -> false;
        };
    }
}
