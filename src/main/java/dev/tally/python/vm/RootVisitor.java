package dev.tally.python.vm;

import dev.tally.python.object.PyObject;

/** Is shown every reference that the interpreter itself owns, one call for each count. */
@FunctionalInterface
public interface RootVisitor {
    /** What sort of place holds a reference. */
    enum Kind {
        /** A variable of a frame; {@code frame} and {@code what}, its name. */
        LOCAL,
        /** The frame's evaluation stack; {@code what} says what it is there for. */
        STACK,
        /** What else a frame owns: its function, code, namespace. */
        FRAME,
        /** A table or register of the interpreter. */
        INTERPRETER
    }

    /**
     * @param object what is held
     * @param kind what sort of place holds it
     * @param frame the frame, outermost 0, or -1 where it is none
     * @param what the name of the variable, or in words what the place is
     */
    void visit(PyObject object, Kind kind, int frame, String what);
}
