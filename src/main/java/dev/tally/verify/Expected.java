package dev.tally.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a session says that a statement shows.
 *
 * @param all every row
 * @param rows all of it but warnings
 * @param warnings what it is said to warn of
 * @param printed what stands before a traceback; all where there is none
 * @param exception what the last traceback ends with
 */
record Expected(
        List<String> all,
        List<String> rows,
        Cautioned warnings,
        List<String> printed,
        Optional<Stated.Exception> exception) {
    private static final Pattern TRACEBACK =
            Pattern.compile("(?:\\+ Exception Group )?Traceback \\(most recent call last\\).*");

    private static final Pattern CHAIN =
            Pattern.compile("The above exception was the direct cause|During handling of the above exception");

    /** A traceback's last line: any exception, whatever it is called. */
    private static final Pattern NAMED = Pattern.compile("(?:[A-Za-z_]\\w*\\.)*([A-Z]\\w*)(?::\\s*(.*))?");

    /** What is drawn before the rows of a group of exceptions. */
    private static final Pattern MARGIN = Pattern.compile("^\\| *");

    /** What begins the exceptions that a group has. */
    private static final String MEMBERS = "+-+-";

    /**
     * What ends with a traceback.
     *
     * @param printed what stands before it
     * @param exception what the last traceback ends with
     */
    record Ended(List<String> printed, Stated.Exception exception) {}

    /** Rows that end with a traceback; none where they do not. */
    static Optional<Ended> ended(List<String> rows) {
        int first = 0;
        int last = -1;
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (TRACEBACK.matcher(rows.get(i)).matches()) {
                first = i;
                last = Math.max(last, i);
            }
        }
        List<String> printed = rows.subList(0, first);
        Optional<Stated.Exception> raised = last >= 0 ? named(rows.subList(last + 1, rows.size())) : Optional.empty();
        return raised.map(exception -> new Ended(printed, exception));
    }

    /** The same with an exception of which no more than its type is said. */
    Expected withoutMessage() {
        return new Expected(all, rows, warnings, printed, exception.map(said -> new Stated.Exception(said.type(), "")));
    }

    static Expected of(Statement statement) {
        return of(statement, "");
    }

    /** @param errors what the statement wrote to standard error: a warning may be stated without its place */
    static Expected of(Statement statement, String errors) {
        List<String> all = Cautioned.placed(rows(statement.expected()), errors);
        Cautioned warnings = Cautioned.of(all, List.of(statement.source().split("\n")));
        List<String> rows = warnings.rows();
        Optional<Ended> ended = ended(rows);
        if (ended.isPresent()) {
            return new Expected(
                    all,
                    rows,
                    warnings,
                    ended.get().printed(),
                    Optional.of(ended.get().exception()));
        }
        Optional<Stated.Exception> alone = rows.isEmpty() ? Optional.empty() : Stated.exception(rows);
        return new Expected(all, rows, warnings, alone.isPresent() ? List.of() : rows, alone);
    }

    /**
     * Up to the first empty line that parts no tracebacks, or comment, as doctest has it; comments that are a traceback belong
     * to it.
     */
    private static List<String> rows(List<String> expected) {
        List<String> said = new ArrayList<>();
        boolean commented = !expected.isEmpty()
                && expected.get(0).startsWith("#")
                && Stated.exception(uncommented(expected)).isPresent();
        List<String> lines = commented ? uncommented(expected) : expected;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() && isInChain(lines, i)) {
                continue;
            }
            if (line.isBlank() || (!commented && line.startsWith("#"))) {
                break;
            }
            said.add(line.strip().equals("<BLANKLINE>") ? "" : line);
        }
        return Outputs.rows(String.join("\n", said));
    }

    /** Whether an empty line stands between the tracebacks of a chain of exceptions. */
    private static boolean isInChain(List<String> lines, int empty) {
        return (empty > 0 && CHAIN.matcher(lines.get(empty - 1)).lookingAt())
                || (empty + 1 < lines.size()
                        && CHAIN.matcher(lines.get(empty + 1)).lookingAt());
    }

    private static List<String> uncommented(List<String> lines) {
        return lines.stream()
                .map(line -> line.startsWith("#") ? line.substring(1).strip() : "")
                .toList();
    }

    /** The exception that the rows of a traceback name, with its message. */
    private static Optional<Stated.Exception> named(List<String> traceback) {
        List<String> rows = traceback.stream()
                .map(row -> MARGIN.matcher(row).replaceFirst(""))
                .takeWhile(row -> !row.startsWith(MEMBERS))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            Matcher named = NAMED.matcher(rows.get(i));
            if (named.matches()) {
                List<String> message = new ArrayList<>();
                message.add(Optional.ofNullable(named.group(2)).orElse(""));
                message.addAll(rows.subList(i + 1, rows.size()));
                return Optional.of(new Stated.Exception(
                        named.group(1), String.join(" ", message).strip()));
            }
        }
        return Optional.empty();
    }
}
