package dev.tally.course;

import dev.tally.source.Diagnostic;
import java.util.List;

/**
 * A whole course.
 *
 * @param diagnostics what there is to say about its folders and its insights
 */
public record Course(Folder<Insight> root, List<Diagnostic> diagnostics) {
    public Course {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Every insight, in the order in which they are to be read. */
    public List<Insight> insights() {
        return root.all();
    }
}
