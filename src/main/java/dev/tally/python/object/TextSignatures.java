package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** {@code __text_signature__}: by which names the table of signatures has what CPython has in C. */
final class TextSignatures {
    private TextSignatures() {}

    /** Of a function of a module, or of a method that is bound to its object. */
    static PyObject ofFunction(Runtime rt, PyBuiltinFunction function, boolean method) {
        if (!method) {
            return value(rt, rt.textSignature(inModule(function.module(), function.name())));
        }
        PyObject self = function.self();
        PyType type = self instanceof PyType t && t.lookup(function.name()) != null ? t : self.type();
        for (PyType base : type.mro()) {
            if (base.own(function.name()) != null) {
                return ofMethod(rt, base, function.name());
            }
        }
        return Singletons.NONE;
    }

    /** Of a method of a type. */
    static PyObject ofMethod(Runtime rt, PyType owner, String name) {
        String found = rt.textSignature(nameOf(owner) + "." + name);
        boolean special = found == null && name.startsWith("__") && name.endsWith("__");
        return value(rt, special ? rt.textSignature(name) : found);
    }

    /** Of a type itself. */
    static PyObject ofType(Runtime rt, PyType type) {
        return value(rt, type.isHeapType() ? null : rt.textSignature(nameOf(type)));
    }

    private static String nameOf(PyType type) {
        return inModule(TypeType.moduleName(type), TypeType.qualifiedName(type));
    }

    private static String inModule(@Nullable String module, String name) {
        return module == null || module.equals("builtins") ? name : module + "." + name;
    }

    private static PyObject value(Runtime rt, @Nullable String signature) {
        return signature == null || signature.isEmpty() ? Singletons.NONE : rt.string(signature);
    }
}
