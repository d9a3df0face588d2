package dev.tally.python.code;

/**
 * The instructions of CPython 3.13 ({@code Python/bytecodes.c}) that the compiler emits, by our own dense numbers.
 * What each does to the stack is said there; what of it differs here is said at the instruction.
 */
public final class Opcode {
    private Opcode() {}

    public static final int BEFORE_WITH = 0;
    public static final int BINARY_SLICE = 1;
    public static final int BINARY_SUBSCR = 2;
    public static final int CHECK_EG_MATCH = 3;
    public static final int CHECK_EXC_MATCH = 4;
    public static final int CLEANUP_THROW = 5;
    public static final int DELETE_SUBSCR = 6;
    public static final int END_FOR = 7;
    public static final int END_SEND = 8;
    public static final int EXIT_INIT_CHECK = 9;
    public static final int FORMAT_SIMPLE = 10;
    public static final int FORMAT_WITH_SPEC = 11;
    public static final int GET_ITER = 12;
    public static final int GET_LEN = 13;
    public static final int GET_YIELD_FROM_ITER = 14;
    public static final int LOAD_ASSERTION_ERROR = 15;
    public static final int LOAD_BUILD_CLASS = 16;
    public static final int LOAD_LOCALS = 17;
    public static final int MAKE_FUNCTION = 18;
    public static final int MATCH_KEYS = 19;
    public static final int MATCH_MAPPING = 20;
    public static final int MATCH_SEQUENCE = 21;
    public static final int NOP = 22;
    public static final int POP_EXCEPT = 23;
    public static final int POP_TOP = 24;
    public static final int PUSH_EXC_INFO = 25;
    public static final int PUSH_NULL = 26;
    public static final int RETURN_GENERATOR = 27;
    public static final int RETURN_VALUE = 28;
    public static final int SETUP_ANNOTATIONS = 29;
    public static final int STORE_SLICE = 30;
    public static final int STORE_SUBSCR = 31;
    public static final int TO_BOOL = 32;
    public static final int UNARY_INVERT = 33;
    public static final int UNARY_NEGATIVE = 34;
    public static final int UNARY_NOT = 35;
    public static final int WITH_EXCEPT_START = 36;
    public static final int BINARY_OP = 37;
    public static final int BUILD_CONST_KEY_MAP = 38;
    public static final int BUILD_LIST = 39;
    public static final int BUILD_MAP = 40;
    public static final int BUILD_SET = 41;
    public static final int BUILD_SLICE = 42;
    public static final int BUILD_STRING = 43;
    public static final int BUILD_TUPLE = 44;
    public static final int CALL = 45;
    public static final int CALL_FUNCTION_EX = 46;
    public static final int CALL_INTRINSIC_1 = 47;
    public static final int CALL_INTRINSIC_2 = 48;
    public static final int CALL_KW = 49;
    public static final int COMPARE_OP = 50;
    public static final int CONTAINS_OP = 51;
    public static final int CONVERT_VALUE = 52;
    public static final int COPY = 53;
    public static final int COPY_FREE_VARS = 54;
    public static final int DELETE_ATTR = 55;
    public static final int DELETE_DEREF = 56;
    public static final int DELETE_FAST = 57;
    public static final int DELETE_GLOBAL = 58;
    public static final int DELETE_NAME = 59;
    public static final int DICT_MERGE = 60;
    public static final int DICT_UPDATE = 61;
    public static final int FOR_ITER = 62;
    public static final int IMPORT_FROM = 63;
    public static final int IMPORT_NAME = 64;
    public static final int IS_OP = 65;
    public static final int JUMP_BACKWARD = 66;
    public static final int JUMP_BACKWARD_NO_INTERRUPT = 67;
    public static final int JUMP_FORWARD = 68;
    public static final int LIST_APPEND = 69;
    public static final int LIST_EXTEND = 70;
    public static final int LOAD_ATTR = 71;
    public static final int LOAD_CONST = 72;
    public static final int LOAD_DEREF = 73;
    public static final int LOAD_FAST = 74;
    public static final int LOAD_FAST_AND_CLEAR = 75;
    public static final int LOAD_FAST_CHECK = 76;
    public static final int LOAD_FAST_LOAD_FAST = 77;
    public static final int LOAD_FROM_DICT_OR_DEREF = 78;
    public static final int LOAD_FROM_DICT_OR_GLOBALS = 79;
    public static final int LOAD_GLOBAL = 80;
    public static final int LOAD_NAME = 81;
    public static final int LOAD_SUPER_ATTR = 82;
    public static final int MAKE_CELL = 83;
    public static final int MAP_ADD = 84;
    public static final int MATCH_CLASS = 85;
    public static final int POP_JUMP_IF_FALSE = 86;
    public static final int POP_JUMP_IF_NONE = 87;
    public static final int POP_JUMP_IF_NOT_NONE = 88;
    public static final int POP_JUMP_IF_TRUE = 89;
    public static final int RAISE_VARARGS = 90;
    public static final int RERAISE = 91;
    public static final int RETURN_CONST = 92;
    public static final int SEND = 93;
    public static final int SET_ADD = 94;
    public static final int SET_FUNCTION_ATTRIBUTE = 95;
    public static final int SET_UPDATE = 96;
    public static final int STORE_ATTR = 97;
    public static final int STORE_DEREF = 98;
    public static final int STORE_FAST = 99;
    public static final int STORE_FAST_LOAD_FAST = 100;
    public static final int STORE_FAST_STORE_FAST = 101;
    public static final int STORE_GLOBAL = 102;
    public static final int STORE_NAME = 103;
    public static final int SWAP = 104;
    public static final int UNPACK_EX = 105;
    public static final int UNPACK_SEQUENCE = 106;
    public static final int YIELD_VALUE = 107;
    public static final int RESUME = 108;
    public static final int BEFORE_ASYNC_WITH = 109;
    public static final int END_ASYNC_FOR = 110;
    public static final int GET_AITER = 111;
    public static final int GET_ANEXT = 112;
    public static final int GET_AWAITABLE = 113;

    private static final String[] NAMES = {
        "BEFORE_WITH",
        "BINARY_SLICE",
        "BINARY_SUBSCR",
        "CHECK_EG_MATCH",
        "CHECK_EXC_MATCH",
        "CLEANUP_THROW",
        "DELETE_SUBSCR",
        "END_FOR",
        "END_SEND",
        "EXIT_INIT_CHECK",
        "FORMAT_SIMPLE",
        "FORMAT_WITH_SPEC",
        "GET_ITER",
        "GET_LEN",
        "GET_YIELD_FROM_ITER",
        "LOAD_ASSERTION_ERROR",
        "LOAD_BUILD_CLASS",
        "LOAD_LOCALS",
        "MAKE_FUNCTION",
        "MATCH_KEYS",
        "MATCH_MAPPING",
        "MATCH_SEQUENCE",
        "NOP",
        "POP_EXCEPT",
        "POP_TOP",
        "PUSH_EXC_INFO",
        "PUSH_NULL",
        "RETURN_GENERATOR",
        "RETURN_VALUE",
        "SETUP_ANNOTATIONS",
        "STORE_SLICE",
        "STORE_SUBSCR",
        "TO_BOOL",
        "UNARY_INVERT",
        "UNARY_NEGATIVE",
        "UNARY_NOT",
        "WITH_EXCEPT_START",
        "BINARY_OP",
        "BUILD_CONST_KEY_MAP",
        "BUILD_LIST",
        "BUILD_MAP",
        "BUILD_SET",
        "BUILD_SLICE",
        "BUILD_STRING",
        "BUILD_TUPLE",
        "CALL",
        "CALL_FUNCTION_EX",
        "CALL_INTRINSIC_1",
        "CALL_INTRINSIC_2",
        "CALL_KW",
        "COMPARE_OP",
        "CONTAINS_OP",
        "CONVERT_VALUE",
        "COPY",
        "COPY_FREE_VARS",
        "DELETE_ATTR",
        "DELETE_DEREF",
        "DELETE_FAST",
        "DELETE_GLOBAL",
        "DELETE_NAME",
        "DICT_MERGE",
        "DICT_UPDATE",
        "FOR_ITER",
        "IMPORT_FROM",
        "IMPORT_NAME",
        "IS_OP",
        "JUMP_BACKWARD",
        "JUMP_BACKWARD_NO_INTERRUPT",
        "JUMP_FORWARD",
        "LIST_APPEND",
        "LIST_EXTEND",
        "LOAD_ATTR",
        "LOAD_CONST",
        "LOAD_DEREF",
        "LOAD_FAST",
        "LOAD_FAST_AND_CLEAR",
        "LOAD_FAST_CHECK",
        "LOAD_FAST_LOAD_FAST",
        "LOAD_FROM_DICT_OR_DEREF",
        "LOAD_FROM_DICT_OR_GLOBALS",
        "LOAD_GLOBAL",
        "LOAD_NAME",
        "LOAD_SUPER_ATTR",
        "MAKE_CELL",
        "MAP_ADD",
        "MATCH_CLASS",
        "POP_JUMP_IF_FALSE",
        "POP_JUMP_IF_NONE",
        "POP_JUMP_IF_NOT_NONE",
        "POP_JUMP_IF_TRUE",
        "RAISE_VARARGS",
        "RERAISE",
        "RETURN_CONST",
        "SEND",
        "SET_ADD",
        "SET_FUNCTION_ATTRIBUTE",
        "SET_UPDATE",
        "STORE_ATTR",
        "STORE_DEREF",
        "STORE_FAST",
        "STORE_FAST_LOAD_FAST",
        "STORE_FAST_STORE_FAST",
        "STORE_GLOBAL",
        "STORE_NAME",
        "SWAP",
        "UNPACK_EX",
        "UNPACK_SEQUENCE",
        "YIELD_VALUE",
        "RESUME",
        "BEFORE_ASYNC_WITH",
        "END_ASYNC_FOR",
        "GET_AITER",
        "GET_ANEXT",
        "GET_AWAITABLE"
    };

    /** The instruction's operation. */
    public static int op(int instruction) {
        return instruction & 0xFF;
    }

    /** The instruction's argument. */
    public static int arg(int instruction) {
        return instruction >>> 8;
    }

    public static int instruction(int op, int arg) {
        return arg << 8 | op;
    }

    public static String name(int op) {
        return NAMES[op];
    }

    /** How many operations there are; they are numbered from 0. */
    public static int count() {
        return NAMES.length;
    }
}
