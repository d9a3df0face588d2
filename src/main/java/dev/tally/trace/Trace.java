package dev.tally.trace;

import dev.tally.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * A whole run: its snapshots and how it ended. Immutable.
 *
 * @param source the program
 * @param steps one for each line event, and one more after the module's last line
 * @param end how it ended
 */
public record Trace(Source source, List<Step> steps, End end) {

    /**
     * A line event: the snapshot just before that line runs, and what has happened since the step before.
     *
     * @param number from 1
     * @param freed objects that were freed since the last step, oldest first, and the line that freed each
     */
    public record Step(int number, Snapshot snapshot, List<Freed> freed) {}

    /**
     * An object that is no more.
     *
     * @param lastSeen the last snapshot that showed it; the labels of its references are that snapshot's
     * @param object as it was there
     * @param line the line that was running when its count reached zero, or when the collector took it
     * @param byCollector whether the cycle collector freed it
     */
    public record Freed(Snapshot lastSeen, Snapshot.ObjectView object, int line, boolean byCollector) {}

    /**
     * How a run ended.
     *
     * @param exception type and message, where it was an error; the reason, where it was unsupported
     * @param traceback CPython's text, empty unless it was an error
     * @param line the line where it ended, where it was an error or unsupported
     * @param stdout all that the running program printed
     * @param exit what was printed afterwards, while the interpreter shut down
     */
    public record End(
            Kind kind,
            Optional<Raised> exception,
            String traceback,
            Optional<Integer> line,
            String stdout,
            String exit) {
        public enum Kind {
            OK("ok"),
            ERROR("error"),
            STEP_LIMIT("step limit"),
            UNSUPPORTED("unsupported");

            private final String word;

            Kind(String word) {
                this.word = word;
            }

            /** As the snapshots' format has it. */
            public String word() {
                return word;
            }
        }

        public record Raised(String type, String message) {}
    }
}
