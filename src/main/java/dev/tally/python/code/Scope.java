package dev.tally.python.code;

import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A block of the symbol table: the names used in a module, class, function or comprehension, and what they mean there. */
final class Scope {
    /** What is known of a name, ored ({@code DEF_*} and {@code USE} of CPython 3.13 {@code pycore_symtable.h}). */
    static final int DEF_GLOBAL = 1;

    static final int DEF_LOCAL = 2;
    static final int DEF_PARAM = 4;
    static final int DEF_NONLOCAL = 8;
    static final int USE = 16;

    /** Free in a class for its methods, whatever it is in the class itself. */
    static final int DEF_FREE_CLASS = 64;

    static final int DEF_IMPORT = 128;
    static final int DEF_ANNOT = 256;

    /** Bound by a comprehension's {@code for}. */
    static final int DEF_COMP_ITER = 512;

    static final int DEF_TYPE_PARAM = 1024;

    /** A cell in a comprehension that is inlined here. */
    static final int DEF_COMP_CELL = 2048;

    static final int DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT | DEF_TYPE_PARAM;

    /** Meanings, stored above the flags. */
    static final int LOCAL = 1;

    static final int GLOBAL_EXPLICIT = 2;
    static final int GLOBAL_IMPLICIT = 3;
    static final int FREE = 4;
    static final int CELL = 5;

    private static final int MEANING_SHIFT = 12;
    static final int FLAGS_MASK = (1 << MEANING_SHIFT) - 1;

    enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        /** Annotations that become strings: their names count for nothing. */
        ANNOTATION,
        /** The bound or default of a type parameter. */
        TYPE_VARIABLE,
        TYPE_ALIAS,
        TYPE_PARAMETERS
    }

    enum Comprehension {
        NONE,
        LIST,
        SET,
        DICT,
        GENERATOR
    }

    final String name;
    final Kind kind;

    /** What of the scope an error message names: {@code a TypeVar bound} … */
    @Nullable
    String info;

    final Map<String, Integer> symbols = new LinkedHashMap<>();
    final List<String> parameters = new ArrayList<>();
    final List<Scope> children = new ArrayList<>();
    final Map<String, Span> directives = new HashMap<>();
    Comprehension comprehension = Comprehension.NONE;
    boolean nested;
    boolean generator;

    /** An {@code async def}, or what awaits; {@link #generator} says whether it yields. */
    boolean coroutine;

    boolean varArgs;
    boolean varKeywords;
    boolean needsClassClosure;
    boolean needsClassDict;
    boolean inlined;

    /** An annotation scope directly in a class, or in one such: its names are looked up in the class first. */
    boolean seesClassScope;

    boolean inIterationTarget;
    int iterableDepth;

    /** In the type parameters of a class only these names are mangled. */
    @Nullable
    Set<String> mangledNames;

    Scope(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    boolean isFunctionLike() {
        return switch (kind) {
            case FUNCTION, TYPE_VARIABLE, TYPE_ALIAS, TYPE_PARAMETERS -> true;
            case MODULE, CLASS, ANNOTATION -> false;
        };
    }

    int symbol(String mangled) {
        return symbols.getOrDefault(mangled, 0);
    }

    /** LOCAL … CELL, or 0 where the name is not known here. */
    int meaning(String mangled) {
        return meaningOf(symbol(mangled));
    }

    static int meaningOf(int symbol) {
        return symbol >> MEANING_SHIFT;
    }

    static int withMeaning(int flags, int meaning) {
        return flags | meaning << MEANING_SHIFT;
    }

    void mangleOnly(Set<String> names) {
        mangledNames = new HashSet<>(names);
    }

    /** {@code name} as it is stored: {@code __x} in class {@code C} is {@code _C__x}. */
    String mangle(@Nullable String privateName, String plain) {
        if (mangledNames != null && !mangledNames.contains(plain)) {
            return plain;
        }
        return mangled(privateName, plain);
    }

    static String mangled(@Nullable String privateName, String plain) {
        if (privateName == null || !plain.startsWith("__") || plain.endsWith("__") || plain.indexOf('.') >= 0) {
            return plain;
        }
        int start = 0;
        while (start < privateName.length() && privateName.charAt(start) == '_') {
            start++;
        }
        return start == privateName.length() ? plain : "_" + privateName.substring(start) + plain;
    }
}
