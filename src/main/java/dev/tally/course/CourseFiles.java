package dev.tally.course;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files below a course's root by their paths, with slashes, in the order of their names. What is not a course's
 * ({@code .git}, {@code .github}) is left out; links to other folders are not followed.
 */
public final class CourseFiles {
    private static final Set<String> NOT_OURS = Set.of(".git", ".github");

    private final Path root;
    private final NavigableMap<String, Path> files = new TreeMap<>();

    private CourseFiles(Path root) {
        this.root = root;
    }

    /** Lists them; a folder that cannot be read counts as empty. */
    public static CourseFiles below(Path root) throws IOException {
        CourseFiles found = new CourseFiles(root);
        // A walk follows no link, and the folder itself may be one.
        Path start = Files.exists(root) ? root.toRealPath() : root;
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skip = !folder.equals(start) && NOT_OURS.contains(String.valueOf(folder.getFileName()));
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() || (attributes.isSymbolicLink() && Files.isRegularFile(file))) {
                    Path path = start.relativize(file);
                    found.files.put(slashed(path), root.resolve(path));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path folder, @org.jspecify.annotations.Nullable IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    public Path root() {
        return root;
    }

    /** The paths of all files, relative to the root. */
    public Collection<String> paths() {
        return files.keySet();
    }

    public Optional<Path> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Whether there is a file of this path, or a folder with files in it. */
    public boolean has(String path) {
        String below = files.ceilingKey(path + "/");
        return files.containsKey(path) || (below != null && below.startsWith(path + "/"));
    }

    /** What a person who stands in the working folder calls it. */
    public String name(String path) {
        return root.resolve(path).toString();
    }

    /** Every file that holds an insight. */
    public Collection<String> insights() {
        return files.keySet().stream().filter(CourseFiles::isInsight).toList();
    }

    static boolean isInsight(String path) {
        return path.endsWith(".md") && !isReadme(path);
    }

    static boolean isReadme(String path) {
        return path.equals("README.md") || path.endsWith("/README.md");
    }
}
