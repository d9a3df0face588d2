package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import java.util.function.Function;

/** {@code _struct}: numbers and text as the bytes C has of them. CPython 3.13 Modules/_struct.c. */
final class StructModule {
    private static final String NAME = "_struct";
    private static final Signature UNPACK_FROM = Signature.of("unpack_from", "format, /, buffer, offset=");
    private static final int MOST_CACHED = 100;

    private StructModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        PyType error = ModuleErrors.make(vm, "struct", "error", Exceptions.EXCEPTION);
        vm.moduleStates().put(NAME, PyTuple.of(vm, PyDict.of(vm), error.owned()));
        module.function0("_clearcache", (rt, self) -> {
                    cache(rt).clear(rt);
                    return Runtime.none();
                })
                .function1(
                        "calcsize",
                        (rt, self, format) -> with(
                                rt, format, read -> rt.integer(read.format().size())))
                .functionN("iter_unpack", (rt, self, args) -> {
                    Arguments.positional(rt, args, "_struct.iter_unpack", 2, 2);
                    return with(rt, args.get(0), read -> read.iterUnpack(rt, args.get(1)));
                })
                .functionN(
                        "pack", (rt, self, args) -> with(rt, first(rt, args, "pack"), read -> read.pack(rt, args, 1)))
                .functionN(
                        "pack_into",
                        (rt, self, args) -> with(rt, first(rt, args, "pack_into"), read -> read.packInto(rt, args, 1)))
                .functionN("unpack", (rt, self, args) -> {
                    Arguments.positional(rt, args, "_struct.unpack", 2, 2);
                    return with(rt, args.get(0), read -> read.unpack(rt, args.get(1)));
                })
                .functionN("unpack_from", (rt, self, args) -> unpackFrom(rt, args))
                .type(PyStruct.TYPE)
                .value("error", error);
    }

    private static PyObject unpackFrom(Runtime rt, Args args) {
        if (args.positional() == 0) {
            throw rt.typeError("unpack_from() takes at least 1 positional argument (0 given)");
        }
        PyObject[] bound = UNPACK_FROM.bind(rt, args);
        return with(rt, bound[0], read -> read.unpackFrom(rt, bound[1], bound[2]));
    }

    /** Formats that were used, each with what was read of it, and {@code struct.error}: the module holds both. */
    private static PyTuple state(Runtime rt) {
        PyObject state = ((Interpreter) rt).moduleStates().get(NAME);
        if (state == null) {
            throw new Unsupported("struct while the interpreter shuts down");
        }
        return (PyTuple) state;
    }

    private static PyDict cache(Runtime rt) {
        return (PyDict) state(rt).get(0);
    }

    /** {@code struct.error} of this run, borrowed. */
    static PyType error(Runtime rt) {
        return (PyType) state(rt).get(1);
    }

    /** The format that a function with any number of arguments is given. */
    private static PyObject first(Runtime rt, Args args, String function) {
        PyStruct.noKeywords(rt, args, NAME + "." + function);
        if (args.positional() == 0) {
            throw rt.typeError("missing format argument");
        }
        return args.get(0);
    }

    /** What is done with a format, read now or before, which is held meanwhile. */
    private static PyObject with(Runtime rt, PyObject format, Function<PyStruct, PyObject> use) {
        PyStruct read = rt.hold(read(rt, format));
        PyObject result = use.apply(read);
        rt.release(read);
        return result;
    }

    private static PyStruct read(Runtime rt, PyObject format) {
        PyObject known = cache(rt).get(rt, format);
        if (known != null) {
            return (PyStruct) known.owned();
        }
        PyStruct read = rt.hold((PyStruct) rt.call(PyStruct.TYPE, format));
        PyDict cache = cache(rt);
        if (cache.size() >= MOST_CACHED) {
            cache.clear(rt);
        }
        cache.set(rt, format, read);
        return rt.take(read);
    }
}
