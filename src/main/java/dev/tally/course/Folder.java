package dev.tally.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder of the course, in the order its {@code README.md} gives: a topic, where it holds folders; a workout, where it
 * holds insights alone.
 *
 * @param path relative to the course's root, with slashes; empty for the root
 * @param slug the folder's name
 * @param settings what else its {@code README.md} says, by key, of a nested value its leaves
 */
public record Folder(
        String path,
        String slug,
        String name,
        Optional<String> description,
        Map<String, List<String>> settings,
        List<Folder> folders,
        List<Insight> insights) {
    public Folder {
        folders = List.copyOf(folders);
        insights = List.copyOf(insights);
    }

    public boolean isWorkout() {
        return folders.isEmpty() && !insights.isEmpty();
    }

    /** Whether there is no insight in it or below it. */
    public boolean isEmpty() {
        return insights.isEmpty() && folders.stream().allMatch(Folder::isEmpty);
    }
}
