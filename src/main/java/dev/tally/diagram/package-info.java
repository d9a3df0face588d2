/**
 * A snapshot drawn: layout, SVG for pages, characters for terminals.
 */
@NullMarked
package dev.tally.diagram;

import org.jspecify.annotations.NullMarked;
