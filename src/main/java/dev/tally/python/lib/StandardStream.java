package dev.tally.python.lib;

import dev.tally.python.object.Attributes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import org.jspecify.annotations.Nullable;

/**
 * What {@code sys.stdout}, {@code sys.stderr} and {@code sys.stdin} are at the start: the first writes to what the program
 * printed, the second to its messages, the third reads what was entered before the run. CPython 3.13 Modules/_io/textio.c.
 */
final class StandardStream extends TextStream {
    private final String name;
    private final int number;
    private final @Nullable Sink sink;
    private TextSettings settings;

    /** Where a stream's text goes. */
    @FunctionalInterface
    private interface Sink {
        void accept(String text);
    }

    private StandardStream(String name, int number, @Nullable Sink sink) {
        super(TYPE);
        this.name = name;
        this.number = number;
        this.sink = sink;
        boolean errors = number == 2;
        this.settings = new TextSettings("utf-8", errors ? "backslashreplace" : "strict", null, errors, false);
    }

    private static PyObject make(Interpreter vm, String name, int number, @Nullable Sink sink) {
        StandardStream made = new StandardStream(name, number, sink);
        vm.heap().allocatedContainer(made);
        PyStr key = vm.hold(vm.intern("mode"));
        Attributes.set(vm, made, key, vm.string(sink == null ? "r" : "w"));
        vm.release(key);
        return made;
    }

    static PyObject output(Interpreter vm) {
        return make(vm, "<stdout>", 1, vm::print);
    }

    static PyObject errors(Interpreter vm) {
        return make(vm, "<stderr>", 2, vm::printError);
    }

    static PyObject input(Interpreter vm) {
        return make(vm, "<stdin>", 0, null);
    }

    @Override
    boolean closesWhenFreed() {
        return false;
    }

    @Override
    @Nullable
    FileIo file() {
        return null;
    }

    @Override
    void check(Runtime rt) {
        // Nobody can close it.
    }

    @Override
    long write(Runtime rt, PyStr text) {
        if (sink == null) {
            throw IoBase.unsupported(rt, "not writable");
        }
        sink.accept(text.value());
        return text.length();
    }

    @Override
    void flush(Runtime rt) {
        // Nothing waits.
    }

    @Override
    PyObject close(Runtime rt) {
        throw new Unsupported("closing " + name);
    }

    @Override
    PyStr read(Runtime rt, long most) {
        if (sink != null) {
            throw IoBase.unsupported(rt, "not readable");
        }
        return rt.string(((Interpreter) rt).input().rest(most));
    }

    @Override
    PyStr readLine(Runtime rt, long most) {
        if (sink != null) {
            throw IoBase.unsupported(rt, "not readable");
        }
        return rt.string(((Interpreter) rt).input().line(most));
    }

    @Override
    @Nullable
    PyObject next(Runtime rt) {
        PyStr line = readLine(rt, -1);
        return line.length() == 0 ? null : line;
    }

    @Override
    PyObject tell(Runtime rt) {
        throw IoBase.unsupported(rt, "underlying stream is not seekable");
    }

    @Override
    PyObject seek(Runtime rt, PyObject place, int whence) {
        throw IoBase.unsupported(rt, "underlying stream is not seekable");
    }

    @Override
    PyObject truncate(Runtime rt, PyObject size) {
        throw new Unsupported("truncating " + name);
    }

    @Override
    PyObject detach(Runtime rt) {
        throw new Unsupported("the bytes of " + name);
    }

    @Override
    PyObject buffer(Runtime rt) {
        throw new Unsupported("the bytes of " + name);
    }

    @Override
    PyObject name(Runtime rt) {
        return rt.string(name);
    }

    @Override
    PyObject ask(Runtime rt, String method) {
        return switch (method) {
            case "fileno" -> rt.integer(number);
            case "readable" -> Runtime.bool(sink == null);
            case "writable" -> Runtime.bool(sink != null);
            default -> Runtime.bool(false);
        };
    }

    @Override
    boolean isClosed(Runtime rt) {
        return false;
    }

    @Override
    TextSettings settings() {
        return settings;
    }

    @Override
    void reconfigure(Runtime rt, TextSettings other, boolean recoded) {
        settings = other;
    }

    @Override
    PyObject newlines(Runtime rt) {
        return Runtime.none();
    }
}
