package dev.tally.cli;

import dev.tally.source.Visible;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The streams of a run: UTF-8, whatever the locale. */
final class Console {
    private final InputStream in;
    private final OutputStream out;
    private final PrintStream err;
    private final boolean colours;
    private String file = "";

    /** @param colours whether a person reads what is written on a terminal that shows them */
    Console(InputStream in, OutputStream out, OutputStream err, boolean colours) {
        this.colours = colours;
        this.in = in;
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    boolean hasColours() {
        return colours;
    }

    InputStream in() {
        return in;
    }

    /** Writes to standard output. */
    void print(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a line to standard error: what it names may be called as strangers like. */
    void say(String line) {
        err.println(Visible.of(line));
    }

    void sayAll(String text) {
        err.print(text);
        err.flush();
    }

    /** The file that is being worked on: named where that ends in a fault. */
    void at(String name) {
        file = name;
    }

    String file() {
        return file;
    }

    static String stack(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
