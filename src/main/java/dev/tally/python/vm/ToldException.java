package dev.tally.python.vm;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is told of one exception, as text. Made of all exceptions of a chain before any is printed, since {@code str()} of
 * one may run Python code: CPython 3.13 Lib/traceback.py, {@code TracebackException.__init__}.
 */
final class ToldException {
    private final PyBaseException exception;
    private final String stack;
    private final String lines;
    private @Nullable ToldException cause;
    private @Nullable ToldException context;
    private @Nullable List<ToldException> members;

    private ToldException(Interpreter vm, PyBaseException exception) {
        this.exception = exception;
        PyTraceback first = exception.traceback() instanceof PyTraceback t ? t : null;
        this.stack = StackText.of(vm, first);
        this.lines = lastLines(vm, exception) + notes(vm, exception);
    }

    /** An exception with those that it came of, each told once. */
    static ToldException of(Interpreter vm, PyBaseException exception) {
        Set<PyBaseException> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.add(exception);
        ToldException first = new ToldException(vm, exception);
        Deque<ToldException> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            ToldException next = open.removeLast();
            next.expand(vm, seen, open);
        }
        return first;
    }

    private void expand(Interpreter vm, Set<PyBaseException> seen, Deque<ToldException> open) {
        cause = unlessSeen(vm, exception.cause(), seen);
        if (cause == null && !exception.suppressContext()) {
            context = unlessSeen(vm, exception.context(), seen);
        }
        List<ToldException> told = new ArrayList<>();
        if (exception.field(PyBaseException.EXCEPTIONS) instanceof PyTuple group
                && exception.type().isSubtype(Exceptions.BASE_EXCEPTION_GROUP)) {
            for (int i = 0; i < group.size(); i++) {
                PyBaseException member = (PyBaseException) group.get(i);
                seen.add(member);
                told.add(new ToldException(vm, member));
            }
            members = told;
        }
        if (cause != null) {
            open.add(cause);
        }
        if (context != null) {
            open.add(context);
        }
        open.addAll(told);
    }

    private static @Nullable ToldException unlessSeen(
            Interpreter vm, @Nullable PyBaseException exception, Set<PyBaseException> seen) {
        return exception != null && seen.add(exception) ? new ToldException(vm, exception) : null;
    }

    @Nullable
    ToldException cause() {
        return cause;
    }

    /** The one that is told before it. */
    @Nullable
    ToldException before() {
        return cause != null ? cause : context;
    }

    /** Those of a group; null where it is none. */
    @Nullable
    List<ToldException> members() {
        return members;
    }

    /** The frames that it passed through. */
    String stack() {
        return stack;
    }

    /** What it is, with its notes. */
    String lines() {
        return lines;
    }

    private static String lastLines(Interpreter vm, PyBaseException exception) {
        String type = typeName(exception.type());
        String message = vm.endings().messageOf(exception);
        if (exception.type().isSubtype(Exceptions.SYNTAX_ERROR)) {
            return SyntaxErrorText.of(vm, exception, type);
        }
        return lastLine(type, message + Hints.of(vm, exception));
    }

    static String lastLine(String type, String message) {
        return (message.isEmpty() ? type : type + ": " + message) + "\n";
    }

    /** With its module, unless that is the program or has the built-ins. */
    static String typeName(PyType type) {
        String name = type.qualifiedName() instanceof PyStr s ? s.value() : type.shortName();
        PyObject module = type.own("__module__");
        if (module == null || !type.isHeapType()) {
            return name;
        }
        if (!(module instanceof PyStr m)) {
            return "<unknown>." + name;
        }
        return m.value().equals("__main__") || m.value().equals("builtins") ? name : m.value() + "." + name;
    }

    private static String notes(Interpreter vm, PyBaseException exception) {
        Caught mark = Caught.mark(vm);
        try {
            PyObject notes = Attributes.getOrNull(vm, exception, vm.name("__notes__"));
            if (notes == null) {
                return "";
            }
            vm.hold(notes);
            String text = notesText(vm, notes);
            vm.release(notes);
            return text;
        } catch (PyException e) {
            mark.unwind(vm);
            PyBaseException raised = vm.hold(vm.takeRaised());
            String text = "Ignored error getting __notes__: " + safely(vm, raised, "__notes__", true) + "\n";
            vm.release(raised);
            return text;
        }
    }

    private static String notesText(Interpreter vm, PyObject notes) {
        StringBuilder text = new StringBuilder();
        if (notes instanceof PyList list) {
            for (int i = 0; i < list.size(); i++) {
                text.append(safely(vm, list.get(i), "note", false)).append('\n');
            }
        } else if (notes instanceof PyTuple tuple) {
            for (int i = 0; i < tuple.size(); i++) {
                text.append(safely(vm, tuple.get(i), "note", false)).append('\n');
            }
        } else if (notes != Interpreter.none()) {
            text.append(safely(vm, notes, "__notes__", true)).append('\n');
        }
        return text.toString();
    }

    /** {@code str()} or {@code repr()} of an object, or that it failed. */
    static String safely(Interpreter vm, PyObject object, String what, boolean repr) {
        Caught mark = Caught.mark(vm);
        vm.hold(object.owned());
        try {
            PyStr text = repr ? Abstract.repr(vm, object) : Abstract.str(vm, object);
            String value = text.value();
            text.decref(vm);
            vm.release(object);
            return value;
        } catch (PyException e) {
            mark.drop(vm);
            return "<" + what + " " + (repr ? "repr" : "str") + "() failed>";
        }
    }
}
