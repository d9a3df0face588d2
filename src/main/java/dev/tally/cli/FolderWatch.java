package dev.tally.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Notices what is saved below some folders, also in folders that are made meanwhile, by editors that save by renaming, and
 * where a file of a folder is a link: what it links to lies elsewhere, and is saved there.
 */
final class FolderWatch implements AutoCloseable {
    /** Editors write a file in several steps that follow each other at once. */
    private static final int QUIET_MILLIS = 15;

    /** Some empty a file first and fill it a moment later. */
    private static final int EMPTY_MILLIS = 200;

    /** Where a folder that is watched itself goes away, it is looked for now and then. */
    private static final int LOOK_MILLIS = 500;

    private final List<Path> roots;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    /** Links to files, by the files that they lead to. */
    private final Map<Path, Set<Path>> links = new HashMap<>();

    /** Folders that are watched for nothing but the files in them that links lead to. */
    private final Set<Path> elsewhere = new HashSet<>();

    /** Roots that were not there when they were looked for last. */
    private final Set<Path> lost = new HashSet<>();

    FolderWatch(List<Path> roots) throws IOException {
        this.roots =
                roots.stream().map(root -> root.toAbsolutePath().normalize()).toList();
        this.service = this.roots.get(0).getFileSystem().newWatchService();
        for (Path root : this.roots) {
            register(root);
        }
    }

    /** Waits until something is saved, made, renamed or deleted, and things are quiet again: absolute paths. */
    Set<Path> next() throws IOException, InterruptedException {
        Set<Path> saved = new HashSet<>();
        while (saved.isEmpty()) {
            @Nullable WatchKey key = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            while (key != null) {
                take(key, saved);
                key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                if (key == null && saved.stream().anyMatch(FolderWatch::isEmpty)) {
                    key = service.poll(EMPTY_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
            lookForRoots(saved);
        }
        return saved;
    }

    private void take(WatchKey key, Set<Path> saved) throws IOException {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder == null || event.kind() == StandardWatchEventKinds.OVERFLOW) {
                saved.addAll(roots);
            } else if (event.context() instanceof Path name) {
                Path file = folder.resolve(name);
                saved.addAll(links.getOrDefault(real(file), Set.of()));
                if (elsewhere.contains(folder)) {
                    continue;
                }
                if (isOfInterest(file)) {
                    saved.add(file);
                }
                follow(file);
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    register(file);
                    filesBelow(file, saved);
                }
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    /** What an editor keeps beside a file for itself is nobody else's business. */
    private static boolean isOfInterest(Path file) {
        String name = String.valueOf(file.getFileName());
        return !(name.endsWith("~")
                || name.endsWith(".swp")
                || name.endsWith(".swx")
                || name.startsWith(".#")
                || name.equals("4913"));
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private static void filesBelow(Path folder, Set<Path> saved) throws IOException {
        walk(folder, inner -> {}, saved::add);
    }

    /** A folder that is moved is watched on, without a word, where it went: only looking tells that it went and came back. */
    private void lookForRoots(Set<Path> saved) throws IOException {
        for (Path root : roots) {
            if (!Files.isDirectory(root)) {
                if (lost.add(root)) {
                    saved.add(root);
                }
            } else if (lost.remove(root) || !folders.containsValue(root)) {
                register(root);
                saved.add(root);
            }
        }
    }

    private void register(Path root) throws IOException {
        walk(
                root,
                folder -> {
                    folders.put(watch(folder), folder);
                    elsewhere.remove(folder);
                },
                this::follow);
    }

    private WatchKey watch(Path folder) throws IOException {
        return folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    /** Where a file is a link, the folder of what it links to is watched as well. */
    private void follow(Path file) throws IOException {
        if (!Files.isSymbolicLink(file) || !Files.isRegularFile(file)) {
            return;
        }
        Path real = real(file);
        links.computeIfAbsent(real, r -> new HashSet<>()).add(file);
        Path folder = real.getParent();
        if (folder != null && folders.putIfAbsent(watch(folder), folder) == null) {
            elsewhere.add(folder);
        }
    }

    /** A file as it lies on the disk; one that is gone, as it lay there. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException gone) {
            Path folder = file.getParent();
            return folder == null || !Files.exists(folder) ? file : real(folder).resolve(file.getFileName());
        }
    }

    /** What is done with each folder or file. */
    private interface Visit {
        void at(Path path) throws IOException;
    }

    /** As a course is read: the folder itself may be a link to one elsewhere, links to folders within are passed over. */
    private static void walk(Path root, Visit folders, Visit files) throws IOException {
        try {
            Set<FileVisitOption> links = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
            Files.walkFileTree(root, links, Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    boolean passed = String.valueOf(folder.getFileName()).equals(".git")
                            || !folder.equals(root) && Files.isSymbolicLink(folder);
                    if (passed) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    folders.at(folder);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    files.at(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException gone) {
            // Made and deleted again: there is nothing to see.
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
