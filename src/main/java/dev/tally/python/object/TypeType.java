package dev.tally.python.object;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code type} does. CPython 3.13 Objects/typeobject.c. */
final class TypeType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, CALL, GETATTR, SETATTR, INIT, NEW) | binaryOperators(OR);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method("mro", (rt, self) -> Mro.list(rt, (PyType) self))
                .method("__subclasses__", TypeType::subclasses)
                .classMethod("__prepare__", (rt, self, args) -> PyDict.of(rt))
                .method1("__instancecheck__", TypeType::instanceCheck)
                .method1("__subclasscheck__", TypeType::subclassCheck)
                .method("__dir__", TypeType::dir)
                .method("__sizeof__", (rt, self) -> rt.integer(TypeLayout.classBytes((PyType) self)))
                .getset("__name__", TypeType::getName, TypeType::setName)
                .getset("__qualname__", TypeType::getQualifiedName, TypeType::setQualifiedName)
                .getset("__bases__", TypeType::getBases, TypeType::setBases)
                .getter("__mro__", (rt, self) -> mroTuple(rt, (PyType) self))
                .field("__base__", TypeType::getBase)
                .field("__basicsize__", (rt, self) -> rt.integer(TypeLayout.basicSize((PyType) self)))
                .field("__itemsize__", (rt, self) -> rt.integer(TypeLayout.itemSize((PyType) self)))
                .field("__dictoffset__", (rt, self) -> rt.integer(TypeLayout.dictOffset((PyType) self)))
                .field("__weakrefoffset__", (rt, self) -> rt.integer(TypeLayout.weakReferenceOffset((PyType) self)))
                .field("__flags__", (rt, self) -> rt.integer(((PyType) self).isHeapType() ? 5760L : 5500L))
                .getset("__module__", TypeType::getModule, (rt, self, v) -> put(rt, self, "__module__", v))
                .getset("__abstractmethods__", TypeType::getAbstract, TypeType::setAbstract)
                .getter("__dict__", (rt, self) -> PyMappingProxy.ofType(rt, (PyType) self))
                .getset("__doc__", TypeType::getDoc, (rt, self, v) -> put(rt, self, "__doc__", v))
                .getter("__text_signature__", (rt, self) -> TextSignatures.ofType(rt, (PyType) self))
                .getset("__annotations__", TypeType::getAnnotations, TypeType::setAnnotations)
                .getset(
                        "__type_params__",
                        (rt, self) ->
                                self == Types.TYPE ? PyTuple.EMPTY : ownOr(self, "__type_params__", PyTuple.EMPTY),
                        (rt, self, v) -> put(rt, self, "__type_params__", v));
    }

    private static PyObject ownOr(PyObject self, String name, PyObject otherwise) {
        PyObject found = ((PyType) self).own(name);
        return found == null ? otherwise : found.owned();
    }

    private static PyException immutable(Runtime rt, PyType type, String name) {
        return rt.typeError("cannot set '" + name + "' attribute of immutable type '" + type.name() + "'");
    }

    private static void put(Runtime rt, PyObject self, String name, @Nullable PyObject value) {
        PyType type = (PyType) self;
        if (type.namespace == null) {
            throw immutable(rt, type, name);
        }
        if (value == null) {
            throw rt.typeError("cannot delete '" + name + "' attribute of type '" + type.name() + "'");
        }
        PyStr key = rt.hold(rt.intern(name));
        type.namespace.set(rt, key, value);
        rt.release(key);
        ClassMaker.changed(rt, type, name);
    }

    private static PyObject subclasses(Runtime rt, PyObject self) {
        PyList list = PyList.of(rt);
        for (PyType type : rt.classes().of((PyType) self)) {
            list.append(rt, type.owned());
        }
        return list;
    }

    private static PyObject instanceCheck(Runtime rt, PyObject self, PyObject object) {
        PyType type = (PyType) self;
        if (object.type().isSubtype(type)) {
            return PyBool.TRUE;
        }
        PyStr name = rt.hold(rt.intern("__class__"));
        PyObject claimed = Attributes.getOrNull(rt, object, name);
        rt.release(name);
        boolean found = claimed != null && claimed instanceof PyType t && t.isSubtype(type);
        PyObject.decref(rt, claimed);
        return Runtime.bool(found);
    }

    private static PyObject subclassCheck(Runtime rt, PyObject self, PyObject derived) {
        if (!(derived instanceof PyType type)) {
            throw rt.typeError("issubclass() arg 1 must be a class");
        }
        return Runtime.bool(type.isSubtype((PyType) self));
    }

    /** Adds the names of a class and all that it derives from. */
    static void mergeNames(Runtime rt, PyDict into, PyType type) {
        for (PyType t : type.mro()) {
            if (t.namespace != null) {
                ObjectType.merge(rt, into, t.namespace);
            } else {
                for (String name : t.builtinNamespace().keySet()) {
                    PyStr key = rt.intern(name);
                    into.set(rt, key, Singletons.NONE);
                    key.decref(rt);
                }
            }
        }
    }

    private static PyObject dir(Runtime rt, PyObject self) {
        PyDict names = rt.hold(PyDict.of(rt));
        mergeNames(rt, names, (PyType) self);
        PyList list = Iteration.toList(rt, names);
        rt.release(names);
        return list;
    }

    private static PyObject getName(Runtime rt, PyObject self) {
        PyType type = (PyType) self;
        return type.nameObject != null ? type.nameObject.owned() : rt.string(type.shortName());
    }

    private static void setName(Runtime rt, PyObject self, @Nullable PyObject value) {
        PyType type = (PyType) self;
        if (!type.isHeapType()) {
            throw immutable(rt, type, "__name__");
        }
        if (value == null) {
            throw rt.typeError("cannot delete '__name__' attribute of immutable type '" + type.name() + "'");
        }
        if (!(value instanceof PyStr name)) {
            throw rt.typeError("can only assign string to " + type.name() + ".__name__, not '"
                    + value.type().name() + "'");
        }
        PyObject old = type.nameObject;
        type.nameObject = name.owned();
        type.rename(name.value());
        PyObject.decref(rt, old);
    }

    private static PyObject getQualifiedName(Runtime rt, PyObject self) {
        PyType type = (PyType) self;
        return type.qualifiedName != null ? type.qualifiedName.owned() : rt.string(type.shortName());
    }

    private static void setQualifiedName(Runtime rt, PyObject self, @Nullable PyObject value) {
        PyType type = (PyType) self;
        if (!type.isHeapType()) {
            throw immutable(rt, type, "__qualname__");
        }
        if (value == null) {
            throw rt.typeError("cannot delete '__qualname__' attribute of immutable type '" + type.name() + "'");
        }
        if (!(value instanceof PyStr name)) {
            throw rt.typeError("can only assign string to " + type.name() + ".__qualname__, not '"
                    + value.type().name() + "'");
        }
        PyObject old = type.qualifiedName;
        type.qualifiedName = name.owned();
        PyObject.decref(rt, old);
    }

    static String qualifiedName(PyType type) {
        return type.qualifiedName instanceof PyStr s ? s.value() : type.shortName();
    }

    /** {@code __module__}, or null where it is no string. */
    static @Nullable String moduleName(PyType type) {
        if (!type.isHeapType()) {
            int dot = type.name().lastIndexOf('.');
            PyObject own = dot < 0 ? type.own("__module__") : null;
            return own instanceof PyStr s
                    ? s.value()
                    : dot < 0 ? "builtins" : type.name().substring(0, dot);
        }
        return type.own("__module__") instanceof PyStr s ? s.value() : null;
    }

    private static PyObject getModule(Runtime rt, PyObject self) {
        PyType type = (PyType) self;
        if (type.isHeapType()) {
            PyObject own = type.own("__module__");
            if (own == null) {
                throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "__module__");
            }
            return own.owned();
        }
        String name = moduleName(type);
        return rt.intern(name == null ? "builtins" : name);
    }

    private static PyObject getBases(Runtime rt, PyObject self) {
        PyType type = (PyType) self;
        return type.basesTuple != null ? type.basesTuple.owned() : tuple(rt, type.bases());
    }

    private static PyTuple tuple(Runtime rt, List<PyType> types) {
        PyObject[] items = types.toArray(new PyObject[0]);
        for (PyObject item : items) {
            item.incref();
        }
        return PyTuple.of(rt, items);
    }

    private static void setBases(Runtime rt, PyObject self, @Nullable PyObject value) {
        PyType type = (PyType) self;
        if (!type.isHeapType()) {
            throw immutable(rt, type, "__bases__");
        }
        ClassMaker.setBases(rt, type, value);
    }

    private static PyObject mroTuple(Runtime rt, PyType type) {
        return type.mroTuple != null ? type.mroTuple.owned() : tuple(rt, type.mro());
    }

    private static PyObject getBase(Runtime rt, PyObject self) {
        PyType base = ((PyType) self).base();
        return base == null ? Singletons.NONE : base.owned();
    }

    private static PyObject getAbstract(Runtime rt, PyObject self) {
        PyObject own = self == Types.TYPE ? null : ((PyType) self).own("__abstractmethods__");
        if (own == null || self == Types.TYPE) {
            throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "__abstractmethods__");
        }
        return own.owned();
    }

    private static void setAbstract(Runtime rt, PyObject self, @Nullable PyObject value) {
        PyType type = (PyType) self;
        if (value == null) {
            PyStr key = rt.hold(rt.intern("__abstractmethods__"));
            if (type.namespace == null || !type.namespace.remove(rt, key)) {
                throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "__abstractmethods__");
            }
            rt.release(key);
            type.isAbstract = false;
        } else {
            put(rt, self, "__abstractmethods__", value);
            type.isAbstract = Abstract.truth(rt, value);
        }
        type.modified();
    }

    private static PyObject getDoc(Runtime rt, PyObject self) {
        PyType type = (PyType) self;
        PyObject own = type.own("__doc__");
        if (own == null) {
            return Singletons.NONE;
        }
        Slots get = own.type().slot(DESCR_GET);
        return get == null ? own.owned() : get.descrGet(rt, own, null, type);
    }

    private static PyObject getAnnotations(Runtime rt, PyObject self) {
        PyType type = (PyType) self;
        if (type.namespace == null) {
            throw rt.raise(
                    Exceptions.ATTRIBUTE_ERROR, "type object '" + type.name() + "' has no attribute '__annotations__'");
        }
        PyObject own = type.own("__annotations__");
        if (own == null) {
            PyDict made = rt.hold(PyDict.of(rt));
            put(rt, self, "__annotations__", made);
            return rt.take(made);
        }
        return own.owned();
    }

    private static void setAnnotations(Runtime rt, PyObject self, @Nullable PyObject value) {
        PyType type = (PyType) self;
        if (value != null) {
            put(rt, self, "__annotations__", value);
            return;
        }
        PyStr key = rt.hold(rt.intern("__annotations__"));
        if (type.namespace == null || !type.namespace.remove(rt, key)) {
            throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "__annotations__");
        }
        rt.release(key);
        type.modified();
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyType type = (PyType) self;
        String module = moduleName(type);
        String prefix = module == null || module.equals("builtins") ? "" : module + ".";
        return rt.string("<class '" + prefix + qualifiedName(type) + "'>");
    }

    @Override
    public PyObject getAttribute(Runtime rt, PyObject self, PyStr name) {
        PyObject found = Attributes.ofType(rt, (PyType) self, name);
        if (found == null) {
            throw Attributes.missing(
                    rt,
                    self,
                    name,
                    "type object '" + ((PyType) self).name() + "' has no attribute '" + name.value() + "'");
        }
        return found;
    }

    @Override
    public void setAttribute(Runtime rt, PyObject self, PyStr name, @Nullable PyObject value) {
        PyType type = (PyType) self;
        PyDict namespace = type.namespace;
        if (namespace == null) {
            throw immutable(rt, type, name.value());
        }
        PyObject meta = type.type().lookup(name);
        Slots set = meta == null ? null : meta.type().slot(DESCR_SET);
        if (meta != null && set != null) {
            set.descrSet(rt, meta, type, value);
        } else if (value != null) {
            namespace.set(rt, name, value);
        } else if (!namespace.remove(rt, name)) {
            throw Attributes.missing(
                    rt, self, name, "type object '" + type.name() + "' has no attribute '" + name.value() + "'");
        }
        ClassMaker.changed(rt, type, name.value());
    }

    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        return PyUnion.or(rt, left, right);
    }

    @Override
    public boolean packsArguments(PyObject self) {
        return !((PyType) self).vectorcall;
    }

    /** {@code type_call}: makes an instance and, if it is one, initialises it. */
    @Override
    public PyObject call(Runtime rt, PyObject self, Args args) {
        PyType type = (PyType) self;
        if (type == Types.TYPE) {
            if (args.positional() == 1) {
                Arity.constructor(rt, args, "type", 1, 1);
                return args.get(0).type().owned();
            }
            if (args.positional() != 3) {
                throw rt.typeError("type() takes 1 or 3 arguments");
            }
            if (args.tuple() == null) {
                Args packed = rt.pack(args);
                PyObject made = instantiate(rt, type, packed);
                rt.letGo(args, packed);
                return made;
            }
        }
        return instantiate(rt, type, args);
    }

    private static PyObject instantiate(Runtime rt, PyType type, Args args) {
        Slots create = type.slot(NEW);
        if (create == null) {
            throw rt.typeError("cannot create '" + type.name() + "' instances");
        }
        PyObject made = create.create(rt, type, args);
        PyType actual = made.type();
        if (!actual.isSubtype(type)) {
            return made;
        }
        if (made.gcIndex == Containers.NO_CONTAINER && actual.isHeapType() && actual.isCollected()) {
            rt.heap().containers().track(made);
        }
        Slots init = actual.slot(INIT);
        if (init == null || init instanceof ObjectType && args.positional() + args.keywordCount() == 0) {
            return made;
        }
        rt.hold(made);
        init.init(rt, made, args);
        return rt.take(made);
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        if (args.positional() == 1 && args.keywordCount() > 0) {
            throw rt.typeError("type.__init__() takes no keyword arguments");
        }
        if (args.positional() != 1 && args.positional() != 3) {
            throw rt.typeError("type.__init__() takes 1 or 3 arguments");
        }
    }

    @Override
    public PyObject create(Runtime rt, PyType metatype, Args args) {
        return ClassMaker.make(rt, metatype, args);
    }
}
