package dev.tally.python.vm;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Suggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Did you mean": CPython 3.13 Lib/traceback.py, {@code _compute_suggestion_error}. */
public final class Hints {
    private final Interpreter vm;
    private final PyBaseException exception;
    private final @Nullable PyTraceback traceback;
    private final String wrong;

    private Hints(Interpreter vm, PyBaseException exception, @Nullable PyTraceback traceback, String wrong) {
        this.vm = vm;
        this.exception = exception;
        this.traceback = traceback;
        this.wrong = wrong;
    }

    /** What is added to an exception's message; empty where there is nothing to say. */
    static String of(Interpreter vm, PyBaseException exception) {
        PyType type = exception.type();
        boolean importing = type.isSubtype(Exceptions.IMPORT_ERROR);
        boolean name = type.isSubtype(Exceptions.NAME_ERROR);
        if (!importing && !name && !type.isSubtype(Exceptions.ATTRIBUTE_ERROR)) {
            return "";
        }
        PyObject wrong = exception.field(importing ? PyBaseException.VALUE : PyBaseException.NAME);
        if (!(wrong instanceof PyStr text)) {
            return "";
        }
        String near = suggestion(vm, exception, exception.traceback(), text.value());
        String hint = near == null ? "" : ". Did you mean: '" + near + "'?";
        if (name && StandardModules.contains(text.value())) {
            hint += (near == null ? ". Did" : " Or did") + " you forget to import '" + text.value() + "'?";
        }
        return hint;
    }

    /** The name that may be meant instead of a wrong one, or null; whatever the objects asked may do. */
    public static @Nullable String suggestion(
            Interpreter vm, PyBaseException exception, @Nullable PyObject traceback, String wrong) {
        PyTraceback first = traceback instanceof PyTraceback t ? t : null;
        Caught mark = Caught.mark(vm);
        try {
            return new Hints(vm, exception, first, wrong).suggestion();
        } catch (PyException e) {
            mark.drop(vm);
            return null;
        }
    }

    private @Nullable String suggestion() {
        if (exception.type().isSubtype(Exceptions.ATTRIBUTE_ERROR)) {
            return attribute();
        }
        return exception.type().isSubtype(Exceptions.IMPORT_ERROR) ? imported() : name();
    }

    private @Nullable String nearest(List<String> names, boolean hideUnderscored) {
        if (hideUnderscored) {
            names.removeIf(name -> name.startsWith("_"));
        }
        return Suggestions.nearest(wrong, names).orElse(null);
    }

    private @Nullable String attribute() {
        PyObject object = exception.field(PyBaseException.OBJECT);
        if (object == null) {
            return null;
        }
        List<String> names = dir(object);
        return nearest(names, !wrong.startsWith("_") && !isSelf(object));
    }

    /** Whether the frame that failed is a method of the object: there its private names may be meant. */
    private boolean isSelf(PyObject object) {
        Frame f = innermost();
        return f != null && local(f, "self") == object;
    }

    private @Nullable String imported() {
        PyObject module = exception.field(PyBaseException.NAME) instanceof PyStr name
                ? vm.modules().getString(name.value())
                : null;
        return module == null ? null : nearest(dir(module), !wrong.startsWith("_"));
    }

    private @Nullable String name() {
        Frame f = innermost();
        if (f == null) {
            return null;
        }
        PyObject self = local(f, "self");
        if (self != null && has(self)) {
            return "self." + wrong;
        }
        List<String> names = new ArrayList<>();
        if (f.locals instanceof PyDict namespace) {
            names.addAll(keys(namespace));
        } else {
            for (int i = 0; i < f.variableCount(); i++) {
                if (f.variable(i) != null) {
                    names.add(f.code().localsPlusNames().get(i));
                }
            }
        }
        names.addAll(keys(f.globals));
        names.addAll(keys(f.builtins));
        return nearest(names, false);
    }

    private boolean has(PyObject object) {
        PyStr name = vm.hold(vm.string(wrong));
        PyObject found = Attributes.getOrNull(vm, object, name);
        PyObject.decref(vm, found);
        vm.release(name);
        return found != null;
    }

    private List<String> dir(PyObject object) {
        PyObject made = vm.hold(Namespaces.dir(vm, Args.of(object)));
        List<String> names = new ArrayList<>();
        if (made instanceof PyList list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof PyStr s) {
                    names.add(s.value());
                }
            }
        }
        vm.release(made);
        return names;
    }

    private static List<String> keys(PyDict dict) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < dict.end(); i++) {
            if (dict.keyAt(i) instanceof PyStr s) {
                names.add(s.value());
            }
        }
        return names;
    }

    /** Borrowed. */
    private static @Nullable PyObject local(Frame f, String name) {
        if (f.locals instanceof PyDict namespace) {
            return namespace.getString(name);
        }
        int at = f.code().localsPlusNames().indexOf(name);
        return at < 0 || at >= f.variableCount() ? null : f.variable(at);
    }

    private @Nullable Frame innermost() {
        Frame found = null;
        for (PyTraceback t = traceback; t != null; t = t.next()) {
            PyFrame object = t.frame();
            found = object == null ? null : object.frame();
        }
        return found;
    }
}
