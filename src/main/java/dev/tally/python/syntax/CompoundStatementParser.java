package dev.tally.python.syntax;

import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements with blocks. */
final class CompoundStatementParser {
    private final TokenStream in;
    private final ExpressionParser expressions;
    private final TypeParameterParser typeParameters;
    private final PatternParser patterns;
    private final Blocks blocks;

    CompoundStatementParser(TokenStream in, ExpressionParser expressions, Blocks blocks) {
        this.in = in;
        this.expressions = expressions;
        this.typeParameters = new TypeParameterParser(in, expressions);
        this.patterns = new PatternParser(in, expressions);
        this.blocks = blocks;
    }

    /** Parses the block after a colon. */
    interface Blocks {
        List<Stmt> block(String what, int line);
    }

    /** Null where no compound statement begins. */
    @Nullable
    Stmt parse() {
        int start = in.start();
        return switch (in.kind()) {
            case IF -> ifStatement();
            case WHILE -> whileStatement(start);
            case FOR -> forStatement(start, false);
            case TRY -> new TryParser(in, expressions, blocks).parse();
            case WITH -> with(start, false);
            case DEF -> function(start, List.of(), false);
            case CLASS -> classDefinition(start, List.of());
            case AT -> decorated();
            case ASYNC -> async(start, List.of());
            case NAME -> in.atName("match") ? match(start) : null;
            default -> null;
        };
    }

    private int line(int offset) {
        return in.source().line(offset);
    }

    private List<Stmt> block(String what, int start) {
        return blocks.block(what, line(start));
    }

    private Stmt async(int start, List<Expr> decorators) {
        in.advance();
        return switch (in.kind()) {
            case DEF -> function(start, decorators, true);
            case FOR -> forStatement(start, true);
            case WITH -> with(start, true);
            default -> throw in.invalid();
        };
    }

    // Conditions and loops

    private record Branch(int start, Expr test, List<Stmt> body) {}

    /** The branches nest in the tree and follow each other here, however many they are. */
    private Stmt ifStatement() {
        List<Branch> branches = new ArrayList<>();
        branches.add(branch("'if' statement"));
        while (in.at(TokenKind.ELIF)) {
            in.link(branches.size());
            branches.add(branch("'elif' statement"));
        }
        List<Stmt> orElse = orElse();
        for (int i = branches.size() - 1; i > 0; i--) {
            Branch b = branches.get(i);
            orElse = List.of(new Stmt.If(in.from(b.start()), b.test(), b.body(), orElse));
        }
        Branch first = branches.get(0);
        return new Stmt.If(in.from(first.start()), first.test(), first.body(), orElse);
    }

    private Branch branch(String what) {
        int start = in.start();
        in.advance();
        Expr test = expressions.namedExpression();
        colon();
        return new Branch(start, test, block(what, start));
    }

    /** A missing colon has its own message where the line ends instead. */
    private void colon() {
        if (in.at(TokenKind.COLON) || in.at(TokenKind.NEWLINE)) {
            in.require(TokenKind.COLON);
        } else {
            throw in.invalid();
        }
    }

    private List<Stmt> orElse() {
        if (!in.at(TokenKind.ELSE)) {
            return List.of();
        }
        int start = in.start();
        in.advance();
        in.require(TokenKind.COLON);
        return block("'else' statement", start);
    }

    private Stmt whileStatement(int start) {
        in.advance();
        Expr test = expressions.namedExpression();
        colon();
        List<Stmt> body = block("'while' statement", start);
        List<Stmt> orElse = orElse();
        return new Stmt.While(in.from(start), test, body, orElse);
    }

    private Stmt forStatement(int start, boolean async) {
        int from = in.start();
        in.advance();
        Expr target = expressions.forTargets();
        in.expect(TokenKind.IN);
        Expr iterable = expressions.starExpressions();
        colon();
        List<Stmt> body = block("'for' statement", from);
        List<Stmt> orElse = orElse();
        return new Stmt.For(in.from(start), target, iterable, body, orElse, async);
    }

    // With

    private Stmt with(int start, boolean async) {
        int from = in.start();
        in.advance();
        List<Stmt.WithItem> items = in.at(TokenKind.LPAR) ? maybeParenthesized() : withItems(TokenKind.COLON);
        colon();
        List<Stmt> body = block("'with' statement", from);
        return new Stmt.With(in.from(start), items, body, async);
    }

    /** Parentheses belong to the items where a colon follows them and items are in them, otherwise to an expression. */
    private List<Stmt.WithItem> maybeParenthesized() {
        int mark = in.position();
        int depth = in.depth();
        try {
            in.advance();
            List<Stmt.WithItem> items = withItems(TokenKind.RPAR);
            if (in.accept(TokenKind.RPAR) && (in.at(TokenKind.COLON) || in.at(TokenKind.NEWLINE))) {
                return items;
            }
        } catch (SyntaxError notItems) {
            if (!notItems.message().equals("invalid syntax")) {
                throw notItems;
            }
            in.restoreDepth(depth);
        }
        in.rewind(mark);
        return withItems(TokenKind.COLON);
    }

    private List<Stmt.WithItem> withItems(TokenKind end) {
        List<Stmt.WithItem> items = new ArrayList<>();
        do {
            items.add(withItem());
        } while (in.accept(TokenKind.COMMA) && !(end == TokenKind.RPAR && in.at(end)));
        return List.copyOf(items);
    }

    private Stmt.WithItem withItem() {
        Expr context = expressions.expression();
        if (!in.accept(TokenKind.AS)) {
            return new Stmt.WithItem(context, null);
        }
        Expr target = expressions.starExpression();
        Expr wrong = Targets.invalid(target, Targets.Kind.ASSIGN);
        boolean ends = in.at(TokenKind.COMMA) || in.at(TokenKind.RPAR) || in.at(TokenKind.COLON);
        if (wrong != null) {
            throw ends ? in.error("cannot assign to " + Targets.describe(wrong), wrong.span()) : in.invalid();
        }
        return new Stmt.WithItem(context, Targets.as(target, Expr.Context.STORE));
    }

    // Definitions

    private Stmt decorated() {
        List<Expr> decorators = new ArrayList<>();
        while (in.accept(TokenKind.AT)) {
            decorators.add(expressions.namedExpression());
            in.expect(TokenKind.NEWLINE);
        }
        int start = in.start();
        return switch (in.kind()) {
            case DEF -> function(start, List.copyOf(decorators), false);
            case CLASS -> classDefinition(start, List.copyOf(decorators));
            case ASYNC -> {
                if (in.kind(1) != TokenKind.DEF) {
                    in.advance();
                    throw in.invalid();
                }
                yield async(start, List.copyOf(decorators));
            }
            default -> throw in.invalid();
        };
    }

    private Stmt function(int start, List<Expr> decorators, boolean async) {
        int from = in.start();
        in.advance();
        String name = expressions.name();
        List<TypeParameter> types = functionTypes();
        in.require(TokenKind.LPAR);
        Parameters parameters = expressions.parameters().parse(TokenKind.RPAR, true);
        in.expect(TokenKind.RPAR);
        Expr returns = in.at(TokenKind.RARROW) ? returns() : null;
        in.require(TokenKind.COLON);
        List<Stmt> body = block("function definition", from);
        return new Stmt.FunctionDef(in.from(start), name, parameters, body, decorators, returns, types, async);
    }

    /** What are no type parameters is as if it were not there: then the parenthesis is missing. */
    private List<TypeParameter> functionTypes() {
        Token bracket = in.peek();
        try {
            return typeParameters.parse();
        } catch (SyntaxError notParameters) {
            throw notParameters.message().equals("invalid syntax")
                    ? in.error("expected '('", bracket.span())
                    : notParameters;
        }
    }

    /** What is no expression after the arrow is as if it were not there: then the colon is missing. */
    private Expr returns() {
        Token arrow = in.advance();
        TokenStream.Mark mark = in.mark();
        try {
            return expressions.beginning(expressions::expression);
        } catch (SyntaxError notExpression) {
            if (!notExpression.message().equals("invalid syntax")) {
                throw notExpression;
            }
            in.forget(mark);
            throw in.error("expected ':'", arrow.span());
        }
    }

    private Stmt classDefinition(int start, List<Expr> decorators) {
        in.advance();
        String name = expressions.name();
        List<TypeParameter> types = typeParameters.parse();
        ArgumentParser.Arguments arguments = in.at(TokenKind.LPAR)
                ? expressions.arguments().parenthesized(false)
                : new ArgumentParser.Arguments(List.of(), List.of());
        colon();
        List<Stmt> body = block("class definition", start);
        return new Stmt.ClassDef(
                in.from(start), name, arguments.positional(), arguments.keywords(), body, decorators, types);
    }

    // Match

    /** Null, with nothing read, where {@code match} is a name. */
    private @Nullable Stmt match(int start) {
        int mark = in.position();
        if (!expressions.startsExpression(1) || in.kind(1) == TokenKind.ERROR) {
            return null;
        }
        int depth = in.depth();
        Expr subject = subject();
        if (subject == null) {
            in.restoreDepth(depth);
            in.rewind(mark);
            return null;
        }
        in.advance();
        in.advance();
        if (!in.at(TokenKind.INDENT)) {
            String message = "expected an indented block after 'match' statement on line " + line(start);
            throw in.layoutError("IndentationError", message);
        }
        in.enter();
        in.advance();
        List<Stmt.MatchCase> cases = new ArrayList<>();
        while (in.atName("case")) {
            cases.add(matchCase());
        }
        if (cases.isEmpty()) {
            throw in.invalid();
        }
        in.expect(TokenKind.DEDENT);
        in.leave();
        return new Stmt.Match(in.from(start), subject, List.copyOf(cases));
    }

    /** The subject, when a colon ends the line after it. */
    private @Nullable Expr subject() {
        in.advance();
        int start = in.start();
        boolean isNothingElse = isOnlySubject(in.kind());
        try {
            Expr subject = expressions.starNamedExpression();
            if (in.at(TokenKind.COMMA)) {
                List<Expr> elements = new ArrayList<>();
                elements.add(subject);
                while (in.accept(TokenKind.COMMA) && expressions.startsExpression()) {
                    elements.add(expressions.starNamedExpression());
                }
                subject = new Expr.Tuple(in.from(start), List.copyOf(elements), Expr.Context.LOAD);
            } else if (subject instanceof Expr.Starred) {
                return null;
            }
            boolean header = in.at(TokenKind.COLON) && in.kind(1) == TokenKind.NEWLINE;
            if (in.at(TokenKind.COLON)) {
                in.glance();
            }
            if (header || !isNothingElse || !in.at(TokenKind.NEWLINE)) {
                return header ? subject : null;
            }
        } catch (SyntaxError notMatch) {
            return null;
        }
        throw in.error("expected ':'", in.peek().span());
    }

    /** What cannot follow {@code match} where that is a name. */
    private static boolean isOnlySubject(TokenKind first) {
        return switch (first) {
            case LPAR, LSQB, PLUS, MINUS, STAR, NOT -> false;
            default -> true;
        };
    }

    private Stmt.MatchCase matchCase() {
        int start = in.start();
        in.advance();
        Pattern pattern = patterns.patterns();
        Expr guard = in.accept(TokenKind.IF) ? expressions.namedExpression() : null;
        colon();
        List<Stmt> body = block("'case' statement", start);
        return new Stmt.MatchCase(pattern, guard, body);
    }

    /** {@code try} and its handlers. */
    private static final class TryParser {
        private final TokenStream in;
        private final ExpressionParser expressions;
        private final Blocks blocks;

        TryParser(TokenStream in, ExpressionParser expressions, Blocks blocks) {
            this.in = in;
            this.expressions = expressions;
            this.blocks = blocks;
        }

        private List<Stmt> block(String what, int start) {
            return blocks.block(what, in.source().line(start));
        }

        Stmt parse() {
            int start = in.start();
            in.advance();
            in.require(TokenKind.COLON);
            List<Stmt> body = block("'try' statement", start);
            if (!in.at(TokenKind.EXCEPT) && !in.at(TokenKind.FINALLY)) {
                throw in.layoutError("SyntaxError", "expected 'except' or 'finally' block");
            }
            boolean star = in.at(TokenKind.EXCEPT) && in.kind(1) == TokenKind.STAR;
            List<Stmt.ExceptHandler> handlers = new ArrayList<>();
            while (in.at(TokenKind.EXCEPT)) {
                handlers.add(handler(star));
            }
            List<Stmt> orElse = handlers.isEmpty() ? List.of() : tail(TokenKind.ELSE);
            List<Stmt> finalBody = tail(TokenKind.FINALLY);
            return new Stmt.Try(in.from(start), body, List.copyOf(handlers), orElse, finalBody, star);
        }

        private List<Stmt> tail(TokenKind keyword) {
            if (!in.at(keyword)) {
                return List.of();
            }
            int start = in.start();
            in.advance();
            in.require(TokenKind.COLON);
            return block("'" + keyword.text() + "' statement", start);
        }

        private Stmt.ExceptHandler handler(boolean star) {
            int start = in.start();
            Span span = in.advance().span();
            if (in.at(TokenKind.STAR) != star) {
                Span both = in.at(TokenKind.STAR) ? span.to(in.peek().span()) : span;
                throw in.error("cannot have both 'except' and 'except*' on the same 'try'", both);
            }
            in.accept(TokenKind.STAR);
            boolean bare = !star && (in.at(TokenKind.COLON) || in.at(TokenKind.NEWLINE));
            @Nullable Expr type = bare ? null : type(star);
            @Nullable String name = type != null && in.accept(TokenKind.AS) ? expressions.name() : null;
            if (!in.at(TokenKind.COLON) && !in.at(TokenKind.NEWLINE)) {
                throw in.invalid();
            }
            in.require(TokenKind.COLON);
            List<Stmt> body = block(star ? "'except*' statement" : "'except' statement", start);
            return new Stmt.ExceptHandler(in.from(start), type, name, body);
        }

        private Expr type(boolean star) {
            if (star && (in.at(TokenKind.COLON) || in.at(TokenKind.NEWLINE))) {
                throw in.error("expected one or more exception types", in.peek().span());
            }
            int start = in.start();
            Expr type = expressions.expression();
            if (in.at(TokenKind.COMMA)) {
                while (in.accept(TokenKind.COMMA) && expressions.startsExpression()) {
                    expressions.expression();
                }
                if (in.accept(TokenKind.AS)) {
                    in.accept(TokenKind.NAME);
                }
                throw in.at(TokenKind.COLON)
                        ? in.errorFrom("multiple exception types must be parenthesized", start)
                        : in.invalid();
            }
            return type;
        }
    }
}
