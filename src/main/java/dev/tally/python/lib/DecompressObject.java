package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.BytesLike;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code zlib.Decompress}: restores what comes bit by bit. CPython 3.13 Modules/zlibmodule.c. */
final class DecompressObject extends PyObject {
    private static final PyType TYPE = PyType.builtin("zlib.Decompress", Types.OBJECT, new Behaviour(), 168)
            .sealed();
    private static final Signature DECOMPRESS = Signature.of("decompress", "data, /, max_length=");

    private final Inflate inflate;
    private @Nullable PyObject dictionary;

    /** What was given and stands behind the end; what was given and had no room. */
    private @Nullable PyBytes unused;

    private @Nullable PyBytes tail;
    private boolean atEnd;
    private boolean closed;

    private DecompressObject(Runtime rt, Inflate inflate, @Nullable PyObject dictionary) {
        super(TYPE);
        this.inflate = inflate;
        this.dictionary = dictionary == null ? null : dictionary.owned();
        unused = PyBytes.of(rt, new byte[0]);
        tail = PyBytes.of(rt, new byte[0]);
    }

    static DecompressObject make(Runtime rt, Inflate inflate, @Nullable PyObject dictionary) {
        DecompressObject made = new DecompressObject(rt, inflate, dictionary);
        rt.heap().allocated(made);
        return made;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (unused != null) {
            visitor.visit(unused, "unused_data", 0);
        }
        if (tail != null) {
            visitor.visit(tail, "unconsumed_tail", 0);
        }
        if (dictionary != null) {
            visitor.visit(dictionary, "zdict", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyBytes first = unused;
        PyBytes second = tail;
        PyObject third = dictionary;
        unused = null;
        tail = null;
        dictionary = null;
        decref(rt, first);
        decref(rt, second);
        decref(rt, third);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return 0;
        }

        private static DecompressObject of(PyObject self) {
            return (DecompressObject) self;
        }

        private static PyObject value(@Nullable PyBytes kept) {
            return kept == null ? Runtime.none() : kept.owned();
        }

        @Override
        public void define(TypeBuilder type) {
            type.methodN("decompress", (rt, self, args) -> of(self).decompress(rt, DECOMPRESS.bind(rt, args)))
                    .methodN("flush", (rt, self, args) -> of(self).flush(rt, args))
                    .method("copy", (rt, self) -> of(self).copy(rt))
                    .method("__copy__", (rt, self) -> of(self).copy(rt))
                    .method1("__deepcopy__", (rt, self, memo) -> of(self).copy(rt))
                    .getter("unused_data", (rt, self) -> value(of(self).unused))
                    .getter("unconsumed_tail", (rt, self) -> value(of(self).tail))
                    .getter("eof", (rt, self) -> Runtime.bool(of(self).atEnd));
        }
    }

    private PyObject decompress(Runtime rt, @Nullable PyObject[] bound) {
        byte[] data = BinasciiModule.data(rt, bound[0]);
        long most = bound[1] == null ? 0 : Numbers.size(rt, bound[1]);
        if (most < 0) {
            throw rt.valueError("max_length must be non-negative");
        }
        if (closed) {
            throw ZlibModule.error(rt, "Error -2 while decompressing data: inconsistent stream state");
        }
        return restore(rt, data, most == 0 ? Integer.MAX_VALUE : (int) Math.min(most, Integer.MAX_VALUE));
    }

    private PyObject restore(Runtime rt, byte[] data, int most) {
        inflate.give(data);
        Inflate.End end;
        try {
            end = ZlibModule.restore(rt, inflate, dictionary == null ? null : BytesLike.of(dictionary), most);
        } catch (PyException e) {
            keepTail(rt, new byte[0]);
            throw e;
        }
        byte[] rest = Arrays.copyOfRange(data, data.length - Math.min(data.length, inflate.unread()), data.length);
        if (end == Inflate.End.DONE) {
            atEnd = true;
            keepUnused(rt, rest);
            // What had no room before is forgotten only where nothing is left at all.
            keepTail(rt, tail != null && tail.size() > 0 ? rest : new byte[0]);
        } else {
            keepTail(rt, rest);
        }
        return PyBytes.of(rt, inflate.take());
    }

    private void keepUnused(Runtime rt, byte[] more) {
        PyBytes old = unused;
        if (more.length == 0 || old == null) {
            return;
        }
        byte[] all = Arrays.copyOf(old.value(), old.size() + more.length);
        System.arraycopy(more, 0, all, old.size(), more.length);
        unused = PyBytes.of(rt, all);
        old.decref(rt);
    }

    private void keepTail(Runtime rt, byte[] rest) {
        PyBytes old = tail;
        if (rest.length == 0 && old != null && old.size() == 0) {
            return;
        }
        tail = PyBytes.of(rt, rest);
        decref(rt, old);
    }

    private PyObject flush(Runtime rt, Args args) {
        Arguments.positional(rt, args, "flush", 0, 1);
        if (args.positional() > 0 && Numbers.size(rt, args.get(0)) <= 0) {
            throw rt.valueError("length must be greater than zero");
        }
        PyBytes left = tail;
        if (closed || left == null) {
            return PyBytes.of(rt, new byte[0]);
        }
        PyObject made = restore(rt, left.value(), Integer.MAX_VALUE);
        closed = atEnd;
        return made;
    }

    private PyObject copy(Runtime rt) {
        if (closed) {
            throw rt.valueError("Inconsistent stream state");
        }
        DecompressObject made = make(rt, inflate.copy(), dictionary);
        // The empty bytes that it has are not counted.
        made.unused = unused == null ? null : (PyBytes) unused.owned();
        made.tail = tail == null ? null : (PyBytes) tail.owned();
        made.atEnd = atEnd;
        return made;
    }
}
