/**
 * Text and positions in it: a source file, spans of it, lines and columns, and what there is to say about them.
 */
@NullMarked
package dev.tally.source;

import org.jspecify.annotations.NullMarked;
