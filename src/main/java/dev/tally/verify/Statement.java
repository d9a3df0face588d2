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

        /** Another expression: what it prints, and its value. */
        record Value() implements Kind {}

        /** A name is bound: what it refers to then. */
        record Binding(String name) implements Kind {}

        /** What a name refers to is changed, {@code x[0] = 1}, {@code x += 1}: what it is then. */
        record Change(String name) implements Kind {}

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
            Kind kind = from == i ? kind(body.statements().get(i)) : new Kind.Plain();
            found.add(new Statement(
                    first, last, String.join("\n", lines.subList(first - 1, last)) + "\n", kind, List.of()));
        }
        return found;
    }

    private static Kind kind(Stmt statement) {
        return switch (statement) {
            case Stmt.ExprStmt value -> isPrint(value.value()) ? new Kind.Print() : new Kind.Value();
            case Stmt.Assign assign -> binding(assign.targets());
            case Stmt.AnnAssign assign -> assign.value() == null ? new Kind.Plain() : binding(List.of(assign.target()));
            case Stmt.AugAssign assign -> change(assign.target());
            case Stmt.Delete delete ->
                delete.targets().size() == 1 ? part(delete.targets().get(0)) : new Kind.Plain();
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

    private static Kind binding(List<Expr> targets) {
        if (targets.size() != 1) {
            return new Kind.Plain();
        }
        return targets.get(0) instanceof Expr.Name name ? new Kind.Binding(name.id()) : part(targets.get(0));
    }

    private static Kind change(Expr target) {
        return target instanceof Expr.Name name ? new Kind.Change(name.id()) : part(target);
    }

    /** An element or an attribute of what a name refers to. */
    private static Kind part(Expr target) {
        Expr whole = target;
        while (whole instanceof Expr.Subscript || whole instanceof Expr.Attribute) {
            whole = whole instanceof Expr.Subscript element ? element.value() : ((Expr.Attribute) whole).value();
        }
        return whole != target && whole instanceof Expr.Name name ? new Kind.Change(name.id()) : new Kind.Plain();
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
                .map(body -> kind(body.statements().get(0)))
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
