package dev.tally.python.vm;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.Unsupported;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the end of a run is told as, where it is not the program's last line. */
final class Endings {
    /** What is not modelled where a program wants a file that its author has. */
    static final String MISSING_FILE = "a file that the program does not make";

    private final Interpreter vm;

    /** Not counted: it is only compared. */
    private @Nullable PyBaseException missingFile;

    private @Nullable PyBaseException last;

    Endings(Interpreter vm) {
        this.vm = vm;
    }

    Ending syntaxError(Source source, SyntaxError e) {
        Optional<Integer> line = e.span() == Span.NONE
                ? Optional.empty()
                : Optional.of(source.line(e.span().start()));
        String text = SyntaxErrorText.of(source, e);
        vm.printError(text);
        return new Ending(Ending.Kind.ERROR, e.type(), e.message(), text, line, "");
    }

    static Ending unsupported(Source source, Unsupported e) {
        Optional<Integer> line = e.span() == Span.NONE
                ? Optional.empty()
                : Optional.of(source.line(e.span().start()));
        return new Ending(Ending.Kind.UNSUPPORTED, e.construct(), "", "", line, "");
    }

    /** A file was not there: whether the program does something about it is seen when it ends. */
    void missesFile(PyBaseException exception) {
        missingFile = exception;
    }

    /** Whether an exception is that of the file that was missed last. */
    boolean isOfMissingFile(PyBaseException exception) {
        return exception == missingFile;
    }

    /** How a run ends that an exception ended, which is taken over. */
    Ending failed(PyBaseException exception) {
        if (exception.type().isSubtype(Exceptions.SYSTEM_EXIT)) {
            Hooks.exit(vm, exception);
            exception.decref(vm);
            return new Ending(Ending.Kind.OK, "", "", "", Optional.empty(), "");
        }
        vm.hold(exception);
        String type = exception.type().name();
        Optional<Integer> line = Optional.empty();
        for (PyObject t = exception.traceback(); t instanceof PyTraceback tb; t = tb.next()) {
            PyFrame frame = tb.frame();
            Frame f = frame == null ? null : frame.frame();
            if (f != null && f.isProgram()) {
                line = Optional.of(tb.line());
            }
        }
        if (isOfMissingFile(exception)) {
            vm.release(exception);
            return new Ending(Ending.Kind.UNSUPPORTED, MISSING_FILE, "", "", line, "");
        }
        String text = Hooks.uncaught(vm, exception);
        String message = vm.output().quietly(() -> messageOf(exception));
        last = vm.take(exception);
        return new Ending(Ending.Kind.ERROR, type, message, text, line, "");
    }

    /** {@code str(exception)}, whatever it does. */
    String messageOf(PyBaseException exception) {
        int held = vm.heldCount();
        int depth = vm.nativeDepth();
        try {
            PyStr text = Abstract.str(vm, exception);
            String value = text.value();
            text.decref(vm);
            return value;
        } catch (PyException e) {
            vm.unwindHeld(held);
            vm.unwindNativeDepth(depth);
            vm.dropRaised();
            return "<exception str() failed>";
        }
    }

    /** The exception that ended the program, kept until the interpreter shuts down: {@code sys.last_exc}. */
    @Nullable
    PyBaseException last() {
        return last;
    }

    void forgetLast() {
        PyObject old = last;
        last = null;
        PyObject.decref(vm, old);
    }
}
