package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import org.jspecify.annotations.Nullable;

/** Of {@code codecs} there are the encodings of texts as bytes, which {@code str.encode} has too. CPython 3.13 Lib/codecs.py. */
final class CodecsModule {
    private static final Signature CODE = Signature.of("encode", "obj, encoding=, errors=");
    /** What {@code str.encode} does not take, since they make no bytes of texts. */
    private static final String OTHERS =
            " rot13 rot_13 base64 base64_codec hex hex_codec bz2 zlib uu quopri punycode idna ";

    private CodecsModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.functionN("encode", (rt, self, args) -> coded(rt, args, "encode"))
                .functionN("decode", (rt, self, args) -> coded(rt, args, "decode"))
                .value("BOM_UTF8", PyBytes.of(vm, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}))
                .function1("__getattr__", (rt, self, name) -> {
                    String text = name instanceof PyStr string ? string.value() : "";
                    if (text.startsWith("__")) {
                        throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "module 'codecs' has no attribute '" + text + "'");
                    }
                    throw new Unsupported("codecs." + text);
                });
    }

    private static PyObject coded(Runtime rt, Args args, String method) {
        @Nullable PyObject[] given = CODE.bind(rt, args);
        PyObject encoding = given[1];
        if (encoding instanceof PyStr name && OTHERS.contains(" " + name.value().replace('-', '_') + " ")) {
            throw new Unsupported("codecs." + method + "() with " + name.value());
        }
        PyObject object = given[0];
        if (object == null || encoding == null) {
            return Attributes.callMethod(rt, args.get(0), method);
        }
        return given[2] == null
                ? Attributes.callMethod(rt, object, method, encoding)
                : Attributes.callMethod(rt, object, method, encoding, given[2]);
    }
}
