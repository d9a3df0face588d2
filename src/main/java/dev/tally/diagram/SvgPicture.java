package dev.tally.diagram;

import dev.tally.diagram.Scene.Arrow;
import dev.tally.diagram.Scene.Badge;
import dev.tally.diagram.Scene.Body;
import dev.tally.diagram.Scene.Cell;
import dev.tally.diagram.Scene.Change;
import dev.tally.diagram.Scene.Fate;
import dev.tally.diagram.Scene.Kind;
import dev.tally.diagram.Scene.Name;
import dev.tally.diagram.Scene.Node;
import dev.tally.diagram.Scene.Note;
import dev.tally.diagram.Scene.Panel;
import dev.tally.diagram.Scene.Row;
import dev.tally.diagram.Scene.Slot;
import dev.tally.diagram.Scene.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes one scene as SVG. What a thing is stands in its class, never in a style: {@code diagram.css} gives the colours.
 * Objects carry {@code data-object}, arrows {@code data-to}, so that a page's script can find what belongs together.
 */
final class SvgPicture {
    private final Scene scene;
    private final Map<Integer, Shape> shapes;
    private final Layout layout;
    private final List<Route> routes;
    private final Shores shores;
    private final Kept<String> drawn;
    private final Markup svg = new Markup();

    /** @param drawn the elements of objects, of all pictures with this layout */
    SvgPicture(Scene scene, Map<Integer, Shape> shapes, Layout layout, List<Route> routes, Kept<String> drawn) {
        this.scene = scene;
        this.shapes = shapes;
        this.layout = layout;
        this.routes = routes;
        this.drawn = drawn;
        this.shores = new Shores(scene, shapes, layout);
    }

    String write(Frame view, DiagramOptions options, String id, String description) {
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"memory\" role=\"img\"");
        svg.attribute("width", view.width()).attribute("height", view.height());
        svg.attribute("viewBox", view.x() + " " + view.y() + " " + view.width() + " " + view.height());
        svg.attribute("aria-labelledby", id + "-title")
                .attribute("aria-describedby", id + "-desc")
                .raw(">");
        svg.element("title", id + "-title", scene.caption());
        svg.element("desc", id + "-desc", description);
        options.style().ifPresent(sheet -> svg.open("style", "").content(sheet).close("style"));
        String head = svg.take();
        return head + String.join("", parts(view)) + "</svg>";
    }

    /** What is in the picture, from back to front: an element for each shore, frame, object and arrow. */
    List<String> parts(Frame view) {
        List<String> parts = new ArrayList<>();
        for (Frame shore : shores.frames()) {
            svg.rect("shore", shore.x(), shore.y(), shore.width(), shore.height(), 13);
            parts.add(svg.take());
        }
        for (Panel panel : scene.panels()) {
            panel(panel);
            parts.add(svg.take());
        }
        for (Node node : scene.nodes()) {
            parts.add(object(node));
        }
        for (int i = 0; i < routes.size(); i++) {
            arrow(scene.arrows().get(i), routes.get(i));
            parts.add(svg.take());
        }
        String more = scene.undrawn();
        if (!more.isEmpty()) {
            int y = view.y() + view.height() - Layout.MARGIN - 2;
            svg.text("s", view.x() + Layout.MARGIN, y, more, Text.SMALL);
            parts.add(svg.take());
        }
        return parts;
    }

    private String object(Node node) {
        String element = drawn.of(node);
        if (element == null) {
            node(node);
            element = svg.take();
            drawn.keep(node, element);
        }
        return element;
    }

    private void panel(Panel panel) {
        int x = layout.left(0);
        int y = layout.panelTop(panel.depth());
        svg.open("g", panel.running() ? "frame running" : "frame");
        svg.rect("box", x, y, layout.panelWidth(), layout.panelHeight(panel), 10);
        int title = x + 14;
        int middle = y + Panels.TITLE / 2 + 1;
        if (panel.running()) {
            svg.path("mark", "M" + title + " " + (middle - 5) + "l8 5-8 5z");
            title += 14;
        }
        svg.text("s", title, middle, scene.title(panel), Text.SMALL);
        for (Name name : panel.names()) {
            name(panel, name);
        }
        svg.close("g");
    }

    private void name(Panel panel, Name name) {
        int y = layout.nameMiddle(panel.depth(), panel.frame(), name.name());
        int x = layout.left(0) + 14;
        String label = Panels.label(name);
        svg.open("g", "name" + changed(name.change()));
        svg.text("n", x, y, label, Text.VALUE);
        if (name.change() != Change.NONE) {
            int after = x + Text.width(label, Text.VALUE) + 8;
            svg.text("s w", after, y, scene.word(name.change()), Text.SMALL);
        }
        int right = layout.right(0);
        switch (name.slot()) {
            case Slot.Inline inline -> {
                int width = Shape.valueWidth(inline.text());
                svg.rect("cell", right - Panels.CELL_EDGE - width, y - 14, width, 28, 5);
                centred("v", right - Panels.CELL_EDGE - width, width, y, inline.text());
            }
            case Slot.Dot dot -> svg.circle("dot", right - Panels.DOT, y, 4);
        }
        svg.close("g");
    }

    private static String changed(Change change) {
        return change == Change.NONE ? "" : " changed";
    }

    private void centred(String classes, int x, int width, int middle, String text) {
        svg.text(classes, x + (width - Text.width(text, Text.VALUE)) / 2, middle, text, Text.VALUE);
    }

    private void node(Node node) {
        Shape shape = shapes.get(node.id());
        int x = layout.left(layout.column(node.id()));
        int y = layout.top(node.id());
        String fate =
                switch (node.fate()) {
                    case LIVES -> "";
                    case NEW -> " new";
                    case LOST -> " lost";
                    case FREED -> " freed";
                };
        svg.raw("<g class=\"object" + fate + "\"")
                .attribute("data-object", node.id())
                .raw(">");
        svg.rect("box", x, y, shape.width(), shape.height(), 10);
        header(node, shape, x, y);
        switch (node.body()) {
            case Body.Cells body -> cells(body, shape, x, y);
            case Body.Rows body -> rows(body, shape, x, y);
            case Body.Value body -> value(body.text(), shape, x, y);
            case Body.Blank body -> blank(body.word(), x, y);
        }
        boolean hasBody =
                !(node.body() instanceof Body.Blank blank) || !blank.word().isEmpty();
        if (node.fate() == Fate.FREED && hasBody) {
            strike(shape, x, y);
        }
        int note = y + shape.height() + 4 + Shape.NOTE / 2;
        for (Note line : shape.notes()) {
            String classes =
                    switch (line.kind()) {
                        case PLAIN -> "s";
                        case STATE -> "s state";
                        case FREED -> "s freed";
                    };
            svg.text(classes, x + 2, note, line.text(), Text.SMALL);
            note += Shape.NOTE;
        }
        svg.close("g");
    }

    private void header(Node node, Shape shape, int x, int y) {
        int middle = y + Shape.HEADER / 2;
        svg.text("s type", x + Shape.PAD, middle, node.type(), Text.SMALL);
        if (node.fate() == Fate.NEW) {
            int after = x + Shape.PAD + Text.width(node.type(), Text.SMALL) + 8;
            svg.text("s w", after, middle, scene.word(Fate.NEW), Text.SMALL);
        }
        Badge badge = node.badge();
        if (!badge.text().isEmpty()) {
            int width = Shape.badgeWidth(badge.text());
            int left = x + shape.width() - 6 - width;
            svg.open("g", badgeClass(node));
            String held = Holders.explanation(node, scene.speech());
            if (!held.isEmpty()) {
                svg.open("title", "").content(held).close("title");
            }
            svg.rect("", left, y + 6, width, 21, 10);
            svg.text("c", left + 8, middle, badge.text(), Text.SMALL);
            svg.close("g");
        }
    }

    private static String badgeClass(Node node) {
        Trend trend = node.badge().trend();
        if (trend == Trend.FELL) {
            return "count fell";
        }
        return trend == Trend.ROSE || node.fate() == Fate.NEW ? "count rose" : "count";
    }

    private void cells(Body.Cells body, Shape shape, int x, int y) {
        int left = x + Shape.PAD;
        int top = y + shape.bodyTop();
        for (int i = 0; i < body.cells().size(); i++) {
            Cell cell = body.cells().get(i);
            int width = shape.cells().get(i);
            if (!cell.index().isEmpty()) {
                int at = left + (width - Text.width(cell.index(), Text.SMALL)) / 2;
                svg.text("s", at, top - Shape.INDEX / 2 - 1, cell.index(), Text.SMALL);
            }
            place(left, top, width, cell.change());
            centred("v" + changed(cell.change()), left, width, top + Shape.CELL / 2, cell.text());
            left += width;
        }
        if (body.cut() > 0) {
            svg.text("s", left + 8, top + Shape.CELL / 2, scene.more(body.cut()), Text.SMALL);
        }
    }

    /** A cell; a corner turned down says that it has changed. */
    private void place(int x, int y, int width, Change change) {
        svg.rect("cell", x, y, width, Shape.CELL, 0);
        if (change != Change.NONE) {
            svg.path("corner", "M" + (x + width) + " " + y + "h-8l8 8z");
        }
    }

    private void rows(Body.Rows body, Shape shape, int x, int y) {
        int left = x + Shape.PAD;
        body.value().ifPresent(text -> svg.text("v", left, y + Shape.HEADER + 10, text, Text.VALUE));
        int top = y + shape.bodyTop();
        for (Row row : body.rows()) {
            int middle = top + Shape.CELL / 2;
            if (shape.keys() > 0) {
                svg.rect("key", left, top, shape.keys(), Shape.CELL, 0);
                svg.text("s", left + 8, middle, row.key(), Text.SMALL);
            }
            int value = left + shape.keys();
            place(value, top, shape.values(), row.change());
            switch (row.slot()) {
                case Slot.Inline inline ->
                    centred("v" + changed(row.change()), value, shape.values(), middle, inline.text());
                case Slot.Dot dot ->
                    svg.circle(
                            "dot" + (dot.weak() ? " weak" : changed(row.change())),
                            x + shape.width() - Shape.PAD - shape.values() / 2,
                            middle,
                            4);
            }
            top += Shape.CELL;
        }
        if (body.cut() > 0) {
            svg.text("s", left, top + Shape.CUT / 2 + 2, scene.more(body.cut()), Text.SMALL);
        }
    }

    private void value(String text, Shape shape, int x, int y) {
        int width = shape.width() - 2 * Shape.PAD;
        svg.rect("cell", x + Shape.PAD, y + Shape.HEADER, width, Shape.CELL, 0);
        centred("v", x + Shape.PAD, width, y + Shape.HEADER + Shape.CELL / 2, text);
    }

    private void blank(String word, int x, int y) {
        if (!word.isEmpty()) {
            svg.text("s", x + Shape.PAD, y + Shape.HEADER + Shape.WORD / 2, word, Text.SMALL);
        }
    }

    private void strike(Shape shape, int x, int y) {
        int middle = y + (shape.bodyTop() + shape.height() - Shape.PAD) / 2;
        svg.path("strike", "M" + (x + 4) + " " + middle + "H" + (x + shape.width() - 4));
    }

    private void arrow(Arrow arrow, Route route) {
        String kind = arrow.kind() == Kind.REFERENCE && shores.isWithin(arrow)
                ? "lost"
                : arrow.kind().word();
        svg.raw("<g class=\"" + ("ref " + kind).strip() + "\"")
                .attribute("data-to", arrow.target())
                .raw(">");
        svg.path("line", route.path());
        svg.path("head", route.headPath());
        svg.close("g");
    }

    /** The part of the plane that a picture shows. */
    record Frame(int x, int y, int width, int height) {}
}
