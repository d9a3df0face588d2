package dev.tally.python.vm;

import dev.tally.python.code.Compiler.Mode;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyBytes;
import dev.tally.python.object.PyCode;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Unsupported;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code compile()}, {@code exec()} and {@code eval()} of strings. */
final class Evaluation {
    private static final Signature COMPILE =
            Signature.of("compile", "source, filename, mode, flags=, dont_inherit=, optimize=, *, _feature_version=");
    private static final Signature EVAL = Signature.of("eval", "source, /, globals=, locals=");
    private static final Signature EXEC = Signature.of("exec", "source, /, globals=, locals=, *, closure=");

    /** {@code PyCF_ONLY_AST}: nodes are asked for, not code. */
    private static final int ONLY_AST = 0x400;

    /** What else CPython knows: futures, indents left open, {@code await} anywhere, comments that are types, less than the text. */
    private static final int OTHER_FLAGS = 0x1fe0000 | 0x200 | 0x2000 | 0x4000 | 0x1000 | 0x8000 | 0x10;

    private static final int TYPE_COMMENTS = 0x1000;

    /** Of which the grammar is, and each later one. */
    private static final int MINOR_VERSION = 13;

    private Evaluation() {}

    static PyObject compile(Interpreter vm, Args args) {
        PyObject[] bound = COMPILE.bind(vm, args);
        if (!(bound[1] instanceof PyStr file)) {
            throw vm.typeError("expected str, bytes or os.PathLike object, not "
                    + bound[1].type().name());
        }
        if (!(bound[2] instanceof PyStr given)) {
            throw vm.typeError("compile() argument 'mode' must be str, not "
                    + bound[2].type().name());
        }
        int flags = flags(vm, bound);
        boolean asNodes = (flags & ONLY_AST) != 0;
        Mode mode = mode(vm, given.value(), asNodes);
        if (vm.trees().isNode(bound[0])) {
            return asNodes ? bound[0].owned() : ofNodes(vm, bound[0], file, mode);
        }
        if (asNodes) {
            String text = text(vm, bound[0], "compile");
            return vm.trees().nodes(vm, new Compilation(vm, text, file.value(), mode, false).tree(), mode);
        }
        PyObject code = code(vm, text(vm, bound[0], "compile"), file.value(), mode);
        // Objects/codeobject.c, _PyCode_New: the name of the file is interned.
        vm.intern(file).decref(vm);
        return code;
    }

    /** A tree that the program has made, or got and changed, compiled. */
    private static PyObject ofNodes(Interpreter vm, PyObject nodes, PyStr file, Mode mode) {
        Module tree = vm.trees().tree(vm, nodes, file.value(), mode);
        PyObject code = CodeObjects.of(vm, Compilation.ofTree(vm, tree, mode).code(tree));
        vm.intern(file).decref(vm);
        return code;
    }

    private static int flags(Interpreter vm, @Nullable PyObject[] bound) {
        int flags = bound[3] == null ? 0 : number(vm, bound[3]);
        if ((flags & ~(ONLY_AST | OTHER_FLAGS)) != 0) {
            throw vm.valueError("compile(): unrecognised flags");
        }
        int unknown = flags & OTHER_FLAGS & ~(mayHaveTypes(bound[0]) ? 0 : TYPE_COMMENTS);
        if (unknown != 0) {
            throw new Unsupported("compile() with flags");
        }
        int optimize = bound[5] == null ? -1 : number(vm, bound[5]);
        if (optimize < -1 || optimize > 2) {
            throw vm.valueError("compile(): invalid optimize value");
        }
        int version = bound[6] == null ? -1 : number(vm, bound[6]);
        if ((flags & ONLY_AST) != 0 && version >= 0 && version < MINOR_VERSION) {
            throw new Unsupported("ast.parse() with feature_version");
        }
        return flags;
    }

    /** Whether there may be comments that are types, which nodes would have to tell of. */
    private static boolean mayHaveTypes(PyObject source) {
        return !(source instanceof PyStr text) || text.value().contains("type: ");
    }

    private static int number(Interpreter vm, PyObject object) {
        PyInt number = Numbers.index(vm, object);
        long value = number.isLong() ? number.longValue() : Long.MAX_VALUE;
        number.decref(vm);
        if (value != (int) value) {
            throw vm.raise(Exceptions.OVERFLOW_ERROR, "Python int too large to convert to C int");
        }
        return (int) value;
    }

    private static Mode mode(Interpreter vm, String mode, boolean asNodes) {
        return switch (mode) {
            case "exec" -> Mode.PROGRAM;
            case "eval" -> Mode.EXPRESSION;
            case "single" -> Mode.INTERACTIVE;
            case "func_type" -> {
                if (asNodes) {
                    throw new Unsupported("compile() mode 'func_type'");
                }
                throw vm.valueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST");
            }
            default ->
                throw vm.valueError(
                        asNodes
                                ? "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"
                                : "compile() mode must be 'exec', 'eval' or 'single'");
        };
    }

    static PyObject exec(Interpreter vm, Args args) {
        PyObject[] bound = EXEC.bind(vm, args);
        PyObject globals = bound[1];
        if (globals != null && globals != Singletons.NONE && !(globals instanceof PyDict)) {
            throw vm.typeError(
                    "exec() globals must be a dict, not " + globals.type().name());
        }
        return evaluate(vm, bound, "exec", Mode.PROGRAM);
    }

    static PyObject eval(Interpreter vm, Args args) {
        PyObject[] bound = EVAL.bind(vm, args);
        PyObject globals = bound[1];
        if (globals != null && globals != Singletons.NONE && !(globals instanceof PyDict)) {
            throw vm.typeError(
                    globals.type().has(Slots.SUBSCRIPT)
                            ? "globals must be a real dict; try eval(expr, {}, mapping)"
                            : "globals must be a dict");
        }
        return evaluate(vm, bound, "eval", Mode.EXPRESSION);
    }

    private static PyObject evaluate(Interpreter vm, PyObject[] bound, String function, Mode mode) {
        PyCode code = bound[0] instanceof PyCode c ? (PyCode) c.owned() : compiled(vm, bound[0], function, mode);
        List<PyObject> literals = bound[0] instanceof PyCode ? List.of() : Literals.of(code);
        literals.forEach(literal -> vm.hold(literal.owned()));
        vm.hold(code);
        PyObject value = run(vm, code, bound[1], bound[2], function);
        vm.release(code);
        literals.reversed().forEach(vm::release);
        if (mode == Mode.EXPRESSION) {
            return value;
        }
        value.decref(vm);
        return Runtime.none();
    }

    private static PyCode compiled(Interpreter vm, PyObject source, String function, Mode mode) {
        String text = text(vm, source, function);
        return code(vm, mode == Mode.EXPRESSION ? withoutIndent(text) : text, "<string>", mode);
    }

    private static String text(Interpreter vm, PyObject source, String function) {
        if (source instanceof PyStr s) {
            return s.value();
        }
        if (source instanceof PyBytes bytes) {
            PyObject decode = vm.hold(Attributes.get(vm, bytes, vm.name("decode")));
            PyObject text = vm.call(decode);
            vm.release(decode);
            String value = ((PyStr) text).value();
            text.decref(vm);
            return value;
        }
        String other = function.equals("compile") ? "AST" : "code";
        throw vm.typeError(function + "() arg 1 must be a string, bytes or " + other + " object");
    }

    /** A text, compiled; SyntaxError where it is not Python. */
    static PyCode code(Interpreter vm, String text, String file, Mode mode) {
        return CodeObjects.of(vm, new Compilation(vm, text, file, mode, false).code());
    }

    private static String withoutIndent(String text) {
        int start = 0;
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        return text.substring(start);
    }

    /** The namespaces that code runs in: what was given, or the caller's. */
    static PyDict globals(Interpreter vm, @Nullable PyObject given, String function) {
        if (given == null || given == Singletons.NONE) {
            PyDict caller = vm.callerGlobals();
            if (caller == null) {
                throw vm.raise(Exceptions.SYSTEM_ERROR, "globals and locals cannot be NULL");
            }
            return caller;
        }
        if (given instanceof PyDict dict) {
            if (dict.getString("__builtins__") == null) {
                dict.set(vm, vm.name("__builtins__"), vm.builtins());
            }
            return dict;
        }
        throw vm.typeError(
                function + "() globals must be a dict, not " + given.type().name());
    }

    /** What the code returns, a new reference. */
    private static PyObject run(
            Interpreter vm, PyCode code, @Nullable PyObject globals, @Nullable PyObject locals, String function) {
        boolean own = globals == null || globals == Singletons.NONE;
        PyDict names = globals(vm, globals, function);
        PyObject namespace;
        if (locals != null && locals != Singletons.NONE) {
            namespace = locals.owned();
        } else {
            namespace = own ? Namespaces.locals(vm) : names.owned();
        }
        vm.hold(namespace);
        PyObject value = vm.execute(code, names, namespace);
        vm.release(namespace);
        return value;
    }
}
