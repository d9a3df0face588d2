package dev.tally.python.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives every instruction its handler, following the block pushes and pops along control flow (CPython 3.13
 * {@code Python/flowgraph.c}, {@code label_exception_targets}).
 */
final class ExceptionTargets {
    /** The argument of a RESUME that stands at the start of a function. */
    private static final int RESUME_AT_FUNCTION_START = 0;

    /** Says of a RESUME that only the generator's own handler surrounds it. */
    private static final int RESUME_DEPTH_1 = 4;

    private final Deque<Block> todo = new ArrayDeque<>();
    private final Map<Block, @Nullable Handlers> onEntry = new HashMap<>();

    private ExceptionTargets() {}

    /** A handler and those around it; null is none. */
    private record Handlers(Block top, @Nullable Handlers outer, int depth) {}

    static void label(FlowGraph graph) {
        graph.clearVisited();
        new ExceptionTargets().run(graph.entry);
    }

    private void run(Block entry) {
        visit(entry, null);
        while (!todo.isEmpty()) {
            Block block = todo.pop();
            Handlers handlers = labelBlock(block, onEntry.get(block));
            if (block.fallsThrough() && block.next != null) {
                visit(block.next, handlers);
            }
        }
    }

    private void visit(Block block, @Nullable Handlers handlers) {
        if (!block.visited) {
            block.visited = true;
            onEntry.put(block, handlers);
            todo.push(block);
        }
    }

    private @Nullable Handlers labelBlock(Block block, @Nullable Handlers entered) {
        Handlers handlers = entered;
        int lastYieldDepth = -1;
        for (Instr instr : block.instructions) {
            if (Ops.isBlockPush(instr.op)) {
                visit(instr.target(), handlers);
                instr.target().preserveLasti |= instr.op != Ops.SETUP_FINALLY;
                handlers = new Handlers(instr.target(), handlers, depth(handlers) + 1);
                continue;
            }
            if (instr.op == Ops.POP_BLOCK) {
                handlers = handlers == null ? null : handlers.outer();
                instr.toNop();
                continue;
            }
            instr.handler = handlers == null ? null : handlers.top();
            if (instr.isJump()) {
                visit(instr.target(), handlers);
            } else if (instr.op == Opcode.YIELD_VALUE) {
                lastYieldDepth = depth(handlers);
            } else if (instr.op == Opcode.RESUME && instr.arg != RESUME_AT_FUNCTION_START) {
                instr.arg |= lastYieldDepth == 1 ? RESUME_DEPTH_1 : 0;
                lastYieldDepth = -1;
            }
        }
        return handlers;
    }

    private static int depth(@Nullable Handlers handlers) {
        return handlers == null ? 0 : handlers.depth();
    }
}
