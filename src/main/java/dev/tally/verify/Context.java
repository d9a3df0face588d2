package dev.tally.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page runs before its questions, for those that need it. */
final class Context {
    /** What is asked after all that the page types: which names there are. */
    private static final String NAMES = "dir()\n";

    /** One that there is always. */
    private static final String BUILTINS = "__builtins__";

    /** What stands around names in a list of them. */
    private static final Set<String> SIGNS = Set.of("[", "'", ",", "]");

    private final List<CodeBlock> blocks;
    private final Tracer tracer;

    /** Once they have been asked for. */
    private @Nullable List<String> statements;

    /** The names that there are after it, once they have been asked for; empty where it does not get to its end. */
    private @Nullable Optional<Set<String>> names;

    Context(List<CodeBlock> blocks, Tracer tracer) {
        this.blocks = blocks;
        this.tracer = tracer;
    }

    /** Whether the code of the page has a name. */
    boolean mentions(String name) {
        return blocks.stream()
                .map(CodeBlock::fence)
                .anyMatch(fence -> Words.has(fence.code(), 0, fence.code().length(), name));
    }

    /** Whether code may do something else after the page than on its own: not where it has none of the page's names. */
    boolean matters(List<CodeBlock> code) {
        Optional<Set<String>> bound = names();
        return bound.isEmpty()
                || code.stream()
                        .flatMap(block -> block.statements().stream())
                        .flatMap(statement -> Words.tokens(statement.source()).stream())
                        .anyMatch(bound.get()::contains);
    }

    private Optional<Set<String>> names() {
        if (names == null) {
            List<String> asking = new ArrayList<>(statements());
            asking.add(NAMES);
            names = new Typed(asking, tracer)
                    .shown(statements().size())
                    .map(shown -> names(shown.output()))
                    .filter(found -> found.contains(BUILTINS));
        }
        return names;
    }

    private static Set<String> names(String list) {
        Set<String> names = new HashSet<>(Words.tokens(list));
        names.removeAll(SIGNS);
        return names;
    }

    /** All that is typed, in order. */
    List<String> statements() {
        if (statements == null) {
            statements = blocks.stream()
                    .flatMap(block -> block.statements().stream())
                    .map(Statement::source)
                    .toList();
        }
        return statements;
    }
}
