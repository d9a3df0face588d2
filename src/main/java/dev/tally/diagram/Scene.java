package dev.tally.diagram;

import dev.tally.trace.Snapshot.Holder;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one picture shows, before anything has a place: a snapshot after it is decided what stands inside a cell, what is
 * cut, what is hidden and what has changed.
 *
 * @param panels the frames, outermost first
 * @param nodes the objects, in the order a breadth-first walk from the names meets them, then the ghosts
 * @param arrows the references that are drawn
 * @param more how many objects, and how many freed objects, there was no room for
 * @param speech the language of its words
 */
record Scene(String caption, List<Panel> panels, List<Node> nodes, List<Arrow> arrows, More more, Speech speech) {
    /** What stands beside a name or a place that has changed. */
    String word(Change change) {
        return switch (change) {
            case NONE -> "";
            case NEW -> word(Fate.NEW);
            case REBOUND -> speech.say("rebound");
        };
    }

    /** What stands beside the type of an object. */
    String word(Fate fate) {
        return fate == Fate.NEW ? speech.say("new") : "";
    }

    /** What a frame is called, and that it runs. */
    String title(Panel panel) {
        return panel.running() ? speech.say("{0} running", panel.title()) : panel.title();
    }

    /** What a place that is cut says. */
    String more(int cut) {
        return speech.say("… {0} more", cut);
    }

    /** What there was no room for, empty where everything is drawn. */
    String undrawn() {
        List<String> parts = new ArrayList<>();
        if (more.objects() > 0) {
            parts.add(speech.say("{0} references to objects that are not drawn", more.objects()));
        }
        if (more.ghosts() > 0) {
            parts.add(speech.say("{0} more objects freed", more.ghosts()));
        }
        return String.join(", ", parts);
    }

    /** @param objects living ones that are not drawn @param ghosts freed ones that are not drawn */
    record More(int objects, int ghosts) {}

    /**
     * A frame.
     *
     * @param depth its place in the picture, from 0 for the module
     * @param running whether it is the innermost one, where there are several
     */
    record Panel(int frame, int depth, String title, boolean running, List<Name> names) {}

    /** A name and what it is bound to. */
    record Name(String name, Change change, Slot slot) {}

    /** What the place of a reference shows. */
    sealed interface Slot {
        /** A value that stands in the place itself. */
        record Inline(String text) implements Slot {}

        /** The start of an arrow. @param weak whether it owns nothing */
        record Dot(int target, boolean weak) implements Slot {}
    }

    /** What has become of a name or a place since the picture before. */
    enum Change {
        NONE,
        NEW,
        REBOUND
    }

    /** What has become of an object since the picture before. */
    enum Fate {
        LIVES,
        NEW,
        /** Nothing reaches it any more, and it lives on. */
        LOST,
        FREED
    }

    /**
     * An object.
     *
     * @param id the trace's id for it
     * @param view as the trace has it
     * @param type what its first line says
     * @param badge its count
     * @param notes lines under it: what has become of it, and those who hold it without an arrow
     */
    record Node(int id, ObjectView view, String type, Fate fate, Badge badge, Body body, List<Note> notes) {
        Node withNotes(List<Note> lines) {
            return new Node(id, view, type, fate, badge, body, lines);
        }

        /** Whether the same object is drawn and described in the same way: the labels of its view may be others. */
        boolean looksLike(Node other) {
            return fate == other.fate
                    && badge.equals(other.badge)
                    && type.equals(other.type)
                    && view.count().equals(other.view.count())
                    && notes.equals(other.notes)
                    && body.equals(other.body)
                    && isHeldLike(other);
        }

        private boolean isHeldLike(Node other) {
            List<Holder> holders = view.holders();
            List<Holder> others = other.view.holders();
            if (holders.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < holders.size(); i++) {
                if (!holders.get(i).phrase().equals(others.get(i).phrase())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A line under an object. */
    record Note(String text, Kind kind) {
        enum Kind {
            /** Who holds the object, or what it does. */
            PLAIN,
            /** What has become of the object without its end. */
            STATE,
            FREED
        }
    }

    /** @param text the count, with the one before where it has changed */
    record Badge(String text, Trend trend) {}

    enum Trend {
        SAME,
        ROSE,
        FELL
    }

    /** How the inside of an object is drawn. */
    sealed interface Body {
        /** Values side by side. */
        record Cells(List<Cell> cells, int cut) implements Body {}

        /** One entry below the other, each with its key; references start here. */
        record Rows(Optional<String> value, List<Row> rows, int cut) implements Body {}

        /** One value, and nothing else. */
        record Value(String text) implements Body {}

        /** A word in place of a value: "empty". */
        record Blank(String word) implements Body {}
    }

    record Cell(String index, String text, Change change) {}

    /** @param place names the place for comparing two pictures: the field and its key */
    record Row(String place, String key, Slot slot, Change change) {}

    /** Where an arrow starts. */
    sealed interface Port {
        record OfName(int depth, int frame, String name) implements Port {}

        record OfRow(int object, int row) implements Port {}
    }

    /** What an arrow says beside "refers to", as the class that it has in the SVG. */
    enum Kind {
        REFERENCE(""),
        /** It owns nothing: no count has it. */
        WEAK("weak"),
        NEW("new"),
        LET_GO("gone");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** A reference: from a name or a row of an object to an object. */
    record Arrow(Port from, int target, Kind kind) {}
}
