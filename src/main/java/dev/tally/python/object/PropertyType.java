package dev.tally.python.object;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code property} does. CPython 3.13 Objects/descrobject.c. */
final class PropertyType extends Slots {
    @Override
    public long mask() {
        return slots(DESCR_GET, DESCR_SET, INIT, NEW);
    }

    @Override
    public void define(TypeBuilder type) {
        type.method1("getter", (rt, self, f) -> copy(rt, self, PyProperty.GET, f))
                .method1("setter", (rt, self, f) -> copy(rt, self, PyProperty.SET, f))
                .method1("deleter", (rt, self, f) -> copy(rt, self, PyProperty.DELETE, f))
                .methodN("__set_name__", (rt, self, args) -> {
                    if (args.positional() != 2) {
                        throw rt.typeError(
                                "__set_name__() takes 2 positional arguments but " + args.positional() + " were given");
                    }
                    ((PyProperty) self).set(rt, PyProperty.NAME, args.get(1));
                    return Singletons.NONE;
                })
                .field("fget", (rt, self) -> or(self, PyProperty.GET))
                .field("fset", (rt, self) -> or(self, PyProperty.SET))
                .field("fdel", (rt, self) -> or(self, PyProperty.DELETE))
                .getset("__doc__", (rt, self) -> or(self, PyProperty.DOC), (rt, self, v) -> ((PyProperty) self)
                        .set(rt, PyProperty.DOC, v))
                .getset("__name__", PropertyType::name, (rt, self, v) -> ((PyProperty) self)
                        .set(rt, PyProperty.NAME, v))
                .getter("__isabstractmethod__", PropertyType::isAbstract);
    }

    private static PyObject or(PyObject self, int field) {
        PyObject value = ((PyProperty) self).field(field);
        return value == null ? Singletons.NONE : value.owned();
    }

    private static PyObject name(Runtime rt, PyObject self) {
        PyProperty property = (PyProperty) self;
        PyObject name = property.field(PyProperty.NAME);
        if (name != null) {
            return name.owned();
        }
        PyObject get = property.field(PyProperty.GET);
        PyStr key = rt.hold(rt.intern("__name__"));
        PyObject found = get == null ? null : Attributes.getOrNull(rt, get, key);
        rt.release(key);
        if (found == null) {
            throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "'property' object has no attribute '__name__'");
        }
        return found;
    }

    private static PyObject isAbstract(Runtime rt, PyObject self) {
        PyStr key = rt.hold(rt.intern("__isabstractmethod__"));
        boolean found = false;
        for (int i = PyProperty.GET; i <= PyProperty.DELETE && !found; i++) {
            PyObject function = ((PyProperty) self).field(i);
            PyObject flag = function == null ? null : Attributes.getOrNull(rt, function, key);
            if (flag != null) {
                rt.hold(flag);
                found = Abstract.truth(rt, flag);
                rt.release(flag);
            }
        }
        rt.release(key);
        return Runtime.bool(found);
    }

    /** {@code property_copy}: a property of the same class with one function replaced. */
    private static PyObject copy(Runtime rt, PyObject self, int which, PyObject function) {
        PyProperty old = (PyProperty) self;
        PyObject[] given = new PyObject[4];
        for (int i = 0; i < 3; i++) {
            PyObject kept = old.field(i);
            given[i] = i == which && function != Singletons.NONE ? function : kept == null ? Singletons.NONE : kept;
        }
        PyObject doc = old.field(PyProperty.DOC);
        given[3] = old.getterDoc && given[0] != Singletons.NONE || doc == null ? Singletons.NONE : doc;
        PyObject made = rt.call(self.type(), given);
        if (made instanceof PyProperty property) {
            property.set(rt, PyProperty.NAME, old.field(PyProperty.NAME));
        }
        return made;
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return PyProperty.create(rt, type);
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        PyObject[] bound = Signature.of("property", "fget=, fset=, fdel=, doc=").bind(rt, args);
        PyProperty property = (PyProperty) self;
        for (int i = 0; i < 4; i++) {
            property.set(rt, i, bound[i]);
        }
        property.set(rt, PyProperty.NAME, null);
        PyObject get = property.field(PyProperty.GET);
        if (property.field(PyProperty.DOC) == null && get != null) {
            PyStr key = rt.hold(rt.intern("__doc__"));
            PyObject doc = Attributes.getOrNull(rt, get, key);
            rt.release(key);
            if (doc != null) {
                property.set(rt, PyProperty.DOC, doc);
                property.getterDoc = true;
                doc.decref(rt);
            }
        }
    }

    @Override
    public PyObject descrGet(Runtime rt, PyObject self, @Nullable PyObject object, PyType owner) {
        if (object == null || object == Singletons.NONE) {
            return self.owned();
        }
        PyObject get = ((PyProperty) self).field(PyProperty.GET);
        if (get == null) {
            throw missing(rt, self, object, "getter");
        }
        return rt.call(get, object);
    }

    @Override
    public void descrSet(Runtime rt, PyObject self, PyObject object, @Nullable PyObject value) {
        PyObject function = ((PyProperty) self).field(value == null ? PyProperty.DELETE : PyProperty.SET);
        if (function == null) {
            throw missing(rt, self, object, value == null ? "deleter" : "setter");
        }
        PyObject result = value == null ? rt.call(function, object) : rt.call(function, object, value);
        result.decref(rt);
    }

    private static PyException missing(Runtime rt, PyObject self, PyObject object, String what) {
        PyObject name = null;
        Caught mark = Caught.mark(rt);
        try {
            name = name(rt, self);
        } catch (PyException e) {
            mark.drop(rt);
        }
        String quoted = name == null ? "" : ExceptionNotes.repr(rt, name) + " ";
        PyObject.decref(rt, name);
        Optional<PyType> inC = object.type().mro().stream()
                .filter(t -> t.standsForC() && defines(t, self))
                .findFirst();
        if (inC.isPresent() && !what.equals("getter")) {
            String owner = inC.get().name();
            // Its numbers are fields of the object in C, those of the others are computed.
            String text = owner.equals("datetime.timedelta")
                    ? "readonly attribute"
                    : "attribute " + quoted + "of '" + owner + "' objects is not writable";
            return rt.raise(Exceptions.ATTRIBUTE_ERROR, text);
        }
        return rt.raise(
                Exceptions.ATTRIBUTE_ERROR,
                "property " + quoted + "of '" + TypeType.qualifiedName(object.type()) + "' object has no " + what);
    }

    private static boolean defines(PyType type, PyObject property) {
        PyDict namespace = type.namespace();
        for (int i = 0; namespace != null && i < namespace.end(); i++) {
            if (namespace.valueAt(i) == property) {
                return true;
            }
        }
        return false;
    }
}
