package dev.tally.python.lib;

import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import java.util.List;

/**
 * {@code ctypes}, as far as texts about counts use it: a whole number read at the address of an object is its reference
 * count, since that is the first field of every object ({@code c_long.from_address(id(x)).value}). Everything else of the
 * module is memory that is not modelled.
 */
final class CtypesModule {
    private static final List<PyType> TYPES = List.of(
            IntegerAt.type("c_long", 64),
            IntegerAt.type("c_ulong", 64),
            IntegerAt.type("c_int", 32),
            IntegerAt.type("c_uint", 32));

    private CtypesModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        TYPES.forEach(module::type);
        module.value("c_ssize_t", TYPES.get(0).owned());
        module.value("c_size_t", TYPES.get(1).owned());
        module.value("c_longlong", TYPES.get(0).owned());
        module.value("c_ulonglong", TYPES.get(1).owned());
        module.value("c_int64", TYPES.get(0).owned());
        module.value("c_uint64", TYPES.get(1).owned());
        module.value("c_int32", TYPES.get(2).owned());
        module.value("c_uint32", TYPES.get(3).owned());
        module.function1("__getattr__", CtypesModule::missing);
    }

    private static PyObject missing(Runtime rt, PyObject self, PyObject name) {
        String text = name instanceof PyStr string ? string.value() : "";
        if (text.startsWith("__")) {
            throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "module 'ctypes' has no attribute '" + text + "'");
        }
        throw new Unsupported("ctypes." + text);
    }

    /** A number that is read anew at an address each time it is asked for. */
    private static final class IntegerAt extends Slots {
        /** What CPython 3.13 keeps in the field of an immortal object. */
        private static final long IMMORTAL_COUNT = 4294967295L;

        private final int bits;

        private IntegerAt(int bits) {
            this.bits = bits;
        }

        static PyType type(String name, int bits) {
            return PyType.builtin("ctypes." + name, Types.OBJECT, new IntegerAt(bits), 144);
        }

        /** The number itself: an instance with the address it looks at. */
        private static final class View extends PyObject {
            private final long address;

            View(PyType type, long address) {
                super(type);
                this.address = address;
            }
        }

        @Override
        public long mask() {
            return slots(REPR);
        }

        @Override
        public void define(TypeBuilder type) {
            type.classMethod("from_address", (rt, cls, args) -> {
                        Arguments.count(rt, args.positional(), "from_address", 1, 1);
                        PyInt address = Numbers.index(rt, args.get(0));
                        View view = new View((PyType) cls, address.longValue());
                        address.decref(rt);
                        rt.heap().allocated(view);
                        return view;
                    })
                    .getter("value", this::value);
        }

        private PyObject value(Runtime rt, PyObject self) {
            return rt.integer(read(rt, (View) self));
        }

        private long read(Runtime rt, View view) {
            PyObject object = rt.heap().at(view.address);
            if (object == null) {
                throw new Unsupported("reading memory where no object lives");
            }
            long count = object.isImmortal() ? IMMORTAL_COUNT : object.refcount();
            return bits == 32 && view.type().shortName().equals("c_int") ? (int) count : count;
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            return rt.string(self.type().shortName() + "(" + read(rt, (View) self) + ")");
        }
    }
}
