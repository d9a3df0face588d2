package dev.tally.verify;

import dev.tally.verify.Typed.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of which nobody can say what they refer to, since a statement that would have bound or changed them did not run:
 * it needs what is elsewhere, or what is not modelled. It goes on to what is made of them, and ends where one is bound anew.
 * A function does what its body does, and what is made of a function may call it.
 */
final class Unsure {
    private static final Pattern DEFINED = Pattern.compile("(?m)^(?:(?:async\\s+)?def|class)\\s+(\\w+)");
    private static final Pattern IMPORTED =
            Pattern.compile("(?m)^[ \\t]*(?:import|from\\s+[\\w.]+\\s+import)\\s+(?:\\(([^)]*)\\)|([\\w., \\t]+))");
    private static final Pattern ITEMS = Pattern.compile("\\s*,\\s*");
    private static final Pattern CALLED = Pattern.compile("(?s).*\\bas\\s+|\\..*|\\s");

    /** The last line of a traceback that a thread, or a finalizer, has left. */
    private static final Pattern LEFT = Pattern.compile("(?m)^(\\w+)(?::.*)?$");

    private final Set<String> bound = new HashSet<>();
    private final Set<String> defined = new HashSet<>();
    private final Set<String> unsure = new HashSet<>();

    /** What may run where a name is used: a function's own code, or the code that a name was made by out of a function. */
    private final Map<String, String> code = new HashMap<>();

    /** Takes in what a statement showed that was typed; none where it is not modelled. */
    void typed(Statement statement, Optional<Shown> shown) {
        String source = Comments.code(statement.source());
        List<String> definitions =
                DEFINED.matcher(source).results().map(found -> found.group(1)).toList();
        // What a function binds inside is not there outside of it.
        List<String> now = definitions.isEmpty() ? BoundNames.in(source) : definitions;
        String reached = reached(source);
        if (failed(shown) && !isMeant(statement)) {
            unsure.addAll(now);
            unsure.addAll(imported(source));
            boolean prints = statement.kind() instanceof Statement.Kind.Print;
            bound.stream()
                    .filter(name -> !prints && mayChange(source, name) || mayChange(reached, name))
                    .forEach(unsure::add);
        } else if (concerns(made(statement, source))) {
            unsure.addAll(now);
        } else {
            now.forEach(unsure::remove);
        }
        bound.addAll(now);
        defined.addAll(definitions);
        now.forEach(name -> {
            if (!definitions.isEmpty() || !reached.isEmpty()) {
                code.put(name, source);
            } else {
                code.remove(name);
            }
        });
    }

    /** The code that what a source names may run. */
    private String reached(String source) {
        StringBuilder reached = new StringBuilder();
        Set<String> left = new HashSet<>(code.keySet());
        List<String> found = List.of(source);
        while (!found.isEmpty()) {
            List<String> next = new ArrayList<>();
            for (String from : found) {
                Words.tokens(from).stream().filter(left::remove).map(code::get).forEach(next::add);
            }
            next.forEach(body -> reached.append(body).append('\n'));
            found = next;
        }
        return reached.toString();
    }

    private static List<String> imported(String source) {
        return IMPORTED.matcher(source)
                .results()
                .map(names -> names.group(1) == null ? names.group(2) : names.group(1))
                .flatMap(names -> ITEMS.splitAsStream(names.strip()))
                .map(name -> CALLED.matcher(name).replaceAll(""))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** A function or a class is what it was when it was called, unless something of its own was. */
    private boolean mayChange(String source, String name) {
        return has(source, name) && (!defined.contains(name) || source.contains(name + "."));
    }

    /** A statement without the name that it binds. */
    private static String made(Statement statement, String source) {
        return statement.kind() instanceof Statement.Kind.Binding
                ? source.substring(source.indexOf('=') + 1)
                : DEFINED.matcher(source).replaceFirst("");
    }

    private static boolean failed(Optional<Shown> shown) {
        return shown.isEmpty()
                || shown.get()
                        .raised()
                        .filter(raised -> Missing.TYPES.contains(raised.type())
                                || raised.type().equals("SyntaxError"))
                        .isPresent()
                || LEFT.matcher(shown.get().errors()).results().anyMatch(last -> Missing.TYPES.contains(last.group(1)));
    }

    /** Whether a source has one of the names, or runs code that has. */
    boolean concerns(String source) {
        return hasUnsure(source) || hasUnsure(reached(source));
    }

    private boolean hasUnsure(String source) {
        return unsure.stream().anyMatch(name -> has(source, name));
    }

    private static boolean has(String source, String name) {
        return Words.has(source, 0, source.length(), name);
    }

    /** Whether it is shown, or said on the line, that it fails. */
    private static boolean isMeant(Statement statement) {
        return Expected.of(statement).exception().isPresent()
                || statement.source().lines().anyMatch(Sketch::announces);
    }
}
