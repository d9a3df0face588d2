package dev.tally.python.lib;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Compresses as zlib does, byte for byte: what repeats is looked for in a window of what came before, by chains of equal hashes,
 * as far as the level says. RFC 1950 to 1952; zlib 1.2.13 {@code deflate.c}. Positions count from the beginning of all that was
 * given; {@link #base} is where zlib's own window, of twice the size, begins.
 */
final class Deflate {
    static final int NO_FLUSH = 0;
    static final int PARTIAL = 1;
    static final int FULL = 3;
    static final int FINISH = 4;
    static final int BLOCK = 5;

    private static final int FILTERED = 1;
    private static final int HUFFMAN_ONLY = 2;
    private static final int RUNS = 3;
    private static final int FIXED = 4;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;
    private static final int LOOKAHEAD = LONGEST + SHORTEST + 1;
    private static final int TOO_FAR = 4096;

    /** By the level: good, lazy, nice, chain; see {@link #longestMatch}. */
    private static final int[][] EFFORT = {
        {0, 0, 0, 0},
        {4, 4, 8, 4},
        {4, 5, 16, 8},
        {4, 6, 32, 32},
        {4, 4, 16, 16},
        {8, 16, 32, 32},
        {8, 16, 128, 128},
        {8, 32, 128, 256},
        {32, 128, 258, 1024},
        {32, 258, 258, 4096}
    };

    private final ZlibFormat format;
    private final int level;
    private final int strategy;
    private final int memory;
    private final int window;
    private final int hashShift;
    private final int hashMask;
    private final DeflateBits bits;
    private final ZlibSum sum;

    private byte[] data = new byte[LOOKAHEAD];
    private int length;
    private int unread;
    private int base;
    private int at;
    private int lookahead;
    private int blockStart;
    private final int[] heads;
    private final int[] chain;

    /** How many positions before this one are not in the chains yet. */
    private int uninserted;

    private int matchLength = SHORTEST - 1;
    private int matchStart;
    private int previousLength = SHORTEST - 1;
    private boolean literalWaits;

    private boolean begun;
    private boolean finished;
    private int lastFlush = -2;
    private int dictionarySum;
    private boolean hasDictionary;

    /** @return null where zlib would not have such settings */
    static @Nullable Deflate of(int level, int method, int windowBits, int memory, int strategy) {
        ZlibFormat format = windowBits < 0 ? ZlibFormat.BARE : windowBits > 15 ? ZlibFormat.GZIP : ZlibFormat.ZLIB;
        int size = windowBits < 0 ? -windowBits : windowBits > 15 ? windowBits - 16 : windowBits;
        boolean possible = method == 8
                && level >= -1
                && level <= 9
                && memory >= 1
                && memory <= 9
                && strategy >= 0
                && strategy <= FIXED
                && size >= 8
                && size <= 15
                && (size > 8 || format == ZlibFormat.ZLIB);
        return possible ? new Deflate(format, level < 0 ? 6 : level, Math.max(9, size), memory, strategy) : null;
    }

    private Deflate(ZlibFormat format, int level, int windowBits, int memory, int strategy) {
        this.format = format;
        this.level = level;
        this.strategy = strategy;
        this.memory = memory;
        window = 1 << windowBits;
        hashShift = (memory + 7 + 2) / 3;
        hashMask = (1 << memory + 7) - 1;
        heads = new int[hashMask + 1];
        chain = new int[window];
        bits = new DeflateBits(memory);
        sum = new ZlibSum(format);
    }

    private Deflate(Deflate from) {
        format = from.format;
        level = from.level;
        strategy = from.strategy;
        memory = from.memory;
        window = from.window;
        hashShift = from.hashShift;
        hashMask = from.hashMask;
        heads = from.heads.clone();
        chain = from.chain.clone();
        bits = from.bits.copy();
        sum = from.sum.copy();
        data = from.data.clone();
        length = from.length;
        unread = from.unread;
        base = from.base;
        at = from.at;
        lookahead = from.lookahead;
        blockStart = from.blockStart;
        uninserted = from.uninserted;
        matchLength = from.matchLength;
        matchStart = from.matchStart;
        previousLength = from.previousLength;
        literalWaits = from.literalWaits;
        begun = from.begun;
        finished = from.finished;
        lastFlush = from.lastFlush;
        dictionarySum = from.dictionarySum;
        hasDictionary = from.hasDictionary;
    }

    /** Between two calls. */
    Deflate copy() {
        return new Deflate(this);
    }

    boolean isFinished() {
        return finished;
    }

    /** How many bytes are kept: for the accounting of memory. */
    int kept() {
        return data.length;
    }

    // --- what is given

    private void give(byte[] more, int from, int count) {
        if (length + count + LOOKAHEAD > data.length) {
            data = Arrays.copyOf(data, Math.max(data.length * 2, length + count + LOOKAHEAD));
        }
        System.arraycopy(more, from, data, length, count);
        length += count;
        unread += count;
    }

    /** What is to be taken for given before; only where nothing was given. */
    void dictionary(byte[] dictionary) {
        if (format == ZlibFormat.ZLIB) {
            ZlibSum of = new ZlibSum(format);
            of.add(dictionary, 0, dictionary.length);
            dictionarySum = of.value();
            hasDictionary = true;
        }
        int count = Math.min(dictionary.length, window);
        give(dictionary, dictionary.length - count, count);
        fill();
        while (lookahead >= SHORTEST) {
            int end = at + lookahead - (SHORTEST - 1);
            while (at < end) {
                insert(at++);
            }
            lookahead = SHORTEST - 1;
            fill();
        }
        at += lookahead;
        blockStart = at;
        uninserted = lookahead;
        lookahead = 0;
    }

    /** What it comes to so far. */
    byte[] write(byte[] more, int flush) {
        give(more, 0, more.length);
        sum.add(more, 0, more.length);
        int before = lastFlush;
        lastFlush = flush;
        if (unread == 0 && rank(flush) <= rank(before) && flush != FINISH) {
            return bits.take();
        }
        if (!begun) {
            begun = true;
            format.writeHead(bits, window, level, strategy >= HUFFMAN_ONLY, hasDictionary, dictionarySum);
        }
        if (unread != 0 || lookahead != 0 || flush != NO_FLUSH && !finished) {
            compress(flush);
        }
        return bits.take();
    }

    private static int rank(int flush) {
        return flush * 2 - (flush > FINISH ? 9 : 0);
    }

    private void compress(int flush) {
        if (level == 0) {
            if (!new Stored(flush).write()) {
                return;
            }
        } else if (strategy == HUFFMAN_ONLY) {
            literals(flush);
        } else if (strategy == RUNS) {
            runs(flush);
        } else if (level < 4) {
            greedy(flush);
        } else {
            lazy(flush);
        }
        if (flush == FINISH) {
            finished = true;
            sum.write(bits);
        } else if (flush == PARTIAL) {
            bits.emptyFixed();
        } else if (flush != NO_FLUSH && flush != BLOCK) {
            bits.stored(data, 0, 0, false);
            if (flush == FULL) {
                forget();
            }
        }
    }

    private void forget() {
        Arrays.fill(heads, 0);
        if (lookahead == 0) {
            base = at;
            blockStart = at;
            uninserted = 0;
        }
    }

    // --- the window

    private int mostDistance() {
        return window - LOOKAHEAD;
    }

    private void fill() {
        do {
            if (at - base >= window + mostDistance()) {
                base += window;
            }
            int more = 2 * window - lookahead - (at - base);
            if (unread == 0) {
                break;
            }
            int read = Math.min(unread, more);
            unread -= read;
            lookahead += read;
            while (uninserted > 0 && lookahead + uninserted >= SHORTEST) {
                insert(at - uninserted);
                uninserted--;
            }
        } while (lookahead < LOOKAHEAD && unread != 0);
    }

    private int hash(int position) {
        return ((data[position] & 0xFF) << 2 * hashShift
                        ^ (data[position + 1] & 0xFF) << hashShift
                        ^ data[position + 2] & 0xFF)
                & hashMask;
    }

    /** The last position before that has the same hash. */
    private int insert(int position) {
        int hash = hash(position);
        int head = heads[hash];
        chain[position & window - 1] = head;
        heads[hash] = position;
        return head;
    }

    /** Whether more is to be read first. */
    private boolean waits(int flush, int wanted) {
        if (lookahead < wanted) {
            fill();
            return lookahead < wanted && flush == NO_FLUSH;
        }
        return false;
    }

    private int candidate() {
        return lookahead >= SHORTEST ? insert(at) : base;
    }

    private boolean isNear(int candidate) {
        return candidate > base && at - candidate <= mostDistance();
    }

    private int longestMatch(int first) {
        int[] effort = EFFORT[level];
        int chances = previousLength >= effort[0] ? effort[3] >> 2 : effort[3];
        int best = previousLength;
        int enough = Math.min(effort[2], lookahead);
        int limit = Math.max(at - mostDistance(), base);
        int candidate = first;
        do {
            if (data[candidate + best] == data[at + best] && data[candidate + best - 1] == data[at + best - 1]) {
                int same = same(candidate, at, Math.min(LONGEST, lookahead));
                if (same > best) {
                    matchStart = candidate;
                    best = same;
                    if (same >= enough) {
                        break;
                    }
                }
            }
            candidate = chain[candidate & window - 1];
        } while (candidate > limit && --chances != 0);
        return Math.min(best, lookahead);
    }

    private int same(int one, int other, int most) {
        int n = 0;
        while (n < most && data[one + n] == data[other + n]) {
            n++;
        }
        return n;
    }

    // --- ways to compress

    private void block(boolean last) {
        bits.block(data, blockStart >= base ? blockStart : -1, at - blockStart, strategy == FIXED, last);
        blockStart = at;
    }

    private void end(int flush) {
        if (flush == FINISH) {
            block(true);
        } else if (bits.hasFound()) {
            block(false);
        }
    }

    /** What repeats is taken where it is found. */
    private void greedy(int flush) {
        while (true) {
            if (waits(flush, LOOKAHEAD)) {
                return;
            }
            if (lookahead == 0) {
                break;
            }
            int candidate = candidate();
            if (isNear(candidate)) {
                matchLength = longestMatch(candidate);
            }
            boolean full;
            if (matchLength >= SHORTEST) {
                full = bits.match(at - matchStart, matchLength);
                lookahead -= matchLength;
                if (matchLength <= EFFORT[level][1] && lookahead >= SHORTEST) {
                    for (int i = 1; i < matchLength; i++) {
                        insert(++at);
                    }
                    at++;
                } else {
                    at += matchLength;
                }
                matchLength = 0;
            } else {
                full = bits.literal(data[at++]);
                lookahead--;
            }
            if (full) {
                block(false);
            }
        }
        uninserted = Math.min(at - base, SHORTEST - 1);
        end(flush);
    }

    /** What repeats is taken only where no longer repetition begins one byte later. */
    private void lazy(int flush) {
        while (true) {
            if (waits(flush, LOOKAHEAD)) {
                return;
            }
            if (lookahead == 0) {
                break;
            }
            int candidate = candidate();
            previousLength = matchLength;
            int previousStart = matchStart;
            matchLength = SHORTEST - 1;
            if (isNear(candidate) && previousLength < EFFORT[level][1]) {
                matchLength = longestMatch(candidate);
                if (matchLength <= 5
                        && (strategy == FILTERED || matchLength == SHORTEST && at - matchStart > TOO_FAR)) {
                    matchLength = SHORTEST - 1;
                }
            }
            if (previousLength >= SHORTEST && matchLength <= previousLength) {
                takePrevious(previousStart);
            } else if (literalWaits) {
                if (bits.literal(data[at - 1])) {
                    block(false);
                }
                at++;
                lookahead--;
            } else {
                literalWaits = true;
                at++;
                lookahead--;
            }
        }
        if (literalWaits) {
            bits.literal(data[at - 1]);
            literalWaits = false;
        }
        uninserted = Math.min(at - base, SHORTEST - 1);
        end(flush);
    }

    private void takePrevious(int start) {
        int lastInserted = at + lookahead - SHORTEST;
        boolean full = bits.match(at - 1 - start, previousLength);
        lookahead -= previousLength - 1;
        for (int i = previousLength - 2; i > 0; i--) {
            if (++at <= lastInserted) {
                insert(at);
            }
        }
        previousLength = 0;
        literalWaits = false;
        matchLength = SHORTEST - 1;
        at++;
        if (full) {
            block(false);
        }
    }

    /** Nothing is looked for. */
    private void literals(int flush) {
        while (true) {
            if (waits(flush, 1)) {
                return;
            }
            if (lookahead == 0) {
                break;
            }
            lookahead--;
            if (bits.literal(data[at++])) {
                block(false);
            }
        }
        uninserted = 0;
        end(flush);
    }

    /** Only one byte that comes again and again is looked for. */
    private void runs(int flush) {
        while (true) {
            if (waits(flush, LONGEST + 1)) {
                return;
            }
            if (lookahead == 0) {
                break;
            }
            int run = lookahead >= SHORTEST && at > base ? same(at - 1, at, Math.min(LONGEST, lookahead)) : 0;
            boolean full;
            if (run >= SHORTEST) {
                full = bits.match(1, run);
                lookahead -= run;
                at += run;
            } else {
                full = bits.literal(data[at++]);
                lookahead--;
            }
            if (full) {
                block(false);
            }
        }
        uninserted = 0;
        end(flush);
    }

    /**
     * Nothing is compressed: blocks as long as there is room for what is written. What is too little for a block waits in the
     * window. {@code deflate_stored}, called each time that CPython has made more room.
     */
    private final class Stored {
        private static final int MOST = 65535;

        /** How much room there is at first, and how much more each time. CPython 3.13 pycore_blocks_output_buffer.h. */
        private static final int[] ROOMS = {
            32 << 10, 64 << 10, 256 << 10, 1 << 20, 4 << 20, 8 << 20, 16 << 20, 16 << 20, 32 << 20
        };

        private final int flush;
        private int room = ROOMS[0];

        /** What was written and had no room yet. */
        private int pending = bits.size();

        private boolean last;

        Stored(int flush) {
            this.flush = flush;
        }

        /** Whether all that was to be written is. */
        boolean write() {
            boolean all = false;
            for (int rooms = 1; ; rooms++) {
                movePending();
                if (room > 0 && !all && !last && (rooms == 1 || unread > 0 || flush != NO_FLUSH)) {
                    all = once();
                }
                if (room > 0) {
                    return all || last;
                }
                room = ROOMS[Math.min(rooms, ROOMS.length - 1)];
            }
        }

        private void movePending() {
            int moved = Math.min(pending, room);
            room -= moved;
            pending -= moved;
        }

        private int head() {
            return bits.heldBits() + 42 >> 3;
        }

        private int pendingSize() {
            return 4 << memory + 6;
        }

        private boolean once() {
            writeThrough();
            if (last || flush != NO_FLUSH && flush != FINISH && unread == 0 && at == blockStart) {
                return true;
            }
            int have = 2 * window - (at - base);
            if (unread > have && blockStart - base >= window) {
                base += window;
                have += window;
            }
            int read = Math.min(have, unread);
            at += read;
            unread -= read;
            have = Math.min(pendingSize() - head(), MOST);
            int left = at - blockStart;
            boolean rest = (left > 0 || flush == FINISH) && flush != NO_FLUSH && unread == 0 && left <= have;
            if (left >= Math.min(have, window) || rest) {
                int count = Math.min(left, have);
                last = flush == FINISH && unread == 0 && count == left;
                pending += block(count);
                movePending();
            }
            return false;
        }

        /** What needs not wait in the window. */
        private void writeThrough() {
            int start = at;
            while (!last && room >= head()) {
                int all = at - blockStart + unread;
                int count = Math.min(Math.min(MOST, all), room - head());
                boolean tooFew = count == 0 && flush != FINISH || flush == NO_FLUSH || count != all;
                if (count < Math.min(pendingSize() - 5, window) && tooFew) {
                    break;
                }
                last = flush == FINISH && count == all;
                room -= block(count);
                unread -= Math.max(0, blockStart - at);
                at = Math.max(at, blockStart);
            }
            if (at - start >= window) {
                base = at - window;
            } else if (at > start && 2 * window - (start - base) <= at - start) {
                base += window;
            }
        }

        /** How much that took. */
        private int block(int count) {
            int before = bits.size();
            bits.stored(data, blockStart, count, last);
            blockStart += count;
            return bits.size() - before;
        }
    }
}
