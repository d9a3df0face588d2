package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Code for statements (CPython 3.13 {@code Python/compile.c}, {@code compiler_visit_stmt}). */
final class StatementCompiler {
    private final Generator g;

    StatementCompiler(Generator generator) {
        this.g = generator;
    }

    /** The body of a module or class: its annotations and docstring are part of its namespace. */
    void body(List<Stmt> statements, Loc loc) {
        boolean module = g.unit().kind == Unit.Kind.MODULE;
        Loc first = module && !g.interactive && !statements.isEmpty()
                ? g.loc(statements.get(0).span())
                : loc;
        if (Annotations.anyIn(statements)) {
            g.emit(first, Opcode.SETUP_ANNOTATIONS);
        }
        String docstring = docstring(statements);
        if (docstring == null || g.interactive) {
            all(statements);
            return;
        }
        Expr value = ((Stmt.ExprStmt) statements.get(0)).value();
        g.loadConst(g.loc(value), Docstrings.clean(docstring));
        g.store(Loc.NONE, "__doc__");
        all(statements.subList(1, statements.size()));
    }

    static @Nullable String docstring(List<Stmt> statements) {
        boolean found = !statements.isEmpty()
                && statements.get(0) instanceof Stmt.ExprStmt first
                && first.value() instanceof Expr.Constant constant
                && constant.value() instanceof Literal.Str;
        if (!found) {
            return null;
        }
        Expr value = ((Stmt.ExprStmt) statements.get(0)).value();
        return ((Literal.Str) ((Expr.Constant) value).value()).value();
    }

    void all(List<Stmt> statements) {
        for (Stmt statement : statements) {
            g.depth.enter(statement.span());
            visit(statement);
            g.depth.leave();
        }
    }

    private void visit(Stmt statement) {
        Loc loc = g.loc(statement.span());
        switch (statement) {
            case Stmt.FunctionDef s -> g.definitions.function(s);
            case Stmt.ClassDef s -> g.definitions.classDefinition(s);
            case Stmt.TypeAlias s -> g.typeParameters.alias(s);
            case Stmt.Return s -> returns(s, loc);
            case Stmt.Delete s -> g.expressions.all(s.targets());
            case Stmt.Assign s -> assign(s, loc);
            case Stmt.AugAssign s -> augmentedAssign(s, loc);
            case Stmt.AnnAssign s -> annotatedAssign(s, loc);
            case Stmt.For s -> {
                if (s.async()) {
                    asyncForLoop(s, loc);
                } else {
                    forLoop(s, loc);
                }
            }
            case Stmt.While s -> whileLoop(s, loc);
            case Stmt.If s -> ifStatement(s);
            case Stmt.With s -> g.tries.with(s, 0);
            case Stmt.Match s -> g.patterns.match(s);
            case Stmt.Raise s -> raise(s, loc);
            case Stmt.Try s -> g.tries.tryStatement(s);
            case Stmt.Assert s -> assertStatement(s, loc);
            case Stmt.Import s -> importNames(s, loc);
            case Stmt.ImportFrom s -> importFrom(s, loc);
            case Stmt.Global s -> {}
            case Stmt.Nonlocal s -> {}
            case Stmt.ExprStmt s -> {
                if (g.interactive && g.unit().kind == Unit.Kind.MODULE) {
                    g.expressions.visit(s.value());
                    g.emit(loc, Opcode.CALL_INTRINSIC_1, Intrinsics.PRINT);
                    g.emit(Loc.NONE, Opcode.POP_TOP);
                } else if (s.value() instanceof Expr.Constant) {
                    g.emit(loc, Opcode.NOP);
                } else {
                    g.expressions.visit(s.value());
                    g.emit(Loc.NONE, Opcode.POP_TOP);
                }
            }
            case Stmt.Pass s -> g.emit(loc, Opcode.NOP);
            case Stmt.Break s -> breakLoop(loc);
            case Stmt.Continue s -> continueLoop(loc);
        }
    }

    private void assign(Stmt.Assign s, Loc loc) {
        g.expressions.visit(s.value());
        int last = s.targets().size() - 1;
        for (int i = 0; i <= last; i++) {
            if (i < last) {
                g.emit(loc, Opcode.COPY, 1);
            }
            g.expressions.visit(s.targets().get(i));
        }
    }

    private void raise(Stmt.Raise s, Loc loc) {
        int count = 0;
        if (s.exception() != null) {
            g.expressions.visit(s.exception());
            count++;
            if (s.cause() != null) {
                g.expressions.visit(s.cause());
                count++;
            }
        }
        g.emit(loc, Opcode.RAISE_VARARGS, count);
    }

    private void ifStatement(Stmt.If statement) {
        List<Stmt.If> links = Chain.branches(statement);
        int[] ends = new int[links.size()];
        for (int i = 0; i < ends.length; i++) {
            Stmt.If s = links.get(i);
            ends[i] = g.newLabel();
            int orElse = s.orElse().isEmpty() ? ends[i] : g.newLabel();
            g.expressions.jumpIf(g.loc(s.span()), s.test(), orElse, false);
            all(s.body());
            if (!s.orElse().isEmpty()) {
                g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, ends[i]);
                g.place(orElse);
            }
        }
        all(links.get(ends.length - 1).orElse());
        g.placeAll(ends);
    }

    private void forLoop(Stmt.For s, Loc loc) {
        int start = g.newLabel();
        int cleanup = g.newLabel();
        int end = g.newLabel();
        g.push(FrameBlock.loop(FrameBlock.Kind.FOR_LOOP, loc, start, end));
        g.expressions.visit(s.iterable());
        Loc iterable = g.loc(s.iterable());
        g.emit(iterable, Opcode.GET_ITER);
        g.place(start);
        g.jump(iterable, Opcode.FOR_ITER, cleanup);
        g.emit(g.loc(s.target()), Opcode.NOP);
        g.expressions.visit(s.target());
        all(s.body());
        g.jump(Loc.NONE, Ops.JUMP, start);
        g.place(cleanup);
        g.emit(Loc.NONE, Opcode.END_FOR);
        g.emit(Loc.NONE, Opcode.POP_TOP);
        g.pop();
        all(s.orElse());
        g.place(end);
    }

    private void asyncForLoop(Stmt.For s, Loc loc) {
        if (g.unit().kind != Unit.Kind.ASYNC_FUNCTION) {
            throw new SyntaxError("'async for' outside async function", s.span());
        }
        int start = g.newLabel();
        int except = g.newLabel();
        int end = g.newLabel();
        g.expressions.visit(s.iterable());
        Loc iterable = g.loc(s.iterable());
        g.emit(iterable, Opcode.GET_AITER);
        g.place(start);
        g.push(FrameBlock.loop(FrameBlock.Kind.FOR_LOOP, loc, start, end));
        g.expressions.asyncNext(loc, except);
        g.expressions.visit(s.target());
        all(s.body());
        g.jump(Loc.NONE, Ops.JUMP, start);
        g.pop();
        g.place(except);
        g.emit(iterable, Opcode.END_ASYNC_FOR);
        all(s.orElse());
        g.place(end);
    }

    /** The test is compiled twice: where the loop is entered, and again where its body ends. */
    private void whileLoop(Stmt.While s, Loc loc) {
        int start = g.newLabel();
        int body = g.newLabel();
        int anchor = g.newLabel();
        int end = g.newLabel();
        g.place(start);
        g.push(FrameBlock.loop(FrameBlock.Kind.WHILE_LOOP, loc, start, end));
        g.expressions.jumpIf(loc, s.test(), anchor, false);
        g.place(body);
        all(s.body());
        g.expressions.jumpIf(loc, s.test(), body, true);
        g.pop();
        g.place(anchor);
        all(s.orElse());
        g.place(end);
    }

    private void returns(Stmt.Return s, Loc statement) {
        if (!g.scope().isFunctionLike()) {
            throw new SyntaxError("'return' outside function", s.span());
        }
        Expr value = s.value();
        if (value != null && g.scope().coroutine && g.scope().generator) {
            throw new SyntaxError("'return' with value in async generator", s.span());
        }
        Loc loc = statement;
        boolean preserve = value != null && !(value instanceof Expr.Constant);
        if (preserve) {
            g.expressions.visit(value);
        } else if (value != null) {
            loc = g.loc(value);
            g.emit(loc, Opcode.NOP);
        }
        if (value == null || g.source.line(value.span().start()) != statement.line()) {
            loc = statement;
            g.emit(loc, Opcode.NOP);
        }
        loc = g.tries.unwindAll(loc, preserve, false).loc();
        if (value == null) {
            g.loadConst(loc, Literal.NONE);
        } else if (value instanceof Expr.Constant constant) {
            g.loadConst(loc, constant.value());
        }
        g.emit(loc, Opcode.RETURN_VALUE);
    }

    private void breakLoop(Loc statement) {
        g.emit(statement, Opcode.NOP);
        TryCompiler.Unwound unwound = g.tries.unwindAll(statement, false, true);
        FrameBlock loop = unwound.loop();
        if (loop == null) {
            throw new SyntaxError("'break' outside loop", statement.span());
        }
        Loc loc = g.tries.unwind(unwound.loc(), loop, false);
        g.jump(loc, Ops.JUMP, loop.exit());
    }

    private void continueLoop(Loc statement) {
        g.emit(statement, Opcode.NOP);
        TryCompiler.Unwound unwound = g.tries.unwindAll(statement, false, true);
        FrameBlock loop = unwound.loop();
        if (loop == null) {
            throw new SyntaxError("'continue' not properly in loop", statement.span());
        }
        g.jump(unwound.loc(), Ops.JUMP, loop.start());
    }

    private void augmentedAssign(Stmt.AugAssign s, Loc statement) {
        Loc loc = g.loc(s.target());
        switch (s.target()) {
            case Expr.Attribute e -> {
                g.expressions.visit(e.value());
                g.emit(loc, Opcode.COPY, 1);
                Loc at = g.expressions.atAttribute(loc, e);
                g.loadAttribute(at, e.name(), false);
                value(s, statement);
                g.emit(at, Opcode.SWAP, 2);
                g.emitName(at, Opcode.STORE_ATTR, e.name());
            }
            case Expr.Subscript e -> augmentedSubscript(s, e, loc, statement);
            case Expr.Name e -> {
                g.load(loc, e.id());
                value(s, statement);
                g.store(loc, e.id());
            }
            default -> throw new IllegalStateException("no target of augmented assignment");
        }
    }

    private void value(Stmt.AugAssign s, Loc statement) {
        g.expressions.visit(s.value());
        g.expressions.binary(statement, s.op(), true);
    }

    private void augmentedSubscript(Stmt.AugAssign s, Expr.Subscript e, Loc loc, Loc statement) {
        g.expressions.visit(e.value());
        if (e.index() instanceof Expr.Slice slice && ExpressionCompiler.isTwoElementSlice(slice)) {
            g.expressions.sliceBounds(slice);
            emitAll(loc, Opcode.COPY, 3, 3, 3);
            g.emit(loc, Opcode.BINARY_SLICE);
            value(s, statement);
            emitAll(loc, Opcode.SWAP, 4, 3, 2);
            g.emit(loc, Opcode.STORE_SLICE);
            return;
        }
        g.expressions.visit(e.index());
        emitAll(loc, Opcode.COPY, 2, 2);
        g.emit(loc, Opcode.BINARY_SUBSCR);
        value(s, statement);
        emitAll(loc, Opcode.SWAP, 3, 2);
        g.emit(loc, Opcode.STORE_SUBSCR);
    }

    private void emitAll(Loc loc, int op, int... args) {
        for (int arg : args) {
            g.emit(loc, op, arg);
        }
    }

    private void annotatedAssign(Stmt.AnnAssign s, Loc loc) {
        if (s.value() != null) {
            g.expressions.visit(s.value());
            g.expressions.visit(s.target());
        }
        boolean namespace = g.unit().kind == Unit.Kind.MODULE || g.unit().kind == Unit.Kind.CLASS;
        switch (s.target()) {
            case Expr.Name name -> {
                g.refuseDebug(loc, name.id(), Expr.Context.STORE);
                if (s.simple() && namespace) {
                    if (g.future.annotations()) {
                        g.loadConst(g.loc(s.annotation()), Unparser.unparse(s.annotation(), g.depth));
                    } else {
                        g.expressions.visit(s.annotation());
                    }
                    g.emitName(loc, Opcode.LOAD_NAME, "__annotations__");
                    g.loadConst(loc, g.unit().mangle(name.id()));
                    g.emit(loc, Opcode.STORE_SUBSCR);
                }
            }
            case Expr.Attribute e -> {
                g.refuseDebug(loc, e.name(), Expr.Context.STORE);
                if (s.value() == null) {
                    evaluate(e.value());
                }
            }
            case Expr.Subscript e -> {
                if (s.value() == null) {
                    evaluate(e.value());
                    evaluateIndex(e.index());
                }
            }
            default -> throw new IllegalStateException("no target of an annotation");
        }
        if (!s.simple() && !g.future.annotations() && namespace) {
            evaluate(s.annotation());
        }
    }

    private void evaluate(@Nullable Expr expression) {
        if (expression != null) {
            g.expressions.visit(expression);
            g.emit(g.loc(expression), Opcode.POP_TOP);
        }
    }

    private void evaluateIndex(Expr index) {
        switch (index) {
            case Expr.Slice slice -> {
                evaluate(slice.lower());
                evaluate(slice.upper());
                evaluate(slice.step());
            }
            case Expr.Tuple tuple -> tuple.elements().forEach(this::evaluateIndex);
            default -> evaluate(index);
        }
    }

    private void assertStatement(Stmt.Assert s, Loc loc) {
        g.cautions.assertion(s.test(), s.span());
        int end = g.newLabel();
        g.expressions.jumpIf(loc, s.test(), end, true);
        g.emit(loc, Opcode.LOAD_ASSERTION_ERROR);
        if (s.message() != null) {
            g.expressions.visit(s.message());
            g.emit(loc, Opcode.CALL, 0);
        }
        g.emit(g.loc(s.test()), Opcode.RAISE_VARARGS, 1);
        g.place(end);
    }

    private void importNames(Stmt.Import s, Loc loc) {
        for (Stmt.Alias alias : s.names()) {
            g.loadConst(loc, 0);
            g.loadConst(loc, Literal.NONE);
            g.emitName(loc, Opcode.IMPORT_NAME, alias.name());
            int dot = alias.name().indexOf('.');
            if (alias.asName() == null) {
                g.store(loc, dot < 0 ? alias.name() : alias.name().substring(0, dot));
            } else if (dot < 0) {
                g.store(loc, alias.asName());
            } else {
                importAs(loc, alias.name(), dot, alias.asName());
            }
        }
    }

    /** {@code import a.b.c as d}: the import gives {@code a}, the rest is looked up in it. */
    private void importAs(Loc loc, String name, int firstDot, String asName) {
        int dot = firstDot;
        while (true) {
            int from = dot + 1;
            dot = name.indexOf('.', from);
            g.emit(loc, Opcode.IMPORT_FROM, g.unit().names.add(name.substring(from, dot < 0 ? name.length() : dot)));
            if (dot < 0) {
                break;
            }
            g.emit(loc, Opcode.SWAP, 2);
            g.emit(loc, Opcode.POP_TOP);
        }
        g.store(loc, asName);
        g.emit(loc, Opcode.POP_TOP);
    }

    private void importFrom(Stmt.ImportFrom s, Loc loc) {
        g.future.refuseLate(s, loc.line());
        g.loadConst(loc, s.level());
        List<Literal> names = new ArrayList<>();
        for (Stmt.Alias alias : s.names()) {
            names.add(new Literal.Str(alias.name()));
        }
        g.loadConst(loc, new Literal.Tuple(names));
        g.emitName(loc, Opcode.IMPORT_NAME, s.module() == null ? "" : s.module());
        if (s.names().get(0).name().equals("*")) {
            g.emit(loc, Opcode.CALL_INTRINSIC_1, Intrinsics.IMPORT_STAR);
            g.emit(Loc.NONE, Opcode.POP_TOP);
            return;
        }
        for (Stmt.Alias alias : s.names()) {
            g.emitName(loc, Opcode.IMPORT_FROM, alias.name());
            g.store(loc, alias.asName() == null ? alias.name() : alias.asName());
        }
        g.emit(loc, Opcode.POP_TOP);
    }
}
