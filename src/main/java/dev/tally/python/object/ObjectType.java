package dev.tally.python.object;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code object} does. CPython 3.13 Objects/typeobject.c. */
final class ObjectType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, STR, HASH, GETATTR, SETATTR, COMPARE, INIT, NEW);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method1("__reduce_ex__", Reduction::reduceEx)
                .method("__reduce__", Reduction::reduce)
                .method("__getstate__", (rt, self) -> Reduction.defaultState(rt, self, false))
                .classMethod1("__subclasshook__", (rt, self, subclass) -> Singletons.NOT_IMPLEMENTED)
                .classMethod("__init_subclass__", ObjectType::initSubclass)
                .method1("__format__", ObjectType::format)
                .method("__sizeof__", (rt, self) -> rt.integer(self.sizeOf()))
                .method("__dir__", ObjectType::dir)
                .constant("__doc__", Singletons.NONE)
                .getset("__class__", (rt, self) -> self.type().owned(), ClassAssignment::assign);
    }

    private static PyObject initSubclass(Runtime rt, PyObject self, Args args) {
        if (args.keywordCount() > 0) {
            throw rt.typeError(
                    TypeType.qualifiedName((PyType) self) + ".__init_subclass__() takes no keyword arguments");
        }
        if (args.positional() > 0) {
            throw rt.typeError(TypeType.qualifiedName((PyType) self) + ".__init_subclass__() takes no arguments ("
                    + args.positional() + " given)");
        }
        return Singletons.NONE;
    }

    private static PyObject format(Runtime rt, PyObject self, PyObject spec) {
        if (!(spec instanceof PyStr text)) {
            throw rt.typeError("__format__() argument must be str, not " + Abstract.shortTypeName(spec));
        }
        if (!text.value().isEmpty()) {
            throw rt.typeError(
                    "unsupported format string passed to " + self.type().name() + ".__format__");
        }
        return Abstract.str(rt, self);
    }

    /** What the object gives as its dictionary and its class, which it may have a say in: object___dir___impl. */
    private static PyObject dir(Runtime rt, PyObject self) {
        PyObject own = Attributes.getOrNull(rt, self, "__dict__");
        if (own != null) {
            rt.hold(own);
        }
        PyDict names = rt.hold(PyDict.of(rt));
        if (own instanceof PyDict dict) {
            merge(rt, names, dict);
        }
        rt.take(names);
        if (own != null) {
            rt.release(own);
        }
        rt.hold(names);
        PyObject type = Attributes.getOrNull(rt, self, "__class__");
        if (type != null) {
            rt.hold(type);
            if (type instanceof PyType of) {
                TypeType.mergeNames(rt, names, of);
            }
            rt.release(type);
        }
        PyList list = Iteration.toList(rt, names);
        rt.release(names);
        return list;
    }

    static void merge(Runtime rt, PyDict into, PyDict from) {
        for (int i = 0; i < from.end(); i++) {
            PyObject key = from.keyAt(i);
            if (key != null) {
                into.set(rt, key, Singletons.NONE);
            }
        }
    }

    /** {@code <__main__.C object at 0x…>} */
    static PyObject defaultRepr(Runtime rt, PyObject self) {
        String module = TypeType.moduleName(self.type());
        String name = TypeType.qualifiedName(self.type());
        String prefix = module == null || module.equals("builtins") ? "" : module + ".";
        return rt.string("<" + prefix + name + " object at 0x"
                + Long.toHexString(rt.heap().address(self)) + ">");
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        return defaultRepr(rt, self);
    }

    @Override
    public PyObject str(Runtime rt, PyObject self) {
        // CPython 3.13 Objects/typeobject.c, object_str: what it gives is the caller's to verify.
        Slots slots = self.type().slot(Slots.REPR);
        return slots == null ? defaultRepr(rt, self) : slots.repr(rt, self);
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        return identityHash(rt, self);
    }

    /** {@code Py_HashPointer}: the address, rotated by four bits. */
    static long identityHash(Runtime rt, PyObject object) {
        long hash = Long.rotateRight(rt.heap().address(object), 4);
        return hash == -1 ? -2 : hash;
    }

    @Override
    public PyObject getAttribute(Runtime rt, PyObject self, PyStr name) {
        PyObject found = Attributes.generic(rt, self, name);
        if (found == null) {
            throw Attributes.missing(rt, self, name);
        }
        return found;
    }

    @Override
    public void setAttribute(Runtime rt, PyObject self, PyStr name, @Nullable PyObject value) {
        Attributes.genericSet(rt, self, name, value);
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        if (operator == EQ) {
            return self == other ? PyBool.TRUE : Singletons.NOT_IMPLEMENTED;
        }
        Slots slots = operator == NE ? self.type().slot(COMPARE) : null;
        if (slots == null) {
            return Singletons.NOT_IMPLEMENTED;
        }
        PyObject equal = slots.compare(rt, self, other, EQ);
        if (equal == Singletons.NOT_IMPLEMENTED) {
            return equal;
        }
        rt.hold(equal);
        boolean truth = Abstract.truth(rt, equal);
        rt.release(equal);
        return Runtime.bool(!truth);
    }

    private static boolean excess(Args args) {
        return args.positional() + args.keywordCount() > 0;
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        if (!excess(args)) {
            return;
        }
        PyType type = self.type();
        if (!(type.slot(INIT) instanceof ObjectType)) {
            throw rt.typeError("object.__init__() takes exactly one argument (the instance to initialize)");
        }
        if (type.slot(NEW) instanceof ObjectType) {
            throw rt.typeError(type.name() + ".__init__() takes exactly one argument (the instance to initialize)");
        }
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        if (excess(args)) {
            if (!(type.slot(NEW) instanceof ObjectType)) {
                throw rt.typeError("object.__new__() takes exactly one argument (the type to instantiate)");
            }
            if (type.slot(INIT) instanceof ObjectType) {
                throw rt.typeError(type.name() + "() takes no arguments");
            }
        }
        if (type.isAbstract) {
            throw abstractError(rt, type);
        }
        PyObject made = new PyObject(type);
        if (type.isCollected()) {
            rt.heap().allocatedContainer(made);
        } else {
            rt.heap().allocated(made);
        }
        type.sharedKeys.instanceMade();
        return made;
    }

    private static PyException abstractError(Runtime rt, PyType type) {
        PyObject methods = type.own("__abstractmethods__");
        PyList names = rt.hold(Iteration.toList(rt, methods == null ? PyTuple.EMPTY : methods));
        List<String> sorted = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            sorted.add(names.get(i) instanceof PyStr s ? s.value() : "?");
        }
        rt.release(names);
        sorted.sort(String::compareTo);
        return rt.typeError(
                "Can't instantiate abstract class " + type.name() + " without an implementation for abstract"
                        + " method" + (sorted.size() == 1 ? "" : "s") + " '" + String.join("', '", sorted) + "'");
    }

    /** {@code tp_new_wrapper}: {@code __new__} of a built-in type, called by name. */
    static PyObject newWrapper(Runtime rt, PyObject self, Args args) {
        PyType owner = (PyType) self;
        String name = owner.name();
        if (args.positional() == 0) {
            throw rt.typeError(name + ".__new__(): not enough arguments");
        }
        if (!(args.get(0) instanceof PyType type)) {
            throw rt.typeError(name + ".__new__(X): X is not a type object ("
                    + args.get(0).type().name() + ")");
        }
        if (!type.isSubtype(owner)) {
            throw rt.typeError(name + ".__new__(" + type.name() + "): " + type.name() + " is not a subtype of " + name);
        }
        PyType base = type;
        while (base.isHeapType() && base.base() != null) {
            base = base.base();
        }
        Slots create = owner.slot(NEW);
        if (create == null || base.slot(NEW) != create) {
            throw rt.typeError(name + ".__new__(" + type.name() + ") is not safe, use " + base.name() + ".__new__()");
        }
        Args given = args.rest();
        Args sliced = rt.pack(given);
        PyObject made = create.create(rt, type, sliced);
        rt.letGo(given, sliced);
        return made;
    }
}
