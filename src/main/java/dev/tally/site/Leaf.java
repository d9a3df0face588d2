package dev.tally.site;

import dev.tally.source.Diagnostic;
import java.util.List;

/**
 * What the rest of a site needs to know of an insight, once its article is written.
 *
 * @param path in the course, relative to its root
 * @param title its headline without markup
 * @param minutes that reading it takes
 * @param examples that it shows
 * @param diagrams stills in its article
 * @param questions that can be answered
 * @param assets paths of the files of the course that it shows or links to
 * @param diagnostics what there is to say about it, and about what its examples did
 */
record Leaf(
        String path,
        String title,
        int minutes,
        int examples,
        int diagrams,
        int questions,
        List<String> assets,
        List<Diagnostic> diagnostics) {
    Leaf {
        assets = List.copyOf(assets);
        diagnostics = List.copyOf(diagnostics);
    }

    SitePath page() {
        return SitePlan.page(path);
    }
}
