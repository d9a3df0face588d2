package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.BytesLike;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Indices;
import dev.tally.python.object.InstanceDict;
import dev.tally.python.object.Lent;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.vm.FileTree;
import dev.tally.python.vm.Interpreter;

/** What {@code io.FileIO} does. CPython 3.13 Modules/_io/fileio.c. */
final class FileIoType extends Slots {
    private static final Signature SIGNATURE = Signature.of("FileIO", "file, mode=, closefd=, opener=");

    @Override
    public long mask() {
        return slots(NEW, INIT, REPR);
    }

    @Override
    public void define(TypeBuilder type) {
        FileStream.define(type);
        type.methodN("read", FileIoType::read)
                .method("readall", (rt, self) -> PyBytes.of(rt, file(self).read((Interpreter) rt, -1)))
                .method1("readinto", FileIoType::readInto)
                .method1("write", (rt, self, bytes) -> {
                    file(self).descriptor(rt);
                    return rt.integer(file(self).write((Interpreter) rt, BytesLike.required(rt, bytes)));
                })
                .methodN("seek", FileIoType::seek)
                .method("tell", (rt, self) -> rt.integer(file(self).seek((Interpreter) rt, 0, 1)))
                .methodN("truncate", FileIoType::truncate)
                .method("close", FileIoType::close)
                .method("seekable", (rt, self) -> Runtime.bool(file(self).descriptor(rt) >= 0))
                .method("readable", (rt, self) -> {
                    file(self).descriptor(rt);
                    return Runtime.bool(file(self).mode().reads());
                })
                .method("writable", (rt, self) -> {
                    file(self).descriptor(rt);
                    return Runtime.bool(file(self).mode().writes());
                })
                .method("fileno", (rt, self) -> rt.integer(file(self).descriptor(rt)))
                .method("isatty", (rt, self) -> Runtime.bool(file(self).descriptor(rt) < 0))
                .method1("_dealloc_warn", FileIoType::warn)
                .getter("closed", (rt, self) -> Runtime.bool(file(self).isClosed()))
                .getter("closefd", (rt, self) -> Runtime.bool(file(self).closesDescriptor()))
                .getter("mode", (rt, self) -> rt.string(file(self).mode().text()))
                .getter("_blksize", (rt, self) -> rt.integer(FileIo.BLOCK))
                .getset("__dict__", InstanceDict::get, InstanceDict::replace);
    }

    private static FileIo file(PyObject self) {
        return (FileIo) self;
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return FileIo.of(rt, type);
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        PyObject[] given = SIGNATURE.bind(rt, args);
        String mode = given[1] == null ? "r" : Arguments.toText(rt, given[1], "FileIO", 2);
        boolean closes = given[2] == null || Abstract.truth(rt, given[2]);
        FileIo.Mode wanted = FileIo.Mode.of(rt, mode);
        PyObject opener = given[3];
        if (opener == null || opener == Runtime.none() || given[0] instanceof PyInt) {
            file(self).open((Interpreter) rt, given[0], wanted, closes);
        } else {
            PyObject number = rt.hold(opened(rt, opener, given[0], wanted));
            file(self).open((Interpreter) rt, number, wanted, closes);
            rt.release(number);
        }
        PyStr name = rt.hold(rt.intern("name"));
        Attributes.set(rt, self, name, given[0]);
        rt.release(name);
    }

    /** The number that the program's own function gives for a path and flags. */
    private static PyObject opened(Runtime rt, PyObject opener, PyObject path, FileIo.Mode mode) {
        rt.hold(path.owned());
        PyObject flags = rt.hold(rt.integer(mode.flags()));
        PyObject number = rt.releaseFor(flags, rt.call(opener, path, flags));
        rt.release(path);
        if (!(number instanceof PyInt n)) {
            number.decref(rt);
            throw rt.typeError("expected integer from opener");
        }
        if (n.longValue() < 0) {
            throw rt.valueError("opener returned " + n.longValue());
        }
        return number;
    }

    private static PyObject read(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "FileIO.read", 0, 1);
        long most = Arguments.sizeOrNone(rt, args.orNull(0), -1);
        return PyBytes.of(rt, file(self).read((Interpreter) rt, most));
    }

    private static PyObject readInto(Runtime rt, PyObject self, PyObject target) {
        file(self).descriptor(rt);
        Lent lent = Arguments.writable(rt, target, "readinto() argument");
        byte[] read = file(self).read((Interpreter) rt, lent.count());
        lent.put(0, read, read.length);
        return rt.integer(read.length);
    }

    private static PyObject seek(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "FileIO.seek", 1, 2);
        int whence = args.positional() == 1 ? 0 : Arguments.toInt(rt, args.get(1));
        file(self).descriptor(rt);
        return rt.integer(file(self).seek((Interpreter) rt, Indices.argument(rt, args.get(0)), whence));
    }

    private static PyObject truncate(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "FileIO.truncate", 0, 1);
        long size = Arguments.sizeOrNone(rt, args.orNull(0), Long.MIN_VALUE);
        if (size < 0 && size != Long.MIN_VALUE) {
            throw FileErrors.raised((Interpreter) rt, FileTree.INVALID);
        }
        return rt.integer(file(self).truncate((Interpreter) rt, size));
    }

    private static PyObject close(Runtime rt, PyObject self) {
        Caught mark = Caught.mark(rt);
        PyException failed = null;
        try {
            IoBase.close(rt, self);
        } catch (PyException e) {
            mark.unwind(rt);
            failed = e;
        }
        if (file(self).isFinalizing() && failed == null) {
            warn(rt, self, self);
        }
        file(self).close((Interpreter) rt);
        if (failed != null) {
            throw failed;
        }
        return Runtime.none();
    }

    /** A file that is freed open: a warning, which most programs have never seen. */
    private static PyObject warn(Runtime rt, PyObject self, PyObject source) {
        if (!file(self).isClosed() && file(self).closesDescriptor()) {
            PyStr shown = Abstract.repr(rt, source);
            String message = "unclosed file " + shown.value();
            shown.decref(rt);
            Caught mark = Caught.mark(rt);
            try {
                rt.warn(Exceptions.RESOURCE_WARNING, message);
            } catch (PyException e) {
                mark.unwind(rt);
                rt.unraisable(e, self);
            }
        }
        return Runtime.none();
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        FileIo file = file(self);
        String type = self.type().name();
        if (file.isClosed()) {
            return rt.string("<" + type + " [closed]>");
        }
        String rest =
                " mode='" + file.mode().text() + "' closefd=" + (file.closesDescriptor() ? "True" : "False") + ">";
        String name = StreamName.of(rt, self);
        return rt.string("<" + type + (name == null ? " fd=" + file.descriptor(rt) : " name=" + name) + rest);
    }
}
