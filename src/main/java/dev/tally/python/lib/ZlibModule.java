package dev.tally.python.lib;

import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** {@code zlib}: what is compressed at once, and its sums. CPython 3.13 Modules/zlibmodule.c. */
final class ZlibModule {
    private static final String NAME = "zlib";
    private static final Signature COMPRESS = Signature.of("compress", "data, /, level=, wbits=");
    private static final Signature DECOMPRESS = Signature.of("decompress", "data, /, wbits=, bufsize=");
    private static final int MAX_WINDOW = 15;
    private static final int BUFFER = 16384;
    private static final int BEST = 9;

    /** Names and numbers, as CPython's module has them. */
    private static final String[] CONSTANTS = {
        "MAX_WBITS=15", "DEFLATED=8", "DEF_MEM_LEVEL=8", "DEF_BUF_SIZE=16384", "Z_NO_COMPRESSION=0", "Z_BEST_SPEED=1",
        "Z_BEST_COMPRESSION=9", "Z_DEFAULT_COMPRESSION=-1", "Z_FILTERED=1", "Z_HUFFMAN_ONLY=2", "Z_RLE=3", "Z_FIXED=4",
        "Z_DEFAULT_STRATEGY=0", "Z_NO_FLUSH=0", "Z_PARTIAL_FLUSH=1", "Z_SYNC_FLUSH=2", "Z_FULL_FLUSH=3", "Z_FINISH=4",
        "Z_BLOCK=5", "Z_TREES=6"
    };

    private ZlibModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        PyType error = ModuleErrors.make(vm, NAME, "error", Exceptions.EXCEPTION);
        vm.moduleStates().put(NAME, PyTuple.of(vm, error.owned()));
        module.functionN("adler32", (rt, self, args) -> BinasciiModule.adler32(rt, args))
                .functionN("compress", (rt, self, args) -> compress(rt, COMPRESS.bind(rt, args)))
                .functionN("compressobj", (rt, self, args) -> missing("compressobj()"))
                .functionN("crc32", (rt, self, args) -> BinasciiModule.crc32(rt, args))
                .functionN("decompress", (rt, self, args) -> decompress(rt, DECOMPRESS.bind(rt, args)))
                .functionN("decompressobj", (rt, self, args) -> missing("decompressobj()"))
                .value("error", error);
        for (String constant : CONSTANTS) {
            int split = constant.indexOf('=');
            module.value(constant.substring(0, split), vm.integer(Long.parseLong(constant.substring(split + 1))));
        }
        module.function1("__getattr__", (rt, self, name) -> {
            String text = name instanceof PyStr string ? string.value() : "";
            if (text.startsWith("ZLIB_")) {
                return missing(text);
            }
            throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "module 'zlib' has no attribute '" + text + "'");
        });
    }

    private static PyObject missing(String what) {
        throw new Unsupported("zlib." + what);
    }

    private static PyException error(Runtime rt, String message) {
        PyObject state = ((Interpreter) rt).moduleStates().get(NAME);
        if (state == null) {
            throw new Unsupported("zlib while the interpreter shuts down");
        }
        return rt.raise((PyType) ((PyTuple) state).get(0), message);
    }

    private static int number(Runtime rt, @Nullable PyObject given, int missing) {
        return given == null ? missing : (int) Numbers.size(rt, given);
    }

    /** Whether there is neither head nor sum. Windows of other sizes and gzip's head are not modelled. */
    private static boolean isBare(int window) {
        if (Math.abs(window) != MAX_WINDOW) {
            throw new Unsupported("zlib with wbits=" + window);
        }
        return window < 0;
    }

    private static PyObject compress(Runtime rt, @Nullable PyObject[] bound) {
        byte[] data = BinasciiModule.data(rt, bound[0]);
        int level = number(rt, bound[1], Deflater.DEFAULT_COMPRESSION);
        if (level < Deflater.DEFAULT_COMPRESSION || level > BEST) {
            throw error(rt, "Bad compression level");
        }
        Deflater deflater = new Deflater(level, isBare(number(rt, bound[2], MAX_WINDOW)));
        deflater.setInput(data);
        deflater.finish();
        byte[] made = new byte[BUFFER];
        int size = 0;
        while (!deflater.finished()) {
            if (size == made.length) {
                made = Arrays.copyOf(made, 2 * size);
            }
            size += deflater.deflate(made, size, made.length - size);
        }
        deflater.end();
        return PyBytes.of(rt, Arrays.copyOf(made, size));
    }

    private static PyObject decompress(Runtime rt, @Nullable PyObject[] bound) {
        byte[] data = BinasciiModule.data(rt, bound[0]);
        if (bound[2] != null && Numbers.size(rt, bound[2]) <= 0) {
            throw rt.valueError("bufsize must be greater than zero");
        }
        Inflater inflater = new Inflater(isBare(number(rt, bound[1], MAX_WINDOW)));
        inflater.setInput(data);
        byte[] made = new byte[BUFFER];
        int size = 0;
        try {
            while (!inflater.finished()) {
                if (size == made.length) {
                    rt.work(size);
                    made = Arrays.copyOf(made, 2 * size);
                }
                int more = inflater.inflate(made, size, made.length - size);
                if (inflater.needsDictionary()) {
                    throw error(rt, "Error 2 while decompressing data");
                }
                if (more == 0 && !inflater.finished()) {
                    throw error(rt, "Error -5 while decompressing data: incomplete or truncated stream");
                }
                size += more;
            }
        } catch (DataFormatException e) {
            throw error(rt, "Error -3 while decompressing data: " + e.getMessage());
        } finally {
            inflater.end();
        }
        return PyBytes.of(rt, Arrays.copyOf(made, size));
    }
}
