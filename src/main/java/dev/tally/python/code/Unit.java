package dev.tally.python.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A scope while its code is generated (CPython 3.13 {@code Python/compile.c}, {@code compiler_unit}). */
final class Unit {
    enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        ASYNC_FUNCTION,
        LAMBDA,
        COMPREHENSION,
        TYPE_PARAMETERS
    }

    final Scope scope;
    final Kind kind;
    final String name;
    final int firstLine;

    /** The class around, by which private names are mangled. */
    final @Nullable String privateName;

    String qualifiedName;
    int argCount;
    int positionalOnlyArgCount;
    int keywordOnlyArgCount;
    final Instructions instructions = new Instructions();
    final ConstantTable constants = new ConstantTable();
    final NameTable names = new NameTable();
    final NameTable varNames = new NameTable();
    final NameTable cellVars = new NameTable();
    final NameTable freeVars = new NameTable();

    /** Locals of inlined comprehensions outside functions; true while the comprehension is compiled. */
    final Map<String, Boolean> fastHidden = new HashMap<>();

    final List<FrameBlock> frameBlocks = new ArrayList<>();

    /** Of a class: the names that its methods assign on {@code self}, sorted. */
    final Set<String> staticAttributes = new TreeSet<>(Unit::compareCodePoints);

    int inlinedComprehensions;

    Unit(Scope scope, Kind kind, String name, int firstLine, @Nullable String privateName) {
        this.scope = scope;
        this.kind = kind;
        this.name = name;
        this.qualifiedName = name;
        this.firstLine = firstLine;
        this.privateName = privateName;
        scope.parameters.forEach(varNames::add);
        addSorted(cellVars, Scope.CELL, Scope.DEF_COMP_CELL);
        if (scope.needsClassClosure) {
            cellVars.add("__class__");
        }
        if (scope.needsClassDict) {
            cellVars.add("__classdict__");
        }
        addSorted(freeVars, Scope.FREE, Scope.DEF_FREE_CLASS);
    }

    private void addSorted(NameTable table, int meaning, int flag) {
        TreeSet<String> found = new TreeSet<>(Unit::compareCodePoints);
        for (Map.Entry<String, Integer> entry : scope.symbols.entrySet()) {
            if (Scope.meaningOf(entry.getValue()) == meaning || (entry.getValue() & flag) != 0) {
                found.add(entry.getKey());
            }
        }
        found.forEach(table::add);
    }

    /** Python's order of strings, which is not UTF-16's. */
    static int compareCodePoints(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int x = a.codePointAt(i);
            int y = b.codePointAt(i);
            if (x != y) {
                return Integer.compare(x, y);
            }
            i += Character.charCount(x);
        }
        return Integer.compare(a.length(), b.length());
    }

    String mangle(String plain) {
        return scope.mangle(privateName, plain);
    }

    /** The index of a free variable, cells first. */
    int freeIndex(String mangled) {
        return cellVars.size() + freeVars.indexOf(mangled);
    }

    @Nullable
    FrameBlock topBlock() {
        return frameBlocks.isEmpty() ? null : frameBlocks.get(frameBlocks.size() - 1);
    }
}
