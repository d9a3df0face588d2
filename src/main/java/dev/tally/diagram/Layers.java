package dev.tally.diagram;

import dev.tally.diagram.Scene.Arrow;
import dev.tally.diagram.Scene.Kind;
import dev.tally.diagram.Scene.Node;
import dev.tally.diagram.Scene.Port;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The column of each object: one further right than the furthest object that refers to it, references that close a
 * cycle aside, so that most arrows run from left to right; where that makes too many columns, the least number of
 * references from a name, one of the module where there is one. Names stand in column 0. The references of all scenes count, so an object keeps its column.
 */
final class Layers {
    /** What is further away stands in this column too. */
    private static final int LAST = 12;

    private final Map<Integer, Set<Integer>> references = new LinkedHashMap<>();
    private final Set<Integer> roots = new LinkedHashSet<>();
    private final Set<Integer> lasting = new LinkedHashSet<>();
    private final Map<Integer, Integer> columns = new HashMap<>();
    private int deepest;

    Layers(List<Scene> scenes) {
        Map<Integer, Set<Integer>> weak = new LinkedHashMap<>();
        for (Scene scene : scenes) {
            for (Arrow arrow : scene.arrows()) {
                switch (arrow.from()) {
                    case Port.OfName name -> {
                        roots.add(arrow.target());
                        if (name.depth() == 0) {
                            lasting.add(arrow.target());
                        }
                    }
                    case Port.OfRow row ->
                        (isStrong(arrow) ? references : weak)
                                .computeIfAbsent(row.object(), id -> new LinkedHashSet<>())
                                .add(arrow.target());
                }
            }
        }
        orderBy(weak);
        Set<Integer> all = new LinkedHashSet<>(roots);
        for (Scene scene : scenes) {
            for (Node node : scene.nodes()) {
                all.add(node.id());
            }
        }
        assign(sorted(all));
        if (deepest > LAST) {
            columns.clear();
            assignByDistance(all);
        }
    }

    private static boolean isStrong(Arrow arrow) {
        return arrow.kind() != Kind.WEAK && arrow.kind() != Kind.LET_GO;
    }

    /** A weak reference, or one that is gone, says where its object stands only where no other reference does. */
    private void orderBy(Map<Integer, Set<Integer>> weak) {
        Set<Integer> placed = new HashSet<>(roots);
        references.values().forEach(placed::addAll);
        weak.forEach((from, targets) -> {
            for (int target : targets) {
                if (!placed.contains(target)) {
                    references
                            .computeIfAbsent(from, id -> new LinkedHashSet<>())
                            .add(target);
                }
            }
        });
    }

    int column(int object) {
        return columns.get(object);
    }

    int count() {
        int last = 0;
        for (int column : columns.values()) {
            last = Math.max(last, column);
        }
        return last;
    }

    private void assign(List<Integer> order) {
        Map<Integer, Integer> place = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            place.put(order.get(i), i);
        }
        for (int from : order) {
            int column = columns.computeIfAbsent(from, id -> 1);
            deepest = Math.max(deepest, column);
            for (int to : references.getOrDefault(from, Set.of())) {
                if (place.get(to) > place.get(from)) {
                    columns.merge(to, column + 1, Math::max);
                }
            }
        }
    }

    /** The column is the least number of references from a name, up to the last; those of the module last, and come first. */
    private void assignByDistance(Set<Integer> all) {
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        for (int root : lasting) {
            columns.put(root, 1);
            waiting.addLast(root);
        }
        walk(waiting);
        for (int object : all) {
            if (columns.putIfAbsent(object, 1) == null) {
                waiting.addLast(object);
                walk(waiting);
            }
        }
    }

    private void walk(ArrayDeque<Integer> waiting) {
        while (!waiting.isEmpty()) {
            int from = waiting.removeFirst();
            for (int to : references.getOrDefault(from, Set.of())) {
                if (columns.putIfAbsent(to, Math.min(LAST, columns.get(from) + 1)) == null) {
                    waiting.addLast(to);
                }
            }
        }
    }

    /**
     * The objects so that references run forward, all but those that close a cycle: depth first, in reverse order of leaving.
     */
    private List<Integer> sorted(Set<Integer> all) {
        List<Integer> left = new ArrayList<>();
        Set<Integer> entered = new HashSet<>();
        ArrayDeque<Visit> path = new ArrayDeque<>();
        for (int start : all) {
            visit(start, entered, path);
            while (!path.isEmpty()) {
                Visit top = path.peekLast();
                if (top.next == top.targets.size()) {
                    left.add(path.removeLast().object);
                } else {
                    visit(top.targets.get(top.next++), entered, path);
                }
            }
        }
        List<Integer> order = new ArrayList<>(left.size());
        for (int i = left.size() - 1; i >= 0; i--) {
            order.add(left.get(i));
        }
        return order;
    }

    private void visit(int object, Set<Integer> entered, ArrayDeque<Visit> path) {
        if (entered.add(object)) {
            path.addLast(new Visit(object, new ArrayList<>(references.getOrDefault(object, Set.of()))));
        }
    }

    private static final class Visit {
        final int object;
        final List<Integer> targets;
        int next;

        Visit(int object, List<Integer> targets) {
            this.object = object;
            this.targets = targets;
        }
    }
}
