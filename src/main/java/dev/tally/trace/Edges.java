package dev.tally.trace;

import dev.tally.python.code.Code;
import dev.tally.python.object.Extension;
import dev.tally.python.object.PyCell;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyMember;
import dev.tally.python.object.PyMethod;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PySet;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.ScalarText;
import dev.tally.python.object.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a snapshot shows of an object: which references out of it, in which order, and what is the interpreter's own. */
final class Edges {
    /** Names that every class has; a snapshot leaves them out. */
    static final Set<String> CLASS_HIDDEN = Set.of(
            "__module__",
            "__dict__",
            "__weakref__",
            "__doc__",
            "__qualname__",
            "__firstlineno__",
            "__static_attributes__",
            "__annotations__",
            "__classcell__",
            "__slots__",
            "__match_args__",
            "__type_params__");

    private static final Set<String> OPAQUE_TYPES = Set.of(
            "module",
            "builtin_function_or_method",
            "code",
            "frame",
            "method_descriptor",
            "wrapper_descriptor",
            "getset_descriptor",
            "member_descriptor",
            "classmethod_descriptor",
            "method-wrapper",
            "traceback");

    /**
     * A reference out of an object.
     *
     * @param name what the program calls a place whose key is a number: the parameter of a default, the variable of a
     *     closure; empty for the rest
     */
    record Edge(String field, String key, boolean indexed, PyObject target, String name) {
        Edge(String field, String key, boolean indexed, PyObject target) {
            this(field, key, indexed, target, "");
        }
    }

    private final Code program;
    private final List<Edge> found = new ArrayList<>();

    private Edges(Code program) {
        this.program = program;
    }

    /** What a list, tuple, set or dict holds, be it an instance of a subclass; nothing of any other object. */
    static List<Edge> contents(PyObject object, Code program) {
        Edges edges = new Edges(program);
        edges.contents(object);
        return edges.found;
    }

    /** Whether an object is the interpreter's own: its count says nothing about the program. */
    static boolean isOpaque(PyObject object, Code program) {
        if (ScalarText.isScalar(object)) {
            return false;
        }
        for (PyType type : object.type().mro()) {
            if (!type.isHeapType() && OPAQUE_TYPES.contains(type.name())) {
                return true;
            }
        }
        if (object instanceof PyFunction function) {
            return function.code().code().source() != program.source();
        }
        return object instanceof PyType type && !isOwn(type);
    }

    /** Whether the program defined a class. */
    private static boolean isOwn(PyType type) {
        PyDict namespace = type.namespace();
        return namespace != null
                && namespace.getString("__module__") instanceof PyStr module
                && module.value().equals("__main__");
    }

    static List<Edge> of(PyObject object, Code program) {
        if (ScalarText.isScalar(object) || isOpaque(object, program)) {
            return List.of();
        }
        Edges edges = new Edges(program);
        edges.collect(object);
        return edges.found;
    }

    private void collect(PyObject object) {
        PyType type = object.type();
        if (object instanceof PyFunction function) {
            function(function);
        } else if (object instanceof PyCell cell) {
            add("contents", 0, cell.get());
        } else if (object instanceof PyMethod method) {
            add("self", 0, method.self());
            add("function", 0, method.function());
        } else if (object instanceof PyType cls) {
            cls(cls);
        } else if (type == Types.LIST
                || type == Types.TUPLE
                || type == Types.DICT
                || type == Types.SET
                || type == Types.FROZENSET) {
            contents(object);
        } else if (type.isHeapType() && isOwn(type)) {
            contents(object);
            attributes(object);
            add("class", 0, type);
        }
    }

    private void add(String field, int index, @Nullable PyObject target) {
        if (target != null) {
            found.add(new Edge(field, String.valueOf(index), true, target));
        }
    }

    private void named(String field, String name, @Nullable PyObject target) {
        if (target != null) {
            found.add(new Edge(field, name, false, target));
        }
    }

    /** What a container holds, whatever class it is an instance of. */
    private void contents(PyObject object) {
        switch (object) {
            case PyList list -> {
                for (int i = 0; i < list.size(); i++) {
                    add("items", i, list.get(i));
                }
            }
            case PyTuple tuple -> {
                for (int i = 0; i < tuple.size(); i++) {
                    add("items", i, tuple.get(i));
                }
            }
            case PySet set -> {
                int index = 0;
                for (int slot = 0; slot < set.slots(); slot++) {
                    PyObject key = set.keyAt(slot);
                    if (key != null) {
                        add("items", index++, key);
                    }
                }
            }
            case PyDict dict -> {
                int index = 0;
                for (int entry = 0; entry < dict.end(); entry++) {
                    if (dict.keyAt(entry) != null) {
                        add("keys", index, dict.keyAt(entry));
                        add("values", index++, dict.valueAt(entry));
                    }
                }
            }
            default -> {}
        }
    }

    private void function(PyFunction function) {
        List<String> variables = function.code().code().localsPlusNames();
        items("closure", function.closure(), variables);
        items(
                "defaults",
                function.defaults(),
                variables.subList(0, function.code().code().argCount()));
        entries("kwdefaults", function.keywordDefaults(), Set.of());
    }

    /** @param variables the last of them are what the program calls the items; a tuple that was put there may be longer */
    private void items(String field, @Nullable PyTuple tuple, List<String> variables) {
        for (int i = 0; tuple != null && i < tuple.size(); i++) {
            int variable = variables.size() - tuple.size() + i;
            String name = variable < 0 ? "" : variables.get(variable);
            found.add(new Edge(field, String.valueOf(i), true, tuple.get(i), name));
        }
    }

    private void entries(String field, @Nullable PyDict dict, Set<String> hidden) {
        for (int entry = 0; dict != null && entry < dict.end(); entry++) {
            if (dict.keyAt(entry) instanceof PyStr name && !hidden.contains(name.value())) {
                named(field, name.value(), dict.valueAt(entry));
            }
        }
    }

    private void cls(PyType cls) {
        int index = 0;
        for (PyType base : cls.bases()) {
            if (!isOpaque(base, program)) {
                found.add(new Edge("bases", String.valueOf(index), true, base));
            }
            index++;
        }
        entries("attributes", cls.namespace(), CLASS_HIDDEN);
    }

    private void attributes(PyObject object) {
        Extension e = object.extension();
        if (e == null) {
            return;
        }
        PyObject[] inline = e.inline;
        int[] order = e.inlineOrder;
        for (int i = 0; inline != null && order != null && i < e.inlineCount; i++) {
            named("attributes", object.type().sharedKeys().name(order[i]).value(), inline[order[i]]);
        }
        entries("attributes", e.dict, Set.of());
        if (e.slots != null) {
            slots(object, e.slots);
        }
    }

    /** In the order in which each class declares them. */
    private void slots(PyObject object, @Nullable PyObject[] values) {
        for (PyType type : object.type().mro()) {
            PyDict namespace = type.namespace();
            PyObject declared = namespace == null ? null : namespace.getString("__slots__");
            if (declared instanceof PyStr name) {
                slot(type, name, values);
            } else if (declared instanceof PyTuple tuple) {
                for (PyObject item : tuple.items()) {
                    slot(type, item, values);
                }
            } else if (declared instanceof PyList list) {
                for (int i = 0; i < list.size(); i++) {
                    slot(type, list.get(i), values);
                }
            } else if (declared instanceof PyDict dict) {
                for (int entry = 0; entry < dict.end(); entry++) {
                    slot(type, dict.keyAt(entry), values);
                }
            }
        }
    }

    private void slot(PyType type, @Nullable PyObject declared, @Nullable PyObject[] values) {
        if (declared instanceof PyStr name && type.slotMember(name.value()) instanceof PyMember member) {
            if (member.index() < values.length) {
                named("attributes", member.name(), values[member.index()]);
            }
        }
    }
}
