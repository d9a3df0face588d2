package dev.tally.diagram;

import dev.tally.diagram.Scene.Node;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was last made of each object of a diagram, good for as long as it looks the same in the pictures. */
final class Kept<T> {
    private final Map<Integer, Made<T>> latest = new HashMap<>();

    private record Made<T>(Node node, T thing) {}

    /** What was made of a node, null where its object looked otherwise then. */
    @Nullable
    T of(Node node) {
        Made<T> made = latest.get(node.id());
        return made != null && made.node.looksLike(node) ? made.thing : null;
    }

    void keep(Node node, T thing) {
        latest.put(node.id(), new Made<>(node, thing));
    }
}
