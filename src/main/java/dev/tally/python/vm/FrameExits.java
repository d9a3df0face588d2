package dev.tally.python.vm;

import dev.tally.python.object.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * How frames let go of what they own: when they return, when an exception leaves them, when only a frame object owned them.
 * CPython 3.13 Python/frame.c, _PyFrame_ClearExceptCode; Objects/frameobject.c, frame_dealloc.
 */
final class FrameExits {
    private final Interpreter vm;

    /** Frames that have ended and are letting go of what they owned, the newest first. */
    private @Nullable Frame dying;

    /** The frame that ran when the newest of the dying ended. */
    private @Nullable Frame survivor;

    FrameExits(Interpreter vm) {
        this.vm = vm;
    }

    /** A frame has ended: lets go of what it owned. The result is kept meanwhile. */
    void leave(Frame f, @Nullable PyObject result) {
        vm.leaveRecursion();
        if (!leavesQuietly(f)) {
            leaveOnly(f, result);
        }
    }

    /**
     * Lets go of what a frame owned as long as nothing can be seen of it: counts fall, and numbers and strings are freed. False
     * where something else is freed by it, which may run Python code; what is left then is for {@link #leaveOnly}.
     */
    private boolean leavesQuietly(Frame f) {
        if (f.object != null || f.locals != null || vm.listener != null) {
            return false;
        }
        PyObject[] s = f.slots;
        for (int i = 0, end = f.executable.stackBase; i < end; i++) {
            PyObject v = s[i];
            if (v != null) {
                if (v.refcount() == 1 && !v.isPlainValue()) {
                    return false;
                }
                s[i] = null;
                v.decref(vm);
            }
        }
        if (f.function.refcount() == 1 || f.code.refcount() == 1) {
            return false;
        }
        f.function.decref(vm);
        f.code.decref(vm);
        return true;
    }

    void leaveOnly(Frame f, @Nullable PyObject result) {
        if (result != null) {
            vm.hold(result);
        }
        PyFrame object = f.object;
        if (object != null) {
            f.object = null;
            if (object.refcount() > 1) {
                object.takeOwnership(vm, f);
                object.decref(vm);
            } else {
                object.detach();
                object.decref(vm);
                release(f);
            }
        } else {
            release(f);
        }
        if (result != null) {
            vm.take(result);
        }
    }

    /** Lets go of what a frame owns: variables in order, namespace, function, code. */
    private void release(Frame f) {
        f.back = dying;
        dying = f;
        Frame earlier = survivor;
        survivor = vm.current;
        PyObject[] s = f.slots;
        // A generator that ends where it waits has not emptied its stack.
        int end = Math.max(f.executable.stackBase, f.sp);
        for (int i = 0; i < end; i++) {
            PyObject v = s[i];
            if (v != null) {
                s[i] = null;
                v.decref(vm);
            }
        }
        PyObject namespace = f.locals;
        if (namespace != null) {
            f.locals = null;
            namespace.decref(vm);
        }
        survivor = earlier;
        dying = f.back;
        f.back = null;
        if (f.function.refcount() == 1) {
            vm.hold(f.code);
            f.function.decref(vm);
            vm.release(f.code);
        } else {
            f.function.decref(vm);
            f.code.decref(vm);
        }
    }

    /** A frame that only its object owned is let go of: the function first. CPython 3.13 Objects/frameobject.c, frame_dealloc. */
    void releaseOwned(Frame f) {
        int height = vm.heldCount();
        vm.hold(f.code);
        for (int i = f.slots.length - 1; i >= 0; i--) {
            if (f.slots[i] != null) {
                vm.hold(f.slots[i]);
            }
        }
        if (f.locals != null) {
            vm.hold(f.locals);
        }
        f.function.decref(vm);
        vm.unwindHeld(height);
    }

    /** A frame that was not entered is given up. */
    void abandon(Frame f) {
        PyObject created = f.created;
        f.created = null;
        release(f);
        PyObject.decref(vm, created);
    }

    /** The frames that are letting go, the newest first. */
    @Nullable
    Frame dying() {
        return dying;
    }

    /** The frame that lets go of its variables right now, while none that was entered since runs; or null. */
    @Nullable
    Frame leaving() {
        return survivor == vm.current ? dying : null;
    }
}
