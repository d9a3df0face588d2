package dev.tally.verify.quiz;

import dev.tally.diagram.Naming;
import dev.tally.trace.Phrase;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.verify.Comments;
import dev.tally.verify.quiz.DerivedQuestion.Choice;
import dev.tally.verify.quiz.LineStates.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line prints. */
final class AskPrinted {
    private static final int LONGEST = 40;
    private static final Pattern NAME_ALONE = Pattern.compile("print\\(([A-Za-z_]\\w*)\\)");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");

    private final LineStates run;

    AskPrinted(LineStates run) {
        this.run = run;
    }

    /** The last line of which something is to be asked: by then most has happened. */
    Optional<DerivedQuestion> ask() {
        List<State> all = run.all();
        for (int i = all.size() - 1; i >= 0; i--) {
            Optional<DerivedQuestion> question = about(all.get(i));
            if (question.isPresent()) {
                return question;
            }
        }
        return Optional.empty();
    }

    private Optional<DerivedQuestion> about(State state) {
        String printed = printed(state);
        boolean asks = run.code(state.line()).startsWith("print(")
                && run.isSteady(state.line())
                && !isTold(state.line())
                && !printed.isEmpty()
                && printed.length() <= LONGEST
                && printed.indexOf('\n') < 0
                && printed.indexOf('`') < 0;
        if (!asks) {
            return Optional.empty();
        }
        return choices(state, printed)
                .map(choices -> new DerivedQuestion(
                        DerivedQuestion.Kind.PRINTED,
                        run.example(),
                        state.line(),
                        Phrase.of("What does line {0} print?", state.line()),
                        choices,
                        state.step() + 1));
    }

    /** Where the author has written the output beside the line, below it or below the example, there is nothing to ask. */
    private boolean isTold(int line) {
        if (run.example().output().isPresent()) {
            return true;
        }
        List<String> lines = run.example().fence().lines();
        boolean below = line < lines.size() && lines.get(line).stripLeading().startsWith("#");
        return below || Comments.start(lines.get(line - 1)) >= 0;
    }

    private static String printed(State state) {
        int from = Math.min(
                state.before().stdout().length(), state.after().stdout().length());
        return state.after().stdout().substring(from).strip();
    }

    private Optional<List<Choice>> choices(State state, String printed) {
        Choices choices =
                new Choices(Phrase.code(printed), Phrase.of("That is what it printed when this page was built."));
        Matcher name = NAME_ALONE.matcher(run.code(state.line()));
        if (name.matches()) {
            earlier(state, name.group(1), choices);
            others(state, name.group(1), choices);
        }
        for (State other : run.all()) {
            String text = printed(other);
            if (other != state && !text.isEmpty() && text.length() <= LONGEST && text.indexOf('\n') < 0) {
                wrong(choices, text, Phrase.of("That is what line {0} prints.", other.line()));
            }
        }
        if (WHOLE_NUMBER.matcher(printed).matches()) {
            int number = Integer.parseInt(printed);
            wrong(choices, String.valueOf(number + 1), Phrase.of("One too many."));
            wrong(choices, String.valueOf(number - 1), Phrase.of("One too few."));
        }
        return choices.all();
    }

    /** What the name would have printed before: for whoever thinks that a name keeps the value that it was bound to. */
    private void earlier(State state, String name, Choices choices) {
        List<State> all = run.all();
        for (int i = all.indexOf(state) - 1; i >= 0; i--) {
            Snapshot then = all.get(i).after();
            int line = all.get(i).line();
            value(then, name)
                    .ifPresent(text -> wrong(
                            choices,
                            text,
                            Phrase.of(
                                    "That was so after line {0}. The name refers to an object, and sees what becomes of it.",
                                    line)));
        }
    }

    private void others(State state, String name, Choices choices) {
        for (Map.Entry<String, ObjectView> entry : run.named(state.before()).entrySet()) {
            if (!entry.getKey().equals(name)) {
                value(state.before(), entry.getKey())
                        .ifPresent(text -> wrong(
                                choices, text, Phrase.of("That is what {0} refers to.", Phrase.code(entry.getKey()))));
            }
        }
    }

    private Optional<String> value(Snapshot snapshot, String name) {
        return Optional.ofNullable(run.named(snapshot).get(name))
                .flatMap(object -> new Naming(snapshot).printed(object))
                .filter(text -> text.length() <= LONGEST && text.indexOf('\n') < 0 && !text.isBlank());
    }

    private static void wrong(Choices choices, String text, Phrase why) {
        if (text.indexOf('`') < 0) {
            choices.wrong(Phrase.code(text), why);
        }
    }
}
