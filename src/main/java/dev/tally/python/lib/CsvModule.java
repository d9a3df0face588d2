package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Types;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import org.jspecify.annotations.Nullable;

/** {@code _csv}: comma-separated values. CPython 3.13 Modules/_csv.c. */
final class CsvModule {
    private static final String NAME = "_csv";
    private static final long FIELD_LIMIT = 128 * 1024;
    private static final String[] QUOTING = {"MINIMAL", "ALL", "NONNUMERIC", "NONE", "STRINGS", "NOTNULL"};

    private static final Signature GET = Signature.of("get_dialect", "name");
    private static final Signature UNREGISTER = Signature.of("unregister_dialect", "name");
    private static final Signature LIMIT = Signature.of("field_size_limit", "new_limit=");

    private CsvModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        PyType error = ModuleErrors.make(vm, NAME, "Error", Exceptions.EXCEPTION);
        PyDict dialects = PyDict.of(vm);
        PyList limit = PyList.of(vm, vm.integer(FIELD_LIMIT));
        vm.moduleStates().put(NAME, PyTuple.of(vm, dialects.owned(), error.owned(), limit));
        module.functionN("reader", (rt, self, args) -> CsvReader.make(rt, args))
                .functionN("writer", (rt, self, args) -> CsvWriter.make(rt, args))
                .function0("list_dialects", (rt, self) -> rt.call(Types.LIST, dialects(rt)))
                .functionN("register_dialect", (rt, self, args) -> register(rt, args))
                .functionN(
                        "unregister_dialect",
                        (rt, self, args) -> unregister(rt, UNREGISTER.bind(rt, args)[0]))
                .functionN("get_dialect", (rt, self, args) -> dialect(rt, GET.bind(rt, args)[0])
                        .owned())
                .functionN("field_size_limit", (rt, self, args) -> limit(rt, LIMIT.bind(rt, args)[0]));
        for (int i = 0; i < QUOTING.length; i++) {
            module.value("QUOTE_" + QUOTING[i], vm.integer(i));
        }
        module.value("__version__", vm.string("1.0"))
                .value("_dialects", dialects)
                .type(CsvDialect.TYPE)
                .value("Reader", CsvReader.TYPE)
                .value("Writer", CsvWriter.TYPE)
                .value("Error", error);
    }

    /** The dialects by their names, {@code _csv.Error}, and in a list how long a field may be. */
    private static PyTuple state(Runtime rt) {
        PyObject state = ((Interpreter) rt).moduleStates().get(NAME);
        if (state == null) {
            throw new Unsupported("csv while the interpreter shuts down");
        }
        return (PyTuple) state;
    }

    private static PyDict dialects(Runtime rt) {
        return (PyDict) state(rt).get(0);
    }

    static PyException error(Runtime rt, String message) {
        return rt.raise((PyType) state(rt).get(1), message);
    }

    static long fieldLimit(Runtime rt) {
        return ((PyInt) ((PyList) state(rt).get(2)).get(0)).longValue();
    }

    /** The dialect that was registered under a name, borrowed. */
    static PyObject dialect(Runtime rt, PyObject name) {
        PyObject found = dialects(rt).get(rt, name);
        if (found == null) {
            throw error(rt, "unknown dialect");
        }
        return found;
    }

    private static PyObject register(Runtime rt, Args args) {
        Arguments.count(rt, args.positional(), "", 1, 2);
        if (!(args.get(0) instanceof PyStr name)) {
            throw rt.typeError("dialect name must be a string");
        }
        PyObject dialect = rt.hold(CsvDialect.of(rt, args.rest()));
        dialects(rt).set(rt, name, dialect);
        rt.release(dialect);
        return Runtime.none();
    }

    private static PyObject unregister(Runtime rt, PyObject name) {
        dialect(rt, name);
        dialects(rt).remove(rt, name);
        return Runtime.none();
    }

    /** How long a field may be, until now. */
    private static PyObject limit(Runtime rt, @Nullable PyObject given) {
        PyList limit = (PyList) state(rt).get(2);
        PyObject before = rt.integer(fieldLimit(rt));
        if (given == null) {
            return before;
        }
        rt.hold(before);
        if (!(given instanceof PyInt number) || given.type() != Types.INT) {
            throw rt.typeError("limit must be an integer");
        }
        if (!number.isLong()) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "Python int too large to convert to C long");
        }
        limit.replace(0, rt.integer(number.longValue())).decref(rt);
        return rt.take(before);
    }
}
