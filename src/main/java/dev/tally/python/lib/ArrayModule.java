package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.CType;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.vm.Interpreter;
import org.jspecify.annotations.Nullable;

/** {@code array}: numbers as C has them, one behind the other. CPython 3.13 Modules/arraymodule.c. */
final class ArrayModule {
    private static final PyStr MUTABLE_SEQUENCE = PyStr.immortalOf("MutableSequence");
    private static final PyStr REGISTER = PyStr.immortalOf("register");

    private ArrayModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        StringBuilder codes = new StringBuilder();
        for (CType type : CType.values()) {
            codes.append(type.code());
        }
        module.functionN("_array_reconstructor", (rt, self, args) -> reconstruct(rt, args))
                .value("ArrayType", PyArray.TYPE);
        register(vm);
        module.type(PyArray.TYPE).value("typecodes", vm.string(codes.toString()));
    }

    /** The module itself makes its class a {@code MutableSequence}. */
    private static void register(Runtime rt) {
        PyObject sequence = rt.hold(Attributes.get(rt, rt.importModule("collections.abc"), MUTABLE_SEQUENCE));
        PyObject register = rt.hold(Attributes.get(rt, sequence, REGISTER));
        rt.call(register, PyArray.TYPE).decref(rt);
        rt.release(register);
        rt.release(sequence);
    }

    /** {@code _array_reconstructor(class, typecode, machine format, bytes)}: what a pickle has of an array. */
    private static PyObject reconstruct(Runtime rt, Args args) {
        Arguments.positional(rt, args, "array._array_reconstructor", 4, 4);
        CType asked = code(rt, args.get(1));
        int format = Arguments.toInt(rt, args.get(2));
        PyType type = arrayType(rt, args.get(0));
        if (asked == null) {
            throw rt.valueError("second argument must be a valid type code");
        }
        if (format < 0 || format > MachineFormat.MOST) {
            throw rt.valueError("third argument must be a valid machine format code.");
        }
        if (!(args.get(3) instanceof PyBytes items)) {
            throw rt.typeError(
                    "fourth argument should be bytes, not " + args.get(3).type().name());
        }
        return format == MachineFormat.code(asked)
                ? ArrayMaker.make(rt, type, asked.code(), items)
                : converted(rt, type, asked, MachineFormat.of(format), items);
    }

    private static @Nullable CType code(Runtime rt, PyObject given) {
        if (!(given instanceof PyStr text) || text.length() != 1) {
            throw rt.typeError("_array_reconstructor() argument 2 must be a unicode character, not "
                    + Arguments.shortName(rt, given));
        }
        return CType.of(text.codePointAt(0));
    }

    private static PyType arrayType(Runtime rt, PyObject given) {
        if (!(given instanceof PyType type)) {
            throw rt.typeError(
                    "first argument must be a type object, not " + given.type().name());
        }
        if (!type.isSubtype(PyArray.TYPE)) {
            throw rt.typeError(type.name() + " is not a subtype of " + PyArray.TYPE.name());
        }
        return type;
    }

    private static PyObject converted(Runtime rt, PyType type, CType asked, MachineFormat format, PyBytes items) {
        if (items.size() % format.size() != 0) {
            throw rt.valueError("string length not a multiple of item size");
        }
        PyObject values = rt.hold(format.values(rt, items));
        PyObject made = ArrayMaker.make(rt, type, format.best(asked).code(), values);
        rt.release(values);
        return made;
    }
}
