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

    static PyStr format(Runtime rt, String format, Args args) {
        return new StrFormat(rt, args, null).formatted(format);
    }

    static PyStr formatMap(Runtime rt, String format, PyObject map) {
        return new StrFormat(rt, null, map).formatted(format);
    }

    /** A new reference: an argument that is all there is comes out as it is (_PyUnicodeWriter_WriteStr). */
    private PyStr formatted(String format) {
        String text = render(format, DEPTH);
        PyStr argument = sole;
        return argument != null && argument.value().length() == text.length()
                ? (PyStr) argument.owned()
                : rt.string(text);
    }

    private String render(String format, int depth) {
        if (depth < 0) {
            throw rt.valueError("Max string recursion exceeded");
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at++);
            boolean doubled = at < format.length() && format.charAt(at) == c;
            if (c == '{' && !doubled) {
                int end = closing(rt, format, at);
                field(format.substring(at, end), depth, out);
                at = end + 1;
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

    /**
     * Where the replacement field ends that starts here: at its closing brace. Raises ValueError where it has none.
     *
     * @param from after the opening brace
     */
    public static int closing(Runtime rt, String format, int from) {
        if (from >= format.length()) {
            throw rt.valueError("Single '{' encountered in format string");
        }
        int depth = 1;
        boolean inBrackets = false;
        for (int i = from; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '[' && depth == 1) {
                inBrackets = true;
            } else if (c == ']') {
                inBrackets = false;
            } else if (!inBrackets && c == '{') {
                depth++;
            } else if (!inBrackets && c == '}' && --depth == 0) {
                return i;
            }
        }
        throw rt.valueError("expected '}' before end of string");
    }

    private void field(String field, int depth, StringBuilder out) {
        int end = nameEnd(field);
        String name = field.substring(0, end);
        char conversion = 0;
        String spec = "";
        if (end < field.length() && field.charAt(end) == '!') {
            if (end + 1 >= field.length()) {
                throw rt.valueError("unmatched '{' in format spec");
            }
            conversion = field.charAt(end + 1);
            end += 2;
            if (end < field.length() && field.charAt(end) != ':') {
                throw rt.valueError("expected ':' after conversion specifier");
            }
        }
        if (end < field.length()) {
            spec = field.substring(end + 1);
        }
        PyObject value = rt.hold(value(name));
        if (conversion != 0) {
            PyObject converted = convert(conversion, value);
            rt.release(value);
            value = rt.hold(converted);
        }
        String rendered = spec.indexOf('{') >= 0 || spec.indexOf('}') >= 0 ? render(spec, depth - 1) : spec;
        PyStr specText = rt.hold(rt.string(rendered));
        PyStr text = Abstract.format(rt, value, specText);
        boolean held = map == null && name.indexOf('.') < 0 && name.indexOf('[') < 0;
        sole = held && out.isEmpty() && text == value && text.type() == Types.STR ? text : null;
        out.append(text.value());
        text.decref(rt);
        rt.release(specText);
        rt.release(value);
    }

    /** Where the field's name ends: at a colon or an exclamation mark outside brackets. */
    private int nameEnd(String field) {
        boolean inBrackets = false;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '[') {
                inBrackets = true;
            } else if (c == ']') {
                inBrackets = false;
            } else if (!inBrackets && (c == ':' || c == '!')) {
                return i;
            } else if (c == '{' && !inBrackets) {
                throw rt.valueError("unexpected '{' in field name");
            }
        }
        return field.length();
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
}
