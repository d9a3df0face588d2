package dev.tally.verify;

import dev.tally.course.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Interactive sessions as code: without prompts, and without what was printed. */
final class Sessions {
    private Sessions() {}

    /** A line for each line of the fence. */
    static List<String> code(Example example) {
        List<String> code =
                new ArrayList<>(Collections.nCopies(example.fence().lines().size(), ""));
        for (Statement statement : Statement.of(example.fence())) {
            String[] lines = statement.source().split("\n");
            for (int i = 0; i < lines.length && statement.first() + i <= code.size(); i++) {
                code.set(statement.first() - 1 + i, lines[i]);
            }
        }
        return code;
    }

    /** Whether an exception is part of what the session shows. */
    static boolean showsException(Example example) {
        return Statement.of(example.fence()).stream().map(Expected::of).anyMatch(expected -> expected.exception()
                .isPresent());
    }
}
