package dev.tally.python.vm;

import dev.tally.python.object.Args;
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
import dev.tally.python.syntax.SyntaxWarning;
import dev.tally.source.Source;

/**
 * Warnings of the interpreter itself. The namespace in which one arises keeps a registry of what it was warned of, which
 * programs can see: {@code __warningregistry__}. CPython 3.13 Python/_warnings.c, do_warn and warn_explicit. While the module
 * {@code warnings} is not imported the filters are those that there are at the start: the main module's are shown, once for
 * each line.
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
        if (!told(vm, "warn", vm.string(message), category, vm.integer(1))) {
            new Warnings(vm).warn(category, message, "");
        }
    }

    /**
     * Of the source of code, while it is compiled: no namespace keeps a registry of it. PyErr_WarnExplicitObject.
     *
     * @return whether it was told or let pass; false where it is to be an error
     */
    static boolean syntax(Interpreter vm, Source source, SyntaxWarning warning) {
        Caught mark = Caught.mark(vm);
        try {
            PyObject message = vm.string(warning.message());
            PyObject file = vm.string(source.name());
            if (!told(
                    vm, "warn_explicit", message, Exceptions.SYNTAX_WARNING, file, vm.integer(warning.line(source)))) {
                print(vm, source, warning);
            }
            return true;
        } catch (PyException e) {
            if (!e.is(Exceptions.SYNTAX_WARNING)) {
                throw e;
            }
            mark.drop(vm);
            return false;
        }
    }

    /** Shows one as the filters of the start do: each, and the line where it is known. */
    static void print(Interpreter vm, Source source, SyntaxWarning warning) {
        int line = warning.line(source);
        String category = Exceptions.SYNTAX_WARNING.name();
        Source known = vm.sourceOf(source.name());
        vm.printError(source.name() + ":" + line + ": " + category + ": " + warning.message() + "\n"
                + (known == null ? "" : line(known, line)));
    }

    /** A coroutine is freed that never ran. CPython 3.13 Python/_warnings.c, _PyErr_WarnUnawaitedCoroutine. */
    static void neverAwaited(Interpreter vm, PyGenerator coroutine) {
        Caught mark = Caught.mark(vm);
        try {
            if (!told(vm, "_warn_unawaited_coroutine", coroutine.owned())) {
                String message = "coroutine '" + coroutine.qualifiedName() + "' was never awaited";
                new Warnings(vm).warn(Exceptions.RUNTIME_WARNING, message, SOURCE);
            }
        } catch (PyException e) {
            mark.unwind(vm);
            vm.unraisable(e, coroutine);
        }
    }

    /** The same of what a method of an asynchronous generator gives: _PyErr_WarnUnawaitedAgenMethod. */
    static void neverAwaited(Interpreter vm, String method, PyGenerator generator) {
        String message = "coroutine method '" + method + "' of '" + generator.qualifiedName() + "' was never awaited";
        PyType category = Exceptions.RUNTIME_WARNING;
        Caught mark = Caught.mark(vm);
        try {
            if (!told(vm, "warn", vm.string(message), category, vm.integer(1), generator.owned())) {
                new Warnings(vm).warn(category, message, SOURCE);
            }
        } catch (PyException e) {
            mark.unwind(vm);
            vm.unraisable(e, generator);
        }
    }

    /**
     * Calls a function of the module {@code warnings}, where that is imported: the program's filters are there. Takes over the
     * arguments.
     */
    private static boolean told(Interpreter vm, String function, PyObject... arguments) {
        PyTuple given = vm.hold(PyTuple.of(vm, arguments));
        PyObject warn = vm.modules().getString("warnings") instanceof PyModule warnings
                ? warnings.dict().getString(function)
                : null;
        if (warn != null) {
            vm.hold(warn.owned());
            vm.call(warn, Args.of(arguments)).decref(vm);
            vm.release(warn);
        }
        vm.release(given);
        return warn != null;
    }

    private void warn(PyType category, String message, String hint) {
        Frame frame = vm.current;
        if (frame != null) {
            warn(frame, category, message, hint);
        } else if (category == Exceptions.RUNTIME_WARNING) {
            vm.printError("<sys>:0: " + category.name() + ": " + message + "\n");
        }
    }

    private void warn(Frame frame, PyType category, String message, String hint) {
        PyDict registry = registry(frame.globals);
        boolean main = frame.globals.getString("__name__") instanceof PyStr name
                && name.value().equals("__main__");
        boolean shown = category != Exceptions.RESOURCE_WARNING && (main || category == Exceptions.RUNTIME_WARNING);
        PyTuple key = vm.hold(PyTuple.of(vm, vm.string(message), category, vm.integer(frame.line())));
        if (shown && registry.get(vm, key) == null) {
            registry.set(vm, key, PyBool.TRUE);
            vm.printError(frame.code.code().source().name() + ":" + frame.line() + ": " + category.name() + ": "
                    + message + "\n" + line(frame.code.code().source(), frame.line()) + hint);
        }
        vm.release(key);
    }

    /** A line as it is shown, where it is not blank. */
    private static String line(Source source, int line) {
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
