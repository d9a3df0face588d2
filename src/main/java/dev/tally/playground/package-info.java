/**
 * The entry point that is compiled to JavaScript: source in, trace and pictures out.
 */
@NullMarked
package dev.tally.playground;

import org.jspecify.annotations.NullMarked;
