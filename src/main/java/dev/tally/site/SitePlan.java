package dev.tally.site;

import dev.tally.course.CourseFiles;
import dev.tally.course.Folder;
import dev.tally.course.LinkResolver;
import java.util.Optional;
import java.util.Set;

/**
 * Where everything of a course stands in its site: a folder's page is the {@code index.html} of the same folder, an
 * insight's page has the insight's path with another ending, other files keep their paths.
 */
public final class SitePlan implements LinkResolver {
    /** The pages at the root that every site has. */
    private static final Set<String> PLAIN_PAGES = Set.of("404", "about", "glossary", "playground", "review", "search");

    private final CourseFiles files;

    public SitePlan(CourseFiles files) {
        this.files = files;
    }

    @Override
    public Optional<String> resolve(String from, String to) {
        if (!files.has(to)) {
            return Optional.empty();
        }
        return Optional.of(insight(from).to(target(to)));
    }

    private SitePath target(String path) {
        if (path.equals("README.md") || path.endsWith("/README.md")) {
            return folder(path.substring(0, Math.max(0, path.length() - "/README.md".length())));
        }
        if (path.endsWith(".md")) {
            return insight(path);
        }
        return files.file(path).isPresent() ? new SitePath(path) : folder(path);
    }

    /** @param insight its path in the course */
    static SitePath page(String insight) {
        return insight(insight);
    }

    static SitePath page(Folder<?> folder) {
        return folder(folder.path());
    }

    private static SitePath folder(String path) {
        return new SitePath(path.isEmpty() ? "index.html" : path + "/index.html");
    }

    /** An insight called as a folder's page is called gives way. */
    private static SitePath insight(String path) {
        String bare = path.substring(0, path.length() - ".md".length());
        boolean taken = bare.equals("index") || bare.endsWith("/index") || PLAIN_PAGES.contains(bare);
        return new SitePath(bare + (taken ? "-insight" : "") + ".html");
    }
}
