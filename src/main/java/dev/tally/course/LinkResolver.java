package dev.tally.course;

import java.util.Optional;

/** Knows where the files of a course stand in the site. */
@FunctionalInterface
public interface LinkResolver {
    /**
     * The address of a file of the course, as a page links to it.
     *
     * @param from path of the insight that links, relative to the course's root
     * @param to path of the file, relative to the course's root; it may not exist
     * @return empty where there is no such file: the text is shown without a link
     */
    Optional<String> resolve(String from, String to);
}
