package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/**
 * The sorting itself: runs found or made by binary insertion, merged in powersort's order, galloping where one side keeps
 * winning. Keys are compared, values move along. When a comparison raises, the arrays hold every key and value still.
 * CPython 3.13 Objects/listobject.c and Objects/listsort.txt.
 */
final class TimSort {
    private static final int MIN_GALLOP = 7;
    private static final int MAX_MINRUN = 64;
    private static final int MAX_PENDING = 64;

    private final Runtime rt;
    private final PyObject[] keys;
    private final PyObject @Nullable [] values;
    private final int length;
    private final KeyOrder order;

    private int minGallop = MIN_GALLOP;

    /** Runs found and not yet merged: where each begins, how long it is, its level in powersort's tree. */
    private final int[] runBase = new int[MAX_PENDING];

    private final int[] runLength = new int[MAX_PENDING];
    private final int[] runPower = new int[MAX_PENDING];
    private int runs;

    TimSort(Runtime rt, PyObject[] keys, PyObject @Nullable [] values, int length) {
        this.rt = rt;
        this.keys = keys;
        this.values = values;
        this.length = length;
        this.order = KeyOrder.of(rt, keys, length);
    }

    void sort() {
        if (length < 2) {
            return;
        }
        rt.work(length);
        int minrun = minrun(length);
        int lo = 0;
        while (lo < length) {
            int remaining = length - lo;
            int run = countRun(lo, remaining);
            if (run < minrun) {
                int forced = Math.min(remaining, minrun);
                binarySort(lo, forced, run);
                run = forced;
            }
            push(lo, run);
            lo += run;
        }
        collapseAll();
    }

    private static int minrun(int n) {
        int rest = 0;
        int m = n;
        while (m >= MAX_MINRUN) {
            rest |= m & 1;
            m >>= 1;
        }
        return m + rest;
    }

    private boolean less(PyObject x, PyObject y) {
        return order.less(x, y);
    }

    static void reverse(PyObject[] keys, PyObject @Nullable [] values, int from, int to) {
        reverse(keys, from, to);
        if (values != null) {
            reverse(values, from, to);
        }
    }

    private static void reverse(PyObject[] array, int from, int to) {
        int lo = from;
        int hi = to - 1;
        while (lo < hi) {
            PyObject moved = array[lo];
            array[lo++] = array[hi];
            array[hi--] = moved;
        }
    }

    // --- runs

    /** The length of the run that begins at lo; a descending one is reversed in place. */
    private int countRun(int lo, int remaining) {
        int n = 1;
        while (n < remaining && !less(keys[lo + n], keys[lo + n - 1])) {
            n++;
        }
        if (n == remaining) {
            return n;
        }
        if (n > 1) {
            // Ascending so far; a descending run only if all of it was equal.
            if (less(keys[lo], keys[lo + n - 1])) {
                return n;
            }
            reverse(keys, values, lo, lo + n);
        }
        n = descend(lo, n + 1, remaining);
        reverse(keys, values, lo, lo + n);
        while (n < remaining && !less(keys[lo + n], keys[lo + n - 1])) {
            n++;
        }
        return n;
    }

    /** Follows a descending run of n items; equal neighbours are turned around, so that reversing restores their order. */
    private int descend(int lo, int found, int remaining) {
        int n = found;
        int equal = 0;
        for (; n < remaining; n++) {
            if (less(keys[lo + n], keys[lo + n - 1])) {
                equal = reverseEqual(lo + n, equal);
            } else if (less(keys[lo + n - 1], keys[lo + n])) {
                break;
            } else {
                equal++;
            }
        }
        reverseEqual(lo + n, equal);
        return n;
    }

    private int reverseEqual(int end, int equal) {
        if (equal > 0) {
            reverse(keys, values, end - equal - 1, end);
        }
        return 0;
    }

    private void binarySort(int lo, int n, int sorted) {
        for (int next = lo + sorted; next < lo + n; next++) {
            PyObject pivot = keys[next];
            int left = lo;
            int right = next;
            while (left < right) {
                int middle = left + right >>> 1;
                if (less(pivot, keys[middle])) {
                    right = middle;
                } else {
                    left = middle + 1;
                }
            }
            System.arraycopy(keys, left, keys, left + 1, next - left);
            keys[left] = pivot;
            if (values != null) {
                PyObject value = values[next];
                System.arraycopy(values, left, values, left + 1, next - left);
                values[left] = value;
            }
        }
    }

    // --- the order of merges

    private void push(int base, int run) {
        if (runs > 0) {
            int power = power(runBase[runs - 1], runLength[runs - 1], run);
            while (runs > 1 && runPower[runs - 2] > power) {
                mergeAt(runs - 2);
            }
            runPower[runs - 1] = power;
        }
        runBase[runs] = base;
        runLength[runs] = run;
        runs++;
    }

    private int power(int start, int first, int second) {
        int result = 0;
        long n = length;
        long a = 2L * start + first;
        long b = a + first + second;
        while (true) {
            result++;
            if (a >= n) {
                a -= n;
                b -= n;
            } else if (b >= n) {
                return result;
            }
            a <<= 1;
            b <<= 1;
        }
    }

    private void collapseAll() {
        while (runs > 1) {
            int n = runs - 2;
            if (n > 0 && runLength[n - 1] < runLength[n + 1]) {
                n--;
            }
            mergeAt(n);
        }
    }

    private void mergeAt(int i) {
        int a = runBase[i];
        int na = runLength[i];
        int b = runBase[i + 1];
        int nb = runLength[i + 1];
        runLength[i] = na + nb;
        if (i == runs - 3) {
            runBase[i + 1] = runBase[i + 2];
            runLength[i + 1] = runLength[i + 2];
            runPower[i + 1] = runPower[i + 2];
        }
        runs--;
        int k = gallopRight(keys[b], keys, a, na, 0);
        a += k;
        na -= k;
        if (na == 0) {
            return;
        }
        nb = gallopLeft(keys[a + na - 1], keys, b, nb, nb - 1);
        if (nb == 0) {
            return;
        }
        if (na <= nb) {
            new MergeLow(a, na, b, nb).merge();
        } else {
            new MergeHigh(a, na, b, nb).merge();
        }
    }

    // --- galloping

    /** Where key belongs in a sorted part, left of what equals it. */
    private int gallopLeft(PyObject key, PyObject[] array, int base, int n, int hint) {
        int at = base + hint;
        int last = 0;
        int offset = 1;
        int from;
        int to;
        if (less(array[at], key)) {
            int most = n - hint;
            while (offset < most && less(array[at + offset], key)) {
                last = offset;
                offset = next(offset, most);
            }
            from = hint + last;
            to = hint + Math.min(offset, most);
        } else {
            int most = hint + 1;
            while (offset < most && !less(array[at - offset], key)) {
                last = offset;
                offset = next(offset, most);
            }
            from = hint - Math.min(offset, most);
            to = hint - last;
        }
        from++;
        while (from < to) {
            int middle = from + (to - from >> 1);
            if (less(array[base + middle], key)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return to;
    }

    /** Where key belongs in a sorted part, right of what equals it. */
    private int gallopRight(PyObject key, PyObject[] array, int base, int n, int hint) {
        int at = base + hint;
        int last = 0;
        int offset = 1;
        int from;
        int to;
        if (less(key, array[at])) {
            int most = hint + 1;
            while (offset < most && less(key, array[at - offset])) {
                last = offset;
                offset = next(offset, most);
            }
            from = hint - Math.min(offset, most);
            to = hint - last;
        } else {
            int most = n - hint;
            while (offset < most && !less(key, array[at + offset])) {
                last = offset;
                offset = next(offset, most);
            }
            from = hint + last;
            to = hint + Math.min(offset, most);
        }
        from++;
        while (from < to) {
            int middle = from + (to - from >> 1);
            if (less(key, array[base + middle])) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return to;
    }

    private static int next(int offset, int most) {
        int next = (offset << 1) + 1;
        return next <= 0 ? most : next;
    }

    private static PyObject @Nullable [] part(PyObject @Nullable [] array, int from, int count) {
        return array == null ? null : java.util.Arrays.copyOfRange(array, from, from + count);
    }

    /** Two neighbouring runs being merged; the shorter one was copied out. */
    private abstract class Merge {
        final PyObject[] tempKeys;
        final PyObject @Nullable [] tempValues;
        int dest;

        /** Items left of each run, and where the next of each is. */
        int na;

        int nb;
        int a;
        int b;

        Merge(int tempFrom, int tempCount) {
            tempKeys = java.util.Arrays.copyOfRange(keys, tempFrom, tempFrom + tempCount);
            tempValues = part(values, tempFrom, tempCount);
        }

        final void merge() {
            if (!first()) {
                try {
                    run();
                } catch (PyException e) {
                    restore();
                    throw e;
                }
            }
            finish();
        }

        /** Moves what needs no comparing; true if that was all. */
        abstract boolean first();

        /** One at a time until a side has won often; true when done. */
        abstract boolean oneByOne(int gallop);

        /** Whole stretches while they are long; true when done. */
        abstract boolean gallop();

        /** Moves what is left of the last run. */
        abstract void finish();

        /** Puts what was copied out back, in any order. */
        abstract void restore();

        private void run() {
            while (true) {
                if (oneByOne(minGallop)) {
                    return;
                }
                minGallop++;
                if (gallop()) {
                    return;
                }
                minGallop++;
            }
        }

        final void fromRun(int from) {
            keys[dest] = keys[from];
            if (values != null) {
                values[dest] = values[from];
            }
        }

        final void fromTemp(int from) {
            keys[dest] = tempKeys[from];
            if (values != null && tempValues != null) {
                values[dest] = tempValues[from];
            }
        }

        final void runStretch(int from, int to, int count) {
            System.arraycopy(keys, from, keys, to, count);
            if (values != null) {
                System.arraycopy(values, from, values, to, count);
            }
        }

        final void tempStretch(int from, int to, int count) {
            System.arraycopy(tempKeys, from, keys, to, count);
            if (values != null && tempValues != null) {
                System.arraycopy(tempValues, from, values, to, count);
            }
        }
    }

    /** The left run is the shorter one: it was copied out, and the merge goes from left to right. */
    private final class MergeLow extends Merge {
        MergeLow(int a, int na, int b, int nb) {
            super(a, na);
            this.dest = a;
            this.a = 0;
            this.na = na;
            this.b = b;
            this.nb = nb;
        }

        @Override
        boolean first() {
            return takeB() || na == 1;
        }

        private boolean takeB() {
            fromRun(b++);
            dest++;
            return --nb == 0;
        }

        private boolean takeA() {
            fromTemp(a++);
            dest++;
            return --na == 1;
        }

        @Override
        boolean oneByOne(int gallop) {
            int countA = 0;
            int countB = 0;
            while (countA < gallop && countB < gallop) {
                if (less(keys[b], tempKeys[a])) {
                    countB++;
                    countA = 0;
                    if (takeB()) {
                        return true;
                    }
                } else {
                    countA++;
                    countB = 0;
                    if (takeA()) {
                        return true;
                    }
                }
            }
            return false;
        }

        @Override
        boolean gallop() {
            int countA;
            int countB;
            do {
                minGallop -= minGallop > 1 ? 1 : 0;
                countA = gallopRight(keys[b], tempKeys, a, na, 0);
                tempStretch(a, dest, countA);
                dest += countA;
                a += countA;
                na -= countA;
                if (countA > 0 && na <= 1 || takeB()) {
                    return true;
                }
                countB = gallopLeft(tempKeys[a], keys, b, nb, 0);
                runStretch(b, dest, countB);
                dest += countB;
                b += countB;
                nb -= countB;
                if (nb == 0 || takeA()) {
                    return true;
                }
            } while (countA >= MIN_GALLOP || countB >= MIN_GALLOP);
            return false;
        }

        @Override
        void finish() {
            // Either all of b is placed, or one item of a is left, which goes behind the rest of b.
            runStretch(b, dest, nb);
            tempStretch(a, dest + nb, na);
        }

        @Override
        void restore() {
            tempStretch(a, dest, na);
        }
    }

    /** The right run is the shorter one: it was copied out, and the merge goes from right to left. */
    private final class MergeHigh extends Merge {
        private final int baseA;

        MergeHigh(int a, int na, int b, int nb) {
            super(b, nb);
            this.baseA = a;
            this.dest = b + nb - 1;
            this.a = a + na - 1;
            this.na = na;
            this.b = nb - 1;
            this.nb = nb;
        }

        @Override
        boolean first() {
            return takeA() || nb == 1;
        }

        private boolean takeA() {
            fromRun(a--);
            dest--;
            return --na == 0;
        }

        private boolean takeB() {
            fromTemp(b--);
            dest--;
            return --nb == 1;
        }

        @Override
        boolean oneByOne(int gallop) {
            int countA = 0;
            int countB = 0;
            while (countA < gallop && countB < gallop) {
                if (less(tempKeys[b], keys[a])) {
                    countA++;
                    countB = 0;
                    if (takeA()) {
                        return true;
                    }
                } else {
                    countB++;
                    countA = 0;
                    if (takeB()) {
                        return true;
                    }
                }
            }
            return false;
        }

        @Override
        boolean gallop() {
            int countA;
            int countB;
            do {
                minGallop -= minGallop > 1 ? 1 : 0;
                countA = na - gallopRight(tempKeys[b], keys, baseA, na, na - 1);
                dest -= countA;
                a -= countA;
                runStretch(a + 1, dest + 1, countA);
                na -= countA;
                if (na == 0 || takeB()) {
                    return true;
                }
                countB = nb - gallopLeft(keys[a], tempKeys, 0, nb, nb - 1);
                dest -= countB;
                b -= countB;
                tempStretch(b + 1, dest + 1, countB);
                nb -= countB;
                if (countB > 0 && nb <= 1 || takeA()) {
                    return true;
                }
            } while (countA >= MIN_GALLOP || countB >= MIN_GALLOP);
            return false;
        }

        @Override
        void finish() {
            // Either all of a is placed, or one item of b is left, which goes before the rest of a.
            runStretch(a + 1 - na, dest + 1 - na, na);
            dest -= na;
            tempStretch(0, dest - nb + 1, nb);
        }

        @Override
        void restore() {
            tempStretch(0, dest - nb + 1, nb);
        }
    }
}
