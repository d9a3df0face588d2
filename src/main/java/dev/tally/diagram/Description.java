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
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A picture in words: first the names of each frame, then every object with its number, its entries and its count, then
 * what was freed; a person could draw the picture from it.
 */
final class Description {
    private final Scene scene;
    private final Speech speech;
    private final Map<Integer, Integer> numbers;
    private final Kept<String> told;

    /**
     * @param numbers the number of each object
     * @param told the sentences of objects, of all pictures that number them so
     */
    Description(Scene scene, Map<Integer, Integer> numbers, Kept<String> told) {
        this.scene = scene;
        this.speech = scene.speech();
        this.numbers = numbers;
        this.told = told;
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
            sentences.add(object(node));
        }
        String more = scene.undrawn();
        if (!more.isEmpty()) {
            sentences.add(more + ".");
        }
        return sentences;
    }

    private String names(Panel panel) {
        if (panel.frame() < 0) {
            return panel.title() + ".";
        }
        List<String> parts = new ArrayList<>();
        for (Name name : panel.names()) {
            parts.add(name.name() + " " + target(name.slot()) + changed(name.change()));
        }
        return where(panel) + ": " + (parts.isEmpty() ? speech.say("no names") : String.join("; ", parts)) + ".";
    }

    private String where(Panel panel) {
        if (panel.depth() == 0) {
            return speech.say("In the module");
        }
        return panel.running()
                ? speech.say("In the frame of {0}, which is running", panel.title())
                : speech.say("In the frame of {0}", panel.title());
    }

    private String target(Slot slot) {
        return switch (slot) {
            case Slot.Inline inline -> speech.say("is {0}", inline.text());
            case Slot.Dot dot ->
                dot.weak()
                        ? speech.say("refers weakly to object {0}", number(dot.target()))
                        : speech.say("refers to object {0}", number(dot.target()));
        };
    }

    private int number(int object) {
        return Objects.requireNonNull(numbers.get(object));
    }

    private String changed(Change change) {
        return change == Change.NONE ? "" : " (" + scene.word(change) + ")";
    }

    private String object(Node node) {
        String sentence = told.of(node);
        if (sentence == null) {
            sentence = node(node);
            told.keep(node, sentence);
        }
        return sentence;
    }

    private String node(Node node) {
        int number = number(node.id());
        String start = node.fate() == Fate.NEW
                ? speech.say("Object {0}: new {1}", number, node.type())
                : speech.say("Object {0}: {1}", number, node.type());
        StringBuilder text = new StringBuilder(start).append(body(node.body()));
        if (node.fate() != Fate.FREED) {
            text.append(count(node));
        }
        for (Note note : node.notes()) {
            text.append(", ").append(note.text());
        }
        return text.append('.').toString();
    }

    private String count(Node node) {
        return switch (node.view().count()) {
            case Count.Of of -> ", " + speech.say("reference count {0}", spoken(node.badge()));
            case Count.Immortal immortal -> ", " + speech.say("immortal");
            case Count.Interned interned -> ", " + speech.say("interned");
            case Count.Opaque opaque -> "";
        };
    }

    private String spoken(Badge badge) {
        int arrow = badge.text().indexOf(" → ");
        return arrow < 0
                ? badge.text()
                : speech.say(
                        "{0} (was {1})",
                        badge.text().substring(arrow + 3), badge.text().substring(0, arrow));
    }

    private String body(Body body) {
        return switch (body) {
            case Body.Value value -> " " + value.text();
            case Body.Blank blank -> blank.word().isEmpty() ? "" : ", " + blank.word();
            case Body.Cells cells -> " " + speech.say("of {0}", cells(cells)) + cut(cells.cut());
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
            String key = row.key().isEmpty()
                    ? speech.say("an item")
                    : row.place().startsWith("referent") ? speech.say("it") : row.key();
            parts.add(key + " " + target(row.slot()) + changed(row.change()));
        }
        return parts.isEmpty() ? "" : ", " + speech.say("in which {0}", String.join("; ", parts));
    }

    private String cut(int entries) {
        return entries == 0 ? "" : "; " + speech.say("and {0} more", entries);
    }
}
