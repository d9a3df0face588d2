package dev.tally.python.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The basic blocks of a scope, from its entry along {@link Block#next}. Made of the generated instructions, improved by
 * passes of other classes in the order of CPython 3.13 {@code Python/flowgraph.c}, {@code _PyCfg_OptimizeCodeUnit}.
 */
final class FlowGraph {
    final Block entry;
    private int nextLabel;

    private FlowGraph(Block entry, int nextLabel) {
        this.entry = entry;
        this.nextLabel = nextLabel;
    }

    /** The graph of these instructions: a block ends at a jump or an exit, and before a label that is jumped to. */
    static FlowGraph of(Instructions source) {
        boolean[] targeted = new boolean[source.list.size() + 1];
        for (Instr instr : source.list) {
            if (Ops.hasTarget(instr.op)) {
                instr.arg = source.indexOf(instr.arg);
                targeted[instr.arg] = true;
            }
        }
        Block entry = new Block();
        Block current = entry;
        Block[] byIndex = new Block[source.list.size() + 1];
        for (int i = 0; i < source.list.size(); i++) {
            Instr last = current.last();
            boolean ended = last != null && Ops.isTerminator(last.op);
            if (ended || (targeted[i] && (last != null || current.label >= 0))) {
                Block block = new Block();
                current.next = block;
                current = block;
            }
            if (targeted[i]) {
                current.label = i;
                byIndex[i] = current;
            }
            current.instructions.add(source.list.get(i));
        }
        for (Instr instr : source.list) {
            if (Ops.hasTarget(instr.op)) {
                instr.target = byIndex[instr.arg];
            }
        }
        return new FlowGraph(entry, source.list.size() + 1);
    }

    /** A label that no other block has. */
    int freshLabel() {
        return nextLabel++;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Block b = entry; b != null; b = b.next) {
            blocks.add(b);
        }
        return blocks;
    }

    void clearVisited() {
        for (Block b = entry; b != null; b = b.next) {
            b.visited = false;
        }
    }

    /** Improves the code; the constants that no instruction uses any more are dropped. */
    void optimize(ConstantTable constants, int localCount, int parameterCount) {
        for (Block b : blocks()) {
            for (Instr instr : b.instructions) {
                if (Ops.isBlockPush(instr.op)) {
                    instr.target().exceptHandler = true;
                }
            }
        }
        ExceptionTargets.label(this);
        JumpInliner.run(this);
        removeUnreachable();
        LineNumbers.resolve(this);
        for (Block b : blocks()) {
            BlockOptimizer.run(b, constants);
        }
        NopRemoval.removeNopsAndPairs(this);
        removeUnreachable();
        NopRemoval.removeNopsAndJumps(this);
        dropUnusedConstants(constants);
        UnboundLocals.check(this, localCount, parameterCount);
        Superinstructions.insert(this);
        ColdBlocks.pushToEnd(this);
        LineNumbers.resolve(this);
    }

    /** Counts predecessors and empties the blocks that have none. */
    void removeUnreachable() {
        for (Block b = entry; b != null; b = b.next) {
            b.predecessors = 0;
            b.visited = false;
        }
        Deque<Block> todo = new ArrayDeque<>();
        entry.predecessors = 1;
        entry.visited = true;
        todo.push(entry);
        while (!todo.isEmpty()) {
            Block b = todo.pop();
            if (b.next != null && b.fallsThrough()) {
                reach(b.next, todo);
            }
            for (Instr instr : b.instructions) {
                if (Ops.hasTarget(instr.op)) {
                    reach(instr.target(), todo);
                }
            }
        }
        for (Block b = entry; b != null; b = b.next) {
            if (b.predecessors == 0) {
                b.instructions.clear();
                b.exceptHandler = false;
            }
        }
    }

    private static void reach(@Nullable Block block, Deque<Block> todo) {
        if (block == null) {
            return;
        }
        if (!block.visited) {
            block.visited = true;
            todo.push(block);
        }
        block.predecessors++;
    }

    /** The first constant stays whatever it is: it may be the docstring. */
    private void dropUnusedConstants(ConstantTable constants) {
        if (constants.size() == 0) {
            return;
        }
        boolean[] used = new boolean[constants.size()];
        used[0] = true;
        for (Block b = entry; b != null; b = b.next) {
            for (Instr instr : b.instructions) {
                if (Ops.hasConst(instr.op)) {
                    used[instr.arg] = true;
                }
            }
        }
        int[] newIndex = new int[used.length];
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            newIndex[i] = kept.size();
            if (used[i]) {
                kept.add(i);
            }
        }
        for (Block b = entry; b != null; b = b.next) {
            for (Instr instr : b.instructions) {
                if (Ops.hasConst(instr.op)) {
                    instr.arg = newIndex[instr.arg];
                }
            }
        }
        constants.keep(kept);
    }
}
