package dev.tally.python.object;

import dev.tally.python.syntax.Unsupported;
import java.util.Set;

/** What {@code types.GenericAlias} does: {@code list[int]}. CPython 3.13 Objects/genericaliasobject.c. */
public final class GenericAliasType extends Slots {
    /** Attributes that an alias has itself; all others are those of its origin. */
    private static final Set<String> OWN = Set.of(
            "__class__",
            "__origin__",
            "__args__",
            "__unpacked__",
            "__parameters__",
            "__typing_unpacked_tuple_args__",
            "__mro_entries__",
            "__reduce_ex__",
            "__reduce__",
            "__copy__",
            "__deepcopy__");

    @Override
    public long mask() {
        return slots(REPR, HASH, COMPARE, CALL, SUBSCRIPT, ITER, GETATTR) | binaryOperators(OR);
    }

    @Override
    public void define(TypeBuilder type) {
        type.getter("__origin__", (rt, self) -> alias(self).origin().owned())
                .getter("__args__", (rt, self) -> alias(self).args().owned())
                .getter("__parameters__", (rt, self) -> PyTuple.EMPTY)
                .method1(
                        "__mro_entries__",
                        (rt, self, bases) -> PyTuple.of(rt, alias(self).origin().owned()))
                .method1("__instancecheck__", (rt, self, object) -> {
                    throw rt.typeError("isinstance() argument 2 cannot be a parameterized generic");
                })
                .method1("__subclasscheck__", (rt, self, object) -> {
                    throw rt.typeError("issubclass() argument 2 cannot be a parameterized generic");
                });
    }

    private static PyGenericAlias alias(PyObject self) {
        return (PyGenericAlias) self;
    }

    /** {@code __class_getitem__} of the built-in generic types. */
    public static PyObject classGetItem(Runtime rt, PyObject self, Args args) {
        String name = ((PyType) self).name() + ".__class_getitem__()";
        if (args.keywordCount() > 0) {
            throw rt.typeError(name + " takes no keyword arguments");
        }
        if (args.positional() != 1) {
            throw rt.typeError(name + " takes exactly one argument (" + args.positional() + " given)");
        }
        return PyGenericAlias.of(rt, self, args.get(0));
    }

    /** {@code type[key]}, where the metaclass has no {@code __getitem__}. */
    static PyObject ofType(Runtime rt, PyType type, PyObject key) {
        if (type == Types.TYPE) {
            return PyGenericAlias.of(rt, type, key);
        }
        PyStr name = rt.hold(rt.intern("__class_getitem__"));
        PyObject method = Attributes.getOrNull(rt, type, name);
        rt.release(name);
        if (method == null || method == Singletons.NONE) {
            throw rt.typeError("type '" + type.name() + "' is not subscriptable");
        }
        rt.hold(method);
        PyObject result = rt.call(method, key);
        rt.release(method);
        return result;
    }

    @Override
    public PyObject getAttribute(Runtime rt, PyObject self, PyStr name) {
        Slots plain = Types.OBJECT.slot(GETATTR);
        return plain != null && OWN.contains(name.value())
                ? plain.getAttribute(rt, self, name)
                : Attributes.get(rt, alias(self).origin(), name);
    }

    @Override
    public PyObject call(Runtime rt, PyObject self, Args args) {
        return rt.call(alias(self).origin(), args);
    }

    /** Part of a union: {@code list[int] | None}. */
    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        return PyUnion.or(rt, left, right);
    }

    /** For {@code *tuple[int, ...]}, which CPython gives as an unpacked alias. */
    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        throw new Unsupported("an unpacked generic alias");
    }

    @Override
    public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
        PyStr repr = rt.hold(Abstract.repr(rt, self));
        throw rt.typeError(repr.value() + " is not a generic class");
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        return Abstract.hash(rt, alias(self).origin())
                ^ Abstract.hash(rt, alias(self).args());
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (!(other instanceof PyGenericAlias b) || operator != EQ && operator != NE) {
            return Runtime.notImplemented();
        }
        PyGenericAlias a = alias(self);
        boolean equal = Abstract.equal(rt, a.origin(), b.origin()) && Abstract.equal(rt, a.args(), b.args());
        return Runtime.bool(equal == (operator == EQ));
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        StringBuilder text = new StringBuilder();
        appendName(rt, text, alias(self).origin());
        text.append('[');
        PyTuple args = alias(self).args();
        for (int i = 0; i < args.size(); i++) {
            text.append(i == 0 ? "" : ", ");
            appendName(rt, text, args.get(i));
        }
        return rt.string(text.append(args.size() == 0 ? "()]" : "]").toString());
    }

    static void appendName(Runtime rt, StringBuilder text, PyObject object) {
        if (object == Singletons.ELLIPSIS) {
            text.append("...");
        } else if (object instanceof PyType type) {
            appendTypeName(rt, text, type);
        } else {
            ReprGuard.item(rt, text, object);
        }
    }

    private static void appendTypeName(Runtime rt, StringBuilder text, PyType type) {
        if (type.isHeapType()) {
            appendAttribute(rt, text, type, "__module__");
            text.append('.');
        }
        appendAttribute(rt, text, type, "__qualname__");
    }

    private static void appendAttribute(Runtime rt, StringBuilder text, PyType type, String attribute) {
        PyStr name = rt.hold(rt.intern(attribute));
        PyObject value = Attributes.get(rt, type, name);
        text.append(value instanceof PyStr string ? string.value() : "?");
        value.decref(rt);
        rt.release(name);
    }
}
