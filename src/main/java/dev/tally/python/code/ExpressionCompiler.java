package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.Operator;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Code for expressions and assignment targets (CPython 3.13 {@code Python/compile.c}, {@code compiler_visit_expr}). */
final class ExpressionCompiler {
    private final Generator g;

    /** Where the next link of a chain begins: its value is on the stack. */
    private @Nullable Expr computed;

    ExpressionCompiler(Generator generator) {
        this.g = generator;
    }

    void visit(Expr expression) {
        if (expression == computed) {
            computed = null;
            return;
        }
        g.depth.enter(expression.span());
        if (first(expression) == null) {
            g.cautions.visit(expression);
            dispatch(expression);
        } else {
            chain(expression);
        }
        g.depth.leave();
    }

    private void chain(Expr expression) {
        List<Expr> links = Chain.inwards(expression, this::first);
        links.forEach(g.cautions::visit);
        for (int i = links.size() - 1; i >= 0; i--) {
            computed = i == links.size() - 1 ? null : links.get(i + 1);
            dispatch(links.get(i));
        }
    }

    /** What a link visits first of all: the call of a method begins with the method's object. */
    private @Nullable Expr first(Expr link) {
        Expr from = link instanceof Expr.Call call && g.calls.isMethodCall(call) ? call.function() : link;
        return from instanceof Expr.Attribute attribute && g.calls.isSuper(attribute) ? null : Chain.first(from);
    }

    void all(List<Expr> list) {
        for (Expr expression : list) {
            visit(expression);
        }
    }

    private void dispatch(Expr expression) {
        Loc loc = g.loc(expression);
        switch (expression) {
            case Expr.NamedExpr e -> {
                visit(e.value());
                g.emit(loc, Opcode.COPY, 1);
                visit(e.target());
            }
            case Expr.BoolOp e -> boolOp(e, loc);
            case Expr.BinOp e -> {
                visit(e.left());
                visit(e.right());
                binary(loc, e.op(), false);
            }
            case Expr.UnaryOp e -> unary(e, loc);
            case Expr.Lambda e -> g.definitions.lambda(e);
            case Expr.IfExp e -> ifExp(e);
            case Expr.Dict e -> dict(e, loc);
            case Expr.Set e ->
                display(loc, e.elements(), null, 0, Opcode.BUILD_SET, Opcode.SET_ADD, Opcode.SET_UPDATE, false);
            case Expr.GeneratorExp e -> g.comprehensions.generator(e);
            case Expr.ListComp e -> g.comprehensions.list(e);
            case Expr.SetComp e -> g.comprehensions.set(e);
            case Expr.DictComp e -> g.comprehensions.dict(e);
            case Expr.Yield e -> yields(e, loc);
            case Expr.YieldFrom e -> yieldFrom(e, loc);
            case Expr.Await e -> await(e, loc);
            case Expr.Compare e -> compare(e, loc);
            case Expr.Call e -> g.calls.call(e);
            case Expr.Constant e -> g.loadConst(loc, e.value());
            case Expr.JoinedStr e -> joinedStr(e, loc);
            case Expr.FormattedValue e -> formattedValue(e, loc);
            case Expr.Attribute e -> attribute(e, loc);
            case Expr.Subscript e -> subscript(e, loc);
            case Expr.Starred e -> {
                boolean store = e.context() == Expr.Context.STORE;
                throw error(
                        store
                                ? "starred assignment target must be in a list or tuple"
                                : "can't use starred expression here",
                        e.span());
            }
            case Expr.Slice e -> slice(e, loc);
            case Expr.Name e -> g.nameOperation(loc, e.id(), e.context());
            case Expr.ListDisplay e -> sequence(e.elements(), e.context(), loc, false);
            case Expr.Tuple e -> sequence(e.elements(), e.context(), loc, true);
        }
    }

    private static SyntaxError error(String message, Span span) {
        return new SyntaxError(message, span);
    }

    void binary(Loc loc, Operator operator, boolean inPlace) {
        g.emit(loc, Opcode.BINARY_OP, operator.ordinal() + (inPlace ? Intrinsics.IN_PLACE : 0));
    }

    private void unary(Expr.UnaryOp e, Loc loc) {
        visit(e.operand());
        switch (e.op()) {
            case PLUS -> g.emit(loc, Opcode.CALL_INTRINSIC_1, Intrinsics.UNARY_POSITIVE);
            case NOT -> {
                g.emit(loc, Opcode.TO_BOOL);
                g.emit(loc, Opcode.UNARY_NOT);
            }
            case INVERT -> g.emit(loc, Opcode.UNARY_INVERT);
            case MINUS -> g.emit(loc, Opcode.UNARY_NEGATIVE);
        }
    }

    private void boolOp(Expr.BoolOp e, Loc loc) {
        int jump = e.and() ? Opcode.POP_JUMP_IF_FALSE : Opcode.POP_JUMP_IF_TRUE;
        int end = g.newLabel();
        int last = e.values().size() - 1;
        for (int i = 0; i < last; i++) {
            visit(e.values().get(i));
            g.emit(loc, Opcode.COPY, 1);
            g.emit(loc, Opcode.TO_BOOL);
            g.jump(loc, jump, end);
            g.emit(loc, Opcode.POP_TOP);
        }
        visit(e.values().get(last));
        g.place(end);
    }

    private void ifExp(Expr.IfExp expression) {
        either(expression, g::loc, this::visit);
    }

    /**
     * A conditional expression and those after its {@code else}: tests, each at a place, and what is done with the branches.
     */
    private void either(Expr.IfExp expression, Function<Expr.IfExp, Loc> place, Consumer<Expr> branch) {
        List<Expr.IfExp> links = Chain.conditions(expression);
        int[] ends = new int[links.size()];
        for (int i = 0; i < ends.length; i++) {
            Expr.IfExp e = links.get(i);
            ends[i] = g.newLabel();
            int orElse = g.newLabel();
            jumpIf(place.apply(e), e.test(), orElse, false);
            branch.accept(e.body());
            g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, ends[i]);
            g.place(orElse);
        }
        branch.accept(links.get(ends.length - 1).orElse());
        g.placeAll(ends);
    }

    /** Jumps to the label where the expression's truth is {@code condition}; falls through otherwise. */
    void jumpIf(Loc loc, Expr expression, int label, boolean condition) {
        g.depth.enter(expression.span());
        if (expression instanceof Expr.UnaryOp not && not.op() == Expr.UnaryOperator.NOT) {
            jumpIfNot(loc, not, label, condition);
        } else if (expression instanceof Expr.BoolOp e) {
            jumpIfBool(loc, e, label, condition);
        } else if (expression instanceof Expr.IfExp e) {
            either(e, test -> loc, part -> jumpIf(loc, part, label, condition));
        } else if (expression instanceof Expr.Compare e && e.ops().size() > 1) {
            jumpIfChain(e, label, condition);
        } else {
            visit(expression);
            g.emit(g.loc(expression), Opcode.TO_BOOL);
            g.jump(g.loc(expression), conditional(condition), label);
        }
        g.depth.leave();
    }

    private void jumpIfNot(Loc loc, Expr.UnaryOp expression, int label, boolean condition) {
        Expr operand = expression;
        boolean wanted = condition;
        while (operand instanceof Expr.UnaryOp not && not.op() == Expr.UnaryOperator.NOT) {
            operand = not.operand();
            wanted = !wanted;
        }
        jumpIf(loc, operand, label, wanted);
    }

    private static int conditional(boolean condition) {
        return condition ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE;
    }

    private void jumpIfBool(Loc loc, Expr.BoolOp e, int label, boolean condition) {
        int last = e.values().size() - 1;
        boolean decides = !e.and();
        int decided = decides == condition ? label : g.newLabel();
        for (int i = 0; i < last; i++) {
            jumpIf(loc, e.values().get(i), decided, decides);
        }
        jumpIf(loc, e.values().get(last), label, condition);
        if (decided != label) {
            g.place(decided);
        }
    }

    private void jumpIfChain(Expr.Compare e, int label, boolean condition) {
        g.cautions.compare(e);
        Loc loc = g.loc(e);
        int last = e.ops().size() - 1;
        int cleanup = g.newLabel();
        visit(e.left());
        for (int i = 0; i < last; i++) {
            visit(e.comparators().get(i));
            g.emit(loc, Opcode.SWAP, 2);
            g.emit(loc, Opcode.COPY, 2);
            comparison(loc, e.ops().get(i));
            g.emit(loc, Opcode.TO_BOOL);
            g.jump(loc, Opcode.POP_JUMP_IF_FALSE, cleanup);
        }
        visit(e.comparators().get(last));
        comparison(loc, e.ops().get(last));
        g.emit(loc, Opcode.TO_BOOL);
        g.jump(loc, conditional(condition), label);
        int end = g.newLabel();
        g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, end);
        g.place(cleanup);
        g.emit(loc, Opcode.POP_TOP);
        if (!condition) {
            g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, label);
        }
        g.place(end);
    }

    private void compare(Expr.Compare e, Loc loc) {
        int last = e.ops().size() - 1;
        visit(e.left());
        if (last == 0) {
            visit(e.comparators().get(0));
            comparison(loc, e.ops().get(0));
            return;
        }
        int cleanup = g.newLabel();
        for (int i = 0; i < last; i++) {
            visit(e.comparators().get(i));
            g.emit(loc, Opcode.SWAP, 2);
            g.emit(loc, Opcode.COPY, 2);
            comparison(loc, e.ops().get(i));
            g.emit(loc, Opcode.COPY, 1);
            g.emit(loc, Opcode.TO_BOOL);
            g.jump(loc, Opcode.POP_JUMP_IF_FALSE, cleanup);
            g.emit(loc, Opcode.POP_TOP);
        }
        visit(e.comparators().get(last));
        comparison(loc, e.ops().get(last));
        int end = g.newLabel();
        g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, end);
        g.place(cleanup);
        g.emit(loc, Opcode.SWAP, 2);
        g.emit(loc, Opcode.POP_TOP);
        g.place(end);
    }

    /** The operator stands above bit 5; the four low bits say for which orders it is true. */
    void comparison(Loc loc, Expr.CompareOperator operator) {
        switch (operator) {
            case LT -> g.emit(loc, Opcode.COMPARE_OP, 0 << 5 | 2);
            case LT_E -> g.emit(loc, Opcode.COMPARE_OP, 1 << 5 | 2 | 8);
            case EQ -> g.emit(loc, Opcode.COMPARE_OP, 2 << 5 | 8);
            case NOT_EQ -> g.emit(loc, Opcode.COMPARE_OP, 3 << 5 | 1 | 2 | 4);
            case GT -> g.emit(loc, Opcode.COMPARE_OP, 4 << 5 | 4);
            case GT_E -> g.emit(loc, Opcode.COMPARE_OP, 5 << 5 | 4 | 8);
            case IS -> g.emit(loc, Opcode.IS_OP, 0);
            case IS_NOT -> g.emit(loc, Opcode.IS_OP, 1);
            case IN -> g.emit(loc, Opcode.CONTAINS_OP, 0);
            case NOT_IN -> g.emit(loc, Opcode.CONTAINS_OP, 1);
        }
    }

    private void yields(Expr.Yield e, Loc loc) {
        if (!g.scope().isFunctionLike()) {
            throw error("'yield' outside function", e.span());
        }
        if (e.value() != null) {
            visit(e.value());
        } else {
            g.loadConst(loc, Literal.NONE);
        }
        addYield(loc);
    }

    void addYield(Loc loc) {
        if (g.scope().generator && g.scope().coroutine) {
            g.emit(loc, Opcode.CALL_INTRINSIC_1, Intrinsics.ASYNC_GEN_WRAP);
        }
        g.emit(loc, Opcode.YIELD_VALUE, 0);
        g.emit(loc, Opcode.RESUME, Intrinsics.RESUME_AFTER_YIELD);
    }

    private void yieldFrom(Expr.YieldFrom e, Loc loc) {
        if (!g.scope().isFunctionLike()) {
            throw error("'yield from' outside function", e.span());
        }
        if (g.unit().kind == Unit.Kind.ASYNC_FUNCTION) {
            throw error("'yield from' inside async function", e.span());
        }
        visit(e.value());
        g.emit(loc, Opcode.GET_YIELD_FROM_ITER);
        delegate(loc, Intrinsics.RESUME_AFTER_YIELD_FROM);
    }

    private void await(Expr.Await e, Loc loc) {
        if (!g.scope().isFunctionLike()) {
            throw error("'await' outside function", e.span());
        }
        if (g.unit().kind != Unit.Kind.ASYNC_FUNCTION && g.unit().kind != Unit.Kind.COMPREHENSION) {
            throw error("'await' outside async function", e.span());
        }
        visit(e.value());
        awaitTop(loc, Intrinsics.AWAITED);
    }

    /** Awaits what is on the stack; the result is there then. {@code from} says where it comes from. */
    void awaitTop(Loc loc, int from) {
        g.emit(loc, Opcode.GET_AWAITABLE, from);
        delegate(loc, Intrinsics.RESUME_AFTER_AWAIT);
    }

    /** The next item of the asynchronous iterator on the stack; {@code except} is where its StopAsyncIteration is handled. */
    void asyncNext(Loc loc, int except) {
        g.jump(loc, Ops.SETUP_FINALLY, except);
        g.emit(loc, Opcode.GET_ANEXT);
        delegate(loc, Intrinsics.RESUME_AFTER_AWAIT);
        g.emit(loc, Ops.POP_BLOCK);
    }

    /** {@code ADD_YIELD_FROM}: yields what the iterator on the stack yields, until it has a result. */
    void delegate(Loc loc, int resume) {
        g.loadConst(loc, Literal.NONE);
        int send = g.newLabel();
        int fail = g.newLabel();
        int exit = g.newLabel();
        g.place(send);
        g.jump(loc, Opcode.SEND, exit);
        g.jump(loc, Ops.SETUP_FINALLY, fail);
        g.emit(loc, Opcode.YIELD_VALUE, 1);
        g.emit(Loc.NONE, Ops.POP_BLOCK);
        g.emit(loc, Opcode.RESUME, resume);
        g.jump(loc, Ops.JUMP_NO_INTERRUPT, send);
        g.place(fail);
        g.emit(loc, Opcode.CLEANUP_THROW);
        g.place(exit);
        g.emit(loc, Opcode.END_SEND);
    }

    // Displays and unpacking

    private void sequence(List<Expr> elements, Expr.Context context, Loc loc, boolean tuple) {
        switch (context) {
            case STORE -> unpack(elements, loc);
            case DEL -> all(elements);
            case LOAD ->
                display(loc, elements, null, 0, Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND, tuple);
        }
    }

    private void unpack(List<Expr> elements, Loc loc) {
        int count = elements.size();
        boolean star = false;
        for (int i = 0; i < count; i++) {
            if (!(elements.get(i) instanceof Expr.Starred)) {
                continue;
            }
            if (star) {
                throw error("multiple starred expressions in assignment", loc.span());
            }
            int after = count - i - 1;
            if (i >= 1 << 8 || after >= 1 << 16) {
                throw error("too many expressions in star-unpacking assignment", loc.span());
            }
            g.emit(loc, Opcode.UNPACK_EX, i + (after << 8));
            star = true;
        }
        if (!star) {
            g.emit(loc, Opcode.UNPACK_SEQUENCE, count);
        }
        for (Expr element : elements) {
            visit(element instanceof Expr.Starred starred ? starred.value() : element);
        }
    }

    static boolean allConstant(List<? extends @Nullable Expr> list) {
        for (Expr element : list) {
            if (!(element instanceof Expr.Constant)) {
                return false;
            }
        }
        return true;
    }

    static boolean hasStarred(List<Expr> list) {
        for (Expr element : list) {
            if (element instanceof Expr.Starred) {
                return true;
            }
        }
        return false;
    }

    private static List<Literal> literals(List<? extends @Nullable Expr> constants) {
        List<Literal> values = new ArrayList<>();
        for (Expr element : constants) {
            if (element instanceof Expr.Constant constant) {
                values.add(constant.value());
            }
        }
        return values;
    }

    /**
     * Builds a list, set or tuple of elements, starred ones among them.
     *
     * @param injected a name to load after the elements
     * @param pushed how many elements are on the stack already
     * @param tuple whether the result is a tuple; then {@code build} is BUILD_LIST
     */
    void display(
            Loc loc,
            List<Expr> elements,
            @Nullable String injected,
            int pushed,
            int build,
            int add,
            int extend,
            boolean tuple) {
        int count = elements.size();
        if (count > 2 && allConstant(elements)) {
            constantDisplay(loc, literals(elements), pushed, build, extend, tuple);
            return;
        }
        boolean big = count + pushed + (injected != null ? 1 : 0) > Generator.STACK_USE_GUIDELINE;
        if (!big && !hasStarred(elements)) {
            all(elements);
            int extra = pushed;
            if (injected != null) {
                g.load(loc, injected);
                extra++;
            }
            g.emit(loc, tuple ? Opcode.BUILD_TUPLE : build, count + extra);
            return;
        }
        boolean built = big;
        if (big) {
            g.emit(loc, build, pushed);
        }
        for (int i = 0; i < count; i++) {
            if (elements.get(i) instanceof Expr.Starred starred) {
                if (!built) {
                    g.emit(loc, build, i + pushed);
                    built = true;
                }
                visit(starred.value());
                g.emit(loc, extend, 1);
            } else {
                visit(elements.get(i));
                if (built) {
                    g.emit(loc, add, 1);
                }
            }
        }
        if (injected != null) {
            g.load(loc, injected);
            g.emit(loc, add, 1);
        }
        if (tuple) {
            g.emit(loc, Opcode.CALL_INTRINSIC_1, Intrinsics.LIST_TO_TUPLE);
        }
    }

    private void constantDisplay(Loc loc, List<Literal> values, int pushed, int build, int extend, boolean tuple) {
        if (tuple && pushed == 0) {
            g.loadConst(loc, new Literal.Tuple(values));
            return;
        }
        g.emit(loc, build, pushed);
        g.loadConst(loc, build == Opcode.BUILD_SET ? ConstantFolder.frozenSet(values) : new Literal.Tuple(values));
        g.emit(loc, extend, 1);
        if (tuple) {
            g.emit(loc, Opcode.CALL_INTRINSIC_1, Intrinsics.LIST_TO_TUPLE);
        }
    }

    private void dict(Expr.Dict e, Loc loc) {
        int count = e.values().size();
        boolean haveDict = false;
        int elements = 0;
        for (int i = 0; i < count; i++) {
            if (e.keys().get(i) == null) {
                if (elements > 0) {
                    haveDict = subDict(e, i - elements, i, loc, haveDict);
                    elements = 0;
                }
                if (!haveDict) {
                    g.emit(loc, Opcode.BUILD_MAP, 0);
                    haveDict = true;
                }
                visit(e.values().get(i));
                g.emit(loc, Opcode.DICT_UPDATE, 1);
            } else if (elements * 2 > Generator.STACK_USE_GUIDELINE) {
                haveDict = subDict(e, i - elements, i + 1, loc, haveDict);
                elements = 0;
            } else {
                elements++;
            }
        }
        if (elements > 0) {
            haveDict = subDict(e, count - elements, count, loc, haveDict);
        }
        if (!haveDict) {
            g.emit(loc, Opcode.BUILD_MAP, 0);
        }
    }

    /** Some entries of a display, merged into the dictionary below where there is one; true: there is one now. */
    private boolean subDict(Expr.Dict e, int begin, int end, Loc loc, boolean haveDict) {
        int count = end - begin;
        boolean big = count * 2 > Generator.STACK_USE_GUIDELINE;
        if (count > 1 && !big && allConstant(e.keys().subList(begin, end))) {
            all(e.values().subList(begin, end));
            g.loadConst(loc, new Literal.Tuple(literals(e.keys().subList(begin, end))));
            g.emit(loc, Opcode.BUILD_CONST_KEY_MAP, count);
        } else {
            if (big) {
                g.emit(loc, Opcode.BUILD_MAP, 0);
            }
            for (int i = begin; i < end; i++) {
                Expr key = e.keys().get(i);
                if (key != null) {
                    visit(key);
                }
                visit(e.values().get(i));
                if (big) {
                    g.emit(loc, Opcode.MAP_ADD, 1);
                }
            }
            if (!big) {
                g.emit(loc, Opcode.BUILD_MAP, count);
            }
        }
        if (haveDict) {
            g.emit(loc, Opcode.DICT_UPDATE, 1);
        }
        return true;
    }

    // Strings

    private void joinedStr(Expr.JoinedStr e, Loc loc) {
        int count = e.values().size();
        if (count > Generator.STACK_USE_GUIDELINE) {
            g.loadConst(loc, "");
            g.loadAttribute(loc, "join", true);
            g.emit(loc, Opcode.BUILD_LIST, 0);
            for (Expr value : e.values()) {
                visit(value);
                g.emit(loc, Opcode.LIST_APPEND, 1);
            }
            g.emit(loc, Opcode.CALL, 1);
            return;
        }
        all(e.values());
        if (count > 1) {
            g.emit(loc, Opcode.BUILD_STRING, count);
        } else if (count == 0) {
            g.loadConst(loc, "");
        }
    }

    private void formattedValue(Expr.FormattedValue e, Loc loc) {
        visit(e.value());
        switch (e.conversion()) {
            case 's' -> g.emit(loc, Opcode.CONVERT_VALUE, Intrinsics.CONVERT_STR);
            case 'r' -> g.emit(loc, Opcode.CONVERT_VALUE, Intrinsics.CONVERT_REPR);
            case 'a' -> g.emit(loc, Opcode.CONVERT_VALUE, Intrinsics.CONVERT_ASCII);
            default -> {}
        }
        if (e.formatSpec() != null) {
            visit(e.formatSpec());
            g.emit(loc, Opcode.FORMAT_WITH_SPEC);
        } else {
            g.emit(loc, Opcode.FORMAT_SIMPLE);
        }
    }

    // Attributes and subscripts

    private void attribute(Expr.Attribute e, Loc loc) {
        if (g.calls.superAttribute(e)) {
            return;
        }
        g.refuseDebug(loc, e.name(), e.context());
        boolean ofSelf = e.value() instanceof Expr.Name name && name.id().equals("self");
        if (ofSelf && e.context() == Expr.Context.STORE) {
            g.noteSelfAttribute(e.name());
        }
        visit(e.value());
        Loc at = atAttribute(loc, e);
        switch (e.context()) {
            case LOAD -> g.loadAttribute(at, e.name(), false);
            case STORE -> g.emitName(at, Opcode.STORE_ATTR, e.name());
            case DEL -> g.emitName(at, Opcode.DELETE_ATTR, e.name());
        }
    }

    /** Where the attribute's name stands on another line than this starts on, from the name on. */
    Loc atAttribute(Loc loc, Expr.Attribute attribute) {
        int end = attribute.span().end();
        if (loc.isNone() || g.source.line(end) == loc.line()) {
            return loc;
        }
        int start = Math.max(0, end - attribute.name().length());
        return new Loc(
                g.source.line(end), new Span(start, Math.max(end, loc.span().end())));
    }

    static boolean isTwoElementSlice(Expr index) {
        return index instanceof Expr.Slice slice && slice.step() == null;
    }

    private void subscript(Expr.Subscript e, Loc loc) {
        visit(e.value());
        if (e.index() instanceof Expr.Slice slice && isTwoElementSlice(slice) && e.context() != Expr.Context.DEL) {
            sliceBounds(slice);
            g.emit(loc, e.context() == Expr.Context.LOAD ? Opcode.BINARY_SLICE : Opcode.STORE_SLICE);
            return;
        }
        visit(e.index());
        switch (e.context()) {
            case LOAD -> g.emit(loc, Opcode.BINARY_SUBSCR);
            case STORE -> g.emit(loc, Opcode.STORE_SUBSCR);
            case DEL -> g.emit(loc, Opcode.DELETE_SUBSCR);
        }
    }

    void sliceBounds(Expr.Slice slice) {
        bound(slice.lower(), slice);
        bound(slice.upper(), slice);
    }

    private void bound(@Nullable Expr bound, Expr.Slice slice) {
        if (bound != null) {
            visit(bound);
        } else {
            g.loadConst(g.loc(slice), Literal.NONE);
        }
    }

    private void slice(Expr.Slice e, Loc loc) {
        sliceBounds(e);
        if (e.step() != null) {
            visit(e.step());
        }
        g.emit(loc, Opcode.BUILD_SLICE, e.step() != null ? 3 : 2);
    }
}
