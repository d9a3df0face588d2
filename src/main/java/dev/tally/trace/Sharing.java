package dev.tally.trace;

import dev.tally.trace.Snapshot.Binding;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.Holder;
import dev.tally.trace.Snapshot.Interior;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Snapshot.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots share what is the same in one and the next: most of what is in memory does not change in a step, and a run of
 * a thousand steps with a thousand objects must not keep a million of them.
 *
 * <p>It is compared here field by field, what differs most often first: this is done for every reference at every step, and
 * the {@code equals} of a record is slow until it is compiled.
 */
final class Sharing {
    private Sharing() {}

    static ObjectView object(ObjectView now, @Nullable ObjectView was) {
        if (was == null) {
            return now;
        }
        List<Reference> references = references(now.references(), was.references());
        List<Holder> holders = list(now.holders(), was.holders(), Sharing::same);
        Interior interior = interior(now.interior(), was.interior());
        Snapshot.Count count = now.count().equals(was.count()) ? was.count() : now.count();
        boolean same = references == was.references()
                && holders == was.holders()
                && interior == was.interior()
                && count == was.count()
                && now.id() == was.id()
                && now.type().equals(was.type())
                && now.value().equals(was.value());
        return same ? was : new ObjectView(now.id(), now.type(), now.value(), count, references, interior, holders);
    }

    static FrameView frame(FrameView now, @Nullable FrameView was) {
        if (was == null) {
            return now;
        }
        List<Binding> names = list(now.names(), was.names(), Sharing::same);
        boolean same = names == was.names()
                && now.id() == was.id()
                && now.line() == was.line()
                && now.kind() == was.kind()
                && now.name().equals(was.name())
                && now.thread().equals(was.thread());
        return same ? was : now.with(names);
    }

    private static Interior interior(Interior now, Interior was) {
        if (now == was || now == Interior.NONE) {
            return now;
        }
        List<Reference> references = references(now.references(), was.references());
        boolean same = references == was.references()
                && now.line() == was.line()
                && now.name().equals(was.name())
                && now.state().equals(was.state())
                && now.values().equals(was.values());
        return same ? was : new Interior(now.name(), now.state(), now.line(), references, now.values());
    }

    private static List<Reference> references(List<Reference> now, List<Reference> was) {
        return list(now, was, Sharing::same);
    }

    private static boolean same(Reference now, Reference was) {
        return now.label() == was.label()
                && now.indexed() == was.indexed()
                && now.key().equals(was.key())
                && now.field().equals(was.field())
                && now.name().equals(was.name());
    }

    private static boolean same(Holder now, Holder was) {
        return now.owner() == was.owner()
                && now.frame() == was.frame()
                && now.kind() == was.kind()
                && now.name().equals(was.name())
                && same(now.phrase(), was.phrase());
    }

    private static boolean same(Phrase now, Phrase was) {
        return now.english().equals(was.english()) && now.parts().equals(was.parts());
    }

    private static boolean same(Binding now, Binding was) {
        return now.label() == was.label()
                && now.cell() == was.cell()
                && now.name().equals(was.name());
    }

    /** The same items: those that stand where the same one stood are the ones from before. */
    private static <T> List<T> list(List<T> now, List<T> was, BiPredicate<T, T> same) {
        int equal = 0;
        int both = Math.min(now.size(), was.size());
        while (equal < both && same.test(now.get(equal), was.get(equal))) {
            equal++;
        }
        if (equal == now.size() && equal == was.size()) {
            return was;
        }
        List<T> shared = new ArrayList<>(now);
        for (int i = 0; i < both; i++) {
            if (i < equal || same.test(now.get(i), was.get(i))) {
                shared.set(i, was.get(i));
            }
        }
        return List.copyOf(shared);
    }
}
