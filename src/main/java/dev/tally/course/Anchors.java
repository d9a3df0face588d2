package dev.tally.course;

import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The places of an insight that a link can lead to, and the places that its own links lead to.
 *
 * @param source the insight
 * @param path of the insight, relative to the course's root
 * @param ids of its headings and footnotes
 * @param links to places of insights, its own among them
 */
public record Anchors(Source source, String path, Set<String> ids, List<Link> links) {
    /** What every page may have: its parts, questions, examples with their lines and pictures, the steps of its players. */
    private static final Pattern OF_EVERY_PAGE = Pattern.compile("content|footnotes|learn-more"
            + "|(practice|revision|quiz|exercise|game|derived)(-\\d+|-q\\d+)?|(example|player)-\\d+(-[a-z]+-\\d+)*");

    /**
     * A link to a place.
     *
     * @param path of the insight that has it, relative to the course's root
     */
    record Link(String path, String id, Span span) {}

    public Anchors {
        ids = Set.copyOf(ids);
        links = List.copyOf(links);
    }

    /** The links between these insights that lead to places that there are not. */
    public static List<Diagnostic> broken(Collection<Anchors> pages) {
        Map<String, Anchors> byPath = new HashMap<>();
        pages.forEach(page -> byPath.put(page.path(), page));
        List<Diagnostic> found = new ArrayList<>();
        for (Anchors page : pages) {
            for (Link link : page.links()) {
                Anchors target = byPath.get(link.path());
                if (target != null && !target.has(link.id())) {
                    found.add(page.broken(link));
                }
            }
        }
        return found;
    }

    private boolean has(String id) {
        return ids.contains(id) || OF_EVERY_PAGE.matcher(id).matches();
    }

    private Diagnostic broken(Link link) {
        String where = link.path().equals(path) ? "this insight" : link.path();
        return Diagnostic.warning(source, link.span(), Rule.ANCHOR_BROKEN, where + " has no place called " + link.id())
                .withHelp("a heading is called by its words, in small letters with - between them");
    }
}
