/**
 * The commands: streams in, exit code out.
 */
@NullMarked
package dev.tally.cli;

import org.jspecify.annotations.NullMarked;
