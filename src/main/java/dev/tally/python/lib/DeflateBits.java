package dev.tally.python.lib;

import java.util.Arrays;

/**
 * Writes what was found to repeat, and what was not, as blocks: stored, with fixed codes or with codes of their own, whichever
 * is shortest. RFC 1951; zlib 1.2.13 {@code trees.c} decides between them.
 */
final class DeflateBits {
    static final int SHORTEST = 3;
    static final int END_OF_BLOCK = 256;
    static final int[] LENGTH_EXTRA = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    static final int[] DISTANCE_EXTRA = {
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
    };
    static final int[] CODE_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    /** The first length, and the first distance, of each code, less the shortest. */
    static final int[] LENGTH_BASE = bases(LENGTH_EXTRA);

    static final int[] DISTANCE_BASE = bases(DISTANCE_EXTRA);
    private static final int[] LENGTH_CODE = codes(LENGTH_BASE, 256);

    private static final int STORED = 0;
    private static final int FIXED = 1;
    private static final int DYNAMIC = 2;
    private static final int AGAIN = 16;
    private static final int ZEROS = 17;
    private static final int MANY_ZEROS = 18;
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;
    private static final byte[] FIXED_LITERALS = fixedLiterals();
    private static final byte[] FIXED_DISTANCES = fives();
    private static final int[] FIXED_LITERAL_CODES = fixedCodes(FIXED_LITERALS);
    private static final int[] FIXED_DISTANCE_CODES = fixedCodes(FIXED_DISTANCES);
    private static final int[] CODE_EXTRA = {2, 3, 7};

    private final HuffmanTree literals;
    private final HuffmanTree distances;
    private final HuffmanTree lengths = new HuffmanTree(19, 7, CODE_EXTRA, AGAIN, new byte[0]);

    /** A distance, or 0; and a length less the shortest, or a byte. */
    private final int[] foundDistances;

    private final byte[] foundBytes;
    private int found;

    private byte[] out = new byte[1024];
    private int size;
    private long held;
    private int heldBits;

    /** @param memory zlib's {@code memLevel} */
    DeflateBits(int memory) {
        foundDistances = new int[1 << memory + 6];
        foundBytes = new byte[foundDistances.length];
        literals = new HuffmanTree(LITERALS, 15, LENGTH_EXTRA, END_OF_BLOCK + 1, FIXED_LITERALS);
        distances = new HuffmanTree(DISTANCES, 15, DISTANCE_EXTRA, 0, FIXED_DISTANCES);
        startBlock();
    }

    private DeflateBits(DeflateBits from) {
        foundDistances = from.foundDistances.clone();
        foundBytes = from.foundBytes.clone();
        found = from.found;
        literals = from.literals.copy();
        distances = from.distances.copy();
        held = from.held;
        heldBits = from.heldBits;
    }

    /** Between two calls, with what was written taken. */
    DeflateBits copy() {
        return new DeflateBits(this);
    }

    private static int[] bases(int[] extra) {
        int[] bases = new int[extra.length];
        int base = 0;
        for (int code = 0; code < extra.length; code++) {
            bases[code] = base;
            base += 1 << extra[code];
        }
        if (extra == LENGTH_EXTRA) {
            // The longest has a code to itself.
            bases[28] = 255;
        }
        return bases;
    }

    private static int[] codes(int[] bases, int count) {
        int[] codes = new int[count];
        int code = 0;
        for (int i = 0; i < count; i++) {
            if (code + 1 < bases.length && i == bases[code + 1]) {
                code++;
            }
            codes[i] = code;
        }
        return codes;
    }

    /** @param less the distance less one */
    private static int distanceCode(int less) {
        if (less < 4) {
            return less;
        }
        int top = 31 - Integer.numberOfLeadingZeros(less);
        return 2 * top + (less >> top - 1 & 1);
    }

    static byte[] fixedLiterals() {
        byte[] fixed = new byte[288];
        Arrays.fill(fixed, 0, 144, (byte) 8);
        Arrays.fill(fixed, 144, 256, (byte) 9);
        Arrays.fill(fixed, 256, 280, (byte) 7);
        Arrays.fill(fixed, 280, 288, (byte) 8);
        return fixed;
    }

    static byte[] fives() {
        byte[] fixed = new byte[30];
        Arrays.fill(fixed, (byte) 5);
        return fixed;
    }

    private static int[] fixedCodes(byte[] fixed) {
        int[] lengths = new int[fixed.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = fixed[i];
        }
        int[] codes = new int[fixed.length];
        HuffmanTree.assign(lengths, lengths.length - 1, codes);
        return codes;
    }

    // --- what is found

    private void startBlock() {
        literals.reset();
        distances.reset();
        literals.count(END_OF_BLOCK);
        found = 0;
    }

    boolean hasFound() {
        return found > 0;
    }

    /** Whether the block is full by that. */
    boolean literal(byte b) {
        literals.count(b & 0xFF);
        return add(0, b);
    }

    /** Whether the block is full by that. */
    boolean match(int distance, int length) {
        int more = length - SHORTEST;
        literals.count(LENGTH_CODE[more] + END_OF_BLOCK + 1);
        distances.count(distanceCode(distance - 1));
        return add(distance, (byte) more);
    }

    private boolean add(int distance, byte b) {
        foundDistances[found] = distance;
        foundBytes[found++] = b;
        return found == foundDistances.length - 1;
    }

    // --- blocks

    /**
     * @param from where the block begins in the data, -1 where that is no longer known
     * @param fixed whether only fixed codes are wanted
     */
    void block(byte[] data, int from, int length, boolean fixed, boolean last) {
        literals.build();
        distances.build();
        int codes = countLengths();
        long own = literals.bits + distances.bits + lengths.bits + 3L * (codes + 1) + 5 + 5 + 4 + 3 + 7 >> 3;
        long common = literals.fixedBits + distances.fixedBits + 3 + 7 >> 3;
        if (common <= own || fixed) {
            own = common;
        }
        if (length + 4L <= own && from >= 0) {
            stored(data, from, length, last);
        } else if (common == own) {
            put(FIXED << 1 | (last ? 1 : 0), 3);
            writeFound(FIXED_LITERAL_CODES, FIXED_LITERALS, FIXED_DISTANCE_CODES, FIXED_DISTANCES);
        } else {
            put(DYNAMIC << 1 | (last ? 1 : 0), 3);
            writeTrees(codes);
            writeFound(literals.codes, bytes(literals.lengths), distances.codes, bytes(distances.lengths));
        }
        startBlock();
        if (last) {
            align();
        }
    }

    private static byte[] bytes(int[] lengths) {
        byte[] bytes = new byte[lengths.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) lengths[i];
        }
        return bytes;
    }

    void stored(byte[] data, int from, int length, boolean last) {
        put(STORED << 1 | (last ? 1 : 0), 3);
        align();
        put(length, 16);
        put(~length & 0xFFFF, 16);
        append(data, from, length);
    }

    /** An empty block of fixed codes. */
    void emptyFixed() {
        put(FIXED << 1, 3);
        put(FIXED_LITERAL_CODES[END_OF_BLOCK], FIXED_LITERALS[END_OF_BLOCK]);
    }

    private void writeFound(int[] codes, byte[] sizes, int[] distanceCodes, byte[] distanceSizes) {
        for (int i = 0; i < found; i++) {
            int b = foundBytes[i] & 0xFF;
            int less = foundDistances[i] - 1;
            if (less < 0) {
                put(codes[b], sizes[b]);
                continue;
            }
            int code = LENGTH_CODE[b];
            put(codes[code + END_OF_BLOCK + 1], sizes[code + END_OF_BLOCK + 1]);
            put(b - LENGTH_BASE[code], LENGTH_EXTRA[code]);
            int distance = distanceCode(less);
            put(distanceCodes[distance], distanceSizes[distance]);
            put(less - DISTANCE_BASE[distance], DISTANCE_EXTRA[distance]);
        }
        put(codes[END_OF_BLOCK], sizes[END_OF_BLOCK]);
    }

    // --- the codes' lengths, as runs

    /** What a run of equal lengths becomes. */
    private interface Runs {
        void run(int length, int count, boolean isNew);
    }

    private int countLengths() {
        lengths.reset();
        Runs counting = (length, count, isNew) -> {
            if (count < (length == 0 || !isNew ? 3 : 4)) {
                lengths.count(length, count);
            } else if (length != 0) {
                lengths.count(length, isNew ? 1 : 0);
                lengths.count(AGAIN);
            } else {
                lengths.count(count <= 10 ? ZEROS : MANY_ZEROS);
            }
        };
        eachRun(literals, counting);
        eachRun(distances, counting);
        lengths.build();
        int codes = 18;
        while (codes >= 3 && lengths.lengths[CODE_ORDER[codes]] == 0) {
            codes--;
        }
        return codes;
    }

    private static void eachRun(HuffmanTree tree, Runs runs) {
        int before = -1;
        int count = 0;
        for (int n = 0; n <= tree.last; n++) {
            int length = tree.lengths[n];
            int next = n < tree.last ? tree.lengths[n + 1] : -1;
            int most = length == 0 ? 138 : length == before ? 6 : 7;
            if (++count < most && length == next) {
                continue;
            }
            runs.run(length, count, length != before);
            count = 0;
            before = length;
        }
    }

    private void writeTrees(int codes) {
        put(literals.last + 1 - 257, 5);
        put(distances.last, 5);
        put(codes + 1 - 4, 4);
        for (int i = 0; i <= codes; i++) {
            put(lengths.lengths[CODE_ORDER[i]], 3);
        }
        Runs writing = (length, count, isNew) -> {
            if (count < (length == 0 || !isNew ? 3 : 4)) {
                for (int i = 0; i < count; i++) {
                    putLength(length);
                }
            } else if (length != 0) {
                if (isNew) {
                    putLength(length);
                }
                putLength(AGAIN);
                put(count - (isNew ? 1 : 0) - 3, 2);
            } else {
                putLength(count <= 10 ? ZEROS : MANY_ZEROS);
                put(count <= 10 ? count - 3 : count - 11, count <= 10 ? 3 : 7);
            }
        };
        eachRun(literals, writing);
        eachRun(distances, writing);
    }

    private void putLength(int length) {
        put(lengths.codes[length], lengths.lengths[length]);
    }

    // --- bits

    void put(int value, int bits) {
        held |= (long) value << heldBits;
        heldBits += bits;
        while (heldBits >= 8) {
            append((byte) held);
            held >>>= 8;
            heldBits -= 8;
        }
    }

    /** Up to the next whole byte. */
    void align() {
        if (heldBits > 0) {
            put(0, 8 - heldBits);
        }
    }

    int heldBits() {
        return heldBits;
    }

    private void append(byte b) {
        if (size == out.length) {
            out = Arrays.copyOf(out, 2 * size);
        }
        out[size++] = b;
    }

    private void append(byte[] data, int from, int length) {
        if (size + length > out.length) {
            out = Arrays.copyOf(out, Math.max(2 * size, size + length));
        }
        System.arraycopy(data, from, out, size, length);
        size += length;
    }

    int size() {
        return size;
    }

    /** What was written since the last time. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(out, size);
        size = 0;
        return taken;
    }
}
