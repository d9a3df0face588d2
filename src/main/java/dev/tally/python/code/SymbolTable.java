package dev.tally.python.code;

import dev.tally.python.syntax.TypeParameter;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scopes of a program, each found by the node that opens it. */
final class SymbolTable {
    private final Map<Object, Scope> scopes = new IdentityHashMap<>();
    private final Map<TypeParameter, Scope> defaults = new IdentityHashMap<>();
    final Scope module;

    SymbolTable(Scope module) {
        this.module = module;
    }

    void put(Object node, Scope scope) {
        scopes.put(node, scope);
    }

    void putDefault(TypeParameter parameter, Scope scope) {
        defaults.put(parameter, scope);
    }

    /** The scope that a statement, an expression, a list of type parameters or a type variable's bound opens. */
    Scope of(Object node) {
        return found(scopes.get(node));
    }

    /** The scope of a type parameter's default. */
    Scope ofDefault(TypeParameter parameter) {
        return found(defaults.get(parameter));
    }

    private static Scope found(@Nullable Scope scope) {
        if (scope == null) {
            throw new IllegalStateException("a node without scope");
        }
        return scope;
    }
}
