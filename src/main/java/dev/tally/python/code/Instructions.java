package dev.tally.python.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The instructions of a scope in the order of their generation, with labels on places between them. */
final class Instructions {
    final List<Instr> list = new ArrayList<>();

    /** For each label the index of the instruction after it, or -1 where it is not placed yet. */
    private int[] labels = new int[16];

    private int labelCount;

    int newLabel() {
        if (labelCount == labels.length) {
            labels = Arrays.copyOf(labels, labelCount * 2);
        }
        labels[labelCount] = -1;
        return labelCount++;
    }

    void place(int label) {
        labels[label] = list.size();
    }

    void add(int op, int arg, Loc loc) {
        list.add(new Instr(op, arg, loc));
    }

    /** Labels keep their instructions, but for those at the start, which stay before the new one's successor. */
    void insertFirst(int op, int arg, Loc loc) {
        list.add(0, new Instr(op, arg, loc));
        for (int i = 0; i < labelCount; i++) {
            if (labels[i] >= 0) {
                labels[i]++;
            }
        }
    }

    int indexOf(int label) {
        return labels[label];
    }
}
