package dev.tally.python.lib;

import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;

/**
 * {@code io}, as far as it reaches nothing outside: bytes and texts in memory. What opens files is not modelled. CPython 3.13
 * Modules/_io/_iomodule.c.
 */
final class IoModule {
    private IoModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.type(BytesIo.TYPE)
                .type(StringIo.TYPE)
                .value("SEEK_SET", vm.integer(0))
                .value("SEEK_CUR", vm.integer(1))
                .value("SEEK_END", vm.integer(2))
                .value("DEFAULT_BUFFER_SIZE", vm.integer(8192))
                .functionN("open", (rt, self, args) -> {
                    throw new Unsupported("open()");
                })
                .function1("__getattr__", (rt, self, name) -> notModelled(rt, name));
    }

    /** What the module has besides: files and the classes of streams. */
    private static PyObject notModelled(Runtime rt, PyObject name) {
        String text = name instanceof PyStr string ? string.value() : "";
        if (text.startsWith("__")) {
            throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "module 'io' has no attribute '" + text + "'");
        }
        throw new Unsupported("io." + text);
    }
}
