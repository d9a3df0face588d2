package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.Parameters;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.Unsupported;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Code for {@code def}, {@code lambda} and {@code class} (CPython 3.13 {@code Python/compile.c}). */
final class DefinitionCompiler {
    private final Generator g;

    DefinitionCompiler(Generator generator) {
        this.g = generator;
    }

    /** Pushes the function of this code; {@code flags} say which of its attributes are on the stack, last first. */
    void makeClosure(Loc loc, Code code, int flags) {
        int all = flags;
        List<String> names = code.localsPlusNames();
        int free = 0;
        for (int i = 0; i < names.size(); i++) {
            if ((code.localsPlusKinds()[i] & Code.FAST_FREE) != 0) {
                g.emit(loc, Ops.LOAD_CLOSURE, closureIndex(names.get(i), loc));
                free++;
            }
        }
        if (free > 0) {
            all |= Intrinsics.CLOSURE;
            g.emit(loc, Opcode.BUILD_TUPLE, free);
        }
        g.emit(loc, Opcode.LOAD_CONST, g.unit().constants.add(code));
        g.emit(loc, Opcode.MAKE_FUNCTION);
        int[] order = {Intrinsics.CLOSURE, Intrinsics.ANNOTATIONS, Intrinsics.KEYWORD_DEFAULTS, Intrinsics.DEFAULTS};
        for (int flag : order) {
            if ((all & flag) != 0) {
                g.emit(loc, Opcode.SET_FUNCTION_ATTRIBUTE, flag);
            }
        }
    }

    /** CPython 3.13.0 ends with a SystemError where a comprehension stands between the class and the use of its cell. */
    private int closureIndex(String name, Loc loc) {
        Unit unit = g.unit();
        boolean ofClass = unit.kind == Unit.Kind.CLASS && (name.equals("__class__") || name.equals("__classdict__"));
        boolean cell = ofClass || unit.scope.meaning(name) == Scope.CELL;
        boolean known = (cell ? unit.cellVars : unit.freeVars).indexOf(name) >= 0;
        if (!known) {
            throw new Unsupported("the use of " + name + " in a comprehension of a class body", loc.span());
        }
        return cell ? unit.cellVars.indexOf(name) : unit.freeIndex(name);
    }

    /** The end of a generator or coroutine: a StopIteration that leaves it becomes a RuntimeError. */
    void wrapInStopIterationHandler() {
        int handler = g.newLabel();
        g.unit().instructions.insertFirst(Ops.SETUP_CLEANUP, handler, Loc.NONE);
        g.loadConst(Loc.NONE, Literal.NONE);
        g.emit(Loc.NONE, Opcode.RETURN_VALUE);
        g.place(handler);
        g.emit(Loc.NONE, Opcode.CALL_INTRINSIC_1, Intrinsics.STOPITERATION_ERROR);
        g.emit(Loc.NONE, Opcode.RERAISE, 1);
    }

    void function(Stmt.FunctionDef s) {
        refuseDebugParameters(s.parameters());
        g.expressions.all(s.decorators());
        int firstLine = firstLine(s.decorators(), g.loc(s.span()).line());
        Loc loc = g.loc(s.span());
        int flags = defaults(loc, s.parameters());
        boolean generic = !s.typeParameters().isEmpty();
        int passed = Integer.bitCount(flags);
        if (generic) {
            if (passed == 2) {
                g.emit(loc, Opcode.SWAP, 2);
            }
            String name = "<generic parameters of " + s.name() + ">";
            Scope scope = g.symbols.of(s.typeParameters());
            g.enter(scope, Unit.Kind.TYPE_PARAMETERS, name, firstLine, null).argCount = passed;
            g.typeParameters.compile(s.typeParameters());
            for (int i = 0; i < passed; i++) {
                g.emit(loc, Opcode.LOAD_FAST, i);
            }
        }
        flags |= annotations(loc, s.parameters(), s.returns());
        functionBody(s, flags, firstLine);
        if (generic) {
            g.emit(loc, Opcode.SWAP, 2);
            g.emit(loc, Opcode.CALL_INTRINSIC_2, Intrinsics.SET_FUNCTION_TYPE_PARAMS);
            Code code = g.leave(false);
            makeClosure(loc, code, 0);
            if (passed > 0) {
                g.emit(loc, Opcode.SWAP, passed + 1);
                g.emit(loc, Opcode.CALL, passed - 1);
            } else {
                g.emit(loc, Opcode.PUSH_NULL);
                g.emit(loc, Opcode.CALL, 0);
            }
        }
        applyDecorators(s.decorators());
        g.store(loc, s.name());
    }

    private int firstLine(List<Expr> decorators, int line) {
        return decorators.isEmpty() ? line : g.loc(decorators.get(0)).line();
    }

    private void applyDecorators(List<Expr> decorators) {
        for (int i = decorators.size() - 1; i >= 0; i--) {
            g.emit(g.loc(decorators.get(i)), Opcode.CALL, 0);
        }
    }

    private void refuseDebugParameters(Parameters p) {
        List<Parameters.Parameter> all = new ArrayList<>(p.positionalOnly());
        all.addAll(p.positional());
        if (p.varArgs() != null) {
            all.add(p.varArgs());
        }
        all.addAll(p.keywordOnly());
        if (p.kwArgs() != null) {
            all.add(p.kwArgs());
        }
        for (Parameters.Parameter parameter : all) {
            g.refuseDebug(g.loc(parameter.span()), parameter.name(), Expr.Context.STORE);
        }
    }

    private void functionBody(Stmt.FunctionDef s, int flags, int firstLine) {
        Scope scope = g.symbols.of(s);
        Unit.Kind kind = s.async() ? Unit.Kind.ASYNC_FUNCTION : Unit.Kind.FUNCTION;
        setParameters(g.enter(scope, kind, s.name(), firstLine, null), s.parameters());
        String docstring = StatementCompiler.docstring(s.body());
        g.unit().constants.add(docstring == null ? Literal.NONE : new Literal.Str(Docstrings.clean(docstring)));
        boolean suspends = scope.generator || scope.coroutine;
        if (suspends) {
            g.push(FrameBlock.of(FrameBlock.Kind.STOP_ITERATION, Loc.NONE));
        }
        g.statements.all(
                docstring == null ? s.body() : s.body().subList(1, s.body().size()));
        if (suspends) {
            wrapInStopIterationHandler();
            g.pop();
        }
        Code code = g.leave(true);
        makeClosure(g.loc(s.span()), code, flags);
    }

    private static void setParameters(Unit unit, Parameters parameters) {
        unit.argCount = parameters.positional().size();
        unit.positionalOnlyArgCount = parameters.positionalOnly().size();
        unit.keywordOnlyArgCount = parameters.keywordOnly().size();
    }

    void lambda(Expr.Lambda e) {
        refuseDebugParameters(e.parameters());
        Loc loc = g.loc(e);
        int flags = defaults(loc, e.parameters());
        Scope scope = g.symbols.of(e);
        setParameters(g.enter(scope, Unit.Kind.LAMBDA, "<lambda>", loc.line(), null), e.parameters());
        g.unit().constants.add(Literal.NONE);
        g.expressions.visit(e.body());
        boolean generator = scope.generator;
        if (!generator) {
            g.emit(g.loc(e.body()), Opcode.RETURN_VALUE);
        }
        Code code = g.leave(!generator);
        makeClosure(loc, code, flags);
    }

    /** Pushes what defaults there are; {@link Intrinsics#DEFAULTS} and {@link Intrinsics#KEYWORD_DEFAULTS}. */
    private int defaults(Loc loc, Parameters parameters) {
        int flags = 0;
        if (!parameters.defaults().isEmpty()) {
            g.expressions.all(parameters.defaults());
            g.emit(loc, Opcode.BUILD_TUPLE, parameters.defaults().size());
            flags |= Intrinsics.DEFAULTS;
        }
        List<Literal> names = new ArrayList<>();
        for (int i = 0; i < parameters.keywordOnly().size(); i++) {
            Expr value = parameters.keywordDefaults().get(i);
            if (value != null) {
                names.add(new Literal.Str(
                        g.unit().mangle(parameters.keywordOnly().get(i).name())));
                g.expressions.visit(value);
            }
        }
        if (!names.isEmpty()) {
            g.loadConst(loc, new Literal.Tuple(names));
            g.emit(loc, Opcode.BUILD_CONST_KEY_MAP, names.size());
            flags |= Intrinsics.KEYWORD_DEFAULTS;
        }
        return flags;
    }

    private int annotations(Loc loc, Parameters p, @Nullable Expr returns) {
        int count = 0;
        for (Parameters.Parameter parameter : p.positional()) {
            count += annotation(parameter.name(), parameter.annotation(), loc);
        }
        for (Parameters.Parameter parameter : p.positionalOnly()) {
            count += annotation(parameter.name(), parameter.annotation(), loc);
        }
        if (p.varArgs() != null) {
            count += annotation(p.varArgs().name(), p.varArgs().annotation(), loc);
        }
        for (Parameters.Parameter parameter : p.keywordOnly()) {
            count += annotation(parameter.name(), parameter.annotation(), loc);
        }
        if (p.kwArgs() != null) {
            count += annotation(p.kwArgs().name(), p.kwArgs().annotation(), loc);
        }
        count += annotation("return", returns, loc);
        if (count == 0) {
            return 0;
        }
        g.emit(loc, Opcode.BUILD_TUPLE, count * 2);
        return Intrinsics.ANNOTATIONS;
    }

    private int annotation(String name, @Nullable Expr annotation, Loc loc) {
        if (annotation == null) {
            return 0;
        }
        g.loadConst(loc, g.unit().mangle(name));
        if (g.future.annotations()) {
            g.loadConst(g.loc(annotation), Unparser.unparse(annotation, g.depth));
        } else if (annotation instanceof Expr.Starred starred) {
            g.expressions.visit(starred.value());
            g.emit(loc, Opcode.UNPACK_SEQUENCE, 1);
        } else {
            g.expressions.visit(annotation);
        }
        return 1;
    }

    // Classes

    void classDefinition(Stmt.ClassDef s) {
        g.expressions.all(s.decorators());
        Loc loc = g.loc(s.span());
        int firstLine = firstLine(s.decorators(), loc.line());
        boolean generic = !s.typeParameters().isEmpty();
        if (generic) {
            String name = "<generic parameters of " + s.name() + ">";
            Scope scope = g.symbols.of(s.typeParameters());
            g.enter(scope, Unit.Kind.TYPE_PARAMETERS, name, firstLine, s.name());
            g.typeParameters.compile(s.typeParameters());
            g.store(loc, ".type_params");
        }
        classBody(s, firstLine);
        if (generic) {
            g.load(loc, ".type_params");
            g.emit(loc, Opcode.CALL_INTRINSIC_1, Intrinsics.SUBSCRIPT_GENERIC);
            g.store(loc, ".generic_base");
            g.calls.arguments(loc, 2, s.bases(), ".generic_base", s.keywords());
            Code code = g.leave(false);
            makeClosure(loc, code, 0);
            g.emit(loc, Opcode.PUSH_NULL);
            g.emit(loc, Opcode.CALL, 0);
        } else {
            g.calls.arguments(loc, 2, s.bases(), null, s.keywords());
        }
        applyDecorators(s.decorators());
        g.store(loc, s.name());
    }

    private void classBody(Stmt.ClassDef s, int firstLine) {
        Scope scope = g.symbols.of(s);
        Unit unit = g.enter(scope, Unit.Kind.CLASS, s.name(), firstLine, s.name());
        Loc loc = Loc.ofLine(g.source, firstLine);
        g.load(loc, "__name__");
        g.store(loc, "__module__");
        g.loadConst(loc, unit.qualifiedName);
        g.store(loc, "__qualname__");
        g.loadConst(loc, firstLine);
        g.store(loc, "__firstlineno__");
        if (!s.typeParameters().isEmpty()) {
            g.load(loc, ".type_params");
            g.store(loc, "__type_params__");
        }
        if (scope.needsClassDict) {
            g.emit(loc, Opcode.LOAD_LOCALS);
            g.emit(loc, Opcode.STORE_DEREF, unit.cellVars.indexOf("__classdict__"));
        }
        g.statements.body(s.body(), loc);
        List<Literal> attributes = new ArrayList<>();
        unit.staticAttributes.forEach(name -> attributes.add(new Literal.Str(name)));
        g.loadConst(Loc.NONE, new Literal.Tuple(attributes));
        g.store(Loc.NONE, "__static_attributes__");
        if (scope.needsClassDict) {
            g.emit(Loc.NONE, Ops.LOAD_CLOSURE, unit.cellVars.indexOf("__classdict__"));
            g.store(Loc.NONE, "__classdictcell__");
        }
        if (scope.needsClassClosure) {
            g.emit(Loc.NONE, Ops.LOAD_CLOSURE, unit.cellVars.indexOf("__class__"));
            g.emit(Loc.NONE, Opcode.COPY, 1);
            g.store(Loc.NONE, "__classcell__");
        } else {
            g.loadConst(Loc.NONE, Literal.NONE);
        }
        g.emit(Loc.NONE, Opcode.RETURN_VALUE);
        Code code = g.leave(true);
        Loc definition = g.loc(s.span());
        g.emit(definition, Opcode.LOAD_BUILD_CLASS);
        g.emit(definition, Opcode.PUSH_NULL);
        makeClosure(definition, code, 0);
        g.loadConst(definition, s.name());
    }
}
