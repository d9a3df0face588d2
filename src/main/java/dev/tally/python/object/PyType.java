package dev.tally.python.object;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class. Built-in types are immortal and shared by all runtimes: after they are ready they are never written to, and
 * what a runtime knows about them (subclasses, addresses) it keeps itself. Heap types are made by {@code class}.
 *
 * <p>CPython 3.13 Objects/typeobject.c.
 */
public final class PyType extends PyObject {
    private String name;
    private final Slots implementation;
    private final boolean heapType;
    private boolean standsForC;

    /** The first class of the order that stands for one of C, where that has been asked. */
    private @Nullable PyType standsAt;

    private boolean standsAtKnown;
    private final int basicSize;

    /** Direct bases; owned by a heap type through {@link #basesTuple}. */
    private List<PyType> bases;

    /** The method resolution order, this type first. */
    private List<PyType> mro = List.of();

    /** Who provides each slot, or null. Filled once ready. */
    private Slots @Nullable [] slotTable;

    /** See {@link #slotsOfDerived()}; made when it is first asked for. */
    private Slots @Nullable [] slotsOfDerived;

    /** The namespace of a built-in type, in the order of definition. */
    private Map<String, PyObject> builtinNamespace = Map.of();

    /** Of heap types only: {@code __dict__}, {@code __bases__}, {@code __mro__}, {@code __qualname__}; each owned. */
    @Nullable
    PyDict namespace;

    @Nullable
    PyTuple basesTuple;

    @Nullable
    PyTuple mroTuple;

    @Nullable
    PyObject qualifiedName;

    /** Layout facts, inherited: whether instances have {@code __dict__} and can be weakly referenced. */
    boolean hasDict;

    boolean hasWeakReferences;

    /** How many {@code __slots__} values an instance has, inherited ones included. */
    int slotCount;

    /** The built-in type whose Java class lays out the instances. */
    PyType solidBase;

    final SharedKeys sharedKeys = new SharedKeys();

    /** Grows with every change to this type or one of its bases, so that caches notice. */
    private int version;

    /** The version for which a subscript of an instance was specialised: {@code _spec_cache.getitem}. */
    private int subscriptVersion = -1;

    /** What lookups found, the absence of an entry included. */
    private final Map<String, Object> lookupCache = new HashMap<>();

    private static final Object ABSENT = new Object();

    /** {@code tp_base}, owned by a heap type: the base whose layout this type extends. */
    @Nullable
    PyType layoutBase;

    /** {@code ht_name}, owned by a heap type. */
    @Nullable
    PyObject nameObject;

    /** Whether {@code __abstractmethods__} forbids instances. */
    boolean isAbstract;

    /** Whether instances of a heap type are seen by the collector. */
    boolean collected;

    /** Whether a call of this type borrows its arguments: {@code tp_vectorcall}. */
    boolean vectorcall;

    /**
     * Whether instances in a class are called with their object in front of the arguments:
     * {@code Py_TPFLAGS_METHOD_DESCRIPTOR}.
     */
    boolean methodDescriptor;

    private boolean matchedAsSequence;

    private static final int FLAG_BASE_TYPE = 1;
    private int flags = FLAG_BASE_TYPE;

    /** A built-in type, immortal. Its namespace is filled when it is first looked at. */
    PyType(@Nullable PyType metatype, String name, @Nullable PyType base, Slots implementation, int basicSize) {
        super(metatype);
        if (metatype == null) {
            type = this;
        }
        this.name = name;
        this.implementation = implementation;
        this.heapType = false;
        this.basicSize = basicSize;
        this.bases = base == null ? List.of() : List.of(base);
        this.solidBase = this;
        makeImmortal();
    }

    /** A built-in type of another package: of generators, frames, a module's own. Kept in a static constant of its holder. */
    public static PyType builtin(String name, PyType base, Slots implementation, int basicSize) {
        return new PyType(Types.TYPE, name, base, implementation, basicSize);
    }

    /** A class made by a program: DunderSlots provides what it overrides. Its maker fills the rest. */
    PyType(PyType metatype, String name, List<PyType> bases, Slots implementation, PyType solidBase) {
        super(metatype);
        this.name = name;
        this.implementation = implementation;
        this.heapType = true;
        this.basicSize = solidBase.basicSize;
        this.bases = List.copyOf(bases);
        this.solidBase = solidBase;
    }

    /** {@code tp_name}, as errors have it: a class that C defines in a module has that in front, {@code collections.deque}. */
    public String name() {
        return name;
    }

    /** {@code __name__} */
    public String shortName() {
        return heapType && !standsForC ? name : name.substring(name.lastIndexOf('.') + 1);
    }

    void rename(String newName) {
        name = newName;
        standsForC = false;
    }

    /** Whether it stands for a class that C defines. */
    boolean standsForC() {
        return standsForC;
    }

    /** Says that the class stands for one that C defines in a module, and is called as that is where errors name it. */
    public void standForC(String module) {
        name = module + "." + shortName();
        standsForC = true;
        standsAtKnown = false;
    }

    /** The first class of the order, this one included, that stands for one that C defines. */
    @Nullable
    PyType inC() {
        if (!standsAtKnown) {
            standsAt = heapType
                    ? mro.stream().filter(PyType::standsForC).findFirst().orElse(null)
                    : null;
            standsAtKnown = true;
        }
        return standsAt;
    }

    public boolean isHeapType() {
        return heapType;
    }

    public int basicSize() {
        return basicSize;
    }

    public List<PyType> bases() {
        return bases;
    }

    void setBases(List<PyType> newBases) {
        bases = List.copyOf(newBases);
    }

    /** {@code tp_base}: the base that gives the layout, or null for {@code object}. */
    public @Nullable PyType base() {
        return layoutBase != null ? layoutBase : bases.isEmpty() ? null : bases.get(0);
    }

    public PyType solidBase() {
        return solidBase;
    }

    public boolean hasDict() {
        return hasDict;
    }

    public boolean hasWeakReferences() {
        return hasWeakReferences;
    }

    public int slotCount() {
        return slotCount;
    }

    public SharedKeys sharedKeys() {
        return sharedKeys;
    }

    public @Nullable PyDict namespace() {
        return namespace;
    }

    /** The descriptor of one of this class's own {@code __slots__}, by the name written there; or null. */
    public @Nullable PyMember slotMember(String slot) {
        PyObject found = namespace == null ? null : namespace.getString(SlotNames.mangle(name, slot));
        return found instanceof PyMember member && member.owner() == this ? member : null;
    }

    public @Nullable PyTuple mroTuple() {
        return mroTuple;
    }

    public @Nullable PyTuple basesTuple() {
        return basesTuple;
    }

    public @Nullable PyObject qualifiedName() {
        return qualifiedName;
    }

    /** Whether a class may derive from this. */
    public boolean isAcceptableBase() {
        return (flags & FLAG_BASE_TYPE) != 0;
    }

    /** Before it is first used: no class may derive from it. */
    public PyType sealed() {
        flags &= ~FLAG_BASE_TYPE;
        return this;
    }

    /** Before it is first used: {@code match} takes its instances for sequences, as {@code Py_TPFLAGS_SEQUENCE} says. */
    public PyType matchedAsSequence() {
        matchedAsSequence = true;
        return this;
    }

    public boolean isMatchedAsSequence() {
        return matchedAsSequence;
    }

    /** Before it is first used: its calls borrow their arguments, see {@link Slots#packsArguments}. */
    public PyType withVectorcall() {
        vectorcall = true;
        return this;
    }

    /** Before it is first used: its instances are methods, which need not be bound to be called. */
    public PyType ofMethods() {
        methodDescriptor = true;
        return this;
    }

    /** Before it is first used: its instances have so many of {@link Extension#slots} that no descriptor names. */
    public PyType withHiddenSlots(int count) {
        slotCount = count;
        return this;
    }

    /** Before it is first used: its instances are laid out as those of a base. */
    PyType withLayoutOf(PyType base) {
        solidBase = base.solidBase;
        return this;
    }

    /** Before it is first used: its instances have attributes. */
    public PyType withDict() {
        hasDict = true;
        return this;
    }

    /** Before it is first used: its instances can be weakly referenced. */
    public PyType withWeakReferences() {
        hasWeakReferences = true;
        return this;
    }

    public List<PyType> mro() {
        if (!heapType) {
            ready();
        }
        return mro;
    }

    void setMro(List<PyType> order) {
        mro = List.copyOf(order);
    }

    public int version() {
        return version;
    }

    /** Whether a subscript of an instance was specialised since this class last changed. */
    public boolean isSubscriptSeen() {
        return subscriptVersion == version;
    }

    public void subscriptSeen() {
        subscriptVersion = version;
    }

    /** Forgets what was looked up. The caller does the same for the subclasses. */
    void modified() {
        version++;
        lookupCache.clear();
    }

    /** Whether this type is {@code other} or derives from it. */
    public boolean isSubtype(PyType other) {
        if (this == other) {
            return true;
        }
        return mro().contains(other);
    }

    /** Who provides a slot ({@code Slots.REPR} …) for this type, or null where the type lacks it. */
    public @Nullable Slots slot(int slot) {
        Slots[] table = slotTable;
        if (table == null) {
            ready();
            table = slotTable;
        }
        return table == null ? null : table[slot];
    }

    /** Who provides each slot, null where this type lacks it: not to be written to. */
    Slots[] slots() {
        ready();
        Slots[] table = slotTable;
        return table == null ? new Slots[Slots.COUNT] : table;
    }

    public boolean has(int slot) {
        return slot(slot) != null;
    }

    boolean isCollected() {
        return heapType ? collected : implementation instanceof ExceptionType;
    }

    Slots implementation() {
        return implementation;
    }

    void setSlotTable(Slots[] table) {
        slotTable = table;
    }

    /** Of a built-in type: who provides each slot of a class that derives from it and defines none itself. */
    Slots[] slotsOfDerived() {
        synchronized (Types.class) {
            Slots[] table = slotsOfDerived;
            if (table == null) {
                table = ClassMaker.slotsOfDerived(this);
                slotsOfDerived = table;
            }
            return table;
        }
    }

    /** The entry of this type's own namespace, borrowed, or null. */
    public @Nullable PyObject own(String attribute) {
        if (namespace != null) {
            return namespace.getString(attribute);
        }
        ready();
        return builtinNamespace.get(attribute);
    }

    /** The namespace of a built-in type. */
    public Map<String, PyObject> builtinNamespace() {
        ready();
        return builtinNamespace;
    }

    /** {@code _PyType_Lookup}: the first entry of that name along the method resolution order, borrowed, or null. */
    public @Nullable PyObject lookup(String attribute) {
        Object cached = heapType ? lookupCache.get(attribute) : null;
        if (cached == null) {
            return search(attribute, heapType ? Hashes.string(attribute) : 0);
        }
        return cached == ABSENT ? null : (PyObject) cached;
    }

    /** The same, by a string that knows its hash. */
    public @Nullable PyObject lookup(PyStr attribute) {
        Object cached = heapType ? lookupCache.get(attribute.value()) : null;
        if (cached == null) {
            return search(attribute.value(), heapType ? attribute.hash() : 0);
        }
        return cached == ABSENT ? null : (PyObject) cached;
    }

    private @Nullable PyObject search(String attribute, long hash) {
        PyObject found = find(attribute, hash);
        if (heapType) {
            lookupCache.put(attribute, found == null ? ABSENT : found);
        }
        return found;
    }

    private @Nullable PyObject find(String attribute, long hash) {
        for (PyType t : mro()) {
            PyDict names = t.namespace;
            PyObject found = names == null ? t.own(attribute) : names.getString(attribute, hash);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Fills a built-in type: order, slot table and namespace, its bases first. Safe to call from several threads. */
    private void ready() {
        if (!heapType && slotTable == null) {
            synchronized (Types.class) {
                if (slotTable == null) {
                    makeReady();
                }
            }
        }
    }

    private void makeReady() {
        List<PyType> order = new ArrayList<>();
        order.add(this);
        Slots[] table = new Slots[Slots.COUNT];
        PyType base = base();
        if (base != null) {
            order.addAll(base.mro());
            for (PyType second : bases.subList(1, bases.size())) {
                order.removeAll(second.mro());
                order.addAll(second.mro());
            }
            for (int i = 0; i < Slots.COUNT; i++) {
                table[i] = base.slot(i);
            }
            hasDict |= base.hasDict;
            hasWeakReferences |= base.hasWeakReferences;
        }
        long mask = implementation.mask();
        // CPython 3.13 Objects/typeobject.c, type_ready_set_new: what is laid out in C and has no tp_new makes no
        // instances.
        if (base == Types.OBJECT && solidBase == this) {
            table[Slots.NEW] = null;
        }
        for (int i = 0; i < Slots.COUNT; i++) {
            if ((mask >>> i & 1) != 0) {
                table[i] = implementation;
            }
        }
        mro = List.copyOf(order);
        Map<String, PyObject> entries = new LinkedHashMap<>();
        TypeBuilder builder = new TypeBuilder(this, entries);
        builder.slotWrappers(mask);
        implementation.define(builder);
        builtinNamespace = entries;
        slotTable = table;
    }

    /** As {@code type_traverse}; then what cannot be part of a cycle. */
    @Override
    public void traverse(Visitor visitor) {
        if (!heapType) {
            return;
        }
        visit(visitor, namespace, "namespace");
        visit(visitor, mroTuple, "mro");
        visit(visitor, basesTuple, "bases");
        visit(visitor, layoutBase, "base");
        visit(visitor, nameObject, "name");
        visit(visitor, qualifiedName, "qualname");
        for (int i = 0; i < sharedKeys.size(); i++) {
            visitor.visit(sharedKeys.name(i), "keys", i);
        }
    }

    @Override
    public boolean isTraversed(String field) {
        return !field.equals("name") && !field.equals("qualname") && !field.equals("keys");
    }

    /** {@code type_clear} while others still refer to the class; {@code type_dealloc} when it is freed. */
    @Override
    public void clear(Runtime rt) {
        if (!heapType) {
            return;
        }
        modified();
        if (refcount > 0) {
            if (namespace != null) {
                namespace.clear(rt);
            }
            PyTuple order = mroTuple;
            mroTuple = null;
            decref(rt, order);
            return;
        }
        rt.classes().forget(rt, this);
        @Nullable PyObject[] owned = {layoutBase, namespace, basesTuple, mroTuple, nameObject, qualifiedName};
        layoutBase = null;
        namespace = null;
        basesTuple = null;
        mroTuple = null;
        nameObject = null;
        qualifiedName = null;
        rt.releaseAll(owned, 0, owned.length - 1);
        sharedKeys.clear(rt);
    }

    private static void visit(Visitor visitor, @Nullable PyObject child, String field) {
        if (child != null) {
            visitor.visit(child, field, 0);
        }
    }

    @Override
    public String toString() {
        return "<class '" + shortName() + "'>";
    }
}
