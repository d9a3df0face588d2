package dev.tally.python.lib;

import dev.tally.python.object.Codecs;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.FileTree;
import dev.tally.python.vm.Interpreter;

/**
 * What goes wrong with files, as OSError and its kinds. A file that the program has never had is its author's own: where nobody
 * does something about its not being there the run ends as one that is not modelled. CPython 3.13 Python/errors.c,
 * PyErr_SetFromErrnoWithFilenameObjects.
 */
final class FileErrors {
    private FileErrors() {}

    /** A path that leads to where the program may have files, as text. */
    static String text(Interpreter vm, PyObject path) {
        String text = path instanceof PyBytes bytes ? decoded(vm, bytes) : ((PyStr) path).value();
        if (text.indexOf(0) >= 0) {
            throw vm.valueError("embedded null byte");
        }
        if (!vm.files().has(text)) {
            throw new Unsupported("the file " + text);
        }
        return text;
    }

    private static String decoded(Interpreter vm, PyBytes path) {
        PyStr text = Codecs.decode(vm, path.value(), "utf-8", "surrogateescape");
        String value = text.value();
        text.decref(vm);
        return value;
    }

    /** A path, or a part of one, in bytes. */
    static byte[] encoded(Runtime rt, String path) {
        PyStr text = rt.hold(rt.string(path));
        byte[] bytes = Codecs.encode(rt, text, "utf-8", "surrogateescape");
        rt.release(text);
        return bytes;
    }

    static PyException raised(Interpreter vm, FileTree.Failure failure) {
        return raised(vm, failure.number());
    }

    static PyException raised(Interpreter vm, int number, PyObject... paths) {
        PyBaseException made = made(vm, number, paths);
        boolean known = number != FileTree.NOT_THERE || paths.length == 0;
        for (PyObject path : paths) {
            known |= vm.files().hasHad(text(vm, path));
        }
        if (!known) {
            vm.missesFile(made);
        }
        return vm.raise(made);
    }

    /** @param paths none, one, or the old and the new one */
    private static PyBaseException made(Interpreter vm, int number, PyObject... paths) {
        PyObject code = vm.hold(vm.integer(number));
        PyObject words = vm.hold(vm.string(message(number)));
        PyObject made =
                switch (paths.length) {
                    case 0 -> vm.call(Exceptions.OS_ERROR, code, words);
                    case 1 -> vm.call(Exceptions.OS_ERROR, code, words, paths[0]);
                    default -> vm.call(Exceptions.OS_ERROR, code, words, paths[0], vm.integer(0), paths[1]);
                };
        vm.release(words);
        vm.release(code);
        return (PyBaseException) made;
    }

    /** {@code strerror}, for the errors that there are here. */
    static String message(int number) {
        return switch (number) {
            case FileTree.NOT_THERE -> "No such file or directory";
            case FileTree.BAD_NUMBER -> "Bad file descriptor";
            case FileTree.THERE_ALREADY -> "File exists";
            case FileTree.NO_FOLDER -> "Not a directory";
            case FileTree.IS_A_FOLDER -> "Is a directory";
            case FileTree.IN_USE -> "Device or resource busy";
            case FileTree.NOT_EMPTY -> "Directory not empty";
            case FileTree.INVALID -> "Invalid argument";
            default -> throw new Unsupported("the error " + number);
        };
    }
}
