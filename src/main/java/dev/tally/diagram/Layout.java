package dev.tally.diagram;

import dev.tally.diagram.Column.Item;
import dev.tally.diagram.Scene.Arrow;
import dev.tally.diagram.Scene.Node;
import dev.tally.diagram.Scene.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything stands, in pixels, for all pictures of a diagram at once: an object keeps its place as long as it is
 * seen. Frames stand in column 0, objects in the columns of {@link Layers}. An arrow to a column that is not the next
 * one crosses the columns between on lanes of its own; between columns there is nothing but arrows. So no arrow can
 * cross a box or a text.
 */
final class Layout {
    static final int MARGIN = 12;

    private static final int GUTTER = 56;
    private static final int GUTTER_MOST = 116;

    private final Panels panels;
    private final Layers layers;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Integer, Item> boxes = new LinkedHashMap<>();
    private final Map<Edge, Track> tracks = new LinkedHashMap<>();
    private final List<Integer> lefts = new ArrayList<>();
    private final List<Integer> gutters = new ArrayList<>();
    private int shift;

    /** An arrow as it is known through all scenes. */
    record Edge(Port from, int target) {
        @Override
        public int hashCode() {
            return from.hashCode() * 31 + target;
        }
    }

    /** The way of an arrow. */
    private static final class Track {
        final int from;
        int to;
        /** The lanes it crosses columns on, in the order of its way. */
        final List<Item> lanes = new ArrayList<>();
        /** Where it leaves the last column it has crossed, or its port. */
        int y;

        Track(int from) {
            this.from = from;
        }
    }

    /** @param shapes for each scene, the shapes of its objects by id */
    Layout(List<Scene> scenes, List<Map<Integer, Shape>> shapes) {
        panels = new Panels(scenes);
        layers = new Layers(scenes);
        for (int c = 0; c <= layers.count(); c++) {
            columns.add(new Column());
        }
        columns.get(0).widen(panels.width());
        collect(scenes, shapes);
        for (int c = 1; c < columns.size(); c++) {
            fill(c, scenes, shapes);
        }
        turnBack(shapes);
        spread(scenes);
        lift();
    }

    int left(int column) {
        return lefts.get(column);
    }

    int right(int column) {
        return lefts.get(column) + columns.get(column).width();
    }

    /** The width of the space right of a column. */
    int gutter(int column) {
        return gutters.get(column);
    }

    int column(int object) {
        return layers.column(object);
    }

    int top(int object) {
        return boxes.get(object).top + shift;
    }

    int panelTop(int depth) {
        return panels.top(depth) + shift;
    }

    int panelHeight(Scene.Panel panel) {
        return panels.height(panel);
    }

    int panelWidth() {
        return panels.width();
    }

    /** The middle of a name's row. */
    int nameMiddle(int depth, int frame, String name) {
        return panels.middle(depth, frame, name) + shift;
    }

    /** The heights at which an arrow crosses the columns between its ends, in the order of its way. */
    List<Integer> lanes(Arrow arrow) {
        List<Integer> heights = new ArrayList<>();
        for (Item lane : tracks.get(new Edge(arrow.from(), arrow.target())).lanes) {
            heights.add(lane.top + Column.LANE / 2 + shift);
        }
        return heights;
    }

    private void collect(List<Scene> scenes, List<Map<Integer, Shape>> shapes) {
        Map<Integer, int[]> lives = new LinkedHashMap<>();
        for (int i = 0; i < scenes.size(); i++) {
            for (Node node : scenes.get(i).nodes()) {
                Shape shape = shapes.get(i).get(node.id());
                int[] life = lives.get(node.id());
                if (life == null) {
                    lives.put(node.id(), new int[] {i, i, shape.outerHeight(), shape.outerWidth()});
                } else {
                    life[1] = i;
                    life[2] = Math.max(life[2], shape.outerHeight());
                    life[3] = Math.max(life[3], shape.outerWidth());
                }
            }
            for (Arrow arrow : scenes.get(i).arrows()) {
                int scene = i;
                tracks.computeIfAbsent(new Edge(arrow.from(), arrow.target()), edge -> new Track(scene)).to = i;
            }
        }
        for (Map.Entry<Integer, int[]> entry : lives.entrySet()) {
            int[] life = entry.getValue();
            boxes.put(entry.getKey(), new Item(life[0], life[1], life[2], false));
            columns.get(layers.column(entry.getKey())).widen(life[3]);
        }
    }

    private int sourceColumn(Edge edge) {
        return switch (edge.from()) {
            case Port.OfName name -> 0;
            case Port.OfRow row -> layers.column(row.object());
        };
    }

    private int portHeight(Edge edge, Map<Integer, Shape> shapes) {
        return switch (edge.from()) {
            case Port.OfName name -> panels.middle(name.depth(), name.frame(), name.name());
            case Port.OfRow row ->
                boxes.get(row.object()).top + shapes.get(row.object()).rowMiddle(row.row());
        };
    }

    /** Places the boxes of a column and the lanes of the arrows that cross it to the right. */
    private void fill(int column, List<Scene> scenes, List<Map<Integer, Shape>> shapes) {
        Map<Integer, List<Item>> groups = new LinkedHashMap<>();
        Map<Integer, List<Double>> wishes = new HashMap<>();
        List<Track> crossing = new ArrayList<>();
        for (Map.Entry<Edge, Track> entry : tracks.entrySet()) {
            Edge edge = entry.getKey();
            Track track = entry.getValue();
            int source = sourceColumn(edge);
            int target = layers.column(edge.target());
            if (source == column - 1 && source < target) {
                track.y = portHeight(edge, shapes.get(track.from));
            }
            if (source < column && target == column && track.from == boxes.get(edge.target()).from) {
                wishes.computeIfAbsent(edge.target(), id -> new ArrayList<>()).add((double) track.y);
            } else if (source < column && target > column) {
                Item lane = new Item(track.from, track.to, Column.LANE, true);
                lane.wish = track.y - Column.LANE / 2.0;
                track.lanes.add(lane);
                crossing.add(track);
                groups.computeIfAbsent(track.from, first -> new ArrayList<>()).add(lane);
            }
        }
        wishForBoxes(column, wishes, groups, scenes, shapes);
        List<Integer> firsts = new ArrayList<>(groups.keySet());
        firsts.sort(Integer::compare);
        for (int first : firsts) {
            columns.get(column).place(groups.get(first));
        }
        for (Track track : crossing) {
            track.y = track.lanes.getLast().top + Column.LANE / 2;
        }
    }

    private void wishForBoxes(
            int column,
            Map<Integer, List<Double>> wishes,
            Map<Integer, List<Item>> groups,
            List<Scene> scenes,
            List<Map<Integer, Shape>> shapes) {
        for (Map.Entry<Integer, Item> entry : boxes.entrySet()) {
            if (layers.column(entry.getKey()) == column) {
                Item box = entry.getValue();
                Shape shape = shapes.get(box.from).get(entry.getKey());
                List<Double> heights = wishes.get(entry.getKey());
                box.wish = heights == null ? 1e6 : mean(heights) - entry(shape);
                groups.computeIfAbsent(box.from, first -> new ArrayList<>()).add(box);
            }
        }
        for (List<Item> group : groups.values()) {
            double lowest = 0;
            for (Item item : group) {
                lowest = Math.max(lowest, item.wish < 1e6 ? item.wish + 1 : 0);
            }
            for (Item item : group) {
                item.wish = Math.min(item.wish, lowest);
            }
        }
    }

    /** Where arrows from the left come to a box, below its upper edge: the middle one of them. */
    static int entry(Shape shape) {
        return Math.min(shape.height() / 2, 40);
    }

    private static double mean(List<Double> heights) {
        double sum = 0;
        for (double height : heights) {
            sum += height;
        }
        return sum / heights.size();
    }

    /** Gives arrows that run back to the left their lanes, through the columns that are placed by now. */
    private void turnBack(List<Map<Integer, Shape>> shapes) {
        for (Map.Entry<Edge, Track> entry : tracks.entrySet()) {
            Track track = entry.getValue();
            int source = sourceColumn(entry.getKey());
            int target = layers.column(entry.getKey().target());
            if (source > 0 && target <= source) {
                track.y = portHeight(entry.getKey(), shapes.get(track.from));
                for (int column = source; column > target; column--) {
                    Item lane = new Item(track.from, track.to, Column.LANE, true);
                    lane.wish = track.y - Column.LANE / 2.0;
                    columns.get(column).placeLane(lane);
                    track.lanes.add(lane);
                    track.y = lane.top + Column.LANE / 2;
                }
            }
        }
    }

    /** Gives the spaces between columns their widths, wider where many arrows share one, and the columns their places. */
    private void spread(List<Scene> scenes) {
        int[] most = new int[columns.size()];
        for (Scene scene : scenes) {
            int[] here = new int[columns.size()];
            for (Arrow arrow : scene.arrows()) {
                Edge edge = new Edge(arrow.from(), arrow.target());
                int source = sourceColumn(edge);
                int target = layers.column(edge.target());
                for (int gutter = Math.min(source, target); gutter <= Math.max(source, target - 1); gutter++) {
                    here[gutter]++;
                }
            }
            for (int i = 0; i < most.length; i++) {
                most[i] = Math.max(most[i], here[i]);
            }
        }
        int x = MARGIN;
        for (int i = 0; i < columns.size(); i++) {
            lefts.add(x);
            gutters.add(Math.min(GUTTER_MOST, GUTTER + 4 * Math.max(0, most[i] - 3)));
            x += columns.get(i).width() + gutters.get(i);
        }
    }

    /** Moves everything down where a lane runs above the first box. */
    private void lift() {
        int highest = 0;
        for (Track track : tracks.values()) {
            for (Item lane : track.lanes) {
                highest = Math.min(highest, lane.top);
            }
        }
        shift = MARGIN - highest;
    }
}
