package dev.tally.verify;

import dev.tally.python.vm.Session;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What statements show that are typed at a prompt one after the other, in one namespace: what they print, then the value of
 * an expression, or the exception. One that fails does not keep the next from running. They are run as far as they are asked
 * about.
 */
final class Typed {
    private static final Pattern REMEMBERED = Pattern.compile("(?<![\\w.])_(?!\\w)");

    private static final Pattern CLASS = Pattern.compile("<class '(?:\\w+\\.)*(\\w+)'>");

    /** So often what is not modelled is left out, and the rest typed again. */
    private static final int LEFT_OUT = 8;

    private final List<String> sources;
    private final Tracer tracer;
    private final boolean remembers;
    private final List<Optional<Shown>> shown = new ArrayList<>();
    private Iterator<Session.Shown> session;
    private int leftOut;

    /** Whether the session ended in the last statement that is known, which is not modelled. */
    private boolean stuck;

    /** The last value is remembered as {@code _} only where a statement asks for it: it is held by that. */
    Typed(List<String> sources, Tracer tracer) {
        this.sources = new ArrayList<>(sources);
        this.tracer = tracer;
        this.remembers = sources.stream()
                .anyMatch(source ->
                        source.indexOf('_') >= 0 && REMEMBERED.matcher(source).find());
        this.session = tracer.session(sources, remembers);
    }

    /**
     * What one statement showed.
     *
     * @param output what was printed, and the values
     * @param printed what was printed
     * @param errors what was written to standard error
     * @param raised the exception that ended it
     */
    record Shown(String output, String printed, String errors, Optional<Raised> raised) {
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

    /** The name of a class that is shown: {@code <class 'int'>} is often called int. */
    static Optional<String> className(String row) {
        return Optional.of(CLASS.matcher(row)).filter(Matcher::matches).map(found -> found.group(1));
    }

    /** What a statement showed; none where it does what is not modelled, or the run ended before, or in it. */
    Optional<Shown> shown(int index) {
        while (shown.size() <= index && goesOn()) {
            Session.Shown next = session.next();
            stuck = !next.modelled();
            shown.add(Optional.of(next).filter(Session.Shown::modelled).map(Typed::read));
        }
        return index < shown.size() ? shown.get(index) : Optional.empty();
    }

    private static Shown read(Session.Shown shown) {
        Optional<Raised> raised = shown.raised().map(problem -> new Raised(problem.type(), problem.message()));
        return new Shown(shown.output(), shown.printed(), shown.errors(), raised);
    }

    private boolean goesOn() {
        if (stuck) {
            stuck = false;
            goOnWithout(shown.size() - 1);
        }
        return session.hasNext();
    }

    /** Types all again but for one statement, up to where that stood. */
    private void goOnWithout(int index) {
        sources.set(index, "pass\n");
        if (leftOut++ < LEFT_OUT) {
            session = tracer.session(List.copyOf(sources), remembers);
            for (int i = 0; i <= index && session.hasNext(); i++) {
                session.next();
            }
        }
    }
}
