package dev.tally.python.vm;

import dev.tally.python.code.Compiler.Mode;
import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Exceptions;
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
import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.Unsupported;
import org.jspecify.annotations.Nullable;

/** {@code compile()}, {@code exec()} and {@code eval()} of strings. */
final class Evaluation {
    private static final Signature COMPILE =
            Signature.of("compile", "source, filename, mode, flags=, dont_inherit=, optimize=");
    private static final Signature EVAL = Signature.of("eval", "source, /, globals=, locals=");
    private static final Signature EXEC = Signature.of("exec", "source, /, globals=, locals=, *, closure=");

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
        if (bound[3] instanceof PyInt flags && flags.signum() != 0) {
            throw new Unsupported("compile() with flags");
        }
        Mode mode =
                switch (given.value()) {
                    case "exec" -> Mode.PROGRAM;
                    case "eval" -> Mode.EXPRESSION;
                    case "single" -> Mode.INTERACTIVE;
                    default -> throw vm.valueError("compile() mode must be 'exec', 'eval' or 'single'");
                };
        PyObject code = code(vm, text(vm, bound[0], "compile"), file.value(), mode);
        // Objects/codeobject.c, _PyCode_New: the name of the file is interned.
        vm.intern(file).decref(vm);
        return code;
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
        PyObject code = vm.hold(bound[0] instanceof PyCode c ? c.owned() : compiled(vm, bound[0], function, mode));
        PyObject value = run(vm, (PyCode) code, bound[1], bound[2], function);
        vm.release(code);
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
        throw vm.typeError(function + "() arg 1 must be a string, bytes or code object");
    }

    /** A text, compiled; SyntaxError where it is not Python. */
    static PyCode code(Interpreter vm, String text, String file, Mode mode) {
        return CodeObjects.of(vm, new Compilation(vm, text, file, mode, false).code());
    }

    /** The tree of a text that is one expression; SyntaxError where it is not. Blanks in front of it are passed over. */
    static Expr expression(Interpreter vm, String text, String file) {
        Module tree = new Compilation(vm, withoutIndent(text), file, Mode.EXPRESSION, false).tree();
        if (tree.body().get(0) instanceof Stmt.ExprStmt statement) {
            return statement.value();
        }
        throw new IllegalStateException("an expression was required");
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
