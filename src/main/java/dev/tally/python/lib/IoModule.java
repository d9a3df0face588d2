package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import java.util.List;

/**
 * {@code _io}, streams of bytes and of text, in memory and in the files of the run. CPython 3.13 Modules/_io/_iomodule.c.
 */
final class IoModule {
    private static final List<String> NOT_MODELLED = List.of("BufferedRWPair", "IncrementalNewlineDecoder");

    private IoModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.type(IoBase.TYPE)
                .type(IoBase.RAW)
                .type(IoBase.BUFFERED)
                .type(IoBase.TEXT)
                .type(BytesIo.TYPE)
                .type(StringIo.TYPE)
                .type(FileIo.TYPE)
                .type(Buffered.READER)
                .type(Buffered.WRITER)
                .type(Buffered.RANDOM)
                .type(TextStream.TYPE)
                .type(Exceptions.UNSUPPORTED_OPERATION)
                .type(Exceptions.BLOCKING_IO_ERROR)
                .value("DEFAULT_BUFFER_SIZE", vm.integer(8192))
                .functionN("text_encoding", (rt, self, args) -> textEncoding(rt, args))
                .value("open", vm.builtin("open"))
                .functionN("open_code", (rt, self, args) -> {
                    throw new Unsupported("io.open_code()");
                })
                .function1("__getattr__", (rt, self, name) -> notModelled(rt, name));
    }

    /** The encoding that is meant where a program names none. */
    private static PyObject textEncoding(Runtime rt, Args args) {
        Arguments.positional(rt, args, "text_encoding", 1, 2);
        return args.get(0) == Runtime.none() ? rt.string("locale") : args.get(0).owned();
    }

    /** What the module has besides: files and the classes of streams. */
    private static PyObject notModelled(Runtime rt, PyObject name) {
        String text = name instanceof PyStr string ? string.value() : "";
        if (!NOT_MODELLED.contains(text)) {
            throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "module 'io' has no attribute '" + text + "'");
        }
        throw new Unsupported("io." + text);
    }
}
