package dev.tally.python.code;

import dev.tally.python.syntax.SyntaxError;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out, once all names are collected, which are local, global, cells or free, and inlines comprehensions (PEP 709).
 * CPython 3.13 {@code Python/symtable.c}, {@code analyze_block}.
 */
final class ScopeAnalysis {
    private final Scope scope;

    /** Names bound in the functions around; null at module level. */
    private final @Nullable Set<String> bound;

    private final Set<String> free;
    private final Set<String> global;
    private final Set<String> typeParameters;

    /** The class whose names this annotation scope sees. */
    private final @Nullable Scope classEntry;

    private final Set<String> local = new HashSet<>();
    private final Map<String, Integer> meanings = new LinkedHashMap<>();
    private final Set<String> inlinedCells = new HashSet<>();

    private ScopeAnalysis(
            Scope scope,
            @Nullable Set<String> bound,
            Set<String> free,
            Set<String> global,
            Set<String> typeParameters,
            @Nullable Scope classEntry) {
        this.scope = scope;
        this.bound = bound;
        this.free = free;
        this.global = global;
        this.typeParameters = typeParameters;
        this.classEntry = classEntry;
    }

    static void analyze(Scope module) {
        new ScopeAnalysis(module, null, new HashSet<>(), new HashSet<>(), new HashSet<>(), null).analyze();
    }

    private void analyze() {
        boolean isClass = scope.kind == Scope.Kind.CLASS;
        Set<String> boundInside = new HashSet<>();
        Set<String> globalInside = new HashSet<>();
        if (isClass) {
            addOuter(boundInside, globalInside);
        }
        for (Map.Entry<String, Integer> entry : new ArrayList<>(scope.symbols.entrySet())) {
            meanings.put(entry.getKey(), meaning(entry.getKey(), entry.getValue()));
        }
        if (isClass) {
            boundInside.add("__class__");
            boundInside.add("__classdict__");
        } else {
            if (scope.isFunctionLike()) {
                boundInside.addAll(local);
            }
            addOuter(boundInside, globalInside);
        }
        Set<String> freeInside = analyzeChildren(boundInside, globalInside);
        if (scope.isFunctionLike()) {
            makeCells(freeInside);
        } else if (isClass) {
            scope.needsClassClosure |= freeInside.remove("__class__");
            scope.needsClassDict |= freeInside.remove("__classdict__");
        }
        update(freeInside, isClass || scope.seesClassScope);
        free.addAll(freeInside);
    }

    private void addOuter(Set<String> boundInside, Set<String> globalInside) {
        globalInside.addAll(global);
        if (bound != null) {
            boundInside.addAll(bound);
        }
    }

    private Set<String> analyzeChildren(Set<String> boundInside, Set<String> globalInside) {
        Set<String> freeInside = new HashSet<>();
        for (Scope child : scope.children) {
            Scope childClass = null;
            if (child.seesClassScope) {
                childClass = scope.kind == Scope.Kind.CLASS ? scope : classEntry;
            }
            Set<String> childFree = new HashSet<>();
            new ScopeAnalysis(
                            child,
                            new HashSet<>(boundInside),
                            childFree,
                            new HashSet<>(globalInside),
                            new HashSet<>(typeParameters),
                            childClass)
                    .analyze();
            if (child.comprehension != Scope.Comprehension.NONE && !child.generator && !scope.seesClassScope) {
                inline(child, childFree);
                child.inlined = true;
            }
            freeInside.addAll(childFree);
        }
        List<Scope> children = new ArrayList<>();
        for (Scope child : scope.children) {
            if (child.inlined) {
                children.addAll(child.children);
            } else {
                children.add(child);
            }
        }
        scope.children.clear();
        scope.children.addAll(children);
        return freeInside;
    }

    private int meaning(String name, int flags) {
        if ((flags & Scope.DEF_GLOBAL) != 0) {
            if ((flags & Scope.DEF_NONLOCAL) != 0) {
                throw atDirective("name '" + name + "' is nonlocal and global", name);
            }
            global.add(name);
            if (bound != null) {
                bound.remove(name);
            }
            return Scope.GLOBAL_EXPLICIT;
        }
        if ((flags & Scope.DEF_NONLOCAL) != 0) {
            return nonlocal(name);
        }
        if ((flags & Scope.DEF_BOUND) != 0) {
            local.add(name);
            global.remove(name);
            if ((flags & Scope.DEF_TYPE_PARAM) != 0) {
                typeParameters.add(name);
            } else {
                typeParameters.remove(name);
            }
            return Scope.LOCAL;
        }
        if (classEntry != null) {
            int inClass = classEntry.symbol(name);
            if ((inClass & Scope.DEF_GLOBAL) != 0) {
                return Scope.GLOBAL_EXPLICIT;
            }
            if ((inClass & Scope.DEF_BOUND) != 0 && (inClass & Scope.DEF_NONLOCAL) == 0) {
                return Scope.GLOBAL_IMPLICIT;
            }
        }
        if (bound != null && bound.contains(name)) {
            free.add(name);
            return Scope.FREE;
        }
        return Scope.GLOBAL_IMPLICIT;
    }

    private int nonlocal(String name) {
        if (bound == null) {
            throw atDirective("nonlocal declaration not allowed at module level", name);
        }
        if (!bound.contains(name)) {
            throw atDirective("no binding for nonlocal '" + name + "' found", name);
        }
        if (typeParameters.contains(name)) {
            throw atDirective("nonlocal binding not allowed for type parameter '" + name + "'", name);
        }
        free.add(name);
        return Scope.FREE;
    }

    private SyntaxError atDirective(String message, String name) {
        return new SyntaxError(message, scope.directives.getOrDefault(name, Span.NONE));
    }

    /** The comprehension's names become names of this scope, but for those that it shares with it. */
    private void inline(Scope comprehension, Set<String> comprehensionFree) {
        boolean dropsClass = false;
        for (Map.Entry<String, Integer> entry : comprehension.symbols.entrySet()) {
            String name = entry.getKey();
            int flags = entry.getValue() & Scope.FLAGS_MASK;
            if ((flags & Scope.DEF_PARAM) != 0) {
                continue;
            }
            int meaning = Scope.meaningOf(entry.getValue());
            if (meaning == Scope.CELL || (flags & Scope.DEF_COMP_CELL) != 0) {
                inlinedCells.add(name);
            }
            if (meaning == Scope.FREE && scope.kind == Scope.Kind.CLASS && name.equals("__class__")) {
                meaning = Scope.GLOBAL_IMPLICIT;
                comprehensionFree.remove(name);
                dropsClass = true;
            }
            Integer existing = scope.symbols.get(name);
            if (existing == null) {
                scope.symbols.put(name, flags);
                meanings.put(name, meaning);
            } else if ((existing & Scope.DEF_BOUND) != 0
                    && scope.kind != Scope.Kind.CLASS
                    && !freeInAnyChild(comprehension, name)) {
                comprehensionFree.remove(name);
            }
        }
        if (dropsClass) {
            comprehension.symbols.remove("__class__");
        }
    }

    private static boolean freeInAnyChild(Scope scope, String name) {
        for (Scope child : scope.children) {
            if (child.meaning(name) == Scope.FREE) {
                return true;
            }
        }
        return false;
    }

    private void makeCells(Set<String> freeInside) {
        for (Map.Entry<String, Integer> entry : meanings.entrySet()) {
            String name = entry.getKey();
            if (entry.getValue() == Scope.LOCAL && (freeInside.contains(name) || inlinedCells.contains(name))) {
                entry.setValue(Scope.CELL);
                freeInside.remove(name);
            }
        }
    }

    private void update(Set<String> freeInside, boolean isClass) {
        for (Map.Entry<String, Integer> entry : scope.symbols.entrySet()) {
            int flags = entry.getValue();
            if (inlinedCells.contains(entry.getKey())) {
                flags |= Scope.DEF_COMP_CELL;
            }
            entry.setValue(Scope.withMeaning(flags, meanings.getOrDefault(entry.getKey(), 0)));
        }
        for (String name : freeInside) {
            Integer known = scope.symbols.get(name);
            if (known != null) {
                if (isClass) {
                    scope.symbols.put(name, known | Scope.DEF_FREE_CLASS);
                }
            } else if (bound == null || bound.contains(name)) {
                scope.symbols.put(name, Scope.withMeaning(0, Scope.FREE));
            }
        }
    }
}
