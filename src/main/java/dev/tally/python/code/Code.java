package dev.tally.python.code;

import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.Arrays;
import java.util.List;

/**
 * What the compiler makes of a scope: CPython 3.13's instructions with their line table, without inline caches and
 * {@code EXTENDED_ARG}. Immutable; the arrays are shared and must not be written to.
 *
 * <p>An instruction is one {@code int}, {@link Opcode#op(int)} in the low 8 bits and the argument above them. Arguments are
 * CPython's, but for jumps: their argument is the index of the target instruction.
 */
public final class Code {
    /** {@code co_flags}, CPython 3.13 {@code Include/cpython/code.h}. */
    public static final int OPTIMIZED = 0x1;

    public static final int NEWLOCALS = 0x2;
    public static final int VARARGS = 0x4;
    public static final int VARKEYWORDS = 0x8;
    public static final int NESTED = 0x10;
    public static final int GENERATOR = 0x20;
    public static final int COROUTINE = 0x80;

    /** Of a generator that may be awaited. */
    public static final int ITERABLE_COROUTINE = 0x100;

    public static final int ASYNC_GENERATOR = 0x200;

    /** Any of what is called to get an object that runs later. */
    static final int SUSPENDS = GENERATOR | COROUTINE | ASYNC_GENERATOR;

    /** Kinds of {@code co_localsplusnames}, CPython 3.13 {@code Include/internal/pycore_code.h}. */
    public static final int FAST_HIDDEN = 0x10;

    public static final int FAST_LOCAL = 0x20;
    public static final int FAST_CELL = 0x40;
    public static final int FAST_FREE = 0x80;

    /** An instruction's line where it has none: no line event, no traceback line of its own. */
    public static final int NO_LINE = -1;

    /** The start of what is {@link Span#NONE}. */
    static final int NO_SPAN = -1;

    private final Builder b;

    private Code(Builder b) {
        this.b = b;
    }

    public Source source() {
        return b.source;
    }

    /** {@code co_name}: {@code f}, {@code <module>}, {@code <lambda>} … */
    public String name() {
        return b.name;
    }

    /** {@code co_qualname} */
    public String qualifiedName() {
        return b.qualifiedName;
    }

    /** {@code co_firstlineno}: the line of the first decorator, or of the definition; 1 for a module. */
    public int firstLine() {
        return b.firstLine;
    }

    public int flags() {
        return b.flags;
    }

    public boolean has(int flag) {
        return (b.flags & flag) != 0;
    }

    /** Positional parameters, positional-only ones included. */
    public int argCount() {
        return b.argCount;
    }

    public int positionalOnlyArgCount() {
        return b.positionalOnlyArgCount;
    }

    public int keywordOnlyArgCount() {
        return b.keywordOnlyArgCount;
    }

    /** The deepest the evaluation stack gets. */
    public int stackSize() {
        return b.stackSize;
    }

    public List<Constant> constants() {
        return b.constants;
    }

    /** Names of globals, attributes and imports: {@code co_names}. */
    public List<String> names() {
        return b.names;
    }

    /** Fast locals, then cells that are not parameters, then free variables: {@code co_localsplusnames}. */
    public List<String> localsPlusNames() {
        return b.localsPlusNames;
    }

    /** For each of {@link #localsPlusNames()}: {@code FAST_*}, ored. */
    public int[] localsPlusKinds() {
        return b.localsPlusKinds;
    }

    /** The instructions; see the class's comment. */
    public int[] instructions() {
        return b.instructions;
    }

    /** The line of each instruction, or {@link #NO_LINE}. */
    public int[] lines() {
        return b.lines;
    }

    /** Where in the source each instruction comes from; {@link Span#NONE} where its line is {@link #NO_LINE}. */
    public Span span(int instruction) {
        int start = b.spanStarts[instruction];
        return start == NO_SPAN ? Span.NONE : new Span(start, b.spanEnds[instruction]);
    }

    /** The start of {@link #span}, or {@link #NO_SPAN}. */
    int spanStart(int instruction) {
        return b.spanStarts[instruction];
    }

    /** Flat rows of five: start, end (exclusive), target, depth, lasti (0 or 1); sorted by start, not overlapping. */
    public int[] exceptionTable() {
        return b.exceptionTable;
    }

    /** Whether a {@code line} event may be raised before this instruction; see {@link LineStarts} for when it is. */
    public boolean startsLine(int instruction) {
        return b.lineStarts[instruction];
    }

    /** The instruction that starts the traceable part, after a generator's or closure's prologue: its RESUME. */
    public int firstTraceable() {
        return b.firstTraceable;
    }

    /** Whether running the one is running the other: two compilations of one {@code finally} body make such twins. */
    public boolean sameAs(Code other) {
        return b.name.equals(other.b.name)
                && b.flags == other.b.flags
                && b.firstLine == other.b.firstLine
                && b.argCount == other.b.argCount
                && b.positionalOnlyArgCount == other.b.positionalOnlyArgCount
                && b.keywordOnlyArgCount == other.b.keywordOnlyArgCount
                && Arrays.equals(b.instructions, other.b.instructions)
                && Arrays.equals(b.spanStarts, other.b.spanStarts)
                && Arrays.equals(b.spanEnds, other.b.spanEnds)
                && Arrays.equals(b.lines, other.b.lines)
                && Arrays.equals(b.exceptionTable, other.b.exceptionTable)
                && b.names.equals(other.b.names)
                && b.localsPlusNames.equals(other.b.localsPlusNames)
                && sameConstants(b.constants, other.b.constants);
    }

    private static boolean sameConstants(List<Constant> one, List<Constant> other) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = one.get(i) instanceof Constant.Nested a && other.get(i) instanceof Constant.Nested c
                    ? a.code().sameAs(c.code())
                    : one.get(i).equals(other.get(i));
        }
        return same;
    }

    /** The same code under another name and with other flags. */
    public Code with(String name, String qualifiedName, int flags) {
        Builder changed = new Builder();
        changed.source = b.source;
        changed.name = name;
        changed.qualifiedName = qualifiedName;
        changed.firstLine = b.firstLine;
        changed.flags = flags;
        changed.argCount = b.argCount;
        changed.positionalOnlyArgCount = b.positionalOnlyArgCount;
        changed.keywordOnlyArgCount = b.keywordOnlyArgCount;
        changed.stackSize = b.stackSize;
        changed.constants = b.constants;
        changed.names = b.names;
        changed.localsPlusNames = b.localsPlusNames;
        changed.localsPlusKinds = b.localsPlusKinds;
        changed.instructions = b.instructions;
        changed.lines = b.lines;
        changed.spanStarts = b.spanStarts;
        changed.spanEnds = b.spanEnds;
        changed.exceptionTable = b.exceptionTable;
        changed.firstTraceable = b.firstTraceable;
        changed.lineStarts = b.lineStarts;
        return new Code(changed);
    }

    @Override
    public String toString() {
        return "code " + b.qualifiedName;
    }

    /** Filled by the compiler field by field, then {@link #build() built} once. */
    static final class Builder {
        Source source = new Source("", "");
        String name = "";
        String qualifiedName = "";
        int firstLine = 1;
        int flags;
        int argCount;
        int positionalOnlyArgCount;
        int keywordOnlyArgCount;
        int stackSize;
        List<Constant> constants = List.of();
        List<String> names = List.of();
        List<String> localsPlusNames = List.of();
        int[] localsPlusKinds = {};
        int[] instructions = {};
        int[] lines = {};
        int[] spanStarts = {};
        int[] spanEnds = {};
        int[] exceptionTable = {};
        int firstTraceable;
        boolean[] lineStarts = {};

        Code build() {
            lineStarts = LineStarts.of(instructions, lines, exceptionTable, firstTraceable);
            return restore();
        }

        /** With the line starts that are in it. */
        Code restore() {
            constants = List.copyOf(constants);
            names = List.copyOf(names);
            localsPlusNames = List.copyOf(localsPlusNames);
            return new Code(this);
        }
    }
}
