package dev.tally.python.code;

import org.jspecify.annotations.Nullable;

/** An instruction while it is compiled. {@code arg} of a jump is a label until the flow graph gives it a target. */
final class Instr {
    int op;
    int arg;
    Loc loc;

    /** Where a jump goes, or the handler that a block push names. */
    @Nullable
    Block target;

    /** The handler that is entered when this raises. */
    @Nullable
    Block handler;

    Instr(int op, int arg, Loc loc) {
        this.op = op;
        this.arg = arg;
        this.loc = loc;
    }

    Instr copy() {
        Instr copy = new Instr(op, arg, loc);
        copy.target = target;
        copy.handler = handler;
        return copy;
    }

    void set(int newOp, int newArg) {
        op = newOp;
        arg = newArg;
    }

    void toNop() {
        op = Opcode.NOP;
        arg = 0;
    }

    boolean isJump() {
        return Ops.isJump(op);
    }

    Block target() {
        if (target == null) {
            throw new IllegalStateException("a jump without target");
        }
        return target;
    }
}
