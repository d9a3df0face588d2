package dev.tally.python.object;

import dev.tally.python.code.Code;
import dev.tally.python.syntax.Unsupported;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code code.replace}: another code object that differs in its name, or in being marked as a coroutine, as
 * {@code types.coroutine} does it. CPython 3.13 Objects/codeobject.c, code_replace_impl.
 */
final class CodeReplacement {
    private static final List<String> FIELDS = List.of(
            "co_argcount",
            "co_posonlyargcount",
            "co_kwonlyargcount",
            "co_nlocals",
            "co_stacksize",
            "co_flags",
            "co_firstlineno",
            "co_code",
            "co_consts",
            "co_names",
            "co_varnames",
            "co_freevars",
            "co_cellvars",
            "co_filename",
            "co_name",
            "co_qualname",
            "co_linetable",
            "co_exceptiontable");
    private static final Signature SIGNATURE = Signature.of("replace", "*, " + String.join("=, ", FIELDS) + "=");

    private CodeReplacement() {}

    static PyObject replace(Runtime rt, PyObject self, Args args) {
        @Nullable PyObject[] given = SIGNATURE.bind(rt, args);
        PyCode original = (PyCode) self;
        Code code = original.code();
        int flags = code.flags();
        String name = code.name();
        String qualifiedName = code.qualifiedName();
        for (int i = 0; i < given.length; i++) {
            PyObject value = given[i];
            if (value != null) {
                String field = FIELDS.get(i);
                switch (field) {
                    case "co_flags" -> flags = flags(rt, code, value);
                    case "co_name" -> name = text(rt, field, value);
                    case "co_qualname" -> qualifiedName = text(rt, field, value);
                    default -> throw new Unsupported("replace(" + field + "=…) of code");
                }
            }
        }
        return original.with(rt, code.with(name, qualifiedName, flags));
    }

    private static String text(Runtime rt, String field, PyObject value) {
        if (value instanceof PyStr text) {
            return text.value();
        }
        throw rt.typeError("replace() argument '" + field + "' must be str, not "
                + value.type().name());
    }

    /** What code does depends on the other flags. */
    private static int flags(Runtime rt, Code code, PyObject value) {
        int flags = Numbers.toInt(rt, value);
        if ((flags & ~Code.ITERABLE_COROUTINE) != (code.flags() & ~Code.ITERABLE_COROUTINE)) {
            throw new Unsupported("replace(co_flags=…) of code");
        }
        return flags;
    }
}
