package dev.tally.python.object;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes the instances of a class take in CPython 3.13 on 64 bits, and where in them the attributes and weak references
 * stand: {@code __basicsize__}, {@code __itemsize__}, {@code __dictoffset__}, {@code __weakrefoffset__} and what
 * {@code sys.getsizeof} adds. Objects/typeobject.c, type_new_descriptors; Python/sysmodule.c, _PySys_GetSizeOf.
 */
public final class TypeLayout {
    private static final int POINTER = 8;

    /** The collector's header in front of an object. */
    private static final int COLLECTOR_HEADER = 16;

    /** Room in front of an instance for its dictionary and its weak references. */
    private static final int MANAGED_HEADER = 16;

    private static final int STATIC_TYPE = 416;

    /** Names that instances share, with their table of 64: {@code ht_cached_keys}. */
    private static final int SHARED_KEYS = 768;

    private static final Map<String, Integer> ITEM_SIZES = Map.ofEntries(
            Map.entry("int", 4),
            Map.entry("bool", 4),
            Map.entry("bytes", 1),
            Map.entry("tuple", 8),
            Map.entry("type", 40),
            Map.entry("memoryview", 8),
            Map.entry("generator", 8),
            Map.entry("frame", 8),
            Map.entry("code", 2));

    private static final Map<String, Integer> DICT_OFFSETS = Map.ofEntries(
            Map.entry("type", 264),
            Map.entry("function", 88),
            Map.entry("module", 16),
            Map.entry("classmethod", 24),
            Map.entry("staticmethod", 24),
            Map.entry("types.SimpleNamespace", 16),
            Map.entry("functools.partial", 40),
            Map.entry("collections.OrderedDict", 96),
            Map.entry("_io.BytesIO", 40),
            Map.entry("functools._lru_cache_wrapper", 136));

    private static final Map<String, Integer> WEAK_OFFSETS = Map.ofEntries(
            Map.entry("set", 192),
            Map.entry("frozenset", 192),
            Map.entry("function", 96),
            Map.entry("method", 32),
            Map.entry("builtin_function_or_method", 40),
            Map.entry("generator", 16),
            Map.entry("code", 144),
            Map.entry("memoryview", 136),
            Map.entry("module", 40),
            Map.entry("type", 368),
            Map.entry("array.array", 48),
            Map.entry("collections.deque", 208),
            Map.entry("collections.OrderedDict", 104),
            Map.entry("_io.BytesIO", 48),
            Map.entry("types.GenericAlias", 40),
            Map.entry("functools.partial", 48),
            Map.entry("functools._lru_cache_wrapper", 144),
            Map.entry("re.Pattern", 64));

    /** Of classes that C defines, and that are written in Python here. */
    private static final Map<String, Integer> SIZES_IN_C = Map.of(
            "datetime.date", 32,
            "datetime.datetime", 48,
            "datetime.time", 40,
            "datetime.timedelta", 40,
            "datetime.timezone", 32,
            "datetime.tzinfo", 16,
            "decimal.Context", 96,
            "decimal.Decimal", 104);

    /** Built-in classes whose instances the collector never looks at. */
    private static final Set<String> WITHOUT_COLLECTOR = Set.of(
            "object",
            "NoneType",
            "ellipsis",
            "NotImplementedType",
            "int",
            "bool",
            "float",
            "complex",
            "str",
            "bytes",
            "bytearray",
            "range",
            "range_iterator",
            "longrange_iterator",
            "code");

    private TypeLayout() {}

    /** Bytes of the slots that classes written in Python have added. */
    static int addedBytes(PyType type) {
        return type.isHeapType()
                ? POINTER * (type.slotCount() - type.solidBase().slotCount())
                : 0;
    }

    static int basicSize(PyType type) {
        PyType inC = sizedByC(type);
        return inC != null ? sizeInC(type, inC) : type.basicSize() + addedBytes(type);
    }

    /** The class of C whose instances the type's are, where it is written in Python here. */
    static @Nullable PyType sizedByC(PyType type) {
        PyType inC = type.inC();
        return inC != null && SIZES_IN_C.containsKey(inC.name()) ? inC : null;
    }

    static int sizeInC(PyType type, PyType inC) {
        return SIZES_IN_C.getOrDefault(inC.name(), 0) + POINTER * (type.slotCount() - inC.slotCount());
    }

    /** Whether it is one of the classes of {@code datetime}, which the collector does not know. */
    private static boolean isPlainInC(PyType type) {
        return type.standsForC() && type.name().startsWith("datetime.") && SIZES_IN_C.containsKey(type.name());
    }

    static int itemSize(PyType type) {
        return ITEM_SIZES.getOrDefault(type.solidBase().name(), 0);
    }

    /** Whether the dictionary stands in front of the instance: {@code Py_TPFLAGS_MANAGED_DICT}. */
    private static boolean hasManagedDict(PyType type) {
        return type.isHeapType() && type.hasDict() && !type.solidBase().hasDict();
    }

    private static boolean hasManagedWeakReferences(PyType type) {
        boolean added = type.isHeapType()
                && type.hasWeakReferences()
                && !type.solidBase().hasWeakReferences();
        // A class of C that is made when the interpreter starts.
        return added || type.solidBase() == Exceptions.EXCEPTION_GROUP;
    }

    static int dictOffset(PyType type) {
        if (!type.hasDict()) {
            return 0;
        }
        PyType solid = type.solidBase();
        return hasManagedDict(type) ? -1 : DICT_OFFSETS.getOrDefault(solid.name(), 16);
    }

    static int weakReferenceOffset(PyType type) {
        if (hasManagedWeakReferences(type)) {
            return -2 * MANAGED_HEADER;
        }
        return type.hasWeakReferences()
                ? WEAK_OFFSETS.getOrDefault(type.solidBase().name(), 0)
                : 0;
    }

    /** What stands in front of an object: the collector's header, and that of an instance. */
    public static int headerBytes(PyObject object) {
        PyType type = object.type;
        boolean collected = object instanceof PyType cls
                ? cls.isHeapType()
                : type.isHeapType() ? !isPlainInC(type) : !WITHOUT_COLLECTOR.contains(type.name());
        boolean managed = hasManagedDict(type) || hasManagedWeakReferences(type);
        return (collected ? COLLECTOR_HEADER : 0) + (managed ? MANAGED_HEADER : 0);
    }

    /**
     * Bytes of the block that an object was given, without buffers that it has elsewhere.
     *
     * @param capacity for how many attributes an instance had room when it was made
     */
    static long blockBytes(PyObject object, int capacity) {
        PyType type = object.type;
        boolean apart = object instanceof PyList
                || object instanceof PyDict
                || object instanceof PySet
                || object instanceof Exporter;
        PyType inC = sizedByC(type);
        if (inC != null) {
            return headerBytes(object) + sizeInC(type, inC);
        }
        long own = (apart ? type.basicSize() : object.sizeInBytes()) + addedBytes(type);
        return headerBytes(object) + own + (keepsInline(type) ? inlineBytes(capacity) : 0);
    }

    /** {@code _PyInlineValuesSize}: the values, and for each a byte that says when it came. */
    private static long inlineBytes(int capacity) {
        return (capacity + POINTER - 1 & -POINTER) + (capacity + 1L) * POINTER;
    }

    /** {@code type.__sizeof__}: a class's own bytes, with the names that its instances share. */
    static int classBytes(PyType cls) {
        if (!cls.isHeapType()) {
            return STATIC_TYPE;
        }
        return Types.TYPE.basicSize() + (hasManagedDict(cls) ? SHARED_KEYS : 0);
    }

    /** Whether attributes stand in the instance until its dictionary is asked for: {@code Py_TPFLAGS_INLINE_VALUES}. */
    static boolean keepsInline(PyType type) {
        return type.solidBase() == Types.OBJECT && hasManagedDict(type) && addedBytes(type) == 0;
    }
}
