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
    public static final int DELETE_SUBSCR = 5;
    public static final int END_FOR = 6;
    public static final int END_SEND = 7;
    public static final int EXIT_INIT_CHECK = 8;
    public static final int FORMAT_SIMPLE = 9;
    public static final int FORMAT_WITH_SPEC = 10;
    public static final int GET_ITER = 11;
    public static final int GET_LEN = 12;
    public static final int GET_YIELD_FROM_ITER = 13;
    public static final int LOAD_ASSERTION_ERROR = 14;
    public static final int LOAD_BUILD_CLASS = 15;
    public static final int LOAD_LOCALS = 16;
    public static final int MAKE_FUNCTION = 17;
    public static final int MATCH_KEYS = 18;
    public static final int MATCH_MAPPING = 19;
    public static final int MATCH_SEQUENCE = 20;
    public static final int NOP = 21;
    public static final int POP_EXCEPT = 22;
    public static final int POP_TOP = 23;
    public static final int PUSH_EXC_INFO = 24;
    public static final int PUSH_NULL = 25;
    public static final int RETURN_GENERATOR = 26;
    public static final int RETURN_VALUE = 27;
    public static final int SETUP_ANNOTATIONS = 28;
    public static final int STORE_SLICE = 29;
    public static final int STORE_SUBSCR = 30;
    public static final int TO_BOOL = 31;
    public static final int UNARY_INVERT = 32;
    public static final int UNARY_NEGATIVE = 33;
    public static final int UNARY_NOT = 34;
    public static final int WITH_EXCEPT_START = 35;
    public static final int BINARY_OP = 36;
    public static final int BUILD_CONST_KEY_MAP = 37;
    public static final int BUILD_LIST = 38;
    public static final int BUILD_MAP = 39;
    public static final int BUILD_SET = 40;
    public static final int BUILD_SLICE = 41;
    public static final int BUILD_STRING = 42;
    public static final int BUILD_TUPLE = 43;
    public static final int CALL = 44;
    public static final int CALL_FUNCTION_EX = 45;
    public static final int CALL_INTRINSIC_1 = 46;
    public static final int CALL_INTRINSIC_2 = 47;
    public static final int CALL_KW = 48;
    public static final int COMPARE_OP = 49;
    public static final int CONTAINS_OP = 50;
    public static final int CONVERT_VALUE = 51;
    public static final int COPY = 52;
    public static final int COPY_FREE_VARS = 53;
    public static final int DELETE_ATTR = 54;
    public static final int DELETE_DEREF = 55;
    public static final int DELETE_FAST = 56;
    public static final int DELETE_GLOBAL = 57;
    public static final int DELETE_NAME = 58;
    public static final int DICT_MERGE = 59;
    public static final int DICT_UPDATE = 60;
    public static final int FOR_ITER = 61;
    public static final int IMPORT_FROM = 62;
    public static final int IMPORT_NAME = 63;
    public static final int IS_OP = 64;
    public static final int JUMP_BACKWARD = 65;
    public static final int JUMP_BACKWARD_NO_INTERRUPT = 66;
    public static final int JUMP_FORWARD = 67;
    public static final int LIST_APPEND = 68;
    public static final int LIST_EXTEND = 69;
    public static final int LOAD_ATTR = 70;
    public static final int LOAD_CONST = 71;
    public static final int LOAD_DEREF = 72;
    public static final int LOAD_FAST = 73;
    public static final int LOAD_FAST_AND_CLEAR = 74;
    public static final int LOAD_FAST_CHECK = 75;
    public static final int LOAD_FAST_LOAD_FAST = 76;
    public static final int LOAD_FROM_DICT_OR_DEREF = 77;
    public static final int LOAD_FROM_DICT_OR_GLOBALS = 78;
    public static final int LOAD_GLOBAL = 79;
    public static final int LOAD_NAME = 80;
    public static final int LOAD_SUPER_ATTR = 81;
    public static final int MAKE_CELL = 82;
    public static final int MAP_ADD = 83;
    public static final int MATCH_CLASS = 84;
    public static final int POP_JUMP_IF_FALSE = 85;
    public static final int POP_JUMP_IF_NONE = 86;
    public static final int POP_JUMP_IF_NOT_NONE = 87;
    public static final int POP_JUMP_IF_TRUE = 88;
    public static final int RAISE_VARARGS = 89;
    public static final int RERAISE = 90;
    public static final int RETURN_CONST = 91;
    public static final int SEND = 92;
    public static final int SET_ADD = 93;
    public static final int SET_FUNCTION_ATTRIBUTE = 94;
    public static final int SET_UPDATE = 95;
    public static final int STORE_ATTR = 96;
    public static final int STORE_DEREF = 97;
    public static final int STORE_FAST = 98;
    public static final int STORE_FAST_LOAD_FAST = 99;
    public static final int STORE_FAST_STORE_FAST = 100;
    public static final int STORE_GLOBAL = 101;
    public static final int STORE_NAME = 102;
    public static final int SWAP = 103;
    public static final int UNPACK_EX = 104;
    public static final int UNPACK_SEQUENCE = 105;
    public static final int YIELD_VALUE = 106;
    public static final int RESUME = 107;

    private static final String[] NAMES = {
        "BEFORE_WITH",
        "BINARY_SLICE",
        "BINARY_SUBSCR",
        "CHECK_EG_MATCH",
        "CHECK_EXC_MATCH",
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
        "RESUME"
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
}
