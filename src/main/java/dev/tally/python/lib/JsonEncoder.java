package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.Native;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBuiltinFunction;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyInt;
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
import org.jspecify.annotations.Nullable;

/** {@code _json.Encoder}: writes one value as JSON. CPython 3.13 Modules/_json.c. */
final class JsonEncoder extends JsonSettings {
    static final PyType TYPE = PyType.builtin("_json.Encoder", Types.OBJECT, new Behaviour(), 88);

    private static final String[] FIELDS = {"markers", "default", "encoder", "indent", "key_separator", "item_separator"
    };
    private static final int MARKERS = 0;
    private static final int DEFAULT = 1;
    private static final int ENCODER = 2;
    private static final int INDENT = 3;
    private static final int KEY_SEPARATOR = 4;
    private static final int ITEM_SEPARATOR = 5;

    private final boolean sortKeys;
    private final boolean skipKeys;
    private final boolean allowNan;

    private JsonEncoder(PyType type, PyObject[] fields, boolean sortKeys, boolean skipKeys, boolean allowNan) {
        super(type, FIELDS, fields);
        this.sortKeys = sortKeys;
        this.skipKeys = skipKeys;
        this.allowNan = allowNan;
    }

    /** A line's end and the white space before what stands that deep; nothing where all is written in one line. */
    private String newLine(long level) {
        return setting(INDENT) instanceof PyStr indent ? "\n" + indent.value().repeat((int) Math.max(level, 0)) : "";
    }

    private static final class Behaviour extends Slots {
        private static final Signature NEW_PARAMETERS = Signature.of(
                "make_encoder",
                "markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan");
        private static final Signature CALL_PARAMETERS = Signature.of("_iterencode", "obj, _current_indent_level");

        @Override
        public long mask() {
            return slots(NEW, CALL);
        }

        @Override
        public void define(TypeBuilder type) {
            settings(type, FIELDS);
            type.field("sort_keys", (rt, self) -> Runtime.bool(((JsonEncoder) self).sortKeys))
                    .field("skipkeys", (rt, self) -> Runtime.bool(((JsonEncoder) self).skipKeys));
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            PyObject[] bound = NEW_PARAMETERS.bind(rt, args);
            for (int i = KEY_SEPARATOR; i <= ITEM_SEPARATOR; i++) {
                if (!(bound[i] instanceof PyStr)) {
                    throw rt.typeError("make_encoder() argument " + (i + 1) + " must be str, not "
                            + Arguments.shortName(rt, bound[i]));
                }
            }
            boolean[] flags = new boolean[3];
            for (int i = 0; i < flags.length; i++) {
                flags[i] = Abstract.truth(rt, bound[FIELDS.length + i]);
            }
            if (bound[MARKERS] != Singletons.NONE && !(bound[MARKERS] instanceof PyDict)) {
                throw rt.typeError("make_encoder() argument 1 must be dict or None, not "
                        + bound[MARKERS].type().name());
            }
            PyObject[] fields = new PyObject[FIELDS.length];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = bound[i].owned();
            }
            JsonEncoder made = new JsonEncoder(type, fields, flags[0], flags[1], flags[2]);
            rt.heap().allocatedContainer(made);
            return made;
        }

        @Override
        public boolean packsArguments(PyObject self) {
            return true;
        }

        @Override
        public PyObject call(Runtime rt, PyObject self, Args args) {
            PyObject[] bound = CALL_PARAMETERS.bind(rt, args);
            JsonEncoder encoder = (JsonEncoder) self;
            long level = Numbers.size(rt, bound[1]);
            Writing writing = new Writing(rt, encoder, new StringBuilder());
            writing.value(bound[0], encoder.newLine(level));
            return PyTuple.of(rt, rt.string(writing.out.toString()));
        }
    }

    /** One value being written. */
    private record Writing(Runtime rt, JsonEncoder encoder, StringBuilder out) {
        /**
         * {@code encoder_listencode_obj}
         *
         * @param newLine what begins a line of the container that the value stands in
         */
        void value(PyObject object, String newLine) {
            rt.work(1);
            String constant = constant(object);
            if (constant != null) {
                out.append(constant);
            } else if (object instanceof PyStr) {
                add(string(object));
            } else if (object instanceof PyInt) {
                add(Types.INT.slot(Slots.REPR).repr(rt, object));
            } else if (object instanceof PyFloat number) {
                add(number(number));
            } else if (object instanceof PyList || object instanceof PyTuple) {
                rt.enterNative(" while encoding a JSON object");
                items(object, newLine);
                rt.leaveNative();
            } else if (object instanceof PyDict dict) {
                rt.enterNative(" while encoding a JSON object");
                members(dict, newLine);
                rt.leaveNative();
            } else {
                other(object, newLine);
            }
        }

        private static @Nullable String constant(PyObject object) {
            return object == Singletons.NONE
                    ? "null"
                    : object == Runtime.bool(true) ? "true" : object == Runtime.bool(false) ? "false" : null;
        }

        /** Writes a string, whose reference is taken over. */
        private void add(PyObject string) {
            out.append(((PyStr) string).value());
            string.decref(rt);
        }

        /** {@code encoder_encode_string} */
        private PyObject string(PyObject object) {
            PyObject function = encoder.setting(ENCODER);
            Native body = function instanceof PyBuiltinFunction f ? f.body() : null;
            if (body == JsonModule.ASCII) {
                return JsonText.ascii(rt, function, object);
            }
            if (body == JsonModule.PLAIN) {
                return JsonText.plain(rt, function, object);
            }
            PyObject made = rt.call(function, object);
            if (!(made instanceof PyStr)) {
                rt.hold(made);
                throw rt.typeError(
                        "encoder() must return a string, not " + made.type().name());
            }
            return made;
        }

        /** {@code encoder_encode_float} */
        private PyObject number(PyFloat number) {
            double value = number.value();
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                if (!encoder.allowNan) {
                    PyStr shown = rt.hold(Abstract.repr(rt, number));
                    throw rt.valueError("Out of range float values are not JSON compliant: " + shown.value());
                }
                return rt.string(value > 0 ? "Infinity" : value < 0 ? "-Infinity" : "NaN");
            }
            return Types.FLOAT.slot(Slots.REPR).repr(rt, number);
        }

        /** Notes that a container is being written; the number it is noted under, held, or null where none are noted. */
        private @Nullable PyObject enter(PyObject container) {
            if (!(encoder.setting(MARKERS) instanceof PyDict markers)) {
                return null;
            }
            PyObject identity = rt.hold(rt.integer(rt.heap().address(container)));
            if (markers.get(rt, identity) != null) {
                throw rt.valueError("Circular reference detected");
            }
            markers.set(rt, identity, container);
            return identity;
        }

        private void leave(@Nullable PyObject identity) {
            if (identity != null) {
                ((PyDict) encoder.setting(MARKERS)).remove(rt, identity);
                rt.release(identity);
            }
        }

        /** What a default function makes of an object. */
        private void other(PyObject object, String newLine) {
            PyObject identity = enter(object);
            PyObject made = rt.hold(rt.call(encoder.setting(DEFAULT), object));
            rt.enterNative(" while encoding a JSON object");
            value(made, newLine);
            rt.leaveNative();
            rt.release(made);
            leave(identity);
        }

        /** {@code encoder_listencode_list} */
        private void items(PyObject sequence, String newLine) {
            rt.hold(sequence.owned());
            if (size(sequence) == 0) {
                out.append("[]");
            } else {
                PyObject identity = enter(sequence);
                String inner = deeper(newLine);
                out.append('[').append(inner);
                for (int i = 0; i < size(sequence); i++) {
                    if (i > 0) {
                        out.append(((PyStr) encoder.setting(ITEM_SEPARATOR)).value())
                                .append(inner);
                    }
                    value(sequence instanceof PyList list ? list.get(i) : ((PyTuple) sequence).get(i), inner);
                }
                leave(identity);
                out.append(newLine).append(']');
            }
            rt.release(sequence);
        }

        private String deeper(String newLine) {
            return encoder.setting(INDENT) instanceof PyStr indent ? newLine + indent.value() : newLine;
        }

        private static int size(PyObject sequence) {
            return sequence instanceof PyList list ? list.size() : ((PyTuple) sequence).size();
        }

        /** {@code encoder_listencode_dict} */
        private void members(PyDict dict, String newLine) {
            if (dict.size() == 0) {
                out.append("{}");
                return;
            }
            PyObject identity = enter(dict);
            String inner = deeper(newLine);
            out.append('{').append(inner);
            boolean first = true;
            if (encoder.sortKeys || dict.type() != Types.DICT) {
                PyList items = rt.hold(listed(dict));
                for (int i = 0; i < items.size(); i++) {
                    if (!(items.get(i) instanceof PyTuple pair) || pair.size() != 2) {
                        throw rt.valueError("items must return 2-tuples");
                    }
                    first &= !member(pair.get(0), pair.get(1), first, inner);
                }
                rt.release(items);
            } else {
                for (int i = 0; i < dict.end(); i++) {
                    PyObject key = dict.keyAt(i);
                    PyObject value = dict.valueAt(i);
                    if (key != null && value != null) {
                        first &= !member(key, value, first, inner);
                    }
                }
            }
            leave(identity);
            out.append(newLine).append('}');
        }

        private PyList listed(PyDict dict) {
            PyObject view = rt.hold(Attributes.callMethod(rt, dict, "items"));
            PyList items = Iteration.toList(rt, view);
            items = rt.releaseFor(view, items);
            if (encoder.sortKeys) {
                rt.hold(items);
                Attributes.callMethod(rt, items, "sort").decref(rt);
                rt.take(items);
            }
            return items;
        }

        /** {@code encoder_encode_key_value}; false where the key was passed over. */
        private boolean member(PyObject key, PyObject value, boolean first, String newLine) {
            PyObject name = name(key);
            if (name == null) {
                return false;
            }
            rt.hold(name);
            if (!first) {
                out.append(((PyStr) encoder.setting(ITEM_SEPARATOR)).value()).append(newLine);
            }
            PyObject written = rt.releaseFor(name, string(name));
            add(written);
            out.append(((PyStr) encoder.setting(KEY_SEPARATOR)).value());
            value(value, newLine);
            return true;
        }

        /** The name that a key is written as, a new reference; null where it is passed over. */
        private @Nullable PyObject name(PyObject key) {
            String constant = constant(key);
            if (constant != null) {
                return rt.intern(constant);
            }
            if (key instanceof PyStr) {
                return key.owned();
            }
            if (key instanceof PyFloat number) {
                return number(number);
            }
            if (key instanceof PyInt) {
                return Types.INT.slot(Slots.REPR).repr(rt, key);
            }
            if (encoder.skipKeys) {
                return null;
            }
            throw rt.typeError("keys must be str, int, float, bool or None, not "
                    + key.type().name());
        }
    }
}
