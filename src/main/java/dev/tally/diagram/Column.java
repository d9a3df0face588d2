package dev.tally.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One column of the heap: boxes, and the lanes on which arrows cross it. Things that are never in the same picture may
 * stand in the same place; things that are never overlap.
 */
final class Column {
    /** Between two boxes: a lane fits in between. */
    static final int GAP = 26;

    static final int LANE = 14;
    private static final int LANE_GAP = 6;

    private final List<Item> placed = new ArrayList<>();
    private int width;

    /** A box or a lane, from the first scene that has it to the last. */
    static final class Item {
        final int from;
        final int to;
        final int height;
        final boolean lane;
        double wish;
        int top;

        Item(int from, int to, int height, boolean lane) {
            this.from = from;
            this.to = to;
            this.height = height;
            this.lane = lane;
        }

        int bottom() {
            return top + height;
        }

        private boolean meets(Item other) {
            return from <= other.to && other.from <= to;
        }
    }

    void widen(int atLeast) {
        width = Math.max(width, atLeast);
    }

    int width() {
        return width;
    }

    /** Places things that appear together: in the order of their wishes, each as near to its wish as it goes. */
    void place(List<Item> together) {
        List<Item> order = new ArrayList<>(together);
        order.sort(Comparator.comparingDouble(item -> item.wish));
        settle(order);
        Item last = null;
        for (Item item : order) {
            int least = last == null ? 0 : last.bottom() + gap(last, item);
            item.top = nearest(item, (int) Math.round(item.wish), least);
            placed.add(item);
            last = item;
        }
    }

    /** Places a lane as near to its wish as it goes, above everything if need be. */
    void placeLane(Item lane) {
        lane.top = nearest(lane, (int) Math.round(lane.wish), Integer.MIN_VALUE / 2);
        placed.add(lane);
    }

    /** Moves the wishes apart until nothing overlaps, by as little as possible: pool adjacent violators. */
    private static void settle(List<Item> order) {
        int n = order.size();
        double[] sum = new double[n];
        int[] members = new int[n];
        int[] offsets = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            if (i > 0) {
                Item above = order.get(i - 1);
                offsets[i] = offsets[i - 1] + above.height + gap(above, order.get(i));
            }
            sum[blocks] = order.get(i).wish - offsets[i];
            members[blocks] = 1;
            blocks++;
            while (blocks > 1 && sum[blocks - 2] / members[blocks - 2] >= sum[blocks - 1] / members[blocks - 1]) {
                sum[blocks - 2] += sum[blocks - 1];
                members[blocks - 2] += members[blocks - 1];
                blocks--;
            }
        }
        int i = 0;
        for (int block = 0; block < blocks; block++) {
            double base = Math.max(0, sum[block] / members[block]);
            for (int k = 0; k < members[block]; k++) {
                order.get(i).wish = base + offsets[i];
                i++;
            }
        }
    }

    /** The free top nearest to a wish, not above {@code least}. */
    private int nearest(Item item, int wish, int least) {
        List<int[]> taken = new ArrayList<>();
        for (Item other : placed) {
            if (other.meets(item)) {
                int gap = gap(other, item);
                taken.add(new int[] {other.top - gap - item.height + 1, other.bottom() + gap - 1});
            }
        }
        taken.sort(Comparator.comparingInt(range -> range[0]));
        int start = Math.max(wish, least);
        int below = start;
        for (int[] range : taken) {
            if (range[0] <= below && below <= range[1]) {
                below = range[1] + 1;
            }
        }
        int above = start;
        for (boolean moved = true; moved; ) {
            moved = false;
            for (int i = taken.size() - 1; i >= 0; i--) {
                int[] range = taken.get(i);
                if (range[0] <= above && above <= range[1]) {
                    above = range[0] - 1;
                    moved = true;
                }
            }
        }
        return above >= least && start - above < below - start ? above : below;
    }

    private static int gap(Item one, Item other) {
        if (one.lane && other.lane) {
            return 0;
        }
        return one.lane || other.lane ? LANE_GAP : GAP;
    }
}
