package dev.tally.python.object;

import dev.tally.python.code.Code;
import dev.tally.python.code.CodeUnits;
import dev.tally.python.code.Position;

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
        Position at = Position.of(code, instruction);
        return PyTuple.of(
                rt,
                number(rt, at.line()),
                number(rt, at.endLine()),
                number(rt, at.column()),
                number(rt, at.endColumn()));
    }

    private static PyObject number(Runtime rt, int number) {
        return number == Position.NONE ? Singletons.NONE : rt.integer(number);
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
                all.append(rt, PyTuple.of(rt, from, rt.integer((long) unit * UNIT), number(rt, line)));
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
