package dev.tally.python.object;

import dev.tally.python.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * {@code types.FunctionType(code, globals, …)}: a function of code that is there already. CPython 3.13 Objects/funcobject.c.
 */
final class FunctionMaker {
    private static final Signature NEW =
            Signature.of("function", "code, globals, name=, argdefs=, closure=, kwdefaults=");

    private FunctionMaker() {}

    static PyObject make(Runtime rt, Args args) {
        PyObject[] bound = NEW.bind(rt, args);
        PyCode code = (PyCode) typed(rt, bound[0], Types.CODE, "code");
        PyDict globals = (PyDict) typed(rt, bound[1], Types.DICT, "globals");
        PyObject name = optional(rt, bound[2], Types.STR, "arg 3 (name) must be None or string");
        PyObject defaults = optional(rt, bound[3], Types.TUPLE, "arg 4 (defaults) must be None or tuple");
        PyObject closure = closure(rt, code, bound[4]);
        PyObject keywordDefaults = optional(rt, bound[5], Types.DICT, "arg 6 (kwdefaults) must be None or dict");
        PyDict builtins = rt.hold(PyFunction.builtinsOf(rt, globals));
        PyFunction made = PyFunction.of(rt, code, globals, builtins);
        rt.release(builtins);
        if (name != null) {
            made.setName(rt, name.owned());
        }
        put(rt, made, PyFunction.DEFAULTS, defaults);
        put(rt, made, PyFunction.CLOSURE, closure);
        put(rt, made, PyFunction.KEYWORD_DEFAULTS, keywordDefaults);
        return made;
    }

    private static PyObject typed(Runtime rt, PyObject given, PyType type, String parameter) {
        if (!given.type().isSubtype(type)) {
            throw rt.typeError("function() argument '" + parameter + "' must be " + type.name() + ", not "
                    + Abstract.shortTypeName(given));
        }
        return given;
    }

    private static @Nullable PyObject optional(Runtime rt, @Nullable PyObject given, PyType type, String otherwise) {
        if (given == null || given == Singletons.NONE) {
            return null;
        }
        if (!given.type().isSubtype(type)) {
            throw rt.typeError(otherwise);
        }
        return given;
    }

    private static void put(Runtime rt, PyFunction function, int field, @Nullable PyObject value) {
        if (value != null) {
            function.setField(rt, field, value.owned());
        }
    }

    /** As many cells as the code has free variables; null where it has none. */
    private static @Nullable PyObject closure(Runtime rt, PyCode code, @Nullable PyObject given) {
        int free = CodeType.count(code.code(), Code.FAST_FREE);
        if (given != null && given != Singletons.NONE && !(given instanceof PyTuple)) {
            throw rt.typeError("arg 5 (closure) must be None or tuple");
        }
        if (!(given instanceof PyTuple cells)) {
            if (free > 0) {
                throw rt.typeError("arg 5 (closure) must be tuple");
            }
            return null;
        }
        if (cells.size() != free) {
            throw rt.valueError(code.code().name() + " requires closure of length " + free + ", not " + cells.size());
        }
        for (PyObject cell : cells.items()) {
            if (!(cell instanceof PyCell)) {
                throw rt.typeError(
                        "arg 5 (closure) expected cell, found " + cell.type().name());
            }
        }
        return free == 0 ? null : cells;
    }
}
