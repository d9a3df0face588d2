package dev.tally.course;

/**
 * A link from the front matter to read on elsewhere.
 *
 * @param nature {@code website}, {@code documentation}, {@code video} …
 */
public record ExternalLink(String name, String url, String nature) {}
