/**
 * Runs the examples of an insight and holds what the text claims against what really ran.
 */
@NullMarked
package dev.tally.verify;

import org.jspecify.annotations.NullMarked;
