package dev.tally.python.object;

import dev.tally.python.code.Code;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A function written in Python. CPython 3.13 Objects/funcobject.c. Its attributes are in {@link Extension#dict}. */
public final class PyFunction extends PyObject {
    private PyCode code;
    private @Nullable PyDict globals;
    private @Nullable PyDict builtins;
    private PyObject name;
    private PyObject qualifiedName;
    private PyObject[] fields = new PyObject[FIELDS.length];

    public static final int DEFAULTS = 0;
    public static final int KEYWORD_DEFAULTS = 1;
    public static final int CLOSURE = 2;
    public static final int ANNOTATIONS = 3;
    public static final int DOC = 4;
    public static final int MODULE = 5;
    public static final int TYPE_PARAMETERS = 6;
    private static final String[] FIELDS = {
        "defaults", "kwdefaults", "closure", "annotations", "doc", "module", "type_params"
    };

    private static final PyStr NAME = PyStr.immortalOf("__name__");

    /** A function that takes over the reference to its code and gains its own to the rest. */
    public PyFunction(Runtime rt, PyCode code, PyDict globals, PyDict builtins, PyObject name, PyObject qualifiedName) {
        super(Types.FUNCTION);
        this.code = code;
        this.globals = globals;
        this.builtins = builtins;
        this.name = name;
        this.qualifiedName = qualifiedName;
        globals.incref();
        builtins.incref();
        name.incref();
        qualifiedName.incref();
        rt.heap().allocatedContainer(this);
    }

    /** The function that code makes: its name, its module and its docstring. It gains its own references. */
    public static PyFunction of(Runtime rt, PyCode code, PyDict globals, PyDict builtins) {
        PyStr name = rt.hold(rt.intern(code.code().name()));
        PyStr qualifiedName = rt.hold(rt.intern(code.code().qualifiedName()));
        code.incref();
        PyFunction made = new PyFunction(rt, code, globals, builtins, name, qualifiedName);
        rt.release(qualifiedName);
        rt.release(name);
        PyObject module = globals.getString(NAME);
        if (module != null) {
            made.setField(rt, MODULE, module.owned());
        }
        boolean named = code.code().has(Code.OPTIMIZED) && !code.code().name().startsWith("<");
        boolean documented = named && code.constants().length > 0 && code.constants()[0] instanceof PyStr;
        made.setField(rt, DOC, documented ? code.constants()[0].owned() : Singletons.NONE);
        return made;
    }

    /**
     * The built-in names of code with these globals: what {@code __builtins__} among them is, or the interpreter's own; none
     * where it is neither a module nor a dictionary. A new reference. CPython 3.13 Python/ceval.c,
     * {@code _PyEval_BuiltinsFromGlobals}.
     */
    public static PyDict builtinsOf(Runtime rt, PyDict globals) {
        PyObject given = globals.getString("__builtins__");
        if (given == null) {
            return (PyDict) rt.builtins().owned();
        }
        if (given instanceof PyModule module) {
            return (PyDict) module.dict().owned();
        }
        return given instanceof PyDict names ? (PyDict) names.owned() : PyDict.of(rt);
    }

    public PyCode code() {
        return code;
    }

    /** Takes over the reference. */
    public void setCode(Runtime rt, PyCode newCode) {
        PyObject old = code;
        code = newCode;
        old.decref(rt);
    }

    public PyDict globals() {
        return Objects.requireNonNull(globals);
    }

    public PyDict builtins() {
        return Objects.requireNonNull(builtins);
    }

    public PyObject name() {
        return name;
    }

    public PyObject qualifiedName() {
        return qualifiedName;
    }

    /** Takes over the reference. */
    public void setName(Runtime rt, PyObject newName) {
        PyObject old = name;
        name = newName;
        old.decref(rt);
    }

    /** Takes over the reference. */
    public void setQualifiedName(Runtime rt, PyObject newName) {
        PyObject old = qualifiedName;
        qualifiedName = newName;
        old.decref(rt);
    }

    /** {@link #DEFAULTS} … {@link #TYPE_PARAMETERS}, borrowed, or null. */
    public @Nullable PyObject field(int which) {
        return fields[which];
    }

    /** Takes over the reference. */
    public void setField(Runtime rt, int which, @Nullable PyObject value) {
        PyObject old = fields[which];
        fields[which] = value;
        decref(rt, old);
    }

    /** Positional defaults, or null. */
    public @Nullable PyTuple defaults() {
        return (PyTuple) fields[DEFAULTS];
    }

    public @Nullable PyDict keywordDefaults() {
        return (PyDict) fields[KEYWORD_DEFAULTS];
    }

    /** Cells, or null. */
    public @Nullable PyTuple closure() {
        return (PyTuple) fields[CLOSURE];
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(code, "code", 0);
        if (globals != null) {
            visitor.visit(globals, "globals", 0);
        }
        if (builtins != null) {
            visitor.visit(builtins, "builtins", 0);
        }
        visit(visitor, MODULE);
        visit(visitor, DEFAULTS);
        visit(visitor, KEYWORD_DEFAULTS);
        visit(visitor, DOC);
        visitor.visit(name, "name", 0);
        visit(visitor, CLOSURE);
        visit(visitor, ANNOTATIONS);
        visit(visitor, TYPE_PARAMETERS);
        visitor.visit(qualifiedName, "qualname", 0);
    }

    private void visit(Visitor visitor, int which) {
        PyObject value = fields[which];
        if (value != null) {
            visitor.visit(value, FIELDS[which], 0);
        }
    }

    /** {@code func_clear}: code, name and qualified name stay until the function is freed, as no cycle leads through them. */
    @Override
    public void clear(Runtime rt) {
        boolean freed = refcount() == 0;
        if (freed) {
            PyDict oldGlobals = globals;
            globals = null;
            decref(rt, oldGlobals);
            PyDict oldBuiltins = builtins;
            builtins = null;
            decref(rt, oldBuiltins);
            setField(rt, MODULE, null);
        }
        setField(rt, DEFAULTS, null);
        setField(rt, KEYWORD_DEFAULTS, null);
        setField(rt, DOC, null);
        setField(rt, CLOSURE, null);
        setField(rt, ANNOTATIONS, null);
        setField(rt, TYPE_PARAMETERS, null);
        if (freed) {
            code.decref(rt);
            name.decref(rt);
            qualifiedName.decref(rt);
        }
    }
}
