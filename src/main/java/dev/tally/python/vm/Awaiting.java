package dev.tally.python.vm;

import dev.tally.python.code.Intrinsics;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Slots;
import org.jspecify.annotations.Nullable;

/**
 * The protocols of {@code await}, {@code async for} and {@code async with}. CPython 3.13 Objects/genobject.c,
 * _PyCoro_GetAwaitableIter, and Python/bytecodes.c, GET_AWAITABLE to END_ASYNC_FOR.
 */
final class Awaiting {
    private Awaiting() {}

    /** What an {@code await} drives: a coroutine itself, or the iterator of {@code __await__}. */
    static PyObject iterator(Interpreter vm, PyObject awaited) {
        if (isCoroutine(awaited)) {
            return awaited.owned();
        }
        Slots slots = awaited.type().slot(Slots.AWAIT);
        if (slots == null) {
            throw vm.typeError("object " + awaited.type().name() + " can't be used in 'await' expression");
        }
        PyObject iterator = vm.hold(slots.await(vm, awaited));
        if (isCoroutine(iterator)) {
            throw vm.typeError("__await__() returned a coroutine");
        }
        if (!Iteration.isIterator(iterator)) {
            throw vm.typeError("__await__() returned non-iterator of type '"
                    + iterator.type().name() + "'");
        }
        return vm.take(iterator);
    }

    private static boolean isCoroutine(PyObject object) {
        return object instanceof PyGenerator g && g.isCoroutine();
    }

    /** GET_AWAITABLE: {@code from} says where the object comes from. */
    static PyObject awaitable(Interpreter vm, PyObject awaited, int from) {
        if (from != Intrinsics.AWAITED
                && !isCoroutine(awaited)
                && !awaited.type().has(Slots.AWAIT)) {
            String method = from == Intrinsics.FROM_AENTER ? "__aenter__" : "__aexit__";
            throw vm.typeError("'async with' received an object from " + method + " that does not implement __await__: "
                    + awaited.type().name());
        }
        PyObject iterator = iterator(vm, awaited);
        if (iterator instanceof PyGenerator g && g.type() == PyGenerator.COROUTINE && g.yieldFrom() != null) {
            iterator.decref(vm);
            throw vm.raise(Exceptions.RUNTIME_ERROR, "coroutine is being awaited already");
        }
        return iterator;
    }

    /** GET_AITER. */
    static PyObject asyncIterator(Interpreter vm, PyObject iterable) {
        Slots slots = iterable.type().slot(Slots.AITER);
        if (slots == null) {
            throw vm.typeError("'async for' requires an object with __aiter__ method, got "
                    + iterable.type().name());
        }
        PyObject iterator = slots.asyncIter(vm, iterable);
        if (!iterator.type().has(Slots.ANEXT)) {
            String type = iterator.type().name();
            iterator.decref(vm);
            throw vm.typeError(
                    "'async for' received an object from __aiter__ that does not implement __anext__: " + type);
        }
        return iterator;
    }

    /** GET_ANEXT: what is to be driven for the next item. */
    static PyObject next(Interpreter vm, PyObject iterator) {
        Slots slots = iterator.type().slot(Slots.ANEXT);
        if (slots == null) {
            throw vm.typeError("'async for' requires an iterator with __anext__ method, got "
                    + iterator.type().name());
        }
        PyObject given = slots.asyncNext(vm, iterator);
        if (iterator.type() == PyGenerator.ASYNC_GENERATOR) {
            return given;
        }
        vm.hold(given);
        Caught mark = Caught.mark(vm);
        try {
            PyObject awaitable = iterator(vm, given);
            vm.release(given);
            return awaitable;
        } catch (PyException e) {
            mark.unwind(vm);
            throw invalid(vm, given);
        }
    }

    /** {@code _PyErr_FormatFromCause}: what was raised is the cause. */
    private static PyException invalid(Interpreter vm, PyObject given) {
        PyBaseException cause = vm.takeRaised();
        PyBaseException error = PyBaseException.of(
                vm,
                Exceptions.TYPE_ERROR,
                "'async for' received an invalid object from __anext__: "
                        + given.type().name());
        cause.incref();
        error.setCause(vm, cause);
        vm.raise(error);
        PyBaseException raised = vm.takeRaised();
        raised.setContext(vm, cause);
        return vm.reraise(raised);
    }

    /** BEFORE_ASYNC_WITH: puts {@code __aexit__} and what {@code __aenter__} gives in the place of the manager. */
    static int enter(Interpreter vm, PyObject[] s, int sp) {
        PyObject manager = s[sp - 1];
        PyObject enter = vm.hold(special(vm, manager, "__aenter__", ""));
        s[sp - 1] = special(vm, manager, "__aexit__", " (missed __aexit__ method)");
        manager.decref(vm);
        s[sp] = vm.call(enter);
        vm.release(enter);
        return sp + 1;
    }

    private static PyObject special(Interpreter vm, PyObject manager, String name, String detail) {
        @Nullable PyObject method = Attributes.special(vm, manager, name);
        if (method == null) {
            throw vm.typeError("'" + manager.type().name()
                    + "' object does not support the asynchronous context manager protocol" + detail);
        }
        return method;
    }

    /** END_ASYNC_FOR: StopAsyncIteration ends the loop, everything else goes on. */
    static int end(Interpreter vm, PyObject[] s, int sp) {
        PyBaseException exception = (PyBaseException) s[sp - 1];
        if (!exception.type().isSubtype(Exceptions.STOP_ASYNC_ITERATION)) {
            exception.incref();
            vm.skipTracing(-1);
            throw vm.reraise(exception);
        }
        PyObject iterator = s[sp - 2];
        s[sp - 2] = null;
        iterator.decref(vm);
        s[sp - 1] = null;
        exception.decref(vm);
        return sp - 2;
    }

    // --- built-in functions

    /** {@code aiter(iterable)} */
    static PyObject iter(Interpreter vm, PyObject iterable) {
        Slots slots = iterable.type().slot(Slots.AITER);
        if (slots == null) {
            throw vm.typeError("'" + iterable.type().name() + "' object is not an async iterable");
        }
        PyObject iterator = slots.asyncIter(vm, iterable);
        if (!iterator.type().has(Slots.ANEXT)) {
            String type = iterator.type().name();
            iterator.decref(vm);
            throw vm.typeError("aiter() returned not an async iterator of type '" + type + "'");
        }
        return iterator;
    }

    /** {@code anext(iterator)}, {@code anext(iterator, fallback)} */
    static PyObject next(Interpreter vm, PyObject iterator, @Nullable PyObject fallback) {
        Slots slots = iterator.type().slot(Slots.ANEXT);
        if (slots == null) {
            throw vm.typeError("'" + iterator.type().name() + "' object is not an async iterator");
        }
        PyObject awaitable = slots.asyncNext(vm, iterator);
        if (fallback == null) {
            return awaitable;
        }
        vm.hold(awaitable);
        PyObject made = PyAnextAwaitable.of(vm, awaitable, fallback);
        vm.release(awaitable);
        return made;
    }
}
