package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * What {@code weakref.proxy} does: nearly everything is asked of the object itself, while there is one. CPython 3.13
 * Objects/weakrefobject.c, proxy_*.
 */
final class WeakProxyType extends Slots {
    private static final PyStr BYTES = PyStr.immortalOf("__bytes__");
    private static final PyStr REVERSED = PyStr.immortalOf("__reversed__");

    private final boolean callable;

    WeakProxyType(boolean callable) {
        this.callable = callable;
    }

    @Override
    public long mask() {
        long all = slots(REPR, STR, HASH, GETATTR, SETATTR, COMPARE, ITER, NEXT, BOOL, LENGTH)
                | slots(SUBSCRIPT, ASSIGN_SUBSCRIPT, CONTAINS, NEGATIVE, POSITIVE, ABSOLUTE, INVERT)
                | slots(INT, FLOAT, INDEX, DIVMOD);
        for (int operator = ADD; operator <= XOR; operator++) {
            all |= binaryOperators(operator) | inplaceOperators(operator);
        }
        return callable ? all | slots(CALL) : all;
    }

    @Override
    public void define(TypeBuilder type) {
        type.constant("__module__", PyStr.immortalOf("weakref"))
                .method("__bytes__", (rt, self) -> callMethod(rt, self, BYTES))
                .method("__reversed__", (rt, self) -> callMethod(rt, self, REVERSED))
                .constant("__hash__", Singletons.NONE);
    }

    /** The object of a proxy, or what is no proxy itself; a new reference, held on the native stack. */
    private static PyObject hold(Runtime rt, PyObject proxy) {
        if (!(proxy instanceof PyWeakReference reference) || !reference.isProxy()) {
            return rt.hold(proxy.owned());
        }
        PyObject object = reference.referent;
        if (object == null) {
            throw rt.raise(Exceptions.REFERENCE_ERROR, "weakly-referenced object no longer exists");
        }
        return rt.hold(object.owned());
    }

    /** An operation on one object that gives another. */
    private interface Unary {
        PyObject of(Runtime rt, PyObject object);
    }

    private static PyObject ask(Runtime rt, PyObject self, Unary operation) {
        PyObject object = hold(rt, self);
        PyObject result = operation.of(rt, object);
        return rt.releaseFor(object, result);
    }

    private static PyObject callMethod(Runtime rt, PyObject self, PyStr name) {
        PyObject object = hold(rt, self);
        PyObject method = rt.hold(Attributes.get(rt, object, name));
        PyObject result = rt.call(method);
        return rt.releaseFor(object, rt.releaseFor(method, result));
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyObject object = ((PyWeakReference) self).referent;
        String start = "<weakproxy at 0x" + Long.toHexString(rt.heap().address(self));
        return rt.string(start + (object == null ? "; dead>" : WeakReferenceType.to(rt, object) + ">"));
    }

    @Override
    public PyObject str(Runtime rt, PyObject self) {
        return ask(rt, self, Abstract::str);
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        throw rt.typeError("unhashable type: '" + self.type().name() + "'");
    }

    @Override
    public PyObject call(Runtime rt, PyObject self, Args args) {
        PyObject object = hold(rt, self);
        PyObject result = rt.call(object, args);
        return rt.releaseFor(object, result);
    }

    @Override
    public PyObject getAttribute(Runtime rt, PyObject self, PyStr name) {
        PyObject object = hold(rt, self);
        PyObject result = Attributes.get(rt, object, name);
        return rt.releaseFor(object, result);
    }

    @Override
    public void setAttribute(Runtime rt, PyObject self, PyStr name, @Nullable PyObject value) {
        PyObject object = hold(rt, self);
        if (value == null) {
            Attributes.delete(rt, object, name);
        } else {
            Attributes.set(rt, object, name, value);
        }
        rt.release(object);
    }

    /** An operation on two objects. */
    private interface Binary {
        PyObject of(Runtime rt, PyObject left, PyObject right);
    }

    private static PyObject both(Runtime rt, PyObject left, PyObject right, Binary operation) {
        PyObject a = hold(rt, left);
        PyObject b = hold(rt, right);
        PyObject result = rt.hold(operation.of(rt, a, b));
        rt.forgetHeld(a);
        rt.forgetHeld(b);
        return rt.take(result);
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        return both(rt, self, other, (r, a, b) -> Abstract.compare(r, a, b, operator));
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return ask(rt, self, Iteration::iter);
    }

    @Override
    public @Nullable PyObject next(Runtime rt, PyObject self) {
        PyObject object = hold(rt, self);
        if (!Iteration.isIterator(object)) {
            throw rt.typeError(
                    "Weakref proxy referenced a non-iterator '" + object.type().name() + "' object");
        }
        PyObject result = Iteration.next(rt, object);
        rt.release(object);
        return result;
    }

    @Override
    public boolean truth(Runtime rt, PyObject self) {
        PyObject object = hold(rt, self);
        boolean truth = Abstract.truth(rt, object);
        rt.release(object);
        return truth;
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        PyObject object = hold(rt, self);
        long length = Items.length(rt, object);
        rt.release(object);
        return length;
    }

    @Override
    public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
        return both(rt, self, key, Items::get);
    }

    @Override
    public void assignSubscript(Runtime rt, PyObject self, PyObject key, @Nullable PyObject value) {
        PyObject object = hold(rt, self);
        if (value == null) {
            Items.delete(rt, object, key);
        } else {
            Items.set(rt, object, key, value);
        }
        rt.release(object);
    }

    @Override
    public boolean contains(Runtime rt, PyObject self, PyObject item) {
        PyObject object = hold(rt, self);
        boolean found = Items.contains(rt, object, item);
        rt.release(object);
        return found;
    }

    @Override
    public PyObject negative(Runtime rt, PyObject self) {
        return ask(rt, self, Numbers::negative);
    }

    @Override
    public PyObject positive(Runtime rt, PyObject self) {
        return ask(rt, self, Numbers::positive);
    }

    @Override
    public PyObject absolute(Runtime rt, PyObject self) {
        return ask(rt, self, Numbers::absolute);
    }

    @Override
    public PyObject invert(Runtime rt, PyObject self) {
        return ask(rt, self, Numbers::invert);
    }

    @Override
    public PyObject toInt(Runtime rt, PyObject self) {
        return ask(rt, self, (r, object) -> r.call(Types.INT, object));
    }

    @Override
    public PyObject toFloat(Runtime rt, PyObject self) {
        return ask(rt, self, (r, object) -> r.call(Types.FLOAT, object));
    }

    @Override
    public PyObject index(Runtime rt, PyObject self) {
        return ask(rt, self, Numbers::index);
    }

    @Override
    public PyObject divmod(Runtime rt, PyObject left, PyObject right) {
        return both(rt, left, right, Numbers::divmod);
    }

    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        return both(rt, left, right, (r, a, b) -> Numbers.binary(r, operator, a, b));
    }

    @Override
    public PyObject inplace(Runtime rt, int operator, PyObject left, PyObject right) {
        return both(rt, left, right, (r, a, b) -> Numbers.inplace(r, operator, a, b));
    }

    @Override
    public PyObject power(Runtime rt, PyObject base, PyObject exponent, PyObject modulus) {
        PyObject m = hold(rt, modulus);
        PyObject result = both(rt, base, exponent, (r, a, b) -> Numbers.power(r, a, b, m));
        rt.release(m);
        return result;
    }
}
