package dev.tally.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a build that was killed has left beside its site or in its cache. A build holds a lock on what it is making, which the
 * system lets go of when its process ends: what nobody holds and nobody has touched for a while is left over.
 */
final class Leftovers {
    /** Between making something and holding it a moment may pass. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private Leftovers() {}

    /** Holds a file until its channel is closed. Where files cannot be held, a build that is cut off leaves more behind. */
    static void hold(FileChannel channel) {
        try {
            channel.tryLock();
        } catch (IOException | OverlappingFileLockException unheld) {
            // Then it counts as left over once it was not touched for a while.
        }
    }

    /**
     * Deletes what is left over; what cannot be deleted stays.
     *
     * @param names of what builds make in that folder
     * @param held the file in each folder that its build holds; empty for files, which are held themselves
     */
    static void clear(Path folder, Pattern names, String held) {
        List<Path> found;
        try (Stream<Path> children = Files.list(folder)) {
            found = children.filter(child ->
                            names.matcher(String.valueOf(child.getFileName())).matches())
                    .toList();
        } catch (IOException | UncheckedIOException unread) {
            return;
        }
        for (Path one : found) {
            try {
                if (isQuiet(one) && !isHeld(held.isEmpty() ? one : one.resolve(held))) {
                    delete(one);
                }
            } catch (IOException stays) {
                // Somebody else's, or gone by now.
            }
        }
    }

    private static boolean isQuiet(Path path) throws IOException {
        Instant touched =
                Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant();
        return touched.plus(QUIET).isBefore(Instant.now());
    }

    private static boolean isHeld(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException ours) {
            return true;
        }
    }

    /** Deletes a folder with everything in it, or a file; links are not followed. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
