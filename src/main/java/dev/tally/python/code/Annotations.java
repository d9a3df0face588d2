package dev.tally.python.code;

import dev.tally.python.syntax.Stmt;
import java.util.List;

/** Whether a body annotates variables, nested definitions left out (CPython 3.13 {@code compile.c}, {@code find_ann}). */
final class Annotations {
    private Annotations() {}

    static boolean anyIn(List<Stmt> statements) {
        for (Stmt statement : statements) {
            if (isIn(statement)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Stmt statement) {
        return switch (statement) {
            case Stmt.AnnAssign s -> true;
            case Stmt.For s -> anyIn(s.body()) || anyIn(s.orElse());
            case Stmt.While s -> anyIn(s.body()) || anyIn(s.orElse());
            case Stmt.If s -> anyInBranches(Chain.branches(s));
            case Stmt.With s -> anyIn(s.body());
            case Stmt.Match s -> s.cases().stream().anyMatch(c -> anyIn(c.body()));
            case Stmt.Try s ->
                anyIn(s.body())
                        || s.handlers().stream().anyMatch(h -> anyIn(h.body()))
                        || anyIn(s.orElse())
                        || anyIn(s.finalBody());
            default -> false;
        };
    }

    private static boolean anyInBranches(List<Stmt.If> branches) {
        for (Stmt.If branch : branches) {
            if (anyIn(branch.body())) {
                return true;
            }
        }
        return anyIn(branches.get(branches.size() - 1).orElse());
    }
}
