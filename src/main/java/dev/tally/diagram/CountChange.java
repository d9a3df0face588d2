package dev.tally.diagram;

import static dev.tally.diagram.Naming.code;

import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.Binding;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.Holder;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says how an object's count has changed between two snapshots, and by whom: holders that nothing else in the telling
 * mentions are named, and what still holds an object that a name let go of.
 */
final class CountChange {
    private final Snapshot before;
    private final Snapshot now;
    private final Naming names;
    private final Speech speech;

    CountChange(Snapshot before, Snapshot now, Naming names, Speech speech) {
        this.speech = speech;
        this.before = before;
        this.now = now;
        this.names = names;
    }

    /** In words that follow the object's name; empty where its count is the same. */
    Optional<String> of(ObjectView was, ObjectView is) {
        if (!(is.count() instanceof Count.Of count) || !(was.count() instanceof Count.Of old)) {
            return Optional.empty();
        }
        int by = count.value() - old.value();
        if (by == 0) {
            return Optional.empty();
        }
        int units = Math.abs(by);
        String changed;
        if (by > 0) {
            changed = units == 1 ? speech.say("gains a reference") : speech.say("gains {0} references", units);
        } else {
            changed = units == 1 ? speech.say("loses a reference") : speech.say("loses {0} references", units);
        }
        String numbers = ": " + old.value() + " → " + count.value() + ".";
        return Optional.of(changed + whose(was, is, by) + numbers + (by < 0 ? livesOn(is) : ""));
    }

    private String whose(ObjectView was, ObjectView is, int by) {
        List<String> others = new ArrayList<>();
        Snapshot held = by > 0 ? now : before;
        for (Holder holder : by > 0 ? without(is, was) : without(was, is)) {
            boolean begins = holder.kind() == Holder.Kind.NAME && by > 0;
            if (!begins && !isSeen(holder, held)) {
                others.add(spoken(holder, held));
            }
        }
        if (others.isEmpty() || others.size() > 2 || others.size() != Math.abs(by)) {
            return "";
        }
        return others.size() == 1
                ? speech.say(", that of {0}", others.get(0))
                : speech.say(", those of {0}", speech.and(others));
    }

    /** The holders of one that another one does not have. */
    private static List<Holder> without(ObjectView one, ObjectView other) {
        List<String> rest = new ArrayList<>(
                other.holders().stream().map(Holder::description).toList());
        return one.holders().stream()
                .filter(holder -> !rest.remove(holder.description()))
                .toList();
    }

    /** Whether the reference is an arrow whose coming or going is told anyway: of a name, or of an object in both snapshots. */
    private boolean isSeen(Holder holder, Snapshot snapshot) {
        return switch (holder.kind()) {
            case NAME -> holder.frame() >= 0 && bothHave(snapshot.frames().get(holder.frame()));
            case OBJECT -> holder.owner() >= 0;
            case STACK, CONSTANT, INTERPRETER -> false;
        };
    }

    private boolean bothHave(FrameView frame) {
        return before.frame(frame.id()).isPresent() && now.frame(frame.id()).isPresent();
    }

    private String spoken(Holder holder, Snapshot snapshot) {
        if (holder.kind() != Holder.Kind.NAME) {
            return holder.phrase().in(speech).replace("for loop", "`for` loop").replace("an argument", "the argument");
        }
        if (holder.frame() < 0) {
            return holder.phrase().in(speech);
        }
        FrameView frame = snapshot.frames().get(holder.frame());
        return speech.say("{0} in {1}", code(holder.name()), code(frame.name()));
    }

    /** Of an object that a name has let go of: which name has not. */
    private String livesOn(ObjectView object) {
        if (!isLetGo(object.id()) || now.further().lost().contains(object.id())) {
            return "";
        }
        return object.holders().stream()
                .filter(holder -> holder.kind() == Holder.Kind.NAME && holder.frame() >= 0)
                .findFirst()
                .map(holder -> " " + speech.say("It lives on: {0} still holds it.", code(holder.name())))
                .orElse("");
    }

    private boolean isLetGo(int object) {
        for (FrameView frame : before.frames()) {
            for (Binding binding : frame.names()) {
                boolean held = before.id(binding.label()) == object;
                if (held && now.frame(frame.id()).isPresent() && !names.isBound(object, frame.id(), binding.name())) {
                    return true;
                }
            }
        }
        return false;
    }
}
