package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;

/** {@code zlib.Compress}: compresses what comes bit by bit. CPython 3.13 Modules/zlibmodule.c. */
final class CompressObject extends PyObject {
    private static final PyType TYPE =
            PyType.builtin("zlib.Compress", Types.OBJECT, new Behaviour(), 168).sealed();

    private final Deflate deflate;

    private CompressObject(Deflate deflate) {
        super(TYPE);
        this.deflate = deflate;
    }

    static PyObject make(Runtime rt, Deflate deflate) {
        CompressObject made = new CompressObject(deflate);
        rt.heap().allocated(made);
        return made;
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return 0;
        }

        private static CompressObject of(PyObject self) {
            return (CompressObject) self;
        }

        @Override
        public void define(TypeBuilder type) {
            type.method1("compress", (rt, self, data) -> of(self).compress(rt, data))
                    .methodN("flush", (rt, self, args) -> of(self).flush(rt, args))
                    .method("copy", (rt, self) -> of(self).copy(rt))
                    .method("__copy__", (rt, self) -> of(self).copy(rt))
                    .method1("__deepcopy__", (rt, self, memo) -> of(self).copy(rt));
        }
    }

    private PyObject compress(Runtime rt, PyObject given) {
        byte[] data = BinasciiModule.data(rt, given);
        if (deflate.isFinished()) {
            throw ZlibModule.error(rt, "Error -2 while compressing data: inconsistent stream state");
        }
        rt.work(ZlibModule.WORK * data.length);
        return PyBytes.of(rt, deflate.write(data, Deflate.NO_FLUSH));
    }

    private PyObject flush(Runtime rt, Args args) {
        Arguments.positional(rt, args, "flush", 0, 1);
        int mode = ZlibModule.number(rt, args.positional() > 0 ? args.get(0) : null, Deflate.FINISH);
        if (mode == Deflate.NO_FLUSH) {
            return PyBytes.of(rt, new byte[0]);
        }
        if (deflate.isFinished() || mode < 0 || mode > Deflate.BLOCK) {
            throw ZlibModule.error(rt, "Error -2 while flushing: inconsistent stream state");
        }
        return PyBytes.of(rt, deflate.write(new byte[0], mode));
    }

    private PyObject copy(Runtime rt) {
        if (deflate.isFinished()) {
            throw rt.valueError("Inconsistent stream state");
        }
        rt.work(deflate.kept());
        return make(rt, deflate.copy());
    }
}
