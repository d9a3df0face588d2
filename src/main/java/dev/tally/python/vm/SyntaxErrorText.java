package dev.tally.python.vm;

import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.source.Source;
import dev.tally.source.Span;
import org.jspecify.annotations.Nullable;

/** What is printed of a SyntaxError: CPython 3.13 Lib/traceback.py, {@code _format_syntax_error}. */
public final class SyntaxErrorText {
    private static final int MESSAGE = 0;
    private static final int FILE = 1;
    private static final int LINE = 2;
    private static final int OFFSET = 3;
    private static final int TEXT = 4;
    private static final int END_LINE = 5;
    private static final int END_OFFSET = 6;

    private SyntaxErrorText() {}

    /** Of an exception, whose attributes may be anything. */
    static String of(Interpreter vm, PyBaseException e, String type) {
        StringBuilder out = new StringBuilder();
        PyObject file = given(e, FILE);
        PyObject line = given(e, LINE);
        String suffix = "";
        if (line != null) {
            String name = file == null ? "<string>" : string(vm, file);
            out.append(place(name, string(vm, line)));
        } else if (file != null) {
            suffix = " (" + string(vm, file) + ")";
        }
        if (given(e, TEXT) instanceof PyStr text) {
            boolean oneLine = string(vm, e.field(LINE)).equals(string(vm, e.field(END_LINE)));
            out.append(marked(text.value(), number(e, OFFSET), number(e, END_OFFSET), oneLine));
        }
        PyObject message = given(e, MESSAGE);
        String told = message == null ? "" : string(vm, message);
        return out.append(type)
                        .append(": ")
                        .append(told.isEmpty() ? "<no detail available>" : told)
                        .append(suffix) + "\n";
    }

    /** Of an error in a program that does not compile. */
    static String of(Source source, SyntaxError e) {
        StringBuilder out = new StringBuilder();
        Span span = e.span();
        if (span != Span.NONE) {
            int line = e.line(source);
            out.append(place(source.name(), String.valueOf(line)));
            boolean oneLine = line == e.endLine(source);
            out.append(marked(source.lineText(line), e.columnInFile(source), e.endColumn(source), oneLine));
        }
        return out.append(e.type()).append(": ").append(e.message()) + "\n";
    }

    private static String place(String file, String line) {
        return "  File \"" + file + "\", line " + line + "\n";
    }

    /**
     * The line with marks under it.
     *
     * @param from column of the first mark, from 1; null where none is known
     * @param to column after the last mark; null or 0 where none is known
     */
    public static String marked(String line, @Nullable Integer from, @Nullable Integer to, boolean oneLine) {
        String text = withoutEnd(line);
        int spaces = 0;
        while (spaces < text.length() && " \n\f".indexOf(text.charAt(spaces)) >= 0) {
            spaces++;
        }
        String shown = text.substring(spaces);
        String result = "    " + shown + "\n";
        if (from == null) {
            return result;
        }
        int length = text.codePointCount(0, text.length());
        int whole = line.codePointCount(0, line.length());
        int start = from;
        int end = !oneLine ? length + 1 : to == null || to == 0 ? start : to;
        if (whole > 0) {
            start = start > whole ? length + 1 : start;
            end = end > whole ? length + 1 : end;
        }
        if (start >= end || end < 0) {
            end = start + 1;
        }
        int column = start - 1 - spaces;
        return column < 0 ? result : result + "    " + blanks(shown, column) + "^".repeat(end - start) + "\n";
    }

    private static String withoutEnd(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\n') {
            end--;
        }
        return line.substring(0, end);
    }

    /** As wide as the text before a column: tabs and the like are kept. */
    private static String blanks(String text, int column) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(column).forEach(c -> out.appendCodePoint(Character.isWhitespace(c) ? c : ' '));
        return out.toString();
    }

    private static @Nullable PyObject given(PyBaseException e, int which) {
        PyObject value = e.field(which);
        return value == Interpreter.none() ? null : value;
    }

    private static @Nullable Integer number(PyBaseException e, int which) {
        return given(e, which) instanceof PyInt n ? (int) n.longValue() : null;
    }

    private static String string(Interpreter vm, @Nullable PyObject value) {
        return value == null ? "None" : ToldException.safely(vm, value, "exception", false);
    }
}
