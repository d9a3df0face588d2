package dev.tally.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page runs before its questions, for those that need it. */
final class Context {
    private final List<CodeBlock> blocks;

    /** Once they have been asked for. */
    private @Nullable List<String> statements;

    Context(List<CodeBlock> blocks) {
        this.blocks = blocks;
    }

    /** Whether the code of the page has a name. */
    boolean mentions(String name) {
        return blocks.stream()
                .map(CodeBlock::fence)
                .anyMatch(fence -> Words.has(fence.code(), 0, fence.code().length(), name));
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
