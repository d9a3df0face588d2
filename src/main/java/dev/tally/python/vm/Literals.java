package dev.tally.python.vm;

import dev.tally.python.code.Code;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyCode;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The literals of a text that {@code exec()} or {@code eval()} runs: its syntax tree, which holds each of them, goes when the code
 * has run. CPython 3.13 Python/pythonrun.c, _PyRun_StringFlagsWithName; Python/pyarena.c.
 */
final class Literals {
    private final Set<PyObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<PyObject> found = new ArrayList<>();

    private Literals() {}

    /** Once for each time that the tree holds it, borrowed, in the order in which the code has them. */
    static List<PyObject> of(PyCode code) {
        Literals literals = new Literals();
        literals.addAll(code.constants(), documented(code));
        return literals.found;
    }

    private void addAll(PyObject[] constants, int first) {
        for (int i = first; i < constants.length; i++) {
            PyObject constant = constants[i];
            if (constant.isImmortal() || !seen.add(constant)) {
                continue;
            }
            if (constant instanceof PyCode inner) {
                addAll(inner.constants(), documented(inner));
                continue;
            }
            found.add(constant);
            if (constant instanceof PyBytes) {
                // What the parser puts together of all that stands side by side is the very object where there is one
                // only.
                found.add(constant);
            }
            if (constant instanceof PyTuple tuple) {
                addAll(tuple.items(), 0);
            }
        }
    }

    /** How many constants of a function stand for no literal: of its documentation the compiler makes another text. */
    private static int documented(PyCode code) {
        PyObject[] constants = code.constants();
        boolean function =
                code.code().has(Code.OPTIMIZED) && !code.code().name().startsWith("<");
        return function && constants.length > 0 && constants[0] instanceof PyStr ? 1 : 0;
    }
}
