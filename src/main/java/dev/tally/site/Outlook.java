package dev.tally.site;

import dev.tally.course.Folder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A course as pages see it: what stands around a page, above it, before it and after it. */
final class Outlook {
    private final Folder<Leaf> root;
    private final List<Leaf> leaves;
    private final List<Folder<Leaf>> workouts = new ArrayList<>();
    private final Map<String, List<Folder<Leaf>>> above = new HashMap<>();

    /** Where an insight stands in the course, where it stands in its folder, and where a workout stands among workouts. */
    private final Map<String, Integer> order = new HashMap<>();

    private final Map<String, Integer> places = new HashMap<>();

    Outlook(Folder<Leaf> root) {
        this.root = root;
        this.leaves = root.all();
        walk(root, List.of());
        for (Leaf leaf : leaves) {
            order.put(leaf.path(), order.size());
        }
    }

    private void walk(Folder<Leaf> folder, List<Folder<Leaf>> parents) {
        above.put(folder.path(), parents);
        List<Folder<Leaf>> inside = new ArrayList<>(parents);
        if (folder != root) {
            inside.add(folder);
        }
        if (folder != root && folder.isWorkout()) {
            places.put(folder.path(), workouts.size());
            workouts.add(folder);
        }
        for (int i = 0; i < folder.insights().size(); i++) {
            String path = folder.insights().get(i).path();
            above.put(path, inside);
            places.put(path, i);
        }
        folder.folders().forEach(inner -> walk(inner, inside));
    }

    String title() {
        return setting("title", root.name());
    }

    private String setting(String key, String otherwise) {
        List<String> values = root.settings().getOrDefault(key, List.of());
        return values.isEmpty() ? otherwise : values.getFirst();
    }

    Page.Frame frame(SitePath page, @Nullable String title, @Nullable String description) {
        String full = title == null ? title() : title + " · " + title();
        return new Page.Frame(
                setting("language", "en"),
                title(),
                full,
                description,
                page.toRoot(),
                null,
                page.path().equals("index.html"));
    }

    /** The page that is served under foreign addresses finds its way by the site's path, where the course says it. */
    Page.Frame missingFrame() {
        Page.Frame frame = frame(new SitePath("404.html"), "Not here", null);
        return new Page.Frame(
                frame.language(), frame.course(), frame.title(), null, "", base(setting("url", "")), false);
    }

    private static @Nullable String base(String url) {
        try {
            String path = new URI(url).getRawPath();
            if (url.isEmpty() || path == null) {
                return null;
            }
            return path.endsWith("/") ? path : path + "/";
        } catch (URISyntaxException e) {
            return null;
        }
    }

    List<Page.Link> crumbs(SitePath page, String path) {
        return above.getOrDefault(path, List.of()).stream()
                .map(folder -> link(page, folder))
                .toList();
    }

    /** {@code 3 of 4}: where it stands in its folder. */
    String place(Leaf leaf) {
        List<Folder<Leaf>> parents = above.getOrDefault(leaf.path(), List.of());
        int siblings = (parents.isEmpty() ? root : parents.getLast()).insights().size();
        return (places.getOrDefault(leaf.path(), 0) + 1) + " of " + siblings;
    }

    Page.@Nullable Link neighbour(SitePath page, Leaf leaf, int step) {
        int at = order.getOrDefault(leaf.path(), 0) + step;
        return at < 0 || at >= leaves.size() ? null : link(page, leaves.get(at));
    }

    Page.@Nullable Link neighbour(SitePath page, Folder<Leaf> workout, int step) {
        int at = places.getOrDefault(workout.path(), 0) + step;
        return at < 0 || at >= workouts.size() ? null : link(page, workouts.get(at));
    }

    /** The page of an insight around its article. */
    Page.Insight page(Leaf leaf, String article) {
        SitePath page = leaf.page();
        return new Page.Insight(
                frame(page, leaf.title(), null),
                crumbs(page, leaf.path()),
                place(leaf),
                article,
                neighbour(page, leaf, -1),
                neighbour(page, leaf, 1));
    }

    static Page.Link link(SitePath page, Folder<Leaf> folder) {
        return new Page.Link(folder.name(), page.to(SitePlan.page(folder)));
    }

    static Page.Link link(SitePath page, Leaf leaf) {
        return new Page.Link(leaf.title(), page.to(leaf.page()));
    }
}
