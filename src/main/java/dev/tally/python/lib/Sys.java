package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Heap;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.vm.Interpreter;

/** {@code sys}: what a program may know of the interpreter. CPython 3.13 Python/sysmodule.c. */
final class Sys {
    private static final Signature GETSIZEOF = Signature.of("getsizeof", "object, default=");

    /** What {@code sys.getrefcount} says of an immortal object. */
    private static final long IMMORTAL_COUNT = 4294967295L;

    /** The collector's header, which {@code getsizeof} counts. */
    private static final int COLLECTOR_HEADER = 16;

    private static final int LEAST_RECURSION_LIMIT = 1;

    private Sys() {}

    static void fill(Interpreter vm, ModuleBuilder sys) {
        sys.function1("getrefcount", Sys::getrefcount)
                .functionN("getsizeof", Sys::getsizeof)
                .function1("intern", Sys::intern)
                .function1("_is_interned", Sys::isInterned)
                .function0("getrecursionlimit", (rt, self) -> rt.integer(vm.recursionLimit()))
                .function1("setrecursionlimit", (rt, self, limit) -> setRecursionLimit(vm, limit))
                .functionN("exit", Sys::exit)
                .value("maxsize", vm.integer(Long.MAX_VALUE))
                .value("maxunicode", vm.integer(0x10FFFF))
                .value("byteorder", vm.string("little"))
                .value("platform", vm.string("linux"))
                .value("hexversion", vm.integer(0x030d00f0))
                .value("argv", PyList.of(vm, vm.string("")))
                .value("version", vm.string("3.13.0 (Tally)"))
                .value("modules", vm.modules().owned());
        PyObject output = StandardOutput.make(vm);
        sys.value("__stdout__", output.owned()).value("stdout", output);
    }

    /** The argument being passed counts as well, as it does in CPython. */
    private static PyObject getrefcount(Runtime rt, PyObject self, PyObject object) {
        return rt.integer(object.isImmortal() ? IMMORTAL_COUNT : object.refcount());
    }

    private static PyObject getsizeof(Runtime rt, PyObject self, Args args) {
        PyObject object = GETSIZEOF.bind(rt, args)[0];
        if (object == null) {
            throw rt.typeError("getsizeof() missing required argument 'object' (pos 1)");
        }
        Heap heap = rt.heap();
        int header = heap.containers().isTracked(object) ? COLLECTOR_HEADER : 0;
        return rt.integer(object.sizeInBytes() + header);
    }

    private static PyObject intern(Runtime rt, PyObject self, PyObject text) {
        if (text instanceof PyStr string) {
            return rt.intern(string);
        }
        throw rt.typeError("intern() argument must be str, not " + text.type().name());
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
        PyObject status = args.positional() > 0 ? args.get(0) : Runtime.none();
        PyTuple arguments = PyTuple.of(rt, status.owned());
        throw rt.raise(Exceptions.create(rt, Exceptions.SYSTEM_EXIT, arguments));
    }
}
