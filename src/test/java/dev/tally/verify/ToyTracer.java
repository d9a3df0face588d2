package dev.tally.verify;

import dev.tally.source.Source;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.Binding;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Trace;
import dev.tally.trace.Trace.End;
import dev.tally.trace.Trace.End.Kind;
import dev.tally.trace.Trace.End.Raised;
import dev.tally.trace.Trace.Freed;
import dev.tally.trace.Trace.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a language of its own that looks like Python: {@code a = []}, {@code a = b}, {@code a = 1}, {@code print x},
 * {@code raise X}, {@code forever}, {@code exotic}, {@code (((}. What the verifier makes of a run does not depend on how
 * much Python there is.
 */
public final class ToyTracer implements Tracer {
    @Override
    public Trace trace(Source program, int maxSteps) {
        return new Run(program, maxSteps).run();
    }

    /** Nobody types in the toy's language. */
    @Override
    public End end(Source program) {
        return new End(Kind.OK, Optional.empty(), "", Optional.empty(), "", "", "");
    }

    private static final class Run {
        private final Source program;
        private final int maxSteps;
        private final List<Step> steps = new ArrayList<>();
        private final Map<String, Integer> names = new LinkedHashMap<>();
        private final List<Freed> freed = new ArrayList<>();
        private String stdout = "";
        private int ids;

        Run(Source program, int maxSteps) {
            this.program = program;
            this.maxSteps = maxSteps;
        }

        Trace run() {
            for (int i = 1; i <= program.lineCount(); i++) {
                if (program.lineText(i).contains("(((")) {
                    return end(Kind.ERROR, "SyntaxError", "'(' was never closed", i);
                }
            }
            for (int i = 1; i <= program.lineCount(); i++) {
                String line = program.lineText(i).strip();
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                do {
                    if (steps.size() == maxSteps) {
                        return end(Kind.STEP_LIMIT, "", "", i);
                    }
                    step(Optional.of(i));
                } while (line.equals("forever"));
                Optional<Trace> end = line(line, i);
                if (end.isPresent()) {
                    return end.get();
                }
            }
            step(Optional.empty());
            return end(Kind.OK, "", "", 0);
        }

        private Optional<Trace> line(String line, int number) {
            String[] words = line.split(" ");
            if (words[0].equals("print")) {
                stdout += words[1] + "\n";
            } else if (words[0].equals("raise")) {
                return Optional.of(end(Kind.ERROR, words[1], "message", number));
            } else if (words[0].equals("exotic")) {
                return Optional.of(end(Kind.UNSUPPORTED, "the exotic statement", "", number));
            } else if (words[2].equals("[]")) {
                bind(words[0], ids++, number);
            } else if (names.containsKey(words[2])) {
                bind(words[0], names.get(words[2]), number);
            } else {
                return Optional.of(end(Kind.ERROR, "NameError", "name '" + words[2] + "' is not defined", number));
            }
            return Optional.empty();
        }

        private void bind(String name, int id, int line) {
            Snapshot before = steps.get(steps.size() - 1).snapshot();
            Integer old = names.put(name, id);
            if (old != null && !names.containsValue(old)) {
                freed.add(new Freed(before, before.byId().get(old), line, false));
            }
        }

        private void step(Optional<Integer> line) {
            List<Binding> bindings = new ArrayList<>();
            List<Integer> labels = new ArrayList<>();
            List<ObjectView> objects = new ArrayList<>();
            names.forEach((name, id) -> {
                if (!labels.contains(id)) {
                    labels.add(id);
                    int count = (int) names.values().stream().filter(id::equals).count();
                    objects.add(
                            new ObjectView(id, "list", Optional.empty(), new Count.Of(count), List.of(), List.of()));
                }
                bindings.add(new Binding(name, labels.indexOf(id)));
            });
            FrameView frame = new FrameView(0, "<module>", line.orElse(0), bindings);
            Snapshot snapshot = new Snapshot(line, List.of(frame), objects, stdout);
            steps.add(new Step(steps.size() + 1, snapshot, List.copyOf(freed)));
            freed.clear();
        }

        private Trace end(Kind kind, String type, String message, int line) {
            Optional<Raised> raised = type.isEmpty() ? Optional.empty() : Optional.of(new Raised(type, message));
            String traceback =
                    kind == Kind.ERROR ? "Traceback: line " + line + "\n" + type + ": " + message + "\n" : "";
            Optional<Integer> at = line == 0 ? Optional.empty() : Optional.of(line);
            return new Trace(program, steps, new End(kind, raised, traceback, at, stdout, "", traceback));
        }
    }
}
