/**
 * Running: frames, the evaluation loop, exceptions and tracebacks, the built-in functions.
 */
@NullMarked
package dev.tally.python.vm;

import org.jspecify.annotations.NullMarked;
