package dev.tally.python.vm;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.DictUpdate;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import org.jspecify.annotations.Nullable;

/** What {@code FrameLocalsProxy} does: nearly all that a dictionary can. CPython 3.13 Objects/frameobject.c. */
final class FrameLocalsType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, COMPARE, ITER, NEW, LENGTH, SUBSCRIPT, ASSIGN_SUBSCRIPT, CONTAINS)
                | binaryOperators(OR)
                | inplaceOperators(OR);
    }

    @Override
    public void define(TypeBuilder type) {
        type.constant("__hash__", Singletons.NONE)
                .method1("__contains__", (rt, self, name) -> Runtime.bool(contains(rt, self, name)))
                .method1("__getitem__", (rt, self, name) -> subscript(rt, self, name))
                .method1("update", (rt, self, other) -> update(rt, self, other))
                .method("__reversed__", FrameLocalsType::reversed)
                .method("copy", (rt, self) -> of(self).toDict((Interpreter) rt))
                .method("keys", (rt, self) -> of(self).list((Interpreter) rt, true, false))
                .method("values", (rt, self) -> of(self).list((Interpreter) rt, false, true))
                .method("items", (rt, self) -> of(self).list((Interpreter) rt, true, true))
                .methodN("get", (rt, self, args) -> get(rt, self, args, false))
                .methodN("setdefault", (rt, self, args) -> get(rt, self, args, true));
    }

    private static PyFrameLocals of(PyObject self) {
        return (PyFrameLocals) self;
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        if (args.positional() == 1 && args.keywordCount() == 0 && args.get(0) instanceof PyFrame frame) {
            return PyFrameLocals.of((Interpreter) rt, frame);
        }
        throw rt.typeError("FrameLocalsProxy expected 1 argument, got " + (args.positional() + args.keywordCount()));
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return rt.reprGuard().repr(rt, self, "{", "}", "{...}", text -> {
            PyDict all = rt.hold(of(self).toDict((Interpreter) rt));
            PyStr shown = Abstract.repr(rt, all);
            text.append(shown.value(), 1, shown.value().length() - 1);
            shown.decref(rt);
            rt.release(all);
        });
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (operator != EQ && operator != NE) {
            return Singletons.NOT_IMPLEMENTED;
        }
        if (other instanceof PyFrameLocals locals) {
            return Runtime.bool(of(self).isOfSameFrame(locals) == (operator == EQ));
        }
        if (!(other instanceof PyDict)) {
            return Singletons.NOT_IMPLEMENTED;
        }
        PyDict all = rt.hold(of(self).toDict((Interpreter) rt));
        PyObject result = Abstract.compare(rt, all, other, operator);
        rt.release(all);
        return result;
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        PyList names = rt.hold(of(self).list((Interpreter) rt, true, false));
        PyObject iterator = Iteration.iter(rt, names);
        rt.release(names);
        return iterator;
    }

    private static PyObject reversed(Runtime rt, PyObject self) {
        PyList names = rt.hold(of(self).list((Interpreter) rt, true, false));
        PyObject iterator = rt.call(rt.builtin("reversed"), names);
        rt.release(names);
        return iterator;
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        PyDict all = of(self).toDict((Interpreter) rt);
        long size = all.size();
        all.decref(rt);
        return size;
    }

    @Override
    public boolean contains(Runtime rt, PyObject self, PyObject name) {
        return of(self).get((Interpreter) rt, name) != null;
    }

    @Override
    public PyObject subscript(Runtime rt, PyObject self, PyObject name) {
        PyObject value = of(self).get((Interpreter) rt, name);
        if (value == null) {
            throw rt.raise(Exceptions.create(rt, Exceptions.KEY_ERROR, PyTuple.of(rt, name.owned())));
        }
        return value.owned();
    }

    @Override
    public void assignSubscript(Runtime rt, PyObject self, PyObject name, @Nullable PyObject value) {
        if (value == null) {
            throw rt.typeError("cannot remove variables from FrameLocalsProxy");
        }
        of(self).set((Interpreter) rt, name, value);
    }

    private static PyObject get(Runtime rt, PyObject self, Args args, boolean keep) {
        Builtins.between(rt, args, keep ? "setdefault" : "get", 1, 2);
        PyObject value = of(self).get((Interpreter) rt, args.get(0));
        if (value != null) {
            return value.owned();
        }
        PyObject otherwise = args.positional() == 2 ? args.get(1) : Runtime.none();
        if (keep) {
            of(self).set((Interpreter) rt, args.get(0), otherwise);
        }
        return otherwise.owned();
    }

    private static PyObject update(Runtime rt, PyObject self, PyObject other) {
        if (!(other instanceof PyDict) && !(other instanceof PyFrameLocals)) {
            throw rt.typeError("update() argument must be dict or another FrameLocalsProxy");
        }
        PyDict all = rt.hold(
                other instanceof PyDict dict
                        ? DictUpdate.copy(rt, dict)
                        : of(other).toDict((Interpreter) rt));
        for (int i = 0; i < all.end(); i++) {
            PyObject key = all.keyAt(i);
            PyObject value = all.valueAt(i);
            if (key != null && value != null) {
                of(self).set((Interpreter) rt, key, value);
            }
        }
        rt.release(all);
        return Runtime.none();
    }

    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        PyObject first = rt.hold(plain(rt, left));
        PyObject second = rt.hold(plain(rt, right));
        boolean known = first.type() == Types.DICT && second.type() == Types.DICT;
        PyObject result = known ? Numbers.binary(rt, OR, first, second) : Singletons.NOT_IMPLEMENTED;
        rt.release(second);
        rt.release(first);
        return result;
    }

    private static PyObject plain(Runtime rt, PyObject operand) {
        return operand instanceof PyFrameLocals locals ? locals.toDict((Interpreter) rt) : operand.owned();
    }

    @Override
    public PyObject inplace(Runtime rt, int operator, PyObject left, PyObject right) {
        update(rt, left, right);
        return left.owned();
    }
}
