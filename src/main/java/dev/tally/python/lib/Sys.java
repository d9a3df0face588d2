package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.InstanceDict;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.StructSequence;
import dev.tally.python.object.TypeLayout;
import dev.tally.python.vm.Frame;
import dev.tally.python.vm.Hooks;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.PyFrame;
import org.jspecify.annotations.Nullable;

/** {@code sys}: what a program may know of the interpreter. CPython 3.13 Python/sysmodule.c. */
final class Sys {
    private static final Signature GETSIZEOF = Signature.of("getsizeof", "object, default=");

    /** What {@code sys.getrefcount} says of an immortal object. */
    private static final long IMMORTAL_COUNT = 4294967295L;

    private static final int LEAST_RECURSION_LIMIT = 1;

    private static final PyType VERSION_INFO =
            StructSequence.type("sys.version_info", "major", "minor", "micro", "releaselevel", "serial");
    private static final String[] FLAGS = {
        "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
        "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode",
        "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits"
    };
    private static final PyType FLAGS_TYPE = StructSequence.type("sys.flags", FLAGS);

    private Sys() {}

    static void fill(Interpreter vm, ModuleBuilder sys) {
        sys.function1("getrefcount", Sys::getrefcount)
                .functionPacked("getsizeof", Sys::getsizeof)
                .function1("intern", Sys::intern)
                .function1("_is_interned", Sys::isInterned)
                .function0("getrecursionlimit", (rt, self) -> rt.integer(vm.recursionLimit()))
                .function1("setrecursionlimit", (rt, self, limit) -> setRecursionLimit(vm, limit))
                .functionN("exit", Sys::exit)
                .function1("displayhook", (rt, self, value) -> {
                    vm.display(value);
                    return Runtime.none();
                })
                .functionN("_getframe", (rt, self, args) -> frame(vm, args))
                .functionN("_getframemodulename", (rt, self, args) -> frameModule(vm, args))
                .function0("exception", (rt, self) -> handled(rt))
                .function0("exc_info", (rt, self) -> excInfo(rt))
                .value("maxsize", vm.integer(Long.MAX_VALUE))
                .value("maxunicode", vm.integer(0x10FFFF))
                .value("byteorder", vm.string("little"))
                .value("platform", vm.string("linux"))
                .value("hexversion", vm.integer(0x030d00f0))
                .value("argv", PyList.of(vm, vm.string(vm.programName())))
                .value("version", vm.string("3.13.0 (Tally)"))
                .value("version_info", version(vm))
                .value("implementation", implementation(vm))
                .value("builtin_module_names", PyTuple.EMPTY)
                .value("flags", flags(vm))
                .value("modules", vm.modules().owned());
        stream(sys, "stdin", StandardStream.input(vm));
        stream(sys, "stdout", StandardStream.output(vm));
        stream(sys, "stderr", StandardStream.errors(vm));
        hooks(vm, sys);
        SysFacts.fill(vm, sys);
    }

    /** A stream under the name that programs change and the one that they do not. */
    private static void stream(ModuleBuilder sys, String name, PyObject stream) {
        sys.value("__" + name + "__", stream.owned()).value(name, stream);
    }

    private static void hooks(Interpreter vm, ModuleBuilder sys) {
        sys.function1("unraisablehook", (rt, self, arguments) -> Hooks.defaultUnraisable(vm, arguments))
                .functionN("excepthook", (rt, self, args) -> Hooks.defaultExcept(vm, args));
        for (String hook : new String[] {"unraisablehook", "excepthook", "displayhook"}) {
            PyObject original = sys.module().dict().getString(hook);
            if (original != null) {
                sys.value("__" + hook + "__", original.owned());
            }
        }
    }

    private static PyTuple version(Interpreter vm) {
        return PyTuple.ofType(
                vm, VERSION_INFO, vm.integer(3), vm.integer(13), vm.integer(0), vm.string("final"), vm.integer(0));
    }

    private static PyTuple flags(Interpreter vm) {
        PyObject[] values = new PyObject[FLAGS.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = vm.integer(0);
        }
        return PyTuple.ofType(vm, FLAGS_TYPE, values);
    }

    private static PyObject implementation(Interpreter vm) {
        PyObject made = vm.hold(SimpleNamespace.make(vm, SimpleNamespace.TYPE));
        PyDict names = InstanceDict.dict(vm, made);
        put(vm, names, "name", vm.string("cpython"));
        put(vm, names, "cache_tag", vm.string("cpython-313"));
        put(vm, names, "version", version(vm));
        put(vm, names, "hexversion", vm.integer(0x030d00f0));
        return vm.take(made);
    }

    private static void put(Interpreter vm, PyDict names, String name, PyObject value) {
        PyStr key = vm.intern(name);
        names.set(vm, key, value);
        key.decref(vm);
        value.decref(vm);
    }

    private static PyObject handled(Runtime rt) {
        PyObject handled = rt.handled();
        return handled == null ? Runtime.none() : handled.owned();
    }

    private static PyObject excInfo(Runtime rt) {
        PyBaseException handled = rt.handled();
        if (handled == null) {
            return PyTuple.of(rt, Runtime.none(), Runtime.none(), Runtime.none());
        }
        PyObject traceback = handled.traceback();
        return PyTuple.of(
                rt, handled.type().owned(), handled.owned(), traceback == null ? Runtime.none() : traceback.owned());
    }

    /** The frame so many calls up, or null beyond the outermost. */
    private static @Nullable Frame up(Interpreter vm, Args args, String function) {
        Arguments.count(vm, args.positional(), function, 0, 1);
        PyObject given = args.orNull(0) != null ? args.orNull(0) : args.keyword("depth");
        int depth = given == null ? 0 : Math.max(0, Arguments.toInt(vm, given));
        Frame frame = vm.current();
        for (int i = 0; i < depth && frame != null; i++) {
            frame = frame.back();
        }
        return frame;
    }

    private static PyObject frame(Interpreter vm, Args args) {
        Frame frame = up(vm, args, "_getframe");
        if (frame == null) {
            throw vm.valueError("call stack is not deep enough");
        }
        return PyFrame.of(vm, frame).owned();
    }

    private static PyObject frameModule(Interpreter vm, Args args) {
        Frame frame = up(vm, args, "_getframemodulename");
        PyObject name = frame == null ? null : frame.globals().getString("__name__");
        return name == null ? Runtime.none() : name.owned();
    }

    /** The argument being passed counts as well, as it does in CPython. */
    private static PyObject getrefcount(Runtime rt, PyObject self, PyObject object) {
        return rt.integer(object.isImmortal() ? IMMORTAL_COUNT : object.refcount());
    }

    private static PyObject getsizeof(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = GETSIZEOF.bind(rt, args);
        PyObject object = bound[0];
        if (object == null) {
            throw rt.typeError("getsizeof() missing required argument 'object' (pos 1)");
        }
        PyObject otherwise = bound[1];
        PyObject method = Attributes.special(rt, object, "__sizeof__");
        if (method == null) {
            throw rt.typeError("Type " + object.type().name() + " doesn't define __sizeof__");
        }
        rt.hold(method);
        Caught mark = Caught.mark(rt);
        try {
            PyInt size = rt.hold(Numbers.index(rt, rt.hold(rt.call(method))));
            if (size.signum() < 0) {
                throw rt.valueError("__sizeof__() should return >= 0");
            }
            long bytes = Numbers.exactIndex(rt, size) + TypeLayout.headerBytes(object);
            mark.unwind(rt);
            rt.release(method);
            return rt.integer(bytes);
        } catch (PyException e) {
            // A type that cannot tell has the size that was given for it.
            if (otherwise == null || !e.is(Exceptions.TYPE_ERROR)) {
                throw e;
            }
            mark.drop(rt);
            rt.release(method);
            return otherwise.owned();
        }
    }

    private static PyObject intern(Runtime rt, PyObject self, PyObject text) {
        if (text instanceof PyStr string) {
            return rt.intern(string);
        }
        throw rt.typeError("intern() argument must be str, not " + Abstract.shortTypeName(text));
    }

    private static PyObject isInterned(Runtime rt, PyObject self, PyObject text) {
        return Runtime.bool(text instanceof PyStr string && string.isInterned());
    }

    private static PyObject setRecursionLimit(Interpreter vm, PyObject given) {
        PyInt limit = Numbers.index(vm, given);
        long value = limit.longValue();
        limit.decref(vm);
        if (value < LEAST_RECURSION_LIMIT) {
            throw vm.valueError("recursion limit must be greater or equal than 1");
        }
        vm.setRecursionLimit((int) Math.min(value, Integer.MAX_VALUE));
        return Runtime.none();
    }

    private static PyObject exit(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "sys.exit", 0, 1);
        PyObject status = args.positional() > 0 ? args.get(0) : Runtime.none();
        throw rt.raise(Exceptions.ofValue(rt, Exceptions.SYSTEM_EXIT, status));
    }
}
