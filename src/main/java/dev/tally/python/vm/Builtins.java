package dev.tally.python.vm;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Hashes;
import dev.tally.python.object.Items;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.IteratorTypes;
import dev.tally.python.object.Native;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyBool;
import dev.tally.python.object.PyBuiltinFunction;
import dev.tally.python.object.PyByteArray;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyMethodDescriptor;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Types;
import dev.tally.python.syntax.Unsupported;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The built-in functions. CPython 3.13 Python/bltinmodule.c. */
final class Builtins {
    private static final Signature ROUND = Signature.of("round", "number, ndigits=");
    private static final Signature POW = Signature.of("pow", "base, exp, mod=");
    private static final Signature SUM = Signature.of("sum", "iterable, /, start=");
    private static final Signature IMPORT = Signature.of("__import__", "name, globals=, locals=, fromlist=, level=");

    /** What {@code builtins.__doc__} says. */
    private static final String DOC = """
            Built-in functions, types, exceptions, and other objects.

            This module provides direct access to all 'built-in'
            identifiers of Python; for example, builtins.len is
            the full name for the built-in function len().

            This module is not normally accessed explicitly by most
            applications, but can be useful in modules that provide
            objects with the same name as a built-in value, but in
            which the built-in of that name is also needed.""";

    private Builtins() {}

    /** What a built-in name means at the start of every run: an immortal object, which all of them share. */
    private record Entry(String name, long hash, PyObject value) {}

    private static final List<Entry> ENTRIES = entries();

    /** Fills the namespace of the built-in names. */
    static void fill(Interpreter vm, PyDict names) {
        module(vm, names);
        for (Entry entry : ENTRIES) {
            set(vm, names, vm.intern(entry.name, entry.hash), entry.value);
        }
    }

    private static List<Entry> entries() {
        List<Entry> names = new ArrayList<>();
        many(names, "__build_class__", ClassBuilder::build);
        many(names, "__import__", Builtins::importModule);
        one(names, "abs", (rt, self, x) -> Numbers.absolute(rt, x));
        one(names, "all", (rt, self, x) -> all(rt, x, false));
        one(names, "any", (rt, self, x) -> all(rt, x, true));
        one(names, "ascii", (rt, self, x) -> Abstract.ascii(rt, x));
        one(names, "bin", (rt, self, x) -> inBase(rt, x, 2, "0b"));
        many(names, "breakpoint", (rt, self, args) -> unsupported("breakpoint()"));
        one(names, "callable", (rt, self, x) -> Runtime.bool(x.type().has(Slots.CALL)));
        one(names, "chr", (rt, self, x) -> character(rt, x));
        many(names, "compile", (rt, self, args) -> Evaluation.compile((Interpreter) rt, args));
        many(names, "delattr", (rt, self, args) -> deleteAttribute(rt, args));
        put(names, "dir", PyBuiltinFunction.function("dir", (Native.Packed)
                (rt, self, args) -> Namespaces.dir((Interpreter) rt, args)));
        many(names, "divmod", (rt, self, args) -> {
            exactly(rt, args, "divmod", 2);
            return Numbers.divmod(rt, args.get(0), args.get(1));
        });
        many(names, "eval", (rt, self, args) -> Evaluation.eval((Interpreter) rt, args));
        many(names, "exec", (rt, self, args) -> Evaluation.exec((Interpreter) rt, args));
        many(names, "format", (rt, self, args) -> format(rt, args));
        many(names, "getattr", (rt, self, args) -> getAttribute(rt, args));
        none(names, "globals", (rt, self) -> Namespaces.globals((Interpreter) rt));
        many(names, "hasattr", (rt, self, args) -> hasAttribute(rt, args));
        one(names, "hash", (rt, self, x) -> rt.integer(Abstract.hash(rt, x)));
        one(names, "hex", (rt, self, x) -> inBase(rt, x, 16, "0x"));
        one(names, "id", (rt, self, x) -> rt.integer(rt.heap().address(x)));
        many(names, "input", (rt, self, args) -> input(rt, args));
        many(names, "isinstance", (rt, self, args) -> {
            exactly(rt, args, "isinstance", 2);
            return Runtime.bool(ClassChecks.isInstance(rt, args.get(0), args.get(1)));
        });
        many(names, "issubclass", (rt, self, args) -> {
            exactly(rt, args, "issubclass", 2);
            return Runtime.bool(ClassChecks.isSubclass(rt, args.get(0), args.get(1)));
        });
        many(names, "iter", (rt, self, args) -> iterator(rt, args));
        one(names, "aiter", (rt, self, x) -> Awaiting.iter((Interpreter) rt, x));
        one(names, "len", (rt, self, x) -> rt.integer(Items.length(rt, x)));
        none(names, "locals", (rt, self) -> Namespaces.locals((Interpreter) rt));
        many(names, "max", (rt, self, args) -> Extremes.find(rt, args, "max", Slots.GT));
        many(names, "min", (rt, self, args) -> Extremes.find(rt, args, "min", Slots.LT));
        many(names, "next", (rt, self, args) -> next(rt, args));
        many(names, "anext", (rt, self, args) -> {
            between(rt, args, "anext", 1, 2);
            return Awaiting.next((Interpreter) rt, args.get(0), args.orNull(1));
        });
        one(names, "oct", (rt, self, x) -> inBase(rt, x, 8, "0o"));
        one(names, "ord", (rt, self, x) -> ordinal(rt, x));
        many(names, "pow", (rt, self, args) -> power(rt, args));
        many(names, "print", (rt, self, args) -> Printing.print((Interpreter) rt, args));
        one(names, "repr", (rt, self, x) -> Abstract.repr(rt, x));
        many(names, "round", (rt, self, args) -> round(rt, args));
        many(names, "setattr", (rt, self, args) -> setAttribute(rt, args));
        many(names, "sorted", (rt, self, args) -> sorted(rt, args));
        many(names, "sum", (rt, self, args) -> Summation.sum(rt, SUM.bind(rt, args)));
        put(names, "vars", PyBuiltinFunction.function("vars", (Native.Packed)
                (rt, self, args) -> Namespaces.vars((Interpreter) rt, args)));
        put(names, "None", Singletons.NONE);
        put(names, "Ellipsis", Singletons.ELLIPSIS);
        put(names, "NotImplemented", Singletons.NOT_IMPLEMENTED);
        put(names, "False", PyBool.FALSE);
        put(names, "True", PyBool.TRUE);
        types(names);
        put(names, "__debug__", PyBool.TRUE);
        put(names, "exit", new Quitter("exit"));
        put(names, "quit", new Quitter("quit"));
        exceptions(names);
        Native.Many open = (rt, self, args) -> ((Interpreter) rt).imports().open(args);
        put(names, "open", PyBuiltinFunction.ofModule("_io", "open", open));
        return List.copyOf(names);
    }

    /** What every module says of itself. */
    private static void module(Interpreter vm, PyDict names) {
        put(vm, names, "__name__", PyStr.immortalOf("builtins"));
        PyStr text = vm.string(DOC);
        put(vm, names, "__doc__", text);
        text.decref(vm);
        put(vm, names, "__package__", PyStr.EMPTY);
        put(vm, names, "__loader__", ModuleSpec.BUILTIN_IMPORTER);
        PyObject spec = ModuleSpec.make(vm, "builtins", ModuleSpec.BUILTIN_IMPORTER, "built-in", null);
        put(vm, names, "__spec__", spec);
        spec.decref(vm);
    }

    private static void put(Interpreter vm, PyDict names, String name, PyObject value) {
        set(vm, names, vm.intern(name), value);
    }

    private static void set(Interpreter vm, PyDict names, PyStr key, PyObject value) {
        names.set(vm, key, value);
        key.decref(vm);
    }

    private static void types(List<Entry> names) {
        List<PyType> types = List.of(
                Types.BOOL,
                Types.MEMORYVIEW,
                Types.BYTEARRAY,
                Types.BYTES,
                Types.CLASSMETHOD,
                Types.COMPLEX,
                Types.DICT,
                IteratorTypes.ENUMERATE,
                IteratorTypes.FILTER,
                Types.FLOAT,
                Types.FROZENSET,
                Types.PROPERTY,
                Types.INT,
                Types.LIST,
                IteratorTypes.MAP,
                Types.OBJECT,
                Types.RANGE,
                IteratorTypes.REVERSED,
                Types.SET,
                Types.SLICE,
                Types.STATICMETHOD,
                Types.STR,
                Types.SUPER,
                Types.TUPLE,
                Types.TYPE,
                IteratorTypes.ZIP);
        for (PyType type : types) {
            put(names, type.name(), type);
        }
    }

    private static void exceptions(List<Entry> names) {
        for (PyType type : Exceptions.all()) {
            put(names, type.name(), type);
        }
        put(names, "EnvironmentError", Exceptions.OS_ERROR);
        put(names, "IOError", Exceptions.OS_ERROR);
    }

    private static void put(List<Entry> names, String name, PyObject value) {
        names.add(new Entry(name, Hashes.string(name), value));
    }

    private static void none(List<Entry> names, String name, Native.None body) {
        put(names, name, PyBuiltinFunction.function(name, body));
    }

    private static void one(List<Entry> names, String name, Native.One body) {
        put(names, name, PyBuiltinFunction.function(name, body));
    }

    private static void many(List<Entry> names, String name, Native.Many body) {
        put(names, name, PyBuiltinFunction.function(name, body));
    }

    private static PyObject unsupported(String what) {
        throw new Unsupported(what);
    }

    // --- checking arguments

    static void noKeywords(Runtime rt, Args args, String function) {
        if (args.keywordCount() > 0) {
            throw rt.typeError(function + "() takes no keyword arguments");
        }
    }

    static void exactly(Runtime rt, Args args, String function, int count) {
        noKeywords(rt, args, function);
        if (args.positional() != count) {
            throw rt.typeError(function + " expected " + count + " argument" + (count == 1 ? "" : "s") + ", got "
                    + args.positional());
        }
    }

    static void between(Runtime rt, Args args, String function, int least, int most) {
        noKeywords(rt, args, function);
        int given = args.positional();
        if (given < least || given > most) {
            int bound = given < least ? least : most;
            throw rt.typeError(function + " expected at " + (given < least ? "least " : "most ") + bound + " argument"
                    + (bound == 1 ? "" : "s") + ", got " + given);
        }
    }

    // --- numbers and characters

    private static PyObject inBase(Runtime rt, PyObject x, int base, String prefix) {
        PyInt number = Numbers.index(rt, x);
        BigInteger value = number.bigValue();
        number.decref(rt);
        String sign = value.signum() < 0 ? "-" : "";
        return rt.string(sign + prefix + value.abs().toString(base));
    }

    private static PyObject character(Runtime rt, PyObject x) {
        PyInt number = Numbers.index(rt, x);
        boolean fits = number.isLong() && number.longValue() >= 0 && number.longValue() <= 0x10FFFF;
        int codePoint = (int) number.longValue();
        number.decref(rt);
        if (!fits) {
            throw rt.valueError("chr() arg not in range(0x110000)");
        }
        return rt.string(new String(new int[] {codePoint}, 0, 1));
    }

    private static PyObject ordinal(Runtime rt, PyObject x) {
        long length;
        if (x instanceof PyStr text) {
            length = text.length();
            if (length == 1) {
                return rt.integer(text.codePointAt(0));
            }
        } else if (x instanceof PyBytes || x instanceof PyByteArray) {
            length = Items.length(rt, x);
            if (length == 1) {
                PyObject zero = rt.integer(0);
                return Items.get(rt, x, zero);
            }
        } else {
            throw rt.typeError(
                    "ord() expected string of length 1, but " + x.type().name() + " found");
        }
        throw rt.typeError("ord() expected a character, but string of length " + length + " found");
    }

    private static PyObject power(Runtime rt, Args args) {
        PyObject[] bound = POW.bind(rt, args);
        if (bound[2] == null || bound[2] == Singletons.NONE) {
            return Numbers.binary(rt, Slots.POWER, bound[0], bound[1]);
        }
        return Numbers.power(rt, bound[0], bound[1], bound[2]);
    }

    private static PyObject round(Runtime rt, Args args) {
        PyObject[] bound = ROUND.bind(rt, args);
        PyObject method = Attributes.special(rt, bound[0], "__round__");
        if (method == null) {
            throw rt.typeError("type " + bound[0].type().name() + " doesn't define __round__ method");
        }
        rt.hold(method);
        boolean plain = bound[1] == null || bound[1] == Singletons.NONE;
        PyObject result = plain ? rt.call(method) : rt.call(method, bound[1]);
        rt.release(method);
        return result;
    }

    private static PyObject format(Runtime rt, Args args) {
        between(rt, args, "format", 1, 2);
        PyObject spec = args.orNull(1);
        if (spec == null) {
            return Abstract.format(rt, args.get(0), PyStr.EMPTY);
        }
        if (!(spec instanceof PyStr text)) {
            throw rt.typeError("format() argument 2 must be str, not " + Abstract.shortTypeName(spec));
        }
        return Abstract.format(rt, args.get(0), text);
    }

    // --- iteration

    /** {@code all()}, and {@code any()} with the opposite truth. */
    private static PyObject all(Runtime rt, PyObject iterable, boolean wanted) {
        PyObject iterator = rt.hold(Iteration.iter(rt, iterable));
        boolean found = false;
        while (!found) {
            PyObject item = Iteration.next(rt, iterator);
            if (item == null) {
                break;
            }
            rt.hold(item);
            found = Abstract.truth(rt, item) == wanted;
            rt.release(item);
        }
        rt.release(iterator);
        return Runtime.bool(found == wanted);
    }

    private static PyObject iterator(Runtime rt, Args args) {
        between(rt, args, "iter", 1, 2);
        if (args.positional() == 1) {
            return Iteration.iter(rt, args.get(0));
        }
        if (!args.get(0).type().has(Slots.CALL)) {
            throw rt.typeError("iter(v, w): v must be callable");
        }
        return Iteration.calling(rt, args.get(0), args.get(1));
    }

    private static PyObject next(Runtime rt, Args args) {
        between(rt, args, "next", 1, 2);
        PyObject iterator = args.get(0);
        Slots slots = iterator.type().slot(Slots.NEXT);
        if (slots == null) {
            throw rt.typeError("'" + iterator.type().name() + "' object is not an iterator");
        }
        PyObject fallback = args.orNull(1);
        PyObject item;
        if (fallback == null) {
            item = slots.next(rt, iterator);
            if (item == null) {
                throw rt.raise(PyBaseException.of(rt, Exceptions.STOP_ITERATION, PyTuple.EMPTY));
            }
            return item;
        }
        item = Iteration.next(rt, iterator);
        return item == null ? fallback.owned() : item;
    }

    private static PyObject sorted(Runtime rt, Args args) {
        if (args.positional() != 1) {
            throw rt.typeError("sorted expected 1 argument, got " + args.positional());
        }
        PyList list = rt.hold(Iteration.toList(rt, args.get(0)));
        if (!(Types.LIST.lookup("sort") instanceof PyMethodDescriptor sort)) {
            throw new IllegalStateException("list has a sort method");
        }
        PyObject[] values = new PyObject[args.keywordCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = args.keywordValue(i);
        }
        Args keywords = new Args(values, 0, 0, args.keywords());
        switch (sort.body()) {
            case Native.Many body -> body.call(rt, list, keywords).decref(rt);
            case Native.None body -> body.call(rt, list).decref(rt);
            case Native.One body -> throw new IllegalStateException("list.sort takes keywords");
            case Native.Packed body -> throw new IllegalStateException("list.sort is called without a tuple");
        }
        return rt.take(list);
    }

    // --- attributes

    private static PyStr attributeName(Runtime rt, PyObject name) {
        if (name instanceof PyStr text) {
            return text;
        }
        throw rt.typeError("attribute name must be string, not '" + name.type().name() + "'");
    }

    private static PyObject getAttribute(Runtime rt, Args args) {
        between(rt, args, "getattr", 2, 3);
        PyStr name = attributeName(rt, args.get(1));
        PyObject fallback = args.orNull(2);
        if (fallback == null) {
            return Attributes.get(rt, args.get(0), name);
        }
        PyObject found = Attributes.getOrNull(rt, args.get(0), name);
        return found == null ? fallback.owned() : found;
    }

    private static PyObject hasAttribute(Runtime rt, Args args) {
        exactly(rt, args, "hasattr", 2);
        PyObject found = Attributes.getOrNull(rt, args.get(0), attributeName(rt, args.get(1)));
        PyObject.decref(rt, found);
        return Runtime.bool(found != null);
    }

    private static PyObject setAttribute(Runtime rt, Args args) {
        exactly(rt, args, "setattr", 3);
        // PyObject_SetAttr interns the very string that it is given.
        PyStr name = rt.hold(rt.intern(attributeName(rt, args.get(1))));
        Attributes.set(rt, args.get(0), name, args.get(2));
        rt.release(name);
        return Runtime.none();
    }

    private static PyObject deleteAttribute(Runtime rt, Args args) {
        exactly(rt, args, "delattr", 2);
        PyStr name = rt.hold(rt.intern(attributeName(rt, args.get(1))));
        Attributes.delete(rt, args.get(0), name);
        rt.release(name);
        return Runtime.none();
    }

    // --- the rest

    private static PyObject input(Runtime rt, Args args) {
        between(rt, args, "input", 0, 1);
        return Asking.input((Interpreter) rt, args.orNull(0));
    }

    private static PyObject importModule(Runtime rt, @Nullable PyObject self, Args args) {
        Interpreter vm = (Interpreter) rt;
        PyObject[] bound = IMPORT.bind(rt, args);
        if (!(bound[0] instanceof PyStr name)) {
            throw rt.typeError("module name must be a string");
        }
        PyDict globals = bound[1] instanceof PyDict d ? d : vm.callerGlobals();
        PyObject from = bound[3] == null ? Singletons.NONE : bound[3];
        int level = bound[4] instanceof PyInt i ? (int) i.longValue() : 0;
        return vm.imports().name(globals, name.value(), level, from);
    }

    /** Names of a dictionary that are strings, sorted. */
    static List<String> sortedNames(PyDict dict) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < dict.end(); i++) {
            if (dict.keyAt(i) instanceof PyStr s) {
                found.add(s.value());
            }
        }
        found.sort(null);
        return found;
    }
}
