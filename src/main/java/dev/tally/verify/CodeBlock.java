package dev.tally.verify;

import dev.tally.course.Fence;
import java.util.List;

/**
 * A block of code that has been read.
 *
 * @param statements none where it is not Python
 * @param comments those that stand after one of its statements, or in one; none in a session
 */
record CodeBlock(Fence fence, List<Statement> statements, List<Attached> comments) {
    CodeBlock {
        statements = List.copyOf(statements);
        comments = List.copyOf(comments);
    }

    static CodeBlock of(Fence fence) {
        List<Statement> statements = Statement.of(fence);
        return new CodeBlock(fence, statements, fence.isSession() ? List.of() : Attached.in(fence.lines(), statements));
    }

    /** Whether it is Python: a block without statements may have comments alone. */
    boolean isReadable() {
        return isReadable(fence, statements);
    }

    static boolean isReadable(Fence fence) {
        return isReadable(fence, Statement.of(fence));
    }

    private static boolean isReadable(Fence fence, List<Statement> statements) {
        return !statements.isEmpty()
                || fence.lines().stream()
                        .allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    }
}
