package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Visitor;

/**
 * What {@code attrgetter} and {@code itemgetter} have in common: a call gives the one thing that is wanted of its argument,
 * or a tuple of all that are. CPython 3.13 Modules/_operator.c.
 */
abstract class Getter extends PyObject {
    private PyTuple wanted;

    Getter(PyType type, PyTuple wanted) {
        super(type);
        this.wanted = wanted;
    }

    /** What is wanted, in order. */
    final PyTuple wanted() {
        return wanted;
    }

    /** How the holder of what is wanted is called. */
    abstract String field();

    /** One of the things that are wanted; the caller owns it. */
    abstract PyObject find(Runtime rt, PyObject from, PyObject what);

    @Override
    public final void traverse(Visitor visitor) {
        visitor.visit(wanted, field(), 0);
    }

    @Override
    public final void clear(Runtime rt) {
        PyTuple old = wanted;
        wanted = PyTuple.EMPTY;
        old.decref(rt);
    }

    /** How the types of getters behave. */
    abstract static class Behaviour extends Slots {
        private final String name;

        Behaviour(String name) {
            this.name = name;
        }

        /** A getter of at least one thing. */
        abstract Getter make(Runtime rt, PyType type, Args args);

        @Override
        public final long mask() {
            return slots(NEW, CALL, REPR);
        }

        @Override
        public final PyObject create(Runtime rt, PyType type, Args args) {
            if (args.keywordCount() > 0) {
                throw rt.typeError(name + "() takes no keyword arguments");
            }
            if (args.positional() == 0) {
                throw rt.typeError(name + " expected 1 argument, got 0");
            }
            Getter made = make(rt, type, args);
            rt.heap().allocatedContainer(made);
            return made;
        }

        @Override
        public final PyObject call(Runtime rt, PyObject self, Args args) {
            Arguments.one(rt, args, name);
            Getter getter = (Getter) self;
            PyTuple wanted = getter.wanted;
            PyObject from = args.get(0);
            if (wanted.size() == 1) {
                return getter.find(rt, from, wanted.get(0));
            }
            PyObject[] found = new PyObject[wanted.size()];
            for (int i = 0; i < found.length; i++) {
                found[i] = rt.hold(getter.find(rt, from, wanted.get(i)));
            }
            return Tuples.ofHeld(rt, found);
        }
    }
}
