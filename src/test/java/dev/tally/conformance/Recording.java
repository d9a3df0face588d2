package dev.tally.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is recorded: snapshots, then how it ended, a JSON object a line. Addresses are masked.
 *
 * @param steps each with {@code line}, {@code frames}, {@code objects} and {@code stdout}
 * @param end with {@code end}, {@code exception}, {@code stdout} and {@code exit}
 */
record Recording(List<Map<?, ?>> steps, Map<?, ?> end) {
    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]{6,16}");

    static Recording of(String text) {
        List<Map<?, ?>> rows = new ArrayList<>();
        for (String line : text.split("\n")) {
            rows.add((Map<?, ?>)
                    Objects.requireNonNull(Json.read(ADDRESS.matcher(line).replaceAll("0x"))));
        }
        return new Recording(List.copyOf(rows.subList(0, rows.size() - 1)), rows.getLast());
    }

    /** What differs first between CPython's run (this) and ours, for a person to read; empty where nothing does. */
    Optional<String> differenceTo(Recording ours) {
        if ("unsupported".equals(ours.end.get("end"))) {
            return Optional.of("unsupported: " + ours.end.get("exception"));
        }
        for (int i = 0; i < Math.max(steps.size(), ours.steps.size()); i++) {
            Optional<String> found = stepDifference(i, ours);
            if (found.isPresent()) {
                return found;
            }
        }
        return endDifference(ours);
    }

    // Where the running ends and the shutting down begins is not compared.
    private Optional<String> endDifference(Recording ours) {
        Optional<String> printed = difference("printed", printed(), ours.printed());
        if (printed.isPresent()) {
            return printed;
        }
        return difference("end", end.get("end"), ours.end.get("end"))
                .or(() -> difference("exception", end.get("exception"), ours.end.get("exception")));
    }

    private String printed() {
        return String.valueOf(end.get("stdout")) + end.get("exit");
    }

    private Optional<String> stepDifference(int index, Recording ours) {
        String at = "snapshot " + index;
        if (index >= steps.size() || index >= ours.steps.size()) {
            return Optional.of(at + ": CPython has " + steps.size() + " snapshots and ends " + end + ", the engine has "
                    + ours.steps.size() + " and ends " + ours.end);
        }
        Map<?, ?> want = steps.get(index);
        Map<?, ?> got = ours.steps.get(index);
        Optional<String> line = difference(at + ": line", want.get("line"), got.get("line"));
        if (line.isPresent()) {
            return line;
        }
        at += " (line " + want.get("line") + ")";
        for (String part : List.of("stdout", "frames")) {
            Optional<String> found = difference(at + ": " + part, want.get(part), got.get(part));
            if (found.isPresent()) {
                return found;
            }
        }
        return objectDifference(at, (List<?>) want.get("objects"), (List<?>) got.get("objects"));
    }

    private static Optional<String> objectDifference(String at, List<?> want, List<?> got) {
        for (int i = 0; i < Math.min(want.size(), got.size()); i++) {
            Map<?, ?> theirs = (Map<?, ?>) want.get(i);
            Map<?, ?> our = (Map<?, ?>) got.get(i);
            for (String part : List.of("type", "value", "refs", "refcount")) {
                String where =
                        at + ": " + part + " of object " + i + ", " + theirs.get("type") + " " + theirs.get("value");
                Optional<String> found = difference(where, theirs.get(part), our.get(part));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return difference(at + ": how many objects", want.size(), got.size());
    }

    private static Optional<String> difference(String what, @Nullable Object want, @Nullable Object got) {
        return Objects.equals(want, got)
                ? Optional.empty()
                : Optional.of(what + "\n  CPython: " + want + "\n  engine:  " + got);
    }
}
