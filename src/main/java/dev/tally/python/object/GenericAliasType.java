package dev.tally.python.object;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code types.GenericAlias} does: {@code list[int]}. CPython 3.13 Objects/genericaliasobject.c. */
public final class GenericAliasType extends Slots {
    /** Attributes that an alias has itself; all others are those of its origin. */
    private static final List<String> OWN = List.of(
            "__class__",
            "__origin__",
            "__args__",
            "__unpacked__",
            "__parameters__",
            "__typing_unpacked_tuple_args__",
            "__mro_entries__",
            "__reduce_ex__",
            "__reduce__");

    /** Attributes of its origin that an alias does not have. */
    private static final Set<String> BLOCKED = Set.of("__bases__", "__copy__", "__deepcopy__");

    @Override
    public long mask() {
        return slots(NEW, REPR, HASH, COMPARE, CALL, SUBSCRIPT, ITER, GETATTR) | binaryOperators(OR);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method1(
                        "__mro_entries__",
                        (rt, self, bases) -> PyTuple.of(rt, alias(self).origin().owned()))
                .method1("__instancecheck__", (rt, self, object) -> {
                    throw rt.typeError("isinstance() argument 2 cannot be a parameterized generic");
                })
                .method1("__subclasscheck__", (rt, self, object) -> {
                    throw rt.typeError("issubclass() argument 2 cannot be a parameterized generic");
                })
                .method("__reduce__", GenericAliasType::reduce)
                .method("__dir__", GenericAliasType::dir)
                .field("__origin__", (rt, self) -> alias(self).origin().owned())
                .field("__args__", (rt, self) -> alias(self).args().owned())
                .field("__unpacked__", (rt, self) -> Runtime.bool(alias(self).isStarred()))
                .getter(
                        "__parameters__",
                        (rt, self) -> alias(self).parameters(rt).owned())
                .getter(
                        "__typing_unpacked_tuple_args__",
                        (rt, self) -> isUnpackedTuple(alias(self))
                                ? alias(self).args().owned()
                                : Runtime.none());
    }

    private static boolean isUnpackedTuple(PyGenericAlias alias) {
        return alias.isStarred() && alias.origin() == Types.TUPLE;
    }

    private static PyObject reduce(Runtime rt, PyObject self) {
        PyGenericAlias alias = alias(self);
        if (!alias.isStarred()) {
            PyTuple parts = PyTuple.of(rt, alias.origin().owned(), alias.args().owned());
            return PyTuple.of(rt, alias.type().owned(), parts);
        }
        PyGenericAlias plain = rt.hold(PyGenericAlias.of(rt, alias.origin(), alias.args()));
        PyObject iterator = new AliasIterator(rt, plain);
        rt.release(plain);
        return PyTuple.of(rt, rt.builtin("next").owned(), PyTuple.of(rt, iterator));
    }

    private static PyObject dir(Runtime rt, PyObject self) {
        PyObject method = rt.hold(
                Objects.requireNonNull(Attributes.special(rt, alias(self).origin(), "__dir__")));
        PyObject names = rt.hold(rt.call(method));
        PyList all = rt.hold(Iteration.toList(rt, names));
        for (String name : OWN) {
            PyStr own = rt.hold(rt.string(name));
            if (!Items.contains(rt, all, own)) {
                all.append(rt, own);
            }
            rt.release(own);
        }
        rt.take(all);
        rt.release(names);
        rt.release(method);
        return all;
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        if (args.keywordCount() > 0) {
            throw rt.typeError("GenericAlias() takes no keyword arguments");
        }
        if (args.positional() != 2) {
            throw rt.typeError("GenericAlias expected 2 arguments, got " + args.positional());
        }
        return PyGenericAlias.ofType(rt, type, args.get(0), args.get(1));
    }

    private static PyGenericAlias alias(PyObject self) {
        return (PyGenericAlias) self;
    }

    /** {@code __class_getitem__} of the built-in generic types. */
    public static PyObject classGetItem(Runtime rt, PyObject self, PyObject key) {
        return PyGenericAlias.of(rt, self, key);
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
        boolean own = OWN.contains(name.value()) || BLOCKED.contains(name.value());
        return plain != null && own
                ? plain.getAttribute(rt, self, name)
                : Attributes.get(rt, alias(self).origin(), name);
    }

    /** What the origin makes is told which alias it was made by, where it can keep that. */
    @Override
    public PyObject call(Runtime rt, PyObject self, Args args) {
        PyObject made = rt.hold(rt.call(alias(self).origin(), args));
        PyStr attribute = rt.hold(rt.intern("__orig_class__"));
        Caught mark = Caught.mark(rt);
        try {
            Attributes.set(rt, made, attribute, self);
        } catch (PyException e) {
            if (!e.is(Exceptions.ATTRIBUTE_ERROR) && !e.is(Exceptions.TYPE_ERROR)) {
                throw e;
            }
            mark.drop(rt);
        }
        rt.release(attribute);
        return rt.take(made);
    }

    /** As the origin's, {@code ga_vectorcall}. */
    @Override
    public boolean packsArguments(PyObject self) {
        PyObject origin = alias(self).origin();
        Slots slots = origin.type().slot(CALL);
        return slots != null && slots.packsArguments(origin);
    }

    /** Part of a union: {@code list[int] | None}. */
    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        return PyUnion.or(rt, left, right);
    }

    /** {@code *tuple[int, ...]} gives one item, the alias unpacked. */
    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return new AliasIterator(rt, alias(self));
    }

    @Override
    public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
        PyGenericAlias alias = alias(self);
        PyTuple parameters = rt.hold((PyTuple) alias.parameters(rt).owned());
        PyTuple args = rt.hold(Substitution.substitute(rt, self, alias.args(), parameters, key));
        PyGenericAlias made = PyGenericAlias.of(rt, alias.origin(), args).starred(alias.isStarred());
        rt.release(args);
        rt.release(parameters);
        return made;
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
        boolean equal = a.isStarred() == b.isStarred()
                && Abstract.equal(rt, a.origin(), b.origin())
                && Abstract.equal(rt, a.args(), b.args());
        return Runtime.bool(equal == (operator == EQ));
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        StringBuilder text = new StringBuilder(alias(self).isStarred() ? "*" : "");
        appendName(rt, text, alias(self).origin());
        PyTuple args = alias(self).args();
        appendNames(rt, text, args.items(), args.size());
        return rt.string(args.size() == 0 ? text.insert(text.length() - 1, "()").toString() : text.toString());
    }

    private static void appendNames(Runtime rt, StringBuilder text, PyObject[] items, int count) {
        text.append('[');
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ", ");
            if (items[i] instanceof PyList list) {
                appendNames(rt, text, list.array(), list.size());
            } else {
                appendName(rt, text, items[i]);
            }
        }
        text.append(']');
    }

    /** {@code ga_repr_item}: a class by its name, anything else by its repr. */
    static void appendName(Runtime rt, StringBuilder text, PyObject object) {
        if (object == Singletons.ELLIPSIS) {
            text.append("...");
            return;
        }
        if (!appendClassName(rt, text, object)) {
            ReprGuard.item(rt, text, object);
        }
    }

    /** Whether it looks like a class, which it does where it has a name in a module and is no alias. */
    private static boolean appendClassName(Runtime rt, StringBuilder text, PyObject object) {
        boolean alias = Attributes.has(rt, object, "__origin__") && Attributes.has(rt, object, "__args__");
        PyObject name = alias ? null : Attributes.getOrNull(rt, object, "__qualname__");
        if (name == null) {
            return false;
        }
        rt.hold(name);
        PyObject module = Attributes.getOrNull(rt, object, "__module__");
        boolean known = module != null && module != Singletons.NONE;
        if (module != null) {
            rt.hold(module);
        }
        if (known && !(module instanceof PyStr string && string.value().equals("builtins"))) {
            appendString(rt, text, module);
            text.append('.');
        }
        if (known) {
            appendString(rt, text, name);
        }
        if (module != null) {
            rt.release(module);
        }
        rt.release(name);
        return known;
    }

    private static void appendString(Runtime rt, StringBuilder text, PyObject object) {
        PyStr string = Abstract.str(rt, object);
        text.append(string.value());
        string.decref(rt);
    }

    /** Gives an alias once, unpacked. */
    private static final class AliasIterator extends PyIterator {
        private static final PyType TYPE = IteratorTypes.type("generic_alias_iterator", new IteratorSlots(), 24);

        private @Nullable PyGenericAlias alias;

        AliasIterator(Runtime rt, PyGenericAlias alias) {
            super(TYPE);
            this.alias = alias;
            alias.incref();
            rt.heap().allocatedContainer(this);
        }

        @Override
        public @Nullable PyObject next(Runtime rt) {
            PyGenericAlias left = alias;
            if (left == null) {
                return null;
            }
            PyGenericAlias made =
                    PyGenericAlias.of(rt, left.origin(), left.args()).starred(true);
            alias = null;
            left.decref(rt);
            return made;
        }

        @Override
        public void traverse(Visitor visitor) {
            if (alias != null) {
                visitor.visit(alias, "obj", 0);
            }
        }

        @Override
        public void clear(Runtime rt) {
            PyGenericAlias old = alias;
            alias = null;
            decref(rt, old);
        }
    }
}
