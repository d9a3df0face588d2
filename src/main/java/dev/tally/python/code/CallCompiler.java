package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Code for calls, calls of methods and uses of {@code super()} (CPython 3.13 {@code Python/compile.c}). */
final class CallCompiler {
    private final Generator g;

    CallCompiler(Generator generator) {
        this.g = generator;
    }

    void call(Expr.Call e) {
        refuseRepeated(e.keywords());
        if (isMethodCall(e)) {
            methodCall(e, (Expr.Attribute) e.function());
            return;
        }
        g.expressions.visit(e.function());
        g.emit(g.loc(e.function()), Opcode.PUSH_NULL);
        arguments(g.loc(e), 0, e.arguments(), null, e.keywords());
    }

    private void refuseRepeated(List<Expr.Keyword> keywords) {
        for (int i = 0; i < keywords.size(); i++) {
            String name = keywords.get(i).name();
            if (name == null) {
                continue;
            }
            g.refuseDebug(g.loc(keywords.get(i).span()), name, Expr.Context.STORE);
            for (int j = i + 1; j < keywords.size(); j++) {
                if (name.equals(keywords.get(j).name())) {
                    throw new SyntaxError(
                            "keyword argument repeated: " + name,
                            keywords.get(j).span());
                }
            }
        }
    }

    /** Whether the method is looked up and called without an object for it in between. */
    boolean isMethodCall(Expr.Call e) {
        boolean method = e.function() instanceof Expr.Attribute attribute
                && attribute.context() == Expr.Context.LOAD
                && !isImported(attribute.value());
        if (!method) {
            return false;
        }
        int keywords = e.keywords().size();
        if (e.arguments().size() + keywords + (keywords > 0 ? 1 : 0) >= Generator.STACK_USE_GUIDELINE) {
            return false;
        }
        return !hasUnpacking(e.arguments(), e.keywords());
    }

    private static boolean hasUnpacking(List<Expr> arguments, List<Expr.Keyword> keywords) {
        if (ExpressionCompiler.hasStarred(arguments)) {
            return true;
        }
        for (Expr.Keyword keyword : keywords) {
            if (keyword.name() == null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name is bound by an import at module level: a module's function is no method. */
    private boolean isImported(Expr e) {
        return e instanceof Expr.Name name && (g.symbols.module.symbol(name.id()) & Scope.DEF_IMPORT) != 0;
    }

    private void methodCall(Expr.Call e, Expr.Attribute method) {
        Loc loc = g.loc(method);
        if (isSuper(method)) {
            loc = loadSuper(loc, method, true);
        } else {
            g.expressions.visit(method.value());
            loc = g.expressions.atAttribute(loc, method);
            g.loadAttribute(loc, method.name(), true);
        }
        g.expressions.all(e.arguments());
        int count = e.arguments().size();
        Loc whole = g.expressions.atAttribute(g.loc(e), method);
        if (e.keywords().isEmpty()) {
            g.emit(whole, Opcode.CALL, count);
        } else {
            values(e.keywords());
            keywordNames(loc, e.keywords());
            g.emit(whole, Opcode.CALL_KW, count + e.keywords().size());
        }
    }

    private void values(List<Expr.Keyword> keywords) {
        for (Expr.Keyword keyword : keywords) {
            g.expressions.visit(keyword.value());
        }
    }

    private void keywordNames(Loc loc, List<Expr.Keyword> keywords) {
        List<Literal> names = new ArrayList<>();
        for (Expr.Keyword keyword : keywords) {
            names.add(new Literal.Str(String.valueOf(keyword.name())));
        }
        g.loadConst(loc, new Literal.Tuple(names));
    }

    /** {@code super().name}, where no method is called; false where it is not that. */
    boolean superAttribute(Expr.Attribute e) {
        boolean superCall = isSuper(e);
        if (superCall) {
            loadSuper(g.loc(e), e, false);
        }
        return superCall;
    }

    /** Whether the lookup can go without the {@code super} object: only for the built-in, called plainly. */
    boolean isSuper(Expr.Attribute attribute) {
        if (!(attribute.value() instanceof Expr.Call call) || attribute.context() != Expr.Context.LOAD) {
            return false;
        }
        boolean plain = call.function() instanceof Expr.Name name
                && name.id().equals("super")
                && call.keywords().isEmpty()
                && !attribute.name().equals("__class__");
        if (!plain || g.scope().meaning("super") != Scope.GLOBAL_IMPLICIT || g.symbols.module.meaning("super") != 0) {
            return false;
        }
        int count = call.arguments().size();
        if (count == 2) {
            return !ExpressionCompiler.hasStarred(call.arguments());
        }
        Unit unit = g.unit();
        return count == 0
                && unit.argCount + unit.positionalOnlyArgCount > 0
                && unit.scope.meaning("__class__") == Scope.FREE;
    }

    private Loc loadSuper(Loc loc, Expr.Attribute attribute, boolean method) {
        Expr.Call call = (Expr.Call) attribute.value();
        g.load(g.loc(call.function()), "super");
        boolean explicit = !call.arguments().isEmpty();
        if (explicit) {
            g.expressions.all(call.arguments());
        } else {
            Loc inside = g.loc(call);
            g.load(inside, "__class__");
            g.load(inside, g.unit().varNames.names().get(0));
        }
        int index = g.unit().names.add(g.unit().mangle(attribute.name()));
        g.emit(loc, Opcode.LOAD_SUPER_ATTR, index << 2 | (explicit ? 2 : 0) | (method ? 1 : 0));
        Loc at = g.expressions.atAttribute(loc, attribute);
        g.emit(at, Opcode.NOP);
        return at;
    }

    /**
     * The arguments and the call, after the function and NULL.
     *
     * @param pushed how many positional arguments are on the stack already
     * @param injected a name to load after the positional arguments
     */
    void arguments(Loc loc, int pushed, List<Expr> arguments, @Nullable String injected, List<Expr.Keyword> keywords) {
        refuseRepeated(keywords);
        int count = arguments.size();
        if (count + keywords.size() * 2 > Generator.STACK_USE_GUIDELINE || hasUnpacking(arguments, keywords)) {
            unpackingCall(loc, pushed, arguments, injected, keywords);
            return;
        }
        g.expressions.all(arguments);
        if (injected != null) {
            g.load(loc, injected);
            count++;
        }
        if (keywords.isEmpty()) {
            g.emit(loc, Opcode.CALL, pushed + count);
        } else {
            values(keywords);
            keywordNames(loc, keywords);
            g.emit(loc, Opcode.CALL_KW, pushed + count + keywords.size());
        }
    }

    private void unpackingCall(
            Loc loc, int pushed, List<Expr> arguments, @Nullable String injected, List<Expr.Keyword> keywords) {
        if (pushed == 0 && arguments.size() == 1 && arguments.get(0) instanceof Expr.Starred starred) {
            g.expressions.visit(starred.value());
        } else {
            g.expressions.display(
                    loc, arguments, injected, pushed, Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND, true);
        }
        if (!keywords.isEmpty()) {
            keywordDict(loc, keywords);
        }
        g.emit(loc, Opcode.CALL_FUNCTION_EX, keywords.isEmpty() ? 0 : 1);
    }

    private void keywordDict(Loc loc, List<Expr.Keyword> keywords) {
        boolean haveDict = false;
        int seen = 0;
        for (int i = 0; i < keywords.size(); i++) {
            if (keywords.get(i).name() != null) {
                seen++;
                continue;
            }
            if (seen > 0) {
                haveDict = someKeywords(loc, keywords.subList(i - seen, i), haveDict);
                seen = 0;
            }
            if (!haveDict) {
                g.emit(loc, Opcode.BUILD_MAP, 0);
                haveDict = true;
            }
            g.expressions.visit(keywords.get(i).value());
            g.emit(loc, Opcode.DICT_MERGE, 1);
        }
        if (seen > 0) {
            someKeywords(loc, keywords.subList(keywords.size() - seen, keywords.size()), haveDict);
        }
    }

    private boolean someKeywords(Loc loc, List<Expr.Keyword> keywords, boolean haveDict) {
        int count = keywords.size();
        boolean big = count * 2 > Generator.STACK_USE_GUIDELINE;
        if (count > 1 && !big) {
            values(keywords);
            keywordNames(loc, keywords);
            g.emit(loc, Opcode.BUILD_CONST_KEY_MAP, count);
        } else {
            if (big) {
                g.emit(Loc.NONE, Opcode.BUILD_MAP, 0);
            }
            for (Expr.Keyword keyword : keywords) {
                g.loadConst(loc, String.valueOf(keyword.name()));
                g.expressions.visit(keyword.value());
                if (big) {
                    g.emit(Loc.NONE, Opcode.MAP_ADD, 1);
                }
            }
            if (!big) {
                g.emit(loc, Opcode.BUILD_MAP, count);
            }
        }
        if (haveDict) {
            g.emit(loc, Opcode.DICT_MERGE, 1);
        }
        return true;
    }
}
