package dev.tally.python.vm;

import dev.tally.python.object.Attributes;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyModule;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Singletons;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code input()}, of streams that are no terminals: CPython 3.13 Python/bltinmodule.c, builtin_input_impl, and
 * Objects/fileobject.c, PyFile_GetLine.
 */
final class Asking {
    private Asking() {}

    static PyObject input(Interpreter vm, @Nullable PyObject prompt) {
        PyObject in = stream(vm, "stdin");
        PyObject out = stream(vm, "stdout");
        PyObject errors = stream(vm, "stderr");
        attempt(vm, errors, "flush");
        // It asks whether this is a terminal.
        attempt(vm, in, "fileno");
        if (prompt != null) {
            Printing.write(vm, out, prompt);
        }
        attempt(vm, out, "flush");
        return in == null ? ownLine(vm) : line(vm, in);
    }

    /** Borrowed; null where it is what it was at the start. */
    private static @Nullable PyObject stream(Interpreter vm, String name) {
        if (vm.modules().getString("sys") instanceof PyModule sys) {
            PyObject now = sys.dict().getString(name);
            if (now == null || now == Singletons.NONE) {
                throw vm.raise(Exceptions.RUNTIME_ERROR, "input(): lost sys." + name);
            }
            return now == sys.dict().getString("__" + name + "__") ? null : now;
        }
        return null;
    }

    /** Calls a method; what it raises is dropped. */
    private static void attempt(Interpreter vm, @Nullable PyObject stream, String method) {
        if (stream == null) {
            return;
        }
        Caught mark = Caught.mark(vm);
        try {
            Attributes.callMethod(vm, stream, method).decref(vm);
        } catch (PyException e) {
            mark.drop(vm);
        }
    }

    private static PyObject ownLine(Interpreter vm) {
        String line = vm.input().line(-1);
        if (line.isEmpty()) {
            throw ended(vm);
        }
        return vm.string(line.endsWith("\n") ? line.substring(0, line.length() - 1) : line);
    }

    private static PyObject line(Interpreter vm, PyObject stream) {
        PyObject line = vm.hold(Attributes.callMethod(vm, stream, "readline"));
        PyObject result;
        if (line instanceof PyStr text) {
            if (text.length() == 0) {
                throw ended(vm);
            }
            String all = text.value();
            result = all.endsWith("\n") ? vm.string(all.substring(0, all.length() - 1)) : line.owned();
        } else if (line instanceof PyBytes bytes) {
            byte[] all = bytes.value();
            if (all.length == 0) {
                throw ended(vm);
            }
            result = all[all.length - 1] == '\n' ? PyBytes.of(vm, Arrays.copyOf(all, all.length - 1)) : line.owned();
        } else {
            throw vm.typeError("object.readline() returned non-string");
        }
        vm.release(line);
        return result;
    }

    private static PyException ended(Interpreter vm) {
        return vm.raise(Exceptions.EOF_ERROR, "EOF when reading a line");
    }
}
