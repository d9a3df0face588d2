package dev.tally.verify;

import dev.tally.course.Example;
import dev.tally.course.Insight;
import dev.tally.python.code.Compiler;
import dev.tally.python.syntax.CharacterNames;
import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Parser;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.SyntaxWarning;
import dev.tally.python.syntax.Unsupported;
import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Source;
import dev.tally.source.Span;
import dev.tally.verify.ExampleRun.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What CPython warns of while it compiles an example: whoever types it sees that, and the page says nothing of it. Where the page
 * speaks of the warning, or means the line to fail, nothing is told.
 */
final class CodeWarnings {
    private static final int NESTING = 200;
    private static final String CATEGORY = "SyntaxWarning";
    private static final Pattern WARNS = Pattern.compile("(?i)\\bwarn(?:s|ed|ings?)?\\b");

    private final Insight insight;
    private final Example example;
    private final ExampleRun run;

    private CodeWarnings(Insight insight, Example example, ExampleRun run) {
        this.insight = insight;
        this.example = example;
        this.run = run;
    }

    /**
     * @param run of the example; a session that shows an exception has none
     */
    static List<Diagnostic> of(Insight insight, Example example, ExampleRun run) {
        CodeWarnings warnings = new CodeWarnings(insight, example, run);
        return warnings.isSilent() ? List.of() : warnings.told();
    }

    private boolean isSilent() {
        boolean unwarned = run.trace()
                .filter(trace -> !trace.end().stderr().contains(CATEGORY))
                .isPresent();
        if (unwarned || run.outcome() == Outcome.NOT_RUN && !(example.session() && Sessions.showsException(example))) {
            return true;
        }
        return insight.source().text().contains(CATEGORY) || isSpokenOf();
    }

    /** Whether the text right before the example, or right after it, is about a warning. */
    private boolean isSpokenOf() {
        String text = insight.source().text();
        String before = text.substring(0, example.span().start()).stripTrailing();
        String after = text.substring(example.span().end()).stripLeading();
        int end = after.indexOf("\n\n");
        return WARNS.matcher(before.substring(before.lastIndexOf("\n\n") + 1)).find()
                || WARNS.matcher(end < 0 ? after : after.substring(0, end)).find();
    }

    private List<Diagnostic> told() {
        List<Diagnostic> told = new ArrayList<>();
        if (example.session()) {
            for (Statement statement : Statement.of(example.fence())) {
                if (Expected.of(statement).exception().isEmpty()) {
                    tell(statement.source(), statement.first(), told);
                }
            }
        } else {
            tell(String.join("\n", example.fence().lines()) + "\n", 1, told);
        }
        return told.stream().distinct().toList();
    }

    /** @param first the line of the fence in which the code begins */
    private void tell(String code, int first, List<Diagnostic> told) {
        Source source = new Source("", code);
        for (SyntaxWarning warning : warned(source)) {
            place(source, first, warning.about())
                    .filter(place -> !isMeant(place))
                    .ifPresent(place -> told.add(Diagnostic.warning(
                                    insight.source(),
                                    place,
                                    Rule.EXAMPLE_WARNS,
                                    "Python warns of this: " + CATEGORY + ": " + warning.message())
                            .withHelp(wayOut(warning.message()))));
        }
    }

    private static List<SyntaxWarning> warned(Source source) {
        List<SyntaxWarning> warned = new ArrayList<>();
        try {
            Module tree = Parser.parse(source, NESTING, CharacterNames.ANY, warned::add);
            Compiler.compile(tree, Compiler.Mode.PROGRAM, NESTING, warned::add);
        } catch (SyntaxError | Unsupported unreadable) {
            return List.of();
        }
        return warned;
    }

    /** Where a stretch of the code is in the file, up to the end of its line; none where its line is no line of the fence. */
    private Optional<Span> place(Source code, int first, Span about) {
        int line = code.line(about.start());
        int index = first + line - 2;
        if (index >= example.fence().lines().size()) {
            return Optional.empty();
        }
        String text = example.fence().lines().get(index);
        int shift = Math.max(0, text.indexOf(code.lineText(line)));
        int offset = example.fence().lineOffsets().get(index);
        int from = offset + Math.min(text.length(), shift + about.start() - code.lineStart(line));
        return Optional.of(new Span(
                from,
                Math.max(
                        from,
                        Math.min(
                                from + about.length(),
                                offset + text.stripTrailing().length()))));
    }

    /** Whether the line is one that fails, or is said to be wrong, or its comment is about a warning. */
    private boolean isMeant(Span place) {
        int line = insight.source().line(place.start());
        String text = insight.source().lineText(line);
        boolean fails = run.outcome() == Outcome.RAISED
                && run.trace()
                        .flatMap(trace -> trace.end().line())
                        .filter(end -> end == line)
                        .isPresent();
        int comment = Comments.start(text);
        return fails
                || Sketch.hints(text)
                || comment >= 0 && WARNS.matcher(text.substring(comment)).find();
    }

    private static String wayOut(String message) {
        if (message.startsWith("\"is\"")) {
            return "compare values with ==";
        }
        if (message.startsWith("\"is not\"")) {
            return "compare values with !=";
        }
        if (message.startsWith("assertion")) {
            return "write assert condition, message without parentheses around both";
        }
        if (message.endsWith("literal")) {
            return "put a blank behind the number";
        }
        if (message.startsWith("invalid octal")) {
            String digits = message.substring(message.indexOf('\\') + 1, message.length() - 1);
            String code = "000" + Integer.toHexString(Integer.parseInt(digits, 8));
            return "write \\u" + code.substring(code.length() - 4)
                    + " for the character, or a second backslash for a backslash";
        }
        if (message.startsWith("invalid escape")) {
            String escape = message.substring(message.indexOf('\\'), message.length() - 1);
            return "write r\"" + escape + "\" or \"\\" + escape + "\"";
        }
        return "put a comma between them, or mend what is " + (message.contains("callable") ? "called" : "indexed");
    }
}
