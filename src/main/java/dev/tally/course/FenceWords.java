package dev.tally.course;

import dev.tally.course.ExampleOptions.Fold;
import dev.tally.course.ExampleOptions.Moment;
import dev.tally.course.ExampleOptions.Steps;
import dev.tally.course.ExampleOptions.Stills;
import dev.tally.course.ExampleOptions.Values;
import dev.tally.source.Rule;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the words after a fence's language: {@code key="value"}, {@code key='value'}, {@code key=value} or a bare word.
 * What cannot be read is left out and reported; the others hold.
 */
final class FenceWords {
    private static final List<String> WORDS = List.of(
            "at", "steps", "diagram", "title", "values", "hide", "fold", "norun", "fresh", "raises", "input", "quiz");

    private final String text;
    private final int base;
    private final int lineCount;
    private final Problems problems;

    private final List<Moment> at = new ArrayList<>();
    private Optional<Steps> steps = Optional.empty();
    private Optional<Stills> diagram = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Values values = Values.INLINE;
    private final Set<String> hide = new LinkedHashSet<>();
    private final List<Fold> fold = new ArrayList<>();
    private boolean norun;
    private boolean fresh;
    private Optional<String> raises = Optional.empty();
    private String input = "";
    private boolean quiz = true;

    private FenceWords(String text, int base, int lineCount, Problems problems) {
        this.text = text;
        this.base = base;
        this.lineCount = lineCount;
        this.problems = problems;
    }

    /**
     * @param base where the words stand in the file
     * @param lineCount how many lines the code has
     */
    static ExampleOptions read(String words, int base, int lineCount, Problems problems) {
        return words.isEmpty() ? ExampleOptions.NONE : new FenceWords(words, base, lineCount, problems).read();
    }

    private ExampleOptions read() {
        int i = 0;
        while (i < text.length()) {
            if (Lines.isBlank(text.charAt(i))) {
                i++;
            } else {
                i = word(i);
            }
        }
        return new ExampleOptions(at, steps, diagram, title, values, hide, fold, norun, fresh, raises, input, quiz);
    }

    /** Reads the word at an offset; the offset after it. */
    private int word(int from) {
        int end = from;
        while (end < text.length() && !Lines.isBlank(text.charAt(end)) && text.charAt(end) != '=') {
            end++;
        }
        String name = text.substring(from, end);
        if (end == text.length() || text.charAt(end) != '=') {
            bare(name, place(from, end));
            return end;
        }
        int start = end + 1;
        char quote = start < text.length() ? text.charAt(start) : ' ';
        if (quote == '"' || quote == '\'') {
            int close = text.indexOf(quote, start + 1);
            if (close < 0) {
                bad(place(from, text.length()), "the value of " + name + " has no closing quote", "close it");
                return text.length();
            }
            valued(name, text.substring(start + 1, close), start + 1, place(from, close + 1));
            return close + 1;
        }
        int stop = start;
        while (stop < text.length() && !Lines.isBlank(text.charAt(stop))) {
            stop++;
        }
        valued(name, text.substring(start, stop), start, place(from, stop));
        return stop;
    }

    private Span place(int from, int to) {
        return new Span(base + from, base + to);
    }

    private void bad(Span span, String message, String help) {
        problems.error(span, Rule.FENCE_VALUE, message, help);
    }

    private void bare(String name, Span span) {
        switch (name) {
            case "norun" -> norun = true;
            case "fresh" -> fresh = true;
            case "at", "steps", "diagram", "title", "values", "hide", "fold", "raises", "input", "quiz" ->
                bad(span, name + " needs a value", "write " + name + "=\"…\"");
            default -> unknown(name, span);
        }
    }

    private void unknown(String name, Span span) {
        String help = Spelling.nearest(name, new TreeSet<>(WORDS))
                .map(word -> "did you mean " + word + "?")
                .orElse("the words are " + String.join(", ", WORDS));
        problems.error(span, Rule.FENCE_WORD, "no word of a fence is called " + name, help);
    }

    /** @param start where the value stands */
    private void valued(String name, String value, int start, Span span) {
        switch (name) {
            case "at" -> moments(value, start);
            case "steps" -> steps(value, span);
            case "diagram" -> diagram(value, span);
            case "title" -> title = Optional.of(value);
            case "values" -> values(value, span);
            case "hide" -> hide.addAll(items(value));
            case "fold" -> folds(value, span);
            case "raises" -> raises(value, span);
            case "input" -> input = ExampleOptions.lines(value);
            case "quiz" -> quiz(value, span);
            case "norun", "fresh" -> bad(span, name + " takes no value", "write " + name + " alone");
            default -> unknown(name, span);
        }
    }

    private static List<String> items(String value) {
        List<String> items = new ArrayList<>();
        for (String item : value.split(",", -1)) {
            String plain = Lines.trim(item);
            if (!plain.isEmpty()) {
                items.add(plain);
            }
        }
        return items;
    }

    private void moments(String value, int start) {
        int from = 0;
        for (String item : items(value)) {
            int at = value.indexOf(item, from);
            from = at + item.length();
            Span span = place(start + at, start + from);
            Optional<Moment> moment = Moment.parse(item);
            if (moment.isEmpty()) {
                bad(span, "\"" + item + "\" is no line", "write line numbers, \"2,4\", or \"4#3\" for the third time");
            } else if (moment.get().line() > lineCount) {
                bad(span, "the example has no line " + moment.get().line(), "its last line is " + lineCount);
            } else {
                this.at.add(moment.get().at(span));
            }
        }
    }

    static Optional<Integer> number(String text) {
        String plain = Lines.trim(text);
        boolean digits = !plain.isEmpty() && plain.length() < 9 && plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.parseInt(plain)).filter(n -> n > 0) : Optional.empty();
    }

    private void steps(String value, Span span) {
        int dash = value.indexOf('-');
        Optional<Integer> first = number(dash < 0 ? value : value.substring(0, dash));
        Optional<Integer> last = dash < 0 ? first : number(value.substring(dash + 1));
        if (first.isEmpty() || last.isEmpty() || first.get() > last.get()) {
            bad(span, "\"" + value + "\" is no range of steps", "write the first and the last, \"3-9\"");
        } else {
            steps = Optional.of(new Steps(first.get(), last.get(), span));
        }
    }

    private void diagram(String value, Span span) {
        switch (value) {
            case "none" -> diagram = Optional.of(Stills.NONE);
            case "last" -> diagram = Optional.of(Stills.LAST);
            case "all" -> diagram = Optional.of(Stills.ALL);
            default -> bad(span, "diagram cannot be \"" + value + "\"", "it is none, last or all");
        }
    }

    private void values(String value, Span span) {
        switch (value) {
            case "inline" -> values = Values.INLINE;
            case "objects" -> values = Values.OBJECTS;
            default -> bad(span, "values cannot be \"" + value + "\"", "it is inline or objects");
        }
    }

    private void folds(String value, Span span) {
        for (String item : items(value)) {
            int more = item.indexOf('>');
            Optional<Integer> limit = more < 1 ? Optional.empty() : number(item.substring(more + 1));
            if (limit.isEmpty()) {
                bad(span, "\"" + item + "\" does not say when to fold", "write a type and a number, \"list>8\"");
            } else {
                fold.add(new Fold(Lines.trim(item.substring(0, more)), limit.get()));
            }
        }
    }

    private void raises(String value, Span span) {
        String type = Lines.trim(value);
        boolean name =
                !type.isEmpty() && type.codePoints().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '.');
        if (name) {
            raises = Optional.of(type);
        } else {
            bad(span, "\"" + value + "\" is no type of exception", "write its name, raises=\"NameError\"");
        }
    }

    private void quiz(String value, Span span) {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "off" -> quiz = false;
            case "on" -> quiz = true;
            default -> bad(span, "quiz cannot be \"" + value + "\"", "it is off, or left out");
        }
    }
}
