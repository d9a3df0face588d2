package dev.tally.python.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A runtime without an interpreter, for tests of the object layer: it turns Java values into Python objects, calls
 * methods by name, and knows every object that is still alive.
 *
 * <p>What {@link #object} and the calls give is owned by the test; {@link #keep} lets the runtime own it until
 * {@link #assertNothingLeaks}.
 */
final class TestRuntime extends Runtime {
    private static final long LIMIT = 1L << 28;
    private final List<PyObject> kept = new ArrayList<>();
    private long work;

    TestRuntime() {
        super(new Heap(LIMIT, true), 450);
    }

    @Override
    public void checkSignals() {
        // Nothing is collected here.
    }

    // --- values

    /** A new reference to the Python object that a Java value stands for. */
    PyObject object(@Nullable Object value) {
        return switch (value) {
            case null -> none();
            case PyObject object -> object.owned();
            case Boolean b -> bool(b);
            case Integer i -> integer(i.longValue());
            case Long l -> integer(l);
            case BigInteger big -> integer(big);
            case Double d -> PyFloat.of(this, d);
            case String s -> string(s);
            case List<?> items -> PyList.of(this, objects(items.toArray()));
            case Object[] items -> PyTuple.of(this, objects(items));
            case Map<?, ?> entries -> dict(entries);
            default -> throw new IllegalArgumentException("no Python object for " + value.getClass());
        };
    }

    private PyObject[] objects(Object[] values) {
        PyObject[] all = new PyObject[values.length];
        for (int i = 0; i < values.length; i++) {
            all[i] = object(values[i]);
        }
        return all;
    }

    private PyDict dict(Map<?, ?> entries) {
        PyDict dict = PyDict.of(this);
        entries.forEach((key, value) -> {
            PyObject k = object(key);
            PyObject v = object(value);
            dict.set(this, k, v);
            k.decref(this);
            v.decref(this);
        });
        return dict;
    }

    /** Owned by the runtime until the end of the test. */
    <T extends PyObject> T keep(T owned) {
        kept.add(owned);
        return owned;
    }

    PyObject kept(@Nullable Object value) {
        return keep(object(value));
    }

    PyList list(@Nullable Object... items) {
        return keep(PyList.of(this, objects(items)));
    }

    PyTuple tuple(@Nullable Object... items) {
        return keep(PyTuple.of(this, objects(items)));
    }

    /** A dictionary of keys and values in turn. */
    PyDict dictOf(@Nullable Object... items) {
        PyObject[] all = objects(items);
        PyDict dict = PyDict.ofItems(this, all, 0, all.length / 2);
        release(all);
        return keep(dict);
    }

    PySet set(@Nullable Object... items) {
        PySet set = PySet.of(this);
        for (PyObject item : objects(items)) {
            set.add(this, item);
            item.decref(this);
        }
        return keep(set);
    }

    PySlice slice(@Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        return keep(PySlice.of(this, object(start), object(stop), object(step)));
    }

    /** A function written in Java, for key functions and the like. */
    PyObject function(Native.Many body) {
        Function made = new Function(body);
        heap().allocated(made);
        return keep(made);
    }

    private static final class Function extends PyObject {
        private static final PyType TYPE = new PyType(Types.TYPE, "Function", Types.OBJECT, new FunctionSlots(), 16);
        private final Native.Many body;

        Function(Native.Many body) {
            super(TYPE);
            this.body = body;
        }
    }

    private static final class FunctionSlots extends Slots {
        @Override
        public long mask() {
            return slots(CALL);
        }

        @Override
        public PyObject call(Runtime rt, PyObject self, Args args) {
            return ((Function) self).body.call(rt, self, args);
        }
    }

    private PyObject[] keptAll(@Nullable Object[] values) {
        PyObject[] all = objects(values);
        kept.addAll(List.of(all));
        return all;
    }

    private void release(PyObject[] all) {
        for (PyObject each : all) {
            each.decref(this);
        }
    }

    // --- calls

    /** Makes an instance of a built-in type, as calling the type does. */
    PyObject make(PyType type, @Nullable Object... args) {
        PyObject[] given = keptAll(args);
        Args passed = Args.of(given);
        PyObject made = type.slot(Slots.NEW).create(this, type, passed);
        Slots init = type.slot(Slots.INIT);
        if (init != null) {
            hold(made);
            init.init(this, made, passed);
            take(made);
        }
        return keep(made);
    }

    /** Calls a method that is defined by a built-in type. */
    PyObject call(PyObject self, String method, @Nullable Object... args) {
        PyObject[] given = keptAll(args);
        PyMethodDescriptor descriptor = (PyMethodDescriptor) self.type().lookup(method);
        PyObject result =
                switch (descriptor.body()) {
                    case Native.None body -> body.call(this, self);
                    case Native.One body -> body.call(this, self, given[0]);
                    case Native.Many body -> body.call(this, self, Args.of(given));
                    case Native.Packed body -> body.call(this, self, Args.of(given));
                };
        return keep(result);
    }

    /** {@code self[key]}. */
    PyObject get(PyObject self, @Nullable Object key) {
        return keep(Items.get(this, self, kept(key)));
    }

    void set(PyObject self, @Nullable Object key, @Nullable Object value) {
        Items.set(this, self, kept(key), kept(value));
    }

    void delete(PyObject self, @Nullable Object key) {
        Items.delete(this, self, kept(key));
    }

    PyObject binary(int operator, PyObject left, PyObject right) {
        return keep(Numbers.binary(this, operator, left, right));
    }

    boolean compare(PyObject left, int operator, PyObject right) {
        return Abstract.compareBool(this, left, right, operator);
    }

    String repr(PyObject object) {
        PyStr repr = Abstract.repr(this, object);
        String text = repr.value();
        repr.decref(this);
        return text;
    }

    /** {@code sys.getsizeof}, for what the collector watches. */
    long size(PyObject object) {
        return object.sizeInBytes() + 16;
    }

    /** The type and message of the exception that an action raises. */
    String error(Runnable action) {
        Caught mark = Caught.mark(this);
        try {
            action.run();
        } catch (PyException e) {
            PyTuple args = e.value().args();
            String message = args.size() == 0 ? "" : args.get(0) instanceof PyStr s ? s.value() : repr(args.get(0));
            String text = e.value().type().name() + ": " + message;
            mark.drop(this);
            return text;
        }
        return "no exception";
    }

    /** Lets go of all that was kept, and checks that no counted object is left. */
    void assertNothingLeaks() {
        for (PyObject each : kept) {
            each.decref(this);
        }
        kept.clear();
        assertThat(heldCount()).as("references on the native stack").isZero();
        assertThat(heap().all()).as("objects alive").isEmpty();
        assertThat(heap().liveBytes()).as("bytes alive").isZero();
    }

    long work() {
        return work;
    }

    // --- what an interpreter would do

    @Override
    public PyObject callFunction(PyFunction function, Args args) {
        throw new UnsupportedOperationException("no interpreter");
    }

    @Override
    public PyObject builtin(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public PyDict builtins() {
        throw new UnsupportedOperationException("no interpreter");
    }

    @Override
    public @Nullable String textSignature(String name) {
        return null;
    }

    @Override
    public PyObject importModule(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public void unraisable(PyException exception, @Nullable PyObject where) {
        throw new IllegalStateException(exception);
    }

    @Override
    public void printError(String text) {
        throw new AssertionError(text);
    }

    @Override
    public void warn(PyType category, String message) {
        throw new AssertionError(message);
    }

    @Override
    public void work(long amount) {
        work += amount;
    }

    @Override
    public void print(String text) {
        throw new UnsupportedOperationException(text);
    }

    @Override
    public @Nullable PyBaseException handled() {
        return null;
    }

    @Override
    public PyObject[] superArguments() {
        throw new UnsupportedOperationException("no frame");
    }

    @Override
    public @Nullable PyDict callerGlobals() {
        return null;
    }
}
