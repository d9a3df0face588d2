package dev.tally.course;

import dev.tally.source.Span;

/**
 * A file of the course that an insight shows or links to.
 *
 * @param path relative to the course's root
 * @param span where the insight names it
 */
public record Asset(String path, Span span) {}
