package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Native;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyBuiltinFunction;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.syntax.SourceBlock;
import dev.tally.python.vm.Carets;
import dev.tally.python.vm.Hints;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.SyntaxErrorText;
import dev.tally.source.Source;
import dev.tally.source.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code _tracebacks}: what {@code traceback} and {@code linecache} ask of the engine in place of files and of
 * {@code ast}, and what {@code inspect} and {@code doctest} ask in place of {@code __main__.__file__}. It has no counterpart in
 * CPython; the amendments to them call it.
 */
final class TracebacksModule {
    private TracebacksModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.value("program", vm.string(vm.programName()))
                .function1("source", (rt, self, file) -> source(vm, file))
                .function1("block", (rt, self, text) -> rt.integer(SourceBlock.lines(((PyStr) text).value())))
                .functionN("marked", (rt, self, args) -> rt.string(marked(vm, args)))
                .functionN("syntax_lines", (rt, self, args) -> lines(rt, syntaxText(vm, args)))
                .functionN("functions_of_c", TracebacksModule::functionsOfC)
                .functionN("made_once", (rt, self, args) -> madeOnce(rt, args))
                .functionN("in_c", (rt, self, args) -> inC(args))
                .functionN("suggestion", (rt, self, args) -> suggestion(vm, args));
    }

    /** The lines of a file, as a list; None where it is not known. */
    private static PyObject source(Interpreter vm, PyObject file) {
        Source source = file instanceof PyStr name ? vm.sourceOf(name.value()) : null;
        if (source == null) {
            return Runtime.none();
        }
        String text = source.text();
        return lines(vm, text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
    }

    private static PyObject lines(Runtime rt, String text) {
        PyList made = rt.hold(PyList.of(rt));
        for (String line : splitLines(text)) {
            made.append(rt, rt.string(line));
        }
        return rt.take(made);
    }

    /** With their ends. */
    private static List<String> splitLines(String text) {
        List<String> all = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            all.add(text.substring(start, end));
            start = end;
        }
        return all;
    }

    /** Lines with marks: the text, and the columns, in bytes, of the first mark and after the last. */
    private static String marked(Interpreter vm, Args args) {
        Arguments.positional(vm, args, "_tracebacks.marked", 3, 3);
        List<String> lines = new ArrayList<>();
        for (String line : splitLines(((PyStr) args.get(0)).value())) {
            lines.add(line.stripTrailing());
        }
        int start = Utf8.index(lines.get(0), Arguments.toInt(vm, args.get(1)));
        int end = Utf8.index(lines.get(lines.size() - 1), Arguments.toInt(vm, args.get(2)));
        return Carets.of(lines, start, end);
    }

    /** A line with marks: the text, the columns, and whether the error ends on the line where it begins. */
    private static String syntaxText(Interpreter vm, Args args) {
        Arguments.positional(vm, args, "_tracebacks.syntax_lines", 4, 4);
        String line = ((PyStr) args.get(0)).value();
        boolean oneLine = Abstract.truth(vm, args.get(3));
        return SyntaxErrorText.marked(line, number(args.get(1)), number(args.get(2)), oneLine);
    }

    private static @Nullable Integer number(PyObject value) {
        return value instanceof PyInt n ? (int) n.longValue() : null;
    }

    /** Functions, and classes with their methods, that CPython has in C: they leave no frames in tracebacks. */
    private static PyObject inC(Args args) {
        for (int i = 0; i < args.positional(); i++) {
            setInC(args.get(i));
        }
        return Runtime.none();
    }

    /**
     * Objects that CPython has made before any program runs: nothing counts them. What they hold must not be counted either.
     */
    private static PyObject madeOnce(Runtime rt, Args args) {
        for (int i = 0; i < args.positional(); i++) {
            args.get(i).makeImmortal();
            // What is never freed holds its class no more: nobody would find it among the holders.
            if (args.get(i).type().isHeapType()) {
                args.get(i).type().decref(rt);
            }
        }
        return Runtime.none();
    }

    /**
     * Puts in the place of a module's functions such as are written in C: the module's namespace, then names. The
     * namespace keeps the functions under names of their own.
     */
    private static PyObject functionsOfC(Runtime rt, PyObject self, Args args) {
        PyDict namespace = (PyDict) args.get(0);
        String module = ((PyStr) args.get(1)).value();
        for (int i = 2; i < args.positional(); i++) {
            PyStr name = (PyStr) args.get(i);
            PyObject written = namespace.getString(name);
            if (written == null) {
                throw new IllegalStateException(name.value());
            }
            setInC(written);
            PyStr kept = PyStr.immortalOf("_c_" + name.value());
            namespace.set(rt, kept, written);
            Native.Many body = (run, none, given) -> {
                PyObject called = namespace.getString(kept);
                if (called == null) {
                    throw run.raise(Exceptions.NAME_ERROR, "name '" + name.value() + "' is not defined");
                }
                run.hold(called.owned());
                PyObject made = run.call(called, given);
                return run.releaseFor(called, made);
            };
            namespace.set(rt, name, PyBuiltinFunction.ofModule(module, name.value(), body));
        }
        return Runtime.none();
    }

    private static void setInC(PyObject written) {
        PyDict namespace = written instanceof PyType type ? type.namespace() : null;
        if (written instanceof PyFunction function) {
            function.code().setInC();
        } else if (namespace != null) {
            // A property's functions, a static method's function.
            namespace.traverse((method, field, index) -> {
                setFunctionInC(method);
                if (!(method instanceof PyFunction || method instanceof PyType)) {
                    method.traverse((function, name, i) -> setFunctionInC(function));
                }
            });
        }
    }

    private static void setFunctionInC(PyObject object) {
        if (object instanceof PyFunction function) {
            function.code().setInC();
        }
    }

    private static PyObject suggestion(Interpreter vm, Args args) {
        Arguments.positional(vm, args, "_tracebacks.suggestion", 3, 3);
        PyBaseException exception = (PyBaseException) args.get(0);
        String near = Hints.suggestion(vm, exception, args.get(1), ((PyStr) args.get(2)).value());
        return near == null ? Runtime.none() : vm.string(near);
    }
}
