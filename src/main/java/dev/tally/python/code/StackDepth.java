package dev.tally.python.code;

import java.util.ArrayDeque;
import java.util.Deque;

/** How deep the stack gets, and how deep it is where each block starts (CPython 3.13 {@code calculate_stackdepth}). */
final class StackDepth {
    private final Deque<Block> todo = new ArrayDeque<>();
    private int deepest;

    private StackDepth() {}

    static int calculate(FlowGraph graph) {
        for (Block b = graph.entry; b != null; b = b.next) {
            b.startDepth = -1;
        }
        StackDepth depth = new StackDepth();
        depth.push(graph.entry, 0);
        while (!depth.todo.isEmpty()) {
            depth.follow(depth.todo.pop());
        }
        return depth.deepest;
    }

    private void push(Block block, int depth) {
        if (block.startDepth < 0) {
            block.startDepth = depth;
            todo.push(block);
        } else if (block.startDepth != depth) {
            throw new IllegalStateException("the stack is " + block.startDepth + " or " + depth + " deep at one place");
        }
    }

    private void follow(Block block) {
        int depth = block.startDepth;
        for (Instr instr : block.instructions) {
            int after = depth + Ops.stackEffect(instr.op, instr.arg, false);
            if (after < 0) {
                throw new IllegalStateException("the stack underflows");
            }
            deepest = Math.max(deepest, Math.max(depth, after));
            if (Ops.hasTarget(instr.op)) {
                int atTarget = depth + Ops.stackEffect(instr.op, instr.arg, true);
                deepest = Math.max(deepest, atTarget);
                push(instr.target(), atTarget);
            }
            depth = after;
        }
        if (block.next != null && block.fallsThrough()) {
            push(block.next, depth);
        }
    }
}
