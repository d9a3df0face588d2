package dev.tally.diagram;

import dev.tally.diagram.Route.Point;
import dev.tally.diagram.Scene.Arrow;
import dev.tally.diagram.Scene.Body;
import dev.tally.diagram.Scene.Name;
import dev.tally.diagram.Scene.Node;
import dev.tally.diagram.Scene.Panel;
import dev.tally.diagram.Scene.Port;
import dev.tally.diagram.Scene.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws the arrows of one scene between the places of a layout. An arrow from the left ends on the left border of its
 * object, one from the right (a loop, a reference back) on the right border beside the type.
 */
final class Router {
    private static final int CLEAR = 4;

    private final Scene scene;
    private final Map<Integer, Shape> shapes;
    private final Layout layout;
    private final Set<Port> inlinePorts = new HashSet<>();
    /** The boxes of each column: upper, lower and right edge. */
    private final Map<Integer, List<int[]>> boxes = new HashMap<>();

    private final Map<Arrow, Integer> arrivals = new HashMap<>();

    Router(Scene scene, Map<Integer, Shape> shapes, Layout layout) {
        this.scene = scene;
        this.shapes = shapes;
        this.layout = layout;
        findInlinePorts();
        for (Node node : scene.nodes()) {
            Shape shape = shapes.get(node.id());
            int column = layout.column(node.id());
            int top = layout.top(node.id());
            boxes.computeIfAbsent(column, c -> new ArrayList<>())
                    .add(new int[] {top, top + shape.outerHeight(), layout.left(column) + shape.outerWidth()});
        }
    }

    /** A place that has let go of its object may hold a value by now; the arrow starts beside it, not in it. */
    private void findInlinePorts() {
        for (Panel panel : scene.panels()) {
            for (Name name : panel.names()) {
                if (name.slot() instanceof Slot.Inline) {
                    inlinePorts.add(new Port.OfName(panel.depth(), panel.frame(), name.name()));
                }
            }
        }
        for (Node node : scene.nodes()) {
            if (node.body() instanceof Body.Rows rows) {
                for (int i = 0; i < rows.rows().size(); i++) {
                    if (rows.rows().get(i).slot() instanceof Slot.Inline) {
                        inlinePorts.add(new Port.OfRow(node.id(), i));
                    }
                }
            }
        }
    }

    /** The routes in the order of the scene's arrows. */
    List<Route> routes() {
        arrive();
        List<Route> routes = new ArrayList<>();
        for (Arrow arrow : scene.arrows()) {
            routes.add(runsBack(arrow) ? back(arrow) : forward(arrow));
        }
        return routes;
    }

    private int sourceColumn(Arrow arrow) {
        return switch (arrow.from()) {
            case Port.OfName name -> 0;
            case Port.OfRow row -> layout.column(row.object());
        };
    }

    private boolean runsBack(Arrow arrow) {
        return layout.column(arrow.target()) <= sourceColumn(arrow);
    }

    private Point port(Arrow arrow) {
        return switch (arrow.from()) {
            case Port.OfName name ->
                new Point(
                        layout.right(0) - (inlinePorts.contains(name) ? Panels.CELL_EDGE : Panels.DOT),
                        layout.nameMiddle(name.depth(), name.frame(), name.name()));
            case Port.OfRow row -> {
                Shape shape = shapes.get(row.object());
                int x = layout.left(layout.column(row.object())) + shape.width() - Shape.PAD;
                int inside = inlinePorts.contains(row) ? 0 : shape.values() / 2;
                yield new Point(x - inside, layout.top(row.object()) + shape.rowMiddle(row.row()));
            }
        };
    }

    private Route forward(Arrow arrow) {
        Point port = port(arrow);
        Route.Builder route = new Route.Builder(port.x(), port.y());
        int column = sourceColumn(arrow);
        int next = column + 1;
        List<Integer> lanes = layout.lanes(arrow);
        int arrival = arrivals.get(arrow);
        int first = lanes.isEmpty() ? arrival : lanes.getFirst();
        route.lineTo(column == 0 ? layout.right(0) : clear(column, port.y(), first));
        for (int i = 0; i < lanes.size(); i++) {
            route.curveTo(layout.left(next) - CLEAR, lanes.get(i));
            int then = i + 1 < lanes.size() ? lanes.get(i + 1) : arrival;
            route.lineTo(Math.max(route.x(), clear(next, lanes.get(i), then)));
            next++;
        }
        int end = layout.left(next);
        route.curveTo(end - Route.HEAD, arrival);
        return route.build(new Point(end, arrival), false);
    }

    private Route back(Arrow arrow) {
        Point port = port(arrow);
        Route.Builder route = new Route.Builder(port.x(), port.y());
        int column = sourceColumn(arrow);
        List<Integer> lanes = layout.lanes(arrow);
        int arrival = arrivals.get(arrow);
        int border = layout.left(layout.column(arrow.target()))
                + shapes.get(arrow.target()).width();
        if (lanes.isEmpty()) {
            route.lineTo(clear(column, port.y(), arrival));
            route.turnTo(arrival, reach(column, port.y(), arrival));
        } else {
            route.lineTo(layout.right(column) + CLEAR);
            route.turnTo(lanes.getFirst(), reach(column, port.y(), lanes.getFirst()));
            route.lineTo(layout.left(column) - CLEAR);
            for (int lane : lanes.subList(1, lanes.size())) {
                column--;
                route.curveTo(layout.right(column) + CLEAR, lane);
                route.lineTo(layout.left(column) - CLEAR);
            }
            int last = lanes.getLast();
            route.curveTo(Math.max(border + Route.HEAD, clear(column - 1, last, arrival)), arrival);
        }
        route.lineTo(border + Route.HEAD);
        return route.build(new Point(border, arrival), true);
    }

    private int reach(int column, int one, int other) {
        return Math.min(layout.gutter(column) - 14, 26 + Math.abs(one - other) / 5);
    }

    /** How far right an arrow must go before it may leave its height: past every box of the column that it would meet. */
    private int clear(int column, int one, int other) {
        int upper = Math.min(one, other) - CLEAR;
        int lower = Math.max(one, other) + CLEAR;
        int right = layout.left(column);
        for (int[] box : boxes.getOrDefault(column, List.of())) {
            if (box[0] <= lower && box[1] >= upper) {
                right = Math.max(right, box[2]);
            }
        }
        return right + CLEAR;
    }

    /** Spreads the arrows that come to an object along its border, in the order of where they come from. */
    private void arrive() {
        Map<Integer, List<Arrow>> fromLeft = new LinkedHashMap<>();
        Map<Integer, List<Arrow>> fromRight = new LinkedHashMap<>();
        for (Arrow arrow : scene.arrows()) {
            (runsBack(arrow) ? fromRight : fromLeft)
                    .computeIfAbsent(arrow.target(), id -> new ArrayList<>())
                    .add(arrow);
        }
        fromLeft.forEach((id, arrows) -> {
            Shape shape = shapes.get(id);
            spread(arrows, layout.top(id), Layout.entry(shape), 12, 10, shape.height() - 10);
        });
        fromRight.forEach((id, arrows) -> spread(arrows, layout.top(id), 14, 7, 7, Shape.HEADER - 10));
    }

    private void spread(List<Arrow> arrows, int top, int middle, int step, int least, int most) {
        List<Arrow> order = new ArrayList<>(arrows);
        order.sort(Comparator.comparingInt(this::comesFrom));
        int n = order.size();
        int room = most - least;
        int span = Math.min(step * (n - 1), room);
        int first = Math.max(least, Math.min(middle - span / 2, most - span));
        for (int i = 0; i < n; i++) {
            int offset = n == 1 ? 0 : span * i / (n - 1);
            arrivals.put(order.get(i), top + first + offset);
        }
    }

    private int comesFrom(Arrow arrow) {
        List<Integer> lanes = layout.lanes(arrow);
        return lanes.isEmpty() ? port(arrow).y() : lanes.getLast();
    }
}
