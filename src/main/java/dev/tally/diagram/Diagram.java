package dev.tally.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of one run that belong together: an object stands in the same place in all of them. The same stills and
 * options give the same bytes, always.
 *
 * <p>The SVG carries no styles of its own: it needs {@code diagram.css} in the page, or that sheet's text given as
 * {@link DiagramOptions#withStyle}.
 */
public final class Diagram {
    private final DiagramOptions options;
    private final List<Scene> scenes = new ArrayList<>();
    private final List<Map<Integer, Shape>> shapes = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Layout layout;
    private final Kept<String> drawn = new Kept<>();
    private final Kept<String> told = new Kept<>();

    /** The ways of the arrows of each picture, once they have been found. */
    private final Map<Integer, List<Route>> routes = new HashMap<>();

    /** What all pictures together take. */
    private SvgPicture.@Nullable Frame view;

    private Diagram(List<Still> stills, DiagramOptions options) {
        this.options = options;
        Inlining inlining = new Inlining(stills, options);
        for (Still still : stills) {
            Scene scene = new SceneBuilder(still, options, inlining).build();
            scenes.add(scene);
            shapes.add(shapesOf(scene));
            for (Scene.Node node : scene.nodes()) {
                numbers.putIfAbsent(node.id(), numbers.size() + 1);
            }
        }
        this.layout = new Layout(scenes, shapes);
    }

    /** Lays out the stills of one trace. */
    public static Diagram of(List<Still> stills, DiagramOptions options) {
        return new Diagram(stills, options);
    }

    /** One picture that stands for itself. */
    public static String svg(Still still, DiagramOptions options) {
        return of(List.of(still), options).svg(0);
    }

    public int size() {
        return scenes.size();
    }

    /** The picture as an SVG element; its ids start with the options' prefix and the picture's number, from 1. */
    public String svg(int picture) {
        String id = options.idPrefix() + "-" + (picture + 1);
        return picture(picture).write(view(picture), options, id, description(picture));
    }

    /** The elements that the SVG element of a picture holds, from back to front. */
    List<String> parts(int picture) {
        return picture(picture).parts(view(picture));
    }

    private SvgPicture picture(int picture) {
        return new SvgPicture(scenes.get(picture), shapes.get(picture), layout, routes(picture), drawn);
    }

    List<String> sentences(int picture) {
        return new Description(scenes.get(picture), numbers, told).sentences();
    }

    /** The picture in words, in which every object has the same number in all pictures. */
    public String description(int picture) {
        return new Description(scenes.get(picture), numbers, told).text();
    }

    /** The picture in characters, for a terminal. */
    public String text(int picture, Ink ink) {
        return new TextPicture(scenes.get(picture), numbers, ink).write();
    }

    Scene scene(int picture) {
        return scenes.get(picture);
    }

    Map<Integer, Shape> shapes(int picture) {
        return shapes.get(picture);
    }

    Layout layout() {
        return layout;
    }

    List<Route> routes(int picture) {
        List<Route> known = routes.get(picture);
        if (known == null) {
            known = new Router(scenes.get(picture), shapes.get(picture), layout).routes();
            routes.put(picture, known);
        }
        return known;
    }

    /** The part of the plane a picture shows: what is in it, or in any of them where they are to be of one size. */
    SvgPicture.Frame view(int picture) {
        if (!options.steady()) {
            return extent(picture).frame();
        }
        if (view == null) {
            view = whole();
        }
        return view;
    }

    private SvgPicture.Frame whole() {
        Extent all = new Extent();
        for (int i = 0; i < scenes.size(); i++) {
            all.include(extent(i));
        }
        return all.frame();
    }

    private Extent extent(int picture) {
        Scene scene = scenes.get(picture);
        Extent extent = new Extent();
        for (Scene.Panel panel : scene.panels()) {
            extent.box(layout.left(0), layout.panelTop(panel.depth()), layout.panelWidth(), layout.panelHeight(panel));
        }
        for (Scene.Node node : scene.nodes()) {
            Shape shape = shapes.get(picture).get(node.id());
            int x = layout.left(layout.column(node.id()));
            int shore = node.fate() == Scene.Fate.LOST ? Shape.SHORE : 0;
            extent.box(
                    x - shore,
                    layout.top(node.id()) - shore,
                    shape.outerWidth() + 2 * shore,
                    shape.outerHeight() + 2 * shore);
        }
        for (Route route : routes(picture)) {
            extent.route(route);
        }
        String more = scene.undrawn();
        if (!more.isEmpty()) {
            extent.line(Text.width(more, Text.SMALL));
        }
        return extent;
    }

    private static Map<Integer, Shape> shapesOf(Scene scene) {
        Map<Integer, Shape> shapes = new HashMap<>();
        for (Scene.Node node : scene.nodes()) {
            shapes.put(node.id(), Shape.of(node, scene));
        }
        return shapes;
    }
}
