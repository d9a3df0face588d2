package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Code for comprehensions, most of them inlined into the scope around (PEP 709), and for generator expressions
 * (CPython 3.13 {@code Python/compile.c}, {@code compiler_comprehension}).
 */
final class ComprehensionCompiler {
    private final Generator g;

    ComprehensionCompiler(Generator generator) {
        this.g = generator;
    }

    private enum Type {
        GENERATOR,
        LIST,
        SET,
        DICT
    }

    private record Parts(
            Expr node,
            Type type,
            String name,
            List<Expr.Comprehension> generators,
            Expr element,
            @Nullable Expr value) {}

    /** What to put back after an inlined comprehension. */
    private record Inlined(Map<String, Integer> symbols, Set<String> hidden, List<String> pushed, int cleanup) {}

    void generator(Expr.GeneratorExp e) {
        compile(new Parts(e, Type.GENERATOR, "<genexpr>", e.generators(), e.element(), null));
    }

    void list(Expr.ListComp e) {
        compile(new Parts(e, Type.LIST, "<listcomp>", e.generators(), e.element(), null));
    }

    void set(Expr.SetComp e) {
        compile(new Parts(e, Type.SET, "<setcomp>", e.generators(), e.element(), null));
    }

    void dict(Expr.DictComp e) {
        compile(new Parts(e, Type.DICT, "<dictcomp>", e.generators(), e.key(), e.value()));
    }

    private void compile(Parts parts) {
        Scope scope = g.symbols.of(parts.node());
        Loc loc = g.loc(parts.node());
        boolean awaits = scope.coroutine && parts.type() != Type.GENERATOR;
        boolean outside = g.unit().kind != Unit.Kind.ASYNC_FUNCTION && g.unit().kind != Unit.Kind.COMPREHENSION;
        if (scope.inlined) {
            iterable(parts.generators().get(0));
            Inlined inlined = open(scope, loc);
            refuseOutside(awaits && outside, parts);
            start(parts, loc);
            g.emit(loc, Opcode.SWAP, 2);
            generate(parts, loc, 0, 0, true);
            close(inlined, loc);
            return;
        }
        g.enter(scope, Unit.Kind.COMPREHENSION, parts.name(), loc.line(), null).argCount = 1;
        refuseOutside(awaits && outside, parts);
        if (parts.type() != Type.GENERATOR) {
            start(parts, loc);
        }
        generate(parts, loc, 0, 0, false);
        if (parts.type() == Type.GENERATOR) {
            g.definitions.wrapInStopIterationHandler();
        } else {
            g.emit(loc, Opcode.RETURN_VALUE);
        }
        Code code = g.leave(true);
        g.definitions.makeClosure(loc, code, 0);
        iterable(parts.generators().get(0));
        g.emit(loc, Opcode.CALL, 0);
        if (awaits) {
            g.expressions.awaitTop(loc, Intrinsics.AWAITED);
        }
    }

    private static void refuseOutside(boolean refused, Parts parts) {
        if (refused) {
            throw new SyntaxError(
                    "asynchronous comprehension outside of an asynchronous function",
                    parts.node().span());
        }
    }

    private void start(Parts parts, Loc loc) {
        int op =
                switch (parts.type()) {
                    case LIST -> Opcode.BUILD_LIST;
                    case SET -> Opcode.BUILD_SET;
                    case DICT, GENERATOR -> Opcode.BUILD_MAP;
                };
        g.emit(loc, op, 0);
    }

    private void iterable(Expr.Comprehension generator) {
        g.expressions.visit(generator.iterable());
        g.emit(g.loc(generator.iterable()), generator.async() ? Opcode.GET_AITER : Opcode.GET_ITER);
    }

    /** @param depth how many iterators stand between the result and the top of the stack */
    private void generate(Parts parts, Loc loc, int index, int depth, boolean iteratorOnStack) {
        Expr.Comprehension generator = parts.generators().get(index);
        if (generator.async()) {
            generateAsync(parts, loc, index, depth, iteratorOnStack);
            return;
        }
        Loc iterableLoc = g.loc(generator.iterable());
        boolean loops = true;
        if (!iteratorOnStack) {
            if (index == 0) {
                g.emit(loc, Opcode.LOAD_FAST, 0);
            } else {
                Expr single = singleElement(generator.iterable());
                if (single != null) {
                    g.expressions.visit(single);
                    loops = false;
                } else {
                    iterable(generator);
                }
            }
        }
        int start = g.newLabel();
        int ifCleanup = g.newLabel();
        int anchor = g.newLabel();
        int inside = depth;
        if (loops) {
            inside++;
            g.place(start);
            g.jump(iterableLoc, Opcode.FOR_ITER, anchor);
        }
        g.expressions.visit(generator.target());
        for (Expr condition : generator.conditions()) {
            g.expressions.jumpIf(loc, condition, ifCleanup, false);
        }
        Loc elementLoc = g.loc(parts.element());
        if (index + 1 < parts.generators().size()) {
            generate(parts, loc, index + 1, inside, false);
        } else {
            elementLoc = element(parts, elementLoc, inside);
        }
        g.place(ifCleanup);
        if (loops) {
            g.jump(elementLoc, Ops.JUMP, start);
            g.place(anchor);
            g.emit(Loc.NONE, Opcode.END_FOR);
            g.emit(Loc.NONE, Opcode.POP_TOP);
        }
    }

    private void generateAsync(Parts parts, Loc loc, int index, int depth, boolean iteratorOnStack) {
        Expr.Comprehension generator = parts.generators().get(index);
        if (!iteratorOnStack) {
            if (index == 0) {
                g.emit(loc, Opcode.LOAD_FAST, 0);
            } else {
                iterable(generator);
            }
        }
        int start = g.newLabel();
        int ifCleanup = g.newLabel();
        int except = g.newLabel();
        g.place(start);
        g.push(FrameBlock.of(FrameBlock.Kind.ASYNC_COMPREHENSION, loc));
        g.expressions.asyncNext(loc, except);
        g.expressions.visit(generator.target());
        for (Expr condition : generator.conditions()) {
            g.expressions.jumpIf(loc, condition, ifCleanup, false);
        }
        Loc elementLoc = g.loc(parts.element());
        if (index + 1 < parts.generators().size()) {
            generate(parts, loc, index + 1, depth + 1, false);
        } else {
            elementLoc = element(parts, elementLoc, depth + 1);
        }
        g.place(ifCleanup);
        g.jump(elementLoc, Ops.JUMP, start);
        g.pop();
        g.place(except);
        g.emit(loc, Opcode.END_ASYNC_FOR);
    }

    /** {@code for y in [f(x)]} assigns without looping. */
    private static @Nullable Expr singleElement(Expr iterable) {
        List<Expr> elements =
                switch (iterable) {
                    case Expr.ListDisplay list -> list.elements();
                    case Expr.Tuple tuple -> tuple.elements();
                    default -> List.of();
                };
        return elements.size() == 1 && !(elements.get(0) instanceof Expr.Starred) ? elements.get(0) : null;
    }

    private Loc element(Parts parts, Loc elementLoc, int depth) {
        g.expressions.visit(parts.element());
        switch (parts.type()) {
            case GENERATOR -> {
                g.expressions.addYield(elementLoc);
                g.emit(elementLoc, Opcode.POP_TOP);
            }
            case LIST -> g.emit(elementLoc, Opcode.LIST_APPEND, depth + 1);
            case SET -> g.emit(elementLoc, Opcode.SET_ADD, depth + 1);
            case DICT -> {
                Expr value = parts.value();
                if (value != null) {
                    g.expressions.visit(value);
                    Span both = parts.element().span().to(value.span());
                    Loc pair = g.loc(both);
                    g.emit(pair, Opcode.MAP_ADD, depth + 1);
                    return pair;
                }
            }
        }
        return elementLoc;
    }

    /** Isolates the comprehension's variables from those of the same name around, which wait on the stack. */
    private Inlined open(Scope comprehension, Loc loc) {
        Scope outer = g.scope();
        Unit unit = g.unit();
        boolean inClass = outer.kind == Scope.Kind.CLASS && unit.inlinedComprehensions == 0;
        unit.inlinedComprehensions++;
        Map<String, Integer> saved = new HashMap<>();
        Set<String> hidden = new HashSet<>();
        List<String> pushed = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : comprehension.symbols.entrySet()) {
            String name = entry.getKey();
            int symbol = entry.getValue();
            int meaning = Scope.meaningOf(symbol);
            int outerMeaning = outer.meaning(name);
            boolean differs = meaning != outerMeaning
                    && meaning != Scope.FREE
                    && !(meaning == Scope.CELL && outerMeaning == Scope.FREE);
            if (differs || inClass) {
                saved.put(name, outer.symbol(name));
                outer.symbols.put(name, symbol);
            }
            boolean bound = (symbol & Scope.DEF_LOCAL) != 0 && (symbol & Scope.DEF_NONLOCAL) == 0;
            if (bound || inClass) {
                if (!outer.isFunctionLike() && !unit.fastHidden.getOrDefault(name, false)) {
                    unit.fastHidden.put(name, true);
                    hidden.add(name);
                }
                g.emit(loc, Opcode.LOAD_FAST_AND_CLEAR, unit.varNames.add(name));
                if (meaning == Scope.CELL) {
                    int cell = outerMeaning == Scope.FREE ? unit.freeIndex(name) : unit.cellVars.indexOf(name);
                    g.emit(loc, Opcode.MAKE_CELL, cell);
                }
                pushed.add(name);
            }
        }
        int cleanup = g.newLabel();
        if (!pushed.isEmpty()) {
            g.emit(loc, Opcode.SWAP, pushed.size() + 1);
            g.jump(loc, Ops.SETUP_FINALLY, cleanup);
        }
        return new Inlined(saved, hidden, pushed, cleanup);
    }

    private void close(Inlined inlined, Loc loc) {
        Unit unit = g.unit();
        unit.inlinedComprehensions--;
        if (!inlined.pushed().isEmpty()) {
            g.emit(Loc.NONE, Ops.POP_BLOCK);
            int end = g.newLabel();
            g.jump(Loc.NONE, Ops.JUMP_NO_INTERRUPT, end);
            g.place(inlined.cleanup());
            g.emit(Loc.NONE, Opcode.SWAP, 2);
            g.emit(Loc.NONE, Opcode.POP_TOP);
            restore(inlined.pushed(), loc);
            g.emit(Loc.NONE, Opcode.RERAISE, 0);
            g.place(end);
            restore(inlined.pushed(), loc);
        }
        unit.scope.symbols.putAll(inlined.symbols());
        for (String name : inlined.hidden()) {
            unit.fastHidden.put(name, false);
        }
    }

    private void restore(List<String> pushed, Loc loc) {
        g.emit(loc, Opcode.SWAP, pushed.size() + 1);
        for (int i = pushed.size() - 1; i >= 0; i--) {
            g.emit(loc, Ops.STORE_FAST_MAYBE_NULL, g.unit().varNames.add(pushed.get(i)));
        }
    }
}
