package dev.tally.python.code;

/** Arguments of instructions that name a function or an attribute (CPython 3.13 {@code pycore_intrinsics.h}). */
public final class Intrinsics {
    private Intrinsics() {}

    /** {@code CALL_INTRINSIC_1}. */
    public static final int PRINT = 1;

    public static final int IMPORT_STAR = 2;
    public static final int STOPITERATION_ERROR = 3;
    public static final int ASYNC_GEN_WRAP = 4;
    public static final int UNARY_POSITIVE = 5;
    public static final int LIST_TO_TUPLE = 6;
    public static final int TYPEVAR = 7;
    public static final int PARAMSPEC = 8;
    public static final int TYPEVARTUPLE = 9;
    public static final int SUBSCRIPT_GENERIC = 10;
    public static final int TYPEALIAS = 11;

    /** {@code CALL_INTRINSIC_2}. */
    public static final int PREP_RERAISE_STAR = 1;

    public static final int TYPEVAR_WITH_BOUND = 2;
    public static final int TYPEVAR_WITH_CONSTRAINTS = 3;
    public static final int SET_FUNCTION_TYPE_PARAMS = 4;
    public static final int SET_TYPEPARAM_DEFAULT = 5;

    /** {@code SET_FUNCTION_ATTRIBUTE}. */
    public static final int DEFAULTS = 1;

    public static final int KEYWORD_DEFAULTS = 2;
    public static final int ANNOTATIONS = 4;
    public static final int CLOSURE = 8;

    /** {@code RESUME}, its low two bits. */
    public static final int RESUME_AT_START = 0;

    public static final int RESUME_AFTER_YIELD = 1;
    public static final int RESUME_AFTER_YIELD_FROM = 2;
    public static final int RESUME_AFTER_AWAIT = 3;

    /** {@code GET_AWAITABLE}: where the awaitable comes from. */
    public static final int AWAITED = 0;

    public static final int FROM_AENTER = 1;
    public static final int FROM_AEXIT = 2;

    /** {@code CONVERT_VALUE}. */
    public static final int CONVERT_STR = 1;

    public static final int CONVERT_REPR = 2;
    public static final int CONVERT_ASCII = 3;

    /** {@code BINARY_OP}: added to the operator's ordinal where it is augmented assignment. */
    public static final int IN_PLACE = 13;
}
