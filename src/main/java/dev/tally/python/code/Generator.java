package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.SyntaxWarning;
import dev.tally.python.syntax.Unsupported;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What all parts of code generation share: the unit being compiled and those around it, emitting, and access to names
 * (CPython 3.13 {@code Python/compile.c}).
 */
final class Generator {
    /** Displays and calls above this size are built piece by piece, to keep the stack small. */
    static final int STACK_USE_GUIDELINE = 30;

    /** {@code CO_MAXBLOCKS}: how deep loops, {@code try} and {@code with} may nest in a function. */
    private static final int MAX_BLOCKS = 21;

    /** Nested {@code finally} bodies are copied, and copied again: a short program can ask for any amount of code. */
    private static final int MAX_INSTRUCTIONS = 2_000_000;

    private static final int FUTURE_ANNOTATIONS_FLAG = 0x1000000;

    final Source source;
    final SymbolTable symbols;
    final FutureImports future;

    /** Whether the module's expression statements show their values. */
    final boolean interactive;

    final Depth depth;
    final Cautions cautions;
    final ExpressionCompiler expressions = new ExpressionCompiler(this);
    final CallCompiler calls = new CallCompiler(this);
    final ComprehensionCompiler comprehensions = new ComprehensionCompiler(this);
    final PatternCompiler patterns = new PatternCompiler(this);
    final DefinitionCompiler definitions = new DefinitionCompiler(this);
    final TypeParameterCompiler typeParameters = new TypeParameterCompiler(this);
    final StatementCompiler statements = new StatementCompiler(this);
    final TryCompiler tries = new TryCompiler(this);

    /** The units around the current one, the module first. */
    private final List<Unit> outer = new ArrayList<>();

    private @Nullable Unit current;
    private int emitted;

    Generator(
            Source source,
            SymbolTable symbols,
            FutureImports future,
            boolean interactive,
            int nesting,
            Consumer<SyntaxWarning> warned) {
        this.source = source;
        this.symbols = symbols;
        this.future = future;
        this.interactive = interactive;
        this.depth = new Depth(nesting);
        this.cautions = new Cautions(warned);
    }

    Unit unit() {
        if (current == null) {
            throw new IllegalStateException("no unit is open");
        }
        return current;
    }

    Scope scope() {
        return unit().scope;
    }

    // Units

    /** Opens a unit; its first instruction is RESUME. The private name is inherited where none is given. */
    Unit enter(Scope scope, Unit.Kind kind, String name, int firstLine, @Nullable String privateName) {
        String inherited = privateName == null && current != null ? current.privateName : privateName;
        Unit unit = new Unit(scope, kind, name, firstLine, inherited);
        if (current != null) {
            outer.add(current);
            unit.qualifiedName = qualifiedName(unit);
        }
        current = unit;
        Loc loc = kind == Unit.Kind.MODULE ? new Loc(0, Span.NONE) : Loc.ofLine(source, firstLine);
        emit(loc, Opcode.RESUME, Intrinsics.RESUME_AT_START);
        return unit;
    }

    private String qualifiedName(Unit unit) {
        int last = outer.size() - 1;
        if (last == 0) {
            return unit.name;
        }
        Unit parent = outer.get(last);
        if (parent.kind == Unit.Kind.TYPE_PARAMETERS) {
            if (last == 1) {
                return unit.name;
            }
            parent = outer.get(last - 1);
        }
        boolean named = unit.kind == Unit.Kind.FUNCTION
                || unit.kind == Unit.Kind.ASYNC_FUNCTION
                || unit.kind == Unit.Kind.CLASS;
        if (named) {
            String mangled = Scope.mangled(parent.privateName, unit.name);
            if (parent.scope.meaning(mangled) == Scope.GLOBAL_EXPLICIT) {
                return unit.name;
            }
        }
        boolean function = parent.kind == Unit.Kind.FUNCTION
                || parent.kind == Unit.Kind.ASYNC_FUNCTION
                || parent.kind == Unit.Kind.LAMBDA;
        return parent.qualifiedName + (function ? ".<locals>." : ".") + unit.name;
    }

    /** Closes the unit and assembles it; {@code addNone} where its end is to return None. */
    Code leave(boolean addNone) {
        Unit unit = unit();
        if (addNone) {
            loadConst(Loc.NONE, Literal.NONE);
        }
        emit(Loc.NONE, Opcode.RETURN_VALUE);
        Code code = assemble(unit);
        current = outer.isEmpty() ? null : outer.remove(outer.size() - 1);
        return code;
    }

    private Code assemble(Unit unit) {
        Code.Builder code = new Code.Builder();
        code.source = source;
        code.name = unit.name;
        code.qualifiedName = unit.qualifiedName;
        code.firstLine = unit.firstLine;
        code.flags = flags(unit.scope);
        code.argCount = unit.positionalOnlyArgCount + unit.argCount;
        code.positionalOnlyArgCount = unit.positionalOnlyArgCount;
        code.keywordOnlyArgCount = unit.keywordOnlyArgCount;
        FlowGraph graph = FlowGraph.of(unit.instructions);
        int parameters = code.argCount
                + unit.keywordOnlyArgCount
                + (unit.scope.varArgs ? 1 : 0)
                + (unit.scope.varKeywords ? 1 : 0);
        graph.optimize(unit.constants, unit.varNames.size(), parameters);
        code.constants = unit.constants.toList();
        code.names = List.copyOf(unit.names.names());
        Assembler.assemble(unit, graph, code);
        return code.build();
    }

    private int flags(Scope scope) {
        int flags = future.annotations() ? FUTURE_ANNOTATIONS_FLAG : 0;
        if (scope.isFunctionLike()) {
            flags |= Code.OPTIMIZED | Code.NEWLOCALS;
            flags |= scope.nested ? Code.NESTED : 0;
            flags |= kind(scope);
            flags |= scope.varArgs ? Code.VARARGS : 0;
            flags |= scope.varKeywords ? Code.VARKEYWORDS : 0;
        }
        return flags;
    }

    private static int kind(Scope scope) {
        if (scope.coroutine) {
            return scope.generator ? Code.ASYNC_GENERATOR : Code.COROUTINE;
        }
        return scope.generator ? Code.GENERATOR : 0;
    }

    /** Remembers {@code self.name = …} for the nearest class around. */
    void noteSelfAttribute(String name) {
        for (int i = outer.size() - 1; i >= 0; i--) {
            if (outer.get(i).kind == Unit.Kind.CLASS) {
                outer.get(i).staticAttributes.add(name);
                return;
            }
        }
    }

    // Emitting

    Loc loc(Expr expression) {
        return loc(expression.span());
    }

    /** {@link Span#NONE} itself marks a node that constant folding made out of nothing. */
    Loc loc(Span span) {
        return span == Span.NONE ? Loc.NONE : Loc.of(source, span);
    }

    void emit(Loc loc, int op) {
        emit(loc, op, 0);
    }

    void emit(Loc loc, int op, int arg) {
        if (++emitted > MAX_INSTRUCTIONS) {
            throw new Unsupported("code of more than " + MAX_INSTRUCTIONS + " instructions", loc.span());
        }
        unit().instructions.add(op, arg, loc);
    }

    int newLabel() {
        return unit().instructions.newLabel();
    }

    void place(int label) {
        unit().instructions.place(label);
    }

    /** The ends of statements or expressions in each other, the outermost first. */
    void placeAll(int[] ends) {
        for (int i = ends.length - 1; i >= 0; i--) {
            place(ends[i]);
        }
    }

    void jump(Loc loc, int op, int label) {
        emit(loc, op, label);
    }

    void loadConst(Loc loc, Literal literal) {
        emit(loc, Opcode.LOAD_CONST, unit().constants.add(literal));
    }

    void loadConst(Loc loc, String text) {
        loadConst(loc, new Literal.Str(text));
    }

    void loadConst(Loc loc, long value) {
        loadConst(loc, Literals.ofInt(value));
    }

    /** An instruction whose argument is a name of {@code co_names}, mangled. */
    void emitName(Loc loc, int op, String name) {
        emit(loc, op, unit().names.add(unit().mangle(name)));
    }

    void loadAttribute(Loc loc, String name, boolean method) {
        int index = unit().names.add(unit().mangle(name));
        emit(loc, Opcode.LOAD_ATTR, index << 1 | (method ? 1 : 0));
    }

    // Blocks

    void push(FrameBlock block) {
        if (unit().frameBlocks.size() >= MAX_BLOCKS) {
            throw new SyntaxError(
                    "too many statically nested blocks", block.loc().span());
        }
        unit().frameBlocks.add(block);
    }

    FrameBlock pop() {
        List<FrameBlock> blocks = unit().frameBlocks;
        return blocks.remove(blocks.size() - 1);
    }

    // Names

    void load(Loc loc, String name) {
        nameOperation(loc, name, Expr.Context.LOAD);
    }

    void store(Loc loc, String name) {
        nameOperation(loc, name, Expr.Context.STORE);
    }

    void delete(Loc loc, String name) {
        nameOperation(loc, name, Expr.Context.DEL);
    }

    void nameOperation(Loc loc, String name, Expr.Context context) {
        refuseDebug(loc, name, context);
        Unit unit = unit();
        String mangled = unit.mangle(name);
        int meaning = unit.scope.meaning(mangled);
        switch (meaning) {
            case Scope.FREE -> deref(loc, unit.freeIndex(mangled), context);
            case Scope.CELL -> deref(loc, unit.cellVars.indexOf(mangled), context);
            case Scope.LOCAL -> {
                boolean fast = unit.scope.isFunctionLike() || unit.fastHidden.getOrDefault(mangled, false);
                if (fast) {
                    int op = pick(context, Opcode.LOAD_FAST, Opcode.STORE_FAST, Opcode.DELETE_FAST);
                    emit(loc, op, unit.varNames.add(mangled));
                } else {
                    byName(loc, mangled, context);
                }
            }
            case Scope.GLOBAL_IMPLICIT -> {
                if (unit.scope.isFunctionLike()) {
                    global(loc, mangled, context, true);
                } else {
                    byName(loc, mangled, context);
                }
            }
            case Scope.GLOBAL_EXPLICIT -> global(loc, mangled, context, false);
            default -> byName(loc, mangled, context);
        }
    }

    private static int pick(Expr.Context context, int load, int store, int delete) {
        return switch (context) {
            case LOAD -> load;
            case STORE -> store;
            case DEL -> delete;
        };
    }

    private void deref(Loc loc, int index, Expr.Context context) {
        int load = Opcode.LOAD_DEREF;
        if (context == Expr.Context.LOAD) {
            if (scope().kind == Scope.Kind.CLASS && unit().inlinedComprehensions == 0) {
                load = Opcode.LOAD_FROM_DICT_OR_DEREF;
                emit(loc, Opcode.LOAD_LOCALS);
            } else if (scope().seesClassScope) {
                load = Opcode.LOAD_FROM_DICT_OR_DEREF;
                loadClassDict(loc);
            }
        }
        emit(loc, pick(context, load, Opcode.STORE_DEREF, Opcode.DELETE_DEREF), index);
    }

    private void loadClassDict(Loc loc) {
        emit(loc, Opcode.LOAD_DEREF, unit().freeIndex("__classdict__"));
    }

    private void global(Loc loc, String mangled, Expr.Context context, boolean implicit) {
        int load = Opcode.LOAD_GLOBAL;
        if (context == Expr.Context.LOAD && implicit && scope().seesClassScope) {
            load = Opcode.LOAD_FROM_DICT_OR_GLOBALS;
            loadClassDict(loc);
        }
        int op = pick(context, load, Opcode.STORE_GLOBAL, Opcode.DELETE_GLOBAL);
        int index = unit().names.add(mangled);
        emit(loc, op, op == Opcode.LOAD_GLOBAL ? index << 1 : index);
    }

    private void byName(Loc loc, String mangled, Expr.Context context) {
        boolean inlinedInClass = scope().kind == Scope.Kind.CLASS && unit().inlinedComprehensions > 0;
        int index = unit().names.add(mangled);
        int op = pick(
                context, inlinedInClass ? Opcode.LOAD_GLOBAL : Opcode.LOAD_NAME, Opcode.STORE_NAME, Opcode.DELETE_NAME);
        emit(loc, op, op == Opcode.LOAD_GLOBAL ? index << 1 : index);
    }

    void refuseDebug(Loc loc, String name, Expr.Context context) {
        if (context != Expr.Context.LOAD && name.equals("__debug__")) {
            String verb = context == Expr.Context.STORE ? "assign to" : "delete";
            throw new SyntaxError("cannot " + verb + " __debug__", loc.span());
        }
    }
}
