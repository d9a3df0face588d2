package dev.tally.python.vm;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.FileSystemPath;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import dev.tally.python.syntax.Unsupported;
import org.jspecify.annotations.Nullable;

/**
 * {@code open}, in a folder without any file: what is to be read is not there, and a program that expects this goes on. One
 * that does not has a file of its author's in mind: then the run ends as one that is not modelled, as it does where a file
 * is to be written, or lies elsewhere. CPython 3.13 Modules/_io/_iomodule.c.
 */
final class OpenFunction {
    private static final Signature SIGNATURE =
            Signature.of("open", "file, mode=, buffering=, encoding=, errors=, newline=, closefd=, opener=");
    private static final String[] TEXTS = {"mode", "encoding", "errors", "newline"};
    private static final int[] PLACES = {1, 3, 4, 5};
    private static final int NO_SUCH_FILE = 2;

    private OpenFunction() {}

    static PyObject open(Interpreter vm, Args args) {
        @Nullable PyObject[] given = SIGNATURE.bind(vm, args);
        for (int i = 0; i < TEXTS.length; i++) {
            checkText(vm, TEXTS[i], given[PLACES[i]], i > 0);
        }
        PyObject path = vm.hold(FileSystemPath.of(vm, given[0]));
        String mode = given[1] instanceof PyStr text ? text.value() : "r";
        checkMode(vm, mode, given);
        if (mode.indexOf('r') < 0 || given[7] != null || !(path instanceof PyStr name) || !isHere(name.value())) {
            throw unsupported();
        }
        throw missing(vm, name);
    }

    static Unsupported unsupported() {
        return new Unsupported("open()");
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

    /** Whether a path leads to a place below the folder that the program runs in. */
    private static boolean isHere(String path) {
        if (path.startsWith("/") || path.indexOf(0) >= 0) {
            return false;
        }
        boolean named = path.isEmpty();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                return false;
            }
            named |= !part.isEmpty() && !part.equals(".");
        }
        return named;
    }

    private static PyException missing(Interpreter vm, PyStr path) {
        PyObject number = vm.hold(vm.integer(NO_SUCH_FILE));
        PyObject words = vm.hold(vm.string("No such file or directory"));
        PyBaseException made = (PyBaseException) vm.call(Exceptions.OS_ERROR, number, words, path);
        vm.release(words);
        vm.release(number);
        vm.endings().missesFile(made);
        return vm.raise(made);
    }
}
