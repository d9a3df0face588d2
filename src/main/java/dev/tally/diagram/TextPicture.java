package dev.tally.diagram;

import dev.tally.diagram.Ink.Tone;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A scene in characters: the frames with their names, then the objects, numbered; a reference is written as the number
 * of its object.
 *
 * <pre>
 * Memory after line 2
 *
 * module
 *   m → #1
 *   n → #1
 *
 * #1 list (2)  [1, 2]
 * </pre>
 */
final class TextPicture {
    private final Scene scene;
    private final Map<Integer, Integer> numbers;
    private final Ink ink;
    private final StringBuilder out = new StringBuilder();

    /** @param numbers the number of each object */
    TextPicture(Scene scene, Map<Integer, Integer> numbers, Ink ink) {
        this.scene = scene;
        this.numbers = numbers;
        this.ink = ink;
    }

    String write() {
        line(scene.caption());
        for (Panel panel : scene.panels()) {
            panel(panel);
        }
        for (Node node : scene.nodes()) {
            node(node);
        }
        String more = scene.undrawn();
        if (!more.isEmpty()) {
            line("");
            line(more);
        }
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void panel(Panel panel) {
        line("");
        line(ink.write(Tone.HEAD, panel.title())
                + (panel.running() ? " (" + scene.speech().say("running") + ")" : ""));
        int widest = 0;
        for (Name name : panel.names()) {
            widest = Math.max(widest, Text.places(name.name()));
        }
        for (Name name : panel.names()) {
            line("  " + pad(name.name(), widest) + " " + slot(name.slot()) + mark(name.change()));
        }
    }

    private String slot(Slot slot) {
        return switch (slot) {
            case Slot.Inline inline -> "= " + inline.text();
            case Slot.Dot dot -> (dot.weak() ? "⇢ #" : "→ #") + numbers.get(dot.target());
        };
    }

    private String mark(Change change) {
        return change == Change.NONE ? "" : "  " + ink.write(Tone.NEW, "(" + scene.word(change) + ")");
    }

    private void node(Node node) {
        line("");
        String head = ink.write(Tone.HEAD, "#" + numbers.get(node.id()) + " " + node.type())
                + badge(node.badge())
                + (node.fate() == Fate.NEW ? " " + ink.write(Tone.NEW, scene.word(Fate.NEW)) : "");
        switch (node.body()) {
            case Body.Value value -> line(head + "  " + value.text());
            case Body.Blank blank -> line(blank.word().isEmpty() ? head : head + "  " + blank.word());
            case Body.Cells cells -> line(head + "  " + Naming.bracketed(node.type(), cells(cells)));
            case Body.Rows rows -> rows(head, rows);
        }
        for (Note note : node.notes()) {
            line("   " + note(note));
        }
    }

    private String badge(Badge badge) {
        if (badge.text().isEmpty()) {
            return "";
        }
        String text = "(" + badge.text() + ")";
        return " "
                + switch (badge.trend()) {
                    case SAME -> text;
                    case ROSE -> ink.write(Tone.NEW, text);
                    case FELL -> ink.write(Tone.FELL, text);
                };
    }

    private String note(Note note) {
        return switch (note.kind()) {
            case PLAIN -> ink.write(Tone.SOFT, note.text());
            case STATE -> ink.write(Tone.LOST, "! " + note.text());
            case FREED -> ink.write(Tone.FELL, "✗ " + note.text());
        };
    }

    private List<String> cells(Body.Cells body) {
        List<String> parts = new ArrayList<>();
        for (Cell cell : body.cells()) {
            parts.add(cell.text());
        }
        if (body.cut() > 0) {
            parts.add(scene.more(body.cut()));
        }
        return parts;
    }

    private void rows(String head, Body.Rows body) {
        line(head + body.value().map(text -> "  " + text).orElse(""));
        int widest = 0;
        for (Row row : body.rows()) {
            widest = Math.max(widest, Text.places(row.key()));
        }
        for (Row row : body.rows()) {
            String key = widest == 0 ? "" : ink.write(Tone.SOFT, pad(row.key(), widest)) + " ";
            line("   " + key + slot(row.slot()) + mark(row.change()));
        }
        if (body.cut() > 0) {
            line("   " + scene.more(body.cut()));
        }
    }

    private static String pad(String text, int places) {
        return text + " ".repeat(Math.max(0, places - Text.places(text)));
    }
}
