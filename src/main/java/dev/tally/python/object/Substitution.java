package dev.tally.python.object;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Type parameters in the arguments of an alias, and what is put in their places. CPython 3.13 Objects/genericaliasobject.c. */
final class Substitution {
    private final Runtime rt;

    /** The parameters of the alias and what is given for each; both held by the caller. */
    private final PyTuple parameters;

    private final PyObject given;

    private Substitution(Runtime rt, PyTuple parameters, PyObject given) {
        this.rt = rt;
        this.parameters = parameters;
        this.given = given;
    }

    /** {@code object.__parameters__}; AttributeError where there are none. */
    static PyObject parametersOf(Runtime rt, PyObject object) {
        PyStr name = rt.hold(rt.intern("__parameters__"));
        PyObject found = Attributes.get(rt, object, name);
        rt.release(name);
        return found;
    }

    /** {@code _Py_make_parameters}: the type parameters in arguments, each once; a new reference. */
    static PyTuple parametersIn(Runtime rt, PyTuple args) {
        List<PyObject> found = new ArrayList<>();
        for (PyObject argument : args.items()) {
            if (argument instanceof PyType) {
                continue;
            }
            if (Attributes.has(rt, argument, "__typing_subst__")) {
                add(rt, found, argument);
                continue;
            }
            PyObject inner = Attributes.getOrNull(rt, argument, "__parameters__");
            if (inner instanceof PyTuple tuple) {
                rt.hold(tuple);
                for (PyObject parameter : tuple.items()) {
                    add(rt, found, parameter);
                }
                rt.forgetHeld(tuple);
            } else {
                PyObject.decref(rt, inner);
            }
        }
        return tupleOfHeld(rt, found);
    }

    /** Holds an object unless it is there already. */
    private static void add(Runtime rt, List<PyObject> found, PyObject object) {
        if (found.stream().noneMatch(known -> known == object)) {
            found.add(rt.hold(object.owned()));
        }
    }

    private static PyTuple tupleOfHeld(Runtime rt, List<PyObject> items) {
        for (int i = items.size() - 1; i >= 0; i--) {
            rt.take(items.get(i));
        }
        return PyTuple.of(rt, items.toArray(new PyObject[0]));
    }

    /** {@code _Py_subs_parameters}: the arguments of an alias with what a subscript gives for its parameters. */
    static PyTuple substitute(Runtime rt, PyObject alias, PyTuple args, PyTuple parameters, PyObject key) {
        if (parameters.size() == 0) {
            PyStr repr = rt.hold(Abstract.repr(rt, alias));
            throw rt.typeError(repr.value() + " is not a generic class");
        }
        PyObject item = rt.hold(prepared(rt, alias, parameters, unpacked(rt, key)));
        int count = item instanceof PyTuple tuple ? tuple.size() : 1;
        if (count != parameters.size()) {
            PyStr repr = rt.hold(Abstract.repr(rt, alias));
            throw rt.typeError("Too " + (count > parameters.size() ? "many" : "few") + " arguments for " + repr.value()
                    + "; actual " + count + ", expected " + parameters.size());
        }
        PyTuple result = new Substitution(rt, parameters, item).all(args);
        rt.release(item);
        return result;
    }

    /** {@code _unpack_args}: the subscript as a tuple, with the arguments of unpacked tuples in their places. */
    private static PyTuple unpacked(Runtime rt, PyObject key) {
        PyObject[] items = key instanceof PyTuple tuple ? tuple.items() : new PyObject[] {key};
        List<PyObject> all = new ArrayList<>();
        for (PyObject item : items) {
            PyTuple inner = item instanceof PyType ? null : unpackedTupleArgs(rt, item);
            if (inner == null) {
                all.add(rt.hold(item.owned()));
                continue;
            }
            boolean open = inner.size() > 0 && inner.get(inner.size() - 1) == Singletons.ELLIPSIS;
            for (PyObject each : open ? new PyObject[] {item} : inner.items()) {
                all.add(rt.hold(each.owned()));
            }
            inner.decref(rt);
        }
        return tupleOfHeld(rt, all);
    }

    private static @Nullable PyTuple unpackedTupleArgs(Runtime rt, PyObject item) {
        PyObject found = Attributes.getOrNull(rt, item, "__typing_unpacked_tuple_args__");
        if (found instanceof PyTuple tuple) {
            return tuple;
        }
        PyObject.decref(rt, found);
        return null;
    }

    /** Asks each parameter what it adds to the arguments: a default, or a tuple for those of a TypeVarTuple. */
    private static PyObject prepared(Runtime rt, PyObject alias, PyTuple parameters, PyTuple key) {
        PyObject item = key;
        for (PyObject parameter : parameters.items()) {
            rt.hold(item);
            PyObject prepare = Attributes.getOrNull(rt, parameter, "__typing_prepare_subst__");
            PyObject next = item;
            if (prepare != null && prepare != Singletons.NONE) {
                rt.hold(prepare);
                PyTuple tuple = rt.hold(item instanceof PyTuple t ? (PyTuple) t.owned() : PyTuple.of(rt, item.owned()));
                next = rt.call(prepare, alias, tuple);
                rt.release(tuple);
                rt.release(prepare);
                rt.release(item);
            } else {
                rt.take(item);
            }
            item = next;
        }
        return item;
    }

    private PyObject given(int index) {
        return given instanceof PyTuple tuple ? tuple.get(index) : given;
    }

    private int indexOf(PyObject parameter) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) == parameter) {
                return i;
            }
        }
        return -1;
    }

    private PyTuple all(PyTuple args) {
        List<PyObject> made = new ArrayList<>();
        for (PyObject argument : args.items()) {
            if (argument instanceof PyType) {
                made.add(rt.hold(argument.owned()));
                continue;
            }
            boolean unpack = isUnpackedTypeVarTuple(argument);
            PyObject value = rt.hold(replaced(argument));
            if (unpack && value instanceof PyTuple several) {
                rt.take(several);
                for (PyObject each : several.items()) {
                    made.add(rt.hold(each.owned()));
                }
                several.decref(rt);
            } else {
                made.add(value);
            }
        }
        return tupleOfHeld(rt, made);
    }

    private boolean isUnpackedTypeVarTuple(PyObject argument) {
        PyObject flag = Attributes.getOrNull(rt, argument, "__typing_is_unpacked_typevartuple__");
        if (flag == null) {
            return false;
        }
        rt.hold(flag);
        boolean truth = Abstract.truth(rt, flag);
        rt.release(flag);
        return truth;
    }

    private PyObject replaced(PyObject argument) {
        PyObject substitute = Attributes.getOrNull(rt, argument, "__typing_subst__");
        if (substitute == null) {
            return inside(argument);
        }
        rt.hold(substitute);
        int index = indexOf(argument);
        if (index < 0) {
            throw new IllegalStateException("a parameter that its alias does not know");
        }
        PyObject value = rt.call(substitute, given(index));
        rt.release(substitute);
        return value;
    }

    /** {@code subs_tvars}: an argument that has parameters itself is given what they are to be. */
    private PyObject inside(PyObject argument) {
        PyObject inner = Attributes.getOrNull(rt, argument, "__parameters__");
        if (!(inner instanceof PyTuple tuple) || tuple.size() == 0) {
            PyObject.decref(rt, inner);
            return argument.owned();
        }
        rt.hold(tuple);
        List<PyObject> values = new ArrayList<>();
        for (PyObject parameter : tuple.items()) {
            int index = indexOf(parameter);
            PyObject value = index < 0 ? parameter : given(index);
            boolean several = index >= 0 && parameter.type().has(Slots.ITER) && value instanceof PyTuple;
            for (PyObject each : several ? ((PyTuple) value).items() : new PyObject[] {value}) {
                values.add(rt.hold(each.owned()));
            }
        }
        PyTuple subscript = rt.hold(tupleOfHeld(rt, values));
        PyObject result = Items.get(rt, argument, subscript);
        rt.release(subscript);
        rt.release(tuple);
        return result;
    }
}
