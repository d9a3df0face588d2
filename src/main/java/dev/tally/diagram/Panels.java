package dev.tally.diagram;

import dev.tally.diagram.Scene.Name;
import dev.tally.diagram.Scene.Panel;
import dev.tally.diagram.Scene.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The column of frames. A frame's place follows from its depth, a name's from the order in which names appear in all
 * scenes, so neither moves between pictures.
 */
final class Panels {
    static final int TITLE = 32;
    static final int ROW = 34;
    static final int BOTTOM = 8;
    static final int GAP = 16;
    /** From the panel's right edge to the middle of the dot where a reference starts. */
    static final int DOT = 16;
    /** From the panel's right edge to the right edge of a value's cell. */
    static final int CELL_EDGE = 10;

    private static final int NARROWEST = 110;
    private static final int PAD = 14;

    private final Map<Integer, Map<String, Integer>> slots = new HashMap<>();
    private final List<Integer> tops = new ArrayList<>();
    private int width = NARROWEST;

    Panels(List<Scene> scenes) {
        Map<Integer, Integer> heights = new LinkedHashMap<>();
        for (Scene scene : scenes) {
            for (Panel panel : scene.panels()) {
                Map<String, Integer> known = slots.computeIfAbsent(panel.frame(), frame -> new HashMap<>());
                for (Name name : panel.names()) {
                    known.putIfAbsent(name.name(), known.size());
                }
                width = Math.max(width, widthOf(panel, scene));
                heights.merge(panel.depth(), height(known.size()), Math::max);
            }
        }
        int top = 0;
        for (int depth = 0; heights.containsKey(depth); depth++) {
            tops.add(top);
            top += heights.get(depth) + GAP;
        }
    }

    int width() {
        return width;
    }

    int top(int depth) {
        return tops.get(depth);
    }

    /** How high a panel is drawn: down to its last name. */
    int height(Panel panel) {
        int last = 0;
        for (Name name : panel.names()) {
            last = Math.max(last, slots.get(panel.frame()).get(name.name()) + 1);
        }
        return height(last);
    }

    /** The middle of a name's row. */
    int middle(int depth, int frame, String name) {
        return top(depth) + TITLE + slots.get(frame).get(name) * ROW + ROW / 2;
    }

    static String label(Name name) {
        return Text.cutInside(name.name(), 24);
    }

    private static int height(int names) {
        return names == 0 ? TITLE + 4 : TITLE + names * ROW + BOTTOM;
    }

    private static int widthOf(Panel panel, Scene scene) {
        int widest = PAD + Text.width(scene.title(panel), Text.SMALL) + PAD + (panel.running() ? 14 : 0);
        for (Name name : panel.names()) {
            String word = scene.word(name.change());
            int mark = word.isEmpty() ? 0 : 8 + Text.width(word, Text.SMALL);
            int slot =
                    name.slot() instanceof Slot.Inline inline ? Shape.valueWidth(inline.text()) : 2 * DOT - CELL_EDGE;
            widest = Math.max(widest, PAD + Text.width(label(name), Text.VALUE) + mark + 14 + slot + CELL_EDGE);
        }
        return widest;
    }
}
