package dev.tally.site;

import dev.tally.course.Course;
import dev.tally.course.Folder;
import dev.tally.course.Insight;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A course as pages see it: what stands around a page, above it, before it and after it. */
final class Outlook {
    private final Folder root;
    private final List<Insight> insights;
    private final List<Folder> workouts = new ArrayList<>();
    private final Map<String, List<Folder>> above = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();

    Outlook(Course course) {
        this.root = course.root();
        this.insights = course.insights();
        walk(root, List.of());
        for (Insight insight : insights) {
            order.put(insight.path(), order.size());
        }
    }

    private void walk(Folder folder, List<Folder> parents) {
        above.put(folder.path(), parents);
        List<Folder> inside = new ArrayList<>(parents);
        if (folder != root) {
            inside.add(folder);
        }
        if (folder != root && folder.isWorkout()) {
            workouts.add(folder);
        }
        folder.insights().forEach(insight -> above.put(insight.path(), inside));
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
    String place(Insight insight) {
        List<Folder> parents = above.getOrDefault(insight.path(), List.of());
        List<Insight> siblings = (parents.isEmpty() ? root : parents.getLast()).insights();
        return (siblings.indexOf(insight) + 1) + " of " + siblings.size();
    }

    Page.@Nullable Link neighbour(SitePath page, Insight insight, int step) {
        int at = order.getOrDefault(insight.path(), 0) + step;
        return at < 0 || at >= insights.size() ? null : link(page, insights.get(at));
    }

    Page.@Nullable Link neighbour(SitePath page, Folder workout, int step) {
        int at = workouts.indexOf(workout) + step;
        return at < 0 || at >= workouts.size() ? null : link(page, workouts.get(at));
    }

    static Page.Link link(SitePath page, Folder folder) {
        return new Page.Link(folder.name(), page.to(SitePlan.page(folder)));
    }

    static Page.Link link(SitePath page, Insight insight) {
        return new Page.Link(insight.headline().plain(), page.to(SitePlan.page(insight)));
    }
}
