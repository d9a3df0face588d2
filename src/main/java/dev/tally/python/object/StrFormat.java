package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** {@code str.format} and {@code str.format_map}. CPython 3.13 Objects/stringlib/unicode_format.h. */
public final class StrFormat {
    private static final int DEPTH = 2;

    private final Runtime rt;
    private final @Nullable Args args;
    private final @Nullable PyObject map;

    /** The next automatic field number; -1 once fields are numbered by hand. */
    private int nextField;

    private boolean automatic;

    /** The argument that the last field was all of, where nothing stands before it: borrowed. */
    private @Nullable PyStr sole;

    private StrFormat(Runtime rt, @Nullable Args args, @Nullable PyObject map) {
        this.rt = rt;
        this.args = args;
        this.map = map;
    }

    static PyStr format(Runtime rt, PyStr format, Args args) {
        return new StrFormat(rt, args, null).formatted(format);
    }

    static PyStr formatMap(Runtime rt, PyStr format, PyObject map) {
        return new StrFormat(rt, null, map).formatted(format);
    }

    /**
     * A new reference: a string that is all there is comes out as it is (_PyUnicodeWriter_WriteStr), be it an argument or a
     * format without braces.
     */
    private PyStr formatted(PyStr format) {
        if (format.value().indexOf('{') < 0 && format.value().indexOf('}') < 0) {
            return format.value().isEmpty() ? PyStr.EMPTY : (PyStr) format.owned();
        }
        String text = render(format.value(), DEPTH);
        PyStr argument = sole;
        return argument != null && argument.value().length() == text.length()
                ? (PyStr) argument.owned()
                : rt.string(text);
    }

    private String render(String format, int depth) {
        if (depth == 0) {
            throw rt.valueError("Max string recursion exceeded");
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at++);
            boolean doubled = at < format.length() && format.charAt(at) == c;
            if (c == '{' && !doubled) {
                Field field = Field.read(rt, format, at);
                write(field, depth, out);
                at = field.end();
            } else if (c == '}' && !doubled) {
                throw rt.valueError("Single '}' encountered in format string");
            } else {
                out.append(c);
                at += c == '{' || c == '}' ? 1 : 0;
            }
            rt.heap().reserve(out.length());
        }
        return out.toString();
    }

    private void write(Field field, int depth, StringBuilder out) {
        String name = field.name();
        String spec = field.spec();
        PyObject value = rt.hold(value(name));
        if (field.conversion() != 0) {
            PyObject converted = convert(field.conversion(), value);
            rt.release(value);
            value = rt.hold(converted);
        }
        String rendered = spec.indexOf('{') >= 0 ? render(spec, depth - 1) : spec;
        PyStr specText = rt.hold(rt.string(rendered));
        PyStr text = Abstract.format(rt, value, specText);
        boolean held = map == null && name.indexOf('.') < 0 && name.indexOf('[') < 0;
        sole = held && out.isEmpty() && text == value && text.type() == Types.STR ? text : null;
        out.append(text.value());
        text.decref(rt);
        rt.release(specText);
        rt.release(value);
    }

    private PyObject convert(char conversion, PyObject value) {
        return switch (conversion) {
            case 's' -> Abstract.str(rt, value);
            case 'r' -> Abstract.repr(rt, value);
            case 'a' -> Abstract.ascii(rt, value);
            default ->
                throw rt.valueError("Unknown conversion specifier "
                        + (conversion > 32 && conversion < 127
                                ? String.valueOf(conversion)
                                : "\\x" + Integer.toHexString(conversion)));
        };
    }

    /** The value of a field name such as {@code 0.name[key]}: a new reference. */
    private PyObject value(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
            end++;
        }
        PyObject value = first(name.substring(0, end));
        int at = end;
        while (at < name.length()) {
            rt.hold(value);
            PyObject next;
            if (name.charAt(at) == '.') {
                int stop = at + 1;
                while (stop < name.length() && name.charAt(stop) != '.' && name.charAt(stop) != '[') {
                    stop++;
                }
                if (stop == at + 1) {
                    throw rt.valueError("Empty attribute in format string");
                }
                PyStr attribute = rt.hold(rt.string(name.substring(at + 1, stop)));
                next = Attributes.get(rt, value, attribute);
                rt.release(attribute);
                at = stop;
            } else {
                int stop = name.indexOf(']', at);
                if (stop < 0) {
                    throw rt.valueError("Missing ']' in format string");
                }
                if (stop == at + 1) {
                    throw rt.valueError("Empty attribute in format string");
                }
                next = item(value, name.substring(at + 1, stop));
                at = stop + 1;
                if (at < name.length() && name.charAt(at) != '.' && name.charAt(at) != '[') {
                    throw rt.valueError("Only '.' or '[' may follow ']' in format field specifier");
                }
            }
            rt.release(value);
            value = next;
        }
        return value;
    }

    private PyObject item(PyObject value, String key) {
        int number = number(key);
        PyObject index = rt.hold(number >= 0 ? rt.integer(number) : rt.string(key));
        PyObject item = Items.get(rt, value, index);
        rt.release(index);
        return item;
    }

    private static int number(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || value > 100_000_000) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return text.isEmpty() ? -1 : value;
    }

    private PyObject first(String name) {
        int number = number(name);
        if (map == null && (name.isEmpty() || number >= 0)) {
            number = fieldNumber(name.isEmpty() ? -1 : number);
        }
        if (args != null && (name.isEmpty() || number >= 0)) {
            PyObject value = args.orNull(number);
            if (value == null) {
                throw rt.raise(
                        Exceptions.INDEX_ERROR,
                        "Replacement index " + number + " out of range for positional args tuple");
            }
            return value.owned();
        }
        if (map != null && (name.isEmpty() || number >= 0)) {
            throw rt.valueError("Format string contains positional fields");
        }
        PyStr key = rt.string(name);
        if (map != null) {
            rt.hold(key);
            PyObject value = Items.get(rt, map, key);
            rt.release(key);
            return value;
        }
        PyObject value = args == null ? null : args.keyword(name);
        if (value == null) {
            throw rt.raise(Exceptions.create(rt, Exceptions.KEY_ERROR, PyTuple.of(rt, key)));
        }
        key.decref(rt);
        return value.owned();
    }

    /** Fields are numbered all by hand or all automatically. */
    private int fieldNumber(int given) {
        if (given < 0) {
            if (nextField < 0) {
                throw rt.valueError("cannot switch from manual field specification to automatic field numbering");
            }
            automatic = true;
            return nextField++;
        }
        if (automatic) {
            throw rt.valueError("cannot switch from automatic field numbering to manual field specification");
        }
        nextField = -1;
        return given;
    }

    /**
     * A replacement field. CPython 3.13 Objects/stringlib/unicode_format.h, parse_field.
     *
     * @param conversion 0 where there is none
     * @param end behind its closing brace
     */
    public record Field(String name, char conversion, String spec, int end) {
        /**
         * Reads the field that starts here; ValueError where it does not end.
         *
         * @param from after the opening brace
         */
        public static Field read(Runtime rt, String format, int from) {
            if (from >= format.length()) {
                throw rt.valueError("Single '{' encountered in format string");
            }
            int at = nameEnd(rt, format, from);
            String name = format.substring(from, at);
            char mark = format.charAt(at++);
            char conversion = 0;
            if (mark == '!') {
                if (at == format.length()) {
                    throw rt.valueError("end of string while looking for conversion specifier");
                }
                conversion = format.charAt(at++);
                mark = at == format.length() ? ':' : format.charAt(at++);
                if (mark != ':' && mark != '}') {
                    throw rt.valueError("expected ':' after conversion specifier");
                }
            }
            int close = mark == '}' ? at - 1 : closing(rt, format, at);
            return new Field(name, conversion, format.substring(Math.min(at, close), close), close + 1);
        }

        /** Where the colon, exclamation mark or brace stands that ends a name; in brackets it ends nothing. */
        private static int nameEnd(Runtime rt, String format, int from) {
            boolean inBrackets = false;
            for (int i = from; i < format.length(); i++) {
                char c = format.charAt(i);
                if (c == '[' || c == ']') {
                    inBrackets = c == '[';
                } else if (!inBrackets && c == '{') {
                    throw rt.valueError("unexpected '{' in field name");
                } else if (!inBrackets && (c == '}' || c == ':' || c == '!')) {
                    return i;
                }
            }
            throw rt.valueError("expected '}' before end of string");
        }

        private static int closing(Runtime rt, String format, int from) {
            int depth = 1;
            for (int i = from; i < format.length(); i++) {
                char c = format.charAt(i);
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
            throw rt.valueError("unmatched '{' in format spec");
        }
    }
}
