package dev.tally.python.vm;

import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBool;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyModule;
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

    private static final String SOURCE = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";

    private final Interpreter vm;

    private Warnings(Interpreter vm) {
        this.vm = vm;
    }

    static void warn(Interpreter vm, PyType category, String message) {
        Frame frame = vm.current;
        if (frame != null) {
            new Warnings(vm).warn(frame, category, message, "");
        }
    }

    /**
     * A coroutine is freed that never ran. CPython 3.13 Python/_warnings.c, _PyErr_WarnUnawaitedCoroutine: by way of the module
     * {@code warnings}, where that is imported.
     */
    static void neverAwaited(Interpreter vm, PyGenerator coroutine) {
        Caught mark = Caught.mark(vm);
        try {
            if (vm.modules().getString("warnings") instanceof PyModule warnings
                    && warnings.dict().getString("_warn_unawaited_coroutine") instanceof PyObject warn) {
                vm.hold(warn.owned());
                vm.call(warn, coroutine).decref(vm);
                vm.release(warn);
                return;
            }
            neverAwaited(vm, "coroutine '" + coroutine.qualifiedName() + "' was never awaited");
        } catch (PyException e) {
            mark.unwind(vm);
            vm.unraisable(e, coroutine);
        }
    }

    /** The same of what a method of an asynchronous generator gives: _PyErr_WarnUnawaitedAgenMethod. */
    static void neverAwaited(Interpreter vm, String method, PyGenerator generator) {
        String name = generator.qualifiedName().toString();
        neverAwaited(vm, "coroutine method '" + method + "' of '" + name + "' was never awaited");
    }

    private static void neverAwaited(Interpreter vm, String message) {
        Frame frame = vm.current;
        if (frame == null) {
            vm.printError("<sys>:0: " + Exceptions.RUNTIME_WARNING.name() + ": " + message + "\n");
        } else {
            new Warnings(vm).warn(frame, Exceptions.RUNTIME_WARNING, message, SOURCE);
        }
    }

    private void warn(Frame frame, PyType category, String message, String hint) {
        PyDict registry = registry(frame.globals);
        boolean main = frame.globals.getString("__name__") instanceof PyStr name
                && name.value().equals("__main__");
        boolean shown = main || category == Exceptions.RUNTIME_WARNING;
        PyTuple key = vm.hold(PyTuple.of(vm, vm.string(message), category, vm.integer(frame.line())));
        if (shown && registry.get(vm, key) == null) {
            registry.set(vm, key, PyBool.TRUE);
            vm.printError(frame.code.code().source().name() + ":" + frame.line() + ": " + category.name() + ": "
                    + message + "\n" + line(frame) + hint);
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
