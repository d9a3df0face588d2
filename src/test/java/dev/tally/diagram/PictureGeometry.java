package dev.tally.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a picture back from its SVG and measures it, without asking the code that laid it out. */
final class PictureGeometry {
    private final Element svg;
    private final Rect view;
    private final Map<String, Rect> boxes = new LinkedHashMap<>();
    private final List<Rect> frames = new ArrayList<>();
    private final Map<Element, Rect> labelled = new LinkedHashMap<>();
    private final List<Rect> labels;
    private final Map<Element, Rect> groups = new LinkedHashMap<>();
    private final List<Dot> dots = new ArrayList<>();

    record Rect(double left, double top, double right, double bottom, String what) {
        boolean meets(Rect other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean holds(Rect other) {
            return other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom;
        }

        boolean hasInside(double x, double y) {
            return x > left && x < right && y > top && y < bottom;
        }
    }

    record Dot(double x, double y) {}

    PictureGeometry(String picture) {
        svg = Jsoup.parse(picture, "", Parser.xmlParser()).selectFirst("svg");
        String[] box = svg.attr("viewBox").split(" ");
        double x = Double.parseDouble(box[0]);
        double y = Double.parseDouble(box[1]);
        view = new Rect(x, y, x + Double.parseDouble(box[2]), y + Double.parseDouble(box[3]), "the view");
        for (Element object : svg.select("g.object")) {
            boxes.put(object.attr("data-object"), rect(object.selectFirst("> rect.box"), "object"));
        }
        for (Element frame : svg.select("g.frame")) {
            frames.add(rect(frame.selectFirst("> rect.box"), "frame"));
        }
        for (Element text : svg.select("text")) {
            labelled.put(text, label(text));
        }
        labels = List.copyOf(labelled.values());
        for (Element group : svg.select("g.object, g.frame")) {
            groups.put(group, rect(group.selectFirst("> rect.box"), "box"));
        }
        // A place that has let go of an object may hold a value by now: the arrow starts at its cell's edge.
        for (Element cell : svg.select("rect.cell")) {
            Rect rect = rect(cell, "cell");
            dots.add(new Dot(rect.right, (rect.top + rect.bottom) / 2));
        }
        for (Element dot : svg.select("circle.dot")) {
            dots.add(new Dot(number(dot, "cx"), number(dot, "cy")));
        }
    }

    Map<String, Rect> boxes() {
        return boxes;
    }

    void check() {
        checkBoxes();
        checkLabels();
        svg.select("g.ref").forEach(this::checkArrow);
        for (Element rect : svg.select("rect")) {
            assertThat(view.holds(rect(rect, "rect")))
                    .as("%s lies in the view", rect)
                    .isTrue();
        }
    }

    private void checkBoxes() {
        List<Rect> all = new ArrayList<>(frames);
        all.addAll(boxes.values());
        for (int i = 0; i < all.size(); i++) {
            for (int k = i + 1; k < all.size(); k++) {
                if (all.get(i).meets(all.get(k))) {
                    fail(all.get(i) + " overlaps " + all.get(k));
                }
            }
        }
    }

    private void checkLabels() {
        labelled.forEach((text, label) -> {
            assertThat(view.holds(label)).as("%s lies in the view", label).isTrue();
            Element holder = text.parent();
            if (text.hasClass("v")) {
                assertThat(holder.select("> rect.cell, > rect.box").stream()
                                .anyMatch(cell -> rect(cell, "").holds(label)))
                        .as("%s fits its cell", label)
                        .isTrue();
            }
            Element own = text.closest("g.object, g.frame");
            groups.forEach((group, box) -> {
                if (group != own && label.meets(box)) {
                    fail(label + " lies over " + box);
                }
                if (group == own && label.top < box.bottom - 1) {
                    assertThat(box.holds(label)).as("%s fits %s", label, box).isTrue();
                }
            });
        });
        for (int i = 0; i < labels.size(); i++) {
            for (int k = i + 1; k < labels.size(); k++) {
                if (labels.get(i).meets(labels.get(k))) {
                    fail(labels.get(i) + " lies over " + labels.get(k));
                }
            }
        }
    }

    private void checkArrow(Element arrow) {
        List<Dot> line = sample(arrow.selectFirst("path.line").attr("d"));
        Dot start = line.getFirst();
        assertThat(dots).as("an arrow starts at its dot or cell").contains(start);
        String[] head = arrow.selectFirst("path.head").attr("d").substring(1).split("[ l]");
        double x = Double.parseDouble(head[0]);
        double y = Double.parseDouble(head[1]);
        Rect target = boxes.get(arrow.attr("data-to"));
        assertThat(x == target.left || x == target.right)
                .as("it ends on a border")
                .isTrue();
        assertThat(y).as("it ends beside its object").isBetween(target.top, target.bottom);
        assertThat(line.getLast().y()).as("it arrives level").isEqualTo(y);
        assertThat(Math.abs(line.getLast().x() - x)).isLessThan(10);
        Rect source = null;
        for (Rect box : all()) {
            source = box.hasInside(start.x(), start.y()) ? box : source;
        }
        for (Dot point : line) {
            assertThat(view.hasInside(point.x(), point.y()))
                    .as("it stays in the view")
                    .isTrue();
            for (Rect label : labels) {
                if (label.hasInside(point.x(), point.y())) {
                    fail("an arrow crosses " + label);
                }
            }
            for (Rect box : all()) {
                if (box != source && box.hasInside(point.x(), point.y())) {
                    fail("an arrow crosses " + box + " at " + point);
                }
            }
        }
    }

    private List<Rect> all() {
        List<Rect> all = new ArrayList<>(frames);
        all.addAll(boxes.values());
        return all;
    }

    /** Points along path data made of M, H and C. */
    private static List<Dot> sample(String data) {
        List<Dot> points = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (String piece : data.split("(?=[MHC])")) {
            String[] parts = piece.substring(1).trim().split(" ");
            double[] n = new double[parts.length];
            for (int i = 0; i < n.length; i++) {
                n[i] = Double.parseDouble(parts[i]);
            }
            switch (piece.charAt(0)) {
                case 'M' -> {
                    x = n[0];
                    y = n[1];
                    points.add(new Dot(x, y));
                }
                case 'H' -> {
                    for (int i = 1; i <= 40; i++) {
                        points.add(new Dot(x + (n[0] - x) * i / 40, y));
                    }
                    x = n[0];
                }
                default -> {
                    for (int i = 1; i <= 60; i++) {
                        double t = i / 60.0;
                        points.add(new Dot(cubic(x, n[0], n[2], n[4], t), cubic(y, n[1], n[3], n[5], t)));
                    }
                    x = n[4];
                    y = n[5];
                }
            }
        }
        return points;
    }

    private static double cubic(double a, double b, double c, double d, double t) {
        double u = 1 - t;
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    }

    private static Rect label(Element text) {
        boolean small = text.hasClass("s") || text.hasClass("c");
        double size = small ? 12 : 15;
        String string = text.wholeText();
        double width = text.hasAttr("textLength") ? number(text, "textLength") : Text.places(string) * size * 0.6;
        double x = number(text, "x");
        double y = number(text, "y");
        return new Rect(x, y - size * 0.7, x + width, y + size * 0.1, "the text " + string);
    }

    private static Rect rect(Element rect, String what) {
        double x = number(rect, "x");
        double y = number(rect, "y");
        return new Rect(x, y, x + number(rect, "width"), y + number(rect, "height"), what);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }
}
