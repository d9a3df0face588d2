package dev.tally.python.lib;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Restores what was compressed, a step at a time: where what was given ends within a step, the step is taken again when there is
 * more. RFC 1950 to 1952; what is said of wrong data is zlib's. zlib 1.2.13 {@code inflate.c}.
 */
final class Inflate {
    /** How a call ended. */
    enum End {
        /** There is no more to read, or no more room. */
        MORE,
        DONE,
        DICTIONARY
    }

    /** Data that were never written by who compresses. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private Wrong(String message) {
            super(message, null, false, false);
        }
    }

    /** The data end within a step. */
    private static final class Short extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Short() {
            super(null, null, false, false);
        }
    }

    private static final Short SHORT = new Short();

    private enum Mode {
        HEAD,
        DICTIONARY,
        BLOCK,
        STORED,
        CODES,
        SUM,
        LENGTH,
        DONE,
        WRONG
    }

    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;
    private static final HuffmanCode FIXED_LITERALS = HuffmanCode.fixed(DeflateBits.fixedLiterals());
    private static final HuffmanCode FIXED_DISTANCES = HuffmanCode.fixed(DeflateBits.fives());

    /** Which heads may be read: one bit for zlib's, one for gzip's. */
    private final int heads;

    /** How far back what is repeated may lie; 0 until the head says it. */
    private int window;

    private byte[] in = {};
    private int inEnd;

    /** In bits. */
    private int at;

    private byte[] out = new byte[1024];
    private int outStart;
    private int outEnd;
    private int summed;
    private int room;

    /** Whether there was more to restore than room for it. */
    private boolean full;

    private Mode mode;
    private boolean last;
    private int storedLeft;
    private HuffmanCode literals = FIXED_LITERALS;
    private HuffmanCode distances = FIXED_DISTANCES;

    /** What was read and had no room: a byte, or -1; a length, or 0, and how far back. */
    private int byteWaits = -1;

    private int lengthWaits;
    private int distance;
    private ZlibSum sum = new ZlibSum(ZlibFormat.BARE);
    private int dictionarySum;
    private String wrong = "";

    /** @return null where zlib would not have such a window */
    static @Nullable Inflate of(int windowBits) {
        int size = windowBits < 0 ? -windowBits : windowBits < 48 ? windowBits & 15 : windowBits;
        boolean none = size == 0 && windowBits >= 0;
        if (windowBits < -15 || !none && (size < 8 || size > 15)) {
            return null;
        }
        return new Inflate(windowBits < 0 ? 0 : (windowBits >> 4) + 1, none ? 0 : size);
    }

    private Inflate(int heads, int windowBits) {
        this.heads = heads & 3;
        window = windowBits == 0 ? 0 : 1 << windowBits;
        mode = this.heads == 0 ? Mode.BLOCK : Mode.HEAD;
    }

    Inflate copy() {
        Inflate copy = new Inflate(heads, 0);
        copy.window = window;
        copy.in = in.clone();
        copy.inEnd = inEnd;
        copy.at = at;
        copy.out = out.clone();
        copy.outStart = outStart;
        copy.outEnd = outEnd;
        copy.summed = summed;
        copy.mode = mode;
        copy.last = last;
        copy.storedLeft = storedLeft;
        copy.literals = literals;
        copy.distances = distances;
        copy.byteWaits = byteWaits;
        copy.lengthWaits = lengthWaits;
        copy.distance = distance;
        copy.sum = sum.copy();
        copy.dictionarySum = dictionarySum;
        copy.wrong = wrong;
        return copy;
    }

    /** What is to be read next, behind what was. */
    void give(byte[] data) {
        int from = at >> 3;
        byte[] joined = new byte[inEnd - from + data.length];
        System.arraycopy(in, from, joined, 0, inEnd - from);
        System.arraycopy(data, 0, joined, inEnd - from, data.length);
        in = joined;
        inEnd = joined.length;
        at &= 7;
    }

    /** Whether the last call ended because there was no more room. */
    boolean isFull() {
        return full;
    }

    /** How much of what was given was not come to: it is forgotten, and may be given again. */
    int unread() {
        if (!full && mode != Mode.DONE) {
            return 0;
        }
        int read = at + 7 >> 3;
        int left = inEnd - read;
        inEnd = read;
        return left;
    }

    /** What is taken for restored before. */
    boolean dictionary(byte[] dictionary) {
        if (mode == Mode.DICTIONARY) {
            ZlibSum of = new ZlibSum(ZlibFormat.ZLIB);
            of.add(dictionary, 0, dictionary.length);
            if (of.value() != dictionarySum) {
                return false;
            }
            mode = Mode.BLOCK;
        }
        for (byte b : dictionary) {
            put(b);
        }
        outStart = outEnd;
        summed = outEnd;
        return true;
    }

    /** What was restored since the last time. */
    byte[] take() {
        byte[] taken = Arrays.copyOfRange(out, outStart, outEnd);
        int kept = Math.min(outEnd, Math.max(window, 1 << 15));
        System.arraycopy(out, outEnd - kept, out, 0, kept);
        outStart = kept;
        outEnd = kept;
        summed = kept;
        return taken;
    }

    int restored() {
        return outEnd - outStart;
    }

    /** @param most so many bytes are restored at the most */
    End read(int most) throws Wrong {
        room = most;
        full = false;
        int before = at;
        try {
            while (true) {
                before = at;
                if (!empty()) {
                    full = true;
                    return end(End.MORE);
                }
                switch (mode) {
                    case DONE -> {
                        return end(End.DONE);
                    }
                    case WRONG -> throw new Wrong(wrong);
                    case DICTIONARY -> {
                        return end(End.DICTIONARY);
                    }
                    default -> step();
                }
            }
        } catch (Short more) {
            at = before;
            return end(End.MORE);
        } catch (Wrong data) {
            mode = Mode.WRONG;
            wrong = String.valueOf(data.getMessage());
            throw data;
        }
    }

    private End end(End end) {
        addUp();
        return end;
    }

    private void addUp() {
        sum.add(out, summed, outEnd - summed);
        summed = outEnd;
    }

    private void step() throws Wrong {
        switch (mode) {
            case HEAD -> head();
            case BLOCK -> block();
            case STORED -> stored();
            case CODES -> symbol();
            case SUM -> checkSum();
            case LENGTH -> {
                if (bits(32) != sum.length()) {
                    throw new Wrong("incorrect length check");
                }
                mode = Mode.DONE;
            }
            case DICTIONARY, DONE, WRONG -> throw new IllegalStateException();
        }
    }

    // --- heads and ends

    private void head() throws Wrong {
        int begin = at >> 3;
        int first = bits(16);
        if ((heads & 2) != 0 && first == 0x8B1F) {
            gzipHead(begin);
            return;
        }
        if ((heads & 1) == 0 || ((first & 0xFF) << 8 | first >> 8) % 31 != 0) {
            throw new Wrong("incorrect header check");
        }
        if ((first & 15) != 8) {
            throw new Wrong("unknown compression method");
        }
        int size = (first >> 4 & 15) + 8;
        if (size > 15 || window != 0 && 1 << size > window) {
            throw new Wrong("invalid window size");
        }
        if ((first & 0x2000) != 0) {
            dictionarySum = Integer.reverseBytes(bits(32));
        }
        window = 1 << size;
        sum = new ZlibSum(ZlibFormat.ZLIB);
        mode = (first & 0x2000) != 0 ? Mode.DICTIONARY : Mode.BLOCK;
    }

    private void gzipHead(int begin) throws Wrong {
        int flags = bits(16);
        if ((flags & 0xFF) != 8) {
            throw new Wrong("unknown compression method");
        }
        if ((flags & 0xE000) != 0) {
            throw new Wrong("unknown header flags set");
        }
        bits(32);
        bits(16);
        if ((flags & 0x400) != 0) {
            for (int left = bits(16); left > 0; left--) {
                bits(8);
            }
        }
        for (int text = 0x800; text <= 0x1000; text <<= 1) {
            if ((flags & text) != 0) {
                while (bits(8) != 0) {
                    // The name, the comment.
                }
            }
        }
        if ((flags & 0x200) != 0) {
            ZlibSum of = new ZlibSum(ZlibFormat.GZIP);
            of.add(in, begin, (at >> 3) - begin);
            if (bits(16) != (of.value() & 0xFFFF)) {
                throw new Wrong("header crc mismatch");
            }
        }
        window = window == 0 ? 1 << 15 : window;
        sum = new ZlibSum(ZlibFormat.GZIP);
        mode = Mode.BLOCK;
    }

    private void checkSum() throws Wrong {
        addUp();
        if (heads == 0) {
            mode = Mode.DONE;
            return;
        }
        int stated = bits(32);
        if ((sum.isGzip() ? stated : Integer.reverseBytes(stated)) != sum.value()) {
            throw new Wrong("incorrect data check");
        }
        mode = sum.isGzip() ? Mode.LENGTH : Mode.DONE;
    }

    // --- blocks

    private void block() throws Wrong {
        if (last) {
            at = at + 7 & ~7;
            mode = Mode.SUM;
            return;
        }
        boolean isLast = bits(1) != 0;
        switch (bits(2)) {
            case 0 -> {
                at = at + 7 & ~7;
                int length = bits(16);
                if (length != (bits(16) ^ 0xFFFF)) {
                    throw new Wrong("invalid stored block lengths");
                }
                storedLeft = length;
                mode = Mode.STORED;
            }
            case 1 -> {
                literals = FIXED_LITERALS;
                distances = FIXED_DISTANCES;
                mode = Mode.CODES;
            }
            case 2 -> {
                codes();
                mode = Mode.CODES;
            }
            default -> throw new Wrong("invalid block type");
        }
        last = isLast;
    }

    private void stored() {
        int from = at >> 3;
        int count = Math.min(Math.min(storedLeft, room), inEnd - from);
        if (count == 0 && storedLeft > 0) {
            full = room == 0 && from < inEnd;
            throw SHORT;
        }
        for (int i = 0; i < count; i++) {
            put(in[from + i]);
        }
        room -= count;
        storedLeft -= count;
        at += 8 * count;
        if (storedLeft == 0) {
            mode = Mode.BLOCK;
        }
    }

    private void codes() throws Wrong {
        int literalCount = bits(5) + 257;
        int distanceCount = bits(5) + 1;
        int count = bits(4) + 4;
        if (literalCount > LITERALS || distanceCount > DISTANCES) {
            throw new Wrong("too many length or distance symbols");
        }
        int[] lengths = new int[19];
        for (int i = 0; i < count; i++) {
            lengths[DeflateBits.CODE_ORDER[i]] = bits(3);
        }
        HuffmanCode code = HuffmanCode.of(lengths, 0, 19, false);
        if (code == null) {
            throw new Wrong("invalid code lengths set");
        }
        int[] all = new int[literalCount + distanceCount];
        for (int i = 0; i < all.length; ) {
            int symbol = Math.max(0, next(code));
            if (symbol < 16) {
                all[i++] = symbol;
                continue;
            }
            if (symbol == 16 && i == 0) {
                throw new Wrong("invalid bit length repeat");
            }
            int times = symbol == 16 ? 3 + bits(2) : symbol == 17 ? 3 + bits(3) : 11 + bits(7);
            if (i + times > all.length) {
                throw new Wrong("invalid bit length repeat");
            }
            Arrays.fill(all, i, i + times, symbol == 16 ? all[i - 1] : 0);
            i += times;
        }
        if (all[DeflateBits.END_OF_BLOCK] == 0) {
            throw new Wrong("invalid code -- missing end-of-block");
        }
        HuffmanCode ofLiterals = HuffmanCode.of(all, 0, literalCount, true);
        if (ofLiterals == null) {
            throw new Wrong("invalid literal/lengths set");
        }
        HuffmanCode ofDistances = HuffmanCode.of(all, literalCount, distanceCount, true);
        if (ofDistances == null) {
            throw new Wrong("invalid distances set");
        }
        literals = ofLiterals;
        distances = ofDistances;
    }

    private void symbol() throws Wrong {
        int symbol = next(literals);
        if (symbol < 0 || symbol >= LITERALS) {
            throw new Wrong("invalid literal/length code");
        }
        if (symbol == DeflateBits.END_OF_BLOCK) {
            mode = Mode.BLOCK;
        } else if (symbol < DeflateBits.END_OF_BLOCK) {
            byteWaits = symbol;
        } else {
            int length = symbol - DeflateBits.END_OF_BLOCK - 1;
            int count = DeflateBits.LENGTH_BASE[length] + DeflateBits.SHORTEST + bits(DeflateBits.LENGTH_EXTRA[length]);
            int code = next(distances);
            if (code < 0 || code >= DISTANCES) {
                throw new Wrong("invalid distance code");
            }
            distance = DeflateBits.DISTANCE_BASE[code] + 1 + bits(DeflateBits.DISTANCE_EXTRA[code]);
            if (distance > restored() + Math.min(window, outStart)) {
                throw new Wrong("invalid distance too far back");
            }
            lengthWaits = count;
        }
    }

    /** Whether all that was read found room. */
    private boolean empty() {
        if (byteWaits >= 0 && room > 0) {
            put((byte) byteWaits);
            room--;
            byteWaits = -1;
        }
        while (lengthWaits > 0 && room > 0) {
            put(out[outEnd - distance]);
            room--;
            lengthWaits--;
        }
        return byteWaits < 0 && lengthWaits == 0;
    }

    private void put(byte b) {
        if (outEnd == out.length) {
            out = Arrays.copyOf(out, 2 * outEnd);
        }
        out[outEnd++] = b;
    }

    // --- bits

    private int bits(int count) {
        if (at + count > 8 * inEnd) {
            throw SHORT;
        }
        int value = 0;
        for (int i = 0; i < count; ) {
            int take = Math.min(count - i, 8 - (at & 7));
            value |= ((in[at >> 3] & 0xFF) >> (at & 7) & (1 << take) - 1) << i;
            at += take;
            i += take;
        }
        return value;
    }

    /** The next symbol of a code; -1 where what follows is none. */
    private int next(HuffmanCode code) {
        int read = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length <= code.longest(); length++) {
            read |= bits(1);
            int count = code.count(length);
            if (read - first < count) {
                return code.symbol(index + read - first);
            }
            index += count;
            first = first + count << 1;
            read <<= 1;
        }
        return -1;
    }
}
