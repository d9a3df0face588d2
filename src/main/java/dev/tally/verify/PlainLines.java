package dev.tally.verify;

import dev.tally.course.Example;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The lines of the examples of a page, read one example after the other, that are a whole simple statement each. */
public final class PlainLines {
    private final Fickle fickle = new Fickle(false);
    private final Unordered unordered = new Unordered();

    /** Of one example. */
    public static final class Of {
        /** By the number of the line: whether what it prints is the same in each run. */
        private final Map<Integer, Boolean> steady = new HashMap<>();

        private Of() {}

        /** Whether a line is such a statement. */
        public boolean has(int line) {
            return steady.containsKey(line);
        }

        /** Whether a line is, and prints the same whenever and wherever it runs. */
        public boolean isSteady(int line) {
            return Optional.ofNullable(steady.get(line)).orElse(false);
        }
    }

    /** The lines of the next example. */
    public Of next(Example example) {
        Of lines = new Of();
        for (Statement statement : Statement.of(example.fence())) {
            boolean changes = fickle.depends(statement.source());
            boolean inNoOrder = unordered.of(statement.source()) != Unordered.Order.PROGRAM;
            if (statement.first() == statement.last() && !statement.isCompound()) {
                lines.steady.put(statement.first(), !changes && !inNoOrder);
            }
        }
        return lines;
    }
}
