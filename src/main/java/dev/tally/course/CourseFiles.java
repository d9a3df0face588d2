package dev.tally.course;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files below a course's root by their paths, with slashes, in the order of their names. What is not a course's
 * ({@code .git}, {@code .github}) is left out; links to other folders are not followed, and links to files only as far as the
 * repository that holds the course: whoever sends an insight must not show what else is on the machine that builds it.
 */
public final class CourseFiles {
    private static final Set<String> NOT_OURS = Set.of(".git", ".github");

    private final Path root;
    private final NavigableMap<String, Path> files = new TreeMap<>();
    private final NavigableSet<String> outside = new TreeSet<>();
    private final NavigableSet<String> unreadable = new TreeSet<>();

    private CourseFiles(Path root) {
        this.root = root;
    }

    /** Lists them; a folder that cannot be read counts as empty, and is named by {@link #unreadable}. */
    public static CourseFiles below(Path root) throws IOException {
        CourseFiles found = new CourseFiles(root);
        // A walk follows no link, and the folder itself may be one.
        Path start = Files.exists(root) ? root.toRealPath() : root;
        Path repository = repository(start);
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skip = !folder.equals(start) && NOT_OURS.contains(String.valueOf(folder.getFileName()));
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Path path = start.relativize(file);
                if (attributes.isRegularFile()) {
                    found.files.put(slashed(path), root.resolve(path));
                } else if (attributes.isSymbolicLink() && Files.isRegularFile(file)) {
                    if (isInside(repository, file)) {
                        found.files.put(slashed(path), root.resolve(path));
                    } else {
                        found.outside.add(slashed(path));
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                if (failure instanceof AccessDeniedException) {
                    found.unreadable.add(slashed(start.relativize(file)));
                }
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

    /** The nearest folder, this one or above it, that git keeps; where there is none, this one. */
    private static Path repository(Path start) {
        for (Path folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return start.toAbsolutePath();
    }

    /** Whether a link leads to a file of the repository; git's own files are not. */
    private static boolean isInside(Path repository, Path link) {
        try {
            Path real = link.toRealPath();
            if (!real.startsWith(repository)) {
                return false;
            }
            for (Path part : repository.relativize(real)) {
                if (part.toString().equals(".git")) {
                    return false;
                }
            }
            return true;
        } catch (IOException gone) {
            return false;
        }
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

    /** The paths of links that lead out of the repository; they are not among the files. */
    Collection<String> outside() {
        return outside;
    }

    /** The paths of folders that cannot be read. */
    Collection<String> unreadable() {
        return unreadable;
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
