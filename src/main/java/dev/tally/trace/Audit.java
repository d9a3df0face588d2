package dev.tally.trace;

import java.util.List;

/**
 * A run whose books were checked: the census was taken at every step, over every object that lived.
 *
 * @param differences what was wrong, each with the step at which it was found; empty when every count was the number of
 *     its holders throughout
 */
public record Audit(Trace trace, List<String> differences) {
    public Audit {
        differences = List.copyOf(differences);
    }
}
