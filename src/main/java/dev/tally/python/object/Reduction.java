package dev.tally.python.object;

import dev.tally.python.syntax.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an object says what it takes to make another like it: {@code __reduce_ex__}, {@code __reduce__} and {@code __getstate__},
 * which {@code copy} asks. CPython 3.13 Objects/typeobject.c, reduce_newobj and object_getstate_default.
 */
final class Reduction {
    private static final PyStr REDUCE = PyStr.immortalOf("__reduce__");
    private static final PyStr GET_STATE = PyStr.immortalOf("__getstate__");
    private static final PyStr ITEMS = PyStr.immortalOf("items");
    private static final int FIRST_WITH_NEW = 2;

    /** Built-in types whose instances cannot be made again. */
    private static final Set<String> UNPICKLABLE = Set.of(
            "generator",
            "coroutine",
            "coroutine_wrapper",
            "async_generator",
            "async_generator_asend",
            "async_generator_athrow",
            "anext_awaitable",
            "module",
            "frame",
            "traceback",
            "code",
            "cell",
            "mappingproxy",
            "memoryview",
            "memory_iterator",
            "pairwise",
            "batched",
            "dict_keys",
            "dict_values",
            "dict_items",
            "staticmethod",
            "classmethod",
            "super",
            "property",
            "getset_descriptor",
            "member_descriptor",
            "classmethod_descriptor",
            "_csv.reader",
            "_csv.writer",
            "_hashlib.HASH",
            "_hashlib.HASHXOF",
            "_struct.Struct",
            "_thread.lock",
            "_thread.RLock",
            "_thread._local",
            "_contextvars.Context",
            "_contextvars.ContextVar",
            "_contextvars.Token",
            "odict_keys",
            "odict_values",
            "odict_items");

    /** Those of them whose size is that of their items: the error has other words for them. */
    private static final Set<String> OF_ITEMS = Set.of("code", "memoryview");

    private Reduction() {}

    /** {@code object.__reduce_ex__}: a {@code __reduce__} of the class's own goes first. */
    static PyObject reduceEx(Runtime rt, PyObject self, PyObject given) {
        long protocol = Numbers.exactIndex(rt, given);
        if (self.type().lookup("__reduce__") != Types.OBJECT.own("__reduce__")) {
            PyObject method = rt.hold(Attributes.get(rt, self, REDUCE));
            PyObject result = rt.call(method);
            rt.release(method);
            return result;
        }
        return common(rt, self, protocol);
    }

    /** {@code object.__reduce__} */
    static PyObject reduce(Runtime rt, PyObject self) {
        return common(rt, self, 0);
    }

    /** What gives another one by its name: {@code getattr}, of what it belongs to. The name is taken over. */
    static PyObject byName(Runtime rt, PyObject holder, PyObject name) {
        PyTuple arguments = PyTuple.of(rt, holder.owned(), name);
        return PyTuple.of(rt, rt.builtin("getattr").owned(), arguments);
    }

    private static PyObject common(Runtime rt, PyObject self, long protocol) {
        PyObject copyreg = rt.importModule("copyreg");
        if (protocol < FIRST_WITH_NEW) {
            PyObject function = rt.hold(member(rt, copyreg, "_reduce_ex"));
            PyObject number = rt.hold(rt.integer(protocol));
            PyObject result = rt.call(function, self, number);
            rt.release(number);
            rt.release(function);
            return result;
        }
        return newObject(rt, self, copyreg);
    }

    private static PyObject member(Runtime rt, PyObject object, String name) {
        return Attributes.get(rt, object, PyStr.immortalOf(name));
    }

    private static PyObject newObject(Runtime rt, PyObject self, PyObject copyreg) {
        int height = rt.heldCount();
        PyType type = self.type();
        PyTuple extended = extendedArguments(rt, self);
        PyTuple plain = extended == null ? plainArguments(rt, self) : null;
        boolean keywords = extended != null && ((PyDict) extended.get(1)).size() > 0;
        PyTuple arguments = extended != null ? (PyTuple) extended.get(0) : plain;
        PyObject maker = rt.hold(member(rt, copyreg, keywords ? "__newobj_ex__" : "__newobj__"));
        PyTuple passed = rt.hold(
                keywords && extended != null
                        ? PyTuple.of(
                                rt,
                                type.owned(),
                                extended.get(0).owned(),
                                extended.get(1).owned())
                        : withClass(rt, type, arguments));
        boolean required = arguments == null && !(self instanceof PyList) && !(self instanceof PyDict);
        PyObject state = rt.hold(state(rt, self, required));
        PyObject listItems = rt.hold(self instanceof PyList ? Iteration.iter(rt, self) : Runtime.none());
        PyObject dictItems = rt.hold(self instanceof PyDict ? items(rt, self) : Runtime.none());
        PyTuple result =
                PyTuple.of(rt, maker.owned(), passed.owned(), state.owned(), listItems.owned(), dictItems.owned());
        rt.unwindHeld(height);
        return result;
    }

    private static PyTuple withClass(Runtime rt, PyType type, @Nullable PyTuple arguments) {
        int count = arguments == null ? 0 : arguments.size();
        PyObject[] all = new PyObject[count + 1];
        all[0] = type.owned();
        for (int i = 0; i < count && arguments != null; i++) {
            all[i + 1] = arguments.get(i).owned();
        }
        return PyTuple.of(rt, all);
    }

    /** What {@code __getnewargs_ex__()} gives, held, or null where there is none. */
    private static @Nullable PyTuple extendedArguments(Runtime rt, PyObject self) {
        PyObject method = Attributes.special(rt, self, "__getnewargs_ex__");
        if (method == null) {
            return null;
        }
        rt.hold(method);
        PyObject given = rt.hold(rt.call(method));
        if (!(given instanceof PyTuple pair)) {
            throw rt.typeError("__getnewargs_ex__ should return a tuple, not '"
                    + given.type().name() + "'");
        }
        if (pair.size() != 2) {
            throw rt.valueError("__getnewargs_ex__ should return a tuple of length 2, not " + pair.size());
        }
        if (!(pair.get(0) instanceof PyTuple)) {
            throw rt.typeError("first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '"
                    + pair.get(0).type().name() + "'");
        }
        if (!(pair.get(1) instanceof PyDict)) {
            throw rt.typeError("second item of the tuple returned by __getnewargs_ex__ must be a dict, not '"
                    + pair.get(1).type().name() + "'");
        }
        return pair;
    }

    /** What {@code __getnewargs__()} gives, held, or null where there is none. */
    private static @Nullable PyTuple plainArguments(Runtime rt, PyObject self) {
        PyObject method = Attributes.special(rt, self, "__getnewargs__");
        if (method == null) {
            return null;
        }
        rt.hold(method);
        PyObject given = rt.hold(rt.call(method));
        if (given instanceof PyTuple tuple) {
            return tuple;
        }
        throw rt.typeError(
                "__getnewargs__ should return a tuple, not '" + given.type().name() + "'");
    }

    private static PyObject items(Runtime rt, PyObject self) {
        PyObject method = rt.hold(Attributes.get(rt, self, ITEMS));
        PyObject view = rt.hold(rt.call(method));
        PyObject iterator = Iteration.iter(rt, view);
        rt.release(view);
        rt.release(method);
        return iterator;
    }

    // --- the state

    /** What {@code __getstate__()} gives. */
    static PyObject state(Runtime rt, PyObject self, boolean required) {
        if (self.type().lookup("__getstate__") == Types.OBJECT.own("__getstate__")) {
            return defaultState(rt, self, required);
        }
        PyObject method = rt.hold(Attributes.get(rt, self, GET_STATE));
        PyObject result = rt.call(method);
        rt.release(method);
        return result;
    }

    /**
     * {@code object.__getstate__}: the dictionary, or a pair of it and the values of the slots, or None where there is neither.
     */
    static PyObject defaultState(Runtime rt, PyObject self, boolean required) {
        PyType type = self.type();
        if (required && type.solidBase() != Types.OBJECT) {
            throw cannotPickle(rt, type);
        }
        Extension e = self.extension;
        boolean any = e != null && (e.inlineCount > 0 || e.dict != null && e.dict.size() > 0);
        PyObject state = rt.hold(any ? InstanceDict.get(rt, self) : Singletons.NONE);
        PyObject slots = type.isHeapType() ? slotValues(rt, self) : null;
        rt.take(state);
        return slots == null ? state : PyTuple.of(rt, state, slots);
    }

    private static PyException cannotPickle(Runtime rt, PyType type) {
        String base = type.solidBase().name();
        if (!UNPICKLABLE.contains(base)) {
            throw new Unsupported("copying or pickling objects of type " + base);
        }
        if (OF_ITEMS.contains(type.name())) {
            return rt.typeError("cannot pickle " + type.name() + " objects");
        }
        boolean bare = type.isHeapType() || type.name().indexOf('.') >= 0;
        String module = bare ? "builtins" : TypeType.moduleName(type);
        String named = module.equals("builtins") ? type.name() : module + "." + type.name();
        return rt.typeError("cannot pickle '" + named + "' object");
    }

    /** The values of the {@code __slots__} that are set, by name: a new reference, or null where none is. */
    private static @Nullable PyObject slotValues(Runtime rt, PyObject self) {
        PyObject copyreg = rt.importModule("copyreg");
        PyObject function = rt.hold(member(rt, copyreg, "_slotnames"));
        PyObject names = rt.hold(rt.call(function, self.type()));
        PyDict values = rt.hold(PyDict.of(rt));
        List<PyStr> list = new ArrayList<>();
        if (names instanceof PyList given) {
            for (int i = 0; i < given.size(); i++) {
                list.add((PyStr) given.get(i));
            }
        }
        for (PyStr name : list) {
            PyObject value = Attributes.getOrNull(rt, self, name);
            if (value != null) {
                rt.hold(value);
                values.set(rt, name, value);
                rt.release(value);
            }
        }
        rt.take(values);
        rt.release(names);
        rt.release(function);
        if (values.size() == 0) {
            values.decref(rt);
            return null;
        }
        return values;
    }
}
