package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import java.util.Arrays;

/** {@code _json.Scanner}: reads one JSON value with a decoder's settings. CPython 3.13 Modules/_json.c. */
final class JsonScanner extends JsonSettings {
    static final PyType TYPE = PyType.builtin("_json.Scanner", Types.OBJECT, new Behaviour(), 64);

    private static final String[] HOOKS = {
        "object_hook", "object_pairs_hook", "parse_float", "parse_int", "parse_constant"
    };
    private static final int OBJECT_HOOK = 0;
    private static final int PAIRS_HOOK = 1;
    private static final int PARSE_FLOAT = 2;
    private static final int PARSE_INT = 3;
    private static final int PARSE_CONSTANT = 4;

    private final boolean strict;

    private JsonScanner(PyType type, PyObject[] hooks, boolean strict) {
        super(type, HOOKS, hooks);
        this.strict = strict;
    }

    private static final class Behaviour extends Slots {
        private static final Signature NEW_PARAMETERS = Signature.of("make_scanner", "context");
        private static final Signature CALL_PARAMETERS = Signature.of("scan_once", "string, idx");

        @Override
        public long mask() {
            return slots(NEW, CALL);
        }

        @Override
        public void define(TypeBuilder type) {
            type.field("strict", (rt, self) -> Runtime.bool(((JsonScanner) self).strict));
            settings(type, HOOKS);
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            PyObject context = NEW_PARAMETERS.bind(rt, args)[0];
            PyObject strict = Attributes.get(rt, context, PyStr.immortalOf("strict"));
            rt.hold(strict);
            boolean isStrict = Abstract.truth(rt, strict);
            rt.release(strict);
            PyObject[] hooks = new PyObject[HOOKS.length];
            Arrays.fill(hooks, Singletons.NONE);
            JsonScanner made = new JsonScanner(type, hooks, isStrict);
            rt.heap().allocatedContainer(made);
            rt.hold(made);
            for (int i = 0; i < HOOKS.length; i++) {
                hooks[i] = Attributes.get(rt, context, PyStr.immortalOf(HOOKS[i]));
            }
            return rt.take(made);
        }

        @Override
        public boolean packsArguments(PyObject self) {
            return true;
        }

        @Override
        public PyObject call(Runtime rt, PyObject self, Args args) {
            PyObject[] bound = CALL_PARAMETERS.bind(rt, args);
            long index = Numbers.size(rt, bound[1]);
            PyStr text = JsonText.text(rt, bound[0]);
            if (index < 0) {
                throw rt.valueError("idx cannot be negative");
            }
            if (index >= text.length()) {
                throw stop(rt, (int) index);
            }
            PyDict names = rt.hold(PyDict.of(rt));
            JsonText.Read read = new Reading(rt, (JsonScanner) self, text, names).value(text.offset((int) index));
            rt.releaseFor(names, read.value());
            return JsonModule.pair(rt, text, read);
        }

        private static PyException stop(Runtime rt, int at) {
            PyObject place = rt.hold(rt.integer(at));
            PyObject made = rt.call(Exceptions.STOP_ITERATION, place);
            rt.release(place);
            return rt.raise((PyBaseException) made);
        }
    }

    /** One text being read; places are counted in UTF-16 units. */
    private record Reading(Runtime rt, JsonScanner scanner, PyStr string, PyDict names) {
        private char at(int index) {
            String text = string.value();
            return index < text.length() ? text.charAt(index) : 0;
        }

        private int space(int from) {
            int index = from;
            while (at(index) == ' ' || at(index) == '\t' || at(index) == '\n' || at(index) == '\r') {
                index++;
            }
            return index;
        }

        private PyException stop(int at) {
            return Behaviour.stop(rt, JsonText.characters(string, at));
        }

        /** {@code scan_once_unicode} */
        JsonText.Read value(int index) {
            rt.work(1);
            if (index >= string.value().length()) {
                throw stop(index);
            }
            return switch (at(index)) {
                case '"' -> JsonText.scan(rt, string, index + 1, scanner.strict);
                case '{' -> {
                    rt.enterNative(" while decoding a JSON object from a unicode string");
                    JsonText.Read read = object(index + 1);
                    rt.leaveNative();
                    yield read;
                }
                case '[' -> {
                    rt.enterNative(" while decoding a JSON array from a unicode string");
                    JsonText.Read read = array(index + 1);
                    rt.leaveNative();
                    yield read;
                }
                default -> word(index);
            };
        }

        private boolean says(String word, int index) {
            return string.value().startsWith(word, index);
        }

        private JsonText.Read word(int index) {
            if (says("null", index)) {
                return new JsonText.Read(Runtime.none(), index + 4);
            }
            if (says("true", index)) {
                return new JsonText.Read(Runtime.bool(true), index + 4);
            }
            if (says("false", index)) {
                return new JsonText.Read(Runtime.bool(false), index + 5);
            }
            for (String constant : new String[] {"NaN", "Infinity", "-Infinity"}) {
                if (says(constant, index)) {
                    return new JsonText.Read(called(PARSE_CONSTANT, rt.intern(constant)), index + constant.length());
                }
            }
            return number(index);
        }

        /** Calls a hook with one argument, taken over. */
        private PyObject called(int hook, PyObject argument) {
            rt.hold(argument);
            PyObject made = rt.call(scanner.setting(hook), argument);
            return rt.releaseFor(argument, made);
        }

        private int digits(int from) {
            int index = from;
            while (at(index) >= '0' && at(index) <= '9') {
                index++;
            }
            return index;
        }

        /** {@code _match_number_unicode} */
        private JsonText.Read number(int start) {
            int first = at(start) == '-' ? start + 1 : start;
            int end = at(first) == '0' ? first + 1 : digits(first);
            if (end == first) {
                throw stop(start);
            }
            boolean whole = true;
            if (at(end) == '.' && digits(end + 1) > end + 1) {
                end = digits(end + 1);
                whole = false;
            }
            if (at(end) == 'e' || at(end) == 'E') {
                int sign = at(end + 1) == '-' || at(end + 1) == '+' ? end + 2 : end + 1;
                if (digits(sign) > sign) {
                    end = digits(sign);
                    whole = false;
                }
            }
            PyObject text = rt.string(string.value().substring(start, end));
            return new JsonText.Read(called(whole ? PARSE_INT : PARSE_FLOAT, text), end);
        }

        /** {@code _parse_object_unicode} */
        private JsonText.Read object(int start) {
            boolean pairs = scanner.setting(PAIRS_HOOK) != Singletons.NONE;
            PyObject made = rt.hold(pairs ? PyList.of(rt) : PyDict.of(rt));
            int index = space(start);
            if (at(index) != '}') {
                index = members(made, index);
            }
            rt.take(made);
            int hook = pairs ? PAIRS_HOOK : OBJECT_HOOK;
            boolean plain = scanner.setting(hook) == Singletons.NONE;
            return new JsonText.Read(plain ? made : called(hook, made), index + 1);
        }

        /** Reads names and values up to the closing brace, whose place it gives. */
        private int members(PyObject made, int start) {
            int index = start;
            while (true) {
                if (at(index) != '"') {
                    throw JsonText.error(
                            rt, "Expecting property name enclosed in double quotes", string, Math.min(index, length()));
                }
                JsonText.Read name = JsonText.scan(rt, string, index + 1, scanner.strict);
                PyObject key = rt.hold(known(name.value()));
                index = space(name.next());
                if (at(index) != ':') {
                    throw JsonText.error(rt, "Expecting ':' delimiter", string, index);
                }
                JsonText.Read read = value(space(index + 1));
                PyObject value = rt.hold(read.value());
                if (made instanceof PyList list) {
                    list.append(rt, PyTuple.of(rt, key.owned(), value.owned()));
                } else {
                    ((PyDict) made).set(rt, key, value);
                }
                rt.release(value);
                rt.release(key);
                index = space(read.next());
                if (at(index) == '}') {
                    return index;
                }
                index = next(index, '}', "object");
            }
        }

        private int length() {
            return string.value().length();
        }

        /** The one string for a name that comes again: takes one over and gives a new reference. */
        private PyObject known(PyObject name) {
            rt.hold(name);
            PyObject first = names.setDefault(rt, name, name).owned();
            return rt.releaseFor(name, first);
        }

        /** Passes over a comma and space: another item must follow. */
        private int next(int comma, char closing, String what) {
            if (at(comma) != ',') {
                throw JsonText.error(rt, "Expecting ',' delimiter", string, comma);
            }
            int index = space(comma + 1);
            if (at(index) == closing) {
                throw JsonText.error(rt, "Illegal trailing comma before end of " + what, string, comma);
            }
            return index;
        }

        /** {@code _parse_array_unicode} */
        private JsonText.Read array(int start) {
            PyList made = rt.hold(PyList.of(rt));
            int index = space(start);
            if (at(index) != ']') {
                while (true) {
                    JsonText.Read read = value(index);
                    made.append(rt, read.value());
                    index = space(read.next());
                    if (at(index) == ']') {
                        break;
                    }
                    index = next(index, ']', "array");
                }
            }
            return new JsonText.Read(rt.take(made), index + 1);
        }
    }
}
