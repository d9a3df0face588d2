package dev.tally.trace;

import dev.tally.python.code.Code;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyCell;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyDictView;
import dev.tally.python.object.PyIterator;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyWeakReference;
import dev.tally.python.vm.Frame;
import dev.tally.python.vm.PyFrame;
import dev.tally.python.vm.PyGenerator;
import dev.tally.python.vm.PyTraceback;
import dev.tally.trace.Snapshot.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows inside of objects that {@link Edges} leaves closed: the variables of a generator that waits and of a
 * frame that has ended and lives on, the frames that an exception keeps, what a weak reference refers to, what an iterator goes
 * through, what a library's container holds, the numbers of an array.
 */
final class Inside {
    /** The place of a weak reference's object: the only one that owns nothing. */
    static final String REFERENT = "referent";

    /** What enumerate, zip and others keep to hand out again. */
    private static final String SPARE = "pair";

    /** An instance's own dictionary: it holds the attributes then. */
    static final String DICT = "dict";

    static final Inside CLOSED = new Inside();

    /** A reference, or the place of one that is gone. */
    record Edge(String field, String key, @Nullable PyObject target) {}

    private final List<Edge> edges = new ArrayList<>();
    private String name = "";
    private String state = "";
    private int line;
    private Values values = Values.NONE;

    private Inside() {}

    /**
     * @param shown how many references {@link Edges} has shown of it
     * @param met what is shown by itself
     */
    static Inside of(PyObject object, int shown, Code program, Predicate<PyObject> met) {
        if (object.isPlainValue()) {
            return CLOSED;
        }
        Inside inside = new Inside();
        switch (object) {
            case PyGenerator generator -> inside.generator(generator, met);
            case PyFrame frame -> inside.frame(frame, met);
            case PyTraceback traceback -> inside.frames(traceback);
            case PyBaseException exception -> inside.exception(exception, met);
            case PyWeakReference reference -> inside.weakReference(reference);
            case PyIterator iterator -> inside.traverse(iterator);
            case PyDictView view -> inside.traverse(view);
            default -> {
                if (shown == 0) {
                    inside.contents(object, program);
                }
            }
        }
        if (shown > 0) {
            inside.dictionary(object);
        }
        inside.values = RawValues.of(object);
        return inside;
    }

    List<Edge> edges() {
        return edges;
    }

    /** Of a generator or frame: the name of its code; empty for everything else. */
    String name() {
        return name;
    }

    /** What it does at its line: "waits in", "ended in"; empty where there is nothing to say. */
    String state() {
        return state;
    }

    int line() {
        return line;
    }

    Values values() {
        return values;
    }

    /** How much of it a snapshot has. */
    int size() {
        return edges.size() + values.items().size();
    }

    boolean isEmpty() {
        return edges.isEmpty() && name.isEmpty() && values.equals(Values.NONE);
    }

    private void add(String field, String key, @Nullable PyObject target) {
        edges.add(new Edge(field, key, target));
    }

    private void generator(PyGenerator generator, Predicate<PyObject> met) {
        name = String.valueOf(generator.name());
        Frame frame = generator.frame();
        if (frame == null) {
            state = "finished";
        } else if (!generator.isRunning()) {
            state = generator.isSuspended() ? "waits" : "not started";
            line = generator.isSuspended() && frame.isProgram() ? frame.line() : 0;
            variables(frame, met);
        }
    }

    private void frame(PyFrame object, Predicate<PyObject> met) {
        Frame frame = object.frame();
        if (frame != null && isKept(object)) {
            name = frame.code().name();
            state = "ended";
            line = frame.line();
            variables(frame, met);
        }
    }

    /** The frame of a function of the program's that has ended. */
    private static boolean isKept(PyFrame object) {
        Frame frame = object.frame();
        return frame != null && object.hasEnded() && frame.isProgram() && frame.namespace() == null;
    }

    /** What a variable refers to, or its cell where that is shown by itself. */
    private void variables(Frame frame, Predicate<PyObject> met) {
        for (int i = 0; frame.isProgram() && i < frame.variableCount(); i++) {
            PyObject slot = frame.slots()[i];
            PyObject value = slot instanceof PyCell && met.test(slot) ? slot : frame.variable(i);
            String variable = frame.code().localsPlusNames().get(i);
            if (value != null && !variable.startsWith(".") && !Edges.CLASS_HIDDEN.contains(variable)) {
                add("variables", variable, value);
            }
        }
    }

    /** The frames that a traceback leads to, all but those that run: these are shown anyway. */
    private void frames(@Nullable PyTraceback first) {
        List<PyFrame> found = new ArrayList<>();
        for (PyTraceback at = first; at != null; at = at.next()) {
            PyFrame frame = at.frame();
            if (frame != null && isKept(frame)) {
                found.add(frame);
            }
        }
        // Numbered from where the exception was raised: what it passes through later changes no number.
        for (int i = 0; i < found.size(); i++) {
            add("frames", String.valueOf(found.size() - 1 - i), found.get(i));
        }
    }

    private void exception(PyBaseException exception, Predicate<PyObject> met) {
        if (met.test(exception.args())) {
            add("arguments", "0", exception.args());
        } else {
            several("args", exception.args());
        }
        if (exception.traceback() instanceof PyTraceback traceback) {
            frames(traceback);
        }
        if (exception.cause() != null) {
            add("cause", "0", exception.cause());
        }
        if (exception.context() != null) {
            add("context", "0", exception.context());
        }
    }

    private void weakReference(PyWeakReference reference) {
        add(REFERENT, "0", reference.referent());
        if (reference.callback() != null) {
            add("callback", "0", reference.callback());
        }
    }

    /** A tuple is how it holds several; they are shown without it, unless somebody else has it, too. */
    private void traverse(PyObject object) {
        object.traverse((child, field, index) -> {
            if (field.equals(SPARE)) {
                return;
            }
            if (child instanceof PyTuple several && (several.refcount() == 1 || several.isImmortal())) {
                several(field, several);
            } else {
                add(field, String.valueOf(index), child);
            }
        });
    }

    /** The dictionary of an instance, once somebody else has it, too. */
    private void dictionary(PyObject object) {
        PyDict dict = object.extension() == null ? null : object.extension().dict;
        if (dict != null && dict.refcount() > 1) {
            add(DICT, "0", dict);
        }
    }

    private void several(String field, PyTuple targets) {
        for (int i = 0; i < targets.size(); i++) {
            add(field, String.valueOf(i), targets.get(i));
        }
    }

    /** What a container of the library holds. */
    private void contents(PyObject object, Code program) {
        for (Edges.Edge edge : Edges.contents(object, program)) {
            add(edge.field(), edge.key(), edge.target());
        }
        if (edges.isEmpty() && object.type().shortName().equals("deque")) {
            object.traverse((child, field, index) -> add(field, String.valueOf(index), child));
        }
    }
}
