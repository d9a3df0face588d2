package dev.tally.python.vm;

import static dev.tally.python.code.Opcode.*;

import dev.tally.python.code.Opcode;

/**
 * Runs of instructions that the loop does in one go where their operands are of the common types: the first of them is replaced
 * by one of these, the others stay where they are, for their arguments, for whoever jumps to them, and for the loop itself
 * where the operands turn out to be something else. Then the first one's own operation is done, and nothing has happened yet.
 *
 * <p>What is fused cannot be seen: it runs no Python code, raises nothing, and no line starts in its middle.
 */
final class Fusion {
    private Fusion() {}

    /** LOAD_FAST_LOAD_FAST, BINARY_OP. */
    static final int FAST_FAST_BINARY = 128;

    /** LOAD_FAST, LOAD_CONST, BINARY_OP. */
    static final int FAST_CONST_BINARY = 129;

    /** LOAD_FAST, BINARY_OP. */
    static final int TOP_FAST_BINARY = 130;

    /** LOAD_CONST, BINARY_OP. */
    static final int TOP_CONST_BINARY = 131;

    /** COMPARE_OP, a conditional jump. */
    static final int COMPARE_JUMP = 132;

    /** LOAD_FAST_LOAD_FAST, COMPARE_OP, a conditional jump. */
    static final int FAST_FAST_COMPARE_JUMP = 133;

    /** LOAD_FAST, LOAD_CONST, COMPARE_OP, a conditional jump. */
    static final int FAST_CONST_COMPARE_JUMP = 134;

    /** LOAD_FAST, LOAD_ATTR of an attribute that is not called. */
    static final int FAST_ATTRIBUTE = 135;

    /** LOAD_FAST_LOAD_FAST, BINARY_SUBSCR. */
    static final int FAST_FAST_SUBSCRIPT = 136;

    /** LOAD_FAST, LOAD_CONST, BINARY_SUBSCR. */
    static final int FAST_CONST_SUBSCRIPT = 137;

    /** LOAD_FAST, LOAD_CONST, COPY 2, COPY 2, BINARY_SUBSCR: the first half of {@code a[0] += …}. */
    static final int FAST_CONST_ITEM = 138;

    /** LOAD_FAST_LOAD_FAST, COPY 2, COPY 2, BINARY_SUBSCR: the first half of {@code a[i] += …}. */
    static final int FAST_FAST_ITEM = 139;

    /** SWAP 3, SWAP 2, STORE_SUBSCR: the second half of these. */
    static final int STORE_ITEM = 140;

    /** LOAD_FAST, LOAD_FAST, BINARY_OP, where a variable is beyond what LOAD_FAST_LOAD_FAST can name. */
    static final int FAST_THEN_FAST_BINARY = 141;

    /** Replaces what can be fused in an executable that is otherwise ready. */
    static void fuse(Executable x) {
        int[] code = x.instructions;
        for (int at = 0; at < code.length; at++) {
            int fused = fusedAt(x, at);
            if (fused != 0) {
                code[at] = code[at] & ~0xFF | fused;
            }
        }
    }

    /** The operation of the run that starts at an instruction, or 0 if none does. */
    private static int fusedAt(Executable x, int at) {
        int second = following(x, at, 1);
        return switch (Opcode.op(x.instructions[at])) {
            case LOAD_FAST ->
                switch (second) {
                    case BINARY_OP -> TOP_FAST_BINARY;
                    case LOAD_ATTR -> (Opcode.arg(x.original[at + 1]) & 1) == 0 ? FAST_ATTRIBUTE : 0;
                    case LOAD_CONST -> withConstant(x, at);
                    case LOAD_FAST -> following(x, at, 2) == BINARY_OP ? FAST_THEN_FAST_BINARY : 0;
                    default -> 0;
                };
            case LOAD_FAST_LOAD_FAST ->
                switch (second) {
                    case BINARY_OP -> FAST_FAST_BINARY;
                    case BINARY_SUBSCR -> FAST_FAST_SUBSCRIPT;
                    case COMPARE_OP -> isJump(following(x, at, 2)) ? FAST_FAST_COMPARE_JUMP : 0;
                    case COPY -> readsItem(x, at, 1) ? FAST_FAST_ITEM : 0;
                    default -> 0;
                };
            case LOAD_CONST -> second == BINARY_OP ? TOP_CONST_BINARY : 0;
            case COMPARE_OP -> isJump(second) ? COMPARE_JUMP : 0;
            case SWAP -> storesItem(x, at) ? STORE_ITEM : 0;
            default -> 0;
        };
    }

    private static int withConstant(Executable x, int at) {
        return switch (following(x, at, 2)) {
            case BINARY_OP -> FAST_CONST_BINARY;
            case BINARY_SUBSCR -> FAST_CONST_SUBSCRIPT;
            case COPY -> readsItem(x, at, 2) ? FAST_CONST_ITEM : 0;
            case COMPARE_OP -> isJump(following(x, at, 3)) ? FAST_CONST_COMPARE_JUMP : 0;
            default -> 0;
        };
    }

    /** Whether two operands are copied, and the one subscripted by the other. */
    private static boolean readsItem(Executable x, int at, int distance) {
        return following(x, at, distance + 1) == COPY
                && following(x, at, distance + 2) == BINARY_SUBSCR
                && Opcode.arg(x.original[at + distance]) == 2
                && Opcode.arg(x.original[at + distance + 1]) == 2;
    }

    private static boolean storesItem(Executable x, int at) {
        return following(x, at, 1) == SWAP
                && following(x, at, 2) == STORE_SUBSCR
                && Opcode.arg(x.original[at]) == 3
                && Opcode.arg(x.original[at + 1]) == 2;
    }

    private static boolean isJump(int op) {
        return op == POP_JUMP_IF_FALSE || op == POP_JUMP_IF_TRUE;
    }

    /** The operation so many instructions on, or -1 where that is of another line, or where a line is listened for. */
    private static int following(Executable x, int at, int distance) {
        int index = at + distance;
        boolean near = index < x.original.length
                && x.lines[index] == x.lines[at]
                && Opcode.op(x.instructions[index]) != Executable.LINE;
        return near ? Opcode.op(x.original[index]) : -1;
    }
}
