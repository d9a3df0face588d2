package dev.tally.python.object;

import dev.tally.python.syntax.Unsupported;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Text to bytes and back: UTF-8, UTF-16, UTF-32, Latin-1, ASCII, the code page 1252 and escapes, with the error handlers that
 * need no table.
 */
public final class Codecs {
    private Codecs() {}

    static String name(Runtime rt, String function, @Nullable PyObject given) {
        return given == null ? "utf-8" : argument(rt, function, given, "encoding");
    }

    static String errors(Runtime rt, String function, @Nullable PyObject given) {
        return given == null ? "strict" : argument(rt, function, given, "errors");
    }

    private static String argument(Runtime rt, String function, PyObject given, String name) {
        if (given instanceof PyStr text) {
            return text.value();
        }
        String type = function.equals("str") ? given.type().name() : Abstract.shortTypeName(given);
        throw rt.typeError(function + "() argument '" + name + "' must be str, not " + type);
    }

    /**
     * The name that an encoding has here.
     *
     * @param direction {@code encode} or {@code decode}, for the error where it is none of text
     */
    public static String normal(Runtime rt, String encoding, String direction) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < encoding.length(); i++) {
            char c = encoding.charAt(i);
            out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '_' || c == ' ' ? '-' : c);
        }
        return switch (out.toString()) {
            case "utf-8", "utf8", "u8", "cp65001" -> "utf-8";
            case "ascii", "us-ascii", "646" -> "ascii";
            case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "l1", "8859", "cp819" -> "latin-1";
            case "utf-16", "utf16", "u16" -> "utf-16";
            case "utf-16-le", "utf-16le" -> "utf-16-le";
            case "utf-16-be", "utf-16be" -> "utf-16-be";
            case "utf-32", "utf32", "u32" -> "utf-32";
            case "utf-32-le", "utf-32le" -> "utf-32-le";
            case "utf-32-be", "utf-32be" -> "utf-32-be";
            case "utf-8-sig" -> "utf-8-sig";
            case "cp1252", "windows-1252", "1252" -> "cp1252";
            case "unicode-escape", "unicodeescape" -> EscapeCodecs.UNICODE;
            case "raw-unicode-escape", "rawunicodeescape" -> EscapeCodecs.RAW;
            case "rot13",
                    "rot-13",
                    "hex",
                    "hex-codec",
                    "base64",
                    "base-64",
                    "base64-codec",
                    "bz2",
                    "bz2-codec",
                    "zip",
                    "zlib",
                    "zlib-codec",
                    "uu",
                    "uu-codec",
                    "quopri",
                    "quoted-printable",
                    "quopri-codec" ->
                throw rt.raise(
                        Exceptions.LOOKUP_ERROR,
                        "'" + encoding + "' is not a text encoding; use codecs." + direction
                                + "() to handle arbitrary codecs");
            default -> {
                if (isKnown(out.toString())) {
                    throw new Unsupported("the encoding " + encoding);
                }
                throw rt.raise(Exceptions.LOOKUP_ERROR, "unknown encoding: " + encoding);
            }
        };
    }

    private static final String[] OTHERS = {
        "cp",
        "iso8859",
        "iso-8859",
        "mac",
        "koi8",
        "big5",
        "gb",
        "euc",
        "shift",
        "johab",
        "hz",
        "ptcp",
        "tis",
        "utf",
        "bz2",
        "idna",
        "punycode",
        "charmap",
        "windows",
        "latin",
        "iso2022",
        "kz1048",
        "hp-roman8",
        "palmos",
        "undefined"
    };

    /** Whether CPython has an encoding of that name which is not modelled. */
    private static boolean isKnown(String name) {
        for (String prefix : OTHERS) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    public static byte[] encode(Runtime rt, PyStr string, String encoding, String errors) {
        String codec = normal(rt, encoding, "encode");
        Bytes out = new Bytes();
        if (codec.equals(EscapeCodecs.UNICODE) || codec.equals(EscapeCodecs.RAW)) {
            String text = EscapeCodecs.encoded(string, codec.equals(EscapeCodecs.RAW));
            rt.work(text.length());
            for (int i = 0; i < text.length(); i++) {
                out.add(text.charAt(i));
            }
            return out.toArray();
        }
        if (codec.equals("utf-8-sig")) {
            out.add(0xef, 0xbb, 0xbf);
            codec = "utf-8";
        }
        if (codec.equals("utf-16")) {
            out.add(0xff, 0xfe);
        } else if (codec.equals("utf-32")) {
            out.add(0xff, 0xfe, 0, 0);
        }
        rt.work(string.value().length());
        for (int i = 0; i < string.length(); i++) {
            int c = string.codePointAt(i);
            if (!encodable(codec, c)) {
                replace(rt, out, codec, errors, string, i);
            } else {
                put(out, codec, c);
            }
        }
        return out.toArray();
    }

    private static boolean encodable(String codec, int c) {
        return switch (codec) {
            case "ascii" -> c < 128;
            case "latin-1" -> c < 256;
            case "cp1252" -> EscapeCodecs.byteOf(c) >= 0;
            default -> c < 0xD800 || c > 0xDFFF;
        };
    }

    private static void put(Bytes out, String codec, int c) {
        switch (codec) {
            case "ascii", "latin-1" -> out.add(c);
            case "cp1252" -> out.add(EscapeCodecs.byteOf(c));
            case "utf-8" -> utf8(out, c);
            case "utf-16", "utf-16-le" -> {
                for (char unit : Character.toChars(c)) {
                    out.add(unit & 0xff, unit >>> 8);
                }
            }
            case "utf-16-be" -> {
                for (char unit : Character.toChars(c)) {
                    out.add(unit >>> 8, unit & 0xff);
                }
            }
            case "utf-32-be" -> out.add(c >>> 24, c >>> 16, c >>> 8, c);
            default -> out.add(c, c >>> 8, c >>> 16, c >>> 24);
        }
    }

    private static void utf8(Bytes out, int c) {
        if (c < 0x80) {
            out.add(c);
        } else if (c < 0x800) {
            out.add(0xc0 | c >>> 6, 0x80 | c & 0x3f);
        } else if (c < 0x10000) {
            out.add(0xe0 | c >>> 12, 0x80 | c >>> 6 & 0x3f, 0x80 | c & 0x3f);
        } else {
            out.add(0xf0 | c >>> 18, 0x80 | c >>> 12 & 0x3f, 0x80 | c >>> 6 & 0x3f, 0x80 | c & 0x3f);
        }
    }

    private static void replace(Runtime rt, Bytes out, String codec, String errors, PyStr string, int index) {
        int c = string.codePointAt(index);
        String text =
                switch (errors) {
                    case "ignore" -> "";
                    case "replace" -> "?";
                    case "xmlcharrefreplace" -> "&#" + c + ";";
                    case "backslashreplace" -> backslash(c);
                    case "surrogatepass", "surrogateescape" -> {
                        if (!escapeSurrogate(out, codec, errors, c)) {
                            throw encodeError(rt, codec, string, index);
                        }
                        yield "";
                    }
                    case "namereplace" -> named(rt, c);
                    case "strict" -> throw encodeError(rt, codec, string, index);
                    default -> throw rt.raise(Exceptions.LOOKUP_ERROR, "unknown error handler name '" + errors + "'");
                };
        for (int i = 0; i < text.length(); i++) {
            put(out, codec, text.charAt(i));
        }
    }

    /** A character by its name, or by its number where it has none: PyCodec_NameReplaceErrors. */
    private static String named(Runtime rt, int c) {
        PyStr character = rt.hold(rt.string(new String(Character.toChars(c))));
        PyStr none = rt.hold(rt.string(""));
        PyObject name = Attributes.callMethod(rt, rt.importModule("unicodedata"), "name", character, none);
        String text = name instanceof PyStr given ? given.value() : "";
        name.decref(rt);
        rt.release(none);
        rt.release(character);
        return text.isEmpty() ? backslash(c) : "\\N{" + text + "}";
    }

    /** A lone surrogate as it is, or the byte that it stands for; false for what is none. */
    private static boolean escapeSurrogate(Bytes out, String codec, String errors, int c) {
        if (errors.equals("surrogateescape")) {
            if (c >= 0xDC80 && c <= 0xDCFF) {
                out.add(c - 0xDC00);
                return true;
            }
            return false;
        }
        if (c < 0xD800 || c > 0xDFFF || !codec.startsWith("utf")) {
            return false;
        }
        if (codec.equals("utf-8")) {
            utf8(out, c);
        } else if (codec.startsWith("utf-16")) {
            boolean big = codec.endsWith("be");
            out.add(big ? c >>> 8 : c, big ? c : c >>> 8);
        } else {
            put(out, codec, c);
        }
        return true;
    }

    private static String backslash(int c) {
        StringBuilder out = new StringBuilder();
        Unicode.escapeNumber(out, c);
        return out.toString();
    }

    /** A codec's name in errors. */
    private static String told(String codec) {
        return switch (codec) {
            case "cp1252" -> "charmap";
            case EscapeCodecs.UNICODE -> "unicodeescape";
            case EscapeCodecs.RAW -> "rawunicodeescape";
            default -> codec;
        };
    }

    private static PyException encodeError(Runtime rt, String codec, PyStr string, int index) {
        int end = index + 1;
        while (end < string.length() && !encodable(codec, string.codePointAt(end))) {
            end++;
        }
        String reason =
                switch (codec) {
                    case "ascii" -> "ordinal not in range(128)";
                    case "latin-1" -> "ordinal not in range(256)";
                    case "cp1252" -> "character maps to <undefined>";
                    default -> "surrogates not allowed";
                };
        PyTuple args = PyTuple.of(
                rt, rt.string(told(codec)), string.owned(), rt.integer(index), rt.integer(end), rt.string(reason));
        return rt.raise(ExceptionFields.unicode(rt, Exceptions.UNICODE_ENCODE_ERROR, args));
    }

    public static PyStr decode(Runtime rt, byte[] data, String encoding, String errors) {
        String codec = normal(rt, encoding, "decode");
        rt.work(data.length);
        StringBuilder out = new StringBuilder();
        switch (codec) {
            case "latin-1" -> {
                for (byte b : data) {
                    out.append((char) (b & 0xff));
                }
            }
            case "ascii" -> decodeAscii(rt, data, errors, out);
            case "cp1252" -> {
                for (int i = 0; i < data.length; i++) {
                    int c = EscapeCodecs.characterOf(data[i] & 0xff);
                    if (c < 0) {
                        malformed(rt, told(codec), data, i, i + 1, "character maps to <undefined>", errors, out);
                    } else {
                        out.append((char) c);
                    }
                }
            }
            case EscapeCodecs.UNICODE, EscapeCodecs.RAW ->
                EscapeCodecs.decode(
                        data,
                        codec.equals(EscapeCodecs.RAW),
                        out,
                        (start, end, reason) -> malformed(rt, told(codec), data, start, end, reason, errors, out));
            case "utf-8-sig" -> {
                boolean marked =
                        data.length >= 3 && data[0] == (byte) 0xef && data[1] == (byte) 0xbb && data[2] == (byte) 0xbf;
                decodeUtf8(rt, marked ? Arrays.copyOfRange(data, 3, data.length) : data, errors, out);
            }
            case "utf-8" -> decodeUtf8(rt, data, errors, out);
            default -> decodeWide(rt, data, codec, errors, out);
        }
        return rt.string(out.toString());
    }

    private static void decodeAscii(Runtime rt, byte[] data, String errors, StringBuilder out) {
        for (int i = 0; i < data.length; i++) {
            if (data[i] >= 0) {
                out.append((char) data[i]);
            } else {
                malformed(rt, "ascii", data, i, i + 1, "ordinal not in range(128)", errors, out);
            }
        }
    }

    private static void decodeUtf8(Runtime rt, byte[] data, String errors, StringBuilder out) {
        int i = 0;
        while (i < data.length) {
            int first = data[i] & 0xff;
            int length =
                    first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
            if (length == 0) {
                malformed(rt, "utf-8", data, i, i + 1, "invalid start byte", errors, out);
                i++;
                continue;
            }
            int good = 1;
            while (good < length && i + good < data.length && continues(first, data[i + good] & 0xff, good)) {
                good++;
            }
            if (good < length) {
                String reason = i + good >= data.length ? "unexpected end of data" : "invalid continuation byte";
                malformed(rt, "utf-8", data, i, i + good, reason, errors, out);
                i += good;
                continue;
            }
            int c = length == 1 ? first : first & 0x7f >> length;
            for (int k = 1; k < length; k++) {
                c = c << 6 | data[i + k] & 0x3f;
            }
            out.appendCodePoint(c);
            i += length;
        }
    }

    private static boolean continues(int first, int next, int position) {
        if (position == 1) {
            switch (first) {
                case 0xe0 -> {
                    return next >= 0xa0 && next <= 0xbf;
                }
                case 0xed -> {
                    return next >= 0x80 && next <= 0x9f;
                }
                case 0xf0 -> {
                    return next >= 0x90 && next <= 0xbf;
                }
                case 0xf4 -> {
                    return next >= 0x80 && next <= 0x8f;
                }
                default -> {
                    return next >= 0x80 && next <= 0xbf;
                }
            }
        }
        return next >= 0x80 && next <= 0xbf;
    }

    private static void decodeWide(Runtime rt, byte[] data, String codec, String errors, StringBuilder out) {
        int width = codec.startsWith("utf-16") ? 2 : 4;
        boolean big = codec.endsWith("be");
        int start = 0;
        if (!codec.endsWith("e") && data.length >= width) {
            boolean littleMark = (data[0] & 0xff) == 0xff && (data[1] & 0xff) == 0xfe;
            big = (data[width - 2] & 0xff) == 0xfe && (data[width - 1] & 0xff) == 0xff;
            start = littleMark || big ? width : 0;
        }
        String exact = codec.substring(0, "utf-16".length()) + (big ? "-be" : "-le");
        for (int i = start; i < data.length; i += width) {
            if (i + width > data.length) {
                malformed(rt, exact, data, i, data.length, "truncated data", errors, out);
                break;
            }
            int unit = (int) WordBytes.get(data, i, width, big);
            String wrong = width == 2 ? null : noCharacter(unit);
            if (wrong != null) {
                malformed(rt, exact, data, i, i + width, wrong, errors, out);
            } else if (width == 2) {
                out.append((char) unit);
            } else {
                out.appendCodePoint(unit);
            }
        }
    }

    /** Why a number is no character, or null. */
    private static @Nullable String noCharacter(int codePoint) {
        if (!Character.isValidCodePoint(codePoint)) {
            return "code point not in range(0x110000)";
        }
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return surrogate ? "code point in surrogate code point range(0xd800, 0xe000)" : null;
    }

    private static void malformed(
            Runtime rt,
            String codec,
            byte[] data,
            int start,
            int end,
            String reason,
            String errors,
            StringBuilder out) {
        switch (errors) {
            case "ignore" -> {}
            case "replace" -> out.append('\uFFFD');
            case "backslashreplace" -> {
                for (int i = start; i < end; i++) {
                    Unicode.hex(out.append("\\x"), data[i] & 0xff, 2);
                }
            }
            case "strict" -> {
                PyTuple args = PyTuple.of(
                        rt,
                        rt.string(codec),
                        PyBytes.of(rt, data.clone()),
                        rt.integer(start),
                        rt.integer(end),
                        rt.string(reason));
                throw rt.raise(ExceptionFields.unicode(rt, Exceptions.UNICODE_DECODE_ERROR, args));
            }
            case "surrogateescape" -> {
                for (int i = start; i < end; i++) {
                    out.append((char) (0xDC00 + (data[i] & 0xff)));
                }
            }
            case "surrogatepass", "xmlcharrefreplace", "namereplace" ->
                throw new Unsupported("the error handler " + errors);
            default -> throw rt.raise(Exceptions.LOOKUP_ERROR, "unknown error handler name '" + errors + "'");
        }
    }

    /** Bytes that are being collected. */
    private static final class Bytes {
        private byte[] data = new byte[32];
        private int size;

        void add(int... values) {
            if (size + values.length > data.length) {
                data = Arrays.copyOf(data, data.length * 2);
            }
            for (int value : values) {
                data[size++] = (byte) value;
            }
        }

        byte[] toArray() {
            return Arrays.copyOf(data, size);
        }
    }
}
