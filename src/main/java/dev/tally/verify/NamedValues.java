package dev.tally.verify;

import dev.tally.verify.Transcript.Part;
import dev.tally.verify.Typed.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that comments say names have: of the name that a line binds, {@code x = f()  # [1, 2]}, of the one whose method
 * it calls, {@code x.sort()  # x is [1, 2]}, and of others, {@code # y is still 5}.
 */
record NamedValues(Transcript transcript, Part part, boolean exact) {
    /** A number that the text may refer to. */
    static final Pattern LABEL = Pattern.compile("[1-9]\\d?");

    /** A member of an enumeration as it is shown. */
    private static final Pattern MEMBER = Pattern.compile("<(\\w+)\\.\\w+: .*>");

    private static final List<String> NONE = List.of("None");

    /** @param wrong what is so, where that is not what is stated */
    record Verdict(Optional<String> wrong) {
        private static final Verdict SO = new Verdict(Optional.empty());

        private static Verdict wrong(String name, List<String> real, String value) {
            return new Verdict(Optional.of(Wording.unlike(name + " is ", real, List.of(value))));
        }
    }

    /** What is to be said of a comment; nothing where it states no name's value, or where that cannot be decided. */
    Optional<Verdict> of(Attached attached, Stated stated, Shown shown) {
        return member(attached, stated, shown)
                .or(() -> bound(attached, stated, shown))
                .or(() -> named(attached, stated));
    }

    /** A value that is stated as it is written, {@code Color.RED} for {@code <Color.RED: 1>}; or another one of its class. */
    private Optional<Verdict> member(Attached attached, Stated stated, Shown shown) {
        Optional<List<String>> value = Optional.of(stated.text())
                .filter(text -> text.size() == 1)
                .flatMap(text -> Transcript.member(text.get(0)))
                .flatMap(member -> transcript.answer(part, attached.statement(), member))
                .map(Shown::rows)
                .filter(rows -> !rows.isEmpty());
        if (value.isEmpty() || shown.rows().isEmpty()) {
            return Optional.empty();
        }
        if (value.get().equals(shown.rows())) {
            return Optional.of(Verdict.SO);
        }
        boolean decided = !exact
                && attached.comment().trails()
                && !part.fickle().get(attached.statement())
                && classOf(value.get()).isPresent()
                && classOf(value.get()).equals(classOf(shown.rows()));
        return decided
                ? Optional.of(new Verdict(Optional.of(Wording.unlike("this is ", shown.rows(), stated.text()))))
                : Optional.empty();
    }

    private static Optional<String> classOf(List<String> rows) {
        Matcher member = MEMBER.matcher(rows.size() == 1 ? rows.get(0) : "");
        return member.matches() ? Optional.of(member.group(1)) : Optional.empty();
    }

    private Optional<Verdict> bound(Attached attached, Stated stated, Shown shown) {
        Statement statement = part.statements().get(attached.statement());
        List<String> targets = Transcript.targets(statement);
        if (targets.isEmpty() || shown.raised().isPresent()) {
            return Optional.empty();
        }
        String name = targets.get(targets.size() - 1);
        boolean silent = statement.kind().isSilent();
        Optional<String> said =
                silent ? stated.valueBound(name) : stated.valueNow(name).filter(Literals::is);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        String value = said.get();
        List<List<String>> values = values(attached, targets);
        if (!silent) {
            values.add(shown.rows());
        }
        if (values.stream().anyMatch(real -> is(value, real))) {
            return Optional.of(Verdict.SO);
        }
        boolean surely = attached.comment().trails()
                || stated.isCertain() && attached.below().isEmpty();
        if (exact || !surely || isLabel(attached) || part.fickle().get(attached.statement())) {
            return Optional.empty();
        }
        boolean computed = statement.isComputed() || stated.valueNow(name).isPresent();
        for (int i = 0; i < values.size(); i++) {
            List<String> real = values.get(i);
            if (isLike(value, real) || silent && NONE.equals(stated.text()) && real.size() == 1) {
                boolean decided = (computed || i > 0)
                        && !part.written(attached.statement()).has(value)
                        && !part.isOrderedOtherwise(attached.statement(), List.of(value), real);
                // What is written there itself needs no comment; what it is a part of may.
                return decided ? Optional.of(Verdict.wrong(name(targets, i), real, value)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<List<String>> values(Attached attached, List<String> targets) {
        List<List<String>> values = new ArrayList<>();
        for (String target : targets) {
            values.add(transcript
                    .answer(part, attached.statement(), target)
                    .map(shown -> shown.output().isEmpty() ? NONE : shown.rows())
                    .orElse(List.of()));
        }
        return values;
    }

    /** The name of a value; what a method gives is told as that of its object. */
    private static String name(List<String> targets, int value) {
        return targets.get(Math.min(value, targets.size() - 1));
    }

    private Optional<Verdict> named(Attached attached, Stated stated) {
        Optional<Stated.Named> said = stated.valueOfName();
        Optional<List<String>> real = said.flatMap(named -> transcript.answer(part, attached.statement(), named.name()))
                .map(Shown::rows);
        if (real.isEmpty()) {
            return Optional.empty();
        }
        String value = said.get().value();
        if (is(value, real.get())) {
            return Optional.of(Verdict.SO);
        }
        boolean decided = !exact
                && attached.comment().trails()
                && isLike(value, real.get())
                && !part.fickle().contains(true)
                && part.orders().stream().allMatch(order -> order == Unordered.Order.PROGRAM)
                && transcript.isSure(part, attached.statement());
        return decided ? Optional.of(Verdict.wrong(said.get().name(), real.get(), value)) : Optional.empty();
    }

    private static boolean is(String value, List<String> real) {
        return real.size() == 1
                && (Outputs.agree(List.of(value), real)
                        || Rounded.is(List.of(value), real)
                        || Literals.isSameNumber(value, real.get(0)));
    }

    private static boolean isLike(String value, List<String> real) {
        return real.size() == 1 && Literals.isLike(value, real.get(0));
    }

    /** Whether a comment is a number among others that count from 1: the text refers to it. */
    private boolean isLabel(Attached attached) {
        List<Attached> numbered = part.comments().stream()
                .filter(other -> other.comment().trails()
                        && other.comment().text().size() == 1
                        && LABEL.matcher(other.comment().text().get(0)).matches())
                .toList();
        for (int i = 0; i < numbered.size(); i++) {
            if (!numbered.get(i).comment().text().get(0).equals(String.valueOf(i + 1))) {
                return false;
            }
        }
        return numbered.size() > 1 && numbered.contains(attached);
    }
}
