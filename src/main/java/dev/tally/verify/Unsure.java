package dev.tally.verify;

import dev.tally.verify.Typed.Shown;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of which nobody can say what they refer to, since a statement that would have bound or changed them did not run:
 * it needs what is elsewhere, or what is not modelled. It goes on to what is made of them, and ends where one is bound anew.
 */
final class Unsure {
    private static final Pattern DEFINED = Pattern.compile("(?m)^(?:def|class)\\s+(\\w+)");

    private final Set<String> bound = new HashSet<>();
    private final Set<String> defined = new HashSet<>();
    private final Set<String> unsure = new HashSet<>();

    /** Takes in what a statement showed that was typed; none where it is not modelled. */
    void typed(Statement statement, Optional<Shown> shown) {
        String source = Comments.code(statement.source());
        List<String> now = BoundNames.in(source);
        if (failed(shown) && !isMeant(statement)) {
            unsure.addAll(now);
            if (!(statement.kind() instanceof Statement.Kind.Print)) {
                bound.stream().filter(name -> mayChange(source, name)).forEach(unsure::add);
            }
        } else if (concerns(made(statement, source))) {
            unsure.addAll(now);
        } else {
            now.forEach(unsure::remove);
        }
        bound.addAll(now);
        DEFINED.matcher(source).results().map(found -> found.group(1)).forEach(defined::add);
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
                        .isPresent();
    }

    /** Whether a source has one of the names. */
    boolean concerns(String source) {
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
