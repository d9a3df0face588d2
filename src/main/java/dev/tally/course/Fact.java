package dev.tally.course;

import dev.tally.course.ExampleOptions.Moment;
import dev.tally.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an author states about memory after a line of an example, as the title of a link to that line:
 * {@code [two references](#example-1-line-2 "refcount m == 2")}.
 *
 * @param example its number in the insight
 * @param moment after which line, and which time that it runs
 * @param statement empty where the title cannot be read
 * @param span the link
 */
public record Fact(int example, Moment moment, Optional<Statement> statement, Span span) {
    private static final Pattern PLACE = Pattern.compile("#example-(\\d{1,6})-line-(\\d{1,6})(?:-time-(\\d{1,6}))?");
    private static final String NAME = "([A-Za-z_]\\w*)";
    private static final Pattern COUNT = Pattern.compile("refcount\\s+" + NAME + "\\s*==\\s*(\\d{1,9})");
    private static final Pattern SAME = Pattern.compile(NAME + "\\s+is\\s+(not\\s+)?" + NAME);
    private static final Pattern FREED = Pattern.compile("freed\\s+" + NAME);

    /** How a statement is written. */
    public static final String GRAMMAR = "refcount NAME == N, NAME is NAME, NAME is not NAME, or freed NAME";

    /** What is stated. */
    public sealed interface Statement {
        /** The object that a name refers to has so many references. */
        record Refcount(String name, int count) implements Statement {}

        /** Two names refer to one object, or to two. */
        record Same(String left, String right, boolean same) implements Statement {}

        /** The line freed the object that the name referred to before it. */
        record Freed(String name) implements Statement {}
    }

    /** The moment that an address names; empty where it names none. */
    static Optional<Fact> read(String url, String title, Span span) {
        Matcher place = PLACE.matcher(url);
        if (title.isBlank() || !place.matches()) {
            return Optional.empty();
        }
        Optional<Integer> time = Optional.ofNullable(place.group(3)).map(Integer::valueOf);
        Moment moment = new Moment(Integer.parseInt(place.group(2)), time);
        return Optional.of(new Fact(Integer.parseInt(place.group(1)), moment, statement(title.strip()), span));
    }

    private static Optional<Statement> statement(String text) {
        Matcher count = COUNT.matcher(text);
        if (count.matches()) {
            return Optional.of(new Statement.Refcount(count.group(1), Integer.parseInt(count.group(2))));
        }
        Matcher same = SAME.matcher(text);
        if (same.matches()) {
            return Optional.of(new Statement.Same(same.group(1), same.group(3), same.group(2) == null));
        }
        Matcher freed = FREED.matcher(text);
        return freed.matches() ? Optional.of(new Statement.Freed(freed.group(1))) : Optional.empty();
    }
}
