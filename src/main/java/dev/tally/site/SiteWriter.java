package dev.tally.site;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Writes a site beside the place where it shall stand, and moves it there when it is whole: whoever looks at the output
 * sees the old site or the new one, never some of each, and no page that the new one does not have.
 *
 * <p>A folder that holds a site carries a marker. A folder that is neither empty nor marked is somebody else's and is
 * left alone.
 */
public final class SiteWriter implements AutoCloseable {
    static final String MARKER = ".tally";
    private static final int LINK_LIMIT = 40;
    private static final String MARKER_TEXT =
            "Written by tally build, which replaces this folder and everything in it.\n";

    private final Path output;
    private final Path beside;

    /** Says to other builds that somebody writes here. */
    private @Nullable FileChannel held;

    /** Folders that are there. */
    private final Set<Path> made = ConcurrentHashMap.newKeySet();

    /** What was written, by its path: what a file says is told by its checksum. */
    private final Map<String, Written> written = new ConcurrentHashMap<>();

    private boolean published;

    /**
     * A file of the site.
     *
     * @param time when it was written, as {@link Files#getLastModifiedTime} tells it, in milliseconds
     */
    record Written(long checksum, int length, long time) {}

    private SiteWriter(Path output, Path beside) {
        this.output = output;
        this.beside = beside;
    }

    /**
     * Makes the folder beside the output.
     *
     * @throws NotOurs if the output holds something that is not a site
     * @throws IOException if the disk would not
     */
    public static SiteWriter open(Path wanted) throws IOException {
        Path output = resolved(wanted);
        refuseForeign(wanted, output);
        Path parent = output.getParent();
        if (parent == null) {
            throw new NotOurs(wanted + " is the root of a disk: a site needs a folder of its own");
        }
        Files.createDirectories(parent);
        SiteWriter writer = new SiteWriter(output, newFolder(parent, "." + output.getFileName() + ".new"));
        try {
            writer.write(MARKER, MARKER_TEXT);
            writer.held = FileChannel.open(writer.beside.resolve(MARKER), StandardOpenOption.WRITE);
            Leftovers.hold(writer.held);
        } catch (IOException e) {
            writer.close();
            throw e;
        }
        return writer;
    }

    /** Writes a file of the site. Parent folders are made. Safe for use by many threads. */
    public void write(String path, byte[] bytes) throws IOException {
        Path file = beside.resolve(path).normalize();
        if (!file.startsWith(beside)) {
            throw new IllegalArgumentException("outside the site: " + path);
        }
        Path folder = Optional.ofNullable(file.getParent()).orElse(beside);
        if (!made.contains(folder)) {
            Files.createDirectories(folder);
            made.add(folder);
        }
        Files.write(file, bytes);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        long time = Files.getLastModifiedTime(file).toMillis();
        written.put(path, new Written(checksum.getValue(), bytes.length, time));
    }

    /** What was written so far, in the order of the paths. */
    SortedMap<String, Written> written() {
        return new TreeMap<>(written);
    }

    public void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Moves the new site into place.
     *
     * @throws IOException if the disk would not; then the old site stands where it stood
     */
    public void publish() throws IOException {
        release();
        Path old = null;
        if (Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
            old = newFolder(parent(), "." + output.getFileName() + ".old").resolve("site");
            Files.move(output, old);
        }
        try {
            Files.move(beside, output);
            published = true;
        } catch (IOException e) {
            if (old != null) {
                Files.move(old, output);
            }
            throw e;
        } finally {
            if (old != null && old.getParent() != null) {
                Leftovers.delete(old.getParent());
            }
        }
        // Only now: where a build was cut off between the two moves, the site of before stands among them.
        String names = Pattern.quote("." + output.getFileName()) + "\\.(new|old)(-\\d+)?";
        Leftovers.clear(parent(), Pattern.compile(names), MARKER);
    }

    /** A folder in which a file is open cannot be moved everywhere. */
    private void release() throws IOException {
        if (held != null) {
            held.close();
            held = null;
        }
    }

    /** Leaves nothing behind of a site that was not published. */
    @Override
    public void close() {
        if (!published) {
            try {
                release();
                Leftovers.delete(beside);
            } catch (IOException e) {
                // The disk fails already, and the failure that brought us here says more.
            }
        }
    }

    /** Through a symbolic link to the folder it stands for, so that the link stays. */
    private static Path resolved(Path wanted) throws IOException {
        Path absolute = wanted.toAbsolutePath().normalize();
        if (Files.exists(absolute)) {
            return absolute.toRealPath();
        }
        Path there = absolute;
        for (int links = 0; links < LINK_LIMIT && Files.isSymbolicLink(there); links++) {
            there = there.resolveSibling(Files.readSymbolicLink(there)).normalize();
        }
        return there;
    }

    /** Says early what {@link #open} would say. */
    public static void requireOurs(Path wanted) throws IOException {
        refuseForeign(wanted, resolved(wanted));
    }

    private static void refuseForeign(Path wanted, Path output) throws IOException {
        if (!Files.exists(output)) {
            return;
        }
        if (!Files.isDirectory(output)) {
            throw new NotOurs(wanted + " is a file: a site needs a folder of its own");
        }
        if (Files.exists(output.resolve(MARKER))) {
            return;
        }
        try (Stream<Path> children = Files.list(output)) {
            if (children.findAny().isPresent()) {
                throw new NotOurs(
                        wanted + " holds files that are not of a site built before: give another folder, or empty it");
            }
        }
    }

    private Path parent() {
        return Optional.ofNullable(output.getParent()).orElseThrow();
    }

    /** A new folder, with the permissions that any new folder has: a temporary one could not be read by a server. */
    private static Path newFolder(Path parent, String name) throws IOException {
        for (int i = 0; ; i++) {
            try {
                return Files.createDirectory(parent.resolve(i == 0 ? name : name + "-" + i));
            } catch (FileAlreadyExistsException e) {
                if (i == 1000) {
                    throw e;
                }
            }
        }
    }

    /** The output is not ours to replace. */
    public static final class NotOurs extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotOurs(String message) {
            super(message);
        }
    }
}
