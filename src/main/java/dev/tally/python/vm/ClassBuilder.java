package dev.tally.python.vm;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Items;
import dev.tally.python.object.PyCell;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code __build_class__}: what a {@code class} statement calls. CPython 3.13 Python/bltinmodule.c. */
final class ClassBuilder {
    private final Interpreter vm;

    private ClassBuilder(Interpreter vm) {
        this.vm = vm;
    }

    /** The function of the class's body, the name, the bases, and the keywords of the class statement. */
    static PyObject build(Runtime rt, @Nullable PyObject self, Args args) {
        if (args.positional() < 2) {
            throw rt.typeError("__build_class__: not enough arguments");
        }
        if (!(args.get(0) instanceof PyFunction)) {
            throw rt.typeError("__build_class__: func must be a function");
        }
        if (!(args.get(1) instanceof PyStr)) {
            throw rt.typeError("__build_class__: name is not a string");
        }
        return new ClassBuilder((Interpreter) rt).build(args);
    }

    private PyObject build(Args args) {
        PyObject[] given = new PyObject[args.positional() - 2];
        for (int i = 0; i < given.length; i++) {
            given[i] = args.get(i + 2).owned();
        }
        PyTuple originalBases = vm.hold(PyTuple.of(vm, given));
        PyTuple bases = resolved(originalBases);
        if (bases != originalBases) {
            vm.hold(bases);
        }
        PyObject metaclass = vm.hold(metaclass(args, bases));
        Args keywords = withoutMetaclass(args);
        PyObject names = keywords.keywords();
        PyDict values = keywords.dict();
        if (names != null && values != null) {
            vm.hold(names);
            vm.hold(values);
        }
        PyStr name = (PyStr) args.get(1);
        PyObject namespace = vm.hold(prepare(metaclass, name, bases, keywords));
        PyObject cell = vm.hold(vm.loop().calls().run((PyFunction) args.get(0), namespace));
        if (bases != originalBases) {
            PyStr key = vm.hold(vm.string("__orig_bases__"));
            Items.set(vm, namespace, key, originalBases);
            vm.release(key);
        }
        PyObject made = vm.hold(vm.call(metaclass, arguments(name, bases, namespace, keywords)));
        check(made, cell, name);
        vm.take(made);
        vm.release(cell);
        vm.release(namespace);
        if (names != null && values != null) {
            vm.release(values);
            vm.release(names);
        }
        vm.release(metaclass);
        if (bases != originalBases) {
            vm.release(bases);
        }
        vm.release(originalBases);
        return made;
    }

    /** Bases that are no classes say what stands for them: {@code __mro_entries__}. A new reference, or the tuple itself. */
    private PyTuple resolved(PyTuple bases) {
        List<PyObject> found = new ArrayList<>();
        PyList kept = null;
        for (PyObject base : bases.items()) {
            PyObject method =
                    base instanceof PyType ? null : Attributes.getOrNull(vm, base, vm.name("__mro_entries__"));
            if (method == null) {
                found.add(base);
                continue;
            }
            vm.hold(method);
            PyObject entries = vm.call(method, bases);
            vm.release(method);
            kept = kept == null ? vm.hold(PyList.of(vm)) : kept;
            kept.append(vm, entries);
            if (!(entries instanceof PyTuple tuple)) {
                throw vm.typeError("__mro_entries__ must return a tuple");
            }
            found.addAll(List.of(tuple.items()));
        }
        if (kept == null) {
            return bases;
        }
        PyObject[] items = found.toArray(new PyObject[0]);
        for (PyObject item : items) {
            item.incref();
        }
        PyTuple result = PyTuple.of(vm, items);
        vm.release(kept);
        return result;
    }

    private PyObject metaclass(Args args, PyTuple bases) {
        PyObject given = args.keyword("metaclass");
        PyObject start = given != null ? given : bases.size() > 0 ? bases.get(0).type() : Types.TYPE;
        if (!(start instanceof PyType winner)) {
            return start.owned();
        }
        for (PyObject base : bases.items()) {
            PyType type = base.type();
            if (winner.isSubtype(type)) {
                continue;
            }
            if (!type.isSubtype(winner)) {
                throw vm.typeError(
                        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass"
                                + " of the metaclasses of all its bases");
            }
            winner = type;
        }
        return winner.owned();
    }

    /** The keyword arguments but {@code metaclass}; a new tuple of names and a new dictionary, or none. */
    private Args withoutMetaclass(Args args) {
        List<PyObject> values = new ArrayList<>();
        List<PyObject> names = new ArrayList<>();
        for (int i = 0; i < args.keywordCount(); i++) {
            if (!args.keywordName(i).value().equals("metaclass")) {
                names.add(args.keywordName(i).owned());
                values.add(args.keywordValue(i));
            }
        }
        PyTuple tuple = names.isEmpty() ? null : PyTuple.of(vm, names.toArray(new PyObject[0]));
        if (tuple == null) {
            return Args.NONE;
        }
        PyDict dict = PyDict.of(vm);
        for (int i = 0; i < values.size(); i++) {
            dict.set(vm, tuple.get(i), values.get(i));
        }
        return new Args(values.toArray(new PyObject[0]), 0, 0, tuple, null, dict);
    }

    private static Args arguments(PyObject first, PyObject second, @Nullable PyObject third, Args keywords) {
        int positional = third == null ? 2 : 3;
        PyObject[] all = new PyObject[positional + keywords.keywordCount()];
        all[0] = first;
        all[1] = second;
        if (third != null) {
            all[2] = third;
        }
        for (int i = 0; i < keywords.keywordCount(); i++) {
            all[positional + i] = keywords.keywordValue(i);
        }
        return new Args(all, 0, positional, keywords.keywords(), null, keywords.dict());
    }

    private PyObject prepare(PyObject metaclass, PyStr name, PyTuple bases, Args keywords) {
        if (metaclass == Types.TYPE) {
            return PyDict.of(vm);
        }
        PyObject method = Attributes.getOrNull(vm, metaclass, vm.name("__prepare__"));
        if (method == null) {
            return PyDict.of(vm);
        }
        vm.hold(method);
        PyObject namespace = vm.call(method, arguments(name, bases, null, keywords));
        vm.release(method);
        if (!namespace.type().has(Slots.SUBSCRIPT)) {
            String owner = metaclass instanceof PyType type ? type.name() : "<metaclass>";
            throw vm.typeError(owner + ".__prepare__() must return a mapping, not "
                    + namespace.type().name());
        }
        return namespace;
    }

    private void check(PyObject made, PyObject cell, PyStr name) {
        if (!(made instanceof PyType) || !(cell instanceof PyCell c)) {
            return;
        }
        PyObject contents = c.get();
        if (contents == made) {
            return;
        }
        PyStr quoted = vm.hold(Abstract.repr(vm, name));
        PyStr type = vm.hold(Abstract.repr(vm, made));
        if (contents == null) {
            throw vm.raise(
                    Exceptions.RUNTIME_ERROR,
                    "__class__ not set defining " + quoted.value() + " as " + type.value()
                            + ". Was __classcell__ propagated to type.__new__?");
        }
        PyStr other = vm.hold(Abstract.repr(vm, contents));
        throw vm.typeError("__class__ set to " + other.value() + " defining " + quoted.value() + " as " + type.value());
    }
}
