package dev.tally.python.object;

/** What {@code mappingproxy} does: everything but changing, by the mapping itself. CPython 3.13 Objects/descrobject.c. */
final class MappingProxyType extends Slots {
    @Override
    public long mask() {
        return slots(REPR, STR, HASH, COMPARE, ITER, NEW, LENGTH, SUBSCRIPT, CONTAINS)
                | binaryOperators(OR)
                | inplaceOperators(OR);
    }

    @Override
    public void define(TypeBuilder type) {
        type.methodN("get", (rt, self, args) -> {
                    Arity.check(rt, args, "mappingproxy", "get", 1, 2);
                    return args.positional() == 2
                            ? ask(rt, self, "get", args.get(0), args.get(1))
                            : ask(rt, self, "get", args.get(0), Runtime.none());
                })
                .method("keys", (rt, self) -> ask(rt, self, "keys"))
                .method("values", (rt, self) -> ask(rt, self, "values"))
                .method("items", (rt, self) -> ask(rt, self, "items"))
                .method("copy", (rt, self) -> ask(rt, self, "copy"))
                .classMethod1("__class_getitem__", GenericAliasType::classGetItem)
                .method("__reversed__", (rt, self) -> ask(rt, self, "__reversed__"));
    }

    private static PyObject mapping(Runtime rt, PyObject proxy) {
        return ((PyMappingProxy) proxy).mapping(rt);
    }

    private static PyObject ask(Runtime rt, PyObject self, String method, PyObject... args) {
        return Attributes.callMethod(rt, mapping(rt, self), method, args);
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        PyObject[] bound = Signature.of("mappingproxy", "mapping").bind(rt, args);
        PyObject mapping = bound[0];
        if (!mapping.type().has(SUBSCRIPT) || mapping instanceof PyList || mapping instanceof PyTuple) {
            throw rt.typeError("mappingproxy() argument must be a mapping, not "
                    + mapping.type().name());
        }
        return PyMappingProxy.of(rt, mapping);
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        PyStr inner = Abstract.repr(rt, mapping(rt, self));
        PyObject repr = rt.string("mappingproxy(" + inner.value() + ")");
        inner.decref(rt);
        return repr;
    }

    @Override
    public PyObject str(Runtime rt, PyObject self) {
        return rt.call(Types.STR, mapping(rt, self));
    }

    @Override
    public long hash(Runtime rt, PyObject self) {
        return Abstract.hash(rt, mapping(rt, self));
    }

    @Override
    public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
        return Abstract.compare(rt, mapping(rt, self), other, operator);
    }

    @Override
    public PyObject iter(Runtime rt, PyObject self) {
        return Iteration.iter(rt, mapping(rt, self));
    }

    @Override
    public long length(Runtime rt, PyObject self) {
        return Items.length(rt, mapping(rt, self));
    }

    @Override
    public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
        return Items.get(rt, mapping(rt, self), key);
    }

    @Override
    public boolean contains(Runtime rt, PyObject self, PyObject item) {
        return ((PyMappingProxy) self).contains(rt, item);
    }

    @Override
    public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
        PyObject a = left instanceof PyMappingProxy p ? p.mapping(rt) : left;
        PyObject b = right instanceof PyMappingProxy p ? p.mapping(rt) : right;
        return Numbers.binary(rt, operator, a, b);
    }

    @Override
    public PyObject inplace(Runtime rt, int operator, PyObject left, PyObject right) {
        throw rt.typeError("'|=' is not supported by " + left.type().name() + "; use '|' instead");
    }
}
