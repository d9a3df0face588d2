/**
 * Questions that nobody wrote: what the run of an example answers.
 */
@NullMarked
package dev.tally.verify.quiz;

import org.jspecify.annotations.NullMarked;
