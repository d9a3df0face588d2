package dev.tally.python.code;

import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.SyntaxError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Code for {@code try} and {@code with}, and for leaving them by {@code return}, {@code break} and {@code continue}
 * (CPython 3.13 {@code Python/compile.c}).
 */
final class TryCompiler {
    private final Generator g;

    TryCompiler(Generator generator) {
        this.g = generator;
    }

    /** Where unwinding ended: the place of what comes next, and the loop that stopped it. */
    record Unwound(Loc loc, @Nullable FrameBlock loop) {}

    /** Leaves all blocks, or those up to the innermost loop; a value on the stack stays on top where it is preserved. */
    Unwound unwindAll(Loc loc, boolean preserve, boolean untilLoop) {
        FrameBlock top = g.unit().topBlock();
        if (top == null) {
            return new Unwound(loc, null);
        }
        if (top.kind() == FrameBlock.Kind.EXCEPTION_GROUP_HANDLER) {
            throw new SyntaxError("'break', 'continue' and 'return' cannot appear in an except* block", loc.span());
        }
        if (untilLoop && top.isLoop()) {
            return new Unwound(loc, top);
        }
        g.pop();
        Loc after = unwind(loc, top, preserve);
        Unwound result = unwindAll(after, preserve, untilLoop);
        g.push(top);
        return result;
    }

    /** Leaves one block; the place of the instructions that follow. */
    Loc unwind(Loc loc, FrameBlock block, boolean preserve) {
        switch (block.kind()) {
            case WHILE_LOOP, EXCEPTION_HANDLER, EXCEPTION_GROUP_HANDLER, STOP_ITERATION, ASYNC_COMPREHENSION -> {
                return loc;
            }
            case FOR_LOOP, POP_VALUE -> {
                swapIf(preserve, loc);
                g.emit(loc, Opcode.POP_TOP);
                return loc;
            }
            case TRY_EXCEPT -> {
                g.emit(loc, Ops.POP_BLOCK);
                return loc;
            }
            case FINALLY_TRY -> {
                g.emit(loc, Ops.POP_BLOCK);
                if (preserve) {
                    g.push(FrameBlock.of(FrameBlock.Kind.POP_VALUE, loc));
                }
                g.statements.all(block.finalBody());
                if (preserve) {
                    g.pop();
                }
                return Loc.NONE;
            }
            case FINALLY_END -> {
                swapIf(preserve, loc);
                g.emit(loc, Opcode.POP_TOP);
                swapIf(preserve, loc);
                g.emit(loc, Ops.POP_BLOCK);
                g.emit(loc, Opcode.POP_EXCEPT);
                return loc;
            }
            case WITH, ASYNC_WITH -> {
                g.emit(block.loc(), Ops.POP_BLOCK);
                swapIf(preserve, block.loc());
                callExitWithNones(block.loc());
                awaitIf(block.kind() == FrameBlock.Kind.ASYNC_WITH, block.loc(), Intrinsics.FROM_AEXIT);
                g.emit(block.loc(), Opcode.POP_TOP);
                return Loc.NONE;
            }
            case HANDLER_CLEANUP -> {
                if (block.name() != null) {
                    g.emit(loc, Ops.POP_BLOCK);
                }
                swapIf(preserve, loc);
                g.emit(loc, Ops.POP_BLOCK);
                g.emit(loc, Opcode.POP_EXCEPT);
                unbind(block.name(), loc);
                return loc;
            }
        }
        throw new IllegalStateException();
    }

    private void swapIf(boolean preserve, Loc loc) {
        if (preserve) {
            g.emit(loc, Opcode.SWAP, 2);
        }
    }

    private void unbind(@Nullable String name, Loc loc) {
        if (name != null) {
            g.loadConst(loc, Literal.NONE);
            g.store(loc, name);
            g.delete(loc, name);
        }
    }

    private void callExitWithNones(Loc loc) {
        for (int i = 0; i < 3; i++) {
            g.loadConst(loc, Literal.NONE);
        }
        g.emit(loc, Opcode.CALL, 2);
    }

    void tryStatement(Stmt.Try s) {
        if (s.finalBody().isEmpty()) {
            tryExcept(s);
        } else {
            tryFinally(s);
        }
    }

    private void tryExcept(Stmt.Try s) {
        if (s.star()) {
            tryExceptStar(s);
        } else {
            tryExceptPlain(s);
        }
    }

    private void tryFinally(Stmt.Try s) {
        Loc loc = g.loc(s.span());
        int body = g.newLabel();
        int end = g.newLabel();
        int exit = g.newLabel();
        int cleanup = g.newLabel();
        g.jump(loc, Ops.SETUP_FINALLY, end);
        g.place(body);
        g.push(new FrameBlock(FrameBlock.Kind.FINALLY_TRY, loc, body, end, s.finalBody(), null));
        if (s.handlers().isEmpty()) {
            g.statements.all(s.body());
        } else {
            tryExcept(s);
        }
        g.emit(Loc.NONE, Ops.POP_BLOCK);
        g.pop();
        g.statements.all(s.finalBody());
        g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, exit);
        g.place(end);
        g.jump(Loc.NONE, Ops.SETUP_CLEANUP, cleanup);
        g.emit(Loc.NONE, Opcode.PUSH_EXC_INFO);
        g.push(FrameBlock.of(FrameBlock.Kind.FINALLY_END, Loc.NONE));
        g.statements.all(s.finalBody());
        g.pop();
        g.emit(Loc.NONE, Opcode.RERAISE, 0);
        g.place(cleanup);
        popExceptAndReraise(Loc.NONE);
        g.place(exit);
    }

    private void popExceptAndReraise(Loc loc) {
        g.emit(loc, Opcode.COPY, 3);
        g.emit(loc, Opcode.POP_EXCEPT);
        g.emit(loc, Opcode.RERAISE, 1);
    }

    private void tryExceptPlain(Stmt.Try s) {
        Loc loc = g.loc(s.span());
        int body = g.newLabel();
        int except = g.newLabel();
        int end = g.newLabel();
        int cleanup = g.newLabel();
        g.jump(loc, Ops.SETUP_FINALLY, except);
        g.place(body);
        g.push(FrameBlock.of(FrameBlock.Kind.TRY_EXCEPT, loc));
        g.statements.all(s.body());
        g.pop();
        g.emit(Loc.NONE, Ops.POP_BLOCK);
        g.statements.all(s.orElse());
        g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, end);
        g.place(except);
        g.jump(Loc.NONE, Ops.SETUP_CLEANUP, cleanup);
        g.emit(Loc.NONE, Opcode.PUSH_EXC_INFO);
        g.push(FrameBlock.of(FrameBlock.Kind.EXCEPTION_HANDLER, loc));
        for (int i = 0; i < s.handlers().size(); i++) {
            Stmt.ExceptHandler handler = s.handlers().get(i);
            if (handler.type() == null && i < s.handlers().size() - 1) {
                throw new SyntaxError("default 'except:' must be last", handler.span());
            }
            handler(handler, end);
        }
        g.pop();
        g.emit(Loc.NONE, Opcode.RERAISE, 0);
        g.place(cleanup);
        popExceptAndReraise(Loc.NONE);
        g.place(end);
    }

    private void handler(Stmt.ExceptHandler handler, int end) {
        Loc loc = g.loc(handler.span());
        int next = g.newLabel();
        if (handler.type() != null) {
            g.expressions.visit(handler.type());
            g.emit(loc, Opcode.CHECK_EXC_MATCH);
            g.jump(loc, Opcode.POP_JUMP_IF_FALSE, next);
        }
        int cleanupBody = g.newLabel();
        String name = handler.name();
        if (name == null) {
            g.emit(loc, Opcode.POP_TOP);
            g.place(cleanupBody);
            handlerBody(handler, loc, cleanupBody);
            g.emit(Loc.NONE, Ops.POP_BLOCK);
            g.emit(Loc.NONE, Opcode.POP_EXCEPT);
            g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, end);
        } else {
            int cleanupEnd = g.newLabel();
            g.store(loc, name);
            g.jump(loc, Ops.SETUP_CLEANUP, cleanupEnd);
            g.place(cleanupBody);
            handlerBody(handler, loc, cleanupBody);
            g.emit(Loc.NONE, Ops.POP_BLOCK);
            g.emit(Loc.NONE, Ops.POP_BLOCK);
            g.emit(Loc.NONE, Opcode.POP_EXCEPT);
            unbind(name, Loc.NONE);
            g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, end);
            g.place(cleanupEnd);
            unbind(name, Loc.NONE);
            g.emit(Loc.NONE, Opcode.RERAISE, 1);
        }
        g.place(next);
    }

    private void handlerBody(Stmt.ExceptHandler handler, Loc loc, int label) {
        g.push(new FrameBlock(FrameBlock.Kind.HANDLER_CLEANUP, loc, label, -1, List.of(), handler.name()));
        g.statements.all(handler.body());
        g.pop();
    }

    /** On the stack while handlers run: the group, a list of what was raised anew, and what is left of the group. */
    private void tryExceptStar(Stmt.Try s) {
        Loc loc = g.loc(s.span());
        int body = g.newLabel();
        int except = g.newLabel();
        int orElse = g.newLabel();
        int end = g.newLabel();
        int cleanup = g.newLabel();
        int reraiseStar = g.newLabel();
        g.jump(loc, Ops.SETUP_FINALLY, except);
        g.place(body);
        g.push(FrameBlock.of(FrameBlock.Kind.TRY_EXCEPT, loc));
        g.statements.all(s.body());
        g.pop();
        g.emit(Loc.NONE, Ops.POP_BLOCK);
        g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, orElse);
        g.place(except);
        g.jump(Loc.NONE, Ops.SETUP_CLEANUP, cleanup);
        g.emit(Loc.NONE, Opcode.PUSH_EXC_INFO);
        g.push(FrameBlock.of(FrameBlock.Kind.EXCEPTION_GROUP_HANDLER, loc));
        int last = s.handlers().size() - 1;
        for (int i = 0; i <= last; i++) {
            starHandler(s.handlers().get(i), i == 0);
            if (i == last) {
                g.emit(Loc.NONE, Opcode.LIST_APPEND, 1);
                g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, reraiseStar);
            }
        }
        g.pop();
        int reraise = g.newLabel();
        g.place(reraiseStar);
        g.emit(Loc.NONE, Opcode.CALL_INTRINSIC_2, Intrinsics.PREP_RERAISE_STAR);
        g.emit(Loc.NONE, Opcode.COPY, 1);
        g.jump(Loc.NONE, Opcode.POP_JUMP_IF_NOT_NONE, reraise);
        g.emit(Loc.NONE, Opcode.POP_TOP);
        g.emit(Loc.NONE, Ops.POP_BLOCK);
        g.emit(Loc.NONE, Opcode.POP_EXCEPT);
        g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, end);
        g.place(reraise);
        g.emit(Loc.NONE, Ops.POP_BLOCK);
        g.emit(Loc.NONE, Opcode.SWAP, 2);
        g.emit(Loc.NONE, Opcode.POP_EXCEPT);
        g.emit(Loc.NONE, Opcode.RERAISE, 0);
        g.place(cleanup);
        popExceptAndReraise(Loc.NONE);
        g.place(orElse);
        g.statements.all(s.orElse());
        g.place(end);
    }

    private void starHandler(Stmt.ExceptHandler handler, boolean first) {
        Loc loc = g.loc(handler.span());
        int next = g.newLabel();
        int withError = g.newLabel();
        int noMatch = g.newLabel();
        if (first) {
            g.emit(loc, Opcode.BUILD_LIST, 0);
            g.emit(loc, Opcode.COPY, 2);
        }
        if (handler.type() != null) {
            g.expressions.visit(handler.type());
            g.emit(loc, Opcode.CHECK_EG_MATCH);
            g.emit(loc, Opcode.COPY, 1);
            g.jump(loc, Opcode.POP_JUMP_IF_NONE, noMatch);
        }
        int cleanupEnd = g.newLabel();
        int cleanupBody = g.newLabel();
        if (handler.name() != null) {
            g.store(loc, handler.name());
        } else {
            g.emit(loc, Opcode.POP_TOP);
        }
        g.jump(loc, Ops.SETUP_CLEANUP, cleanupEnd);
        g.place(cleanupBody);
        handlerBody(handler, loc, cleanupBody);
        g.emit(Loc.NONE, Ops.POP_BLOCK);
        unbind(handler.name(), Loc.NONE);
        g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, next);
        g.place(cleanupEnd);
        unbind(handler.name(), Loc.NONE);
        g.emit(Loc.NONE, Opcode.LIST_APPEND, 3);
        g.emit(Loc.NONE, Opcode.POP_TOP);
        g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, withError);
        g.place(next);
        g.emit(Loc.NONE, Opcode.NOP);
        g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, withError);
        g.place(noMatch);
        g.emit(loc, Opcode.POP_TOP);
        g.place(withError);
    }

    /** The item at this index and those after it; an {@code async with} awaits what each enters and leaves with. */
    void with(Stmt.With s, int index) {
        if (s.async() && g.unit().kind != Unit.Kind.ASYNC_FUNCTION) {
            throw new SyntaxError("'async with' outside async function", s.span());
        }
        Stmt.WithItem item = s.items().get(index);
        int block = g.newLabel();
        int handler = g.newLabel();
        int exit = g.newLabel();
        int cleanup = g.newLabel();
        g.expressions.visit(item.context());
        Loc loc = g.loc(item.context());
        g.emit(loc, s.async() ? Opcode.BEFORE_ASYNC_WITH : Opcode.BEFORE_WITH);
        awaitIf(s.async(), loc, Intrinsics.FROM_AENTER);
        g.jump(loc, Ops.SETUP_WITH, handler);
        g.place(block);
        g.push(FrameBlock.of(s.async() ? FrameBlock.Kind.ASYNC_WITH : FrameBlock.Kind.WITH, loc));
        if (item.target() != null) {
            g.expressions.visit(item.target());
        } else {
            g.emit(loc, Opcode.POP_TOP);
        }
        if (index + 1 == s.items().size()) {
            g.statements.all(s.body());
        } else {
            g.depth.enter(s.span());
            with(s, index + 1);
            g.depth.leave();
        }
        g.emit(s.async() ? loc : Loc.NONE, Ops.POP_BLOCK);
        g.pop();
        callExitWithNones(loc);
        awaitIf(s.async(), loc, Intrinsics.FROM_AEXIT);
        g.emit(loc, Opcode.POP_TOP);
        g.jump(loc, Ops.JUMP, exit);
        g.place(handler);
        g.jump(loc, Ops.SETUP_CLEANUP, cleanup);
        g.emit(loc, Opcode.PUSH_EXC_INFO);
        g.emit(loc, Opcode.WITH_EXCEPT_START);
        awaitIf(s.async(), loc, Intrinsics.FROM_AEXIT);
        withExceptFinish(cleanup, exit);
    }

    private void awaitIf(boolean async, Loc loc, int from) {
        if (async) {
            g.expressions.awaitTop(loc, from);
        }
    }

    private void withExceptFinish(int cleanup, int exit) {
        int suppress = g.newLabel();
        int end = g.newLabel();
        g.emit(Loc.NONE, Opcode.TO_BOOL);
        g.jump(Loc.NONE, Opcode.POP_JUMP_IF_TRUE, suppress);
        g.emit(Loc.NONE, Opcode.RERAISE, 2);
        g.place(suppress);
        g.emit(Loc.NONE, Opcode.POP_TOP);
        g.emit(Loc.NONE, Ops.POP_BLOCK);
        g.emit(Loc.NONE, Opcode.POP_EXCEPT);
        g.emit(Loc.NONE, Opcode.POP_TOP);
        g.emit(Loc.NONE, Opcode.POP_TOP);
        g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, end);
        g.place(cleanup);
        popExceptAndReraise(Loc.NONE);
        g.place(end);
        g.place(exit);
    }
}
