package dev.tally.site;

import java.util.List;
import java.util.Optional;

/**
 * What was made of one insight: enough to put its page into the site without reading it again.
 *
 * @param leaf what other pages need to know of it
 * @param links where it asked for the address of a file, and what the answer was: it holds as long as the answers do
 * @param article the article of its page, as HTML
 */
record Kept(Leaf leaf, List<Lookup> links, String article) {
    /** @param address as the page links to it; empty where there is no such file */
    record Lookup(String to, Optional<String> address) {}

    Kept {
        links = List.copyOf(links);
    }
}
