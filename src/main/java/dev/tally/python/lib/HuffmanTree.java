package dev.tally.python.lib;

import java.util.Arrays;

/**
 * How often symbols came, and the codes that they are given by that: no code longer than a limit, ties decided as zlib decides
 * them. What is written is the same only where the order of everything here is. zlib 1.2.13 {@code trees.c}, build_tree.
 */
final class HuffmanTree {
    private static final int MOST = 15;

    private final int symbols;
    private final int longest;
    private final int[] extra;
    private final int firstExtra;

    /** How long the symbols' codes would be that need not be told; null where there are no such. */
    private final byte[] fixed;

    private final int[] counts;
    private final int[] parents;
    private final int[] depths;
    final int[] lengths;
    final int[] codes;
    private final int[] heap;
    private int heapSize;
    private int sorted;

    /** The last symbol that has a code. */
    int last;

    /** How many bits all that was counted takes with these codes, and with fixed ones. */
    long bits;

    long fixedBits;

    /**
     * @param longest code there may be
     * @param extra how many bits follow the code of each symbol, beginning with one
     * @param fixed lengths of the fixed codes, or nothing
     */
    HuffmanTree(int symbols, int longest, int[] extra, int firstExtra, byte[] fixed) {
        this.symbols = symbols;
        this.longest = longest;
        this.extra = extra;
        this.firstExtra = firstExtra;
        this.fixed = fixed;
        int nodes = 2 * symbols + 1;
        counts = new int[nodes];
        parents = new int[nodes];
        depths = new int[nodes];
        lengths = new int[nodes];
        codes = new int[symbols];
        heap = new int[nodes];
    }

    HuffmanTree copy() {
        HuffmanTree copy = new HuffmanTree(symbols, longest, extra, firstExtra, fixed);
        System.arraycopy(counts, 0, copy.counts, 0, symbols);
        return copy;
    }

    void reset() {
        Arrays.fill(counts, 0, symbols, 0);
    }

    void count(int symbol) {
        counts[symbol]++;
    }

    void count(int symbol, int times) {
        counts[symbol] += times;
    }

    /** Gives each symbol that was counted its code. */
    void build() {
        bits = 0;
        fixedBits = 0;
        heapSize = 0;
        sorted = heap.length;
        last = -1;
        for (int n = 0; n < symbols; n++) {
            lengths[n] = 0;
            if (counts[n] != 0) {
                last = n;
                depths[n] = 0;
                heap[++heapSize] = n;
            }
        }
        // There are always two codes, one bit long, so that a reader's tree is complete.
        while (heapSize < 2) {
            int forced = last < 2 ? ++last : 0;
            heap[++heapSize] = forced;
            counts[forced] = 1;
            depths[forced] = 0;
            bits--;
            fixedBits -= fixed.length == 0 ? 0 : fixed[forced];
        }
        for (int n = heapSize / 2; n >= 1; n--) {
            sink(n);
        }
        join();
        measure();
        assign(lengths, last, codes);
    }

    private void join() {
        int node = symbols;
        do {
            int least = heap[1];
            heap[1] = heap[heapSize--];
            sink(1);
            int next = heap[1];
            heap[--sorted] = least;
            heap[--sorted] = next;
            counts[node] = counts[least] + counts[next];
            depths[node] = Math.max(depths[least], depths[next]) + 1;
            parents[least] = node;
            parents[next] = node;
            heap[1] = node++;
            sink(1);
        } while (heapSize >= 2);
        heap[--sorted] = heap[1];
    }

    private boolean isBefore(int n, int m) {
        return counts[n] < counts[m] || counts[n] == counts[m] && depths[n] <= depths[m];
    }

    private void sink(int from) {
        int at = from;
        int node = heap[at];
        for (int child = 2 * at; child <= heapSize; child *= 2) {
            if (child < heapSize && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (isBefore(node, heap[child])) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = node;
    }

    /** How long the codes are: where some would be too long, others become longer for them. */
    private void measure() {
        int[] ofLength = new int[MOST + 1];
        int tooLong = 0;
        lengths[heap[sorted]] = 0;
        for (int h = sorted + 1; h < heap.length; h++) {
            int n = heap[h];
            int length = lengths[parents[n]] + 1;
            if (length > longest) {
                length = longest;
                tooLong++;
            }
            lengths[n] = length;
            if (n > last) {
                continue;
            }
            ofLength[length]++;
            int more = n >= firstExtra ? extra[n - firstExtra] : 0;
            bits += (long) counts[n] * (length + more);
            fixedBits += fixed.length == 0 ? 0 : (long) counts[n] * (fixed[n] + more);
        }
        if (tooLong == 0) {
            return;
        }
        for (; tooLong > 0; tooLong -= 2) {
            int length = longest - 1;
            while (ofLength[length] == 0) {
                length--;
            }
            ofLength[length]--;
            ofLength[length + 1] += 2;
            ofLength[longest]--;
        }
        int h = heap.length;
        for (int length = longest; length != 0; length--) {
            for (int n = ofLength[length]; n != 0; ) {
                int symbol = heap[--h];
                if (symbol <= last) {
                    bits += ((long) length - lengths[symbol]) * counts[symbol];
                    lengths[symbol] = length;
                    n--;
                }
            }
        }
    }

    /** Codes of given lengths, in the order of their symbols; the first bit lowest, as they are written. */
    static void assign(int[] lengths, int last, int[] codes) {
        int[] next = firstCodes(lengths, last);
        for (int n = 0; n <= last; n++) {
            if (lengths[n] != 0) {
                codes[n] = Integer.reverse(next[lengths[n]]++) >>> 32 - lengths[n];
            }
        }
    }

    /** The first code of each length. */
    private static int[] firstCodes(int[] lengths, int last) {
        int[] ofLength = new int[MOST + 1];
        for (int n = 0; n <= last; n++) {
            ofLength[lengths[n]]++;
        }
        ofLength[0] = 0;
        int[] first = new int[MOST + 1];
        for (int length = 1; length <= MOST; length++) {
            first[length] = first[length - 1] + ofLength[length - 1] << 1;
        }
        return first;
    }
}
