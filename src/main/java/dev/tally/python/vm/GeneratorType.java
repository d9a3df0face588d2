package dev.tally.python.vm;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.GenericAliasType;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.vm.PyGenerator.Thrown;
import org.jspecify.annotations.Nullable;

/** What generators do: CPython 3.13 Objects/genobject.c. */
final class GeneratorType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, ITER, NEXT, FINALIZE);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method1("send", (rt, self, value) -> generator(self).send((Interpreter) rt, value))
                .methodN("throw", GeneratorType::throwMethod)
                .method("__sizeof__", (rt, self) -> rt.integer(self.sizeOf()))
                .classMethod1("__class_getitem__", GenericAliasType::classGetItem)
                .method("close", (rt, self) -> generator(self).close((Interpreter) rt))
                .getter("gi_running", (rt, self) -> Runtime.bool(generator(self).isRunning()));
        names(type);
        frame(type, "gi_", "yieldfrom");
    }

    /** {@code __name__} and {@code __qualname__}. */
    static void names(TypeBuilder type) {
        type.getset("__name__", (rt, self) -> generator(self).name().owned(), (rt, self, value) -> generator(self)
                        .setName(rt, string(rt, "__name__", value)))
                .getset(
                        "__qualname__",
                        (rt, self) -> generator(self).qualifiedName().owned(),
                        (rt, self, value) -> generator(self).setQualifiedName(rt, string(rt, "__qualname__", value)));
    }

    /** What can be seen of the frame: {@code gi_frame}, {@code cr_frame}, {@code ag_frame} … */
    static void frame(TypeBuilder type, String prefix, String waitsFor) {
        type.getter(
                        prefix + waitsFor,
                        (rt, self) -> PyTraceback.ownedOrNone(generator(self).yieldFrom()))
                .getter(prefix + "frame", (rt, self) -> frame((Interpreter) rt, generator(self)))
                .getter(
                        prefix + "suspended",
                        (rt, self) -> Runtime.bool(generator(self).isSuspended()))
                .getter(prefix + "code", (rt, self) -> generator(self).code().owned());
    }

    static PyGenerator generator(PyObject self) {
        return (PyGenerator) self;
    }

    private static PyObject string(Runtime rt, String what, @Nullable PyObject value) {
        if (value instanceof PyStr) {
            return value;
        }
        throw rt.typeError(what + " must be set to a string object");
    }

    private static PyObject frame(Interpreter vm, PyGenerator generator) {
        Frame f = generator.frame();
        return f == null ? Runtime.none() : PyFrame.of(vm, f).owned();
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return named(rt, self);
    }

    static PyObject named(Runtime rt, PyObject self) {
        String name = generator(self).qualifiedName() instanceof PyStr s ? s.value() : "?";
        return rt.string("<" + self.type().name() + " object " + name + " at 0x"
                + Long.toHexString(rt.heap().address(self)) + ">");
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return self.owned();
    }

    @Override
    public @Nullable PyObject next(Runtime rt, PyObject self) {
        return generator(self).resume((Interpreter) rt, Singletons.NONE);
    }

    @Override
    public void finalizeObject(Runtime rt, PyObject self) {
        generator(self).finish((Interpreter) rt);
    }

    static PyObject throwMethod(Runtime rt, PyObject self, Args args) {
        return generator(self).throwIn((Interpreter) rt, thrown(rt, args));
    }

    /** What {@code throw()} is called with. */
    static Thrown thrown(Runtime rt, Args args) {
        if (args.positional() < 1 || args.positional() > 3) {
            throw rt.typeError("throw expected at " + (args.positional() < 1 ? "least 1 argument" : "most 3 arguments")
                    + ", got " + args.positional());
        }
        if (args.positional() > 1) {
            rt.warn(
                    Exceptions.DEPRECATION_WARNING,
                    "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.");
        }
        return new Thrown(args.get(0), args.orNull(1), args.orNull(2), true);
    }

    /** An exception from what {@code throw()} was given. A new reference. */
    static PyBaseException exception(Interpreter vm, Thrown thrown) {
        PyObject given = thrown.type();
        PyObject value = thrown.value() == null ? Singletons.NONE : thrown.value();
        PyObject traceback = thrown.traceback() == Singletons.NONE ? null : thrown.traceback();
        if (traceback != null && !(traceback instanceof PyTraceback)) {
            throw vm.typeError("throw() third argument must be a traceback object");
        }
        PyBaseException made;
        if (given instanceof PyType type && type.isSubtype(Exceptions.BASE_EXCEPTION)) {
            made = instance(vm, type, value);
        } else if (given instanceof PyBaseException instance) {
            if (value != Singletons.NONE) {
                throw vm.typeError("instance exception may not have a separate value");
            }
            instance.incref();
            made = instance;
        } else {
            throw vm.typeError("exceptions must be classes or instances deriving from BaseException, not "
                    + given.type().name());
        }
        if (traceback != null) {
            made.setTraceback(vm, traceback.owned());
        }
        return made;
    }

    private static PyBaseException instance(Interpreter vm, PyType type, PyObject value) {
        if (value instanceof PyBaseException e && e.type().isSubtype(type)) {
            e.incref();
            return e;
        }
        PyObject made = value == Singletons.NONE ? vm.call(type) : vm.call(type, value);
        if (made instanceof PyBaseException exception) {
            return exception;
        }
        made.decref(vm);
        throw vm.typeError("exceptions must derive from BaseException");
    }

    /** Calls {@code close} of what a generator waits for, if it has one. */
    static void closeInner(Interpreter vm, PyObject inner) {
        if (inner instanceof PyGenerator g) {
            g.close(vm).decref(vm);
            return;
        }
        PyObject method = Attributes.getOrNull(vm, inner, vm.name("close"));
        if (method != null) {
            vm.hold(method);
            vm.call(method).decref(vm);
            vm.release(method);
        }
    }

    /** Throws into what a generator waits for; null where that has no {@code throw}. */
    static @Nullable PyObject throwInto(Interpreter vm, PyObject inner, Thrown thrown) {
        if (thrown.closesInner()) {
            closeInner(vm, inner);
            return null;
        }
        if (inner instanceof PyGenerator g) {
            return g.throwIn(vm, thrown);
        }
        PyObject method = Attributes.getOrNull(vm, inner, vm.name("throw"));
        if (method == null) {
            return null;
        }
        vm.hold(method);
        PyObject result = call(vm, method, thrown);
        vm.release(method);
        return result;
    }

    private static PyObject call(Interpreter vm, PyObject method, Thrown thrown) {
        if (thrown.value() == null) {
            return vm.call(method, thrown.type());
        }
        return thrown.traceback() == null
                ? vm.call(method, thrown.type(), thrown.value())
                : vm.call(method, thrown.type(), thrown.value(), thrown.traceback());
    }
}
