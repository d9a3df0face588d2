package dev.tally.python.code;

import java.util.List;

/** Shortens runs of SWAP, then applies them by reordering the stores that follow (CPython 3.13 {@code swaptimize}). */
final class SwapOptimizer {
    private static final int VISITED = -1;

    private final List<Instr> list;

    private SwapOptimizer(List<Instr> list) {
        this.list = list;
    }

    static void run(Block block) {
        SwapOptimizer optimizer = new SwapOptimizer(block.instructions);
        for (int i = 0; i < block.instructions.size(); i++) {
            if (block.instructions.get(i).op == Opcode.SWAP) {
                i = optimizer.shorten(i);
                optimizer.applyStatically(i);
            }
        }
    }

    /** The run of SWAPs and NOPs from here is made optimal; the index of its last instruction. */
    private int shorten(int start) {
        int depth = list.get(start).arg;
        int length = 1;
        boolean more = false;
        for (; start + length < list.size(); length++) {
            Instr instr = list.get(start + length);
            if (instr.op == Opcode.SWAP) {
                depth = Math.max(depth, instr.arg);
                more = true;
            } else if (instr.op != Opcode.NOP) {
                break;
            }
        }
        if (!more) {
            return start;
        }
        int[] stack = permutation(start, length, depth);
        int current = start + length - 1;
        for (int i = 0; i < depth; i++) {
            if (stack[i] != VISITED && stack[i] != i) {
                current = emitCycle(stack, i, current);
            }
        }
        for (; current >= start; current--) {
            list.get(current).toNop();
        }
        return start + length - 1;
    }

    /** What the run does to the top of the stack. */
    private int[] permutation(int start, int length, int depth) {
        int[] stack = new int[depth];
        for (int i = 0; i < depth; i++) {
            stack[i] = i;
        }
        for (int i = start; i < start + length; i++) {
            Instr instr = list.get(i);
            if (instr.op == Opcode.SWAP) {
                int top = stack[0];
                stack[0] = stack[instr.arg - 1];
                stack[instr.arg - 1] = top;
            }
        }
        return stack;
    }

    /** Writes one cycle of the permutation backwards from {@code current}; the place before what it wrote. */
    private int emitCycle(int[] stack, int start, int current) {
        int place = current;
        int j = start;
        while (true) {
            if (j != 0) {
                list.get(place--).set(Opcode.SWAP, j + 1);
            }
            if (stack[j] == VISITED) {
                return place;
            }
            int next = stack[j];
            stack[j] = VISITED;
            j = next;
        }
    }

    private void applyStatically(int last) {
        for (int i = last; i >= 0; i--) {
            Instr swap = list.get(i);
            if (swap.op != Opcode.SWAP) {
                if (swap.op == Opcode.NOP || isSwappable(swap)) {
                    continue;
                }
                return;
            }
            int j = nextSwappable(i, -1);
            if (j < 0) {
                return;
            }
            int k = j;
            int line = list.get(j).loc.line();
            for (int count = swap.arg - 1; count > 0; count--) {
                k = nextSwappable(k, line);
                if (k < 0) {
                    return;
                }
            }
            if (clash(j, k)) {
                return;
            }
            swap.toNop();
            Instr moved = list.get(j);
            list.set(j, list.get(k));
            list.set(k, moved);
        }
    }

    private static boolean isSwappable(Instr instr) {
        return instr.op == Opcode.STORE_FAST || instr.op == Ops.STORE_FAST_MAYBE_NULL || instr.op == Opcode.POP_TOP;
    }

    private int nextSwappable(int from, int line) {
        for (int i = from + 1; i < list.size(); i++) {
            Instr instr = list.get(i);
            if (line >= 0 && instr.loc.line() != line) {
                return -1;
            }
            if (instr.op != Opcode.NOP) {
                return isSwappable(instr) ? i : -1;
            }
        }
        return -1;
    }

    private int storesTo(int index) {
        Instr instr = list.get(index);
        return instr.op == Opcode.STORE_FAST || instr.op == Ops.STORE_FAST_MAYBE_NULL ? instr.arg : -1;
    }

    /** Whether the two, or one of them and one between, store to the same local. */
    private boolean clash(int j, int k) {
        int storeJ = storesTo(j);
        int storeK = storesTo(k);
        if (storeJ < 0 && storeK < 0) {
            return false;
        }
        if (storeJ == storeK) {
            return true;
        }
        for (int i = j + 1; i < k; i++) {
            int store = storesTo(i);
            if (store >= 0 && (store == storeJ || store == storeK)) {
                return true;
            }
        }
        return false;
    }
}
