package dev.tally.trace;

import dev.tally.python.object.PyObject;
import dev.tally.python.vm.Frame;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.ObjectView;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects and frames that snapshots have met, so that each has one id in all of them. */
final class Acquaintances {
    /** A frame that a snapshot has shown. */
    private static final class Shown {
        final int id;

        @Nullable
        FrameView last;

        Shown(int id) {
            this.id = id;
        }
    }

    private final Map<PyObject, Known> objects = new IdentityHashMap<>();
    private final Map<Frame, Shown> frames = new IdentityHashMap<>();

    /** What is alive and the program's own, by id, in the order in which it was first seen. */
    private final Map<Integer, Known> alive = new LinkedHashMap<>();

    private int nextId;

    Known meet(PyObject object) {
        Known known = objects.get(object);
        if (known == null) {
            known = new Known(object);
            objects.put(object, known);
        }
        return known;
    }

    /** What is known of an object, or null where no snapshot has met it. */
    @Nullable
    Known find(PyObject object) {
        return objects.get(object);
    }

    /** The id of an object that a snapshot shows from now on. */
    int idOf(Known known) {
        if (known.id < 0) {
            known.id = nextId++;
        }
        return known.id;
    }

    int idOf(Frame frame) {
        return shown(frame).id;
    }

    /** A frame in a new snapshot; what is the same in the one before is shared with it. */
    FrameView share(Frame frame, FrameView now) {
        Shown shown = shown(frame);
        shown.last = Sharing.frame(now, shown.last);
        return shown.last;
    }

    private Shown shown(Frame frame) {
        Shown known = frames.get(frame);
        if (known == null) {
            known = new Shown(frames.size());
            frames.put(frame, known);
        }
        return known;
    }

    /** An object stands in a new snapshot: where it is the program's own, it will be told when it goes. */
    void remember(Known known, ObjectView view, Snapshot snapshot) {
        if (view.count() instanceof Count.Of || view.count() instanceof Count.Interned) {
            if (!known.isSeen()) {
                alive.put(known.id, known);
            }
            known.seen(snapshot, view);
        }
    }

    /** What is known of an object that is no more; null where no snapshot has shown it as the program's own. */
    @Nullable
    Known forget(PyObject object) {
        Known known = objects.remove(object);
        return known == null || !known.isSeen() ? null : alive.remove(known.id);
    }

    /** What was seen, is the program's own and lives on. */
    Collection<Known> alive() {
        return alive.values();
    }
}
