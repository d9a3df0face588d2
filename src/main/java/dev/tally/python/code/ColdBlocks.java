package dev.tally.python.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Moves what only exceptions reach behind everything else (CPython 3.13 {@code Python/flowgraph.c},
 * {@code push_cold_blocks_to_end}).
 */
final class ColdBlocks {
    private ColdBlocks() {}

    static void pushToEnd(FlowGraph graph) {
        if (graph.entry.next == null) {
            return;
        }
        markWarm(graph);
        markCold(graph);
        addExplicitJumps(graph);
        if (reorder(graph)) {
            NopRemoval.removeNopsAndJumps(graph);
        }
    }

    private static void markWarm(FlowGraph graph) {
        graph.clearVisited();
        Deque<Block> todo = new ArrayDeque<>();
        graph.entry.visited = true;
        todo.push(graph.entry);
        while (!todo.isEmpty()) {
            Block b = todo.pop();
            b.warm = true;
            for (Block successor : successors(b)) {
                if (!successor.visited) {
                    successor.visited = true;
                    todo.push(successor);
                }
            }
        }
    }

    private static void markCold(FlowGraph graph) {
        graph.clearVisited();
        Deque<Block> todo = new ArrayDeque<>();
        for (Block b = graph.entry; b != null; b = b.next) {
            if (b.exceptHandler) {
                b.visited = true;
                todo.push(b);
            }
        }
        while (!todo.isEmpty()) {
            Block b = todo.pop();
            b.cold = true;
            for (Block successor : successors(b)) {
                if (!successor.warm && !successor.visited) {
                    successor.visited = true;
                    todo.push(successor);
                }
            }
        }
    }

    private static List<Block> successors(Block block) {
        List<Block> found = new ArrayList<>(2);
        if (block.next != null && block.fallsThrough()) {
            found.add(block.next);
        }
        for (Instr instr : block.instructions) {
            if (instr.isJump()) {
                found.add(instr.target());
            }
        }
        return found;
    }

    /** A cold block that falls into a warm one will not stand before it any more. */
    private static void addExplicitJumps(FlowGraph graph) {
        for (Block b = graph.entry; b != null; b = b.next) {
            Block next = b.next;
            if (b.cold && b.fallsThrough() && next != null && next.warm) {
                Block jump = new Block();
                if (next.label < 0) {
                    next.label = graph.freshLabel();
                }
                Instr instr = new Instr(Ops.JUMP_NO_INTERRUPT, 0, Loc.NONE);
                instr.target = next;
                jump.instructions.add(instr);
                jump.cold = true;
                jump.next = next;
                jump.predecessors = 1;
                b.next = jump;
            }
        }
    }

    private static boolean reorder(FlowGraph graph) {
        List<Block> order = new ArrayList<>();
        List<Block> cold = new ArrayList<>();
        for (Block b : graph.blocks()) {
            (b.cold ? cold : order).add(b);
        }
        boolean any = !cold.isEmpty();
        order.addAll(cold);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).next = i + 1 < order.size() ? order.get(i + 1) : null;
        }
        return any;
    }
}
