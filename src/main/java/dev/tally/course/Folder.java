package dev.tally.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A folder of the course, in the order its {@code README.md} gives: a topic, where it holds folders; a workout, where it
 * holds insights alone.
 *
 * @param <I> what stands for an insight: its path, the insight as it was read, or what a site needs to know of it
 * @param path relative to the course's root, with slashes; empty for the root
 * @param slug the folder's name
 * @param settings what else its {@code README.md} says, by key, of a nested value its leaves
 */
public record Folder<I>(
        String path,
        String slug,
        String name,
        Optional<String> description,
        Map<String, List<String>> settings,
        List<Folder<I>> folders,
        List<I> insights) {
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

    /** Every insight in it and below it, in the order in which they are to be read: its own before those of its folders. */
    public List<I> all() {
        List<I> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<I> all) {
        all.addAll(insights);
        folders.forEach(inner -> inner.collect(all));
    }

    /** The same folder with something else standing for its insights; where that is nothing, the insight is left out. */
    public <J> Folder<J> map(Function<I, Optional<J>> other) {
        List<Folder<J>> inner = new ArrayList<>();
        folders.forEach(folder -> inner.add(folder.map(other)));
        List<J> here = new ArrayList<>();
        insights.forEach(insight -> other.apply(insight).ifPresent(here::add));
        return new Folder<>(path, slug, name, description, settings, inner, here);
    }
}
