package dev.tally.python.code;

import org.jspecify.annotations.Nullable;

/**
 * Gives lines to artificial instructions where one is needed: what leaves the frame must have one (PEP 626). CPython 3.13
 * {@code Python/flowgraph.c}, {@code resolve_line_numbers}.
 */
final class LineNumbers {
    private LineNumbers() {}

    static void resolve(FlowGraph graph) {
        duplicateExitsWithoutLine(graph);
        propagate(graph);
    }

    /** After this, no block that needs a line and has none can be entered from two places. */
    private static void duplicateExitsWithoutLine(FlowGraph graph) {
        for (Block b = graph.entry; b != null; b = b.next) {
            Instr last = b.last();
            if (last == null || !last.isJump()) {
                continue;
            }
            Block target = Block.nonEmpty(last.target());
            if (target != null && needsLine(target) && target.predecessors > 1) {
                Block copy = new Block();
                copy.appendCopyOf(target);
                copy.instructions.get(0).loc = last.loc;
                last.target = copy;
                target.predecessors--;
                copy.predecessors = 1;
                copy.next = target.next;
                copy.label = graph.freshLabel();
                target.next = copy;
            }
        }
        for (Block b = graph.entry; b != null; b = b.next) {
            Instr last = b.last();
            if (last != null && b.fallsThrough() && b.next != null && !b.next.isEmpty() && needsLine(b.next)) {
                b.next.instructions.get(0).loc = last.loc;
            }
        }
    }

    private static boolean needsLine(Block block) {
        return (block.exitsScope() || block.hasEvalBreak()) && block.hasNoLine();
    }

    private static void propagate(FlowGraph graph) {
        for (Block b = graph.entry; b != null; b = b.next) {
            Instr last = b.last();
            if (last == null) {
                continue;
            }
            Loc previous = Loc.NONE;
            for (Instr instr : b.instructions) {
                if (instr.loc.line() < 0) {
                    instr.loc = previous;
                } else {
                    previous = instr.loc;
                }
            }
            if (b.fallsThrough()) {
                inherit(b.next, previous);
            }
            if (last.isJump()) {
                inherit(last.target(), previous);
            }
        }
    }

    private static void inherit(@Nullable Block block, Loc loc) {
        if (block != null && block.predecessors == 1 && !block.isEmpty()) {
            Instr first = block.instructions.get(0);
            if (first.loc.line() < 0) {
                first.loc = loc;
            }
        }
    }
}
