package dev.tally.python.code;

import dev.tally.python.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code break}, {@code continue} and {@code return} must unwind (CPython 3.13 {@code Python/compile.c},
 * {@code fblockinfo}).
 *
 * @param start the label that {@code continue} goes to
 * @param exit the label that {@code break} goes to
 * @param finalBody of a {@code try} with {@code finally}
 * @param name that an exception handler binds
 */
record FrameBlock(
        Kind kind,
        Loc loc,
        int start,
        int exit,
        List<Stmt> finalBody,
        @Nullable String name) {
    enum Kind {
        WHILE_LOOP,
        FOR_LOOP,
        TRY_EXCEPT,
        FINALLY_TRY,
        FINALLY_END,
        WITH,
        ASYNC_WITH,
        ASYNC_COMPREHENSION,
        HANDLER_CLEANUP,
        POP_VALUE,
        EXCEPTION_HANDLER,
        EXCEPTION_GROUP_HANDLER,
        STOP_ITERATION
    }

    static FrameBlock of(Kind kind, Loc loc) {
        return new FrameBlock(kind, loc, -1, -1, List.of(), null);
    }

    static FrameBlock loop(Kind kind, Loc loc, int start, int exit) {
        return new FrameBlock(kind, loc, start, exit, List.of(), null);
    }

    boolean isLoop() {
        return kind == Kind.WHILE_LOOP || kind == Kind.FOR_LOOP;
    }
}
