package dev.tally.python.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code types.UnionType}: {@code int | None}. CPython 3.13 Objects/unionobject.c. */
public final class PyUnion extends PyObject {
    public static final PyType TYPE = IteratorTypes.type("types.UnionType", new UnionSlots(), 32);

    /** The members, without repetitions; None stands for its type. */
    private PyTuple args;

    /** The type parameters in the members, once they were asked for. */
    private @Nullable PyTuple parameters;

    private PyUnion(PyTuple args) {
        super(TYPE);
        this.args = args;
    }

    /** Borrowed. */
    public PyTuple args() {
        return args;
    }

    /** {@code _Py_union_type_or}: NotImplemented where one of them is nothing that a union is made of. */
    public static PyObject or(Runtime rt, PyObject left, PyObject right) {
        if (!isMember(left) || !isMember(right)) {
            return Runtime.notImplemented();
        }
        List<PyObject> members = new ArrayList<>();
        add(rt, members, left);
        add(rt, members, right);
        if (members.size() == 1) {
            return members.get(0).owned();
        }
        PyObject[] owned = new PyObject[members.size()];
        for (int i = 0; i < owned.length; i++) {
            owned[i] = members.get(i).owned();
        }
        PyUnion made = new PyUnion(PyTuple.of(rt, owned));
        rt.heap().allocatedContainer(made);
        return made;
    }

    private static boolean isMember(PyObject object) {
        return object == Singletons.NONE
                || object instanceof PyType
                || object instanceof PyGenericAlias
                || object instanceof PyTypeAlias
                || object instanceof PyUnion;
    }

    private static void add(Runtime rt, List<PyObject> members, PyObject object) {
        if (object instanceof PyUnion union) {
            for (PyObject each : union.args.items()) {
                add(rt, members, each);
            }
            return;
        }
        PyObject member = object == Singletons.NONE ? Types.NONE_TYPE : object;
        for (PyObject known : members) {
            if (Abstract.equal(rt, known, member)) {
                return;
            }
        }
        members.add(member);
    }

    private PyTuple parameters(Runtime rt) {
        PyTuple found = parameters;
        if (found == null) {
            found = Substitution.parametersIn(rt, args);
            PyTuple old = parameters;
            parameters = found;
            decref(rt, old);
        }
        return found;
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(args, "args", 0);
        if (parameters != null) {
            visitor.visit(parameters, "parameters", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyTuple old = args;
        args = PyTuple.EMPTY;
        old.decref(rt);
        PyTuple oldParameters = parameters;
        parameters = null;
        decref(rt, oldParameters);
    }

    private static final class UnionSlots extends Slots {
        @Override
        public long mask() {
            return slots(REPR, HASH, COMPARE, GETATTR, SUBSCRIPT) | binaryOperators(OR);
        }

        @Override
        public void define(TypeBuilder type) {
            type.field("__args__", (rt, self) -> ((PyUnion) self).args.owned())
                    .getter(
                            "__parameters__",
                            (rt, self) -> ((PyUnion) self).parameters(rt).owned());
        }

        /** The module is that of the type, which is no attribute of the union itself. */
        @Override
        public PyObject getAttribute(Runtime rt, PyObject self, PyStr name) {
            Slots plain = Objects.requireNonNull(Types.OBJECT.slot(GETATTR));
            return name.value().equals("__module__")
                    ? Attributes.get(rt, self.type(), name)
                    : plain.getAttribute(rt, self, name);
        }

        /** {@code (list[T] | None)[int]}: the members joined one by one. */
        @Override
        public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
            PyUnion union = (PyUnion) self;
            PyTuple parameters = rt.hold((PyTuple) union.parameters(rt).owned());
            PyTuple members = rt.hold(Substitution.substitute(rt, self, union.args, parameters, key));
            PyObject result = members.get(0).owned();
            for (int i = 1; i < members.size(); i++) {
                rt.hold(result);
                PyObject joined = Numbers.binary(rt, OR, result, members.get(i));
                rt.release(result);
                result = joined;
            }
            rt.release(members);
            rt.release(parameters);
            return result;
        }

        @Override
        public PyObject binary(Runtime rt, int operator, PyObject left, PyObject right) {
            return or(rt, left, right);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            StringBuilder text = new StringBuilder();
            for (PyObject member : ((PyUnion) self).args.items()) {
                text.append(text.isEmpty() ? "" : " | ");
                if (member == Types.NONE_TYPE) {
                    text.append("None");
                } else {
                    GenericAliasType.appendName(rt, text, member);
                }
            }
            return rt.string(text.toString());
        }

        private static PySet set(Runtime rt, PyObject union) {
            return PySet.frozen(rt, ((PyUnion) union).args.items());
        }

        @Override
        public long hash(Runtime rt, PyObject self) {
            PySet set = set(rt, self);
            long hash = set.frozenHash();
            set.decref(rt);
            return hash;
        }

        @Override
        public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
            if (!(other instanceof PyUnion) || operator != EQ && operator != NE) {
                return Runtime.notImplemented();
            }
            PySet a = rt.hold(set(rt, self));
            PySet b = rt.hold(set(rt, other));
            boolean equal = Abstract.equal(rt, a, b);
            rt.release(b);
            rt.release(a);
            return Runtime.bool(equal == (operator == EQ));
        }
    }

    /** The classes that {@code isinstance} asks for when it is given this union, or null for what is none. */
    public static @Nullable PyTuple members(PyObject object) {
        return object instanceof PyUnion union ? union.args : null;
    }
}
