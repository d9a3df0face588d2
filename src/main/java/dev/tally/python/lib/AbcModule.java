package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PySet;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Types;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.ClassChecks;
import dev.tally.python.vm.Interpreter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code _abc}: what {@code abc.ABCMeta} is made of. CPython 3.13 Modules/_abc.c. */
final class AbcModule {
    private static final PyStr IMPLEMENTATION = PyStr.immortalOf("_abc_impl");
    private static final PyStr IS_ABSTRACT = PyStr.immortalOf("__isabstractmethod__");
    private static final PyStr ABSTRACT_METHODS = PyStr.immortalOf("__abstractmethods__");
    private static final PyStr CLASS = PyStr.immortalOf("__class__");
    private static final PyStr SUBCLASS_CHECK = PyStr.immortalOf("__subclasscheck__");
    private static final PyStr SUBCLASS_HOOK = PyStr.immortalOf("__subclasshook__");
    private static final PyStr SUBCLASSES = PyStr.immortalOf("__subclasses__");

    /** Grows with each registration, which makes every negative cache stale. */
    private long registrations;

    private AbcModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        AbcModule abc = new AbcModule();
        module.function0("get_cache_token", (rt, self) -> rt.integer(abc.registrations))
                .function1("_abc_init", (rt, self, type) -> abc.init(rt, type))
                .function1("_reset_registry", (rt, self, type) -> reset(rt, type, true))
                .function1("_reset_caches", (rt, self, type) -> reset(rt, type, false))
                .function1("_get_dump", (rt, self, type) -> {
                    throw new Unsupported("_abc._get_dump()");
                })
                .functionN("_abc_register", (rt, self, args) -> abc.register(rt, args))
                .functionN("_abc_instancecheck", (rt, self, args) -> abc.instanceCheck(rt, args))
                .functionN("_abc_subclasscheck", (rt, self, args) -> abc.subclassCheck(rt, args));
    }

    /**
     * {@code _abc_data}: the classes registered with an abstract class, and those that it was asked about. CPython holds all
     * of them weakly; here a class that was freed, whose count is zero, is passed over.
     */
    private static final class Data extends PyObject {
        static final PyType TYPE = PyType.builtin("_abc._abc_data", Types.OBJECT, new DataType(), 48);

        final Set<PyType> registry = new LinkedHashSet<>();
        final Set<PyType> cache = new LinkedHashSet<>();
        final Set<PyType> negative = new LinkedHashSet<>();
        long negativeVersion;

        Data() {
            super(TYPE);
        }

        static void add(Set<PyType> set, PyType type) {
            set.removeIf(AbcModule::isGone);
            set.add(type);
        }
    }

    private static final class DataType extends Slots {
        @Override
        public long mask() {
            return 0;
        }
    }

    private static boolean isGone(PyType type) {
        return type.refcount() == 0;
    }

    private static PyType type(Runtime rt, PyObject object) {
        if (object instanceof PyType type) {
            return type;
        }
        throw rt.typeError("_abc functions take a class, not " + object.type().name());
    }

    private static Data data(Runtime rt, PyObject type) {
        PyObject found = Attributes.get(rt, type, IMPLEMENTATION);
        found.decref(rt);
        if (found instanceof Data data) {
            return data;
        }
        throw rt.typeError("_abc_impl is set to a wrong type");
    }

    // --- making a class

    private PyObject init(Runtime rt, PyObject self) {
        PyType type = type(rt, self);
        PySet abstracts = rt.hold(PySet.ofType(rt, Types.FROZENSET));
        PyDict namespace = type.namespace();
        for (int i = 0; namespace != null && i < namespace.end(); i++) {
            PyObject key = namespace.keyAt(i);
            PyObject value = namespace.valueAt(i);
            if (key != null && value != null) {
                addIfAbstract(rt, abstracts, key, value);
            }
        }
        for (PyType base : List.copyOf(type.bases())) {
            inherit(rt, type, base, abstracts);
        }
        Attributes.set(rt, type, ABSTRACT_METHODS, abstracts);
        rt.release(abstracts);
        Data data = new Data();
        rt.heap().allocated(data);
        data.negativeVersion = registrations;
        rt.hold(data);
        Attributes.set(rt, type, IMPLEMENTATION, data);
        rt.release(data);
        return Runtime.none();
    }

    private static void addIfAbstract(Runtime rt, PySet abstracts, PyObject name, PyObject value) {
        rt.hold(name.owned());
        rt.hold(value.owned());
        PyObject mark = Attributes.getOrNull(rt, value, IS_ABSTRACT);
        if (mark != null) {
            rt.hold(mark);
            if (Abstract.truth(rt, mark)) {
                abstracts.add(rt, name);
            }
            rt.release(mark);
        }
        rt.release(value);
        rt.release(name);
    }

    private static void inherit(Runtime rt, PyType type, PyType base, PySet abstracts) {
        PyObject inherited = Attributes.getOrNull(rt, base, ABSTRACT_METHODS);
        if (inherited == null) {
            return;
        }
        rt.hold(inherited);
        PyObject iterator = rt.hold(Iteration.iter(rt, inherited));
        for (PyObject key = Iteration.next(rt, iterator); key != null; key = Iteration.next(rt, iterator)) {
            rt.hold(key);
            PyObject value = key instanceof PyStr name ? Attributes.getOrNull(rt, type, name) : null;
            if (value != null) {
                rt.hold(value);
                addIfAbstract(rt, abstracts, key, value);
                rt.release(value);
            }
            rt.release(key);
        }
        rt.release(iterator);
        rt.release(inherited);
    }

    // --- registering

    private PyObject register(Runtime rt, Args args) {
        Arguments.positional(rt, args, "_abc._abc_register", 2, 2);
        PyObject self = args.get(0);
        if (!(args.get(1) instanceof PyType subclass)) {
            throw rt.typeError("Can only register classes");
        }
        if (ClassChecks.isSubclass(rt, subclass, self)) {
            return subclass.owned();
        }
        // Not the other way round: registering with oneself has been dealt with already.
        if (ClassChecks.isSubclass(rt, self, subclass)) {
            throw rt.raise(Exceptions.RUNTIME_ERROR, "Refusing to create an inheritance cycle");
        }
        Data.add(data(rt, self).registry, subclass);
        registrations++;
        return subclass.owned();
    }

    private static PyObject reset(Runtime rt, PyObject type, boolean registry) {
        Data data = data(rt, type);
        if (registry) {
            data.registry.clear();
        } else {
            data.cache.clear();
            data.negative.clear();
        }
        return Runtime.none();
    }

    // --- checking

    private PyObject instanceCheck(Runtime rt, Args args) {
        Arguments.positional(rt, args, "_abc._abc_instancecheck", 2, 2);
        PyObject self = args.get(0);
        PyObject instance = args.get(1);
        Data data = data(rt, self);
        rt.hold(data.owned());
        PyObject claimed = rt.hold(Attributes.get(rt, instance, CLASS));
        PyObject result;
        if (claimed instanceof PyType c && data.cache.contains(c)) {
            result = Runtime.bool(true);
        } else if (claimed == instance.type()) {
            boolean known = data.negativeVersion == registrations && data.negative.contains(instance.type());
            result = known ? Runtime.bool(false) : ask(rt, self, claimed);
        } else {
            PyObject first = rt.hold(ask(rt, self, claimed));
            boolean found = Abstract.truth(rt, first);
            rt.release(first);
            result = found ? Runtime.bool(true) : ask(rt, self, instance.type());
        }
        rt.release(claimed);
        rt.release(data);
        return result;
    }

    private static PyObject ask(Runtime rt, PyObject self, PyObject subclass) {
        PyObject check = rt.hold(Attributes.get(rt, self, SUBCLASS_CHECK));
        PyObject result = rt.call(check, subclass);
        rt.release(check);
        return result;
    }

    private PyObject subclassCheck(Runtime rt, Args args) {
        Arguments.positional(rt, args, "_abc._abc_subclasscheck", 2, 2);
        PyObject self = args.get(0);
        if (!(args.get(1) instanceof PyType subclass)) {
            throw rt.typeError("issubclass() arg 1 must be a class");
        }
        Data data = data(rt, self);
        if (data.cache.contains(subclass)) {
            return Runtime.bool(true);
        }
        if (data.negativeVersion < registrations) {
            data.negative.clear();
            data.negativeVersion = registrations;
        } else if (data.negative.contains(subclass)) {
            return Runtime.bool(false);
        }
        rt.hold(data.owned());
        boolean found = decide(rt, self, data, subclass);
        rt.release(data);
        Data.add(found ? data.cache : data.negative, subclass);
        return Runtime.bool(found);
    }

    private boolean decide(Runtime rt, PyObject self, Data data, PyType subclass) {
        PyObject hook = rt.hold(Attributes.get(rt, self, SUBCLASS_HOOK));
        PyObject answer = rt.call(hook, subclass);
        rt.release(hook);
        if (answer != Singletons.NOT_IMPLEMENTED) {
            return hookAnswer(rt, answer);
        }
        if (self instanceof PyType own && subclass.isSubtype(own)) {
            return true;
        }
        for (PyType registered : new ArrayList<>(data.registry)) {
            if (!isGone(registered) && isSubclassOf(rt, subclass, registered)) {
                return true;
            }
        }
        return isSubclassOfAny(rt, subclass, self);
    }

    private static boolean hookAnswer(Runtime rt, PyObject answer) {
        if (answer == Runtime.bool(true) || answer == Runtime.bool(false)) {
            return answer == Runtime.bool(true);
        }
        answer.decref(rt);
        throw rt.raise(PyBaseException.of(rt, Exceptions.ASSERTION_ERROR, PyTuple.EMPTY));
    }

    private static boolean isSubclassOf(Runtime rt, PyType subclass, PyType other) {
        rt.hold(other.owned());
        boolean found = ClassChecks.isSubclass(rt, subclass, other);
        rt.release(other);
        return found;
    }

    private static boolean isSubclassOfAny(Runtime rt, PyType subclass, PyObject self) {
        PyObject method = rt.hold(Attributes.get(rt, self, SUBCLASSES));
        PyObject list = rt.hold(rt.call(method));
        if (!(list instanceof PyList subclasses)) {
            throw rt.typeError("__subclasses__() must return a list");
        }
        boolean found = false;
        for (int i = 0; i < subclasses.size() && !found; i++) {
            PyObject candidate = rt.hold(subclasses.get(i).owned());
            found = ClassChecks.isSubclass(rt, subclass, candidate);
            rt.release(candidate);
        }
        rt.release(list);
        rt.release(method);
        return found;
    }
}
