package dev.tally.diagram;

import dev.tally.diagram.Scene.Badge;
import dev.tally.diagram.Scene.Body;
import dev.tally.diagram.Scene.Cell;
import dev.tally.diagram.Scene.Change;
import dev.tally.diagram.Scene.Fate;
import dev.tally.diagram.Scene.Name;
import dev.tally.diagram.Scene.Node;
import dev.tally.diagram.Scene.Note;
import dev.tally.diagram.Scene.Panel;
import dev.tally.diagram.Scene.Row;
import dev.tally.diagram.Scene.Slot;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A picture in words: first the names of each frame, then every object with its number, its entries and its count, then
 * what was freed; a person could draw the picture from it.
 */
final class Description {
    private final Scene scene;
    private final Map<Integer, Integer> numbers;

    /** @param numbers the number of each object */
    Description(Scene scene, Map<Integer, Integer> numbers) {
        this.scene = scene;
        this.numbers = numbers;
    }

    String text() {
        return String.join(" ", sentences());
    }

    /** One for each frame, and one for each object. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Panel panel : scene.panels()) {
            sentences.add(names(panel));
        }
        for (Node node : scene.nodes()) {
            sentences.add(node(node));
        }
        String more = more(scene.more());
        if (!more.isEmpty()) {
            sentences.add(more + ".");
        }
        return sentences;
    }

    /** What there was no room for, empty where everything is drawn. */
    static String more(Scene.More more) {
        List<String> parts = new ArrayList<>();
        if (more.objects() > 0) {
            parts.add(more.objects() + " references to objects that are not drawn");
        }
        if (more.ghosts() > 0) {
            parts.add(more.ghosts() + " more objects freed");
        }
        return String.join(", ", parts);
    }

    /** What a generator or a frame does. */
    static String state(Snapshot.Interior interior) {
        return interior.line() > 0 ? interior.state() + " in line " + interior.line() : interior.state();
    }

    private String names(Panel panel) {
        if (panel.frame() < 0) {
            return panel.title() + ".";
        }
        String where = panel.title().equals("module") ? "In the module" : "In the frame of " + panel.title();
        String running = panel.running() ? ", which is running" : "";
        List<String> parts = new ArrayList<>();
        for (Name name : panel.names()) {
            parts.add(name.name() + " " + target(name.slot()) + changed(name.change()));
        }
        return where + running + ": " + (parts.isEmpty() ? "no names" : String.join("; ", parts)) + ".";
    }

    private String target(Slot slot) {
        return switch (slot) {
            case Slot.Inline inline -> "is " + inline.text();
            case Slot.Dot dot -> (dot.weak() ? "refers weakly" : "refers") + " to object " + numbers.get(dot.target());
        };
    }

    private static String changed(Change change) {
        return change == Change.NONE ? "" : " (" + change.word() + ")";
    }

    private String node(Node node) {
        String start =
                "Object " + numbers.get(node.id()) + ": " + (node.fate() == Fate.NEW ? "new " : "") + node.type();
        StringBuilder text = new StringBuilder(start).append(body(node.body()));
        if (node.fate() == Fate.FREED) {
            for (Note note : node.notes()) {
                text.append(", ").append(note.text());
            }
            return text.append('.').toString();
        }
        text.append(count(node));
        List<String> notes = new ArrayList<>();
        for (Note note : node.notes()) {
            notes.add(note.text());
        }
        return text.append(notes.isEmpty() ? "." : ", " + String.join(" ", notes) + ".")
                .toString();
    }

    private static String count(Node node) {
        return switch (node.view().count()) {
            case Count.Of of -> ", reference count " + spoken(node.badge());
            case Count.Immortal immortal -> ", immortal";
            case Count.Interned interned -> ", interned";
            case Count.Opaque opaque -> "";
        };
    }

    private static String spoken(Badge badge) {
        int arrow = badge.text().indexOf(" → ");
        return arrow < 0
                ? badge.text()
                : badge.text().substring(arrow + 3) + " (was " + badge.text().substring(0, arrow) + ")";
    }

    private String body(Body body) {
        return switch (body) {
            case Body.Value value -> " " + value.text();
            case Body.Blank blank -> blank.word().isEmpty() ? "" : ", " + blank.word();
            case Body.Cells cells -> " of " + cells(cells) + cut(cells.cut());
            case Body.Rows rows -> rows.value().map(text -> " " + text).orElse("") + rows(rows) + cut(rows.cut());
        };
    }

    private static String cells(Body.Cells body) {
        List<String> parts = new ArrayList<>();
        for (Cell cell : body.cells()) {
            parts.add(cell.text());
        }
        return String.join(", ", parts);
    }

    private String rows(Body.Rows body) {
        List<String> parts = new ArrayList<>();
        for (Row row : body.rows()) {
            String key = row.key().isEmpty() ? "an item" : row.place().startsWith("referent") ? "it" : row.key();
            parts.add(key + " " + target(row.slot()) + changed(row.change()));
        }
        return parts.isEmpty() ? "" : ", in which " + String.join("; ", parts);
    }

    private static String cut(int entries) {
        return entries == 0 ? "" : "; and " + entries + " more";
    }
}
