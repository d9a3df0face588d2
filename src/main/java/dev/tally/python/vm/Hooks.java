package dev.tally.python.vm;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyModule;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.StructSequence;
import org.jspecify.annotations.Nullable;

/**
 * What happens to exceptions that nobody catches: those of finalizers and callbacks go to {@code sys.unraisablehook}, the one
 * that ends the program to {@code sys.excepthook}. CPython 3.13 Python/errors.c, _PyErr_WriteUnraisableMsg, and
 * Python/pythonrun.c, _PyErr_PrintEx.
 */
public final class Hooks {
    private static final PyType ARGUMENTS =
            StructSequence.type("UnraisableHookArgs", "exc_type", "exc_value", "exc_traceback", "err_msg", "object");

    /** What {@code threading.excepthook} is given. */
    public static final PyType THREAD_ARGUMENTS =
            StructSequence.type("_thread._ExceptHookArgs", "exc_type", "exc_value", "exc_traceback", "thread");

    private Hooks() {}

    /** Tells of an exception raised where nobody can catch it; takes over the reference to it. */
    static void unraisable(
            Interpreter vm, PyBaseException exception, @Nullable PyObject where, @Nullable String message) {
        vm.hold(exception);
        if (exception.traceback() == null && vm.current != null) {
            PyTraceback.add(vm, exception, vm.current);
        }
        PyObject hook = changed(vm, "unraisablehook");
        if (hook == null) {
            print(vm, exception, where, message);
        } else {
            PyObject arguments = vm.hold(arguments(vm, exception, where, message));
            call(vm, hook, arguments);
            vm.release(arguments);
        }
        vm.release(exception);
    }

    /** Prints an exception that nobody caught, in the program's way if it has one; gives what CPython's own way is. */
    static String uncaught(Interpreter vm, PyBaseException exception) {
        PyObject hook = changed(vm, "excepthook");
        if (hook == null) {
            String text = TracebackText.of(vm, exception);
            write(vm, text);
            return text;
        }
        PyObject traceback = exception.traceback() == null ? Runtime.none() : exception.traceback();
        call(vm, vm.hold(hook.owned()), exception.type(), exception, traceback);
        vm.release(hook);
        return vm.output().quietly(() -> TracebackText.of(vm, exception));
    }

    /** What {@code sys.exit} is given is printed, unless it is a number. */
    static void exit(Interpreter vm, PyBaseException exception) {
        PyObject code = exception.field(PyBaseException.VALUE);
        if (code != null && code != Runtime.none() && !(code instanceof PyInt)) {
            write(vm, ToldException.safely(vm, code, "object", false) + "\n");
        }
    }

    private static void call(Interpreter vm, PyObject hook, PyObject... arguments) {
        Caught mark = Caught.mark(vm);
        try {
            vm.call(hook, arguments).decref(vm);
        } catch (PyException e) {
            // What a hook raises is only printed.
            mark.unwind(vm);
            PyBaseException raised = vm.takeRaised();
            vm.hold(raised);
            print(vm, raised, hook, null);
            vm.release(raised);
        }
    }

    /** A hook that the program has put in the place of CPython's own, borrowed; or null. */
    private static @Nullable PyObject changed(Interpreter vm, String name) {
        if (vm.modules().getString("sys") instanceof PyModule sys) {
            PyObject now = sys.dict().getString(name);
            return now == null || now == Singletons.NONE || now == sys.dict().getString("__" + name + "__")
                    ? null
                    : now;
        }
        return null;
    }

    private static PyTuple arguments(
            Interpreter vm, PyBaseException exception, @Nullable PyObject where, @Nullable String message) {
        PyObject traceback = exception.traceback();
        return PyTuple.ofType(
                vm,
                ARGUMENTS,
                exception.type().owned(),
                exception.owned(),
                traceback == null ? Runtime.none() : traceback.owned(),
                message == null ? Runtime.none() : vm.string(message),
                where == null ? Runtime.none() : where.owned());
    }

    /** {@code sys.__unraisablehook__}. */
    public static PyObject defaultUnraisable(Interpreter vm, PyObject arguments) {
        if (!(arguments instanceof PyTuple tuple) || tuple.type() != ARGUMENTS) {
            throw vm.typeError("sys.unraisablehook argument type must be UnraisableHookArgs");
        }
        if (tuple.get(1) instanceof PyBaseException exception) {
            PyObject where = tuple.get(4) == Singletons.NONE ? null : tuple.get(4);
            print(vm, exception, where, tuple.get(3) instanceof PyStr message ? message.value() : null);
        }
        return Runtime.none();
    }

    /** {@code sys.__excepthook__}: the type and the traceback are those of the exception. */
    public static PyObject defaultExcept(Interpreter vm, Args args) {
        if (args.orNull(1) instanceof PyBaseException exception) {
            write(vm, TracebackText.of(vm, exception));
        }
        return Runtime.none();
    }

    /** Tells of an exception that ended a thread: CPython 3.13 Modules/_threadmodule.c, thread_excepthook. */
    public static void thread(Interpreter vm, PyTuple arguments) {
        if (arguments.get(0) == Exceptions.SYSTEM_EXIT || !(arguments.get(1) instanceof PyBaseException exception)) {
            return;
        }
        PyObject name = Attributes.getOrNull(vm, arguments.get(3), vm.name("name"));
        String shown = name == null
                ? String.valueOf(vm.threads().running().ident())
                : ToldException.safely(vm, name, "object", false);
        PyObject.decref(vm, name);
        write(vm, "Exception in thread " + shown + ":\n" + TracebackText.of(vm, exception));
    }

    private static void print(
            Interpreter vm, PyBaseException exception, @Nullable PyObject where, @Nullable String message) {
        String text = message == null ? "Exception ignored in" : message;
        write(vm, (where == null ? text + ":" : text + ": " + shown(vm, where)) + "\n" + plain(vm, exception));
    }

    /** As CPython's own code in C prints it, without marks or hints. */
    private static String plain(Interpreter vm, PyBaseException exception) {
        String stack = StackText.plain(vm, exception.traceback() instanceof PyTraceback t ? t : null);
        String type = ToldException.typeName(exception.type());
        return (stack.isEmpty() ? "" : "Traceback (most recent call last):\n" + stack)
                + ToldException.lastLine(type, vm.endings().messageOf(exception));
    }

    private static String shown(Interpreter vm, PyObject where) {
        Caught mark = Caught.mark(vm);
        try {
            PyStr repr = Abstract.repr(vm, where);
            String text = repr.value();
            repr.decref(vm);
            return text;
        } catch (PyException e) {
            mark.drop(vm);
            return "<object repr() failed>";
        }
    }

    /** Writes to {@code sys.stderr}; what cannot be written is lost. */
    private static void write(Interpreter vm, String text) {
        PyObject target = vm.modules().getString("sys") instanceof PyModule sys
                ? sys.dict().getString("stderr")
                : null;
        if (target == null || target == Singletons.NONE) {
            vm.printError(text);
            return;
        }
        Caught mark = Caught.mark(vm);
        try {
            PyStr written = vm.hold(vm.string(text));
            Attributes.callMethod(vm, target, "write", written).decref(vm);
            vm.release(written);
        } catch (PyException e) {
            mark.drop(vm);
        }
    }
}
