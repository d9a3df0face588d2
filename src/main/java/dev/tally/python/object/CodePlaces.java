package dev.tally.python.object;

import dev.tally.python.code.Code;
import dev.tally.python.code.CodeUnits;
import dev.tally.source.Source;
import dev.tally.source.Span;
import dev.tally.source.Utf8;

/** Where code stands in its source, as {@code co_positions} and {@code co_lines} give it. CPython 3.13 Objects/codeobject.c. */
final class CodePlaces {
    /** Bytes of a unit of code. */
    private static final int UNIT = 2;

    private CodePlaces() {}

    /** An iterator of (line, end line, column, end column), for each unit of the code; columns count bytes. */
    static PyObject positions(Runtime rt, Code code) {
        PyList all = rt.hold(PyList.of(rt));
        for (int instruction : CodeUnits.owners(code)) {
            all.append(rt, position(rt, code, instruction));
        }
        return iterator(rt, all);
    }

    private static PyTuple position(Runtime rt, Code code, int instruction) {
        Span span = code.span(instruction);
        if (span == Span.NONE) {
            PyObject none = Singletons.NONE;
            return PyTuple.of(rt, line(rt, code.lines()[instruction]), line(rt, code.lines()[instruction]), none, none);
        }
        Source source = code.source();
        return PyTuple.of(
                rt,
                rt.integer(source.line(span.start())),
                rt.integer(source.line(span.end())),
                rt.integer(column(source, span.start())),
                rt.integer(column(source, span.end())));
    }

    private static PyObject line(Runtime rt, int line) {
        return line == Code.NO_LINE ? Singletons.NONE : rt.integer(line);
    }

    private static int column(Source source, int offset) {
        return Utf8.length(source.text().substring(source.lineStart(source.line(offset)), offset));
    }

    /** An iterator of (start, end, line), for each run of code of one line. */
    static PyObject lines(Runtime rt, Code code) {
        int[] owners = CodeUnits.owners(code);
        PyList all = rt.hold(PyList.of(rt));
        int start = 0;
        for (int unit = 1; unit <= owners.length; unit++) {
            int line = code.lines()[owners[unit - 1]];
            if (unit == owners.length || code.lines()[owners[unit]] != line) {
                PyObject from = rt.integer((long) start * UNIT);
                all.append(rt, PyTuple.of(rt, from, rt.integer((long) unit * UNIT), line(rt, line)));
                start = unit;
            }
        }
        return iterator(rt, all);
    }

    private static PyObject iterator(Runtime rt, PyList held) {
        PyObject iterator = Iteration.iter(rt, held);
        rt.release(held);
        return iterator;
    }
}
