package dev.tally.diagram;

import dev.tally.diagram.Scene.Arrow;
import dev.tally.diagram.Scene.Fate;
import dev.tally.diagram.Scene.Kind;
import dev.tally.diagram.Scene.Node;
import dev.tally.diagram.Scene.Note;
import dev.tally.diagram.Scene.Panel;
import dev.tally.diagram.Scene.Port;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.Holder;
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

    private final Snapshot snapshot;
    private final Map<Key, Integer> arrows = new HashMap<>();

    /** What holds, a frame with a name or an object without one, and what is held. */
    private record Key(int owner, String name, int target) {
        @Override
        public int hashCode() {
            return (owner * 31 + target) * 31 + name.hashCode();
        }
    }

    Holders(Snapshot snapshot, List<Arrow> drawn, List<Panel> panels) {
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
        Map<String, Integer> unseen = new LinkedHashMap<>();
        for (Holder holder : node.view().holders()) {
            if (!takeArrow(holder, node.id())) {
                String who = holder.description().startsWith(Holder.ITSELF) ? Holder.ITSELF : holder.description();
                unseen.merge(who, 1, Integer::sum);
            }
        }
        boolean also = unseen.values().stream().mapToInt(Integer::intValue).sum()
                < node.view().holders().size();
        List<Note> all = new ArrayList<>(node.notes());
        all.addAll(notes(unseen, also ? "also held by " : "held by "));
        return node.withNotes(all);
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

    private static List<Note> notes(Map<String, Integer> unseen, String lead) {
        List<Note> notes = new ArrayList<>();
        int left = unseen.size();
        for (Map.Entry<String, Integer> holder : unseen.entrySet()) {
            if (notes.size() == MOST_NOTES - 1 && left > 1) {
                notes.add(new Note("and " + left + " other holders", Note.Kind.PLAIN));
                return notes;
            }
            String who = times(holder.getKey(), holder.getValue());
            notes.add(new Note((notes.isEmpty() ? lead : "and ") + who, Note.Kind.PLAIN));
            left--;
        }
        return notes;
    }

    /** A count explained: a line with the number, and one for each holder; empty where there is nothing to explain. */
    static String explanation(Node node) {
        if (node.fate() == Fate.FREED || !(node.view().count() instanceof Snapshot.Count.Of of)) {
            return "";
        }
        Map<String, Integer> holders = new LinkedHashMap<>();
        for (Holder holder : node.view().holders()) {
            holders.merge(holder.description(), 1, Integer::sum);
        }
        StringBuilder text = new StringBuilder(of.value() == 1 ? "1 reference" : of.value() + " references");
        holders.forEach((holder, times) -> text.append('\n').append(times(holder, times)));
        return text.toString();
    }

    private static String times(String holder, int times) {
        if (times == 1) {
            return holder;
        }
        return holder.equals(Holder.INSTANCE) ? times + " instances" : holder + ", " + times + " times";
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
