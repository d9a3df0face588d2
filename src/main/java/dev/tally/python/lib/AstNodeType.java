package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.DictUpdate;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.InstanceDict;
import dev.tally.python.object.Items;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyGenericAlias;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.PyUnion;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.vm.Interpreter;
import java.util.Arrays;

/** {@code ast.AST}: what all nodes are. CPython 3.13 Parser/asdl_c.py, ast_type_init and ast_type_reduce. */
final class AstNodeType extends Slots {
    static final PyType TYPE =
            PyType.builtin("ast.AST", Types.OBJECT, new AstNodeType(), 24).withDict();

    private static final String LATER = "This will become an error in Python 3.15.";

    private AstNodeType() {}

    /** A node without fields; a new reference. */
    static PyObject make(Runtime rt, PyType type) {
        return InstanceDict.instance(rt, type);
    }

    @Override
    public long mask() {
        return slots(NEW, INIT);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method("__reduce__", AstNodeType::reduced)
                .getset("__dict__", InstanceDict::get, InstanceDict::replace)
                .constant("_fields", PyTuple.EMPTY)
                .constant("__match_args__", PyTuple.EMPTY)
                .constant("_attributes", PyTuple.EMPTY);
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return make(rt, type);
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        PyType type = self.type();
        PyObject fields = rt.hold(attribute(rt, type, "_fields"));
        long count = Items.length(rt, fields);
        PyObject remaining = rt.hold(rt.call(Types.SET, fields));
        if (count < args.positional()) {
            throw rt.typeError(type.shortName() + " constructor takes at most " + count + " positional argument"
                    + (count == 1 ? "" : "s"));
        }
        for (int i = 0; i < args.positional(); i++) {
            PyObject index = rt.hold(rt.integer(i));
            PyObject name = rt.hold(Items.get(rt, fields, index));
            set(rt, self, name, args.get(i));
            Attributes.callMethod(rt, remaining, "discard", name).decref(rt);
            rt.release(name);
            rt.release(index);
        }
        for (int i = 0; i < args.keywordCount(); i++) {
            PyStr name = args.keywordName(i);
            keyword(rt, type, fields, remaining, name);
            set(rt, self, name, args.keywordValue(i));
        }
        if (Items.length(rt, remaining) > 0) {
            complete(rt, self, remaining);
        }
        rt.release(remaining);
        rt.release(fields);
    }

    private static void keyword(Runtime rt, PyType type, PyObject fields, PyObject remaining, PyStr name) {
        if (Items.contains(rt, fields, name)) {
            if (!Items.contains(rt, remaining, name)) {
                throw rt.typeError(type.name() + " got multiple values for argument " + quoted(rt, name));
            }
            Attributes.callMethod(rt, remaining, "discard", name).decref(rt);
            return;
        }
        PyObject attributes = rt.hold(attribute(rt, type, "_attributes"));
        if (!Items.contains(rt, attributes, name)) {
            rt.warn(
                    Exceptions.DEPRECATION_WARNING,
                    type.name() + ".__init__ got an unexpected keyword argument " + quoted(rt, name)
                            + ". Support for arbitrary keyword arguments is deprecated and will be removed in Python"
                            + " 3.15.");
        }
        rt.release(attributes);
    }

    /** Fields that were not given: what may be left out gets its default, of the rest is warned. */
    private static void complete(Runtime rt, PyObject self, PyObject remaining) {
        PyType type = self.type();
        PyStr name = rt.hold(rt.intern("_field_types"));
        PyObject types = Attributes.getOrNull(rt, type, name);
        rt.release(name);
        if (types == null) {
            return;
        }
        rt.hold(types);
        PyList names = rt.hold(Iteration.toList(rt, remaining));
        for (int i = 0; i < names.size(); i++) {
            PyObject field = names.get(i);
            PyObject wanted = types instanceof PyDict dict ? dict.get(rt, field) : null;
            if (wanted == null) {
                warn(rt, "Field " + quoted(rt, field) + " is missing from " + type.name() + "._field_types. " + LATER);
            } else if (wanted.type() == PyGenericAlias.TYPE) {
                setOwned(rt, self, field, PyList.of(rt));
            } else if (wanted == AstClasses.of((Interpreter) rt).type("expr_context")) {
                setOwned(rt, self, field, AstClasses.of((Interpreter) rt).single("Load"));
            } else if (wanted.type() != PyUnion.TYPE) {
                warn(
                        rt,
                        type.name() + ".__init__ missing 1 required positional argument: " + quoted(rt, field) + ". "
                                + LATER);
            }
        }
        rt.release(names);
        rt.release(types);
    }

    private static void warn(Runtime rt, String message) {
        rt.warn(Exceptions.DEPRECATION_WARNING, message);
    }

    private static String quoted(Runtime rt, PyObject name) {
        PyStr shown = rt.hold(Abstract.repr(rt, name));
        String text = shown.value();
        rt.release(shown);
        return text;
    }

    private static void setOwned(Runtime rt, PyObject self, PyObject name, PyObject value) {
        rt.hold(value);
        set(rt, self, name, value);
        rt.release(value);
    }

    private static void set(Runtime rt, PyObject self, PyObject name, PyObject value) {
        if (!(name instanceof PyStr text)) {
            throw rt.typeError(
                    "attribute name must be string, not '" + name.type().name() + "'");
        }
        PyStr interned = rt.hold(rt.intern(text));
        Attributes.set(rt, self, interned, value);
        rt.release(interned);
    }

    private static PyObject attribute(Runtime rt, PyType type, String name) {
        PyStr key = rt.hold(rt.intern(name));
        PyObject found = Attributes.get(rt, type, key);
        rt.release(key);
        return found;
    }

    /** Fields are given as None to the constructor, since it would warn of those that are not there, and set by the state. */
    private static PyObject reduced(Runtime rt, PyObject self) {
        PyDict state = rt.hold(PyDict.of(rt));
        DictUpdate.update(rt, state, InstanceDict.dict(rt, self));
        PyObject fields = rt.hold(attribute(rt, self.type(), "_fields"));
        PyTuple names = rt.hold(Iteration.toTuple(rt, fields));
        int given = 0;
        while (given < names.size() && state.get(rt, names.get(given)) != null) {
            given++;
        }
        PyObject[] nones = new PyObject[given];
        Arrays.fill(nones, Runtime.none());
        PyTuple result = PyTuple.of(rt, self.type().owned(), PyTuple.of(rt, nones), state.owned());
        rt.release(names);
        rt.release(fields);
        rt.release(state);
        return result;
    }
}
