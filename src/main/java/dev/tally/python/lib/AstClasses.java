package dev.tally.python.lib;

import dev.tally.python.lib.AstGrammar.Count;
import dev.tally.python.lib.AstGrammar.Field;
import dev.tally.python.lib.AstGrammar.Kind;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyGenericAlias;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.PyUnion;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Types;
import dev.tally.python.vm.Interpreter;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes of nodes that a run has, and the one node of each kind that needs no more: all are made when {@code _ast} is
 * imported. CPython 3.13 Parser/asdl_c.py, make_type and add_attributes.
 */
final class AstClasses {
    static final String NAME = "_ast";

    private static final List<String> PLACE = List.of("lineno", "col_offset", "end_lineno", "end_col_offset");

    private final Interpreter vm;

    /** The classes in the order of the grammar, and behind them the only nodes: None where there may be any number. */
    private final PyTuple state;

    private AstClasses(Interpreter vm, PyTuple state) {
        this.vm = vm;
        this.state = state;
    }

    static AstClasses of(Interpreter vm) {
        if (!vm.moduleStates().containsKey(NAME)) {
            vm.importModule(NAME);
        }
        return new AstClasses(vm, (PyTuple) vm.moduleStates().get(NAME));
    }

    static AstClasses make(Interpreter vm) {
        List<PyObject> made = new ArrayList<>();
        for (Kind kind : AstGrammar.KINDS) {
            PyType base = kind.sum().isEmpty()
                    ? AstNodeType.TYPE
                    : (PyType) made.get(AstGrammar.of(kind.sum()).index());
            made.add(vm.hold(type(vm, kind, base)));
        }
        for (Kind kind : AstGrammar.KINDS) {
            PyType type = (PyType) made.get(kind.index());
            made.add(vm.hold(kind.simple() ? AstNodeType.make(vm, type) : Runtime.none()));
        }
        PyTuple state = PyTuple.of(vm, made.toArray(new PyObject[0]));
        for (int i = made.size() - 1; i >= 0; i--) {
            vm.take(made.get(i));
        }
        vm.moduleStates().put(NAME, state);
        AstClasses classes = new AstClasses(vm, state);
        AstGrammar.KINDS.stream().filter(kind -> !kind.isSum()).forEach(classes::addTypes);
        return classes;
    }

    /** Borrowed. */
    PyType type(String name) {
        return (PyType) state.get(AstGrammar.of(name).index());
    }

    /** The one node of a kind without fields; a new reference. */
    PyObject single(String name) {
        return state.get(AstGrammar.KINDS.size() + AstGrammar.of(name).index()).owned();
    }

    private static PyObject type(Interpreter vm, Kind kind, PyType base) {
        PyDict names = vm.hold(PyDict.of(vm));
        PyObject fields = strings(vm, kind.fields().stream().map(Field::name).toList());
        put(vm, names, "_fields", fields.owned());
        put(vm, names, "__match_args__", fields);
        put(vm, names, "__module__", vm.intern("ast"));
        put(vm, names, "__doc__", vm.string(kind.doc()));
        PyObject name = vm.hold(vm.string(kind.name()));
        PyObject bases = vm.hold(PyTuple.of(vm, base.owned()));
        PyObject made = vm.hold(vm.call(Types.TYPE, name, bases, names));
        addAttributes(vm, kind, made);
        vm.take(made);
        vm.release(bases);
        vm.release(name);
        vm.release(names);
        return made;
    }

    private static void addAttributes(Interpreter vm, Kind kind, PyObject made) {
        if (kind.sum().isEmpty()) {
            set(vm, made, "_attributes", strings(vm, kind.placed() ? PLACE : List.of()));
        }
        for (Field field : kind.fields()) {
            if (field.count() == Count.OPTIONAL) {
                set(vm, made, field.name(), Runtime.none());
            }
        }
        if (kind.sum().isEmpty() && kind.placed() && kind.endsAnywhere()) {
            set(vm, made, "end_lineno", Runtime.none());
            set(vm, made, "end_col_offset", Runtime.none());
        }
    }

    private static void set(Interpreter vm, PyObject made, String name, PyObject value) {
        vm.hold(value);
        PyStr key = vm.hold(vm.intern(name));
        Attributes.set(vm, made, key, value);
        vm.release(key);
        vm.release(value);
    }

    /** CPython 3.13 Parser/asdl_c.py, add_ast_annotations: types of fields, once all the classes are there. */
    private void addTypes(Kind kind) {
        PyDict types = vm.hold(PyDict.of(vm));
        for (Field field : kind.fields()) {
            put(vm, types, field.name(), typeOf(field));
        }
        PyType type = type(kind.name());
        for (String entry : List.of("_field_types", "__annotations__")) {
            set(vm, type, entry, types.owned());
        }
        vm.release(types);
    }

    private PyObject typeOf(Field field) {
        PyType type =
                switch (field.type()) {
                    case "identifier", "string" -> Types.STR;
                    case "int" -> Types.INT;
                    case "constant" -> Types.OBJECT;
                    default -> type(field.type());
                };
        return switch (field.count()) {
            case ONE -> type.owned();
            case OPTIONAL -> PyUnion.or(vm, type, Runtime.none());
            case MANY -> PyGenericAlias.of(vm, Types.LIST, type);
        };
    }

    private static PyTuple strings(Interpreter vm, List<String> texts) {
        return PyTuple.of(vm, texts.stream().map(vm::intern).toArray(PyObject[]::new));
    }

    private static void put(Interpreter vm, PyDict names, String name, PyObject value) {
        vm.hold(value);
        PyStr key = vm.hold(vm.intern(name));
        names.set(vm, key, value);
        vm.release(key);
        vm.release(value);
    }
}
