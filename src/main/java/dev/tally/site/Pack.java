package dev.tally.site;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A file of named entries that outlives a build, and the one that replaces it. Entries are found by the names of what they
 * were made from, so that one that is found is right; one that is damaged is not found. The new file is written beside
 * and moved into place, so that two builds that share a pack, or one that is cut off, do no harm: the last one to end
 * leaves its own. Entries go to the disk at once and are read back from there: what a pack holds takes no memory.
 *
 * <p>Layout: entries one after the other; then the index, for each entry its name, offset, length and checksum; then the
 * index's own offset, its checksum and a mark. Safe for use by many threads.
 */
public final class Pack implements AutoCloseable {
    private static final long MARK = 0x54414c4c59504b31L;
    private static final int FOOTER = 3 * Long.BYTES;
    private static final Pattern BESIDE = Pattern.compile("\\.pack\\d+\\.new");
    private static final int NAME_LIMIT = 1 << 16;

    private record Place(FileChannel channel, long offset, int length, long checksum) {}

    private final Path file;
    private final Map<String, Place> old;
    private final Map<String, Place> kept = new ConcurrentHashMap<>();
    private final @Nullable FileChannel before;
    private @Nullable FileChannel after;
    private @Nullable Path beside;
    private long end;

    private Pack(Path file, @Nullable FileChannel before, Map<String, Place> old) {
        this.file = file;
        this.before = before;
        this.old = old;
    }

    /**
     * Opens a pack; one that is missing or damaged is empty.
     *
     * @throws IOException if the folder cannot be made
     */
    public static Pack open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
            return new Pack(file, channel, index(channel));
        } catch (NoSuchFileException none) {
            return new Pack(file, null, Map.of());
        } catch (IOException damaged) {
            if (channel != null) {
                channel.close();
            }
            return new Pack(file, null, Map.of());
        }
    }

    private static Map<String, Place> index(FileChannel channel) throws IOException {
        long size = channel.size();
        if (size < FOOTER) {
            throw new IOException("no pack");
        }
        ByteBuffer footer = ByteBuffer.wrap(read(channel, size - FOOTER, FOOTER));
        long start = footer.getLong();
        long checksum = footer.getLong();
        if (footer.getLong() != MARK || start < 0 || start > size - FOOTER) {
            throw new IOException("no pack");
        }
        byte[] bytes = read(channel, start, Math.toIntExact(size - FOOTER - start));
        if (checksum(bytes) != checksum) {
            throw new IOException("a damaged pack");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Map<String, Place> places = new HashMap<>();
        while (in.hasRemaining()) {
            byte[] name = new byte[in.getShort() & (NAME_LIMIT - 1)];
            in.get(name);
            places.put(
                    new String(name, StandardCharsets.UTF_8),
                    new Place(channel, in.getLong(), in.getInt(), in.getLong()));
        }
        return places;
    }

    /** An entry of this build or of the one before; kept for the next one too. Empty where there is none, or it is damaged. */
    public Optional<byte[]> find(String name) {
        Place place = kept.get(name);
        boolean fresh = place == null;
        if (fresh) {
            place = old.get(name);
        }
        if (place == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = read(place.channel(), place.offset(), place.length());
            if (checksum(bytes) != place.checksum()) {
                return Optional.empty();
            }
            if (fresh) {
                kept.put(name, place);
            }
            return Optional.of(bytes);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** The checksum of an entry that was found or kept; 0 where there is none. */
    long checksum(String name) {
        Place place = kept.get(name);
        return place == null ? 0 : place.checksum();
    }

    /**
     * Keeps an entry.
     *
     * @throws IOException if the disk would not
     */
    public void keep(String name, byte[] bytes) throws IOException {
        kept.put(name, append(bytes));
    }

    private synchronized Place append(byte[] bytes) throws IOException {
        FileChannel out = after;
        if (out == null) {
            beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".pack", ".new");
            out = FileChannel.open(beside, StandardOpenOption.READ, StandardOpenOption.WRITE);
            after = out;
            Leftovers.hold(out);
        }
        Place place = new Place(out, end, bytes.length, checksum(bytes));
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            end += out.write(buffer, end);
        }
        return place;
    }

    /**
     * Leaves for the next build what this one found or kept, and nothing else. Where that is what was there already,
     * nothing is written.
     *
     * @throws IOException if the disk would not; then the old pack stays
     */
    public synchronized void save() throws IOException {
        if (after == null && kept.size() == old.size()) {
            return;
        }
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(index);
        for (Map.Entry<String, Place> entry : kept.entrySet()) {
            Place place = entry.getValue();
            if (place.channel() != after) {
                place = append(read(place.channel(), place.offset(), place.length()));
            }
            byte[] name = entry.getKey().getBytes(StandardCharsets.UTF_8);
            out.writeShort(name.length);
            out.write(name);
            out.writeLong(place.offset());
            out.writeInt(place.length());
            out.writeLong(place.checksum());
        }
        byte[] bytes = index.toByteArray();
        Place at = append(bytes);
        append(ByteBuffer.allocate(FOOTER)
                .putLong(at.offset())
                .putLong(at.checksum())
                .putLong(MARK)
                .array());
        move();
    }

    private void move() throws IOException {
        Path from = beside;
        if (from == null) {
            return;
        }
        try {
            Files.move(from, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, file, StandardCopyOption.REPLACE_EXISTING);
        }
        beside = null;
        Leftovers.clear(file.toAbsolutePath().getParent(), BESIDE, "");
    }

    private static byte[] read(FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            int got = channel.read(buffer, offset + buffer.position());
            if (got < 0) {
                throw new IOException("a pack that was cut off");
            }
        }
        return buffer.array();
    }

    private static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    /** Leaves nothing behind that was not saved. */
    @Override
    public void close() throws IOException {
        if (before != null) {
            before.close();
        }
        if (after != null) {
            after.close();
        }
        if (beside != null) {
            Files.deleteIfExists(beside);
        }
    }
}
