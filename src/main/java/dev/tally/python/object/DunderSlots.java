package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * The slots of classes written in Python: each calls the special method that the class defines or inherits. CPython 3.13
 * Objects/typeobject.c, slot_tp_repr, SLOT1BINFULL …
 */
final class DunderSlots extends Slots {
    /** The same for all classes: it keeps nothing. */
    static final DunderSlots ALL = new DunderSlots();

    private static final String[] BINARY_NAMES = {
        "add", "and", "floordiv", "lshift", "matmul", "mul", "mod", "or", "pow", "rshift", "sub", "truediv", "xor"
    };
    private static final String[] COMPARISONS = {"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"};

    private DunderSlots() {}

    @Override
    public long mask() {
        return 0;
    }

    /** Calls a special method found on the type, the object being its first argument; null where there is none. */
    static @Nullable PyObject maybe(Runtime rt, PyObject self, String name, Args args) {
        PyObject found = self.type().lookup(name);
        if (found == null) {
            return null;
        }
        return callHeld(rt, rt.hold(found.owned()), self, args);
    }

    /** Calls what was found on the type and is held by the native stack's top, and lets go of it. */
    private static PyObject callHeld(Runtime rt, PyObject found, PyObject self, Args args) {
        boolean method = Attributes.isMethod(found);
        PyObject callable = method ? found : rt.hold(bound(rt, found, self));
        PyObject result = rt.call(callable, method ? args.prepend(self) : args);
        rt.release(callable);
        return result;
    }

    /** What was found on the type and is held by the native stack's top, bound to the object; a new reference in its place. */
    private static PyObject bound(Runtime rt, PyObject found, PyObject self) {
        Slots get = found.type().slot(DESCR_GET);
        PyObject bound = get == null ? found.owned() : get.descrGet(rt, found, self, self.type());
        rt.release(found);
        return bound;
    }

    /** The same where the method must be there: AttributeError with its name. */
    private static PyObject must(Runtime rt, PyObject self, String name, PyObject... args) {
        PyObject result = maybe(rt, self, name, Args.of(args));
        if (result == null) {
            throw rt.raise(Exceptions.ATTRIBUTE_ERROR, name);
        }
        return result;
    }

    private static void drop(Runtime rt, PyObject self, String name, PyObject... args) {
        must(rt, self, name, args).decref(rt);
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyObject made = maybe(rt, self, "__repr__", Args.NONE);
        return made == null ? ObjectType.defaultRepr(rt, self) : made;
    }

    @Override
    public PyObject str(Runtime rt, PyObject self) {
        PyObject made = maybe(rt, self, "__str__", Args.NONE);
        return made == null ? Abstract.repr(rt, self) : made;
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        PyObject found = self.type().lookup("__hash__");
        if (found == null || found == Singletons.NONE) {
            throw rt.typeError("unhashable type: '" + self.type().name() + "'");
        }
        PyObject result = must(rt, self, "__hash__");
        if (!(result instanceof PyInt number)) {
            result.decref(rt);
            throw rt.typeError("__hash__ method should return an integer");
        }
        long hash = number.isLong() ? number.longValue() : Abstract.hash(rt, number);
        number.decref(rt);
        return hash == -1 ? -2 : hash;
    }

    @Override
    public boolean packsArguments(PyObject self) {
        return true;
    }

    @Override
    public PyObject call(Runtime rt, PyObject self, Args args) {
        PyObject result = maybe(rt, self, "__call__", args);
        if (result == null) {
            throw rt.typeError("'" + self.type().name() + "' object is not callable");
        }
        return result;
    }

    /** {@code slot_tp_getattr_hook}: {@code __getattribute__}, and after its AttributeError {@code __getattr__}. */
    @Override
    public PyObject getAttribute(Runtime rt, PyObject self, PyStr name) {
        PyObject hook = self.type().lookup("__getattr__");
        if (hook == null) {
            return must(rt, self, "__getattribute__", name);
        }
        rt.hold(hook.owned());
        PyObject found = findAttribute(rt, self, name);
        if (found == null) {
            return callHeld(rt, hook, self, Args.of(name));
        }
        rt.release(hook);
        return found;
    }

    private static @Nullable PyObject findAttribute(Runtime rt, PyObject self, PyStr name) {
        PyObject get = self.type().lookup("__getattribute__");
        Caught mark = Caught.mark(rt);
        try {
            if (get instanceof PyWrapperDescriptor w) {
                return builtinAttribute(rt, w, self, name);
            }
            return must(rt, self, "__getattribute__", name);
        } catch (PyException e) {
            if (!e.is(Exceptions.ATTRIBUTE_ERROR)) {
                throw e;
            }
            mark.drop(rt);
            return null;
        }
    }

    private static @Nullable PyObject builtinAttribute(Runtime rt, PyWrapperDescriptor w, PyObject self, PyStr name) {
        if (w.owner() == Types.OBJECT) {
            return Attributes.generic(rt, self, name);
        }
        // Any other wrapper is called with a tuple of its arguments.
        PyTuple arguments = rt.hold(PyTuple.of(rt, self.owned(), name.owned()));
        Slots slots = w.owner().slot(GETATTR);
        PyObject found = w.owner() == Types.TYPE
                ? Attributes.ofType(rt, (PyType) self, name)
                : slots == null ? null : slots.getAttribute(rt, self, name);
        rt.release(arguments);
        return found;
    }

    @Override
    public void setAttribute(Runtime rt, PyObject self, PyStr name, @Nullable PyObject value) {
        if (value == null) {
            drop(rt, self, "__delattr__", name);
        } else {
            drop(rt, self, "__setattr__", name, value);
        }
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        PyObject result = maybe(rt, self, COMPARISONS[operator], Args.of(other));
        return result == null ? Singletons.NOT_IMPLEMENTED : result;
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        PyObject found = self.type().lookup("__iter__");
        if (found == Singletons.NONE || found == null && self.type().lookup("__getitem__") == null) {
            throw rt.typeError("'" + self.type().name() + "' object is not iterable");
        }
        return found == null ? Iteration.overItems(rt, self) : must(rt, self, "__iter__");
    }

    @Override
    public @Nullable PyObject next(Runtime rt, PyObject self) {
        return must(rt, self, "__next__");
    }

    @Override
    public PyObject await(Runtime rt, PyObject self) {
        return must(rt, self, "__await__");
    }

    @Override
    public PyObject asyncIter(Runtime rt, PyObject self) {
        return must(rt, self, "__aiter__");
    }

    @Override
    public PyObject asyncNext(Runtime rt, PyObject self) {
        return must(rt, self, "__anext__");
    }

    @Override
    public PyObject descrGet(Runtime rt, PyObject self, @Nullable PyObject object, PyType owner) {
        PyObject found = self.type().lookup("__get__");
        if (found == null) {
            return self.owned();
        }
        rt.hold(found.owned());
        PyObject result = rt.call(found, self, object == null ? Singletons.NONE : object, owner);
        rt.release(found);
        return result;
    }

    @Override
    public void descrSet(Runtime rt, PyObject self, PyObject object, @Nullable PyObject value) {
        if (value == null) {
            drop(rt, self, "__delete__", object);
        } else {
            drop(rt, self, "__set__", object, value);
        }
    }

    @Override
    public void init(Runtime rt, PyObject self, Args args) {
        PyObject result = maybe(rt, self, "__init__", args);
        if (result == null) {
            throw rt.raise(Exceptions.ATTRIBUTE_ERROR, "__init__");
        }
        if (result != Singletons.NONE) {
            String type = result.type().name();
            result.decref(rt);
            throw rt.typeError("__init__() should return None, not '" + type + "'");
        }
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        PyStr name = rt.hold(rt.intern("__new__"));
        PyObject function = rt.hold(Attributes.get(rt, type, name));
        PyObject made = rt.call(function, args.prepend(type));
        rt.release(function);
        rt.release(name);
        return made;
    }

    /** {@code slot_tp_finalize} */
    @Override
    public void finalizeObject(Runtime rt, PyObject self) {
        PyObject found = self.type().lookup("__del__");
        if (found == null) {
            return;
        }
        boolean method = Attributes.isMethod(found);
        PyObject callable = rt.hold(found.owned());
        Caught mark = Caught.mark(rt);
        try {
            callable = method ? found : rt.hold(bound(rt, found, self));
            rt.call(callable, method ? Args.of(self) : Args.NONE).decref(rt);
        } catch (PyException e) {
            mark.unwind(rt);
            rt.unraisable(e, callable);
        }
        rt.release(callable);
    }

    @Override
    public boolean truth(Runtime rt, PyObject self) {
        PyObject result = maybe(rt, self, "__bool__", Args.NONE);
        if (result == null) {
            return self.type().lookup("__len__") == null || length(rt, self) > 0;
        }
        if (!(result instanceof PyBool)) {
            String type = result.type().name();
            result.decref(rt);
            throw rt.typeError("__bool__ should return bool, returned " + type);
        }
        return result == PyBool.TRUE;
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        PyObject result = rt.hold(must(rt, self, "__len__"));
        PyInt number = rt.hold(Numbers.index(rt, result));
        if (number.signum() < 0) {
            throw rt.valueError("__len__() should return >= 0");
        }
        if (!number.isLong()) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "cannot fit 'int' into an index-sized integer");
        }
        long length = number.longValue();
        rt.release(number);
        rt.release(result);
        return length;
    }

    @Override
    public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
        return must(rt, self, "__getitem__", key);
    }

    @Override
    public void assignSubscript(Runtime rt, PyObject self, PyObject key, @Nullable PyObject value) {
        if (value == null) {
            drop(rt, self, "__delitem__", key);
        } else {
            drop(rt, self, "__setitem__", key, value);
        }
    }

    @Override
    public PyObject item(Runtime rt, PyObject self, long index) {
        PyInt number = rt.hold(rt.integer(index));
        PyObject result = must(rt, self, "__getitem__", number);
        return rt.releaseFor(number, result);
    }

    @Override
    public boolean contains(Runtime rt, PyObject self, PyObject item) {
        PyObject found = self.type().lookup("__contains__");
        if (found == Singletons.NONE) {
            throw rt.typeError("'" + self.type().name() + "' object is not a container");
        }
        if (found == null) {
            return Iteration.contains(rt, self, item);
        }
        PyObject result = rt.hold(must(rt, self, "__contains__", item));
        boolean truth = Abstract.truth(rt, result);
        rt.release(result);
        return truth;
    }

    @Override
    public PyObject negative(Runtime rt, PyObject self) {
        return must(rt, self, "__neg__");
    }

    @Override
    public PyObject positive(Runtime rt, PyObject self) {
        return must(rt, self, "__pos__");
    }

    @Override
    public PyObject absolute(Runtime rt, PyObject self) {
        return must(rt, self, "__abs__");
    }

    @Override
    public PyObject invert(Runtime rt, PyObject self) {
        return must(rt, self, "__invert__");
    }

    @Override
    public PyObject toInt(Runtime rt, PyObject self) {
        return must(rt, self, "__int__");
    }

    @Override
    public PyObject toFloat(Runtime rt, PyObject self) {
        return must(rt, self, "__float__");
    }

    @Override
    public PyObject index(Runtime rt, PyObject self) {
        return must(rt, self, "__index__");
    }

    @Override
    public PyObject divmod(Runtime rt, PyObject left, PyObject right) {
        return full(rt, DIVMOD, "__divmod__", "__rdivmod__", left, right);
    }

    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        String name = BINARY_NAMES[operator];
        return full(rt, BINARY + operator, "__" + name + "__", "__r" + name + "__", left, right);
    }

    /** SLOT1BINFULL: the right operand's reflected method goes first where its class is a subclass that overrides it. */
    private PyObject full(Runtime rt, int slot, String name, String reflected, PyObject left, PyObject right) {
        PyType lt = left.type();
        PyType rtype = right.type();
        boolean other = lt != rtype && rtype.slot(slot) == this;
        if (lt.slot(slot) == this) {
            if (other && rtype.isSubtype(lt) && rtype.lookup(reflected) != lt.lookup(reflected)) {
                PyObject result = orUnknown(rt, right, reflected, left);
                if (result != Singletons.NOT_IMPLEMENTED) {
                    return result;
                }
                other = false;
            }
            PyObject result = orUnknown(rt, left, name, right);
            if (result != Singletons.NOT_IMPLEMENTED || lt == rtype) {
                return result;
            }
        }
        return other ? orUnknown(rt, right, reflected, left) : Singletons.NOT_IMPLEMENTED;
    }

    private static PyObject orUnknown(Runtime rt, PyObject self, String name, PyObject... args) {
        PyObject result = maybe(rt, self, name, Args.of(args));
        return result == null ? Singletons.NOT_IMPLEMENTED : result;
    }

    @Override
    public PyObject inplace(Runtime rt, int operator, PyObject left, PyObject right) {
        return orUnknown(rt, left, "__i" + BINARY_NAMES[operator] + "__", right);
    }

    @Override
    public PyObject power(Runtime rt, PyObject base, PyObject exponent, PyObject modulus) {
        return base.type().slot(BINARY + POWER) == this
                ? orUnknown(rt, base, "__pow__", exponent, modulus)
                : Singletons.NOT_IMPLEMENTED;
    }
}
