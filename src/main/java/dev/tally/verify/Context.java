package dev.tally.verify;

import dev.tally.course.Fence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page runs before its questions, for those that need it. */
final class Context {
    private final List<Fence> fences;

    /** Once they have been asked for. */
    private @Nullable List<String> statements;

    Context(List<Fence> fences) {
        this.fences = fences;
    }

    /** Whether the code of the page has a name. */
    boolean mentions(String name) {
        return fences.stream()
                .anyMatch(fence -> Words.has(fence.code(), 0, fence.code().length(), name));
    }

    /** All that is typed, in order. */
    List<String> statements() {
        if (statements == null) {
            statements = fences.stream()
                    .flatMap(fence -> Statement.of(fence).stream())
                    .map(Statement::source)
                    .toList();
        }
        return statements;
    }
}
