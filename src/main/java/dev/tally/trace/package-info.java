/**
 * What a run looked like, line by line: the recorder, immutable snapshots, the census of holders, JSON.
 */
@NullMarked
package dev.tally.trace;

import org.jspecify.annotations.NullMarked;
