package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Operator;
import dev.tally.python.syntax.Parameters;
import dev.tally.python.syntax.Pattern;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.TypeParameter;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Trees as the parser might make them, at random: any statement in any place, so that many are no valid program. */
final class RandomTrees {
    private static final String TEXT = "x\n".repeat(200);
    private static final List<String> NAMES = List.of("a", "b", "c", "__p", "super", "__class__", "self");

    private final Random random;

    RandomTrees(long seed) {
        this.random = new Random(seed);
    }

    Module module() {
        return new Module(new Source("random", TEXT), body(5));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String name() {
        return pick(NAMES);
    }

    private Span span() {
        int start = random.nextInt(TEXT.length() - 20);
        return new Span(start, start + random.nextInt(20));
    }

    private <T> List<T> some(int least, int most, Supplier<T> make) {
        List<T> made = new ArrayList<>();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            made.add(make.get());
        }
        return made;
    }

    private <T> @Nullable T maybe(Supplier<T> make) {
        return chance(50) ? make.get() : null;
    }

    // Statements

    private List<Stmt> body(int depth) {
        return some(1, 4, () -> statement(depth));
    }

    private List<Stmt> optionalBody(int depth) {
        return chance(30) ? body(depth) : List.of();
    }

    private Stmt statement(int depth) {
        int d = depth - 1;
        if (d <= 0 || chance(40)) {
            return simple();
        }
        return switch (random.nextInt(10)) {
            case 0 -> function(d);
            case 1 ->
                new Stmt.ClassDef(
                        span(),
                        name(),
                        some(0, 2, () -> expression(2)),
                        keywords(),
                        body(d),
                        some(0, 1, () -> expression(2)),
                        typeParameters());
            case 2 -> new Stmt.For(span(), target(2), expression(3), body(d), optionalBody(d), false);
            case 3 -> new Stmt.While(span(), expression(3), body(d), optionalBody(d));
            case 4, 5 -> new Stmt.If(span(), expression(3), body(d), optionalBody(d));
            case 6 ->
                new Stmt.With(
                        span(),
                        some(1, 2, () -> new Stmt.WithItem(expression(2), maybe(() -> target(2)))),
                        body(d),
                        false);
            case 7 -> new Stmt.Match(span(), expression(2), some(1, 3, () -> matchCase(d)));
            default -> tryStatement(d);
        };
    }

    private Stmt function(int d) {
        return new Stmt.FunctionDef(
                span(),
                name(),
                parameters(),
                body(d),
                some(0, 1, () -> expression(2)),
                maybe(() -> expression(1)),
                typeParameters(),
                false);
    }

    private Stmt tryStatement(int d) {
        boolean star = chance(20);
        List<Stmt.ExceptHandler> handlers = some(
                0,
                2,
                () -> new Stmt.ExceptHandler(
                        span(), star || chance(70) ? expression(1) : null, maybe(this::name), body(d)));
        List<Stmt> finalBody = handlers.isEmpty() || chance(40) ? body(d) : List.of();
        List<Stmt> orElse = handlers.isEmpty() ? List.of() : optionalBody(d);
        return new Stmt.Try(span(), body(d), handlers, orElse, finalBody, star);
    }

    private Stmt simple() {
        return switch (random.nextInt(18)) {
            case 0 -> new Stmt.Return(span(), maybe(() -> expression(3)));
            case 1 -> new Stmt.Delete(span(), some(1, 2, () -> place(Expr.Context.DEL)));
            case 2, 3, 4 -> new Stmt.Assign(span(), some(1, 2, () -> target(3)), expression(3));
            case 5 -> new Stmt.AugAssign(span(), place(Expr.Context.STORE), pick(operators()), expression(2));
            case 6 -> annotated();
            case 7 -> new Stmt.Raise(span(), expression(2), maybe(() -> expression(1)));
            case 8 -> new Stmt.Assert(span(), expression(3), maybe(() -> expression(1)));
            case 9 -> new Stmt.Import(span(), List.of(new Stmt.Alias(span(), "a.b.c", maybe(this::name))));
            case 10 ->
                new Stmt.ImportFrom(span(), "m", List.of(new Stmt.Alias(span(), chance(20) ? "*" : "n", null)), 0);
            case 11 -> chance(30) ? new Stmt.Global(span(), List.of(name())) : new Stmt.Pass(span());
            case 12 -> chance(30) ? new Stmt.Nonlocal(span(), List.of(name())) : new Stmt.Pass(span());
            case 13 -> new Stmt.Break(span());
            case 14 -> new Stmt.Continue(span());
            case 15 ->
                new Stmt.TypeAlias(
                        span(), new Expr.Name(span(), name(), Expr.Context.STORE), typeParameters(), expression(2));
            default -> new Stmt.ExprStmt(span(), expression(4));
        };
    }

    private Stmt annotated() {
        Expr target = place(Expr.Context.STORE);
        boolean simple = target instanceof Expr.Name && chance(80);
        return new Stmt.AnnAssign(span(), target, expression(2), maybe(() -> expression(2)), simple);
    }

    private static List<Operator> operators() {
        return List.of(Operator.values());
    }

    private Parameters parameters() {
        List<Parameters.Parameter> only = some(0, 1, this::parameter);
        List<Parameters.Parameter> plain = some(0, 2, this::parameter);
        List<Parameters.Parameter> keyword = some(0, 2, this::parameter);
        List<@Nullable Expr> keywordDefaults = new ArrayList<>();
        for (int i = 0; i < keyword.size(); i++) {
            keywordDefaults.add(maybe(() -> expression(1)));
        }
        List<Expr> defaults = some(0, only.size() + plain.size(), () -> expression(1));
        return new Parameters(
                only, plain, maybe(this::parameter), keyword, keywordDefaults, maybe(this::parameter), defaults);
    }

    private Parameters.Parameter parameter() {
        String unique = name() + random.nextInt(100);
        return new Parameters.Parameter(span(), chance(90) ? unique : name(), maybe(() -> expression(1)));
    }

    private List<TypeParameter> typeParameters() {
        if (chance(80)) {
            return List.of();
        }
        return some(
                1,
                2,
                () -> chance(70)
                        ? new TypeParameter.TypeVar(
                                span(), name(), maybe(() -> expression(1)), maybe(() -> expression(1)))
                        : new TypeParameter.TypeVarTuple(span(), name(), maybe(() -> expression(1))));
    }

    // Patterns

    private Stmt.MatchCase matchCase(int d) {
        return new Stmt.MatchCase(pattern(3), maybe(() -> expression(2)), body(d));
    }

    private Pattern pattern(int depth) {
        int d = depth - 1;
        if (d <= 0) {
            return chance(50)
                    ? new Pattern.MatchAs(span(), null, maybe(this::unique))
                    : new Pattern.MatchValue(span(), constant());
        }
        return switch (random.nextInt(7)) {
            case 0 -> new Pattern.MatchSingleton(span(), Literal.NONE);
            case 1 -> {
                List<Pattern> elements = some(0, 3, () -> pattern(d));
                if (chance(40)) {
                    elements.add(new Pattern.MatchStar(span(), maybe(this::unique)));
                }
                elements.addAll(some(0, 1, () -> pattern(d)));
                yield new Pattern.MatchSequence(span(), elements);
            }
            case 2 -> {
                List<Pattern> values = some(0, 2, () -> pattern(d));
                List<Expr> keys = new ArrayList<>();
                values.forEach(value -> keys.add(constant()));
                yield new Pattern.MatchMapping(span(), keys, values, maybe(this::unique));
            }
            case 3 -> {
                List<Pattern> named = some(0, 2, () -> pattern(d));
                List<String> names = new ArrayList<>();
                named.forEach(value -> names.add(unique()));
                yield new Pattern.MatchClass(span(), expression(1), some(0, 2, () -> pattern(d)), names, named);
            }
            case 4 -> new Pattern.MatchAs(span(), pattern(d), unique());
            case 5 -> new Pattern.MatchOr(span(), some(2, 3, () -> pattern(1)));
            default -> pattern(1);
        };
    }

    private String unique() {
        return "n" + random.nextInt(1000);
    }

    // Expressions

    private Expr place(Expr.Context context) {
        return switch (random.nextInt(4)) {
            case 0 -> new Expr.Attribute(span(), expression(1), name(), context);
            case 1 -> new Expr.Subscript(span(), expression(1), index(), context);
            default -> new Expr.Name(span(), name(), context);
        };
    }

    private Expr target(int depth) {
        if (depth <= 1 || chance(60)) {
            return place(Expr.Context.STORE);
        }
        List<Expr> elements = some(1, 3, () -> target(depth - 1));
        if (chance(30)) {
            elements.add(new Expr.Starred(span(), target(1), Expr.Context.STORE));
        }
        return chance(50)
                ? new Expr.Tuple(span(), elements, Expr.Context.STORE)
                : new Expr.ListDisplay(span(), elements, Expr.Context.STORE);
    }

    private Expr index() {
        return chance(60)
                ? expression(1)
                : new Expr.Slice(
                        span(), maybe(() -> expression(1)), maybe(() -> expression(1)), maybe(() -> expression(1)));
    }

    private Expr constant() {
        Literal literal =
                switch (random.nextInt(7)) {
                    case 0 -> Literal.NONE;
                    case 1 -> Literal.TRUE;
                    case 2 -> new Literal.Str(name());
                    case 3 -> new Literal.Float(random.nextInt(3));
                    case 4 -> new Literal.Complex(0, random.nextInt(3));
                    case 5 -> new Literal.Bytes("b");
                    default -> new Literal.Int(BigInteger.valueOf(random.nextInt(5)));
                };
        return new Expr.Constant(span(), literal);
    }

    private List<Expr> elements(int d) {
        return some(
                0, 4, () -> chance(15) ? new Expr.Starred(span(), expression(d), Expr.Context.LOAD) : expression(d));
    }

    private List<Expr.Keyword> keywords() {
        return some(0, 2, () -> new Expr.Keyword(span(), maybe(this::unique), expression(1)));
    }

    private Expr expression(int depth) {
        int d = depth - 1;
        if (d <= 0) {
            return chance(50) ? constant() : new Expr.Name(span(), name(), Expr.Context.LOAD);
        }
        return switch (random.nextInt(22)) {
            case 0 -> new Expr.BoolOp(span(), chance(50), some(2, 3, () -> expression(d)));
            case 1 -> new Expr.NamedExpr(span(), new Expr.Name(span(), name(), Expr.Context.STORE), expression(d));
            case 2, 3 -> new Expr.BinOp(span(), expression(d), pick(operators()), expression(d));
            case 4 -> new Expr.UnaryOp(span(), pick(List.of(Expr.UnaryOperator.values())), expression(d));
            case 5 -> new Expr.Lambda(span(), parameters(), expression(d));
            case 6 -> new Expr.IfExp(span(), expression(d), expression(d), expression(d));
            case 7 -> dict(d);
            case 8 -> new Expr.Set(span(), elements(d));
            case 9 -> new Expr.ListComp(span(), expression(d), generators(d));
            case 10 -> new Expr.SetComp(span(), expression(d), generators(d));
            case 11 -> new Expr.DictComp(span(), expression(d), expression(d), generators(d));
            case 12 -> new Expr.GeneratorExp(span(), expression(d), generators(d));
            case 13 -> chance(30) ? new Expr.Yield(span(), maybe(() -> expression(d))) : expression(d);
            case 14 -> chance(30) ? new Expr.YieldFrom(span(), expression(d)) : expression(d);
            case 15 -> compare(d);
            case 16, 17 -> new Expr.Call(span(), expression(d), elements(d), keywords());
            case 18 -> new Expr.JoinedStr(span(), some(0, 2, () -> field(d)));
            case 19 -> new Expr.Tuple(span(), elements(d), Expr.Context.LOAD);
            case 20 -> new Expr.ListDisplay(span(), elements(d), Expr.Context.LOAD);
            default -> place(Expr.Context.LOAD);
        };
    }

    private Expr field(int d) {
        return new Expr.FormattedValue(span(), expression(d), pick(List.of((char) 0, 's', 'r', 'a')), null);
    }

    private Expr dict(int d) {
        List<@Nullable Expr> keys = new ArrayList<>();
        List<Expr> values = some(0, 3, () -> expression(d));
        values.forEach(value -> keys.add(chance(80) ? expression(1) : null));
        return new Expr.Dict(span(), keys, values);
    }

    private Expr compare(int d) {
        List<Expr> comparators = some(1, 3, () -> expression(d));
        List<Expr.CompareOperator> ops = new ArrayList<>();
        comparators.forEach(c -> ops.add(pick(List.of(Expr.CompareOperator.values()))));
        return new Expr.Compare(span(), expression(d), ops, comparators);
    }

    private List<Expr.Comprehension> generators(int d) {
        return some(
                1,
                2,
                () -> new Expr.Comprehension(span(), target(2), expression(d), some(0, 1, () -> expression(d)), false));
    }
}
