package dev.tally.diagram;

import dev.tally.diagram.Scene.Arrow;
import dev.tally.diagram.Scene.Fate;
import dev.tally.diagram.Scene.Node;
import dev.tally.diagram.Scene.Port;
import dev.tally.diagram.SvgPicture.Frame;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What nothing reaches stands on an island: objects that refer to each other on one, unless something else stands between
 * them; then each on its own.
 */
final class Shores {
    private final Scene scene;
    private final Map<Integer, Shape> shapes;
    private final Layout layout;
    /** The island of each lost object, by the id of one of those on it. */
    private final Map<Integer, Integer> islands = new LinkedHashMap<>();

    Shores(Scene scene, Map<Integer, Shape> shapes, Layout layout) {
        this.scene = scene;
        this.shapes = shapes;
        this.layout = layout;
        for (Node node : scene.nodes()) {
            if (node.fate() == Fate.LOST) {
                islands.put(node.id(), node.id());
            }
        }
        scene.arrows().forEach(this::join);
    }

    /** Whether a reference is one of those by which lost objects keep each other alive. */
    boolean isWithin(Arrow arrow) {
        return arrow.from() instanceof Port.OfRow row
                && islands.containsKey(row.object())
                && islands.containsKey(arrow.target());
    }

    private void join(Arrow arrow) {
        Integer to = islands.get(arrow.target());
        Integer from = arrow.from() instanceof Port.OfRow row ? islands.get(row.object()) : null;
        if (from != null && to != null) {
            islands.replaceAll((object, island) -> island.equals(to) ? from : island);
        }
    }

    List<Frame> frames() {
        Map<Integer, List<Node>> together = new TreeMap<>();
        for (Node node : scene.nodes()) {
            Integer island = islands.get(node.id());
            if (island != null) {
                together.computeIfAbsent(island, none -> new ArrayList<>()).add(node);
            }
        }
        List<Frame> shores = new ArrayList<>();
        for (List<Node> island : together.values()) {
            Frame all = around(island);
            if (isFree(all, island)) {
                shores.add(all);
            } else {
                island.forEach(node -> shores.add(around(List.of(node))));
            }
        }
        return shores;
    }

    private Frame around(Collection<Node> nodes) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int bottom = Integer.MIN_VALUE;
        for (Node node : nodes) {
            Frame place = place(node);
            left = Math.min(left, place.x());
            top = Math.min(top, place.y());
            right = Math.max(right, place.x() + place.width());
            bottom = Math.max(bottom, place.y() + place.height());
        }
        return new Frame(left, top, right - left, bottom - top);
    }

    /** An object with its notes, and room for a shore around it. */
    private Frame place(Node node) {
        Shape shape = shapes.get(node.id());
        int shore = Shape.SHORE;
        return new Frame(
                layout.left(layout.column(node.id())) - shore,
                layout.top(node.id()) - shore,
                shape.outerWidth() + 2 * shore,
                shape.outerHeight() + 2 * shore);
    }

    private boolean isFree(Frame island, List<Node> on) {
        return scene.nodes().stream()
                .filter(node -> !on.contains(node))
                .noneMatch(node -> overlap(place(node), island));
    }

    private static boolean overlap(Frame one, Frame other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }
}
