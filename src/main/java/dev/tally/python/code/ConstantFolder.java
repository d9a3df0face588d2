package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.Operator;
import dev.tally.python.syntax.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes at compile time what has no effect and always the same value (CPython 3.13 {@code Python/ast_opt.c}):
 * expressions and patterns; {@link StatementFolder} walks the statements. Children are folded before their parent.
 */
final class ConstantFolder {
    private final boolean futureAnnotations;
    private final Depth depth;

    ConstantFolder(boolean futureAnnotations, int nesting) {
        this.futureAnnotations = futureAnnotations;
        this.depth = new Depth(nesting);
    }

    Depth depth() {
        return depth;
    }

    @Nullable
    Expr optional(@Nullable Expr e) {
        return e == null ? null : fold(e);
    }

    @Nullable
    Expr annotation(@Nullable Expr e) {
        return futureAnnotations ? e : optional(e);
    }

    List<Expr> all(List<Expr> list) {
        List<Expr> folded = new ArrayList<>(list.size());
        for (Expr e : list) {
            folded.add(fold(e));
        }
        return folded;
    }

    List<@Nullable Expr> allOptional(List<@Nullable Expr> list) {
        List<@Nullable Expr> folded = new ArrayList<>(list.size());
        for (Expr e : list) {
            folded.add(optional(e));
        }
        return folded;
    }

    List<Expr.Keyword> keywords(List<Expr.Keyword> list) {
        List<Expr.Keyword> folded = new ArrayList<>(list.size());
        for (Expr.Keyword k : list) {
            folded.add(new Expr.Keyword(k.span(), k.name(), fold(k.value())));
        }
        return folded;
    }

    Expr fold(Expr expression) {
        depth.enter(expression.span());
        Expr folded = dispatch(expression);
        depth.leave();
        return folded;
    }

    private Expr chain(Expr expression) {
        List<Expr> links = Chain.inwards(expression);
        Expr folded = dispatch(links.get(links.size() - 1));
        for (int i = links.size() - 2; i >= 0; i--) {
            folded = link(links.get(i), folded);
        }
        return folded;
    }

    /** A link of a chain, whose beginning is folded. */
    private Expr link(Expr link, Expr first) {
        return switch (link) {
            case Expr.BinOp e -> binOp(new Expr.BinOp(e.span(), first, e.op(), fold(e.right())));
            case Expr.UnaryOp e -> unaryOp(new Expr.UnaryOp(e.span(), e.op(), first));
            case Expr.Attribute e -> new Expr.Attribute(e.span(), first, e.name(), e.context());
            case Expr.Subscript e -> subscript(new Expr.Subscript(e.span(), first, fold(e.index()), e.context()));
            case Expr.Call e -> new Expr.Call(e.span(), first, all(e.arguments()), keywords(e.keywords()));
            default -> throw new IllegalArgumentException("no link of a chain");
        };
    }

    private Expr conditional(Expr.IfExp expression) {
        List<Expr.IfExp> links = Chain.conditions(expression);
        List<Expr.IfExp> folded = new ArrayList<>(links.size());
        for (Expr.IfExp e : links) {
            folded.add(new Expr.IfExp(e.span(), fold(e.test()), fold(e.body()), e.orElse()));
        }
        Expr orElse = fold(links.get(links.size() - 1).orElse());
        for (int i = folded.size() - 1; i >= 0; i--) {
            Expr.IfExp e = folded.get(i);
            orElse = new Expr.IfExp(e.span(), e.test(), e.body(), orElse);
        }
        return orElse;
    }

    private Expr dispatch(Expr expression) {
        return switch (expression) {
            case Expr.BoolOp e -> new Expr.BoolOp(e.span(), e.and(), all(e.values()));
            case Expr.NamedExpr e -> new Expr.NamedExpr(e.span(), e.target(), fold(e.value()));
            case Expr.Lambda e ->
                new Expr.Lambda(e.span(), StatementFolder.parameters(this, e.parameters()), fold(e.body()));
            case Expr.IfExp e -> conditional(e);
            case Expr.Dict e -> new Expr.Dict(e.span(), allOptional(e.keys()), all(e.values()));
            case Expr.Set e -> new Expr.Set(e.span(), all(e.elements()));
            case Expr.ListComp e -> new Expr.ListComp(e.span(), fold(e.element()), generators(e.generators()));
            case Expr.SetComp e -> new Expr.SetComp(e.span(), fold(e.element()), generators(e.generators()));
            case Expr.DictComp e ->
                new Expr.DictComp(e.span(), fold(e.key()), fold(e.value()), generators(e.generators()));
            case Expr.GeneratorExp e -> new Expr.GeneratorExp(e.span(), fold(e.element()), generators(e.generators()));
            case Expr.Await e -> new Expr.Await(e.span(), fold(e.value()));
            case Expr.Yield e -> new Expr.Yield(e.span(), optional(e.value()));
            case Expr.YieldFrom e -> new Expr.YieldFrom(e.span(), fold(e.value()));
            case Expr.Compare e -> compare(e);
            case Expr.FormattedValue e -> formatted(e);
            case Expr.JoinedStr e -> joined(e);
            case Expr.Constant e -> e;
            case Expr.Starred e -> new Expr.Starred(e.span(), fold(e.value()), e.context());
            case Expr.Name e -> name(e);
            case Expr.ListDisplay e -> new Expr.ListDisplay(e.span(), all(e.elements()), e.context());
            case Expr.Tuple e -> tuple(new Expr.Tuple(e.span(), all(e.elements()), e.context()));
            case Expr.Slice e -> new Expr.Slice(e.span(), optional(e.lower()), optional(e.upper()), optional(e.step()));
            case Expr.BinOp e -> chain(e);
            case Expr.UnaryOp e -> chain(e);
            case Expr.Attribute e -> chain(e);
            case Expr.Subscript e -> chain(e);
            case Expr.Call e -> chain(e);
        };
    }

    private Expr.FormattedValue formatted(Expr.FormattedValue e) {
        return new Expr.FormattedValue(
                e.span(), fold(e.value()), e.conversion(), e.formatSpec() == null ? null : joined(e.formatSpec()));
    }

    private Expr.JoinedStr joined(Expr.JoinedStr e) {
        return new Expr.JoinedStr(e.span(), all(e.values()));
    }

    private List<Expr.Comprehension> generators(List<Expr.Comprehension> list) {
        List<Expr.Comprehension> folded = new ArrayList<>(list.size());
        for (Expr.Comprehension c : list) {
            folded.add(new Expr.Comprehension(
                    c.span(), fold(c.target()), iterable(fold(c.iterable())), all(c.conditions()), c.async()));
        }
        return folded;
    }

    private static Expr name(Expr.Name e) {
        boolean debug = e.context() == Expr.Context.LOAD && e.id().equals("__debug__");
        return debug ? new Expr.Constant(e.span(), Literal.TRUE) : e;
    }

    private static Expr tuple(Expr.Tuple e) {
        Literal folded = e.context() == Expr.Context.LOAD ? tupleOf(e.elements()) : null;
        return folded == null ? e : new Expr.Constant(e.span(), folded);
    }

    /** The tuple of these elements where all are constant. */
    private static @Nullable Literal tupleOf(List<Expr> elements) {
        List<Literal> items = new ArrayList<>();
        for (Expr element : elements) {
            if (!(element instanceof Expr.Constant constant)) {
                return null;
            }
            items.add(constant.value());
        }
        return new Literal.Tuple(items);
    }

    private static Expr subscript(Expr.Subscript e) {
        if (e.context() == Expr.Context.LOAD
                && e.value() instanceof Expr.Constant value
                && e.index() instanceof Expr.Constant index) {
            Literal item = ConstantArithmetic.item(value.value(), index.value());
            if (item != null) {
                return new Expr.Constant(e.span(), item);
            }
        }
        return e;
    }

    private Expr compare(Expr.Compare e) {
        List<Expr> comparators = all(e.comparators());
        int last = comparators.size() - 1;
        Expr.CompareOperator op = e.ops().get(last);
        if (op == Expr.CompareOperator.IN || op == Expr.CompareOperator.NOT_IN) {
            comparators.set(last, iterable(comparators.get(last)));
        }
        return new Expr.Compare(e.span(), fold(e.left()), e.ops(), comparators);
    }

    /** A list or set that is only looked into or iterated over: a tuple does, or a constant frozenset. */
    Expr iterable(Expr e) {
        switch (e) {
            case Expr.ListDisplay list -> {
                if (ExpressionCompiler.hasStarred(list.elements())) {
                    return e;
                }
                Literal folded = tupleOf(list.elements());
                return folded != null
                        ? new Expr.Constant(e.span(), folded)
                        : new Expr.Tuple(e.span(), list.elements(), list.context());
            }
            case Expr.Set set -> {
                Literal folded = tupleOf(set.elements());
                return folded instanceof Literal.Tuple tuple
                        ? new Expr.Constant(e.span(), frozenSet(tuple.items()))
                        : e;
            }
            default -> {
                return e;
            }
        }
    }

    private Expr unaryOp(Expr.UnaryOp e) {
        if (e.operand() instanceof Expr.Constant constant) {
            Literal value = ConstantArithmetic.unary(e.op(), constant.value());
            return value == null ? e : new Expr.Constant(e.span(), value);
        }
        if (e.op() == Expr.UnaryOperator.NOT
                && e.operand() instanceof Expr.Compare compare
                && compare.ops().size() == 1) {
            Expr.CompareOperator opposite =
                    switch (compare.ops().get(0)) {
                        case IS -> Expr.CompareOperator.IS_NOT;
                        case IS_NOT -> Expr.CompareOperator.IS;
                        case IN -> Expr.CompareOperator.NOT_IN;
                        case NOT_IN -> Expr.CompareOperator.IN;
                        default -> null;
                    };
            if (opposite != null) {
                return new Expr.Compare(compare.span(), compare.left(), List.of(opposite), compare.comparators());
            }
        }
        return e;
    }

    private Expr binOp(Expr.BinOp e) {
        if (!(e.left() instanceof Expr.Constant left)) {
            return e;
        }
        if (e.op() == Operator.REMAINDER
                && e.right() instanceof Expr.Tuple tuple
                && left.value() instanceof Literal.Str format
                && !ExpressionCompiler.hasStarred(tuple.elements())) {
            Expr formatted = FormatFolder.fold(e.span(), format.value(), tuple.elements());
            return formatted == null ? e : formatted;
        }
        if (!(e.right() instanceof Expr.Constant right)) {
            return e;
        }
        Literal value = ConstantArithmetic.binary(e.op(), left.value(), right.value());
        return value == null ? e : new Expr.Constant(e.span(), value);
    }

    Pattern pattern(Pattern pattern) {
        depth.enter(pattern.span());
        Pattern folded =
                switch (pattern) {
                    case Pattern.MatchValue p -> new Pattern.MatchValue(p.span(), fold(p.value()));
                    case Pattern.MatchSingleton p -> p;
                    case Pattern.MatchSequence p -> new Pattern.MatchSequence(p.span(), patterns(p.patterns()));
                    case Pattern.MatchMapping p ->
                        new Pattern.MatchMapping(p.span(), all(p.keys()), patterns(p.patterns()), p.rest());
                    case Pattern.MatchClass p ->
                        new Pattern.MatchClass(
                                p.span(),
                                fold(p.type()),
                                patterns(p.patterns()),
                                p.keywordNames(),
                                patterns(p.keywordPatterns()));
                    case Pattern.MatchStar p -> p;
                    case Pattern.MatchAs p ->
                        new Pattern.MatchAs(p.span(), p.pattern() == null ? null : pattern(p.pattern()), p.name());
                    case Pattern.MatchOr p -> new Pattern.MatchOr(p.span(), patterns(p.patterns()));
                };
        depth.leave();
        return folded;
    }

    private List<Pattern> patterns(List<Pattern> list) {
        List<Pattern> folded = new ArrayList<>(list.size());
        for (Pattern p : list) {
            folded.add(pattern(p));
        }
        return folded;
    }

    /** A frozenset of these, each once by Python's equality. */
    static Literal.FrozenSet frozenSet(List<Literal> items) {
        List<Literal> distinct = new ArrayList<>();
        List<Object> seen = new ArrayList<>();
        for (Literal item : items) {
            Object key = equalityKey(item);
            if (!seen.contains(key)) {
                seen.add(key);
                distinct.add(item);
            }
        }
        return new Literal.FrozenSet(distinct);
    }

    /** Two literals have the same key when Python finds them equal: {@code 1}, {@code 1.0} and {@code True} do. */
    static Object equalityKey(Literal literal) {
        return switch (literal) {
            case Literal.Bool l -> Literals.ofInt(l.value() ? 1 : 0);
            case Literal.Float l -> {
                boolean whole = l.value() == Ieee754.rint(l.value()) && !Double.isInfinite(l.value());
                yield whole ? new Literal.Int(new BigDecimal(l.value()).toBigInteger()) : l;
            }
            case Literal.Complex l -> l.imaginary() == 0 ? equalityKey(new Literal.Float(l.real())) : l;
            case Literal.Tuple l ->
                l.items().stream().map(ConstantFolder::equalityKey).toList();
            default -> literal;
        };
    }
}
