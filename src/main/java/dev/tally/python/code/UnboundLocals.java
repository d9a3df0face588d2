package dev.tally.python.code;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes those loads of fast locals check that the local is bound for which this is not certain (CPython 3.13
 * {@code Python/flowgraph.c}, {@code add_checks_for_loads_of_uninitialized_variables}).
 */
final class UnboundLocals {
    /** Locals from this one on are followed within a block only. */
    private static final int TRACKED = 64;

    private final Deque<Block> todo = new ArrayDeque<>();

    private UnboundLocals() {}

    static void check(FlowGraph graph, int localCount, int parameterCount) {
        if (localCount == 0) {
            return;
        }
        if (localCount > TRACKED) {
            checkWithinBlocks(graph, localCount);
        }
        new UnboundLocals().run(graph, Math.min(localCount, TRACKED), parameterCount);
    }

    private void run(FlowGraph graph, int localCount, int parameterCount) {
        graph.clearVisited();
        long unsafe = 0;
        for (int i = parameterCount; i < localCount; i++) {
            unsafe |= 1L << i;
        }
        push(graph.entry, unsafe);
        for (Block b = graph.entry; b != null; b = b.next) {
            scan(b);
        }
        while (!todo.isEmpty()) {
            Block b = todo.pop();
            b.visited = false;
            scan(b);
        }
    }

    private void push(Block block, long unsafe) {
        long both = block.unsafeLocals | unsafe;
        if (both != block.unsafeLocals) {
            block.unsafeLocals = both;
            if (!block.visited) {
                block.visited = true;
                todo.push(block);
            }
        }
    }

    private void scan(Block block) {
        long unsafe = block.unsafeLocals;
        for (Instr instr : block.instructions) {
            if (instr.handler != null) {
                push(instr.handler, unsafe);
            }
            if (instr.arg < TRACKED) {
                unsafe = step(instr, unsafe, 1L << instr.arg);
            }
        }
        if (block.next != null && block.fallsThrough()) {
            push(block.next, unsafe);
        }
        Instr last = block.last();
        if (last != null && last.isJump()) {
            push(last.target(), unsafe);
        }
    }

    private static long step(Instr instr, long unsafe, long bit) {
        switch (instr.op) {
            case Opcode.DELETE_FAST, Opcode.LOAD_FAST_AND_CLEAR, Ops.STORE_FAST_MAYBE_NULL -> {
                return unsafe | bit;
            }
            case Opcode.STORE_FAST, Opcode.LOAD_FAST_CHECK -> {
                return unsafe & ~bit;
            }
            case Opcode.LOAD_FAST -> {
                if ((unsafe & bit) != 0) {
                    instr.op = Opcode.LOAD_FAST_CHECK;
                }
                return unsafe & ~bit;
            }
            default -> {
                return unsafe;
            }
        }
    }

    private static void checkWithinBlocks(FlowGraph graph, int localCount) {
        for (Block b = graph.entry; b != null; b = b.next) {
            boolean[] bound = new boolean[localCount];
            for (Instr instr : b.instructions) {
                if (instr.arg < TRACKED) {
                    continue;
                }
                switch (instr.op) {
                    case Opcode.DELETE_FAST, Opcode.LOAD_FAST_AND_CLEAR, Ops.STORE_FAST_MAYBE_NULL ->
                        bound[instr.arg] = false;
                    case Opcode.STORE_FAST -> bound[instr.arg] = true;
                    case Opcode.LOAD_FAST -> {
                        if (!bound[instr.arg]) {
                            instr.op = Opcode.LOAD_FAST_CHECK;
                        }
                        bound[instr.arg] = true;
                    }
                    default -> {}
                }
            }
        }
    }
}
