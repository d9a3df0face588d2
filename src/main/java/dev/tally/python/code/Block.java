package dev.tally.python.code;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A basic block of the flow graph: entered at its first instruction only, left after its last. */
final class Block {
    /** The label that jumps name it by, or -1 where none does. */
    int label = -1;

    final List<Instr> instructions = new ArrayList<>();

    /** The block that follows in the text; reached from here where {@link #fallsThrough()}. */
    @Nullable
    Block next;

    int predecessors;
    int startDepth = -1;
    boolean preserveLasti;
    boolean visited;
    boolean exceptHandler;
    boolean cold;
    boolean warm;

    /** Bit {@code i}: the local {@code i} may be unbound on entry. */
    long unsafeLocals;

    @Nullable
    Instr last() {
        return instructions.isEmpty() ? null : instructions.get(instructions.size() - 1);
    }

    boolean isEmpty() {
        return instructions.isEmpty();
    }

    boolean fallsThrough() {
        Instr last = last();
        return last == null || !(Ops.isScopeExit(last.op) || Ops.isUnconditionalJump(last.op));
    }

    boolean exitsScope() {
        Instr last = last();
        return last != null && Ops.isScopeExit(last.op);
    }

    boolean hasNoLine() {
        for (Instr instr : instructions) {
            if (instr.loc.line() >= 0) {
                return false;
            }
        }
        return true;
    }

    boolean hasEvalBreak() {
        for (Instr instr : instructions) {
            if (Ops.hasEvalBreak(instr.op)) {
                return true;
            }
        }
        return false;
    }

    void appendCopyOf(Block other) {
        for (Instr instr : other.instructions) {
            instructions.add(instr.copy());
        }
    }

    /** This block or the first after it that has instructions; null where the rest is empty. */
    static @Nullable Block nonEmpty(@Nullable Block block) {
        Block b = block;
        while (b != null && b.isEmpty()) {
            b = b.next;
        }
        return b;
    }
}
