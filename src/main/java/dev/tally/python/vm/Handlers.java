package dev.tally.python.vm;

import static dev.tally.python.code.Opcode.*;

import dev.tally.python.code.Code;
import dev.tally.python.object.Abstract;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyBool;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Singletons;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instructions of {@code try}, {@code with} and {@code raise}. */
final class Handlers {
    private final Interpreter vm;

    Handlers(Interpreter vm) {
        this.vm = vm;
    }

    int execute(Frame f, int op, int arg, int sp) {
        PyObject[] s = f.slots;
        return switch (op) {
            case PUSH_EXC_INFO -> pushInfo(s, sp);
            case POP_EXCEPT -> popInfo(s, sp);
            case CHECK_EXC_MATCH -> {
                PyObject type = s[sp - 1];
                checkCatchable(type, false);
                s[sp - 1] = matches(s[sp - 2], type) ? PyBool.TRUE : PyBool.FALSE;
                type.decref(vm);
                yield sp;
            }
            case CHECK_EG_MATCH -> matchGroup(s, sp);
            case RAISE_VARARGS -> throw raise(s, arg, sp);
            case RERAISE -> throw reraise(f, arg, sp);
            case BEFORE_WITH -> enter(s, sp);
            case WITH_EXCEPT_START -> exit(s, sp);
            case BEFORE_ASYNC_WITH -> Awaiting.enter(vm, s, sp);
            case END_ASYNC_FOR -> Awaiting.end(vm, s, sp);
            default -> cleanupThrow(s, sp);
        };
    }

    private int pushInfo(PyObject[] s, int sp) {
        PyBaseException exception = (PyBaseException) s[sp - 1];
        PyBaseException before = vm.exceptions.value;
        s[sp - 1] = before == null ? Singletons.NONE : before;
        s[sp] = exception;
        exception.incref();
        vm.exceptions.value = exception;
        return sp + 1;
    }

    private int popInfo(PyObject[] s, int sp) {
        PyObject before = s[sp - 1];
        s[sp - 1] = null;
        setHandled(before);
        return sp - 1;
    }

    /** Takes over the reference to an exception or None. */
    private void setHandled(PyObject exception) {
        PyBaseException old = vm.exceptions.value;
        vm.exceptions.value = exception instanceof PyBaseException e ? e : null;
        PyObject.decref(vm, old);
    }

    // --- except

    private void checkCatchable(PyObject type, boolean star) {
        if (type instanceof PyTuple tuple) {
            for (PyObject item : tuple.items()) {
                checkCatchableClass(item, star);
            }
        } else {
            checkCatchableClass(type, star);
        }
    }

    private void checkCatchableClass(PyObject type, boolean star) {
        if (!(type instanceof PyType t) || !t.isSubtype(Exceptions.BASE_EXCEPTION)) {
            throw vm.typeError("catching classes that do not inherit from BaseException is not allowed");
        }
        if (star && t.isSubtype(Exceptions.BASE_EXCEPTION_GROUP)) {
            throw vm.typeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
        }
    }

    /** {@code PyErr_GivenExceptionMatches}. */
    static boolean matches(PyObject exception, PyObject wanted) {
        if (wanted instanceof PyTuple tuple) {
            for (PyObject item : tuple.items()) {
                if (matches(exception, item)) {
                    return true;
                }
            }
            return false;
        }
        return wanted instanceof PyType type && exception.type().isSubtype(type);
    }

    // --- except*

    private int matchGroup(PyObject[] s, int sp) {
        PyObject exception = s[sp - 2];
        PyObject wanted = s[sp - 1];
        checkCatchable(wanted, true);
        PyObject match = Singletons.NONE;
        PyObject rest = Singletons.NONE;
        boolean group = exception.type().isSubtype(Exceptions.BASE_EXCEPTION_GROUP);
        if (exception == Singletons.NONE) {
            match = Singletons.NONE;
        } else if (matches(exception, wanted)) {
            match = group ? exception.owned() : wrapped((PyBaseException) exception);
        } else if (group) {
            PyTuple parts = vm.hold((PyTuple) split(exception, wanted));
            match = parts.get(0).owned();
            rest = parts.get(1).owned();
            vm.release(parts);
        } else {
            rest = exception.owned();
        }
        s[sp - 2] = rest;
        s[sp - 1] = match;
        exception.decref(vm);
        wanted.decref(vm);
        if (match != Singletons.NONE) {
            setHandled(match.owned());
        }
        return sp;
    }

    private PyObject split(PyObject group, PyObject wanted) {
        PyObject method = vm.hold(Attributes.get(vm, group, vm.name("split")));
        PyObject parts = vm.call(method, wanted);
        vm.release(method);
        if (!(parts instanceof PyTuple tuple) || tuple.size() < 2) {
            String type = parts.type().name();
            parts.decref(vm);
            throw vm.typeError(group.type().name() + ".split must return a tuple, not " + type);
        }
        return parts;
    }

    /** A group around one exception that is none, as {@code except*} sees it. */
    private PyObject wrapped(PyBaseException exception) {
        exception.incref();
        PyTuple members = vm.hold(PyTuple.of(vm, exception));
        PyObject group = vm.call(Exceptions.BASE_EXCEPTION_GROUP, PyStr.EMPTY, members);
        vm.release(members);
        if (exception.traceback() != null && group instanceof PyBaseException g) {
            g.setTraceback(vm, exception.traceback().owned());
        }
        return group;
    }

    /** {@code _PyExc_PrepReraiseStar}: what goes on after all {@code except*} clauses. */
    PyObject prepareReraiseStar(PyObject original, PyList results) {
        List<PyObject> raised = new ArrayList<>();
        List<PyObject> again = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            PyObject result = results.get(i);
            if (result != Singletons.NONE) {
                (isPartOf(result, original) ? again : raised).add(result);
            }
        }
        if (raised.isEmpty() && again.isEmpty()) {
            return Singletons.NONE;
        }
        if (!original.type().isSubtype(Exceptions.BASE_EXCEPTION_GROUP)) {
            return (raised.isEmpty() ? again : raised).get(0).owned();
        }
        PyObject rest = again.isEmpty() ? null : projection(original, again);
        if (raised.isEmpty() && rest != null) {
            return rest;
        }
        if (raised.size() == 1 && rest == null) {
            return raised.get(0).owned();
        }
        PyObject[] all = new PyObject[raised.size() + (rest == null ? 0 : 1)];
        for (int i = 0; i < raised.size(); i++) {
            all[i] = raised.get(i).owned();
        }
        if (rest != null) {
            all[all.length - 1] = rest;
        }
        PyList list = vm.hold(PyList.of(vm, all));
        PyObject group = vm.call(Exceptions.BASE_EXCEPTION_GROUP, PyStr.EMPTY, list);
        vm.release(list);
        return group;
    }

    /** Whether an exception is a part of the original one, unchanged: the same traceback, cause and context. */
    private static boolean isPartOf(PyObject part, PyObject whole) {
        return part instanceof PyBaseException p
                && whole instanceof PyBaseException w
                && p.traceback() == w.traceback()
                && p.cause() == w.cause()
                && p.context() == w.context();
    }

    /** The group of those leaves of the original that the parts hold, in its own shape. */
    private PyObject projection(PyObject original, List<PyObject> parts) {
        if (parts.size() == 1) {
            return parts.get(0).owned();
        }
        PyObject wanted = vm.hold(leaves(parts));
        PyObject method = vm.hold(Attributes.get(vm, original, vm.name("subgroup")));
        PyObject contained = vm.hold(Attributes.get(vm, wanted, vm.name("__contains__")));
        PyObject result = vm.call(method, contained);
        vm.release(contained);
        vm.release(method);
        vm.release(wanted);
        return result;
    }

    private PyObject leaves(List<PyObject> parts) {
        PyList found = vm.hold(PyList.of(vm));
        for (PyObject part : parts) {
            addLeaves(found, part);
        }
        return vm.take(found);
    }

    private void addLeaves(PyList found, PyObject part) {
        if (!part.type().isSubtype(Exceptions.BASE_EXCEPTION_GROUP)) {
            found.append(vm, part.owned());
            return;
        }
        PyTuple inner = vm.hold((PyTuple) Attributes.get(vm, part, vm.name("exceptions")));
        for (PyObject item : inner.items()) {
            addLeaves(found, item);
        }
        vm.release(inner);
    }

    // --- raise

    private PyException raise(PyObject[] s, int arg, int sp) {
        if (arg == 0) {
            PyBaseException handled = vm.handled();
            if (handled == null) {
                throw vm.raise(Exceptions.RUNTIME_ERROR, "No active exception to reraise");
            }
            handled.incref();
            vm.skipTracing(-1);
            return vm.reraise(handled);
        }
        PyObject given = s[sp - arg];
        PyBaseException exception = vm.hold(instance(given, "exceptions must derive from BaseException"));
        if (arg == 2) {
            PyObject cause = s[sp - 1];
            PyBaseException made = cause == Singletons.NONE
                    ? null
                    : instance(cause, "exception causes must derive from BaseException");
            exception.setCause(vm, made);
        }
        for (int i = sp - arg; i < sp; i++) {
            PyObject old = s[i];
            s[i] = null;
            old.decref(vm);
        }
        vm.take(exception);
        return vm.raise(exception);
    }

    /** An exception itself, or a new one of a class: a new reference. */
    private PyBaseException instance(PyObject given, String otherwise) {
        if (given instanceof PyType type && type.isSubtype(Exceptions.BASE_EXCEPTION)) {
            PyObject made = vm.call(type);
            if (made instanceof PyBaseException exception) {
                return exception;
            }
            vm.hold(made);
            PyStr callable = vm.hold(Abstract.repr(vm, type));
            PyStr kind = vm.hold(Abstract.repr(vm, made.type()));
            throw vm.typeError("calling " + callable.value()
                    + " should have returned an instance of BaseException, not " + kind.value());
        }
        if (given instanceof PyBaseException exception) {
            exception.incref();
            return exception;
        }
        throw vm.typeError(otherwise);
    }

    private PyException reraise(Frame f, int arg, int sp) {
        PyObject[] s = f.slots;
        int at = f.pc;
        if (arg != 0 && s[sp - 1 - arg] instanceof PyInt last) {
            f.pc = (int) last.longValue();
        }
        PyBaseException exception = (PyBaseException) s[sp - 1];
        s[sp - 1] = null;
        vm.skipTracing(at);
        return vm.reraise(exception);
    }

    /** {@code RuntimeError: generator raised StopIteration}, or the exception itself: a new reference. */
    PyObject stopIterationError(Code code, PyObject exception) {
        boolean async = code.has(Code.ASYNC_GENERATOR);
        boolean stop = exception.type().isSubtype(Exceptions.STOP_ITERATION);
        if (!stop && !(async && exception.type().isSubtype(Exceptions.STOP_ASYNC_ITERATION))) {
            return exception.owned();
        }
        String kind = async ? "async generator" : code.has(Code.COROUTINE) ? "coroutine" : "generator";
        String message = kind + " raised " + (stop ? "StopIteration" : "StopAsyncIteration");
        PyBaseException error = PyBaseException.of(vm, Exceptions.RUNTIME_ERROR, message);
        PyBaseException raised = (PyBaseException) exception;
        raised.incref();
        error.setCause(vm, raised);
        raised.incref();
        error.setContext(vm, raised);
        return error;
    }

    private int cleanupThrow(PyObject[] s, int sp) {
        PyBaseException exception = (PyBaseException) s[sp - 1];
        if (!exception.type().isSubtype(Exceptions.STOP_ITERATION)) {
            exception.incref();
            vm.skipTracing(-1);
            throw vm.reraise(exception);
        }
        PyObject receiver = s[sp - 3];
        // Nothing was sent where the exception was thrown in.
        PyObject sent = s[sp - 2];
        s[sp - 3] = Singletons.NONE;
        s[sp - 2] = value(exception);
        s[sp - 1] = null;
        receiver.decref(vm);
        if (sent != null) {
            sent.decref(vm);
        }
        exception.decref(vm);
        return sp - 1;
    }

    private static PyObject value(PyBaseException stop) {
        return stop.args().size() > 0 ? stop.args().get(0).owned() : Singletons.NONE;
    }

    // --- with

    private int enter(PyObject[] s, int sp) {
        PyObject manager = s[sp - 1];
        PyObject enter = special(manager, "__enter__", "");
        vm.hold(enter);
        PyObject exit = special(manager, "__exit__", " (missed __exit__ method)");
        s[sp - 1] = exit;
        manager.decref(vm);
        PyObject result = vm.call(enter);
        s[sp] = result;
        vm.release(enter);
        return sp + 1;
    }

    private PyObject special(PyObject manager, String name, String detail) {
        @Nullable PyObject method = Attributes.special(vm, manager, name);
        if (method == null) {
            throw vm.typeError(
                    "'" + manager.type().name() + "' object does not support the context manager protocol" + detail);
        }
        return method;
    }

    private int exit(PyObject[] s, int sp) {
        PyBaseException exception = (PyBaseException) s[sp - 1];
        PyObject traceback = exception.traceback();
        PyObject result =
                vm.call(s[sp - 4], exception.type(), exception, traceback == null ? Singletons.NONE : traceback);
        s[sp] = result;
        return sp + 1;
    }
}
