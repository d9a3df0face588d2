package dev.tally.site;

import java.util.List;
import java.util.Optional;

/**
 * What was made of one insight, but for its article: enough to put its page into the site without reading it again.
 *
 * @param leaf what other pages need to know of it
 * @param links where it asked for the address of a file, and what the answer was: it holds as long as the answers do
 */
record Kept(Leaf leaf, List<Lookup> links) {
    /** @param address as the page links to it; empty where there is no such file */
    record Lookup(String to, Optional<String> address) {}

    Kept {
        links = List.copyOf(links);
    }
}
