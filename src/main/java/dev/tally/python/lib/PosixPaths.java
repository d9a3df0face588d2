package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.FileSystemPath;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import java.util.ArrayList;
import java.util.List;

/**
 * The functions of paths that CPython has in C: what they give are new strings. CPython 3.13 Modules/posixmodule.c,
 * Python/fileutils.c.
 */
final class PosixPaths {
    private static final String NORMPATH = "_path_normpath";
    private static final String SPLITROOT = "_path_splitroot_ex";
    private static final Signature NORMPATH_PARAMETERS = Signature.of(NORMPATH, "path");
    private static final Signature SPLITROOT_PARAMETERS = Signature.of(SPLITROOT, "path");

    private PosixPaths() {}

    static void fill(ModuleBuilder module) {
        module.functionN(NORMPATH, PosixPaths::normalized).functionN(SPLITROOT, PosixPaths::split);
    }

    /** A path as text: bytes by their numbers. */
    private record Path(String text, boolean ofBytes) {
        PyObject part(Runtime rt, String part) {
            return ofBytes ? PyBytes.of(rt, numbers(part)) : rt.string(part);
        }
    }

    private static byte[] numbers(String characters) {
        byte[] numbers = new byte[characters.length()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) characters.charAt(i);
        }
        return numbers;
    }

    private static String characters(byte[] numbers) {
        StringBuilder characters = new StringBuilder(numbers.length);
        for (byte number : numbers) {
            characters.append((char) (number & 0xff));
        }
        return characters.toString();
    }

    private static Path path(Runtime rt, PyObject given, String function) {
        PyObject path =
                rt.hold(FileSystemPath.of(rt, given, function + ": path should be string, bytes or os.PathLike"));
        Path read = path instanceof PyStr text
                ? new Path(text.value(), false)
                : new Path(characters(((PyBytes) path).value()), true);
        rt.release(path);
        rt.work(read.text.length());
        return read;
    }

    /** How many slashes are the root: exactly two stand for themselves, more for one. */
    private static int root(String path) {
        return !path.startsWith("/") ? 0 : path.startsWith("//") && !path.startsWith("///") ? 2 : 1;
    }

    private static PyObject split(Runtime rt, PyObject self, Args args) {
        Path path = path(rt, SPLITROOT_PARAMETERS.bind(rt, args)[0], SPLITROOT);
        int root = root(path.text);
        return PyTuple.of(
                rt,
                path.part(rt, ""),
                path.part(rt, path.text.substring(0, root)),
                path.part(rt, path.text.substring(root)));
    }

    private static PyObject normalized(Runtime rt, PyObject self, Args args) {
        Path path = path(rt, NORMPATH_PARAMETERS.bind(rt, args)[0], NORMPATH);
        int root = root(path.text);
        List<String> parts = new ArrayList<>();
        for (String part : path.text.substring(root).split("/")) {
            boolean up = part.equals("..");
            boolean above =
                    parts.isEmpty() ? root == 0 : parts.get(parts.size() - 1).equals("..");
            if (up && !above) {
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1);
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        String made = path.text.substring(0, root) + String.join("/", parts);
        return path.part(rt, made.isEmpty() ? "." : made);
    }
}
