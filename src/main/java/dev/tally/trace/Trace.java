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
     * The line that has just been run at a step, as the running frame sees it: its own line before, which a call in it may
     * have interrupted; in a frame that has just begun, the line that called it. Empty at the first step.
     *
     * @param step index into {@link #steps}
     */
    public Optional<Integer> lineBefore(int step) {
        int frame = steps.get(step).snapshot().running().id();
        for (int i = step - 1; i >= 0; i--) {
            Snapshot earlier = steps.get(i).snapshot();
            if (earlier.running().id() == frame) {
                return earlier.line();
            }
        }
        return step == 0 ? Optional.empty() : steps.get(step - 1).snapshot().line();
    }

    /**
     * A line event: the snapshot just before that line runs, and what has happened since the step before.
     *
     * @param number from 1
     * @param freed objects that were freed since the last step, in that order, and the line that freed each
     * @param finalized objects whose finalizers were called since the last step
     * @param notified weak references whose callbacks were called since then
     * @param raised type and message of an exception that was raised since then and is being handled now
     */
    public record Step(
            int number,
            Snapshot snapshot,
            List<Freed> freed,
            List<Finalized> finalized,
            List<Notified> notified,
            Optional<String> raised) {
        public Step(int number, Snapshot snapshot, List<Freed> freed) {
            this(number, snapshot, freed, List.of(), List.of(), Optional.empty());
        }
    }

    /**
     * An object whose finalizer, {@code __del__}, was called.
     *
     * @param lastSeen the last snapshot that showed it
     * @param object as it was there
     * @param line the line of the program that was running
     */
    public record Finalized(Snapshot lastSeen, Snapshot.ObjectView object, int line) {}

    /**
     * A weak reference whose callback was called, because its object goes.
     *
     * @param reference the id of the weak reference
     * @param callback the name of what was called
     * @param line the line of the program that was running
     */
    public record Notified(int reference, String callback, int line) {}

    /**
     * An object that is no more.
     *
     * @param lastSeen the last snapshot that showed it; the labels of its references are that snapshot's
     * @param object as it was there
     * @param line the line of the program that was running when its count reached zero, or when the collector took it
     * @param byCollector whether the cycle collector freed it
     * @param finalized whether its finalizer had been called
     */
    public record Freed(
            Snapshot lastSeen, Snapshot.ObjectView object, int line, boolean byCollector, boolean finalized) {
        public Freed(Snapshot lastSeen, Snapshot.ObjectView object, int line, boolean byCollector) {
            this(lastSeen, object, line, byCollector, false);
        }
    }

    /**
     * How a run ended.
     *
     * @param exception type and message, where it was an error; the reason as the type, where it was unsupported or a limit,
     *     {@code 500 line steps}
     * @param traceback CPython's text, empty unless it was an error
     * @param line the line where it ended, where it was an error or unsupported
     * @param stdout all that the running program printed
     * @param exit what was printed afterwards, while the interpreter shut down
     * @param stderr what the whole run wrote to standard error, the traceback included
     */
    public record End(
            Kind kind,
            Optional<Raised> exception,
            String traceback,
            Optional<Integer> line,
            String stdout,
            String exit,
            String stderr) {
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

        public record Raised(String type, String message) {
            /** The last line of a traceback. */
            public String line() {
                return message.isEmpty() ? type : type + ": " + message;
            }
        }
    }
}
