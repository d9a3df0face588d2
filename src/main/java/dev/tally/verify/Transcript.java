package dev.tally.verify;

import dev.tally.course.Fence;
import dev.tally.verify.Typed.Shown;
import dev.tally.verify.Unordered.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Blocks of code that are typed one after the other, and what they show; with the comments that may say what that is. */
final class Transcript {
    private static final Pattern METHOD = Pattern.compile("^([A-Za-z_]\\w*)\\.\\w+\\(");
    private static final Pattern COMPARISON = Pattern.compile("^[A-Za-z_][\\w.\\[\\]'\"]*\\s*==\\s*\\S.*$");
    private static final Pattern NAMED = Pattern.compile("^([A-Za-z_]\\w*)\\s*=\\s*([^=].*)$");

    /** Whole numbers, and what they come to. */
    private static final Pattern SUM =
            Pattern.compile("^([-+*%()\\d ]*\\d\\)? ?(?:[-+*%]|\\*\\*) ?\\(?\\d[-+*%()\\d ]*) ==? (-?\\d+)$");

    /** Between two comparisons. */
    private static final Pattern BETWEEN = Pattern.compile("(?:[,;]|,?\\s+and)\\s+(?=[A-Za-z_][\\w.]*\\s*==?\\s)");

    private static final Pattern MEMBER = Pattern.compile("^[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)+$");

    private final List<Part> parts = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final Map<String, Integer> probes = new HashMap<>();
    private final Optional<Typed> typed;

    /**
     * One block of it.
     *
     * @param indices where among all that is typed its statements stand
     * @param fickle which of its statements depend on what nobody can state
     * @param orders who decides in which order its statements show things
     */
    record Part(CodeBlock block, List<Integer> indices, List<Boolean> fickle, List<Order> orders) {
        Fence fence() {
            return block.fence();
        }

        List<Statement> statements() {
            return block.statements();
        }

        List<Attached> comments() {
            return block.comments();
        }

        /** The code up to a statement. */
        Written written(int statement) {
            return new Written(
                    Comments.without(statements().get(statement).source().strip()),
                    statements().subList(0, statement + 1).stream()
                            .flatMap(each -> each.source().lines())
                            .map(Comments::without)
                            .collect(Collectors.joining("\n")));
        }

        /** Whether rows are what a statement shows, but for an order that nobody can state. */
        boolean isOrderedOtherwise(int statement, List<String> said, List<String> real) {
            Order order = orders.get(statement);
            return order.allows(said, real)
                    || order == Order.HASHES
                            && Unordered.takesOne(statements().get(statement).source())
                            && said.stream().noneMatch(Stated::isNumber);
        }

        /** The same for all that it shows. */
        boolean isOrderedOtherwise(List<String> said, List<String> real) {
            return orders.stream().anyMatch(order -> order.allows(said, real));
        }
    }

    private Transcript(
            List<String> before, List<CodeBlock> blocks, Tracer tracer, String input, boolean whateverTheyState) {
        Fickle fickle = new Fickle(!input.isEmpty());
        Unordered unordered = new Unordered();
        before.forEach(fickle::depends);
        before.forEach(unordered::of);
        sources.addAll(before);
        blocks.forEach(block -> add(block, fickle, unordered));
        boolean run = whateverTheyState || blocks.stream().anyMatch(Transcript::mayState);
        typed = run ? Optional.of(new Typed(sources, tracer.reading(input))) : Optional.empty();
    }

    /**
     * Blocks of a page: they are run where they state something.
     *
     * @param input what they read
     * @param whateverTheyState whether they are run in any case
     */
    static Transcript of(List<CodeBlock> blocks, Tracer tracer, String input, boolean whateverTheyState) {
        return new Transcript(List.of(), blocks, tracer, input, whateverTheyState);
    }

    /** Blocks that are run, whatever they state. */
    static Transcript ofAll(List<CodeBlock> blocks, Tracer tracer) {
        return after(List.of(), blocks, tracer);
    }

    /** The same, with statements that are typed before them and are no part of it. */
    static Transcript after(List<String> before, List<CodeBlock> blocks, Tracer tracer) {
        return new Transcript(before, blocks, tracer, "", true);
    }

    /** Whether a block has anything that running it could bear out. */
    static boolean mayState(CodeBlock block) {
        return block.comments().stream().anyMatch(attached -> mayState(block, attached))
                || block.statements().stream().anyMatch(s -> !s.expected().isEmpty());
    }

    /** Where nothing is shown, prose is prose: for that nothing need be run. */
    private static boolean mayState(CodeBlock block, Attached attached) {
        Statement.Kind kind = block.statements().get(attached.statement()).kind();
        List<String> text = attached.comment().text();
        return !kind.isSilent()
                || Stated.of(text).certainty() != Stated.Certainty.TEXT
                || subject(block.statements().get(attached.statement()))
                        .flatMap(Stated.of(text)::valueBound)
                        .isPresent()
                || Stated.of(text).valueOfName().isPresent()
                || Stated.exception(text).isPresent()
                || text.stream().anyMatch(row -> comparison(row).isPresent());
    }

    private void add(CodeBlock block, Fickle fickle, Unordered unordered) {
        List<Statement> statements = block.statements();
        List<Integer> indices = new ArrayList<>();
        List<Boolean> depends = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            indices.add(sources.size());
            sources.add(statement.source());
            depends.add(fickle.depends(statement.source()));
            orders.add(unordered.of(statement.source()));
            for (Attached attached : block.comments()) {
                if (attached.below().contains(i) || attached.statement() == i && attached.line() == 0) {
                    probe(statement, indices.get(i), attached);
                }
            }
        }
        parts.add(new Part(block, List.copyOf(indices), List.copyOf(depends), List.copyOf(orders)));
    }

    /** What a comment may mean beside what is shown: what a name refers to then, or that something is equal to something. */
    private void probe(Statement statement, int index, Attached attached) {
        Stated stated = Stated.of(attached.comment().text());
        boolean states =
                !(statement.kind() instanceof Statement.Kind.Change) || stated.certainty() != Stated.Certainty.TEXT;
        subject(statement)
                .filter(name -> states || stated.valueBound(name).isPresent())
                .ifPresent(name -> targets(statement).forEach(target -> ask(index, target)));
        stated.valueOfName().ifPresent(named -> ask(index, named.name()));
        attached.comment()
                .text()
                .forEach(row -> comparison(row).or(() -> member(row)).ifPresent(question -> ask(index, question)));
    }

    private void ask(int index, String question) {
        if (probes.putIfAbsent(index + " " + question, sources.size()) == null) {
            sources.add(question + "\n");
        }
    }

    /** The name that a statement binds, or whose method it calls, or what of it is bound anew or goes. */
    static Optional<String> subject(Statement statement) {
        return switch (statement.kind()) {
            case Statement.Kind.Binding binding -> Optional.of(binding.name());
            case Statement.Kind.Change change -> Optional.of(change.name());
            case Statement.Kind.Value value ->
                value.receivers().stream().reduce((first, last) -> last).or(() -> Optional.of(
                                METHOD.matcher(statement.source()))
                        .filter(Matcher::find)
                        .map(method -> method.group(1)));
            default -> Optional.empty();
        };
    }

    /** What a statement binds anew, and what that belongs to; or that whose method it calls: the name last. */
    static List<String> targets(Statement statement) {
        List<String> targets =
                switch (statement.kind()) {
                    case Statement.Kind.Change change -> change.targets();
                    case Statement.Kind.Value value -> value.receivers();
                    default -> List.of();
                };
        return targets.isEmpty() ? subject(statement).map(List::of).orElse(List.of()) : targets;
    }

    /** {@code x == 5}, or {@code x = 5} with a value that can be nothing else, as a question; so are several: {@code x = 5, y = 6}. */
    static Optional<String> comparison(String row) {
        String[] parts = BETWEEN.split(row);
        if (parts.length == 1) {
            return single(row);
        }
        List<Optional<String>> questions =
                Arrays.stream(parts).map(Transcript::single).toList();
        return questions.stream().allMatch(Optional::isPresent)
                ? Optional.of(questions.stream().map(Optional::get).collect(Collectors.joining(" and ")))
                : Optional.empty();
    }

    private static Optional<String> single(String row) {
        if (COMPARISON.matcher(row).matches()) {
            return Optional.of(row);
        }
        Matcher sum = SUM.matcher(row);
        if (sum.matches()) {
            return Optional.of(sum.group(1) + " == " + sum.group(2));
        }
        Matcher named = NAMED.matcher(row);
        return named.matches() && Stated.isLiteral(named.group(2))
                ? Optional.of(named.group(1) + " == " + named.group(2))
                : Optional.empty();
    }

    /** {@code 2 + 3 = 5}: it is so or not, whatever is shown. */
    static boolean isSum(String row) {
        return SUM.matcher(row).matches();
    }

    /** {@code Color.RED}: a value that is stated as it is written, and shown in another way. */
    static Optional<String> member(String row) {
        return Optional.of(row).filter(text -> MEMBER.matcher(text).matches());
    }

    List<Part> parts() {
        return parts;
    }

    /** The code of the blocks up to one, without its comments. */
    List<String> codeTo(Part last) {
        return parts.subList(0, parts.indexOf(last) + 1).stream()
                .map(part -> String.join(
                        "\n",
                        part.fence().lines().stream().map(Comments::without).toList()))
                .toList();
    }

    /** Whether nothing that was typed before a statement, and went well, binds the name that an exception in it is about. */
    boolean isUnbound(Part part, int statement, String message) {
        List<String> before = IntStream.range(0, part.indices().get(statement))
                .filter(index -> typed.flatMap(all -> all.shown(index))
                        .filter(shown -> shown.raised().isEmpty())
                        .isPresent())
                .mapToObj(sources::get)
                .toList();
        return Missing.name(message)
                .filter(name -> !BoundNames.binds(before, name))
                .isPresent();
    }

    /** Whether what a statement shows rests on one before it that did not run: it may be another thing where that does. */
    boolean isUnsure(Part part, int statement) {
        Unsure unsure = new Unsure();
        for (Part earlier : parts) {
            int end = earlier == part ? statement : earlier.statements().size();
            for (int i = 0; i < end; i++) {
                unsure.typed(earlier.statements().get(i), shown(earlier, i));
            }
            if (earlier == part) {
                break;
            }
        }
        return unsure.concerns(Comments.code(part.statements().get(statement).source()));
    }

    /** Whether all that was typed up to a statement, and it itself, went well. */
    boolean isSure(Part part, int statement) {
        return IntStream.rangeClosed(0, part.indices().get(statement))
                .allMatch(index -> typed.flatMap(all -> all.shown(index))
                        .filter(shown -> shown.raised().isEmpty())
                        .isPresent());
    }

    /** All that was shown, as far as the run got. */
    List<Shown> shown() {
        return parts.stream()
                .flatMap(part -> part.indices().stream())
                .flatMap(index -> typed.flatMap(all -> all.shown(index)).stream())
                .toList();
    }

    Optional<Shown> shown(Part part, int statement) {
        return typed.flatMap(all -> all.shown(part.indices().get(statement)));
    }

    /** What statements of a block showed, from one to another. */
    List<String> rows(Part part, int from, int to) {
        StringBuilder all = new StringBuilder();
        for (int i = from; i <= to; i++) {
            shown(part, i).ifPresent(shown -> all.append(shown.output()));
        }
        return Outputs.rows(all.toString());
    }

    /** The answer to a question that was asked after a statement, where there is one. */
    Optional<Shown> answer(Part part, int statement, String question) {
        return Optional.ofNullable(probes.get(part.indices().get(statement) + " " + question))
                .flatMap(index -> typed.flatMap(all -> all.shown(index)))
                .filter(shown -> shown.raised().isEmpty());
    }
}
