package dev.tally.python.vm;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyModule;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code print()} (CPython 3.13 Python/bltinmodule.c), and what an interactive session shows of a value
 * ({@code sys_displayhook} in Python/sysmodule.c).
 */
final class Printing {
    private Printing() {}

    static PyObject print(Interpreter vm, Args args) {
        PyObject separator = null;
        PyObject end = null;
        PyObject file = null;
        boolean flush = false;
        for (int i = 0; i < args.keywordCount(); i++) {
            PyObject value = args.keywordValue(i);
            String name = args.keywordName(i).value();
            switch (name) {
                case "sep" -> separator = value;
                case "end" -> end = value;
                case "file" -> file = value;
                case "flush" -> {
                    flush = Abstract.truth(vm, value);
                }
                default -> throw Signature.unexpected(vm, "print", name, List.of("sep", "end", "file", "flush"));
            }
        }
        String between = text(vm, separator, "sep", " ");
        String after = text(vm, end, "end", "\n");
        PyObject target = file == null || file == Singletons.NONE ? standardOutput(vm) : file;
        if (target == Singletons.NONE) {
            return Runtime.none();
        }
        // The parameter is *args: a tuple of its own holds what is printed, also where the caller has one.
        PyTuple printed = vm.hold(new Args(args.array(), args.start(), args.positional(), null).toTuple(vm));
        for (int i = 0; i < printed.size(); i++) {
            if (i > 0) {
                writeText(vm, target, between);
            }
            write(vm, target, printed.get(i));
        }
        writeText(vm, target, after);
        vm.release(printed);
        if (flush && target != null) {
            PyObject method = vm.hold(Attributes.get(vm, target, vm.name("flush")));
            vm.call(method).decref(vm);
            vm.release(method);
        }
        return Runtime.none();
    }

    /** Shows the value of an expression statement of a session, by whatever {@code sys.displayhook} is. */
    static void show(Interpreter vm, PyObject value) {
        if (vm.modules().getString("sys") instanceof PyModule sys) {
            PyObject hook = sys.dict().getString("displayhook");
            if (hook == null) {
                throw vm.raise(Exceptions.RUNTIME_ERROR, "lost sys.displayhook");
            }
            if (hook != sys.dict().getString("__displayhook__")) {
                // Borrowed, as in CPython: the frame that it runs in holds it.
                vm.call(hook, value).decref(vm);
                return;
            }
        }
        Session session = vm.session();
        if (session == null) {
            display(vm, value);
        } else {
            session.show(value);
        }
    }

    /** {@code sys.displayhook}: prints a value that is not None, and remembers it as {@code _}. */
    static void display(Interpreter vm, PyObject value) {
        if (value == Singletons.NONE) {
            return;
        }
        PyStr last = vm.name("_");
        // Not the value of before: a repr that asks for it would not end.
        vm.builtins().set(vm, last, Singletons.NONE);
        PyObject target = standardOutput(vm);
        PyStr shown = vm.hold(Abstract.repr(vm, value));
        write(vm, target, shown);
        vm.release(shown);
        writeText(vm, target, "\n");
        vm.builtins().set(vm, last, value);
    }

    /** Writes a borrowed text to {@code sys.stdout}. */
    static void writeOut(Interpreter vm, PyStr text) {
        text.incref();
        write(vm, standardOutput(vm), text);
    }

    private static String text(Interpreter vm, @Nullable PyObject given, String name, String otherwise) {
        if (given == null || given == Singletons.NONE) {
            return otherwise;
        }
        if (given instanceof PyStr s) {
            return s.value();
        }
        throw vm.typeError(
                name + " must be None or a string, not " + given.type().name());
    }

    /** {@code sys.stdout}, borrowed; null where it is what it was at the start. */
    private static @Nullable PyObject standardOutput(Interpreter vm) {
        if (vm.modules().getString("sys") instanceof PyModule sys) {
            PyObject now = sys.dict().getString("stdout");
            if (now == null) {
                throw vm.raise(Exceptions.RUNTIME_ERROR, "lost sys.stdout");
            }
            return now == sys.dict().getString("__stdout__") ? null : now;
        }
        return null;
    }

    /** Writes text, whose reference is taken over. */
    private static void writeText(Interpreter vm, @Nullable PyObject target, String text) {
        PyStr string = vm.hold(vm.string(text));
        write(vm, target, string);
        vm.release(string);
    }

    /** Writes what {@code str()} makes of an object. CPython 3.13 Objects/fileobject.c, PyFile_WriteObject. */
    static void write(Interpreter vm, @Nullable PyObject target, PyObject object) {
        if (target == null) {
            writeOut(vm, object);
            return;
        }
        PyObject method = vm.hold(Attributes.get(vm, target, vm.name("write")));
        PyStr text = vm.hold(Abstract.str(vm, object));
        vm.call(method, text).decref(vm);
        vm.release(text);
        vm.release(method);
    }

    private static void writeOut(Interpreter vm, PyObject object) {
        // CPython's bound method, which lives while the text is made.
        vm.heap().containers().passes();
        try {
            PyStr text = vm.hold(Abstract.str(vm, object));
            vm.print(text.value());
            vm.release(text);
        } finally {
            vm.heap().containers().gone();
        }
    }
}
