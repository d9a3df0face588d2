package dev.tally.python.vm;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.LimitReached;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyCode;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Singletons;
import dev.tally.python.syntax.Unsupported;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Statements that are typed at a prompt one after the other, in the namespace of {@code __main__}. Each is compiled for itself,
 * as CPython's prompt does: a literal of one is another object than the same literal of the next. One that fails does not keep
 * the next from running. Nothing is told of what happens when the interpreter shuts down.
 */
public final class Session {
    private final Interpreter vm;
    private final CompiledStatements compiled;
    private final boolean remembers;

    /** Where in what was printed since the statement began its values stand: start, end, start, end, and so on. */
    private final List<Integer> values = new ArrayList<>();

    private Session(Interpreter vm, CompiledStatements compiled, boolean remembers) {
        this.vm = vm;
        this.compiled = compiled;
        this.remembers = remembers;
    }

    /**
     * What a statement showed.
     *
     * @param output what it printed, and the values of its expressions, each on lines of its own
     * @param printed the same without the values; the ends of their lines are left
     * @param errors what it wrote to standard error, where a prompt shows it too: warnings
     * @param raised the exception that ended it
     * @param modelled whether all that it does is; what is not ends the session, and nothing can be said of it
     */
    public record Shown(String output, String printed, String errors, Optional<Raised> raised, boolean modelled) {
        private static final Shown NOT_MODELLED = new Shown("", "", "", Optional.empty(), false);
    }

    /**
     * An exception.
     *
     * @param type the name of its class
     * @param message what {@code str()} gives; of a SyntaxError its message alone, without the place
     */
    public record Raised(String type, String message) {}

    /**
     * What statements show.
     *
     * @param remembers whether the last value is remembered as {@code _}, by which it is held
     * @return one for each statement, up to one that a limit ends, or to and with one that does what is not modelled
     */
    public static List<Shown> run(List<String> statements, Limits limits, Modules library, boolean remembers) {
        List<Shown> shown = new ArrayList<>();
        typing(statements, limits, library, remembers, new CompiledStatements()).forEachRemaining(shown::add);
        return shown;
    }

    /**
     * The same, each statement typed when what it shows is asked for.
     *
     * @param compiled what was typed before, in sessions with the same limits
     */
    public static Iterator<Shown> typing(
            List<String> statements, Limits limits, Modules library, boolean remembers, CompiledStatements compiled) {
        return new Typing(List.copyOf(statements), limits, library, remembers, compiled);
    }

    private static final class Typing implements Iterator<Shown> {
        private final Iterator<String> statements;
        private final Limits limits;
        private final Modules library;
        private final boolean remembers;
        private final CompiledStatements compiled;
        private @Nullable Session session;
        private @Nullable Shown next;
        private boolean ended;

        Typing(
                List<String> statements,
                Limits limits,
                Modules library,
                boolean remembers,
                CompiledStatements compiled) {
            this.statements = statements.iterator();
            this.limits = limits;
            this.library = library;
            this.remembers = remembers;
            this.compiled = compiled;
        }

        @Override
        public boolean hasNext() {
            if (next == null && !ended && statements.hasNext()) {
                try {
                    next = session().type(statements.next());
                } catch (LimitReached reason) {
                    ended = true;
                } catch (Unsupported reason) {
                    ended = true;
                    next = Shown.NOT_MODELLED;
                }
            }
            if (session != null && (ended || !statements.hasNext())) {
                session.vm.threads().abandon();
            }
            return next != null;
        }

        @Override
        public Shown next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            Shown shown = next;
            next = null;
            return shown;
        }

        private Session session() {
            if (session == null) {
                Interpreter vm = new Interpreter(limits, library, null, false);
                session = new Session(vm, compiled, remembers);
                vm.startSession(session);
            }
            return session;
        }
    }

    private Shown type(String statement) {
        int from = vm.output().length();
        int told = vm.output().errors().length();
        values.clear();
        Optional<Raised> raised = Optional.empty();
        Caught caught = Caught.mark(vm);
        try {
            PyCode code = vm.hold(CodeObjects.of(vm, compiled.blueprint(vm, statement)));
            vm.executeInMain(code).decref(vm);
            vm.release(code);
        } catch (PyException e) {
            caught.unwind(vm);
            PyBaseException exception = vm.takeRaised();
            if (vm.endings().isOfMissingFile(exception)) {
                throw new Unsupported(Endings.MISSING_FILE);
            }
            raised = Optional.of(raised(exception));
        }
        String output = vm.output().from(from);
        return new Shown(
                output, withoutValues(output, from), vm.output().errors().substring(told), raised, true);
    }

    private Raised raised(PyBaseException exception) {
        vm.hold(exception);
        String type = exception.type().shortName();
        String message = exception.type().isSubtype(Exceptions.SYNTAX_ERROR)
                ? syntaxMessage(exception)
                : vm.endings().messageOf(exception);
        vm.release(exception);
        return new Raised(type, message);
    }

    private String syntaxMessage(PyBaseException exception) {
        PyObject message = Attributes.get(vm, exception, vm.name("msg"));
        String text = message instanceof PyStr given ? given.value() : String.valueOf(message);
        message.decref(vm);
        return text;
    }

    private String withoutValues(String output, int from) {
        StringBuilder printed = new StringBuilder(output);
        for (int i = values.size() - 2; i >= 0; i -= 2) {
            printed.delete(values.get(i) - from, values.get(i + 1) - from);
        }
        return printed.toString();
    }

    /** Shows the value of an expression, as {@code sys.displayhook} does, and keeps in mind where. */
    void show(PyObject value) {
        if (value == Singletons.NONE) {
            return;
        }
        PyStr text = vm.hold(Abstract.repr(vm, value));
        int start = vm.output().length();
        Printing.writeOut(vm, text);
        values.add(start);
        values.add(vm.output().length());
        PyStr end = vm.hold(vm.string("\n"));
        Printing.writeOut(vm, end);
        vm.release(end);
        vm.release(text);
        if (remembers) {
            vm.builtins().set(vm, vm.name("_"), value);
        }
    }
}
