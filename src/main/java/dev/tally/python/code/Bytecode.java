package dev.tally.python.code;

import org.jspecify.annotations.Nullable;

/**
 * Code as the bytes that CPython has of it: {@code co_code} with its EXTENDED_ARGs and empty caches, and {@code
 * co_exceptiontable}. CPython 3.13 Include/opcode_ids.h, Python/assemble.c, InternalDocs/exception_handling.md.
 */
public final class Bytecode {
    /** CPython's numbers of our operations, in the order of ours. */
    private static final int[] NUMBERS = {
        2, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 19, 20, 21, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37,
        38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65,
        66, 67, 68, 69, 72, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96,
        97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 149,
        1, 10, 16, 18, 73
    };

    private static final int EXTENDED_ARG = 71;

    /** Set in the first byte of each row of the exception table. */
    private static final int ROW = 0x80;

    private Bytecode() {}

    /** {@code co_code} */
    public static byte[] code(Code code) {
        CodeUnits units = CodeUnits.of(code);
        ByteWriter out = new ByteWriter();
        int[] instructions = code.instructions();
        for (int i = 0; i < instructions.length; i++) {
            int arg = units.argument(i);
            for (int shift = 24; shift > 0; shift -= 8) {
                if (arg >>> shift != 0) {
                    out.write(EXTENDED_ARG);
                    out.write(arg >>> shift);
                }
            }
            int op = Opcode.op(instructions[i]);
            out.write(NUMBERS[op]);
            out.write(arg);
            for (int cache = 2 * CodeUnits.caches(op); cache > 0; cache--) {
                out.write(0);
            }
        }
        return out.toByteArray();
    }

    /** {@code co_exceptiontable}: rows of start, length, target (in units of code) and depth with the mark of lasti. */
    public static byte[] exceptionTable(Code code) {
        CodeUnits units = CodeUnits.of(code);
        ByteWriter out = new ByteWriter();
        int[] table = code.exceptionTable();
        for (int row = 0; row < table.length; row += 5) {
            int start = units.start(table[row]);
            number(out, start, ROW);
            number(out, units.start(table[row + 1]) - start, 0);
            number(out, units.start(table[row + 2]), 0);
            number(out, table[row + 3] << 1 | table[row + 4], 0);
        }
        return out.toByteArray();
    }

    /** Six bits a byte, the highest ones first; all bytes but the last are marked. */
    private static void number(ByteWriter out, int value, int mark) {
        int rest = 30;
        while (rest > 0 && value >>> rest == 0) {
            rest -= 6;
        }
        int first = mark;
        for (int shift = rest; shift >= 0; shift -= 6) {
            out.write(value >>> shift & 0x3F | (shift > 0 ? 0x40 : 0) | first);
            first = 0;
        }
    }

    /**
     * What an operation does to the stack's depth: {@code _opcode.stack_effect}. CPython 3.13 Python/compile.c.
     *
     * @param number CPython's
     * @param jump whether it jumps; null for what is more of the two
     * @return null where there is no such operation
     */
    public static @Nullable Integer stackEffect(int number, int arg, @Nullable Boolean jump) {
        for (int op = 0; op < NUMBERS.length; op++) {
            if (NUMBERS[op] == number) {
                return Ops.stackEffect(op, arg, jump == null || jump);
            }
        }
        return switch (number) {
            case 0, 17, 70, EXTENDED_ARG -> 0; // CACHE, RESERVED, ENTER_EXECUTOR
            case 22 -> -1; // INTERPRETER_EXIT
            case 237, 238, 239 -> -1; // INSTRUMENTED_END_FOR, _END_SEND, _RETURN_VALUE
            case 242 -> Ops.stackEffect(Opcode.LOAD_SUPER_ATTR, arg, false); // INSTRUMENTED_LOAD_SUPER_ATTR
            case 236, 240, 241, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253 -> 0;
            case 256, 257, 263 -> 0; // JUMP, JUMP_NO_INTERRUPT, POP_BLOCK
            case 258, 259 -> 1; // LOAD_CLOSURE, LOAD_METHOD
            case 260, 261, 262 -> -1; // LOAD_SUPER_METHOD, LOAD_ZERO_SUPER_ATTR, LOAD_ZERO_SUPER_METHOD
            case 264 -> jump == null || jump ? 2 : 0; // SETUP_CLEANUP
            case 265, 266 -> jump == null || jump ? 1 : 0; // SETUP_FINALLY, SETUP_WITH
            case 267 -> -1; // STORE_FAST_MAYBE_NULL
            default -> null;
        };
    }
}
