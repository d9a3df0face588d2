/**
 * The insight format and the course tree: front matter, sections, questions, footnotes, folders.
 */
@NullMarked
package dev.tally.course;

import org.jspecify.annotations.NullMarked;
