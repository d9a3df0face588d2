package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import org.jspecify.annotations.Nullable;

/**
 * What {@code sys.stdout}, {@code sys.stderr} and {@code sys.stdin} are at the start: the first writes to what the program
 * printed, the second to its messages, the third is at its end. CPython 3.13 Modules/_io/textio.c.
 */
final class StandardStream extends PyObject {
    static final PyType TYPE = PyType.builtin("_io.TextIOWrapper", IoBase.TEXT, new Behaviour(), 200)
            .withDict()
            .withWeakReferences();

    private final String name;
    private final @Nullable Sink sink;

    /** Where a stream's text goes. */
    @FunctionalInterface
    private interface Sink {
        void accept(String text);
    }

    private StandardStream(String name, @Nullable Sink sink) {
        super(TYPE);
        this.name = name;
        this.sink = sink;
    }

    private static PyObject make(Interpreter vm, String name, @Nullable Sink sink) {
        StandardStream made = new StandardStream(name, sink);
        vm.heap().allocatedContainer(made);
        return made;
    }

    static PyObject output(Interpreter vm) {
        return make(vm, "<stdout>", vm::print);
    }

    static PyObject errors(Interpreter vm) {
        return make(vm, "<stderr>", vm::printError);
    }

    static PyObject input(Interpreter vm) {
        return make(vm, "<stdin>", null);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(NEW, REPR, ITER, NEXT);
        }

        @Override
        public void define(TypeBuilder type) {
            type.method1("write", (rt, self, text) -> rt.integer(write(rt, self, text)))
                    .method1("writelines", Behaviour::writeLines)
                    .method("flush", (rt, self) -> Runtime.none())
                    .methodN("read", (rt, self, args) -> read(rt, self))
                    .methodN("readline", (rt, self, args) -> read(rt, self))
                    .methodN("readlines", (rt, self, args) -> {
                        read(rt, self);
                        return PyList.of(rt);
                    })
                    .method("isatty", (rt, self) -> Runtime.bool(false))
                    .method("seekable", (rt, self) -> Runtime.bool(false))
                    .method("readable", (rt, self) -> Runtime.bool(stream(self).sink == null))
                    .method("writable", (rt, self) -> Runtime.bool(stream(self).sink != null))
                    .method("fileno", Behaviour::number)
                    .method("close", (rt, self) -> {
                        throw new Unsupported("closing " + stream(self).name);
                    })
                    .getter("buffer", (rt, self) -> {
                        throw new Unsupported("the bytes of " + stream(self).name);
                    })
                    .getter("name", (rt, self) -> rt.string(stream(self).name))
                    .getter("mode", (rt, self) -> rt.string(mode(self)))
                    .getter("encoding", (rt, self) -> rt.string("utf-8"))
                    .getter("errors", (rt, self) -> rt.string(errorsOf(self)))
                    .getter("newlines", (rt, self) -> Runtime.none())
                    .getter("closed", (rt, self) -> Runtime.bool(false))
                    .getter("line_buffering", (rt, self) -> Runtime.bool(number(self) == 2));
        }

        private static StandardStream stream(PyObject self) {
            return (StandardStream) self;
        }

        private static int number(PyObject self) {
            return stream(self).sink == null ? 0 : stream(self).name.equals("<stdout>") ? 1 : 2;
        }

        private static PyObject number(Runtime rt, PyObject self) {
            return rt.integer(number(self));
        }

        private static String mode(PyObject self) {
            return stream(self).sink == null ? "r" : "w";
        }

        private static String errorsOf(PyObject self) {
            return number(self) == 2 ? "backslashreplace" : "strict";
        }

        private static long write(Runtime rt, PyObject self, PyObject text) {
            Sink sink = stream(self).sink;
            if (sink == null) {
                throw IoBase.unsupported(rt, "not writable");
            }
            if (!(text instanceof PyStr string)) {
                throw rt.typeError(
                        "write() argument must be str, not " + text.type().name());
            }
            sink.accept(string.value());
            return string.length();
        }

        private static PyObject writeLines(Runtime rt, PyObject self, PyObject lines) {
            PyObject iterator = rt.hold(Iteration.iter(rt, lines));
            for (PyObject line = Iteration.next(rt, iterator); line != null; line = Iteration.next(rt, iterator)) {
                rt.hold(line);
                write(rt, self, line);
                rt.release(line);
            }
            rt.release(iterator);
            return Runtime.none();
        }

        private static PyObject read(Runtime rt, PyObject self) {
            if (stream(self).sink != null) {
                throw IoBase.unsupported(rt, "not readable");
            }
            return PyStr.EMPTY;
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            throw new Unsupported("io.TextIOWrapper");
        }

        @Override
        public PyObject iter(Runtime rt, PyObject self) {
            return self.owned();
        }

        @Override
        public @Nullable PyObject next(Runtime rt, PyObject self) {
            read(rt, self);
            return null;
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            return rt.string(
                    "<_io.TextIOWrapper name='" + stream(self).name + "' mode='" + mode(self) + "' encoding='utf-8'>");
        }
    }
}
