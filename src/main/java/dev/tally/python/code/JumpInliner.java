package dev.tally.python.code;

/**
 * Puts a small block that leaves the frame, or one without lines, in the place of the jump to it (CPython 3.13
 * {@code Python/flowgraph.c}, {@code inline_small_exit_blocks}).
 */
final class JumpInliner {
    private static final int MAX_COPIED = 4;

    private JumpInliner() {}

    static void run(FlowGraph graph) {
        for (Block b = graph.entry; b != null; b = b.next) {
            inline(b);
        }
    }

    private static boolean inline(Block block) {
        Instr last = block.last();
        if (last == null || !Ops.isUnconditionalJump(last.op)) {
            return false;
        }
        Block target = last.target();
        if (!target.exitsScope() || target.instructions.size() > MAX_COPIED) {
            return false;
        }
        last.toNop();
        block.appendCopyOf(target);
        target.predecessors--;
        return true;
    }
}
