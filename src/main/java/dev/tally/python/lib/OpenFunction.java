package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.FileSystemPath;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import dev.tally.python.vm.Interpreter;
import org.jspecify.annotations.Nullable;

/** {@code open}: a file, its buffer, and its text, as far as the mode asks for them. CPython 3.13 Modules/_io/_iomodule.c. */
final class OpenFunction {
    private static final Signature SIGNATURE =
            Signature.of("open", "file, mode=, buffering=, encoding=, errors=, newline=, closefd=, opener=");
    private static final String[] TEXTS = {"mode", "encoding", "errors", "newline"};
    private static final int[] PLACES = {1, 3, 4, 5};

    private OpenFunction() {}

    static PyObject open(Interpreter vm, Args args) {
        @Nullable PyObject[] given = SIGNATURE.bind(vm, args);
        for (int i = 0; i < TEXTS.length; i++) {
            checkText(vm, TEXTS[i], given[PLACES[i]], i > 0);
        }
        int buffering = given[2] == null ? -1 : Arguments.toInt(vm, given[2]);
        PyObject path = vm.hold(given[0] instanceof PyInt ? given[0].owned() : FileSystemPath.of(vm, given[0]));
        String mode = given[1] instanceof PyStr text ? text.value() : "r";
        checkMode(vm, mode, given);
        boolean binary = mode.indexOf('b') >= 0;
        if (binary && buffering == 1) {
            vm.warn(
                    Exceptions.RUNTIME_WARNING,
                    "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used");
        }
        PyObject raw = vm.hold(raw(vm, path, mode, given));
        Caught mark = Caught.mark(vm);
        PyObject opened;
        try {
            opened = layered(vm, raw, mode, buffering, given);
        } catch (PyException e) {
            PyBaseException raised = vm.hold(vm.takeRaised());
            Attributes.callMethod(vm, raw, "close").decref(vm);
            vm.take(raised);
            mark.unwind(vm);
            throw vm.reraise(raised);
        }
        return vm.releaseFor(raw, opened);
    }

    /** The file itself. */
    private static PyObject raw(Interpreter vm, PyObject path, String mode, @Nullable PyObject[] given) {
        PyStr rawMode = vm.hold(vm.string(mode.replace("t", "").replace("b", "") + "b"));
        PyObject closes = given[6] == null ? Runtime.bool(true) : given[6];
        PyObject opener = given[7] == null ? Runtime.none() : given[7];
        // The call's arguments are built by a format, which holds each of them.
        vm.hold(path.owned());
        vm.hold(opener.owned());
        PyObject raw = vm.call(FileIo.TYPE, path, rawMode, closes, opener);
        vm.release(opener);
        vm.release(path);
        vm.release(rawMode);
        return vm.releaseFor(path, raw);
    }

    /** What lies above the file: its buffer, and the text in it. */
    private static PyObject layered(
            Interpreter vm, PyObject raw, String mode, int buffering, @Nullable PyObject[] given) {
        boolean binary = mode.indexOf('b') >= 0;
        if (buffering == 0) {
            if (!binary) {
                throw vm.valueError("can't have unbuffered text I/O");
            }
            return raw.owned();
        }
        PyType type =
                mode.indexOf('+') >= 0 ? Buffered.RANDOM : mode.indexOf('r') >= 0 ? Buffered.READER : Buffered.WRITER;
        PyObject size = vm.hold(vm.integer(buffering > 1 ? buffering : FileIo.BLOCK));
        PyObject buffer = vm.releaseFor(size, vm.call(type, raw, size));
        if (binary) {
            return buffer;
        }
        vm.hold(buffer);
        PyObject text = vm.call(
                TextStream.TYPE,
                buffer,
                orNone(given[3]),
                orNone(given[4]),
                orNone(given[5]),
                Runtime.bool(buffering == 1));
        vm.hold(text);
        PyStr value = vm.hold(vm.string(mode));
        PyStr key = vm.hold(vm.intern("mode"));
        Attributes.set(vm, text, key, value);
        vm.release(key);
        vm.release(value);
        vm.take(text);
        return vm.releaseFor(buffer, text);
    }

    private static PyObject orNone(@Nullable PyObject given) {
        return given == null ? Runtime.none() : given;
    }

    private static void checkText(Runtime rt, String name, @Nullable PyObject given, boolean optional) {
        boolean fits = given == null || given instanceof PyStr || optional && given == Singletons.NONE;
        if (!fits) {
            throw rt.typeError("open() argument '" + name + "' must be str" + (optional ? " or None" : "") + ", not "
                    + (given == Singletons.NONE ? "None" : given.type().name()));
        }
    }

    private static void checkMode(Runtime rt, String mode, @Nullable PyObject[] given) {
        int purposes = 0;
        for (int i = 0; i < mode.length(); i++) {
            char c = mode.charAt(i);
            if ("xrwa+tb".indexOf(c) < 0 || mode.indexOf(c, i + 1) >= 0) {
                throw rt.valueError("invalid mode: '" + mode + "'");
            }
            purposes += "xrwa".indexOf(c) < 0 ? 0 : 1;
        }
        boolean binary = mode.indexOf('b') >= 0;
        if (binary && mode.indexOf('t') >= 0) {
            throw rt.valueError("can't have text and binary mode at once");
        }
        if (purposes > 1) {
            throw rt.valueError("must have exactly one of create/read/write/append mode");
        }
        for (int i = 1; binary && i < TEXTS.length; i++) {
            if (given[PLACES[i]] instanceof PyStr) {
                throw rt.valueError(
                        "binary mode doesn't take " + (i < TEXTS.length - 1 ? "an " : "a ") + TEXTS[i] + " argument");
            }
        }
        if (purposes == 0) {
            throw rt.valueError("Must have exactly one of create/read/write/append mode and at most one plus");
        }
    }
}
