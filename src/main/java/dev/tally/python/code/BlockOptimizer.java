package dev.tally.python.code;

import dev.tally.python.syntax.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Improvements within a block and of the jumps out of it (CPython 3.13 {@code optimize_basic_block}). */
final class BlockOptimizer {
    private final Block block;
    private final List<Instr> list;
    private final ConstantTable constants;

    private BlockOptimizer(Block block, ConstantTable constants) {
        this.block = block;
        this.list = block.instructions;
        this.constants = constants;
    }

    static void run(Block block, ConstantTable constants) {
        new BlockOptimizer(block, constants).run();
        SwapOptimizer.run(block);
    }

    private void run() {
        int constant = -1;
        for (int i = 0; i < list.size(); i++) {
            Instr instr = list.get(i);
            boolean copyOfConstant = constant >= 0 && instr.op == Opcode.COPY && instr.arg == 1;
            if (copyOfConstant) {
                loadedConstant(i, constant);
                continue;
            }
            constant = instr.op == Opcode.LOAD_CONST ? instr.arg : -1;
            if (constant >= 0) {
                loadedConstant(i, constant);
            } else if (instr.isJump()) {
                i -= threadJump(instr) ? 1 : 0;
            } else {
                optimize(i, instr);
            }
        }
    }

    private @Nullable Instr at(int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private void optimize(int i, Instr instr) {
        Instr next = at(i + 1);
        int nextOp = next == null ? Opcode.NOP : next.op;
        switch (instr.op) {
            case Opcode.BUILD_TUPLE -> buildTuple(i, instr, next);
            case Opcode.STORE_FAST -> {
                if (next != null
                        && nextOp == Opcode.STORE_FAST
                        && next.arg == instr.arg
                        && next.loc.line() == instr.loc.line()) {
                    instr.set(Opcode.POP_TOP, 0);
                }
            }
            case Opcode.SWAP -> {
                if (instr.arg == 1) {
                    instr.toNop();
                }
            }
            case Opcode.LOAD_GLOBAL -> {
                if (next != null && nextOp == Opcode.PUSH_NULL && (instr.arg & 1) == 0) {
                    instr.arg |= 1;
                    next.toNop();
                }
            }
            case Opcode.COMPARE_OP -> {
                if (next != null && nextOp == Opcode.TO_BOOL) {
                    next.set(Opcode.COMPARE_OP, instr.arg | 16);
                    instr.toNop();
                }
            }
            case Opcode.CONTAINS_OP, Opcode.IS_OP -> {
                if (next != null && nextOp == Opcode.TO_BOOL) {
                    next.set(instr.op, instr.arg);
                    instr.toNop();
                }
            }
            case Opcode.TO_BOOL -> {
                if (nextOp == Opcode.TO_BOOL) {
                    instr.toNop();
                }
            }
            case Opcode.UNARY_NOT -> {
                if (next != null && nextOp == Opcode.TO_BOOL) {
                    next.set(Opcode.UNARY_NOT, 0);
                    instr.toNop();
                } else if (next != null && nextOp == Opcode.UNARY_NOT) {
                    instr.toNop();
                    next.toNop();
                }
            }
            default -> {}
        }
    }

    private void buildTuple(int i, Instr build, @Nullable Instr next) {
        int n = build.arg;
        if (next != null && next.op == Opcode.UNPACK_SEQUENCE && next.arg == n && n >= 1 && n <= 3) {
            build.toNop();
            if (n == 1) {
                next.toNop();
            } else {
                next.op = Opcode.SWAP;
            }
            return;
        }
        if (i < n) {
            return;
        }
        List<Literal> items = new ArrayList<>();
        for (int k = i - n; k < i; k++) {
            Instr load = list.get(k);
            if (load.op != Opcode.LOAD_CONST || !(constants.get(load.arg) instanceof Constant.Value value)) {
                return;
            }
            items.add(value.literal());
        }
        for (int k = i - n; k < i; k++) {
            list.get(k).toNop();
        }
        build.set(Opcode.LOAD_CONST, constants.add(new Literal.Tuple(items)));
    }

    /** The instruction at {@code i} pushes this constant. */
    private void loadedConstant(int i, int constant) {
        Instr load = list.get(i);
        Instr next = at(i + 1);
        if (next == null) {
            return;
        }
        switch (next.op) {
            case Opcode.POP_JUMP_IF_FALSE, Opcode.POP_JUMP_IF_TRUE -> {
                load.toNop();
                if (isTrue(constant) == (next.op == Opcode.POP_JUMP_IF_TRUE)) {
                    next.op = Ops.JUMP;
                } else {
                    next.toNop();
                }
            }
            case Opcode.IS_OP -> comparedWithNone(i, constant);
            case Opcode.RETURN_VALUE -> {
                load.toNop();
                next.set(Opcode.RETURN_CONST, constant);
            }
            case Opcode.TO_BOOL -> {
                int index = constants.add(isTrue(constant) ? Literal.TRUE : Literal.FALSE);
                load.toNop();
                next.set(Opcode.LOAD_CONST, index);
            }
            default -> {}
        }
    }

    /** {@code is None} before a conditional jump becomes part of the jump. */
    private void comparedWithNone(int i, int constant) {
        if (!(constants.get(constant) instanceof Constant.Value value && value.literal() instanceof Literal.None)) {
            return;
        }
        Instr is = list.get(i + 1);
        Instr jump = at(i + 2);
        if (jump != null && jump.op == Opcode.TO_BOOL) {
            jump.toNop();
            jump = at(i + 3);
        }
        if (jump == null || (jump.op != Opcode.POP_JUMP_IF_FALSE && jump.op != Opcode.POP_JUMP_IF_TRUE)) {
            return;
        }
        boolean jumpsIfNone = (is.arg == 0) == (jump.op == Opcode.POP_JUMP_IF_TRUE);
        list.get(i).toNop();
        is.toNop();
        jump.op = jumpsIfNone ? Opcode.POP_JUMP_IF_NONE : Opcode.POP_JUMP_IF_NOT_NONE;
    }

    private boolean isTrue(int constant) {
        return switch (constants.get(constant)) {
            case Constant.Nested nested -> true;
            case Constant.Value value -> Literals.isTrue(value.literal());
        };
    }

    /** A jump to a jump goes straight to where that leads; whether it did. */
    private boolean threadJump(Instr jump) {
        if (jump.target().isEmpty()) {
            return false;
        }
        Instr first = jump.target().instructions.get(0);
        int op;
        if (Ops.isConditionalJump(jump.op) && first.op == Ops.JUMP) {
            op = jump.op;
        } else if (jump.op == Ops.JUMP || jump.op == Ops.JUMP_NO_INTERRUPT) {
            if (first.op == Ops.JUMP) {
                op = Ops.JUMP;
            } else if (first.op == Ops.JUMP_NO_INTERRUPT) {
                op = jump.op;
            } else {
                return false;
            }
        } else {
            return false;
        }
        if (jump.target == first.target) {
            return false;
        }
        Instr threaded = new Instr(op, 0, first.loc);
        threaded.target = first.target;
        jump.toNop();
        jump.target = null;
        list.add(threaded);
        return true;
    }
}
