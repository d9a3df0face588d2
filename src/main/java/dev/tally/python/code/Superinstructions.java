package dev.tally.python.code;

import java.util.List;

/** Joins two accesses to fast locals into one instruction (CPython 3.13 {@code insert_superinstructions}). */
final class Superinstructions {
    /** Both locals must be below this, for their indexes share one argument. */
    private static final int LIMIT = 16;

    private Superinstructions() {}

    static void insert(FlowGraph graph) {
        for (Block b = graph.entry; b != null; b = b.next) {
            List<Instr> list = b.instructions;
            for (int i = 0; i + 1 < list.size(); i++) {
                join(list.get(i), list.get(i + 1));
            }
        }
        NopRemoval.removeNops(graph);
    }

    private static void join(Instr first, Instr second) {
        int joined = joined(first.op, second.op);
        boolean otherLine = first.loc.line() >= 0 && second.loc.line() >= 0 && first.loc.line() != second.loc.line();
        if (joined < 0 || otherLine || first.arg >= LIMIT || second.arg >= LIMIT) {
            return;
        }
        first.set(joined, first.arg << 4 | second.arg);
        second.toNop();
    }

    private static int joined(int first, int second) {
        if (first == Opcode.LOAD_FAST && second == Opcode.LOAD_FAST) {
            return Opcode.LOAD_FAST_LOAD_FAST;
        }
        if (first != Opcode.STORE_FAST) {
            return -1;
        }
        return switch (second) {
            case Opcode.LOAD_FAST -> Opcode.STORE_FAST_LOAD_FAST;
            case Opcode.STORE_FAST -> Opcode.STORE_FAST_STORE_FAST;
            default -> -1;
        };
    }
}
