package dev.tally.python.code;

/**
 * What the flow graph knows of an operation: its kind of control flow and its effect on the stack. Adds the operations that
 * exist only between code generation and assembly (CPython 3.13 {@code Include/internal/pycore_opcode_metadata.h}).
 */
final class Ops {
    private Ops() {}

    static final int JUMP = 200;
    static final int JUMP_NO_INTERRUPT = 201;

    /** Opens the range of a handler that is entered with the exception only. */
    static final int SETUP_FINALLY = 202;

    /** Opens the range of a handler that is entered with the instruction's index and the exception. */
    static final int SETUP_CLEANUP = 203;

    /** As {@link #SETUP_CLEANUP}, and drops what {@code __enter__} gave. */
    static final int SETUP_WITH = 204;

    static final int POP_BLOCK = 205;
    static final int LOAD_CLOSURE = 206;
    static final int STORE_FAST_MAYBE_NULL = 207;

    static boolean isBlockPush(int op) {
        return op == SETUP_FINALLY || op == SETUP_CLEANUP || op == SETUP_WITH;
    }

    static boolean isUnconditionalJump(int op) {
        return switch (op) {
            case JUMP,
                    JUMP_NO_INTERRUPT,
                    Opcode.JUMP_FORWARD,
                    Opcode.JUMP_BACKWARD,
                    Opcode.JUMP_BACKWARD_NO_INTERRUPT -> true;
            default -> false;
        };
    }

    static boolean isConditionalJump(int op) {
        return switch (op) {
            case Opcode.POP_JUMP_IF_FALSE,
                    Opcode.POP_JUMP_IF_TRUE,
                    Opcode.POP_JUMP_IF_NONE,
                    Opcode.POP_JUMP_IF_NOT_NONE -> true;
            default -> false;
        };
    }

    static boolean isJump(int op) {
        return isUnconditionalJump(op) || isConditionalJump(op) || op == Opcode.FOR_ITER || op == Opcode.SEND;
    }

    static boolean hasTarget(int op) {
        return isJump(op) || isBlockPush(op);
    }

    /** Whether it leaves the frame. */
    static boolean isScopeExit(int op) {
        return switch (op) {
            case Opcode.RETURN_VALUE, Opcode.RETURN_CONST, Opcode.RAISE_VARARGS, Opcode.RERAISE -> true;
            default -> false;
        };
    }

    /** Whether it must be the last of its block. */
    static boolean isTerminator(int op) {
        return isJump(op) || isScopeExit(op);
    }

    static boolean hasConst(int op) {
        return op == Opcode.LOAD_CONST || op == Opcode.RETURN_CONST;
    }

    /** Whether CPython may run pending calls at it. */
    static boolean hasEvalBreak(int op) {
        return switch (op) {
            case JUMP, Opcode.JUMP_BACKWARD, Opcode.RESUME, Opcode.CALL, Opcode.CALL_FUNCTION_EX, Opcode.CALL_KW ->
                true;
            default -> false;
        };
    }

    /** The change of the stack's depth; {@code jump} where the operation's target is entered. */
    static int stackEffect(int op, int arg, boolean jump) {
        if (isBlockPush(op)) {
            return !jump ? 0 : op == SETUP_CLEANUP ? 2 : 1;
        }
        return switch (op) {
            case Opcode.NOP,
                    Opcode.RESUME,
                    POP_BLOCK,
                    JUMP,
                    JUMP_NO_INTERRUPT,
                    Opcode.JUMP_FORWARD,
                    Opcode.JUMP_BACKWARD,
                    Opcode.JUMP_BACKWARD_NO_INTERRUPT -> 0;
            case Opcode.POP_TOP,
                    Opcode.POP_EXCEPT,
                    Opcode.STORE_FAST,
                    STORE_FAST_MAYBE_NULL,
                    Opcode.STORE_NAME,
                    Opcode.STORE_GLOBAL,
                    Opcode.STORE_DEREF,
                    Opcode.POP_JUMP_IF_FALSE,
                    Opcode.POP_JUMP_IF_TRUE,
                    Opcode.POP_JUMP_IF_NONE,
                    Opcode.POP_JUMP_IF_NOT_NONE,
                    Opcode.RETURN_VALUE,
                    Opcode.DELETE_ATTR,
                    Opcode.BINARY_SUBSCR,
                    Opcode.BINARY_OP,
                    Opcode.COMPARE_OP,
                    Opcode.CONTAINS_OP,
                    Opcode.IS_OP,
                    Opcode.END_FOR,
                    Opcode.END_SEND,
                    Opcode.EXIT_INIT_CHECK,
                    Opcode.CLEANUP_THROW,
                    Opcode.LIST_APPEND,
                    Opcode.LIST_EXTEND,
                    Opcode.SET_ADD,
                    Opcode.SET_UPDATE,
                    Opcode.DICT_UPDATE,
                    Opcode.DICT_MERGE,
                    Opcode.IMPORT_NAME,
                    Opcode.FORMAT_WITH_SPEC,
                    Opcode.SET_FUNCTION_ATTRIBUTE,
                    Opcode.CALL_INTRINSIC_2 -> -1;
            case Opcode.LOAD_CONST,
                    Opcode.LOAD_FAST,
                    Opcode.LOAD_FAST_CHECK,
                    Opcode.LOAD_FAST_AND_CLEAR,
                    LOAD_CLOSURE,
                    Opcode.LOAD_NAME,
                    Opcode.LOAD_DEREF,
                    Opcode.LOAD_LOCALS,
                    Opcode.LOAD_ASSERTION_ERROR,
                    Opcode.LOAD_BUILD_CLASS,
                    Opcode.PUSH_NULL,
                    Opcode.PUSH_EXC_INFO,
                    Opcode.COPY,
                    Opcode.GET_LEN,
                    Opcode.IMPORT_FROM,
                    Opcode.MATCH_KEYS,
                    Opcode.MATCH_MAPPING,
                    Opcode.MATCH_SEQUENCE,
                    Opcode.BEFORE_WITH,
                    Opcode.BEFORE_ASYNC_WITH,
                    Opcode.GET_ANEXT,
                    Opcode.WITH_EXCEPT_START,
                    Opcode.RETURN_GENERATOR,
                    Opcode.FOR_ITER -> 1;
            case Opcode.LOAD_FAST_LOAD_FAST -> 2;
            case Opcode.STORE_FAST_STORE_FAST,
                    Opcode.MAP_ADD,
                    Opcode.DELETE_SUBSCR,
                    Opcode.STORE_ATTR,
                    Opcode.END_ASYNC_FOR,
                    Opcode.BINARY_SLICE -> -2;
            case Opcode.STORE_SUBSCR -> -3;
            case Opcode.STORE_SLICE -> -4;
            case Opcode.MATCH_CLASS -> -2;
            case Opcode.LOAD_GLOBAL -> 1 + (arg & 1);
            case Opcode.LOAD_ATTR -> arg & 1;
            case Opcode.LOAD_SUPER_ATTR -> -2 + (arg & 1);
            case Opcode.BUILD_TUPLE, Opcode.BUILD_LIST, Opcode.BUILD_SET, Opcode.BUILD_STRING -> 1 - arg;
            case Opcode.BUILD_MAP -> 1 - 2 * arg;
            case Opcode.BUILD_CONST_KEY_MAP -> -arg;
            case Opcode.BUILD_SLICE -> arg == 3 ? -2 : -1;
            case Opcode.UNPACK_SEQUENCE -> arg - 1;
            case Opcode.UNPACK_EX -> (arg & 0xFF) + (arg >> 8);
            case Opcode.CALL -> -1 - arg;
            case Opcode.CALL_KW -> -2 - arg;
            case Opcode.CALL_FUNCTION_EX -> -2 - (arg & 1);
            case Opcode.RAISE_VARARGS -> -arg;
            case Opcode.RERAISE -> -1;
            default -> 0;
        };
    }
}
