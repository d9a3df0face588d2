package dev.tally.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows that are said to be shown, and the warnings among them. Python writes those to standard error: a prompt shows them, a pipe
 * does not. So they may be left out; one that is stated has to be given.
 *
 * @param rows without the warnings, and the lines of code that stand below them
 * @param warnings each with its category, without its place
 */
record Cautioned(List<String> rows, List<String> warnings) {
    private static final Pattern WARNING = Pattern.compile("(?:[A-Z]:)?[^\\s:][^:]*:\\d+: (\\w*Warning: .+)");

    /** How IDLE shows one: below this its place, the line, and itself. */
    private static final String IDLE = "Warning (from warnings module):";

    private static final Pattern IN_IDLE = Pattern.compile("\\w*Warning: .+");

    /** Older versions name no type. */
    private static final Pattern LITERAL = Pattern.compile("with '\\w+' literal");

    /** @param code the lines of which one may stand below a warning */
    static Cautioned of(List<String> rows, List<String> code) {
        if (rows.stream().noneMatch(row -> row.contains("Warning"))) {
            return new Cautioned(rows, List.of());
        }
        Set<String> lines = code.stream().map(String::strip).collect(Collectors.toSet());
        List<String> rest = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Matcher warning = WARNING.matcher(rows.get(i));
            int idle = rows.get(i).equals(IDLE) ? inIdle(rows, i) : -1;
            if (warning.matches()) {
                warnings.add(warning.group(1));
                i += i + 1 < rows.size() && lines.contains(rows.get(i + 1)) ? 1 : 0;
            } else if (idle >= 0) {
                warnings.add(rows.get(idle));
                i = idle;
            } else {
                rest.add(rows.get(i));
            }
        }
        return new Cautioned(rest, warnings);
    }

    private static int inIdle(List<String> rows, int from) {
        for (int i = from + 1; i < rows.size() && i <= from + 3; i++) {
            if (IN_IDLE.matcher(rows.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** The first of the warnings that is not among what was written to standard error. */
    Optional<String> notGiven(String errors) {
        List<String> given = given(errors);
        return warnings.stream()
                .filter(stated -> !given.contains(plain(stated)))
                .findFirst();
    }

    private static List<String> given(String errors) {
        return of(Outputs.rows(errors), List.of()).warnings().stream()
                .map(Cautioned::plain)
                .toList();
    }

    /** Rows in which each warning that was given has a place, be it stated without one. */
    static List<String> placed(List<String> rows, String errors) {
        List<String> given = errors.isEmpty() ? List.of() : given(errors);
        return given.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> given.contains(plain(row)) ? "<stdin>:1: " + row : row)
                        .toList();
    }

    /** Whether what is stated as an exception is a warning that was given, or begins like it. */
    static boolean gives(String errors, Stated.Exception stated) {
        String line = stated.message().isEmpty() ? stated.type() + ": " : stated.type() + ": " + stated.message();
        return !errors.isEmpty() && given(errors).stream().anyMatch(warning -> warning.startsWith(plain(line)));
    }

    private static String plain(String warning) {
        return LITERAL.matcher(warning).replaceAll("with a literal");
    }
}
