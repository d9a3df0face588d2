package dev.tally.python.vm;

import dev.tally.python.code.Code;
import dev.tally.python.code.Compiler.Mode;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Singletons;
import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.SyntaxWarning;
import dev.tally.source.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * From a text that a program gives to code, while the program runs: what is wrong with it is raised, what is warned of goes to the
 * program's filters. CPython 3.13 Python/pythonrun.c, Py_CompileStringObject.
 */
final class Compilation {
    private final Interpreter vm;
    private final Source source;
    private final Mode mode;
    private final boolean kept;
    private boolean warned;

    /** @param kept whether the prompt keeps the text, so that its lines can be told with what the compiler finds */
    Compilation(Interpreter vm, String text, String file, Mode mode, boolean kept) {
        if (text.indexOf(0) >= 0) {
            throw vm.raise(Exceptions.SYNTAX_ERROR, "source code string cannot contain null bytes");
        }
        this.vm = vm;
        this.source = new Source(file, text);
        this.mode = mode;
        this.kept = kept;
    }

    /** Whether there was anything to warn of. */
    boolean warned() {
        return warned;
    }

    Module tree() {
        List<SyntaxWarning> warnings = new ArrayList<>(0);
        try {
            // A prompt knows where a statement ends that is typed there.
            Module tree = vm.parse(source, kept ? Mode.PROGRAM : mode, warnings::add);
            warn(warnings, true);
            return tree;
        } catch (SyntaxError e) {
            warn(warnings, true);
            throw raise(e, true);
        }
    }

    /** Of a tree that stands for no text. */
    static Compilation ofTree(Interpreter vm, Module tree, Mode mode) {
        return new Compilation(vm, tree.source(), mode, false);
    }

    private Compilation(Interpreter vm, Source source, Mode mode, boolean kept) {
        this.vm = vm;
        this.source = source;
        this.mode = mode;
        this.kept = kept;
    }

    Code code() {
        return code(tree());
    }

    Code code(Module tree) {
        List<SyntaxWarning> warnings = new ArrayList<>(0);
        try {
            Code code = vm.compile(tree, mode, warnings::add);
            warn(warnings, kept);
            return code;
        } catch (SyntaxError e) {
            warn(warnings, kept);
            throw raise(e, kept);
        }
    }

    /**
     * Gives warnings as the filters say, in their order. The first that is to be an error is raised as a SyntaxError; after one
     * of the parser's the tokens behind it are looked at, and what the tokenizer warns of there, outside f-strings, has the last
     * word.
     */
    private void warn(List<SyntaxWarning> warnings, boolean withText) {
        warned |= !warnings.isEmpty();
        SyntaxError failed = null;
        for (SyntaxWarning warning : warnings) {
            boolean due = failed == null || warning.isLexical();
            if (due && !Warnings.syntax(vm, source, warning)) {
                boolean last = failed == null || warning.finder() == SyntaxWarning.Finder.TOKENIZER;
                failed = last ? warning.error() : failed;
                if (warning.isLexical()) {
                    break;
                }
            }
        }
        if (failed != null) {
            throw raise(failed, withText);
        }
    }

    /**
     * The exception for an error in code that was given as text, with its place.
     *
     * @param withText whether it has the line: the parser has the text before it, the compiler would look for the file
     */
    private PyException raise(SyntaxError e, boolean withText) {
        PyType type =
                switch (e.type()) {
                    case "IndentationError" -> Exceptions.INDENTATION_ERROR;
                    case "TabError" -> Exceptions.TAB_ERROR;
                    default -> Exceptions.SYNTAX_ERROR;
                };
        PyTuple place = vm.hold(place(e, withText));
        PyStr message = vm.hold(vm.string(e.message()));
        PyBaseException made = (PyBaseException) vm.call(type, message, place);
        vm.release(message);
        vm.release(place);
        return vm.raise(made);
    }

    /** File, line, column, text, and the end's line and column; what ends too early without a line's end ends at column 0. */
    private PyTuple place(SyntaxError e, boolean withText) {
        if (source.text().isEmpty()) {
            return PyTuple.of(
                    vm,
                    vm.string(source.name()),
                    vm.integer(0),
                    vm.integer(0),
                    vm.string(""),
                    vm.integer(0),
                    vm.integer(0));
        }
        int line = e.line(source);
        boolean open = mode != Mode.PROGRAM && line == source.lineCount();
        boolean early =
                mode != Mode.PROGRAM && e.span().start() >= source.text().length();
        return PyTuple.of(
                vm,
                vm.string(source.name()),
                vm.integer(line),
                vm.integer(early ? 0 : e.column(source)),
                withText ? vm.string(source.lineText(line) + (open || !e.hasLineEnd() ? "" : "\n")) : Singletons.NONE,
                vm.integer(e.endLine(source)),
                vm.integer(early ? 0 : e.endColumn(source)));
    }
}
