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

    /** Whether an exception is part of what the session shows; what comments say is no part of it. */
    static boolean showsException(Example example) {
        return Statement.of(example.fence()).stream()
                .filter(statement -> !statement.expected().isEmpty())
                .filter(statement -> !statement.expected().get(0).startsWith("#"))
                .anyMatch(statement -> Expected.of(statement).exception().isPresent());
    }
}
