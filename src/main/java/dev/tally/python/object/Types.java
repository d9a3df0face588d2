package dev.tally.python.object;

import java.util.List;

/**
 * The built-in types that the object layer itself needs. This class is the only one whose initialisation makes them, and
 * it touches no class that needs them, so that any thread may come first.
 */
public final class Types {
    public static final PyType TYPE = new PyType(null, "type", null, new TypeType(), 928);
    public static final PyType OBJECT = new PyType(TYPE, "object", null, new ObjectType(), 16);

    static {
        TYPE.setBases(List.of(OBJECT));
        TYPE.withVectorcall().withWeakReferences().withDict();
    }

    public static final PyType NONE_TYPE = new PyType(TYPE, "NoneType", OBJECT, new NoneType(), 16).sealed();
    public static final PyType ELLIPSIS_TYPE = new PyType(TYPE, "ellipsis", OBJECT, new EllipsisType(), 16).sealed();
    public static final PyType NOT_IMPLEMENTED_TYPE =
            new PyType(TYPE, "NotImplementedType", OBJECT, new NotImplementedType(), 16).sealed();
    public static final PyType INT = new PyType(TYPE, "int", OBJECT, new IntType(), 24).withVectorcall();
    public static final PyType BOOL =
            new PyType(TYPE, "bool", INT, new BoolType(), 24).sealed().withVectorcall();
    public static final PyType FLOAT = new PyType(TYPE, "float", OBJECT, new FloatType(), 24).withVectorcall();
    public static final PyType COMPLEX = new PyType(TYPE, "complex", OBJECT, new ComplexType(), 32);
    public static final PyType STR = new PyType(TYPE, "str", OBJECT, new StrType(), 64).withVectorcall();
    public static final PyType BYTES = new PyType(TYPE, "bytes", OBJECT, new BytesType(), 33);
    public static final PyType BYTEARRAY = new PyType(TYPE, "bytearray", OBJECT, new BytearrayType(), 56);
    public static final PyType MEMORYVIEW = new PyType(TYPE, "memoryview", OBJECT, new MemoryviewType(), 144)
            .sealed()
            .withWeakReferences();
    public static final PyType LIST = new PyType(TYPE, "list", OBJECT, new ListType(), 40).withVectorcall();
    public static final PyType TUPLE = new PyType(TYPE, "tuple", OBJECT, new TupleType(), 24).withVectorcall();
    public static final PyType DICT = new PyType(TYPE, "dict", OBJECT, new DictType(), 48).withVectorcall();
    public static final PyType SET = new PyType(TYPE, "set", OBJECT, new SetType(), 200)
            .withWeakReferences()
            .withVectorcall();
    public static final PyType FROZENSET = new PyType(TYPE, "frozenset", OBJECT, new FrozensetType(), 200)
            .withWeakReferences()
            .withVectorcall();
    public static final PyType RANGE =
            new PyType(TYPE, "range", OBJECT, new RangeType(), 48).sealed().withVectorcall();
    public static final PyType SLICE = new PyType(TYPE, "slice", OBJECT, new SliceType(), 40).sealed();
    public static final PyType FUNCTION = new PyType(TYPE, "function", OBJECT, new FunctionType(), 144)
            .sealed()
            .ofMethods()
            .withWeakReferences()
            .withDict();
    public static final PyType METHOD =
            new PyType(TYPE, "method", OBJECT, new MethodType(), 48).sealed().withWeakReferences();
    public static final PyType BUILTIN_FUNCTION = new PyType(
                    TYPE, "builtin_function_or_method", OBJECT, new BuiltinFunctionType(), 56)
            .sealed()
            .withWeakReferences();
    public static final PyType METHOD_DESCRIPTOR = new PyType(
                    TYPE, "method_descriptor", OBJECT, new MethodDescriptorType(), 56)
            .sealed()
            .ofMethods();
    public static final PyType CLASS_METHOD_DESCRIPTOR =
            new PyType(TYPE, "classmethod_descriptor", OBJECT, new ClassMethodDescriptorType(), 56).sealed();
    public static final PyType WRAPPER_DESCRIPTOR = new PyType(
                    TYPE, "wrapper_descriptor", OBJECT, new WrapperDescriptorType(), 56)
            .sealed()
            .ofMethods();
    public static final PyType METHOD_WRAPPER =
            new PyType(TYPE, "method-wrapper", OBJECT, new MethodWrapperType(), 32).sealed();
    public static final PyType GETSET_DESCRIPTOR =
            new PyType(TYPE, "getset_descriptor", OBJECT, new GetsetDescriptorType(), 48).sealed();
    public static final PyType MEMBER_DESCRIPTOR =
            new PyType(TYPE, "member_descriptor", OBJECT, new MemberDescriptorType(), 48).sealed();
    public static final PyType PROPERTY = new PyType(TYPE, "property", OBJECT, new PropertyType(), 64);
    public static final PyType STATICMETHOD =
            new PyType(TYPE, "staticmethod", OBJECT, new StaticmethodType(), 32).withDict();
    public static final PyType CLASSMETHOD =
            new PyType(TYPE, "classmethod", OBJECT, new ClassmethodType(), 32).withDict();
    public static final PyType SUPER = new PyType(TYPE, "super", OBJECT, new SuperType(), 40).withVectorcall();
    public static final PyType CELL = new PyType(TYPE, "cell", OBJECT, new CellType(), 24).sealed();
    public static final PyType CODE =
            new PyType(TYPE, "code", OBJECT, new CodeType(), 200).sealed().withWeakReferences();
    public static final PyType MODULE = new PyType(TYPE, "module", OBJECT, new ModuleType(), 56)
            .withWeakReferences()
            .withDict();
    public static final PyType MAPPING_PROXY =
            new PyType(TYPE, "mappingproxy", OBJECT, new MappingProxyType(), 24).sealed();

    private Types() {}
}
