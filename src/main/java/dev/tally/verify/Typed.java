package dev.tally.verify;

import dev.tally.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What statements show that are typed at a prompt one after the other, in one namespace: what they print, then the value of
 * an expression, or the exception. One that fails does not keep the next from running.
 *
 * <p>All are run by a program that compiles each for itself, as CPython's prompt does: a literal of one is another object
 * than the same literal of the next.
 */
final class Typed {
    /** Stands after what a statement showed. */
    private static final String END = "\u001d.\u001d\n";

    /** Stands before an exception, and before its message. */
    private static final String RAISED = "\u001e.\u001e";

    /** Stand around a value that is shown and not printed. */
    private static final String VALUE = "\u001f.\u001f";

    private static final Pattern VALUES =
            Pattern.compile(Pattern.quote(VALUE) + "(.*?)" + Pattern.quote(VALUE), Pattern.DOTALL);

    /** The last value is remembered as {@code _} only where a source asks for it: it is held by that. */
    private static final String DRIVER = """
            import builtins
            import sys

            names = {"__name__": "__main__"}
            remembers = %4$s

            def show(value):
                if value is not None:
                    print("%3$s", repr(value), "%3$s", sep="")
                    if remembers:
                        builtins._ = value

            sys.displayhook = show

            def type_in(source):
                try:
                    exec(compile(source, "<stdin>", "single"), names)
                except BaseException as problem:
                    text = problem.msg if isinstance(problem, SyntaxError) else str(problem)
                    print("%1$s", type(problem).__name__, "%1$s", text, sep="", end="")
                print("%2$s", end="")

            """;

    private static final Pattern REMEMBERED = Pattern.compile("(?<![\\w.])_(?!\\w)");

    private final List<Optional<Shown>> shown;

    private Typed(List<Optional<Shown>> shown) {
        this.shown = shown;
    }

    /**
     * What one statement showed.
     *
     * @param output what was printed, and the values
     * @param printed what was printed
     * @param raised the exception that ended it
     */
    record Shown(String output, String printed, Optional<Raised> raised) {
        /** The rows of what was shown, an exception's last line among them. */
        List<String> rows() {
            String all = raised.map(problem -> output + problem.line()).orElse(output);
            return Outputs.rows(all);
        }
    }

    /** An exception's type and what {@code str()} gives. */
    record Raised(String type, String message) {
        /** The last line of a traceback. */
        String line() {
            return message.isEmpty() ? type : type + ": " + message;
        }
    }

    static Typed run(List<String> sources, Tracer tracer) {
        boolean remembers =
                sources.stream().anyMatch(source -> REMEMBERED.matcher(source).find());
        StringBuilder program = new StringBuilder(
                DRIVER.formatted(escaped(RAISED), escaped(END), escaped(VALUE), remembers ? "True" : "False"));
        for (String source : sources) {
            program.append("type_in(\"").append(escaped(source)).append("\")\n");
        }
        String output = tracer.end(new Source("<session>", program.toString())).stdout();
        List<Optional<Shown>> shown = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < sources.size(); i++) {
            int end = from < 0 ? -1 : output.indexOf(END, from);
            shown.add(end < 0 ? Optional.empty() : Optional.of(read(output.substring(from, end))));
            from = end < 0 ? -1 : end + END.length();
        }
        return new Typed(shown);
    }

    /** What a statement showed; none where the run ended before, or in it. */
    Optional<Shown> shown(int index) {
        return shown.get(index);
    }

    private static Shown read(String text) {
        int at = text.indexOf(RAISED);
        if (at < 0) {
            return shown(text, Optional.empty());
        }
        String[] parts = text.substring(at + RAISED.length()).split(RAISED, 2);
        return shown(text.substring(0, at), Optional.of(new Raised(parts[0], parts.length > 1 ? parts[1] : "")));
    }

    private static Shown shown(String text, Optional<Raised> raised) {
        String printed = VALUES.matcher(text).replaceAll("");
        return new Shown(text.replace(VALUE, ""), printed, raised);
    }

    /** As it stands in a string literal. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '"' -> out.append("\\\"");
                case '\n' -> out.append("\\n");
                default -> {
                    if (c < ' ') {
                        out.append("\\x").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }
}
