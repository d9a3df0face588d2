package dev.tally.python.lib;

import dev.tally.python.lib.AstGrammar.Count;
import dev.tally.python.lib.AstGrammar.Field;
import dev.tally.python.lib.AstGrammar.Kind;
import dev.tally.python.lib.ReadNode.Constant;
import dev.tally.python.lib.ReadNode.Place;
import dev.tally.python.object.Abstract;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyBool;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyComplex;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Types;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads nodes as the grammar wants them: what is missing or of another type is told in CPython's words. CPython 3.13
 * Parser/asdl_c.py, Obj2ModVisitor.
 */
final class NodeReader {
    private static final Map<String, List<Kind>> KINDS_OF_SUMS = kindsOfSums();

    /** What a node takes in a tree, and what it is compiled to: a node that stands in many places is read in each. */
    private static final int BYTES = 1000;

    private static final int WORK = 3000;

    private final Interpreter vm;
    private final AstClasses classes;

    /** How many nodes and constants were read. */
    private long count;

    NodeReader(Interpreter vm) {
        this.vm = vm;
        this.classes = AstClasses.of(vm);
    }

    private static Map<String, List<Kind>> kindsOfSums() {
        Map<String, List<Kind>> sums = new HashMap<>();
        for (Kind kind : AstGrammar.KINDS) {
            if (kind.isSum()) {
                sums.put(kind.name(), new ArrayList<>());
            } else if (!kind.sum().isEmpty()) {
                sums.get(kind.sum()).add(kind);
            }
        }
        return sums;
    }

    /** A whole tree, which must be of that kind. */
    ReadNode module(PyObject object, String wanted) {
        if (!object.type().isSubtype(classes.type(wanted))) {
            throw vm.typeError(
                    "expected " + wanted + " node, got " + object.type().name());
        }
        return fields(object, AstGrammar.of(wanted), Place.NONE);
    }

    /** A node of a sum or product; null for None, where that is a sum whose kinds have fields. */
    private @Nullable ReadNode node(PyObject object, String type) {
        List<Kind> kinds = KINDS_OF_SUMS.get(type);
        if (kinds == null) {
            return product(object, AstGrammar.of(type));
        }
        Kind sum = AstGrammar.of(type);
        boolean simple = kinds.get(0).simple();
        if (!simple && object == Singletons.NONE) {
            return null;
        }
        Place place = sum.placed() ? place(object, type, sum.endsAnywhere()) : Place.NONE;
        for (Kind kind : kinds) {
            if (object.type().isSubtype(classes.type(kind.name()))) {
                return fields(object, kind, place);
            }
        }
        throw vm.typeError("expected some sort of " + type + ", but got " + shown(object));
    }

    private ReadNode product(PyObject object, Kind kind) {
        ReadNode read = fields(object, kind, Place.NONE);
        return kind.placed() ? new ReadNode(kind, read.values(), place(object, kind.name(), true)) : read;
    }

    private Place place(PyObject object, String type, boolean endsAnywhere) {
        vm.enterNative(traversing(type));
        int line = number(object, "lineno", type);
        int column = number(object, "col_offset", type);
        int endLine = endsAnywhere ? end(object, "end_lineno", line) : number(object, "end_lineno", type);
        int endColumn = endsAnywhere ? end(object, "end_col_offset", column) : number(object, "end_col_offset", type);
        vm.leaveNative();
        return new Place(line, column, endLine, endColumn);
    }

    private static String traversing(String what) {
        return " while traversing '" + what + "' node";
    }

    private int number(PyObject object, String field, String type) {
        PyObject value = attribute(object, field);
        if (value == null) {
            throw missing(field, type);
        }
        vm.hold(value);
        int number = number(value);
        vm.release(value);
        return number;
    }

    private int end(PyObject object, String field, int otherwise) {
        PyObject value = attribute(object, field);
        if (value == null || value == Singletons.NONE) {
            return otherwise;
        }
        vm.hold(value);
        int number = number(value);
        vm.release(value);
        return number;
    }

    private void count() {
        count++;
        vm.work(WORK);
        vm.heap().reserve(BYTES * count);
    }

    private ReadNode fields(PyObject object, Kind kind, Place place) {
        count();
        @Nullable Object[] values = new @Nullable Object[kind.fields().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = field(object, kind, kind.fields().get(i));
        }
        for (int i = 0; i < values.length; i++) {
            Field field = kind.fields().get(i);
            if (values[i] == null && field.count() == Count.ONE) {
                throw vm.valueError("field '" + field.name() + "' is required for " + kind.name());
            }
        }
        return new ReadNode(kind, values, place);
    }

    private @Nullable Object field(PyObject object, Kind kind, Field field) {
        PyObject value = attribute(object, field.name());
        if (value == null) {
            return switch (field.count()) {
                case ONE -> throw missing(field.name(), kind.name());
                case OPTIONAL -> null;
                case MANY -> List.of();
            };
        }
        vm.hold(value);
        vm.enterNative(traversing(kind.name()));
        Object read = field.count() == Count.MANY
                ? list(value, kind, field)
                : field.count() == Count.OPTIONAL && value == Singletons.NONE ? null : value(value, field.type());
        vm.leaveNative();
        vm.release(value);
        return read;
    }

    private List<@Nullable Object> list(PyObject value, Kind kind, Field field) {
        String what = kind.name() + " field \"" + field.name() + "\" ";
        if (!(value instanceof PyList list)) {
            throw vm.typeError(what + "must be a list, not a " + value.type().name());
        }
        int size = list.size();
        List<@Nullable Object> read = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            PyObject item = vm.hold(list.get(i).owned());
            Object part = value(item, field.type());
            if (part == null && field.type().equals("identifier")) {
                // CPython crashes.
                throw new Unsupported("compile() of a tree with None among its names");
            }
            read.add(part);
            vm.release(item);
            if (list.size() != size) {
                throw vm.raise(Exceptions.RUNTIME_ERROR, what + "changed size during iteration");
            }
        }
        return read;
    }

    private @Nullable Object value(PyObject value, String type) {
        return switch (type) {
            case "identifier" -> identifier(value);
            case "string" -> string(value);
            case "int" -> number(value);
            case "constant" -> constant(value);
            default -> node(value, type);
        };
    }

    private @Nullable String identifier(PyObject value) {
        if (value == Singletons.NONE) {
            return null;
        }
        if (value.type() != Types.STR || !(value instanceof PyStr text)) {
            throw vm.typeError("AST identifier must be of type str");
        }
        return text.value();
    }

    private String string(PyObject value) {
        if (value.type() == Types.STR && value instanceof PyStr text) {
            return text.value();
        }
        if (value.type() == Types.BYTES) {
            return "";
        }
        throw vm.typeError("AST string must be of type str");
    }

    private int number(PyObject value) {
        if (!(value instanceof PyInt number)) {
            throw vm.valueError("invalid integer value: " + shown(value));
        }
        if (number.bigValue().bitLength() >= Integer.SIZE) {
            throw vm.raise(Exceptions.OVERFLOW_ERROR, "Python int too large to convert to C int");
        }
        return (int) number.longValue();
    }

    private Constant constant(PyObject value) {
        if (value == Singletons.NONE) {
            return new Constant(Literal.NONE, "");
        }
        if (value == Singletons.ELLIPSIS) {
            return new Constant(Literal.ELLIPSIS, "");
        }
        PyType type = value.type();
        Literal literal = null;
        if (value instanceof PyBool) {
            literal = value == PyBool.TRUE ? Literal.TRUE : Literal.FALSE;
        } else if (type == Types.INT && value instanceof PyInt number) {
            literal = new Literal.Int(number.bigValue());
        } else if (type == Types.FLOAT && value instanceof PyFloat number) {
            literal = new Literal.Float(number.value());
        } else if (type == Types.COMPLEX && value instanceof PyComplex number) {
            literal = new Literal.Complex(number.real(), number.imaginary());
        } else if (type == Types.STR && value instanceof PyStr text) {
            literal = new Literal.Str(text.value());
        } else if (type == Types.BYTES && value instanceof PyBytes bytes) {
            literal = new Literal.Bytes(bytes(bytes));
        } else if (type == Types.TUPLE && value instanceof PyTuple tuple) {
            return items(List.of(tuple.items()), true);
        } else if (type == Types.FROZENSET) {
            PyTuple members = vm.hold(Iteration.toTuple(vm, value));
            Constant constant = items(List.of(members.items()), false);
            vm.release(members);
            return constant;
        }
        return new Constant(literal, type.shortName());
    }

    private Constant items(List<PyObject> items, boolean tuple) {
        vm.enterNative(" during compilation");
        List<Literal> read = new ArrayList<>(items.size());
        for (PyObject item : items) {
            count();
            Constant constant = constant(item);
            if (constant.literal() == null) {
                vm.leaveNative();
                return constant;
            }
            read.add(constant.literal());
        }
        vm.leaveNative();
        return new Constant(tuple ? new Literal.Tuple(read) : new Literal.FrozenSet(read), "");
    }

    private static String bytes(PyBytes bytes) {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes.value()) {
            text.append((char) (each & 0xff));
        }
        return text.toString();
    }

    private @Nullable PyObject attribute(PyObject object, String name) {
        PyStr key = vm.hold(vm.intern(name));
        PyObject found = Attributes.getOrNull(vm, object, key);
        vm.release(key);
        return found;
    }

    private RuntimeException missing(String field, String type) {
        return vm.typeError("required field \"" + field + "\" missing from " + type);
    }

    private String shown(PyObject object) {
        PyStr shown = vm.hold(Abstract.repr(vm, object));
        String text = shown.value();
        vm.release(shown);
        return text;
    }
}
