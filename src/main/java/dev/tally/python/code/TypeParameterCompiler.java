package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.TypeParameter;
import java.util.List;

/** Code for type parameters (PEP 695, 696) and the {@code type} statement (CPython 3.13 {@code Python/compile.c}). */
final class TypeParameterCompiler {
    private final Generator g;

    TypeParameterCompiler(Generator generator) {
        this.g = generator;
    }

    /** Binds each parameter and pushes the tuple of all. */
    void compile(List<TypeParameter> parameters) {
        boolean seenDefault = false;
        for (TypeParameter parameter : parameters) {
            Loc loc = g.loc(parameter.span());
            g.loadConst(loc, parameter.name());
            switch (parameter) {
                case TypeParameter.TypeVar v -> typeVar(v, loc);
                case TypeParameter.TypeVarTuple v -> g.emit(loc, Opcode.CALL_INTRINSIC_1, Intrinsics.TYPEVARTUPLE);
                case TypeParameter.ParamSpec v -> g.emit(loc, Opcode.CALL_INTRINSIC_1, Intrinsics.PARAMSPEC);
            }
            Expr defaultValue = parameter.defaultValue();
            if (defaultValue != null) {
                seenDefault = true;
                boolean starred = parameter instanceof TypeParameter.TypeVarTuple;
                lazy(defaultValue, parameter.name(), g.symbols.ofDefault(parameter), starred);
                g.emit(loc, Opcode.CALL_INTRINSIC_2, Intrinsics.SET_TYPEPARAM_DEFAULT);
            } else if (seenDefault) {
                throw new SyntaxError(
                        "non-default type parameter '" + parameter.name() + "' follows default type parameter",
                        parameter.span());
            }
            g.emit(loc, Opcode.COPY, 1);
            g.store(loc, parameter.name());
        }
        g.emit(g.loc(parameters.get(0).span()), Opcode.BUILD_TUPLE, parameters.size());
    }

    private void typeVar(TypeParameter.TypeVar v, Loc loc) {
        Expr bound = v.bound();
        if (bound == null) {
            g.emit(loc, Opcode.CALL_INTRINSIC_1, Intrinsics.TYPEVAR);
            return;
        }
        lazy(bound, v.name(), g.symbols.of(v), false);
        boolean constraints = bound instanceof Expr.Tuple;
        g.emit(
                loc,
                Opcode.CALL_INTRINSIC_2,
                constraints ? Intrinsics.TYPEVAR_WITH_CONSTRAINTS : Intrinsics.TYPEVAR_WITH_BOUND);
    }

    /** Pushes a function that evaluates the expression when it is asked for. */
    private void lazy(Expr value, String name, Scope scope, boolean mayBeStarred) {
        Loc loc = g.loc(value);
        g.enter(scope, Unit.Kind.TYPE_PARAMETERS, name, loc.line(), null);
        if (mayBeStarred && value instanceof Expr.Starred starred) {
            g.expressions.visit(starred.value());
            g.emit(loc, Opcode.UNPACK_SEQUENCE, 1);
        } else {
            g.expressions.visit(value);
        }
        g.emit(loc, Opcode.RETURN_VALUE);
        Code code = g.leave(true);
        g.definitions.makeClosure(loc, code, 0);
    }

    void alias(Stmt.TypeAlias s) {
        Loc loc = g.loc(s.span());
        String name = s.name().id();
        boolean generic = !s.typeParameters().isEmpty();
        if (generic) {
            String scopeName = "<generic parameters of " + name + ">";
            Scope scope = g.symbols.of(s.typeParameters());
            g.enter(scope, Unit.Kind.TYPE_PARAMETERS, scopeName, loc.line(), null);
            g.loadConst(loc, name);
            compile(s.typeParameters());
        } else {
            g.loadConst(loc, name);
            g.loadConst(loc, Literal.NONE);
        }
        g.enter(g.symbols.of(s), Unit.Kind.FUNCTION, name, loc.line(), null);
        g.unit().constants.add(Literal.NONE);
        g.expressions.visit(s.value());
        g.emit(loc, Opcode.RETURN_VALUE);
        Code value = g.leave(false);
        g.definitions.makeClosure(loc, value, 0);
        g.emit(loc, Opcode.BUILD_TUPLE, 3);
        g.emit(loc, Opcode.CALL_INTRINSIC_1, Intrinsics.TYPEALIAS);
        if (generic) {
            Code code = g.leave(false);
            g.definitions.makeClosure(loc, code, 0);
            g.emit(loc, Opcode.PUSH_NULL);
            g.emit(loc, Opcode.CALL, 0);
        }
        g.store(loc, name);
    }
}
