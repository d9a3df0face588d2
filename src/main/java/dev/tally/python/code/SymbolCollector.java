package dev.tally.python.code;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Parameters;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.TypeParameter;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the names of every scope of a program (CPython 3.13 {@code Python/symtable.c}): the statements and the
 * opening and closing of scopes; expressions are {@link ExpressionSymbols}'.
 */
final class SymbolCollector {
    final SymbolTable table;
    final Depth depth;
    private final boolean futureAnnotations;

    private final List<Scope> stack = new ArrayList<>();
    private final ExpressionSymbols expressions;
    private Scope current;

    /** The class around, by which private names are mangled. */
    private @Nullable String privateName;

    private SymbolCollector(boolean futureAnnotations, int nesting) {
        this.futureAnnotations = futureAnnotations;
        this.depth = new Depth(nesting);
        this.current = new Scope("top", Scope.Kind.MODULE);
        this.table = new SymbolTable(current);
        this.expressions = new ExpressionSymbols(this);
        stack.add(current);
    }

    static SymbolTable collect(Module module, boolean futureAnnotations, int nesting) {
        SymbolCollector collector = new SymbolCollector(futureAnnotations, nesting);
        collector.statements(module.body());
        ScopeAnalysis.analyze(collector.table.module);
        return collector.table;
    }

    Scope current() {
        return current;
    }

    /** The open scopes, the module first. */
    List<Scope> openScopes() {
        return stack;
    }

    Scope enter(String name, Scope.Kind kind) {
        Scope scope = new Scope(name, kind);
        scope.nested = current.nested || current.isFunctionLike();
        if (kind != Scope.Kind.ANNOTATION) {
            current.children.add(scope);
        }
        stack.add(scope);
        current = scope;
        return scope;
    }

    void exit() {
        stack.remove(stack.size() - 1);
        current = stack.get(stack.size() - 1);
    }

    int lookup(Scope scope, String name) {
        return scope.symbol(scope.mangle(privateName, name));
    }

    void define(String name, int flag, Span span) {
        if ((flag & Scope.DEF_TYPE_PARAM) != 0 && current.mangledNames != null) {
            current.mangledNames.add(name);
        }
        define(name, flag, current, span);
    }

    void define(String name, int flag, Scope scope, Span span) {
        String mangled = current.mangle(privateName, name);
        int known = scope.symbol(mangled);
        if ((flag & known & Scope.DEF_PARAM) != 0) {
            throw new SyntaxError("duplicate argument '" + name + "' in function definition", span);
        }
        if ((flag & known & Scope.DEF_TYPE_PARAM) != 0) {
            throw new SyntaxError("duplicate type parameter '" + name + "'", span);
        }
        int value = known | flag;
        if (scope.inIterationTarget) {
            if ((value & (Scope.DEF_GLOBAL | Scope.DEF_NONLOCAL)) != 0) {
                throw new SyntaxError(
                        "comprehension inner loop cannot rebind assignment expression target '" + name + "'", span);
            }
            value |= Scope.DEF_COMP_ITER;
        }
        scope.symbols.put(mangled, value);
        if ((flag & Scope.DEF_PARAM) != 0) {
            scope.parameters.add(mangled);
        } else if ((flag & Scope.DEF_GLOBAL) != 0) {
            Scope top = table.module;
            top.symbols.put(mangled, top.symbol(mangled) | flag);
        }
    }

    void directive(String name, Span span) {
        current.directives.putIfAbsent(current.mangle(privateName, name), span);
    }

    private void statements(List<Stmt> body) {
        for (Stmt statement : body) {
            depth.enter(statement.span());
            statement(statement);
            depth.leave();
        }
    }

    private void statement(Stmt statement) {
        switch (statement) {
            case Stmt.FunctionDef s -> function(s);
            case Stmt.ClassDef s -> classDefinition(s);
            case Stmt.TypeAlias s -> typeAlias(s);
            case Stmt.Return s -> expressions.optional(s.value());
            case Stmt.Delete s -> expressions.all(s.targets());
            case Stmt.Assign s -> {
                expressions.all(s.targets());
                expressions.visit(s.value());
            }
            case Stmt.AugAssign s -> {
                expressions.visit(s.target());
                expressions.visit(s.value());
            }
            case Stmt.AnnAssign s -> annotatedAssignment(s);
            case Stmt.For s -> {
                expressions.visit(s.target());
                expressions.visit(s.iterable());
                statements(s.body());
                statements(s.orElse());
            }
            case Stmt.While s -> {
                expressions.visit(s.test());
                statements(s.body());
                statements(s.orElse());
            }
            case Stmt.If s -> branches(s);
            case Stmt.With s -> {
                for (Stmt.WithItem item : s.items()) {
                    expressions.visit(item.context());
                    expressions.optional(item.target());
                }
                statements(s.body());
            }
            case Stmt.Match s -> {
                expressions.visit(s.subject());
                for (Stmt.MatchCase c : s.cases()) {
                    expressions.pattern(c.pattern());
                    expressions.optional(c.guard());
                    statements(c.body());
                }
            }
            case Stmt.Raise s -> {
                expressions.optional(s.exception());
                expressions.optional(s.cause());
            }
            case Stmt.Try s -> tryStatement(s);
            case Stmt.Assert s -> {
                expressions.visit(s.test());
                expressions.optional(s.message());
            }
            case Stmt.Import s -> s.names().forEach(this::alias);
            case Stmt.ImportFrom s -> s.names().forEach(this::alias);
            case Stmt.Global s -> declare(s.names(), s.span(), Scope.DEF_GLOBAL, "global");
            case Stmt.Nonlocal s -> declare(s.names(), s.span(), Scope.DEF_NONLOCAL, "nonlocal");
            case Stmt.ExprStmt s -> expressions.visit(s.value());
            case Stmt.Pass s -> {}
            case Stmt.Break s -> {}
            case Stmt.Continue s -> {}
        }
    }

    private void branches(Stmt.If statement) {
        List<Stmt.If> links = Chain.branches(statement);
        for (Stmt.If s : links) {
            expressions.visit(s.test());
            statements(s.body());
        }
        statements(links.get(links.size() - 1).orElse());
    }

    private void tryStatement(Stmt.Try s) {
        statements(s.body());
        for (Stmt.ExceptHandler handler : s.handlers()) {
            expressions.optional(handler.type());
            if (handler.name() != null) {
                define(handler.name(), Scope.DEF_LOCAL, handler.span());
            }
            statements(handler.body());
        }
        statements(s.orElse());
        statements(s.finalBody());
    }

    private void function(Stmt.FunctionDef s) {
        define(s.name(), Scope.DEF_LOCAL, s.span());
        expressions.defaults(s.parameters());
        expressions.all(s.decorators());
        boolean generic = !s.typeParameters().isEmpty();
        if (generic) {
            enterTypeParameters(s.name(), s.typeParameters(), false, s.span());
            define(".defaults", Scope.DEF_PARAM, s.span());
            if (s.parameters().keywordDefaults().stream().anyMatch(d -> d != null)) {
                define(".kwdefaults", Scope.DEF_PARAM, s.span());
            }
            typeParameters(s.typeParameters());
        }
        annotations(s.parameters(), s.returns());
        table.put(s, enter(s.name(), Scope.Kind.FUNCTION));
        current.coroutine = s.async();
        expressions.parameters(s.parameters());
        statements(s.body());
        exit();
        if (generic) {
            exit();
        }
    }

    private void annotations(Parameters parameters, @Nullable Expr returns) {
        List<Parameters.Parameter> all = new ArrayList<>(parameters.positionalOnly());
        all.addAll(parameters.positional());
        if (parameters.varArgs() != null) {
            all.add(parameters.varArgs());
        }
        if (parameters.kwArgs() != null) {
            all.add(parameters.kwArgs());
        }
        all.addAll(parameters.keywordOnly());
        for (Parameters.Parameter parameter : all) {
            annotation(parameter.annotation());
        }
        annotation(returns);
    }

    private void annotation(@Nullable Expr annotation) {
        if (annotation == null) {
            return;
        }
        if (!futureAnnotations) {
            expressions.visit(annotation);
            return;
        }
        enter("_annotation", Scope.Kind.ANNOTATION);
        expressions.visit(annotation);
        exit();
    }

    private void classDefinition(Stmt.ClassDef s) {
        define(s.name(), Scope.DEF_LOCAL, s.span());
        expressions.all(s.decorators());
        String outerPrivate = privateName;
        boolean generic = !s.typeParameters().isEmpty();
        if (generic) {
            enterTypeParameters(s.name(), s.typeParameters(), true, s.span());
            privateName = s.name();
            typeParameters(s.typeParameters());
        }
        expressions.all(s.bases());
        expressions.keywords(s.keywords());
        table.put(s, enter(s.name(), Scope.Kind.CLASS));
        privateName = s.name();
        if (generic) {
            define("__type_params__", Scope.DEF_LOCAL, s.span());
            define(".type_params", Scope.USE, s.span());
        }
        statements(s.body());
        exit();
        if (generic) {
            exit();
        }
        privateName = outerPrivate;
    }

    private void enterTypeParameters(String name, List<TypeParameter> list, boolean ofClass, Span span) {
        boolean inClass = current.kind == Scope.Kind.CLASS;
        Scope scope = enter(name, Scope.Kind.TYPE_PARAMETERS);
        table.put(list, scope);
        if (inClass) {
            scope.seesClassScope = true;
            define("__classdict__", Scope.USE, span);
        }
        if (ofClass) {
            scope.mangleOnly(Set.of());
            define(".type_params", Scope.DEF_LOCAL, span);
            define(".type_params", Scope.USE, span);
            define(".generic_base", Scope.DEF_LOCAL, span);
            define(".generic_base", Scope.USE, span);
        }
    }

    private void typeParameters(List<TypeParameter> list) {
        for (TypeParameter parameter : list) {
            define(parameter.name(), Scope.DEF_TYPE_PARAM | Scope.DEF_LOCAL, parameter.span());
            String kind =
                    switch (parameter) {
                        case TypeParameter.TypeVar v -> {
                            String what = v.bound() instanceof Expr.Tuple ? "a TypeVar constraint" : "a TypeVar bound";
                            Scope scope = boundOrDefault(v.bound(), v.name(), what);
                            if (scope != null) {
                                table.put(v, scope);
                            }
                            yield "a TypeVar default";
                        }
                        case TypeParameter.TypeVarTuple v -> "a TypeVarTuple default";
                        case TypeParameter.ParamSpec v -> "a ParamSpec default";
                    };
            Scope scope = boundOrDefault(parameter.defaultValue(), parameter.name(), kind);
            if (scope != null) {
                table.putDefault(parameter, scope);
            }
        }
    }

    private @Nullable Scope boundOrDefault(@Nullable Expr value, String name, String info) {
        if (value == null) {
            return null;
        }
        boolean seesClass = current.seesClassScope;
        Scope scope = enter(name, Scope.Kind.TYPE_VARIABLE);
        scope.seesClassScope = seesClass;
        scope.info = info;
        if (seesClass) {
            define("__classdict__", Scope.USE, value.span());
        }
        expressions.visit(value);
        exit();
        return scope;
    }

    private void typeAlias(Stmt.TypeAlias s) {
        expressions.visit(s.name());
        boolean inClass = current.kind == Scope.Kind.CLASS;
        boolean generic = !s.typeParameters().isEmpty();
        if (generic) {
            enterTypeParameters(s.name().id(), s.typeParameters(), false, s.span());
            typeParameters(s.typeParameters());
        }
        Scope scope = enter(s.name().id(), Scope.Kind.TYPE_ALIAS);
        table.put(s, scope);
        if (inClass) {
            scope.seesClassScope = true;
            define("__classdict__", Scope.USE, s.value().span());
        }
        expressions.visit(s.value());
        exit();
        if (generic) {
            exit();
        }
    }

    private void annotatedAssignment(Stmt.AnnAssign s) {
        if (s.target() instanceof Expr.Name name) {
            int known = lookup(current, name.id());
            boolean declared = (known & (Scope.DEF_GLOBAL | Scope.DEF_NONLOCAL)) != 0;
            if (declared && current != table.module && s.simple()) {
                String how = (known & Scope.DEF_GLOBAL) != 0 ? "global" : "nonlocal";
                throw new SyntaxError("annotated name '" + name.id() + "' can't be " + how, s.span());
            }
            if (s.simple()) {
                define(name.id(), Scope.DEF_ANNOT | Scope.DEF_LOCAL, name.span());
            } else if (s.value() != null) {
                define(name.id(), Scope.DEF_LOCAL, name.span());
            }
        } else {
            expressions.visit(s.target());
        }
        annotation(s.annotation());
        expressions.optional(s.value());
    }

    private void alias(Stmt.Alias alias) {
        String name = alias.asName() == null ? alias.name() : alias.asName();
        if (name.equals("*")) {
            if (current.kind != Scope.Kind.MODULE) {
                throw new SyntaxError("import * only allowed at module level", alias.span());
            }
            return;
        }
        int dot = name.indexOf('.');
        define(dot < 0 ? name : name.substring(0, dot), Scope.DEF_IMPORT, alias.span());
    }

    private void declare(List<String> names, Span span, int flag, String word) {
        for (String name : names) {
            int known = lookup(current, name);
            if ((known & Scope.DEF_PARAM) != 0) {
                throw new SyntaxError("name '" + name + "' is parameter and " + word, span);
            }
            if ((known & Scope.USE) != 0) {
                throw new SyntaxError("name '" + name + "' is used prior to " + word + " declaration", span);
            }
            if ((known & Scope.DEF_ANNOT) != 0) {
                throw new SyntaxError("annotated name '" + name + "' can't be " + word, span);
            }
            if ((known & Scope.DEF_LOCAL) != 0) {
                throw new SyntaxError("name '" + name + "' is assigned to before " + word + " declaration", span);
            }
            define(name, flag, span);
            directive(name, span);
        }
    }
}
