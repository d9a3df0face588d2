package dev.tally.trace;

import dev.tally.python.object.PyObject;
import dev.tally.trace.Snapshot.ObjectView;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the recorder knows of one object as long as that lives. */
final class Known {
    final PyObject object;

    /** The same in every snapshot; negative until a snapshot shows the object. */
    int id = -1;

    /** The number of the last snapshot that met it, and the label it has there. */
    int moment;

    int label;

    /** As the last snapshot that shows it has it. */
    @Nullable
    ObjectView last;

    /** Of a scalar: its text, which never changes. */
    Optional<String> scalar = Optional.empty();

    private @Nullable Snapshot lastSeen;
    private @Nullable ObjectView view;

    Known(PyObject object) {
        this.object = object;
    }

    void seen(Snapshot snapshot, ObjectView object) {
        lastSeen = snapshot;
        view = object;
    }

    /** Whether a snapshot has shown it as the program's own, whose end is told. */
    boolean isSeen() {
        return lastSeen != null;
    }

    /** The last snapshot in which it was the program's own. */
    Snapshot lastSeen() {
        return Objects.requireNonNull(lastSeen);
    }

    /** As it was there. */
    ObjectView view() {
        return Objects.requireNonNull(view);
    }

    /** Nothing reached it any more, so that nothing but the collector could free it. */
    boolean isLost() {
        return lastSeen().further().lost().contains(id);
    }
}
