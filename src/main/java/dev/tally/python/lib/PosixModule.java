package dev.tally.python.lib;

import dev.tally.python.object.Exceptions;
import dev.tally.python.object.FileSystemPath;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;

/**
 * {@code posix}, as far as it reaches nothing outside: the names of paths, and the files of the run. CPython 3.13
 * Modules/posixmodule.c.
 */
final class PosixModule {
    private static final long PROCESS = 1000;

    /** As if every machine had as many. */
    private static final long PROCESSORS = 4;

    private PosixModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        PosixPaths.fill(module);
        PosixFiles.fill(vm, module);
        module.function1("fspath", (rt, self, path) -> FileSystemPath.of(rt, path))
                .function1("urandom", new Chance()::bytes)
                .function0("getpid", (rt, self) -> rt.integer(PROCESS))
                .function0("cpu_count", (rt, self) -> rt.integer(PROCESSORS))
                .function1("__getattr__", PosixModule::notModelled);
    }

    /** What stands for chance: digests of how often there was asked for some, so that every run draws the same. */
    private static final class Chance {
        private int drawn;

        PyObject bytes(Runtime rt, PyObject self, PyObject size) {
            int count = Arguments.toInt(rt, size);
            if (count < 0) {
                throw rt.valueError("negative argument not allowed");
            }
            rt.heap().reserve(count);
            rt.work(20L * count);
            byte[] made = new byte[count];
            for (int at = 0; at < count; at += 64) {
                byte[] number = {(byte) (drawn >> 24), (byte) (drawn >> 16), (byte) (drawn >> 8), (byte) drawn};
                byte[] block = HashObject.Algorithm.SHA512.digest(number);
                drawn++;
                System.arraycopy(block, 0, made, at, Math.min(block.length, count - at));
            }
            return PyBytes.of(rt, made);
        }
    }

    private static PyObject notModelled(Runtime rt, PyObject self, PyObject name) {
        String text = name instanceof PyStr string ? string.value() : "";
        if (text.startsWith("_")) {
            throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "module 'os' has no attribute '" + text + "'");
        }
        throw new Unsupported("os." + text);
    }
}
