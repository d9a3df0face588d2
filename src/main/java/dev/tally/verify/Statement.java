package dev.tally.verify;

import dev.tally.course.Fence;
import dev.tally.python.syntax.CharacterNames;
import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Parser;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.Unsupported;
import dev.tally.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that is typed at a prompt in one go: a statement at the left edge of an example, or what stands after a prompt
 * of a session.
 *
 * @param first its first line in the fence, from 1
 * @param last its last line in the fence
 * @param source as it is typed
 * @param kind what it is; a plain one where it cannot be read
 * @param expected in a session: the lines that follow it, up to the next prompt; none outside of one
 */
record Statement(int first, int last, String source, Kind kind, List<String> expected) {
    /** How deep source may nest that is read here; deeper is not for a page. */
    private static final int NESTING = 200;

    /** So many lines without prompts may go on with what is typed. */
    private static final int MOST_CONTINUED = 100;

    /** How Python is started. */
    private static final Pattern START = Pattern.compile("[$%>]|[A-Z]:\\\\|i?[Pp]ython[\\d.]*(?: |$)|py(?: |$)");

    Statement {
        expected = List.copyOf(expected);
    }

    /** What a claim about a statement can be about. */
    sealed interface Kind {
        /** A call of {@code print}: what it prints. */
        record Print() implements Kind {}

        /**
         * Another expression: what it prints, and its value.
         *
         * @param receivers where it calls a method: whose, and what that belongs to, {@code x[0]}, {@code x}; none otherwise
         */
        record Value(List<String> receivers) implements Kind {}

        /**
         * A name is bound: what it refers to then.
         *
         * @param computed whether that has to be worked out: what is written there says it not
         */
        record Binding(String name, boolean computed) implements Kind {}

        /**
         * What a name refers to is changed, {@code x[0] = 1}, {@code x += 1}: what it is then.
         *
         * @param targets what is bound anew and what it belongs to, {@code x[0]}, {@code x}; the name where something of it goes
         */
        record Change(List<String> targets, boolean computed) implements Kind {
            String name() {
                return targets.get(targets.size() - 1);
            }
        }

        /** A loop, a definition and the like: what is printed while it runs. */
        record Compound() implements Kind {}

        /** Something else that takes a line. */
        record Plain() implements Kind {}

        /** Whether nothing is shown but what is called. */
        default boolean isSilent() {
            return this instanceof Binding || this instanceof Change || this instanceof Plain;
        }
    }

    boolean isCompound() {
        return kind instanceof Kind.Compound;
    }

    /** Whether it binds what has to be worked out. */
    boolean isComputed() {
        return switch (kind) {
            case Kind.Binding binding -> binding.computed();
            case Kind.Change change -> change.computed();
            default -> false;
        };
    }

    /** The statements of a block of code; none where it is not Python. A session may go on after code without prompts. */
    static List<Statement> of(Fence fence) {
        List<String> lines = fence.lines();
        if (!fence.isSession()) {
            return program(lines);
        }
        int prompt = 0;
        while (prompt < lines.size() && prompted(lines.get(prompt), ">>>").isEmpty()) {
            prompt++;
        }
        List<Statement> statements = new ArrayList<>();
        if (prompt < lines.size()) {
            statements.addAll(unprompted(lines.subList(0, prompt)));
            statements.addAll(session(lines, prompt));
        }
        return statements;
    }

    /** What stands before the first prompt: code, or how Python was started and what it said then. */
    private static List<Statement> unprompted(List<String> lines) {
        List<String> code = lines.stream().filter(line -> !line.isBlank()).toList();
        if (code.stream().allMatch(line -> line.startsWith("#"))
                || START.matcher(code.get(0)).lookingAt()) {
            return List.of();
        }
        List<Statement> program = program(lines);
        return program.isEmpty()
                ? List.of(new Statement(1, lines.size(), String.join("\n", lines) + "\n", new Kind.Plain(), List.of()))
                : program;
    }

    private static List<Statement> program(List<String> lines) {
        return parse(String.join("\n", lines) + "\n")
                .map(body -> split(body, lines))
                .orElse(List.of());
    }

    /** The statements of a source, or none where it is not Python. */
    private static Optional<Body> parse(String code) {
        Source source = new Source("", code);
        try {
            return Optional.of(new Body(
                    source, Parser.parse(source, NESTING, CharacterNames.ANY).body()));
        } catch (SyntaxError | Unsupported unreadable) {
            return Optional.empty();
        }
    }

    private record Body(Source source, List<Stmt> statements) {
        int first(int index) {
            int line = source.line(statements.get(index).span().start());
            while (line > 1 && source.lineText(line - 1).startsWith("@")) {
                line--;
            }
            return line;
        }

        int last(int index) {
            int end = statements.get(index).span().end();
            return source.line(Math.max(statements.get(index).span().start(), end - 1));
        }

        Kind kind(int index) {
            return Statement.kind(statements.get(index), source.text());
        }
    }

    private static List<Statement> split(Body body, List<String> lines) {
        List<Statement> found = new ArrayList<>();
        for (int i = 0; i < body.statements().size(); i++) {
            int from = i;
            int first = body.first(i);
            int last = body.last(i);
            // Several on a line are typed together.
            while (i + 1 < body.statements().size() && body.first(i + 1) <= last) {
                i++;
                last = Math.max(last, body.last(i));
            }
            Kind kind = from == i ? body.kind(i) : new Kind.Plain();
            found.add(new Statement(
                    first, last, String.join("\n", lines.subList(first - 1, last)) + "\n", kind, List.of()));
        }
        return found;
    }

    private static Kind kind(Stmt statement, String code) {
        return switch (statement) {
            case Stmt.ExprStmt value -> isPrint(value.value()) ? new Kind.Print() : value(value.value(), code);
            case Stmt.Assign assign -> binding(assign.targets(), assign.value(), code);
            case Stmt.AnnAssign assign ->
                assign.value() == null ? new Kind.Plain() : binding(List.of(assign.target()), assign.value(), code);
            case Stmt.AugAssign assign -> change(assign.target(), code);
            case Stmt.Delete delete ->
                delete.targets().size() == 1 ? deletion(delete.targets().get(0)) : new Kind.Plain();
            case Stmt.For f -> new Kind.Compound();
            case Stmt.While w -> new Kind.Compound();
            case Stmt.If i -> new Kind.Compound();
            case Stmt.With w -> new Kind.Compound();
            case Stmt.Try t -> new Kind.Compound();
            case Stmt.Match m -> new Kind.Compound();
            case Stmt.FunctionDef f -> new Kind.Compound();
            case Stmt.ClassDef c -> new Kind.Compound();
            default -> new Kind.Plain();
        };
    }

    private static boolean isPrint(Expr value) {
        return value instanceof Expr.Call call
                && call.function() instanceof Expr.Name name
                && name.id().equals("print");
    }

    private static Kind binding(List<Expr> targets, Expr value, String code) {
        if (targets.size() != 1) {
            return new Kind.Plain();
        }
        boolean computed = !Literals.is(value);
        return targets.get(0) instanceof Expr.Name name
                ? new Kind.Binding(name.id(), computed)
                : part(targets.get(0), computed, code);
    }

    private static Kind change(Expr target, String code) {
        return target instanceof Expr.Name name ? new Kind.Change(List.of(name.id()), true) : part(target, true, code);
    }

    private static Kind deletion(Expr target) {
        List<String> chain = chain(target, "");
        return chain.size() > 1
                ? new Kind.Change(chain.subList(chain.size() - 1, chain.size()), true)
                : new Kind.Plain();
    }

    private static Kind part(Expr target, boolean computed, String code) {
        List<String> chain = chain(target, code);
        return chain.isEmpty()
                ? new Kind.Plain()
                : new Kind.Change(chain.get(0).indexOf('(') < 0 ? chain : chain.subList(1, chain.size()), computed);
    }

    private static Kind value(Expr value, String code) {
        boolean method = value instanceof Expr.Call call && call.function() instanceof Expr.Attribute;
        List<String> chain = method ? chain(((Expr.Call) value).function(), code) : List.of();
        return new Kind.Value(chain.size() > 1 ? chain.subList(1, chain.size()) : List.of());
    }

    /** An element or an attribute, what that belongs to, and so on to a name; nothing where it belongs to no name. */
    private static List<String> chain(Expr part, String code) {
        List<String> chain = new ArrayList<>();
        Expr whole = part;
        while (whole instanceof Expr.Subscript || whole instanceof Expr.Attribute) {
            String written = written(whole, code);
            // What is called may do something each time.
            if (whole == part || written.indexOf('(') < 0) {
                chain.add(written);
            }
            whole = whole instanceof Expr.Subscript element ? element.value() : ((Expr.Attribute) whole).value();
        }
        if (!(whole instanceof Expr.Name name)) {
            return List.of();
        }
        chain.add(name.id());
        return chain;
    }

    private static String written(Expr part, String code) {
        return code.isEmpty()
                ? ""
                : code.substring(part.span().start(), part.span().end());
    }

    // --- sessions

    private static List<Statement> session(List<String> lines, int from) {
        List<Statement> found = new ArrayList<>();
        int at = from;
        while (at < lines.size()) {
            if (prompted(lines.get(at), ">>>").isPresent()) {
                at = typed(lines, at, found);
            } else {
                at++;
            }
        }
        return found;
    }

    /** Reads what stands after the prompt of a line; the line after it and after what it shows. */
    private static int typed(List<String> lines, int at, List<Statement> found) {
        StringBuilder source = new StringBuilder(prompted(lines.get(at), ">>>").orElse("")).append('\n');
        int last = at + 1;
        while (last < lines.size() && prompted(lines.get(last), "...").isPresent()) {
            source.append(prompted(lines.get(last), "...").orElse("")).append('\n');
            last++;
        }
        last = continued(lines, last, source);
        List<String> expected = new ArrayList<>();
        int next = last;
        while (next < lines.size() && prompted(lines.get(next), ">>>").isEmpty()) {
            expected.add(lines.get(next).stripTrailing());
            next++;
        }
        Kind kind = parse(source.toString())
                .filter(body -> body.statements().size() == 1)
                .map(body -> body.kind(0))
                .orElse(new Kind.Plain());
        found.add(new Statement(at + 1, last, source.toString(), kind, expected));
        return next;
    }

    /** Some go on without a prompt: what cannot be read without the lines below, and can with them, has them. */
    private static int continued(List<String> lines, int from, StringBuilder source) {
        if (parse(source.toString()).isPresent()) {
            return from;
        }
        StringBuilder longer = new StringBuilder(source);
        int end = Math.min(lines.size(), from + MOST_CONTINUED);
        for (int i = from; i < end && prompted(lines.get(i), ">>>").isEmpty(); i++) {
            longer.append(lines.get(i)).append('\n');
            if (parse(longer.toString()).isPresent()) {
                source.setLength(0);
                source.append(longer);
                return indented(lines, i + 1, source);
            }
        }
        return from;
    }

    /** The rest of a body that has no prompts: lines that are indented, as long as they can be read. */
    private static int indented(List<String> lines, int from, StringBuilder source) {
        int at = from;
        while (at < lines.size()
                && !lines.get(at).isBlank()
                && Character.isWhitespace(lines.get(at).charAt(0))
                && prompted(lines.get(at), ">>>").isEmpty()
                && parse(source + lines.get(at) + "\n").isPresent()) {
            source.append(lines.get(at)).append('\n');
            at++;
        }
        return at;
    }

    /** What stands after a prompt, where the line has it. */
    private static Optional<String> prompted(String line, String prompt) {
        String text = line.stripLeading();
        if (!text.startsWith(prompt) || (prompt.equals("...") && text.length() > 3 && text.charAt(3) != ' ')) {
            return Optional.empty();
        }
        String rest = text.substring(prompt.length());
        return Optional.of(rest.startsWith(" ") ? rest.substring(1) : rest);
    }
}
