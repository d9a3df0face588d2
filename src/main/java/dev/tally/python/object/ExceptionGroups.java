package dev.tally.python.object;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code BaseExceptionGroup}. CPython 3.13 Objects/exceptions.c. */
final class ExceptionGroups {
    private ExceptionGroups() {}

    static void define(TypeBuilder type) {
        type.field("message", (rt, self) -> field(self, PyBaseException.MESSAGE))
                .field("exceptions", (rt, self) -> field(self, PyBaseException.EXCEPTIONS))
                .classMethod1("__class_getitem__", GenericAliasType::classGetItem)
                .method1("derive", (rt, self, list) -> derive(rt, (PyBaseException) self, list))
                .method1("split", (rt, self, matcher) -> {
                    Split split = split(rt, (PyBaseException) self, checked(rt, matcher), true);
                    return PyTuple.of(rt, orNone(split.match), orNone(split.rest));
                })
                .method1("subgroup", (rt, self, matcher) -> {
                    Split split = split(rt, (PyBaseException) self, checked(rt, matcher), false);
                    return orNone(split.match);
                });
    }

    private static PyObject field(PyObject self, int which) {
        PyObject value = ((PyBaseException) self).field(which);
        return value == null ? Singletons.NONE : value.owned();
    }

    private static PyObject orNone(@Nullable PyObject value) {
        return value == null ? Singletons.NONE : value;
    }

    static PyObject create(Runtime rt, PyType asked, Args args) {
        if (args.positional() != 2) {
            throw rt.typeError(
                    "BaseExceptionGroup.__new__() takes exactly 2 arguments (" + args.positional() + " given)");
        }
        if (!(args.get(0) instanceof PyStr message)) {
            throw rt.typeError("BaseExceptionGroup.__new__() argument 1 must be str, not "
                    + (args.get(0) == Singletons.NONE
                            ? "None"
                            : args.get(0).type().name()));
        }
        PyObject given = args.get(1);
        if (!given.type().has(Slots.ITEM) && !(given instanceof PyList) && !(given instanceof PyTuple)) {
            throw rt.typeError("second argument (exceptions) must be a sequence");
        }
        PyTuple members = rt.hold(Iteration.toTuple(rt, given));
        if (members.size() == 0) {
            throw rt.valueError("second argument (exceptions) must be a non-empty sequence");
        }
        boolean plain = true;
        for (int i = 0; i < members.size(); i++) {
            if (!(members.get(i) instanceof PyBaseException)) {
                throw rt.valueError("Item " + i + " of second argument (exceptions) is not an exception");
            }
            plain &= members.get(i).type().isSubtype(Exceptions.EXCEPTION);
        }
        PyType type = asked;
        if (type == Exceptions.BASE_EXCEPTION_GROUP && plain) {
            type = Exceptions.EXCEPTION_GROUP;
        } else if (type == Exceptions.EXCEPTION_GROUP && !plain) {
            throw rt.typeError("Cannot nest BaseExceptions in an ExceptionGroup");
        } else if (!plain && type.isSubtype(Exceptions.EXCEPTION)) {
            throw rt.typeError("Cannot nest BaseExceptions in '" + type.name() + "'");
        }
        PyBaseException made = Exceptions.create(rt, type, args.toTuple(rt));
        made.setField(rt, PyBaseException.MESSAGE, message.owned());
        made.setField(rt, PyBaseException.EXCEPTIONS, rt.take(members));
        return made;
    }

    static PyObject text(Runtime rt, PyBaseException e) {
        PyTuple members = members(e);
        String message = e.field(PyBaseException.MESSAGE) instanceof PyStr s ? s.value() : "";
        return rt.string(message + " (" + members.size() + " sub-exception" + (members.size() == 1 ? "" : "s") + ")");
    }

    private static PyTuple members(PyBaseException e) {
        return e.field(PyBaseException.EXCEPTIONS) instanceof PyTuple t ? t : PyTuple.EMPTY;
    }

    private static PyObject derive(Runtime rt, PyBaseException self, PyObject list) {
        PyObject message = self.field(PyBaseException.MESSAGE);
        return rt.call(Exceptions.BASE_EXCEPTION_GROUP, message == null ? PyStr.EMPTY : message, list);
    }

    private static PyObject checked(Runtime rt, PyObject matcher) {
        boolean type = isExceptionType(matcher);
        boolean types = matcher instanceof PyTuple;
        if (matcher instanceof PyTuple t) {
            for (PyObject item : t.items()) {
                types &= isExceptionType(item);
            }
        }
        boolean function = !(matcher instanceof PyType) && matcher.type().has(Slots.CALL);
        if (!type && !types && !function) {
            throw rt.typeError(
                    "expected an exception type, a tuple of exception types, or a callable (other than a class)");
        }
        return matcher;
    }

    private static boolean isExceptionType(PyObject o) {
        return o instanceof PyType t && t.isSubtype(Exceptions.BASE_EXCEPTION);
    }

    private static boolean matches(Runtime rt, PyObject e, PyObject matcher) {
        if (matcher instanceof PyType t) {
            return e.type().isSubtype(t);
        }
        if (matcher instanceof PyTuple tuple) {
            for (PyObject item : tuple.items()) {
                if (e.type().isSubtype((PyType) item)) {
                    return true;
                }
            }
            return false;
        }
        PyObject result = rt.hold(rt.call(matcher, e));
        boolean truth = Abstract.truth(rt, result);
        rt.release(result);
        return truth;
    }

    private record Split(@Nullable PyObject match, @Nullable PyObject rest) {}

    /** {@code exceptiongroup_split_recursive}: both parts are new references. What does not match is left out on demand. */
    private static Split split(Runtime rt, PyBaseException e, PyObject matcher, boolean withRest) {
        if (matches(rt, e, matcher)) {
            return new Split(e.owned(), null);
        }
        if (!e.type().isSubtype(Exceptions.BASE_EXCEPTION_GROUP)) {
            return new Split(null, withRest ? e.owned() : null);
        }
        PyList match = rt.hold(PyList.of(rt));
        PyList rest = rt.hold(PyList.of(rt));
        for (PyObject member : members(e).items()) {
            rt.enterNative(" in exceptiongroup_split_recursive");
            Split inner = split(rt, (PyBaseException) member, matcher, withRest);
            rt.leaveNative();
            add(rt, match, inner.match);
            add(rt, rest, inner.rest);
        }
        PyObject matched = subset(rt, e, match);
        if (matched != null) {
            rt.hold(matched);
        }
        PyObject left = subset(rt, e, rest);
        if (matched != null) {
            rt.take(matched);
        }
        rt.release(rest);
        rt.release(match);
        return new Split(matched, left);
    }

    private static void add(Runtime rt, PyList list, @Nullable PyObject item) {
        if (item != null) {
            list.append(rt, item);
        }
    }

    /**
     * {@code exceptiongroup_subset}: a group of the same kind with some of its members, or null where there are none. They are
     * passed in a tuple.
     */
    private static @Nullable PyObject subset(Runtime rt, PyBaseException e, PyList members) {
        if (members.size() == 0) {
            return null;
        }
        PyStr name = rt.hold(rt.intern("derive"));
        PyObject method = rt.hold(Attributes.get(rt, e, name));
        PyTuple operands = rt.hold(PyTuple.of(rt, members.owned()));
        PyObject made = rt.call(method, members);
        rt.release(operands);
        rt.release(method);
        rt.release(name);
        if (!(made instanceof PyBaseException group)) {
            made.decref(rt);
            throw rt.typeError("derive must return an instance of BaseExceptionGroup");
        }
        group.setTraceback(rt, e.traceback() == null ? null : e.traceback().owned());
        group.setContext(
                rt, e.context() == null ? null : (PyBaseException) e.context().owned());
        boolean suppress = e.suppressContext();
        group.setCause(
                rt, e.cause() == null ? null : (PyBaseException) e.cause().owned());
        group.setSuppressContext(suppress);
        notes(rt, e, group);
        return group;
    }

    private static void notes(Runtime rt, PyBaseException from, PyBaseException to) {
        PyDict dict = from.extension() == null ? null : from.extension().dict;
        if (dict != null && dict.getString("__notes__") instanceof PyList notes) {
            List<PyObject> all = new ArrayList<>();
            for (int i = 0; i < notes.size(); i++) {
                all.add(notes.get(i));
            }
            for (PyObject note : all) {
                if (note instanceof PyStr s) {
                    ExceptionNotes.add(rt, to, s);
                }
            }
        }
    }
}
