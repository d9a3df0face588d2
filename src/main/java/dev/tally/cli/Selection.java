package dev.tally.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which files of a course a command is to look at. Links are read against the whole course, whatever part of it is asked
 * for: the folder that holds all insights is the course, where what is asked for lies below it.
 *
 * @param root the course
 * @param parts files and folders of it that are wanted, as absolute paths; all of it where there are none
 */
record Selection(Path root, List<Path> parts) {

    /**
     * What the words of a command line select, a selection for each course.
     *
     * @param course the folder that is meant where nothing else is said
     */
    static List<Selection> of(List<Path> asked, Path course) throws IOException {
        if (asked.isEmpty()) {
            requireFolder(course);
            return List.of(new Selection(course, List.of()));
        }
        Optional<Path> whole = Files.isDirectory(course) ? Optional.of(course.toRealPath()) : Optional.empty();
        Map<Path, List<Path>> parts = new LinkedHashMap<>();
        for (Path path : asked) {
            if (!Files.exists(path)) {
                throw new UsageException("there is no " + path + ".");
            }
            Path real = path.toRealPath();
            if (whole.isPresent() && real.startsWith(whole.get())) {
                parts.computeIfAbsent(course, c -> new ArrayList<>()).add(real);
            } else if (Files.isDirectory(path)) {
                parts.computeIfAbsent(path, c -> new ArrayList<>()).add(real);
            } else {
                Path parent = path.getParent() == null ? Path.of(".") : path.getParent();
                parts.computeIfAbsent(parent, c -> new ArrayList<>()).add(real);
            }
        }
        List<Selection> selections = new ArrayList<>();
        parts.forEach((root, wanted) -> selections.add(new Selection(root, List.copyOf(wanted))));
        return selections;
    }

    private static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("there is no folder " + folder + ".");
        }
    }

    /**
     * Whether a file is wanted.
     *
     * @param changed files that have changed, as absolute paths; none where that makes no difference
     */
    boolean wants(Path file, Optional<Set<Path>> changed) {
        Path absolute = file.toAbsolutePath().normalize();
        Path real = real(absolute);
        boolean selected = parts.isEmpty() || parts.stream().anyMatch(real::startsWith);
        return selected && changed.map(files -> files.contains(real)).orElse(true);
    }

    private static Path real(Path absolute) {
        try {
            return absolute.toRealPath();
        } catch (IOException gone) {
            return absolute;
        }
    }
}
