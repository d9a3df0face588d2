package dev.tally.python.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code [T: bound = default, *Ts, **P]} after the name of a function, class or type alias. */
final class TypeParameterParser {
    private final TokenStream in;
    private final ExpressionParser expressions;

    TypeParameterParser(TokenStream in, ExpressionParser expressions) {
        this.in = in;
        this.expressions = expressions;
    }

    /** The parameters; none where there are no brackets. */
    List<TypeParameter> parse() {
        List<TypeParameter> parameters = new ArrayList<>();
        if (!in.at(TokenKind.LSQB)) {
            return List.of();
        }
        in.advance();
        if (in.at(TokenKind.RSQB)) {
            throw in.errorFrom("Type parameter list cannot be empty", in.start());
        }
        do {
            parameters.add(parameter());
        } while (in.accept(TokenKind.COMMA) && !in.at(TokenKind.RSQB));
        in.expect(TokenKind.RSQB);
        return List.copyOf(parameters);
    }

    private TypeParameter parameter() {
        int start = in.start();
        if (in.accept(TokenKind.STAR)) {
            String name = expressions.name();
            rejectBound("TypeVarTuple");
            @Nullable Expr value = in.accept(TokenKind.EQUAL) ? expressions.starExpression() : null;
            return new TypeParameter.TypeVarTuple(in.from(start), name, value);
        }
        if (in.accept(TokenKind.DOUBLESTAR)) {
            String name = expressions.name();
            rejectBound("ParamSpec");
            @Nullable Expr value = defaultValue();
            return new TypeParameter.ParamSpec(in.from(start), name, value);
        }
        String name = expressions.name();
        @Nullable Expr bound = in.accept(TokenKind.COLON) ? expressions.expression() : null;
        @Nullable Expr value = defaultValue();
        return new TypeParameter.TypeVar(in.from(start), name, bound, value);
    }

    private @Nullable Expr defaultValue() {
        return in.accept(TokenKind.EQUAL) ? expressions.expression() : null;
    }

    private void rejectBound(String what) {
        if (in.at(TokenKind.COLON)) {
            Token colon = in.advance();
            Expr bound = expressions.expression();
            String kind = bound instanceof Expr.Tuple ? "constraints" : "bound";
            throw in.errorFrom("cannot use " + kind + " with " + what, colon.start());
        }
    }
}
