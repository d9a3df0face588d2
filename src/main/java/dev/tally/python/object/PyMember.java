package dev.tally.python.object;

/**
 * The descriptor of one of a class's {@code __slots__}: it holds the class. CPython 3.13 Objects/descrobject.c,
 * Python/structmember.c.
 */
public final class PyMember extends PyObject {
    private final PyType owner;
    private final String name;
    private final int index;

    PyMember(Runtime rt, PyType owner, String name, int index) {
        super(Types.MEMBER_DESCRIPTOR);
        this.owner = owner;
        this.name = name;
        this.index = index;
        owner.incref();
        rt.heap().allocatedContainer(this);
    }

    public PyType owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    /** Which of {@link Extension#slots}. */
    public int index() {
        return index;
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(owner, "owner", 0);
    }

    @Override
    public void clear(Runtime rt) {
        if (refcount() == 0) {
            owner.decref(rt);
        }
    }
}
