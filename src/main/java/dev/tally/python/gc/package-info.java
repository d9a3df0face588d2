/**
 * The collector of reference cycles, over what each container says it refers to.
 */
@NullMarked
package dev.tally.python.gc;

import org.jspecify.annotations.NullMarked;
