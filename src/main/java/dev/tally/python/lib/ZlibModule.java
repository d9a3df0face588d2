package dev.tally.python.lib;

import dev.tally.python.object.BytesLike;
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
import org.jspecify.annotations.Nullable;

/** {@code zlib}: what is compressed at once or bit by bit, and its sums. CPython 3.13 Modules/zlibmodule.c. */
final class ZlibModule {
    private static final String NAME = "zlib";
    private static final Signature COMPRESS = Signature.of("compress", "data, /, level=, wbits=");
    private static final Signature DECOMPRESS = Signature.of("decompress", "data, /, wbits=, bufsize=");
    private static final int MAX_WINDOW = 15;
    private static final int DEFLATED = 8;
    private static final int MEMORY = 8;

    /** So much is restored before the work that it was is counted. */
    private static final int CHUNK = 1 << 16;

    /** How much work a byte is, about. */
    static final long WORK = 4;

    private static final Signature COMPRESSOR =
            Signature.of("compressobj", "level=, method=, wbits=, memLevel=, strategy=, zdict=");
    private static final Signature DECOMPRESSOR = Signature.of("decompressobj", "wbits=, zdict=");

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
                .functionN("compressobj", (rt, self, args) -> compressor(rt, COMPRESSOR.bind(rt, args)))
                .functionN("crc32", (rt, self, args) -> BinasciiModule.crc32(rt, args))
                .functionN("decompress", (rt, self, args) -> decompress(rt, DECOMPRESS.bind(rt, args)))
                .functionN("decompressobj", (rt, self, args) -> decompressor(rt, DECOMPRESSOR.bind(rt, args)))
                .value("error", error);
        for (String constant : CONSTANTS) {
            int split = constant.indexOf('=');
            module.value(constant.substring(0, split), vm.integer(Long.parseLong(constant.substring(split + 1))));
        }
        module.function1("__getattr__", (rt, self, name) -> {
            String text = name instanceof PyStr string ? string.value() : "";
            if (text.startsWith("ZLIB_") || text.equals("_ZlibDecompressor")) {
                return missing(text);
            }
            throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "module 'zlib' has no attribute '" + text + "'");
        });
    }

    private static PyObject missing(String what) {
        throw new Unsupported("zlib." + what);
    }

    static PyException error(Runtime rt, String message) {
        PyObject state = ((Interpreter) rt).moduleStates().get(NAME);
        if (state == null) {
            throw new Unsupported("zlib while the interpreter shuts down");
        }
        return rt.raise((PyType) ((PyTuple) state).get(0), message);
    }

    static int number(Runtime rt, @Nullable PyObject given, int missing) {
        return given == null ? missing : (int) Numbers.size(rt, given);
    }

    private static PyObject compress(Runtime rt, @Nullable PyObject[] bound) {
        byte[] data = BinasciiModule.data(rt, bound[0]);
        int window = number(rt, bound[2], MAX_WINDOW);
        Deflate deflate = Deflate.of(number(rt, bound[1], -1), DEFLATED, window, MEMORY, 0);
        if (deflate == null) {
            throw error(rt, "Bad compression level");
        }
        rt.work(WORK * data.length);
        return PyBytes.of(rt, deflate.write(data, Deflate.FINISH));
    }

    private static PyObject compressor(Runtime rt, @Nullable PyObject[] bound) {
        int level = number(rt, bound[0], -1);
        int method = number(rt, bound[1], DEFLATED);
        int window = number(rt, bound[2], MAX_WINDOW);
        int memory = number(rt, bound[3], MEMORY);
        int strategy = number(rt, bound[4], 0);
        byte[] dictionary = bound[5] == null || bound[5] == Runtime.none() ? null : BinasciiModule.data(rt, bound[5]);
        Deflate deflate = Deflate.of(level, method, window, memory, strategy);
        if (deflate == null) {
            throw rt.valueError("Invalid initialization option");
        }
        if (dictionary != null) {
            if (window > MAX_WINDOW) {
                throw rt.valueError("Invalid dictionary");
            }
            deflate.dictionary(dictionary);
        }
        return CompressObject.make(rt, deflate);
    }

    private static PyObject decompressor(Runtime rt, @Nullable PyObject[] bound) {
        int window = number(rt, bound[0], MAX_WINDOW);
        if (bound[1] != null && BytesLike.of(bound[1]) == null) {
            throw rt.typeError("zdict argument must support the buffer protocol");
        }
        Inflate inflate = Inflate.of(window);
        if (inflate == null) {
            throw rt.valueError("Invalid initialization option");
        }
        byte[] dictionary = bound[1] == null ? null : BinasciiModule.data(rt, bound[1]);
        if (dictionary != null && window < 0) {
            inflate.dictionary(dictionary);
        }
        return DecompressObject.make(rt, inflate, bound[1]);
    }

    private static PyObject decompress(Runtime rt, @Nullable PyObject[] bound) {
        byte[] data = BinasciiModule.data(rt, bound[0]);
        if (bound[2] != null && Numbers.size(rt, bound[2]) <= 0) {
            throw rt.valueError("bufsize must be greater than zero");
        }
        Inflate inflate = Inflate.of(number(rt, bound[1], MAX_WINDOW));
        if (inflate == null) {
            throw error(rt, "Error -2 while preparing to decompress data: inconsistent stream state");
        }
        inflate.give(data);
        if (restore(rt, inflate, null, Integer.MAX_VALUE) != Inflate.End.DONE) {
            throw error(rt, "Error -5 while decompressing data: incomplete or truncated stream");
        }
        return PyBytes.of(rt, inflate.take());
    }

    /** Restores what was given, as far as there is room. */
    static Inflate.End restore(Runtime rt, Inflate inflate, byte @Nullable [] dictionary, int most) {
        try {
            int left = most;
            while (true) {
                int before = inflate.restored();
                Inflate.End end = inflate.read(Math.min(left, CHUNK));
                left -= inflate.restored() - before;
                rt.work(WORK * (inflate.restored() - before));
                if (end == Inflate.End.DICTIONARY) {
                    if (dictionary == null) {
                        throw error(rt, "Error 2 while decompressing data");
                    }
                    if (!inflate.dictionary(dictionary)) {
                        throw error(rt, "Error -3 while setting zdict: invalid input data");
                    }
                } else if (end == Inflate.End.DONE || !inflate.isFull() || left == 0) {
                    return end;
                }
            }
        } catch (Inflate.Wrong e) {
            throw error(rt, "Error -3 while decompressing data: " + e.getMessage());
        }
    }
}
