package dev.tally.python.lib;

import java.util.Arrays;

/**
 * A function that makes a digest of bytes given piece by piece: whole blocks change its state, what is left waits for more. The
 * last block waits even when it is full, since some functions treat it in a way of its own.
 */
abstract class Digest {
    final int block;

    private final byte[] waiting;
    private int filled;

    /** Bytes in blocks that are through. */
    private long through;

    Digest(int block) {
        this.block = block;
        waiting = new byte[block];
    }

    /** One that has been given the same bytes. */
    Digest(Digest other) {
        block = other.block;
        waiting = other.waiting.clone();
        filled = other.filled;
        through = other.through;
    }

    abstract Digest copy();

    /** Changes the state by a block. */
    abstract void compress(byte[] bytes);

    /** The digest, so many bytes where its length is not fixed; the state is of no use afterwards. */
    abstract byte[] finish(int length);

    /** The digest of all bytes so far. */
    final byte[] digest(int length) {
        return copy().finish(length);
    }

    final void update(byte[] data) {
        int from = 0;
        while (from < data.length) {
            if (filled == block) {
                next();
            }
            int count = Math.min(block - filled, data.length - from);
            System.arraycopy(data, from, waiting, filled, count);
            filled += count;
            from += count;
        }
    }

    private void next() {
        through += filled;
        filled = 0;
        compress(waiting);
    }

    /** Bytes in all. */
    final long count() {
        return through + filled;
    }

    /** The last block as it is, with zeros behind it. */
    final void last() {
        Arrays.fill(waiting, filled, block, (byte) 0);
        next();
    }

    /** The last block with marks where the data ends and where the block ends. */
    final void last(int mark, int end) {
        if (filled == block) {
            next();
        }
        Arrays.fill(waiting, filled, block, (byte) 0);
        waiting[filled] ^= (byte) mark;
        waiting[block - 1] ^= (byte) end;
        next();
    }

    /** The last blocks: a bit of one behind the data, and the length in bits at the end, in a field of so many bytes. */
    final void last(int field, boolean littleEndian) {
        long bits = 8 * count();
        if (filled == block) {
            next();
        }
        waiting[filled++] = (byte) 0x80;
        if (filled > block - field) {
            last();
        }
        Arrays.fill(waiting, filled, block, (byte) 0);
        for (int i = 0; i < 8; i++) {
            waiting[littleEndian ? block - 8 + i : block - 1 - i] = (byte) (bits >>> 8 * i);
        }
        next();
    }

    static byte[] littleEndian(int[] words, int length) {
        byte[] made = new byte[length];
        for (int i = 0; i < length; i++) {
            made[i] = (byte) (words[i / 4] >>> 8 * (i % 4));
        }
        return made;
    }

    static byte[] bigEndian(int[] words, int length) {
        byte[] made = new byte[length];
        for (int i = 0; i < length; i++) {
            made[i] = (byte) (words[i / 4] >>> 24 - 8 * (i % 4));
        }
        return made;
    }

    static byte[] bigEndian(long[] words, int length) {
        byte[] made = new byte[length];
        for (int i = 0; i < length; i++) {
            made[i] = (byte) (words[i / 8] >>> 56 - 8 * (i % 8));
        }
        return made;
    }

    /** The first sixteen words of a message schedule. */
    static void bigEndian(byte[] bytes, int[] words) {
        for (int i = 0; i < 16; i++) {
            int from = 4 * i;
            words[i] = bytes[from] << 24
                    | (bytes[from + 1] & 255) << 16
                    | (bytes[from + 2] & 255) << 8
                    | bytes[from + 3] & 255;
        }
    }
}
