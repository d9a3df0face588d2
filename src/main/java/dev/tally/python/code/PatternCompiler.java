package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.Operator;
import dev.tally.python.syntax.Pattern;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Code for {@code match} (CPython 3.13 {@code Python/compile.c}, {@code compiler_pattern}). A pattern consumes its subject
 * from the top of the stack; names are bound only when the whole pattern has matched, until then their values wait on the
 * stack below whatever the patterns still need.
 */
final class PatternCompiler {
    private final Generator g;

    PatternCompiler(Generator generator) {
        this.g = generator;
    }

    /** The state of one case. */
    private static final class Context {
        /** Names captured so far, in the order of their values on the stack. */
        List<String> stores = new ArrayList<>();

        boolean allowIrrefutable;

        /** Labels by how many items are to be popped on the way to the next case. */
        List<Integer> failPop = new ArrayList<>();

        /** Items on top of the captured values that a failure must pop. */
        int onTop;
    }

    void match(Stmt.Match s) {
        g.expressions.visit(s.subject());
        int end = g.newLabel();
        int count = s.cases().size();
        Stmt.MatchCase last = s.cases().get(count - 1);
        boolean hasDefault = count > 1 && isWildcard(last.pattern());
        int tested = hasDefault ? count - 1 : count;
        for (int i = 0; i < tested; i++) {
            testedCase(s.cases().get(i), i < tested - 1, i == count - 1, end);
        }
        if (hasDefault) {
            Loc loc = g.loc(last.pattern().span());
            g.emit(loc, Opcode.NOP);
            if (last.guard() != null) {
                g.expressions.jumpIf(loc, last.guard(), end, false);
            }
            g.statements.all(last.body());
        }
        g.place(end);
    }

    private void testedCase(Stmt.MatchCase matchCase, boolean keepSubject, boolean isLast, int end) {
        Loc loc = g.loc(matchCase.pattern().span());
        if (keepSubject) {
            g.emit(loc, Opcode.COPY, 1);
        }
        Context context = new Context();
        context.allowIrrefutable = matchCase.guard() != null || isLast;
        pattern(matchCase.pattern(), context);
        for (String name : context.stores) {
            g.store(loc, name);
        }
        if (matchCase.guard() != null) {
            ensureFailPop(context, 0);
            g.expressions.jumpIf(loc, matchCase.guard(), context.failPop.get(0), false);
        }
        if (keepSubject) {
            g.emit(loc, Opcode.POP_TOP);
        }
        g.statements.all(matchCase.body());
        g.jump(Loc.NONE, Ops.JUMP, end);
        emitFailPop(loc, context);
    }

    private static boolean isWildcard(Pattern pattern) {
        return pattern instanceof Pattern.MatchAs as && as.name() == null;
    }

    private static SyntaxError error(String message, Span span) {
        return new SyntaxError(message, span);
    }

    private void ensureFailPop(Context context, int pops) {
        while (context.failPop.size() <= pops) {
            context.failPop.add(g.newLabel());
        }
    }

    private void failUnless(Loc loc, Context context, int jump) {
        int pops = context.onTop + context.stores.size();
        ensureFailPop(context, pops);
        g.jump(loc, jump, context.failPop.get(pops));
    }

    private void emitFailPop(Loc loc, Context context) {
        if (context.failPop.isEmpty()) {
            return;
        }
        for (int pops = context.failPop.size() - 1; pops > 0; pops--) {
            g.place(context.failPop.get(pops));
            g.emit(loc, Opcode.POP_TOP);
        }
        g.place(context.failPop.get(0));
        context.failPop = new ArrayList<>();
    }

    private void rotate(Loc loc, int count) {
        for (int n = count; n > 1; n--) {
            g.emit(loc, Opcode.SWAP, n);
        }
    }

    private void capture(Loc loc, @Nullable String name, Context context) {
        if (name == null) {
            g.emit(loc, Opcode.POP_TOP);
            return;
        }
        if (context.stores.contains(name)) {
            throw duplicate(loc, name);
        }
        rotate(loc, context.onTop + context.stores.size() + 1);
        context.stores.add(name);
    }

    private static SyntaxError duplicate(Loc loc, String name) {
        return error("multiple assignments to name '" + name + "' in pattern", loc.span());
    }

    private void subPattern(Pattern pattern, Context context) {
        boolean allow = context.allowIrrefutable;
        context.allowIrrefutable = true;
        pattern(pattern, context);
        context.allowIrrefutable = allow;
    }

    private void pattern(Pattern pattern, Context context) {
        g.depth.enter(pattern.span());
        Loc loc = g.loc(pattern.span());
        switch (pattern) {
            case Pattern.MatchValue p -> {
                if (!(p.value() instanceof Expr.Constant) && !(p.value() instanceof Expr.Attribute)) {
                    throw error("patterns may only match literals and attribute lookups", p.span());
                }
                g.expressions.visit(p.value());
                g.expressions.comparison(loc, Expr.CompareOperator.EQ);
                g.emit(loc, Opcode.TO_BOOL);
                failUnless(loc, context, Opcode.POP_JUMP_IF_FALSE);
            }
            case Pattern.MatchSingleton p -> {
                g.loadConst(loc, p.value());
                g.expressions.comparison(loc, Expr.CompareOperator.IS);
                failUnless(loc, context, Opcode.POP_JUMP_IF_FALSE);
            }
            case Pattern.MatchSequence p -> sequence(p, loc, context);
            case Pattern.MatchMapping p -> mapping(p, loc, context);
            case Pattern.MatchClass p -> classPattern(p, loc, context);
            case Pattern.MatchStar p -> capture(loc, p.name(), context);
            case Pattern.MatchAs p -> as(p, loc, context);
            case Pattern.MatchOr p -> or(p, loc, context);
        }
        g.depth.leave();
    }

    private void as(Pattern.MatchAs p, Loc loc, Context context) {
        if (p.pattern() == null) {
            if (!context.allowIrrefutable) {
                String what = p.name() == null ? "wildcard" : "name capture '" + p.name() + "'";
                throw error(what + " makes remaining patterns unreachable", p.span());
            }
            capture(loc, p.name(), context);
            return;
        }
        context.onTop++;
        g.emit(loc, Opcode.COPY, 1);
        pattern(p.pattern(), context);
        context.onTop--;
        capture(loc, p.name(), context);
    }

    // Sequences

    private void sequence(Pattern.MatchSequence p, Loc loc, Context context) {
        int size = p.patterns().size();
        int star = -1;
        boolean onlyWildcard = true;
        boolean starWildcard = false;
        for (int i = 0; i < size; i++) {
            Pattern element = p.patterns().get(i);
            if (element instanceof Pattern.MatchStar starred) {
                if (star >= 0) {
                    throw error("multiple starred names in sequence pattern", p.span());
                }
                starWildcard = starred.name() == null;
                onlyWildcard &= starWildcard;
                star = i;
            } else {
                onlyWildcard &= isWildcard(element);
            }
        }
        context.onTop++;
        g.emit(loc, Opcode.MATCH_SEQUENCE);
        failUnless(loc, context, Opcode.POP_JUMP_IF_FALSE);
        if (star < 0) {
            checkLength(loc, size, Expr.CompareOperator.EQ, context);
        } else if (size > 1) {
            checkLength(loc, size - 1, Expr.CompareOperator.GT_E, context);
        }
        context.onTop--;
        if (onlyWildcard) {
            g.emit(loc, Opcode.POP_TOP);
        } else if (starWildcard) {
            bySubscript(p, loc, star, context);
        } else {
            byUnpacking(p, loc, context);
        }
    }

    private void checkLength(Loc loc, int size, Expr.CompareOperator operator, Context context) {
        g.emit(loc, Opcode.GET_LEN);
        g.loadConst(loc, size);
        g.expressions.comparison(loc, operator);
        failUnless(loc, context, Opcode.POP_JUMP_IF_FALSE);
    }

    private void byUnpacking(Pattern.MatchSequence p, Loc loc, Context context) {
        int size = p.patterns().size();
        boolean star = false;
        for (int i = 0; i < size; i++) {
            if (p.patterns().get(i) instanceof Pattern.MatchStar) {
                int after = size - i - 1;
                if (i >= 1 << 8 || after >= 1 << 16) {
                    throw error("too many expressions in star-unpacking sequence pattern", p.span());
                }
                g.emit(loc, Opcode.UNPACK_EX, i + (after << 8));
                star = true;
            }
        }
        if (!star) {
            g.emit(loc, Opcode.UNPACK_SEQUENCE, size);
        }
        context.onTop += size;
        for (Pattern element : p.patterns()) {
            context.onTop--;
            subPattern(element, context);
        }
    }

    /** Where the starred part is not wanted: takes the others out by index. */
    private void bySubscript(Pattern.MatchSequence p, Loc loc, int star, Context context) {
        context.onTop++;
        int size = p.patterns().size();
        for (int i = 0; i < size; i++) {
            Pattern element = p.patterns().get(i);
            if (isWildcard(element) || i == star) {
                continue;
            }
            g.emit(loc, Opcode.COPY, 1);
            if (i < star) {
                g.loadConst(loc, i);
            } else {
                g.emit(loc, Opcode.GET_LEN);
                g.loadConst(loc, size - i);
                g.expressions.binary(loc, Operator.SUBTRACT, false);
            }
            g.emit(loc, Opcode.BINARY_SUBSCR);
            subPattern(element, context);
        }
        context.onTop--;
        g.emit(loc, Opcode.POP_TOP);
    }

    // Mappings

    private void mapping(Pattern.MatchMapping p, Loc loc, Context context) {
        int size = p.keys().size();
        context.onTop++;
        g.emit(loc, Opcode.MATCH_MAPPING);
        failUnless(loc, context, Opcode.POP_JUMP_IF_FALSE);
        if (size == 0 && p.rest() == null) {
            context.onTop--;
            g.emit(loc, Opcode.POP_TOP);
            return;
        }
        if (size > 0) {
            checkLength(loc, size, Expr.CompareOperator.GT_E, context);
        }
        keys(p);
        g.emit(loc, Opcode.BUILD_TUPLE, size);
        g.emit(loc, Opcode.MATCH_KEYS);
        context.onTop += 2;
        failIfNone(loc, context);
        g.emit(loc, Opcode.UNPACK_SEQUENCE, size);
        context.onTop += size - 1;
        for (Pattern value : p.patterns()) {
            context.onTop--;
            subPattern(value, context);
        }
        context.onTop -= 2;
        if (p.rest() == null) {
            g.emit(loc, Opcode.POP_TOP);
            g.emit(loc, Opcode.POP_TOP);
            return;
        }
        g.emit(loc, Opcode.BUILD_MAP, 0);
        g.emit(loc, Opcode.SWAP, 3);
        g.emit(loc, Opcode.DICT_UPDATE, 2);
        g.emit(loc, Opcode.UNPACK_SEQUENCE, size);
        for (int n = size; n > 0; n--) {
            g.emit(loc, Opcode.COPY, 1 + n);
            g.emit(loc, Opcode.SWAP, 2);
            g.emit(loc, Opcode.DELETE_SUBSCR);
        }
        capture(loc, p.rest(), context);
    }

    private void failIfNone(Loc loc, Context context) {
        g.emit(loc, Opcode.COPY, 1);
        g.loadConst(loc, Literal.NONE);
        g.emit(loc, Opcode.IS_OP, 1);
        failUnless(loc, context, Opcode.POP_JUMP_IF_FALSE);
    }

    private void keys(Pattern.MatchMapping p) {
        Set<Object> seen = new HashSet<>();
        for (Expr key : p.keys()) {
            if (key instanceof Expr.Constant constant) {
                if (!seen.add(ConstantFolder.equalityKey(constant.value()))) {
                    String shown = LiteralText.repr(constant.value());
                    throw error("mapping pattern checks duplicate key (" + shown + ")", p.span());
                }
            } else if (!(key instanceof Expr.Attribute)) {
                throw error("mapping pattern keys may only match literals and attribute lookups", p.span());
            }
            g.expressions.visit(key);
        }
    }

    // Classes

    private void classPattern(Pattern.MatchClass p, Loc loc, Context context) {
        int positional = p.patterns().size();
        int named = p.keywordNames().size();
        for (int i = 0; i < named; i++) {
            for (int j = i + 1; j < named; j++) {
                if (p.keywordNames().get(i).equals(p.keywordNames().get(j))) {
                    throw error(
                            "attribute name repeated in class pattern: "
                                    + p.keywordNames().get(i),
                            p.keywordPatterns().get(j).span());
                }
            }
        }
        g.expressions.visit(p.type());
        List<Literal> names = new ArrayList<>();
        p.keywordNames().forEach(name -> names.add(new Literal.Str(name)));
        g.loadConst(loc, new Literal.Tuple(names));
        g.emit(loc, Opcode.MATCH_CLASS, positional);
        context.onTop++;
        failIfNone(loc, context);
        g.emit(loc, Opcode.UNPACK_SEQUENCE, positional + named);
        context.onTop += positional + named - 1;
        List<Pattern> all = new ArrayList<>(p.patterns());
        all.addAll(p.keywordPatterns());
        for (Pattern pattern : all) {
            context.onTop--;
            if (isWildcard(pattern)) {
                g.emit(loc, Opcode.POP_TOP);
            } else {
                subPattern(pattern, context);
            }
        }
    }

    // Alternatives

    private void or(Pattern.MatchOr p, Loc loc, Context context) {
        int end = g.newLabel();
        List<String> control = List.of();
        int count = p.patterns().size();
        for (int i = 0; i < count; i++) {
            Pattern alternative = p.patterns().get(i);
            Loc at = g.loc(alternative.span());
            Context inner = new Context();
            inner.allowIrrefutable = i == count - 1 && context.allowIrrefutable;
            g.emit(at, Opcode.COPY, 1);
            pattern(alternative, inner);
            if (i == 0) {
                control = List.copyOf(inner.stores);
            } else {
                reorder(p, at, inner.stores, control);
            }
            g.jump(at, Ops.JUMP, end);
            emitFailPop(at, inner);
        }
        g.emit(loc, Opcode.POP_TOP);
        failUnless(loc, context, Ops.JUMP);
        g.place(end);
        int rotations = control.size() + 1 + context.onTop + context.stores.size();
        for (String name : control) {
            rotate(loc, rotations);
            if (context.stores.contains(name)) {
                throw duplicate(loc, name);
            }
            context.stores.add(name);
        }
        g.emit(loc, Opcode.POP_TOP);
    }

    /** Brings the captured values of an alternative into the order of the first one's. */
    private void reorder(Pattern.MatchOr p, Loc at, List<String> stores, List<String> control) {
        if (stores.size() != control.size()) {
            throw error("alternative patterns bind different names", p.span());
        }
        for (int wanted = control.size() - 1; wanted >= 0; wanted--) {
            int found = stores.indexOf(control.get(wanted));
            if (found < 0) {
                throw error("alternative patterns bind different names", p.span());
            }
            if (wanted == found) {
                continue;
            }
            List<String> rotated = new ArrayList<>(stores.subList(0, found + 1));
            stores.subList(0, found + 1).clear();
            stores.addAll(wanted - found, rotated);
            for (int n = 0; n <= found; n++) {
                rotate(at, wanted + 1);
            }
        }
    }
}
