/**
 * Objects: the header with its reference count, the heap, the built-in types and their protocols.
 */
@NullMarked
package dev.tally.python.object;

import org.jspecify.annotations.NullMarked;
