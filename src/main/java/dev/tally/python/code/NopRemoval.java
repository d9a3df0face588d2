package dev.tally.python.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes what does nothing and whose line is not needed for a line event (CPython 3.13 {@code Python/flowgraph.c}). */
final class NopRemoval {
    private NopRemoval() {}

    static void removeNopsAndJumps(FlowGraph graph) {
        int changes;
        do {
            changes = removeNops(graph) + removeJumps(graph);
        } while (changes > 0);
    }

    static int removeNops(FlowGraph graph) {
        int removed = 0;
        for (Block b = graph.entry; b != null; b = b.next) {
            removed += removeNops(b);
        }
        return removed;
    }

    private static int removeNops(Block block) {
        List<Instr> list = block.instructions;
        int kept = 0;
        int previousLine = -1;
        for (int i = 0; i < list.size(); i++) {
            Instr instr = list.get(i);
            if (instr.op == Opcode.NOP && isRedundant(block, i, previousLine)) {
                continue;
            }
            list.set(kept++, instr);
            previousLine = instr.loc.line();
        }
        int removed = list.size() - kept;
        list.subList(kept, list.size()).clear();
        return removed;
    }

    private static boolean isRedundant(Block block, int index, int previousLine) {
        Instr nop = block.instructions.get(index);
        int line = nop.loc.line();
        if (line < 0 || line == previousLine) {
            return true;
        }
        if (index + 1 < block.instructions.size()) {
            Instr next = block.instructions.get(index + 1);
            if (next.loc.line() < 0) {
                next.loc = nop.loc;
                return true;
            }
            return next.loc.line() == line;
        }
        return line == firstLine(Block.nonEmpty(block.next));
    }

    /** The line of a block's first instruction, those without line and effect left out; -2 where there is no block. */
    private static int firstLine(@Nullable Block block) {
        if (block == null) {
            return -2;
        }
        for (Instr instr : block.instructions) {
            if (instr.op != Opcode.NOP || instr.loc.line() >= 0) {
                return instr.loc.line();
            }
        }
        return -1;
    }

    /** A jump to what follows anyhow becomes a NOP, which keeps its line. */
    private static int removeJumps(FlowGraph graph) {
        int changes = 0;
        for (Block b = graph.entry; b != null; b = b.next) {
            Instr last = b.last();
            if (last != null
                    && Ops.isUnconditionalJump(last.op)
                    && Block.nonEmpty(last.target()) == Block.nonEmpty(b.next)) {
                last.toNop();
                changes++;
            }
        }
        return changes;
    }

    /** Also what is pushed only to be popped. */
    static void removeNopsAndPairs(FlowGraph graph) {
        boolean changed = true;
        while (changed) {
            changed = false;
            Instr instr = null;
            for (Block b = graph.entry; b != null; b = b.next) {
                removeNops(b);
                if (b.label >= 0) {
                    instr = null;
                }
                for (Instr current : b.instructions) {
                    Instr previous = instr;
                    instr = current;
                    if (previous != null && current.op == Opcode.POP_TOP && pushesOnly(previous)) {
                        previous.toNop();
                        current.toNop();
                        changed = true;
                    }
                }
                if ((instr != null && instr.isJump()) || !b.fallsThrough()) {
                    instr = null;
                }
            }
        }
    }

    private static boolean pushesOnly(Instr instr) {
        return instr.op == Opcode.LOAD_CONST || (instr.op == Opcode.COPY && instr.arg == 1);
    }
}
