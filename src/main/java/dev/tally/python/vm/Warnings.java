package dev.tally.python.vm;

import dev.tally.python.object.PyBool;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.source.Source;

/**
 * Warnings of the interpreter itself. The namespace in which one arises keeps a registry of what it was warned of, which
 * programs can see: {@code __warningregistry__}. CPython 3.13 Python/_warnings.c, do_warn and warn_explicit, with the filters
 * that there are at the start: the main module's are shown, once for each line.
 */
final class Warnings {
    private static final PyStr REGISTRY = PyStr.immortalOf("__warningregistry__");
    private static final PyStr VERSION = PyStr.immortalOf("version");

    private final Interpreter vm;

    private Warnings(Interpreter vm) {
        this.vm = vm;
    }

    static void warn(Interpreter vm, PyType category, String message) {
        Frame frame = vm.current;
        if (frame != null) {
            new Warnings(vm).warn(frame, category, message);
        }
    }

    private void warn(Frame frame, PyType category, String message) {
        PyDict registry = registry(frame.globals);
        boolean shown = frame.globals.getString("__name__") instanceof PyStr name
                && name.value().equals("__main__");
        PyTuple key = vm.hold(PyTuple.of(vm, vm.string(message), category, vm.integer(frame.line())));
        if (shown && registry.get(vm, key) == null) {
            registry.set(vm, key, PyBool.TRUE);
            vm.printError(frame.code.code().source().name() + ":" + frame.line() + ": " + category.name() + ": "
                    + message + "\n" + line(frame));
        }
        vm.release(key);
    }

    /** The line that runs, where it is not blank. */
    private static String line(Frame frame) {
        Source source = frame.code.code().source();
        int line = frame.line();
        String text = line < 1 || line > source.lineCount()
                ? ""
                : source.lineText(line).strip();
        return text.isEmpty() ? "" : "  " + text + "\n";
    }

    /** A namespace's registry, borrowed: made where there is none. */
    private PyDict registry(PyDict globals) {
        if (globals.getString(REGISTRY) instanceof PyDict known) {
            return known;
        }
        PyDict made = vm.hold(PyDict.of(vm));
        PyObject version = vm.integer(0);
        made.set(vm, VERSION, version);
        globals.set(vm, REGISTRY, made);
        vm.release(made);
        return made;
    }
}
