package dev.tally.python.vm;

import dev.tally.python.code.Compiler;
import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyCode;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.Unsupported;
import dev.tally.source.Source;
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
        if (!(bound[2] instanceof PyStr mode)) {
            throw vm.typeError(
                    "compile() argument 3 must be str, not " + bound[2].type().name());
        }
        String file = bound[1] instanceof PyStr s ? s.value() : "<string>";
        return switch (mode.value()) {
            case "exec" -> code(vm, text(vm, bound[0], "compile"), file);
            case "eval", "single" -> throw new Unsupported("compile() in mode '" + mode.value() + "'");
            default -> throw vm.valueError("compile() mode must be 'exec', 'eval' or 'single'");
        };
    }

    static PyObject exec(Interpreter vm, Args args) {
        PyObject[] bound = EXEC.bind(vm, args);
        PyObject code =
                vm.hold(bound[0] instanceof PyCode c ? c.owned() : code(vm, text(vm, bound[0], "exec"), "<string>"));
        run(vm, (PyCode) code, bound[1], bound[2], "exec");
        vm.release(code);
        return Runtime.none();
    }

    static PyObject eval(Interpreter vm, Args args) {
        PyObject[] bound = EVAL.bind(vm, args);
        if (bound[0] instanceof PyCode) {
            throw new Unsupported("eval() of a code object");
        }
        String text = text(vm, bound[0], "eval").strip();
        String assigned = "_ = (" + text + "\n)";
        PyCode code = vm.hold(code(vm, assigned, "<string>"));
        PyObject value = Values.of(vm, code, bound[1], bound[2]);
        vm.release(code);
        return value;
    }

    private static String text(Interpreter vm, PyObject source, String function) {
        if (source instanceof PyStr s) {
            return s.value();
        }
        throw vm.typeError(function + "() arg 1 must be a string, bytes or code object");
    }

    static PyCode code(Interpreter vm, String text, String file) {
        try {
            return CodeObjects.of(vm, vm.compile(new Source(file, text), Compiler.Mode.PROGRAM));
        } catch (SyntaxError e) {
            String name = e.type();
            throw vm.raise(
                    name.equals("IndentationError")
                            ? Exceptions.INDENTATION_ERROR
                            : name.equals("TabError") ? Exceptions.TAB_ERROR : Exceptions.SYNTAX_ERROR,
                    e.message());
        }
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

    private static void run(
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
        vm.execute(code, names, namespace).decref(vm);
        vm.release(namespace);
    }

    /** Runs {@code _ = (expression)} in a way that leaves no trace but the value. */
    private static final class Values {
        private Values() {}

        static PyObject of(Interpreter vm, PyCode code, @Nullable PyObject globals, @Nullable PyObject locals) {
            PyDict names = globals(vm, globals, "eval");
            boolean own = globals == null || globals == Singletons.NONE;
            PyObject namespace;
            if (locals != null && locals != Singletons.NONE) {
                namespace = locals.owned();
            } else {
                namespace = own ? Namespaces.locals(vm) : names.owned();
            }
            vm.hold(namespace);
            PyObject value = vm.evaluate(code, names, namespace);
            vm.release(namespace);
            return value;
        }
    }
}
