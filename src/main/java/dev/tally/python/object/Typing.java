package dev.tally.python.object;

/**
 * What types written in C leave to functions of {@code typing.py}. CPython 3.13 Objects/typevarobject.c,
 * call_typing_func_object.
 */
final class Typing {
    private Typing() {}

    /** Calls a function of the module, which is imported if need be. */
    static PyObject call(Runtime rt, String function, PyObject... args) {
        return call(rt, function, Args.of(args));
    }

    static PyObject call(Runtime rt, String function, Args args) {
        PyObject callable = rt.hold(get(rt, function));
        PyObject result = rt.call(callable, args);
        rt.release(callable);
        return result;
    }

    /** An attribute of the module, a new reference. */
    static PyObject get(Runtime rt, String attribute) {
        PyObject module = rt.hold(rt.importModule("typing").owned());
        PyStr name = rt.hold(rt.intern(attribute));
        PyObject value = Attributes.get(rt, module, name);
        rt.release(name);
        rt.release(module);
        return value;
    }

    /** A bound or a default as {@code typing} has it: None stands for its type, what is no type is refused. */
    static PyObject checked(Runtime rt, PyObject type, String message) {
        if (type == Singletons.NONE) {
            return Types.NONE_TYPE;
        }
        PyStr text = rt.hold(rt.string(message));
        PyObject result = call(rt, "_type_check", type, text);
        rt.release(text);
        return result;
    }

    /** {@code Unpack[parameter]}: what {@code *Ts} stands for. */
    static PyObject unpacked(Runtime rt, PyObject typeVarTuple) {
        PyObject unpack = rt.hold(get(rt, "Unpack"));
        PyObject result = Items.get(rt, unpack, typeVarTuple);
        rt.release(unpack);
        return result;
    }

    /** The name of the module whose code runs: {@code caller()}. A new reference. */
    static PyObject callerModule(Runtime rt) {
        PyDict globals = rt.callerGlobals();
        PyObject name = globals == null ? null : globals.getString("__name__");
        return name == null ? Singletons.NONE : name.owned();
    }
}
