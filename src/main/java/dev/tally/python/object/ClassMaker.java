package dev.tally.python.object;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes classes and keeps their slots up to date: CPython 3.13 Objects/typeobject.c, type_new and update_slot. */
final class ClassMaker {
    private final Runtime rt;

    private ClassMaker(Runtime rt) {
        this.rt = rt;
    }

    /** {@code type.__new__(metatype, name, bases, namespace, **keywords)} */
    static PyObject make(Runtime rt, PyType metatype, Args args) {
        if (args.positional() != 3) {
            throw rt.typeError("type.__new__() takes exactly 3 arguments (" + args.positional() + " given)");
        }
        check(rt, args, 0, Types.STR);
        check(rt, args, 1, Types.TUPLE);
        check(rt, args, 2, Types.DICT);
        return new ClassMaker(rt).make(metatype, args);
    }

    private static void check(Runtime rt, Args args, int index, PyType wanted) {
        PyType given = args.get(index).type();
        if (!given.isSubtype(wanted)) {
            throw rt.typeError("type.__new__() argument " + (index + 1) + " must be " + wanted.name() + ", not "
                    + Abstract.shortTypeName(args.get(index)));
        }
    }

    private PyObject make(PyType asked, Args args) {
        PyTuple given = (PyTuple) args.get(1);
        PyType metatype = metatype(asked, given);
        Slots create = metatype.slot(Slots.NEW);
        if (metatype != asked && create != null && !(create instanceof TypeType)) {
            return create.create(rt, metatype, args);
        }
        PyTuple bases = rt.hold(given.size() == 0 ? PyTuple.of(rt, Types.OBJECT) : (PyTuple) given.owned());
        PyType base = bestBase(rt, bases);
        PyStr name = (PyStr) args.get(0);
        if (name.value().indexOf('\0') >= 0) {
            throw rt.valueError("type name must not contain null characters");
        }
        PyDict namespace = rt.hold(copy((PyDict) args.get(2)));
        List<PyType> baseList = new ArrayList<>();
        for (PyObject item : bases.items()) {
            baseList.add((PyType) item);
        }
        PyType type = new PyType(metatype, name.value(), baseList, DunderSlots.ALL, base.solidBase());
        type.namespace = (PyDict) namespace.owned();
        type.basesTuple = (PyTuple) bases.owned();
        type.layoutBase = base;
        base.incref();
        type.nameObject = name.owned();
        rt.heap().allocatedContainer(type);
        rt.hold(type);
        qualifiedName(type, namespace, name);
        SlotNames.add(rt, type, base, namespace);
        module(namespace);
        wrap(namespace, "__new__", false);
        wrap(namespace, "__init_subclass__", true);
        wrap(namespace, "__class_getitem__", true);
        PyCell cell = takeCell(namespace, "__classcell__");
        PyCell namespaceCell = takeCell(namespace, "__classdictcell__");
        if (namespaceCell != null) {
            namespaceCell.set(rt, namespace.owned());
            namespaceCell.decref(rt);
        }
        order(type);
        SlotNames.ownGetters(rt, type, base, namespace);
        if (namespace.getString("__doc__") == null) {
            put(namespace, "__doc__", Singletons.NONE);
        }
        if (namespace.getString("__eq__") != null && namespace.getString("__hash__") == null) {
            put(namespace, "__hash__", Singletons.NONE);
        }
        for (PyType b : baseList) {
            rt.classes().add(rt, b, type);
        }
        setSlots(rt, type, slotTable(type));
        if (cell != null) {
            cell.set(rt, type.owned());
            cell.decref(rt);
        }
        announce(type);
        initSubclass(type, args);
        rt.take(type);
        rt.release(namespace);
        rt.release(bases);
        return type;
    }

    private PyType metatype(PyType asked, PyTuple bases) {
        PyType winner = asked;
        for (PyObject base : bases.items()) {
            PyType type = base.type();
            if (winner.isSubtype(type)) {
                continue;
            }
            if (!type.isSubtype(winner)) {
                throw rt.typeError(
                        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass"
                                + " of the metaclasses of all its bases");
            }
            winner = type;
        }
        return winner;
    }

    /** {@code best_base}: the one whose layout all the others' layouts are part of. */
    private static PyType bestBase(Runtime rt, PyTuple bases) {
        PyType base = null;
        PyType winner = null;
        for (PyObject item : bases.items()) {
            if (!(item instanceof PyType candidate)) {
                if (item.type().lookup("__mro_entries__") != null) {
                    throw rt.typeError("type() doesn't support MRO entry resolution; use types.new_class()");
                }
                throw rt.typeError("bases must be types");
            }
            if (!candidate.isAcceptableBase()) {
                throw rt.typeError("type '" + candidate.name() + "' is not an acceptable base type");
            }
            PyType layout = layout(candidate);
            if (winner == null || base == null) {
                winner = layout;
                base = candidate;
            } else if (!winner.isSubtype(layout)) {
                if (!layout.isSubtype(winner)) {
                    throw rt.typeError("multiple bases have instance lay-out conflict");
                }
                winner = layout;
                base = candidate;
            }
        }
        if (base == null) {
            throw new IllegalStateException("a class has bases");
        }
        return base;
    }

    /** {@code solid_base}: the class that last added to the layout of instances. */
    private static PyType layout(PyType type) {
        PyType t = type;
        for (PyType base = t.base(); base != null; base = t.base()) {
            boolean same = t.isHeapType() ? t.slotCount() == base.slotCount() : t.basicSize() == base.basicSize();
            if (!same) {
                return t;
            }
            t = base;
        }
        return t;
    }

    private PyDict copy(PyDict from) {
        PyDict made = PyDict.of(rt);
        for (int i = 0; i < from.end(); i++) {
            PyObject key = from.keyAt(i);
            PyObject value = from.valueAt(i);
            if (key != null && value != null) {
                made.set(rt, key, from.hashAt(i), value);
            }
        }
        return made;
    }

    private void put(PyDict namespace, String name, PyObject value) {
        PyStr key = rt.hold(rt.intern(name));
        namespace.set(rt, key, value);
        rt.release(key);
    }

    private void qualifiedName(PyType type, PyDict namespace, PyStr name) {
        PyObject given = namespace.getString("__qualname__");
        if (given == null) {
            type.qualifiedName = name.owned();
            return;
        }
        if (!(given instanceof PyStr)) {
            throw rt.typeError(
                    "type __qualname__ must be a str, not " + given.type().name());
        }
        type.qualifiedName = given.owned();
        PyStr key = rt.hold(rt.intern("__qualname__"));
        namespace.remove(rt, key);
        rt.release(key);
    }

    private void module(PyDict namespace) {
        PyDict globals = rt.callerGlobals();
        if (namespace.getString("__module__") == null && globals != null) {
            PyObject name = globals.getString("__name__");
            if (name != null) {
                put(namespace, "__module__", name);
            }
        }
    }

    /** Functions of these names become static or class methods by themselves. */
    private void wrap(PyDict namespace, String name, boolean classMethod) {
        PyObject function = namespace.getString(name);
        if (function instanceof PyFunction) {
            PyObject made =
                    rt.hold(PyMethodWrap.of(rt, classMethod ? Types.CLASSMETHOD : Types.STATICMETHOD, function));
            put(namespace, name, made);
            rt.release(made);
        }
    }

    /** Takes a cell out of the namespace into which the class body put it for its maker. */
    private @Nullable PyCell takeCell(PyDict namespace, String name) {
        PyObject cell = namespace.getString(name);
        if (cell == null) {
            return null;
        }
        if (!(cell instanceof PyCell found)) {
            throw rt.typeError(
                    "type.__new__ " + name + " must be a nonlocal cell, not " + TypeType.qualifiedName(cell.type()));
        }
        found.incref();
        PyStr key = rt.hold(rt.intern(name));
        namespace.remove(rt, key);
        rt.release(key);
        return found;
    }

    /** Asks the metaclass for the method resolution order, where it overrides {@code mro()}. */
    private void order(PyType type) {
        PyObject method = type.type().lookup("mro");
        if (type.type() == Types.TYPE || method == Types.TYPE.lookup("mro")) {
            setOrder(rt, type, Mro.of(rt, type));
            return;
        }
        type.setMro(Mro.of(rt, type));
        PyObject given = rt.hold(callMro(type));
        rt.hold(Iteration.toList(rt, given));
        PyList list = (PyList) rt.held(rt.heldCount() - 1);
        List<PyType> order = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof PyType t)) {
                throw rt.typeError(
                        "mro() returned a non-class ('" + list.get(i).type().name() + "')");
            }
            order.add(t);
        }
        setOrder(rt, type, order);
        rt.release(list);
        rt.release(given);
    }

    /** As {@code lookup_method} and {@code call_unbound_noarg}: no bound method holds the class meanwhile. */
    private PyObject callMro(PyType type) {
        PyObject method = type.type().lookup("mro");
        PyFunction function = method instanceof PyFunction f ? f : null;
        PyObject callable = function != null ? function.owned() : Attributes.special(rt, type, "mro");
        if (callable == null) {
            throw new IllegalStateException("a metaclass has mro()");
        }
        rt.hold(callable);
        PyObject given = function != null ? rt.call(callable, type) : rt.call(callable);
        rt.release(callable);
        return given;
    }

    /** What deciding all slots of a class takes, about. */
    private static final int WORK_OF_SLOTS = 10_000;

    private static void setOrder(Runtime rt, PyType type, List<PyType> order) {
        PyObject[] items = order.toArray(new PyObject[0]);
        for (PyObject item : items) {
            item.incref();
        }
        type.setMro(order);
        PyTuple old = type.mroTuple;
        type.mroTuple = PyTuple.of(rt, items);
        type.modified();
        PyObject.decref(rt, old);
    }

    private static void setSlots(Runtime rt, PyType type, Slots[] table) {
        type.setSlotTable(table);
        if (table[Slots.FINALIZE] != null) {
            rt.heap().expectEnds();
        }
    }

    /** {@code fixup_slot_dispatchers}: who provides each slot of a class. */
    private static Slots[] slotTable(PyType type) {
        if (inheritsSlots(type)) {
            return decide(type, ownSlots(type), type.bases().get(0).slots());
        }
        int made = 0;
        long decided = 0;
        List<PyType> order = type.mro();
        for (; made < order.size() && order.get(made).isHeapType(); made++) {
            decided |= ownSlots(order.get(made));
        }
        List<PyType> rest = order.subList(made, order.size());
        boolean derived = !rest.isEmpty() && rest.equals(rest.get(0).mro());
        return derived ? decide(type, decided, rest.get(0).slotsOfDerived()) : allDecided(type);
    }

    private static Slots[] allDecided(PyType type) {
        return decide(type, -1, new Slots[Slots.COUNT]);
    }

    /** Of a class that derives from a built-in one and defines nothing itself. */
    static Slots[] slotsOfDerived(PyType builtin) {
        return allDecided(builtin);
    }

    /**
     * Slots are decided anew where their bits are set, and otherwise inherited: those that have a name, as the others never
     * are.
     */
    private static Slots[] decide(PyType type, long bits, Slots[] inherited) {
        Slots[] table = inherited.clone();
        for (int slot = 0; slot < Slots.COUNT; slot++) {
            if (((bits | ~SlotWrapper.named()) >>> slot & 1) != 0) {
                table[slot] = provider(type, slot);
            }
        }
        return table;
    }

    /** Whether all that a class finds it finds in itself or as its only base does: so most of its slots are that base's. */
    private static boolean inheritsSlots(PyType type) {
        PyType base = type.bases().get(0);
        List<PyType> order = type.mro();
        return type.bases().size() == 1
                && (base == Types.OBJECT || base.isHeapType())
                && order.get(0) == type
                && order.subList(1, order.size()).equals(base.mro());
    }

    /** The slots that the entries of a class's own namespace decide about. */
    private static long ownSlots(PyType type) {
        PyDict names = namespace(type);
        long slots = 0;
        for (int i = 0; i < names.end(); i++) {
            if (names.keyAt(i) instanceof PyStr name) {
                slots |= SlotWrapper.slots(name.value());
            }
        }
        return slots;
    }

    /** {@code update_one_slot} */
    private static @Nullable Slots provider(PyType type, int slot) {
        Slots specific = null;
        boolean generic = false;
        for (SlotWrapper w : SlotWrapper.of(slot)) {
            PyObject found = type.lookup(w.text());
            if (found == null) {
                continue;
            }
            if (found instanceof PyWrapperDescriptor d) {
                Slots offered = d.wrapper().slot() == slot ? d.owner().slot(slot) : null;
                if (offered != null && (specific == null || specific == offered) && type.isSubtype(d.owner())) {
                    specific = offered;
                } else if (offered != null
                        || d.owner().slot(slot) != null // resolve_slotdups: one name, and the base has both slots.
                        || !d.wrapper().name().equals(w.name())) {
                    generic = true;
                }
            } else if (slot == Slots.NEW && found instanceof PyBuiltinFunction f && f.self() instanceof PyType owner) {
                specific = owner.slot(Slots.NEW);
            } else if (!(slot == Slots.HASH && found == Singletons.NONE)) {
                generic = true;
            } else {
                return null;
            }
        }
        boolean never = slot >= Slots.CONCAT && slot <= Slots.INPLACE_REPEAT;
        return generic ? never ? null : DunderSlots.ALL : specific;
    }

    /** After an entry of a class's namespace has changed: lookups are forgotten, slots decided anew, down to the subclasses. */
    static void changed(Runtime rt, PyType type, String name) {
        type.modified();
        long slots = SlotWrapper.slots(name);
        if (type.isHeapType() && slots != 0) {
            rt.work(WORK_OF_SLOTS);
            setSlots(rt, type, decide(type, slots, type.slots()));
        }
        for (PyType derived : rt.classes().of(type)) {
            changed(rt, derived, name);
        }
    }

    /** {@code type_new_set_names}: {@code __set_name__} of each entry that has it. */
    private void announce(PyType type) {
        PyDict names = rt.hold(copy(namespace(type)));
        for (int i = 0; i < names.end(); i++) {
            PyObject key = names.keyAt(i);
            PyObject value = names.valueAt(i);
            if (key == null || value == null) {
                continue;
            }
            PyObject method = Attributes.special(rt, value, "__set_name__");
            if (method != null) {
                rt.hold(method);
                setName(type, key, value, method);
                rt.release(method);
            }
        }
        rt.release(names);
    }

    private void setName(PyType type, PyObject key, PyObject value, PyObject method) {
        try {
            rt.call(method, type, key).decref(rt);
        } catch (PyException e) {
            ExceptionNotes.add(
                    rt,
                    e.value(),
                    "Error calling __set_name__ on '" + value.type().name() + "' instance "
                            + ExceptionNotes.repr(rt, key) + " in '" + type.name() + "'");
            throw e;
        }
    }

    private static PyDict namespace(PyType type) {
        PyDict names = type.namespace;
        if (names == null) {
            throw new IllegalStateException("a class has a namespace");
        }
        return names;
    }

    /** {@code super(type, type).__init_subclass__(**keywords)} */
    private void initSubclass(PyType type, Args args) {
        List<PyType> order = type.mro();
        for (int i = 1; i < order.size(); i++) {
            PyObject found = order.get(i).own("__init_subclass__");
            if (found == null) {
                continue;
            }
            if (order.get(i) == Types.OBJECT && args.keywordCount() == 0) {
                return;
            }
            Slots get = found.type().slot(Slots.DESCR_GET);
            PyObject bound = rt.hold(get == null ? found.owned() : get.descrGet(rt, found, null, type));
            rt.call(bound, new Args(args.array(), args.start() + 3, 0, args.keywords(), null, args.dict()))
                    .decref(rt);
            rt.release(bound);
            return;
        }
    }

    /** {@code type.__bases__ = …} */
    static void setBases(Runtime rt, PyType type, @Nullable PyObject value) {
        if (value == null) {
            throw rt.typeError("cannot delete '__bases__' attribute of type '" + type.name() + "'");
        }
        if (!(value instanceof PyTuple bases)) {
            throw rt.typeError("can only assign tuple to " + type.name() + ".__bases__, not "
                    + value.type().name());
        }
        if (bases.size() == 0) {
            throw rt.typeError("can only assign non-empty tuple to " + type.name() + ".__bases__, not ()");
        }
        List<PyType> list = new ArrayList<>();
        for (PyObject item : bases.items()) {
            if (!(item instanceof PyType t)) {
                throw rt.typeError(type.name() + ".__bases__ must be tuple of classes, not '"
                        + item.type().name() + "'");
            }
            if (t.isSubtype(type)) {
                throw rt.typeError("a __bases__ item causes an inheritance cycle");
            }
            list.add(t);
        }
        PyType best = bestBase(rt, bases);
        PyType old = type.base();
        boolean same = old != null
                && best.solidBase() == old.solidBase()
                && layout(best) == layout(old)
                && best.hasDict() == old.hasDict();
        if (!same) {
            throw rt.typeError("__bases__ assignment: '" + best.name() + "' object layout differs from '"
                    + (old == null ? "" : old.name()) + "'");
        }
        for (PyType b : type.bases()) {
            rt.classes().remove(rt, b, type);
        }
        List<PyType> before = type.bases();
        type.setBases(list);
        List<PyType> order;
        try {
            order = Mro.of(rt, type);
        } catch (PyException e) {
            type.setBases(before);
            before.forEach(b -> rt.classes().add(rt, b, type));
            throw e;
        }
        list.forEach(b -> rt.classes().add(rt, b, type));
        PyTuple oldTuple = type.basesTuple;
        type.basesTuple = (PyTuple) bases.owned();
        PyType oldBase = type.layoutBase;
        type.layoutBase = best;
        best.incref();
        setOrder(rt, type, order);
        refresh(rt, type);
        PyObject.decref(rt, oldTuple);
        PyObject.decref(rt, oldBase);
    }

    private static void refresh(Runtime rt, PyType type) {
        type.modified();
        setSlots(rt, type, slotTable(type));
        for (PyType derived : rt.classes().of(type)) {
            setOrder(rt, derived, Mro.of(rt, derived));
            refresh(rt, derived);
        }
    }
}
