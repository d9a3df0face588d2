package dev.tally.diagram;

import dev.tally.diagram.Scene.Body;
import dev.tally.diagram.Scene.Cell;
import dev.tally.diagram.Scene.Fate;
import dev.tally.diagram.Scene.Node;
import dev.tally.diagram.Scene.Note;
import dev.tally.diagram.Scene.Row;
import dev.tally.diagram.Scene.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * The size of an object's box and of what is in it, in pixels; offsets count from the box's upper left corner.
 *
 * @param width of the box
 * @param height of the box
 * @param outerWidth of the box with its notes
 * @param outerHeight of the box with its notes
 * @param keys width of the column of keys, 0 where there are none
 * @param values width of the column of values, or of the one value
 * @param cells widths of cells side by side
 * @param bodyTop where the cells or rows start
 * @param notes the lines under the box, wrapped
 */
record Shape(
        int width,
        int height,
        int outerWidth,
        int outerHeight,
        int keys,
        int values,
        List<Integer> cells,
        int bodyTop,
        List<Note> notes) {
    static final int PAD = 10;
    static final int HEADER = 32;
    static final int CELL = 28;
    static final int INDEX = 15;
    static final int CUT = 22;
    static final int NOTE = 17;
    /** From an object that nothing reaches to the shore around it. */
    static final int SHORE = 5;
    /** The height of the word in an object without entries. */
    static final int WORD = 18;

    private static final int NARROWEST = 76;
    private static final int NARROWEST_CELL = 32;
    private static final int NOTE_PLACES = 28;

    static Shape of(Node node, Scene scene) {
        int header = headerWidth(node, scene);
        return switch (node.body()) {
            case Body.Cells body -> cells(node, body, header, scene);
            case Body.Rows body -> rows(node, body, header, scene);
            case Body.Value body -> {
                int value = valueWidth(body.text());
                int width = Math.max(header, value + 2 * PAD);
                yield build(node, width, HEADER + CELL + PAD, 0, value, List.of(), HEADER);
            }
            case Body.Blank body -> {
                int width = Math.max(header, Text.width(body.word(), Text.SMALL) + 2 * PAD);
                int height = body.word().isEmpty() ? HEADER + 2 : HEADER + WORD + PAD;
                yield build(node, width, height, 0, 0, List.of(), HEADER);
            }
        };
    }

    /** Where the middle of a row is, below the box's upper edge. */
    int rowMiddle(int row) {
        return bodyTop + row * CELL + CELL / 2;
    }

    static int badgeWidth(String text) {
        return text.isEmpty() ? 0 : Text.width(text, Text.SMALL) + 16;
    }

    static int valueWidth(String text) {
        return Math.max(NARROWEST_CELL, Text.width(text, Text.VALUE) + 14);
    }

    private static Shape cells(Node node, Body.Cells body, int header, Scene scene) {
        List<Integer> widths = new ArrayList<>();
        int sum = 0;
        boolean indexed = false;
        for (Cell cell : body.cells()) {
            int width = valueWidth(cell.text());
            widths.add(width);
            sum += width;
            indexed |= !cell.index().isEmpty();
        }
        if (body.cut() > 0) {
            sum += Text.width(scene.more(body.cut()), Text.SMALL) + PAD;
        }
        int top = HEADER + (indexed ? INDEX : 0);
        return build(node, Math.max(header, sum + 2 * PAD), top + CELL + PAD, 0, 0, widths, top);
    }

    private static Shape rows(Node node, Body.Rows body, int header, Scene scene) {
        int keys = 0;
        int values = NARROWEST_CELL;
        for (Row row : body.rows()) {
            if (!row.key().isEmpty()) {
                keys = Math.max(keys, Text.width(row.key(), Text.SMALL) + 16);
            }
            if (row.slot() instanceof Slot.Inline inline) {
                values = Math.max(values, valueWidth(inline.text()));
            }
        }
        int value = body.value().map(text -> Text.width(text, Text.VALUE)).orElse(0);
        int more = body.cut() > 0 ? Text.width(scene.more(body.cut()), Text.SMALL) : 0;
        int width = Math.max(Math.max(header, keys + values + 2 * PAD), Math.max(value, more) + 2 * PAD);
        int top = HEADER + (value > 0 ? CELL - 2 : 0);
        int height = top + body.rows().size() * CELL + (body.cut() > 0 ? CUT : 0) + PAD;
        return build(node, width, height, keys, width - 2 * PAD - keys, List.of(), top);
    }

    private static Shape build(
            Node node, int width, int height, int keys, int values, List<Integer> cells, int bodyTop) {
        int places = Math.max(NOTE_PLACES, (width - 4) * 10 / (6 * Text.SMALL));
        List<Note> notes = new ArrayList<>();
        int outer = width;
        for (Note note : node.notes()) {
            for (String line : Text.wrap(note.text(), places)) {
                notes.add(new Note(line, note.kind()));
                outer = Math.max(outer, Text.width(line, Text.SMALL) + 4);
            }
        }
        int below = notes.isEmpty() ? 0 : notes.size() * NOTE + 4;
        return new Shape(width, height, outer, height + below, keys, values, cells, bodyTop, notes);
    }

    private static int headerWidth(Node node, Scene scene) {
        int type = Text.width(node.type(), Text.SMALL);
        int word = node.fate() == Fate.NEW ? Text.width(scene.word(Fate.NEW), Text.SMALL) + 8 : 0;
        int badge = badgeWidth(node.badge().text());
        return Math.max(NARROWEST, PAD + type + word + 14 + badge + PAD);
    }
}
