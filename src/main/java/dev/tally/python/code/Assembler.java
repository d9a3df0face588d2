package dev.tally.python.code;

import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From an optimised flow graph to a {@link Code}: the prologue, the final places of cells, real jumps, the exception table
 * (CPython 3.13 {@code Python/flowgraph.c}, {@code _PyCfg_OptimizedCfgToInstructionSequence}, and {@code Python/assemble.c}).
 */
final class Assembler {
    private final Unit unit;
    private final FlowGraph graph;
    private final Code.Builder code;

    private Assembler(Unit unit, FlowGraph graph, Code.Builder code) {
        this.unit = unit;
        this.graph = graph;
        this.code = code;
    }

    /** Fills in what follows from the graph; names, flags and constants are the caller's. */
    static void assemble(Unit unit, FlowGraph graph, Code.Builder code) {
        new Assembler(unit, graph, code).assemble();
    }

    private void assemble() {
        code.stackSize = Math.max(1, StackDepth.calculate(graph));
        int[] places = cellPlaces();
        insertPrologue(places);
        placeCells(places);
        replacePseudoOperations();
        reverseBackwardConditionals();
        emit();
    }

    /** For each cell, then each free variable, its index among the locals: a parameter's cell has the parameter's. */
    private int[] cellPlaces() {
        int cells = unit.cellVars.size();
        int[] places = new int[cells + unit.freeVars.size()];
        List<String> names = new ArrayList<>(unit.varNames.names());
        int[] kinds = new int[names.size() + places.length];
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int kind = Code.FAST_LOCAL;
            kind |= unit.fastHidden.containsKey(name) ? Code.FAST_HIDDEN : 0;
            kind |= unit.cellVars.indexOf(name) >= 0 ? Code.FAST_CELL : 0;
            kinds[i] = kind;
        }
        for (int i = 0; i < cells; i++) {
            String name = unit.cellVars.names().get(i);
            int local = unit.varNames.indexOf(name);
            places[i] = local >= 0 ? local : names.size();
            if (local < 0) {
                kinds[names.size()] = Code.FAST_CELL;
                names.add(name);
            }
        }
        for (int i = 0; i < unit.freeVars.size(); i++) {
            places[cells + i] = names.size();
            kinds[names.size()] = Code.FAST_FREE;
            names.add(unit.freeVars.names().get(i));
        }
        code.localsPlusNames = List.copyOf(names);
        code.localsPlusKinds = Arrays.copyOf(kinds, names.size());
        return places;
    }

    private void insertPrologue(int[] places) {
        List<Instr> prologue = new ArrayList<>();
        if (unit.freeVars.size() > 0) {
            prologue.add(new Instr(Opcode.COPY_FREE_VARS, unit.freeVars.size(), Loc.NONE));
        }
        int cells = unit.cellVars.size();
        Integer[] order = new Integer[cells];
        for (int i = 0; i < cells; i++) {
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> Integer.compare(places[a], places[b]));
        for (int cell : order) {
            prologue.add(new Instr(Opcode.MAKE_CELL, cell, Loc.NONE));
        }
        if ((code.flags & Code.SUSPENDS) != 0) {
            Loc loc = Loc.ofLine(code.source, code.firstLine);
            prologue.add(new Instr(Opcode.RETURN_GENERATOR, 0, loc));
            prologue.add(new Instr(Opcode.POP_TOP, 0, loc));
        }
        graph.entry.instructions.addAll(0, prologue);
    }

    private void placeCells(int[] places) {
        for (Block b = graph.entry; b != null; b = b.next) {
            for (Instr instr : b.instructions) {
                switch (instr.op) {
                    case Opcode.MAKE_CELL,
                            Ops.LOAD_CLOSURE,
                            Opcode.LOAD_DEREF,
                            Opcode.STORE_DEREF,
                            Opcode.DELETE_DEREF,
                            Opcode.LOAD_FROM_DICT_OR_DEREF -> instr.arg = places[instr.arg];
                    default -> {}
                }
            }
        }
    }

    private void replacePseudoOperations() {
        for (Block b = graph.entry; b != null; b = b.next) {
            for (Instr instr : b.instructions) {
                if (Ops.isBlockPush(instr.op)) {
                    instr.toNop();
                    instr.target = null;
                } else if (instr.op == Ops.LOAD_CLOSURE) {
                    instr.op = Opcode.LOAD_FAST;
                } else if (instr.op == Ops.STORE_FAST_MAYBE_NULL) {
                    instr.op = Opcode.STORE_FAST;
                }
            }
        }
        NopRemoval.removeNopsAndJumps(graph);
    }

    /** Conditional jumps go forward only: one that would go back skips an unconditional jump instead. */
    private void reverseBackwardConditionals() {
        graph.clearVisited();
        for (Block b = graph.entry; b != null; b = b.next) {
            b.visited = true;
            Instr last = b.last();
            if (last == null || !Ops.isConditionalJump(last.op) || !last.target().visited) {
                continue;
            }
            Block back = new Block();
            Instr jump = new Instr(Ops.JUMP, 0, last.loc);
            jump.target = last.target;
            back.instructions.add(jump);
            back.cold = b.cold;
            back.visited = true;
            back.startDepth = last.target().startDepth;
            last.op = reversed(last.op);
            last.target = b.next;
            back.next = b.next;
            b.next = back;
        }
    }

    private static int reversed(int op) {
        return switch (op) {
            case Opcode.POP_JUMP_IF_FALSE -> Opcode.POP_JUMP_IF_TRUE;
            case Opcode.POP_JUMP_IF_TRUE -> Opcode.POP_JUMP_IF_FALSE;
            case Opcode.POP_JUMP_IF_NONE -> Opcode.POP_JUMP_IF_NOT_NONE;
            case Opcode.POP_JUMP_IF_NOT_NONE -> Opcode.POP_JUMP_IF_NONE;
            default -> throw new IllegalStateException("not a conditional jump: " + op);
        };
    }

    private void emit() {
        List<Instr> all = new ArrayList<>();
        Map<Block, Integer> starts = new HashMap<>();
        for (Block b = graph.entry; b != null; b = b.next) {
            starts.put(b, all.size());
            all.addAll(b.instructions);
        }
        int count = all.size();
        code.instructions = new int[count];
        code.lines = new int[count];
        code.spanStarts = new int[count];
        code.spanEnds = new int[count];
        for (int i = 0; i < count; i++) {
            Instr instr = all.get(i);
            int arg = instr.isJump() ? starts.getOrDefault(instr.target(), -1) : instr.arg;
            code.instructions[i] = Opcode.instruction(realJump(instr.op, arg, i), arg);
            code.lines[i] = instr.loc.line();
            Span span = instr.loc.isNone() ? Span.NONE : instr.loc.span();
            code.spanStarts[i] = span == Span.NONE ? Code.NO_SPAN : span.start();
            code.spanEnds[i] = span.end();
        }
        code.exceptionTable = exceptionTable(all, starts);
        code.firstTraceable = firstResume(all);
    }

    private static int realJump(int op, int target, int from) {
        if (op == Ops.JUMP) {
            return target > from ? Opcode.JUMP_FORWARD : Opcode.JUMP_BACKWARD;
        }
        if (op == Ops.JUMP_NO_INTERRUPT) {
            return target > from ? Opcode.JUMP_FORWARD : Opcode.JUMP_BACKWARD_NO_INTERRUPT;
        }
        return op;
    }

    private static int[] exceptionTable(List<Instr> all, Map<Block, Integer> starts) {
        List<int[]> rows = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= all.size(); i++) {
            Block handler = all.get(start).handler;
            if (i == all.size() || all.get(i).handler != handler) {
                addRow(rows, start, i, handler, starts);
                start = i;
            }
        }
        int[] table = new int[rows.size() * 5];
        for (int r = 0; r < rows.size(); r++) {
            System.arraycopy(rows.get(r), 0, table, r * 5, 5);
        }
        return table;
    }

    private static void addRow(
            List<int[]> rows, int start, int end, @Nullable Block handler, Map<Block, Integer> starts) {
        if (handler == null) {
            return;
        }
        int lasti = handler.preserveLasti ? 1 : 0;
        int target = starts.getOrDefault(handler, -1);
        rows.add(new int[] {start, end, target, handler.startDepth - 1 - lasti, lasti});
    }

    private static int firstResume(List<Instr> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).op == Opcode.RESUME) {
                return i;
            }
        }
        return 0;
    }
}
