package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Types;
import dev.tally.python.vm.Interpreter;

/** {@code _struct}: numbers and text as the bytes C has of them. CPython 3.13 Modules/_struct.c. */
final class StructModule {
    private static final Signature UNPACK_FROM = Signature.of("unpack_from", "format, /, buffer, offset=");
    private static final int MOST_CACHED = 100;

    /** Formats that were used, with what was read of them: it holds both. */
    private final PyDict cache;

    private StructModule(PyDict cache) {
        this.cache = cache;
    }

    static void fill(Interpreter vm, ModuleBuilder module) {
        PyType error = makeError(vm);
        StructModule struct = new StructModule(PyDict.of(vm));
        vm.moduleStates().put("_struct", PyTuple.of(vm, struct.cache, error.owned()));
        module.function0("_clearcache", (rt, self) -> {
                    struct.cache.clear(rt);
                    return Runtime.none();
                })
                .function1("calcsize", (rt, self, format) -> {
                    PyStruct read = struct.cached(rt, format);
                    PyObject size = rt.integer(read.format().size());
                    rt.release(read);
                    return size;
                })
                .functionN("iter_unpack", (rt, self, args) -> {
                    Arguments.positional(rt, args, "_struct.iter_unpack", 2, 2);
                    PyStruct read = struct.cached(rt, args.get(0));
                    PyObject iterator = read.iterUnpack(rt, args.get(1));
                    rt.release(read);
                    return iterator;
                })
                .functionN("pack", (rt, self, args) -> {
                    PyStruct read = struct.first(rt, args, "pack");
                    PyObject packed = read.pack(rt, args, 1);
                    rt.release(read);
                    return packed;
                })
                .functionN("pack_into", (rt, self, args) -> {
                    PyStruct read = struct.first(rt, args, "pack_into");
                    PyObject nothing = read.packInto(rt, args, 1);
                    rt.release(read);
                    return nothing;
                })
                .functionN("unpack", (rt, self, args) -> {
                    Arguments.positional(rt, args, "_struct.unpack", 2, 2);
                    PyStruct read = struct.cached(rt, args.get(0));
                    PyObject values = read.unpack(rt, args.get(1));
                    rt.release(read);
                    return values;
                })
                .functionN("unpack_from", (rt, self, args) -> {
                    if (args.positional() == 0) {
                        throw rt.typeError("unpack_from() takes at least 1 positional argument (0 given)");
                    }
                    PyObject[] bound = UNPACK_FROM.bind(rt, args);
                    PyStruct read = struct.cached(rt, bound[0]);
                    PyObject values = read.unpackFrom(rt, bound[1], bound[2]);
                    rt.release(read);
                    return values;
                })
                .type(PyStruct.TYPE)
                .value("error", error);
    }

    private static PyType makeError(Runtime rt) {
        PyObject name = rt.hold(rt.string("error"));
        PyTuple bases = rt.hold(PyTuple.of(rt, Exceptions.EXCEPTION.owned()));
        PyDict namespace = rt.hold(PyDict.of(rt));
        PyObject module = rt.hold(rt.string("struct"));
        PyObject key = rt.hold(rt.string("__module__"));
        namespace.set(rt, key, module);
        rt.release(key);
        rt.release(module);
        PyObject error = rt.call(Types.TYPE, name, bases, namespace);
        rt.release(namespace);
        rt.release(bases);
        rt.release(name);
        return (PyType) error;
    }

    /** {@code struct.error} of this run, borrowed. */
    static PyType error(Runtime rt) {
        PyTuple state = (PyTuple) ((Interpreter) rt).moduleStates().get("_struct");
        return (PyType) state.get(1);
    }

    private PyStruct first(Runtime rt, Args args, String function) {
        PyStruct.noKeywords(rt, args, "_struct." + function);
        if (args.positional() == 0) {
            throw rt.typeError("missing format argument");
        }
        return cached(rt, args.get(0));
    }

    /** What is read of a format, held until the caller releases it. */
    private PyStruct cached(Runtime rt, PyObject format) {
        PyObject known = cache.get(rt, format);
        if (known != null) {
            return rt.hold((PyStruct) known.owned());
        }
        PyStruct read = rt.hold((PyStruct) rt.call(PyStruct.TYPE, format));
        if (cache.size() >= MOST_CACHED) {
            cache.clear(rt);
        }
        cache.set(rt, format, read);
        return read;
    }
}
