package dev.tally.site;

import dev.tally.source.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What the rest of a site needs to know of an insight, once its article is written.
 *
 * @param path in the course, relative to its root
 * @param title its headline without markup
 * @param summary how its text begins, without markup; empty where it has none
 * @param published the day on which it was published, as {@code 2026-03-01}
 * @param minutes that reading it takes
 * @param examples that it shows
 * @param diagrams stills in its article
 * @param asked the questions that can be answered, each by its place in the page and its {@link Fingerprint}
 * @param words by which it is found, see {@link SearchWords}
 * @param terms what its footnotes explain
 * @param assets paths of the files of the course that it shows or links to
 * @param diagnostics what there is to say about it, and about what its examples did
 */
record Leaf(
        String path,
        String title,
        String summary,
        Optional<String> published,
        int minutes,
        int examples,
        int diagrams,
        List<String> asked,
        String words,
        List<Term> terms,
        List<String> assets,
        List<Diagnostic> diagnostics) {
    /**
     * A word that a footnote explains.
     *
     * @param id of the footnote in the page
     * @param text how the footnote begins, without markup
     */
    record Term(String name, String id, String text) {}

    Leaf {
        asked = List.copyOf(asked);
        terms = List.copyOf(terms);
        assets = List.copyOf(assets);
        diagnostics = List.copyOf(diagnostics);
    }

    int questions() {
        return asked.size();
    }

    SitePath page() {
        return SitePlan.page(path);
    }
}
