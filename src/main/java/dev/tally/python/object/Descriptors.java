package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What the descriptors of built-in types have in common. CPython 3.13 Objects/descrobject.c, Objects/methodobject.c. */
final class Descriptors {
    private Descriptors() {}

    static void checkGet(Runtime rt, String name, PyType owner, PyObject object) {
        if (!object.type().isSubtype(owner)) {
            throw rt.typeError("descriptor '" + name + "' for '" + owner.name() + "' objects doesn't apply to a '"
                    + object.type().name() + "' object");
        }
    }

    /** Calls a function written in Java with the arguments after {@code self}. */
    static PyObject invoke(Runtime rt, String name, Native body, PyObject self, Args args) {
        return switch (body) {
            case Native.None none -> {
                noKeywords(rt, name, args);
                if (args.positional() != 0) {
                    throw rt.typeError(name + "() takes no arguments (" + args.positional() + " given)");
                }
                yield none.call(rt, self);
            }
            case Native.One one -> {
                noKeywords(rt, name, args);
                if (args.positional() != 1) {
                    throw rt.typeError(name + "() takes exactly one argument (" + args.positional() + " given)");
                }
                yield one.call(rt, self, args.get(0));
            }
            case Native.Many many -> many.call(rt, self, args);
            case Native.Packed packed -> {
                Args given = rt.pack(args);
                PyObject result = packed.call(rt, self, given);
                rt.letGo(args, given);
                yield result;
            }
        };
    }

    private static void noKeywords(Runtime rt, String name, Args args) {
        if (args.keywordCount() != 0) {
            throw rt.typeError(name + "() takes no keyword arguments");
        }
    }

    /** The object that an unbound method of a built-in type is called with. */
    static PyObject self(Runtime rt, String name, PyType owner, Args args) {
        if (args.positional() == 0) {
            throw rt.typeError("unbound method " + owner.shortName() + "." + name + "() needs an argument");
        }
        checkGet(rt, name, owner, args.get(0));
        return args.get(0);
    }

    /** The attributes that say where a descriptor of a built-in type belongs. */
    static void define(TypeBuilder type, Owner owner, Name name) {
        type.field("__objclass__", (rt, self) -> owner.of(self).owned())
                .field("__name__", (rt, self) -> rt.intern(name.of(self)))
                .getter(
                        "__qualname__",
                        (rt, self) -> rt.string(TypeType.qualifiedName(owner.of(self)) + "." + name.of(self)))
                .getter("__doc__", (rt, self) -> Singletons.NONE)
                .getter("__text_signature__", (rt, self) -> TextSignatures.ofMethod(rt, owner.of(self), name.of(self)));
    }

    interface Owner {
        PyType of(PyObject descriptor);
    }

    interface Name {
        String of(PyObject descriptor);
    }

    /** Gives the bound object back, for access through an instance; the descriptor itself through the class. */
    static boolean throughClass(@Nullable PyObject object) {
        return object == null;
    }
}
