package dev.tally.python.lib;

import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.StrFormat;
import dev.tally.python.vm.Interpreter;
import org.jspecify.annotations.Nullable;

/**
 * {@code _string}: takes format strings apart for {@code string.Formatter}. Everything is parsed at once, errors come at
 * once too. CPython 3.13 Objects/stringlib/unicode_format.h.
 */
final class StringModule {
    private StringModule() {}

    static void fill(Interpreter vm, ModuleBuilder string) {
        string.function1("formatter_field_name_split", StringModule::splitName)
                .function1("formatter_parser", StringModule::parse);
    }

    private static String text(Runtime rt, PyObject given) {
        if (given instanceof PyStr text) {
            return text.value();
        }
        throw rt.typeError("expected str, got " + given.type().name());
    }

    private static PyObject iterator(Runtime rt, PyList list) {
        rt.hold(list);
        PyObject iterator = Iteration.iter(rt, list);
        rt.release(list);
        return iterator;
    }

    private static PyObject parse(Runtime rt, PyObject self, PyObject given) {
        String format = text(rt, given);
        PyList parts = rt.hold(PyList.of(rt));
        int at = 0;
        while (at < format.length()) {
            at = part(rt, format, at, parts);
            rt.work(1);
        }
        return iterator(rt, rt.take(parts));
    }

    /** One literal and the field behind it, if there is one; where the next begins. */
    private static int part(Runtime rt, String format, int from, PyList parts) {
        int at = from;
        while (at < format.length() && format.charAt(at) != '{' && format.charAt(at) != '}') {
            at++;
        }
        if (at == format.length()) {
            literal(rt, parts, format.substring(from));
            return at;
        }
        char c = format.charAt(at);
        if (at + 1 < format.length() && format.charAt(at + 1) == c) {
            literal(rt, parts, format.substring(from, at + 1));
            return at + 2;
        }
        if (c == '}' || at + 1 == format.length()) {
            throw rt.valueError("Single '" + c + "' encountered in format string");
        }
        StrFormat.Field field = StrFormat.Field.read(rt, format, at + 1);
        PyObject conversion = field.conversion() == 0 ? Runtime.none() : rt.string(String.valueOf(field.conversion()));
        PyStr before = rt.string(format.substring(from, at));
        parts.append(rt, PyTuple.of(rt, before, rt.string(field.name()), rt.string(field.spec()), conversion));
        return field.end();
    }

    private static void literal(Runtime rt, PyList parts, String text) {
        PyObject none = Runtime.none();
        parts.append(rt, PyTuple.of(rt, rt.string(text), none, none, none));
    }

    private static PyObject splitName(Runtime rt, PyObject self, PyObject given) {
        String name = text(rt, given);
        int end = 0;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
            end++;
        }
        PyObject first = rt.hold(key(rt, end == name.length() ? given : null, name.substring(0, end)));
        PyList rest = rt.hold(PyList.of(rt));
        int at = end;
        while (at < name.length()) {
            boolean attribute = name.charAt(at) == '.';
            int stop = at + 1;
            while (stop < name.length()
                    && (attribute ? ".[".indexOf(name.charAt(stop)) < 0 : name.charAt(stop) != ']')) {
                stop++;
            }
            if (!attribute && stop == name.length()) {
                throw rt.valueError("Missing ']' in format string");
            }
            String part = name.substring(at + 1, stop);
            if (part.isEmpty()) {
                throw rt.valueError("Empty attribute in format string");
            }
            rest.append(rt, PyTuple.of(rt, Runtime.bool(attribute), attribute ? rt.string(part) : key(rt, null, part)));
            at = attribute ? stop : stop + 1;
            if (!attribute && at < name.length() && ".[".indexOf(name.charAt(at)) < 0) {
                throw rt.valueError("Only '.' or '[' may follow ']' in format field specifier");
            }
        }
        PyObject iterator = iterator(rt, rt.take(rest));
        return PyTuple.of(rt, rt.take(first), iterator);
    }

    /** A number where it is written as one, otherwise the text: the one given, where that is all of it. */
    private static PyObject key(Runtime rt, @Nullable PyObject given, String text) {
        if (text.isEmpty() || text.length() > 18) {
            return given == null ? rt.string(text) : given.owned();
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return given == null ? rt.string(text) : given.owned();
            }
            number = number * 10 + c - '0';
        }
        return rt.integer(number);
    }
}
