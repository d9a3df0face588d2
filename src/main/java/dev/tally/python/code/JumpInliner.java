package dev.tally.python.code;

/**
 * Puts a small block that leaves the frame, or one without lines that is never left by falling through, in the place of the
 * jump to it (CPython 3.13 {@code Python/flowgraph.c}, {@code inline_small_or_no_lineno_blocks}).
 */
final class JumpInliner {
    private static final int MAX_COPIED = 4;

    private JumpInliner() {}

    /** Ends, because every change removes a jump. */
    static void run(FlowGraph graph) {
        boolean changed;
        do {
            changed = false;
            for (Block b = graph.entry; b != null; b = b.next) {
                changed |= inline(b);
            }
        } while (changed);
    }

    private static boolean inline(Block block) {
        Instr last = block.last();
        if (last == null || !Ops.isUnconditionalJump(last.op)) {
            return false;
        }
        Block target = last.target();
        boolean smallExit = target.exitsScope() && target.instructions.size() <= MAX_COPIED;
        boolean withoutLines = target.hasNoLine() && !target.fallsThrough();
        if (!smallExit && !withoutLines) {
            return false;
        }
        int jump = last.op;
        last.toNop();
        block.appendCopyOf(target);
        Instr copied = block.last();
        if (withoutLines && jump == Ops.JUMP && copied != null && Ops.isUnconditionalJump(copied.op)) {
            copied.op = Ops.JUMP;
        }
        target.predecessors--;
        return true;
    }
}
