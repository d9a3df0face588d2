package dev.tally.diagram;

import dev.tally.diagram.Scene.Arrow;
import dev.tally.diagram.Scene.Fate;
import dev.tally.diagram.Scene.Kind;
import dev.tally.diagram.Scene.Node;
import dev.tally.diagram.Scene.Note;
import dev.tally.diagram.Scene.Port;
import dev.tally.trace.Phrase;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.Holder;
import dev.tally.trace.Speech;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Accounts for every unit of every count: a holder that is drawn as an arrow is seen, the others are listed under their
 * object.
 */
final class Holders {
    /** More kinds of holders than this are told as a number. */
    private static final int MOST_NOTES = 3;

    private static final Phrase ITSELF = Phrase.of("itself");

    private final Snapshot snapshot;
    private final Speech speech;
    private final Map<Key, Integer> arrows = new HashMap<>();

    /** What holds, a frame with a name or an object without one, and what is held. */
    private record Key(int owner, String name, int target) {
        @Override
        public int hashCode() {
            return (owner * 31 + target) * 31 + name.hashCode();
        }
    }

    Holders(Snapshot snapshot, List<Arrow> drawn, Speech speech) {
        this.speech = speech;
        this.snapshot = snapshot;
        for (Arrow arrow : drawn) {
            if (arrow.kind() != Kind.LET_GO && arrow.kind() != Kind.WEAK) {
                arrows.merge(key(arrow), 1, Integer::sum);
            }
        }
    }

    /** The objects, each with its notes. */
    List<Node> explain(Collection<Node> nodes) {
        List<Node> explained = new ArrayList<>();
        for (Node node : nodes) {
            explained.add(node.fate() == Fate.FREED ? node : explain(node));
        }
        return explained;
    }

    private Node explain(Node node) {
        List<Holder> unseen = new ArrayList<>();
        // Of a generator that holds twice the variable has the arrow, not its stack.
        addUnseen(node, false, unseen);
        addUnseen(node, true, unseen);
        if (unseen.isEmpty()) {
            return node;
        }
        List<Note> all = new ArrayList<>(node.notes());
        all.addAll(notes(byPhrase(unseen), unseen.size() < node.view().holders().size()));
        return node.withNotes(all);
    }

    private void addUnseen(Node node, boolean onStack, List<Holder> unseen) {
        for (Holder holder : node.view().holders()) {
            if (holder.isOnStack() == onStack && !takeArrow(holder, node.id())) {
                unseen.add(holder);
            }
        }
    }

    private static Map<Phrase, Integer> byPhrase(List<Holder> holders) {
        Map<Phrase, Integer> times = new LinkedHashMap<>();
        for (Holder holder : holders) {
            times.merge(holder.isItself() ? ITSELF : holder.phrase(), 1, Integer::sum);
        }
        return times;
    }

    private boolean takeArrow(Holder holder, int target) {
        return switch (holder.kind()) {
            case NAME ->
                holder.frame() >= 0
                        && take(nameKey(snapshot.frames().get(holder.frame()).id(), holder.name(), target));
            case OBJECT -> take(objectKey(snapshot.id(holder.owner()), target));
            case STACK, CONSTANT, INTERPRETER -> false;
        };
    }

    private boolean take(Key key) {
        Integer left = arrows.get(key);
        if (left == null || left == 0) {
            return false;
        }
        arrows.put(key, left - 1);
        return true;
    }

    private List<Note> notes(Map<Phrase, Integer> unseen, boolean also) {
        List<Note> notes = new ArrayList<>();
        int left = unseen.size();
        for (Map.Entry<Phrase, Integer> holder : unseen.entrySet()) {
            if (notes.size() == MOST_NOTES - 1 && left > 1) {
                notes.add(new Note(speech.say("and {0} other holders", left), Note.Kind.PLAIN));
                return notes;
            }
            String who = times(holder.getKey(), holder.getValue(), speech);
            String note = !notes.isEmpty()
                    ? speech.say("and {0}", who)
                    : also ? speech.say("also held by {0}", who) : speech.say("held by {0}", who);
            notes.add(new Note(note, Note.Kind.PLAIN));
            left--;
        }
        return notes;
    }

    /** A count explained: a line with the number, and one for each holder; empty where there is nothing to explain. */
    static String explanation(Node node, Speech speech) {
        if (node.fate() == Fate.FREED || !(node.view().count() instanceof Snapshot.Count.Of of)) {
            return "";
        }
        Map<Phrase, Integer> holders = new LinkedHashMap<>();
        for (Holder holder : node.view().holders()) {
            holders.merge(holder.phrase(), 1, Integer::sum);
        }
        StringBuilder text = new StringBuilder(
                of.value() == 1 ? speech.say("1 reference") : speech.say("{0} references", of.value()));
        holders.forEach((holder, times) -> text.append('\n').append(times(holder, times, speech)));
        return text.toString();
    }

    private static String times(Phrase holder, int times, Speech speech) {
        if (times == 1) {
            return holder.in(speech);
        }
        return holder.equals(Holder.INSTANCE)
                ? speech.say("{0} instances", times)
                : speech.say("{0}, {1} times", holder, times);
    }

    private static Key key(Arrow arrow) {
        return switch (arrow.from()) {
            case Port.OfName name -> nameKey(name.frame(), name.name(), arrow.target());
            case Port.OfRow row -> objectKey(row.object(), arrow.target());
        };
    }

    private static Key nameKey(int frame, String name, int target) {
        return new Key(frame, name, target);
    }

    private static Key objectKey(int owner, int target) {
        return new Key(owner, "", target);
    }
}
