package dev.tally.course;

import dev.tally.source.Diagnostic;
import java.util.List;

/**
 * A course whose insights have not been read: its folders, with the paths of their insights.
 *
 * @param diagnostics what there is to say about its folders
 */
public record CourseOutline(Folder<String> root, List<Diagnostic> diagnostics) {
    public CourseOutline {
        diagnostics = List.copyOf(diagnostics);
    }
}
