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

/**
 * Of {@code codecs} there are the encodings of texts as bytes, which {@code str.encode} has too. CPython 3.13 Lib/codecs.py.
 */
final class CodecsModule {
    private static final Signature CODE = Signature.of("encode", "obj, encoding=, errors=");
    /** What {@code str.encode} does not take, since they make no bytes of texts. */
    private static final String OTHERS = " bz2 zlib uu quopri punycode idna ";

    private CodecsModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.functionN("encode", (rt, self, args) -> coded(rt, args, "encode"))
                .functionN("decode", (rt, self, args) -> coded(rt, args, "decode"))
                .value("BOM_UTF8", mark(vm, 0xef, 0xbb, 0xbf))
                .value("BOM", mark(vm, 0xff, 0xfe))
                .value("BOM_LE", mark(vm, 0xff, 0xfe))
                .value("BOM_BE", mark(vm, 0xfe, 0xff))
                .value("BOM_UTF16", mark(vm, 0xff, 0xfe))
                .value("BOM_UTF16_LE", mark(vm, 0xff, 0xfe))
                .value("BOM_UTF16_BE", mark(vm, 0xfe, 0xff))
                .value("BOM_UTF32", mark(vm, 0xff, 0xfe, 0, 0))
                .value("BOM_UTF32_LE", mark(vm, 0xff, 0xfe, 0, 0))
                .value("BOM_UTF32_BE", mark(vm, 0, 0, 0xfe, 0xff))
                .function1("__getattr__", (rt, self, name) -> {
                    String text = name instanceof PyStr string ? string.value() : "";
                    if (text.startsWith("__")) {
                        throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "module 'codecs' has no attribute '" + text + "'");
                    }
                    throw new Unsupported("codecs." + text);
                });
    }

    private static PyBytes mark(Runtime rt, int... bytes) {
        byte[] data = new byte[bytes.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) bytes[i];
        }
        return PyBytes.of(rt, data);
    }

    private static PyObject coded(Runtime rt, Args args, String method) {
        @Nullable PyObject[] given = CODE.bind(rt, args);
        PyObject encoding = given[1];
        if (encoding instanceof PyStr name && OTHERS.contains(" " + name.value().replace('-', '_') + " ")) {
            throw new Unsupported("codecs." + method + "() with " + name.value());
        }
        PyObject object = given[0];
        if (object != null && encoding instanceof PyStr name) {
            PyObject made = otherwise(rt, object, name.value().replace('-', '_'), method.equals("encode"));
            if (made != null) {
                return made;
            }
        }
        if (object == null || encoding == null) {
            return Attributes.callMethod(rt, args.get(0), method);
        }
        return given[2] == null
                ? Attributes.callMethod(rt, object, method, encoding)
                : Attributes.callMethod(rt, object, method, encoding, given[2]);
    }

    /** Codecs between texts, and between bytes; null for all others. CPython 3.13 Lib/encodings. */
    private static @Nullable PyObject otherwise(Runtime rt, PyObject object, String name, boolean encode) {
        return switch (name) {
            case "rot13", "rot_13" ->
                rt.string(rotated(JsonText.text(rt, object).value()));
            case "hex", "hex_codec" ->
                Attributes.callMethod(rt, rt.importModule("binascii"), encode ? "b2a_hex" : "a2b_hex", object);
            case "base64", "base64_codec" ->
                Attributes.callMethod(rt, rt.importModule("base64"), encode ? "encodebytes" : "decodebytes", object);
            default -> null;
        };
    }

    private static String rotated(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char first = c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : 0;
            out.append(first == 0 ? c : (char) (first + (c - first + 13) % 26));
        }
        return out.toString();
    }
}
