package dev.tally.python.lib;

import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Visitor;

/** What {@code _json}'s encoder and scanner have in common: the functions and texts that they were given, by name. */
abstract class JsonSettings extends PyObject {
    private final String[] names;
    private final PyObject[] values;

    /** @param values one for each name; the references are taken over */
    JsonSettings(PyType type, String[] names, PyObject[] values) {
        super(type);
        this.names = names;
        this.values = values;
    }

    /** Borrowed. */
    final PyObject setting(int index) {
        return values[index];
    }

    @Override
    public final void traverse(Visitor visitor) {
        for (int i = 0; i < values.length; i++) {
            visitor.visit(values[i], names[i], 0);
        }
    }

    @Override
    public final void clear(Runtime rt) {
        for (int i = 0; i < values.length; i++) {
            PyObject old = values[i];
            values[i] = Singletons.NONE;
            old.decref(rt);
        }
    }

    /** Each setting can be read as an attribute. */
    static void settings(TypeBuilder type, String... names) {
        for (int i = 0; i < names.length; i++) {
            int setting = i;
            type.field(names[i], (rt, self) -> ((JsonSettings) self).values[setting].owned());
        }
    }
}
