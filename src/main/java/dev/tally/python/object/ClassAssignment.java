package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** {@code object.__class__ = …}. CPython 3.13 Objects/typeobject.c, object_set_class. */
final class ClassAssignment {
    private ClassAssignment() {}

    static void assign(Runtime rt, PyObject self, @Nullable PyObject value) {
        if (value == null) {
            throw rt.typeError("can't delete __class__ attribute");
        }
        if (!(value instanceof PyType target)) {
            throw rt.typeError(
                    "__class__ must be set to a class, not '" + value.type().name() + "' object");
        }
        PyType old = self.type();
        if (!old.isHeapType() || !target.isHeapType()) {
            throw rt.typeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
        }
        boolean same = old.solidBase() == target.solidBase()
                && old.hasDict() == target.hasDict()
                && old.hasWeakReferences() == target.hasWeakReferences()
                && old.slotCount() == target.slotCount();
        if (!same) {
            throw rt.typeError(
                    "__class__ assignment: '" + target.name() + "' object layout differs from '" + old.name() + "'");
        }
        Extension e = self.extension;
        if (e != null && e.inline != null) {
            InstanceDict.dict(rt, self);
        }
        target.incref();
        self.type = target;
        old.decref(rt);
    }
}
