package dev.tally.python.code;

/**
 * Where each instruction would be in CPython's bytecode, counted in units of two bytes: there an instruction is followed by
 * what its caches take, and preceded by EXTENDED_ARG for what does not fit into a byte of its argument. CPython 3.13
 * Include/internal/pycore_opcode_metadata.h, {@code _PyOpcode_Caches}.
 */
public final class CodeUnits {
    private final Code code;
    private final int[] offsets;

    /** Where each instruction begins, with its EXTENDED_ARGs: where jumps to it go. */
    private final int[] starts;

    private CodeUnits(Code code) {
        this.code = code;
        this.offsets = new int[code.instructions().length + 1];
        this.starts = new int[offsets.length];
    }

    static CodeUnits of(Code code) {
        CodeUnits units = new CodeUnits(code);
        // What an argument of a jump takes depends on how far it is.
        while (units.place()) {
            continue;
        }
        return units;
    }

    /** The unit that each instruction is, and last how many units there are. */
    public static int[] offsets(Code code) {
        return of(code).offsets;
    }

    /** The unit that an instruction begins with, its EXTENDED_ARGs included; for the one after the last, how many there are. */
    int start(int instruction) {
        return starts[instruction];
    }

    /** The instruction that each unit belongs to. */
    public static int[] owners(Code code) {
        int[] offsets = offsets(code);
        int[] owners = new int[offsets[offsets.length - 1]];
        int unit = 0;
        for (int i = 0; i < offsets.length - 1; i++) {
            int end = offsets[i] + 1 + caches(Opcode.op(code.instructions()[i]));
            while (unit < end) {
                owners[unit++] = i;
            }
        }
        return owners;
    }

    private boolean place() {
        boolean moved = false;
        int at = 0;
        int[] instructions = code.instructions();
        for (int i = 0; i < instructions.length; i++) {
            starts[i] = at;
            at += extensions(argument(i));
            moved |= offsets[i] != at;
            offsets[i] = at;
            at += 1 + caches(Opcode.op(instructions[i]));
        }
        moved |= offsets[instructions.length] != at;
        offsets[instructions.length] = at;
        starts[instructions.length] = at;
        return moved;
    }

    /** An instruction's argument; of a jump, how many units it goes. */
    int argument(int i) {
        int instruction = code.instructions()[i];
        int op = Opcode.op(instruction);
        int arg = Opcode.arg(instruction);
        return Ops.isJump(op) ? Math.abs(starts[arg] - (offsets[i] + 1 + caches(op))) : arg;
    }

    private static int extensions(int arg) {
        return arg > 0xFFFFFF ? 3 : arg > 0xFFFF ? 2 : arg > 0xFF ? 1 : 0;
    }

    /** How many units the caches behind an operation take. */
    static int caches(int op) {
        return switch (op) {
            case Opcode.LOAD_ATTR -> 9;
            case Opcode.LOAD_GLOBAL, Opcode.STORE_ATTR -> 4;
            case Opcode.CALL, Opcode.TO_BOOL -> 3;
            case Opcode.BINARY_OP,
                    Opcode.BINARY_SUBSCR,
                    Opcode.COMPARE_OP,
                    Opcode.CONTAINS_OP,
                    Opcode.FOR_ITER,
                    Opcode.JUMP_BACKWARD,
                    Opcode.LOAD_SUPER_ATTR,
                    Opcode.POP_JUMP_IF_FALSE,
                    Opcode.POP_JUMP_IF_NONE,
                    Opcode.POP_JUMP_IF_NOT_NONE,
                    Opcode.POP_JUMP_IF_TRUE,
                    Opcode.SEND,
                    Opcode.STORE_SUBSCR,
                    Opcode.UNPACK_SEQUENCE -> 1;
            default -> 0;
        };
    }
}
