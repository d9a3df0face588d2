package dev.tally.course;

import dev.tally.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole course.
 *
 * @param diagnostics what there is to say about its folders and its insights
 */
public record Course(Folder root, List<Diagnostic> diagnostics) {
    public Course {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Every insight, in the order in which they are to be read: a folder's own before those of its folders. */
    public List<Insight> insights() {
        List<Insight> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    private static void collect(Folder folder, List<Insight> all) {
        all.addAll(folder.insights());
        for (Folder inner : folder.folders()) {
            collect(inner, all);
        }
    }
}
