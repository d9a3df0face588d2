package dev.tally.verify;

import dev.tally.course.Example;
import dev.tally.course.Insight;
import dev.tally.source.Source;
import dev.tally.trace.Trace.End;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells what is plainly not meant to run, though its fence says Python: notation, sketches, parts of statements, Python 2
 * where the text speaks of it, what another example prints, and what asks whoever runs it for something.
 */
final class Sketch {
    private static final String PART = "it is a part of a statement";

    private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Za-z_][\\w ]*>");
    private static final Pattern OPTIONAL =
            Pattern.compile("\\[\\s*,|\\w\\s*\\[\\s*\\w+\\s*(?:,|=)|\\['|,\\s*\\.\\.\\.");
    private static final Pattern SIGNATURE =
            Pattern.compile("\\s*[\\w.]+\\s*\\(\\s*(?:\\w+(?:\\s*=\\s*[\\w.'\"-]+)?\\s*,?\\s*)+\\)\\s*");
    private static final Pattern CLAUSE = Pattern.compile("(?:except|else|elif|finally|case)\\b");
    private static final Pattern TYPE_NAME = Pattern.compile(
            "\\b(?:list|dict|set|tuple|str|object|type|int)\\b(?!\\s*[(\\[])|\\b(?:dict|list|set|str)\\.\\w+\\(");
    private static final Pattern INPUT = Pattern.compile("\\binput\\s*\\(");
    private static final Pattern ARGUMENTS = Pattern.compile("\\bargv\\b");
    private static final Pattern FAILS = Pattern.compile(
            "(?i)\\berrors?\\b|\\bexception\\b|\\braises?\\b|\\bfails?\\b|not work|not allowed|invalid");
    private static final Pattern IS_WRONG = Pattern.compile(
            "(?i)\\bwrong\\b|not valid|incorrect|\\bmissing\\b|illegal|forbidden|\\bcan(?:no|['’])t\\b|\\bwon['’]t\\b"
                    + "|\\bcrash(?:es)?\\b|[❌✗✘]");

    /** A call, and what it gives, as no statement has it. */
    private static final Pattern GIVES = Pattern.compile("(?m)^[\\w.]+\\(.*\\)\\s*(?:=>|->)");

    private static final Pattern TRACEBACK = Pattern.compile("\\s*File \"[^\"]+\", line ");
    private static final Pattern PSEUDO = Pattern.compile("(?i)\\bpseudo[- ]?code\\b");
    private static final Pattern PROMPT = Pattern.compile("'sys' has no attribute 'ps[12]'");
    private static final Pattern ASYNC = Pattern.compile("^(?:'await|'async |asynchronous comprehension).* outside ");
    private static final Pattern OPEN = Pattern.compile("was never closed$|^unterminated triple-quoted string");

    private final Insight insight;
    private final Example example;
    private final End end;
    private final Tracer tracer;

    Sketch(Insight insight, Example example, End end, Tracer tracer) {
        this.insight = insight;
        this.example = example;
        this.end = end;
        this.tracer = tracer;
    }

    /** Why it is not meant to run; none where it may be. */
    Optional<String> reason(String failingLine) {
        String type = end.exception().map(End.Raised::type).orElse("");
        String message = end.exception().map(End.Raised::message).orElse("");
        return switch (type) {
            case "SyntaxError" -> syntax(message);
            case "IndentationError" -> indentation();
            case "NameError" -> isOutput() ? Optional.of("it is what another example prints") : Optional.empty();
            case "TypeError" -> standsForAValue(message, failingLine);
            case "AttributeError" ->
                PROMPT.matcher(message).find() ? Optional.of("a prompt has that, and no program") : Optional.empty();
            case "EOFError" ->
                INPUT.matcher(example.code()).find()
                        ? Optional.of("it asks for input, and no input=\"…\" says what is typed")
                        : Optional.empty();
            case "IndexError", "ValueError" ->
                ARGUMENTS.matcher(failingLine).find() ? Optional.of("it asks for arguments") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> indentation() {
        if (hasOnlyComments()) {
            return Optional.of("comments stand for code in it");
        }
        return isLeftOpen() ? Optional.of(PART) : Optional.empty();
    }

    /** Whether it ends with the head of a statement. */
    private boolean isLeftOpen() {
        return example.code().stripTrailing().endsWith(":");
    }

    private Optional<String> syntax(String message) {
        String code = example.code();
        if (message.startsWith("Missing parentheses in call to") && text().contains("Python 2")) {
            return Optional.of("it is Python 2, as the text says");
        }
        if (message.startsWith("from __future__ imports must occur")
                && firstLine(code).replace(">>> ", "").startsWith("from __future__")) {
            return Optional.of("it is the beginning of another file");
        }
        if (PSEUDO.matcher(text()).find()) {
            return Optional.of("it is no code, as the text says");
        }
        if (code.stripLeading().startsWith("(Pdb)")) {
            return Optional.of("it is a session of the debugger");
        }
        if (SIGNATURE.matcher(code).matches()
                || PLACEHOLDER.matcher(code).find()
                || GIVES.matcher(code).find()
                || OPTIONAL.matcher(withoutStrings(code)).find()) {
            return Optional.of("it is notation and not code");
        }
        if (TRACEBACK.matcher(code).lookingAt()) {
            return Optional.of("it is a part of a traceback");
        }
        if (firstLine(code).startsWith("... ")
                || ASYNC.matcher(message).find()
                || OPEN.matcher(message).find() && endsOpen()) {
            return Optional.of(PART);
        }
        if (CLAUSE.matcher(firstLine(code)).lookingAt()
                || firstLine(code).endsWith(",\\")
                || message.equals("expected 'except' or 'finally' block") && endsIndented()) {
            return Optional.of(PART);
        }
        return isOutput() ? Optional.of("it is what another example prints") : Optional.empty();
    }

    /** Whether it is a session that ends in the middle of what is typed. */
    private boolean endsOpen() {
        List<Statement> typed = Statement.of(example.fence());
        return example.session()
                && !typed.isEmpty()
                && typed.get(typed.size() - 1).expected().isEmpty()
                && SyntaxPlace.in(new Source("", typed.get(typed.size() - 1).source()))
                        .isPresent();
    }

    /** Whether its last line belongs to a statement that may go on. */
    private boolean endsIndented() {
        List<String> lines = example.code().stripTrailing().lines().toList();
        return !lines.isEmpty()
                && Character.isWhitespace(lines.get(lines.size() - 1).charAt(0));
    }

    private String text() {
        return insight.source().text();
    }

    private static String withoutStrings(String code) {
        return code.replaceAll("\"[^\"\\n]*\"|'\\w[^'\\n]*'", "s");
    }

    private static String firstLine(String code) {
        return code.stripLeading().lines().findFirst().orElse("").strip();
    }

    /** Whether the body that is missing has a comment in its place. */
    private boolean hasOnlyComments() {
        List<String> lines =
                example.session() ? Sessions.code(example) : example.fence().lines();
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            String next = lines.get(i + 1);
            boolean opens = line.endsWith(":") && !line.stripLeading().startsWith("#");
            if (opens && next.stripLeading().startsWith("#") && Character.isWhitespace(next.charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** Whether all its lines, comments left out, are printed by an example before it or stand as text in another. */
    private boolean isOutput() {
        List<String> lines = example.fence().lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty()) {
            return false;
        }
        List<String> left =
                lines.stream().filter(line -> !isTextElsewhere(line)).toList();
        return left.isEmpty() || shownBefore().containsAll(Outputs.shapes(left));
    }

    /** The shapes of all that examples before it show. */
    private Set<String> shownBefore() {
        List<CodeBlock> before = insight.examples().stream()
                .filter(other -> other.number() < example.number())
                .map(Example::fence)
                .map(CodeBlock::of)
                .toList();
        return Transcript.ofAll(before, tracer).shown().stream()
                .flatMap(shown -> Outputs.shapes(shown.rows()).stream())
                .collect(Collectors.toSet());
    }

    private boolean isTextElsewhere(String line) {
        return insight.examples().stream()
                .filter(other -> !other.equals(example))
                .anyMatch(other -> line.length() > 3 && other.code().contains(line) && !hasAsCode(other, line));
    }

    private static boolean hasAsCode(Example other, String line) {
        String code = Comments.code(line).strip();
        return Comments.code(other.code()).lines().anyMatch(own -> own.strip().equals(code));
    }

    /** {@code for x in list}: a type's name where one of its objects is meant. */
    private static Optional<String> standsForAValue(String message, String line) {
        boolean ofType = message.startsWith("'type' object")
                || message.startsWith("unbound method")
                || message.equals("can only join an iterable")
                || message.startsWith("descriptor ");
        Matcher name = TYPE_NAME.matcher(line);
        return ofType && name.find()
                ? Optional.of("a type's name stands for one of its objects in it")
                : Optional.empty();
    }

    /** Whether a comment on the line says that it fails. */
    static boolean announces(String line) {
        int comment = Comments.start(line);
        return comment >= 0 && FAILS.matcher(line.substring(comment)).find();
    }

    /** Whether a comment on the line says that something is wrong with it. */
    static boolean hints(String line) {
        int comment = Comments.start(line);
        return announces(line)
                || (comment >= 0 && IS_WRONG.matcher(line.substring(comment)).find());
    }
}
