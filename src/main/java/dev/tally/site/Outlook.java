package dev.tally.site;

import dev.tally.course.Folder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A course as pages see it: what stands around a page, above it, before it and after it. */
final class Outlook {
    private final Folder<Leaf> root;
    private final SiteSettings settings;
    private final Words words;
    private final boolean hasExamples;
    private final boolean hasTerms;
    private final boolean hasFeed;
    private final List<Leaf> leaves;
    private final List<Folder<Leaf>> workouts = new ArrayList<>();
    private final Map<String, List<Folder<Leaf>>> above = new HashMap<>();

    /** Where an insight stands in the course, where it stands in its folder, and where a workout stands among workouts. */
    private final Map<String, Integer> order = new HashMap<>();

    private final Map<String, Integer> places = new HashMap<>();

    Outlook(Folder<Leaf> root, SiteSettings settings, Words words) {
        this.root = root;
        this.settings = settings;
        this.words = words;
        this.leaves = root.all();
        this.hasFeed = leaves.stream().anyMatch(leaf -> leaf.published().isPresent());
        this.hasExamples = leaves.stream().anyMatch(leaf -> leaf.examples() > 0);
        this.hasTerms = leaves.stream().anyMatch(leaf -> !leaf.terms().isEmpty());
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

    Words words() {
        return words;
    }

    SiteSettings settings() {
        return settings;
    }

    Page.Frame frame(SitePath page, @Nullable String title, @Nullable String description) {
        return frame(page, title, description, "website", null);
    }

    /**
     * What a page has around it.
     *
     * @param title none for the course's own page
     * @param kind as Open Graph has it
     * @param file the file of the course that the page is made of
     */
    private Page.Frame frame(
            SitePath page, @Nullable String title, @Nullable String description, String kind, @Nullable String file) {
        String course = settings.title();
        String name = title == null ? course : title;
        return new Page.Frame(
                words.texts(),
                words.language(),
                words.direction(),
                course,
                title == null ? course : title + " · " + course,
                description,
                page.toRoot(),
                null,
                nav(page),
                settings.absolute(page)
                        .map(url -> new Page.Abroad(url, kind, name, hasFeed ? page.toRoot() + Feeds.FEED : null))
                        .orElse(null),
                file == null ? null : settings.edit(file).orElse(null),
                settings.repository().orElse(null));
    }

    private List<Page.NavLink> nav(SitePath page) {
        List<Page.NavLink> links = new ArrayList<>();
        links.add(navLink(page, "course", "index.html"));
        links.add(navLink(page, "review", "review.html"));
        links.add(navLink(page, "search", "search.html"));
        if (hasTerms) {
            links.add(navLink(page, "glossary", "glossary.html"));
        }
        if (hasPlayground()) {
            links.add(navLink(page, "playground", PlaygroundPage.PATH));
        }
        links.add(navLink(page, "about", "about.html"));
        return links;
    }

    private Page.NavLink navLink(SitePath page, String id, String path) {
        return new Page.NavLink(
                id, words.get(id), page.to(new SitePath(path)), page.path().equals(path));
    }

    /** The page that is served under foreign addresses finds its way by the site's path, or by looking for it. */
    Page.Frame missingFrame() {
        Page.Frame frame = frame(new SitePath("404.html"), words.get("missingTitle"), null);
        return new Page.Frame(
                frame.words(),
                frame.language(),
                frame.direction(),
                frame.course(),
                frame.title(),
                null,
                "",
                new Page.Base(settings.basePath().orElse("./")),
                frame.nav(),
                null,
                null,
                frame.repository());
    }

    /** Of a folder's page. */
    Page.Frame frame(Folder<Leaf> folder) {
        return frame(
                SitePlan.page(folder),
                folder == root ? null : folder.name(),
                folder.description().orElse(null),
                "website",
                folder.path().isEmpty() ? "README.md" : folder.path() + "/README.md");
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
        return words.fill("place", places.getOrDefault(leaf.path(), 0) + 1, siblings);
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
    Page.Insight page(Leaf leaf, byte[] article) {
        SitePath page = leaf.page();
        return new Page.Insight(
                frame(page, leaf.title(), leaf.summary().isEmpty() ? null : leaf.summary(), "article", leaf.path()),
                crumbs(page, leaf.path()),
                place(leaf),
                article,
                neighbour(page, leaf, -1),
                neighbour(page, leaf, 1));
    }

    /** Whether the course has examples of Python, and an engine for the pages. */
    boolean hasPlayground() {
        return hasExamples && EngineScripts.areThere();
    }

    boolean hasTerms() {
        return hasTerms;
    }

    static Page.Link link(SitePath page, Folder<Leaf> folder) {
        return new Page.Link(folder.name(), page.to(SitePlan.page(folder)));
    }

    static Page.Link link(SitePath page, Leaf leaf) {
        return new Page.Link(leaf.title(), page.to(leaf.page()));
    }
}
