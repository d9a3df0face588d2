package dev.tally.trace;

import dev.tally.trace.Snapshot.Binding;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Snapshot.Reference;
import java.util.List;
import java.util.Optional;

/**
 * A trace in the format in which it is compared with CPython's: one JSON object for each snapshot, a line each, and a
 * last one that says how the run ended.
 */
public final class SnapshotJson {
    /**
     * How many references to the program's namespace CPython's recorder has itself, which its counts include: it runs the
     * program by {@code exec(code, names)}, and at the end passes the names on.
     */
    private static final int WHILE_IT_RUNS = 3;

    private static final int AT_THE_END = 2;

    private final StringBuilder out = new StringBuilder();
    private int runners;

    private SnapshotJson() {}

    /** All lines, each with its line feed. */
    public static String write(Trace trace) {
        SnapshotJson json = new SnapshotJson();
        for (Trace.Step step : trace.steps()) {
            json.snapshot(step.snapshot());
        }
        json.end(trace.end());
        return json.out.toString();
    }

    private void snapshot(Snapshot snapshot) {
        runners = snapshot.line().isPresent() ? WHILE_IT_RUNS : AT_THE_END;
        out.append("{\"line\": ").append(number(snapshot.line()));
        out.append(", \"frames\": ");
        list(snapshot.frames(), this::frame);
        out.append(", \"objects\": ");
        list(snapshot.objects(), this::object);
        out.append(", \"stdout\": ");
        string(snapshot.stdout());
        out.append("}\n");
    }

    private static String number(Optional<Integer> line) {
        return line.map(String::valueOf).orElse("null");
    }

    private void frame(FrameView frame) {
        out.append('[');
        string(frame.name());
        out.append(", ");
        list(frame.names(), this::binding);
        out.append(']');
    }

    private void binding(Binding binding) {
        out.append('[');
        string(binding.name());
        out.append(", ").append(binding.label()).append(']');
    }

    private void object(ObjectView object) {
        out.append("{\"type\": ");
        string(object.type());
        out.append(", \"refcount\": ");
        switch (object.count()) {
            case Count.Of of -> out.append(of.value() + (of.isNamespace() ? runners : 0));
            case Count.Immortal ignored -> out.append("\"immortal\"");
            case Count.Interned ignored -> out.append("\"interned\"");
            case Count.Opaque ignored -> out.append("null");
        }
        object.value().ifPresent(value -> {
            out.append(", \"value\": ");
            string(value);
        });
        if (!object.references().isEmpty()) {
            out.append(", \"refs\": ");
            list(object.references(), this::reference);
        }
        out.append('}');
    }

    private void reference(Reference reference) {
        out.append('[');
        string(reference.field());
        out.append(", ");
        if (reference.indexed()) {
            out.append(reference.key());
        } else {
            string(reference.key());
        }
        out.append(", ").append(reference.label()).append(']');
    }

    private void end(Trace.End end) {
        out.append("{\"end\": ");
        string(end.kind().word());
        out.append(", \"exception\": ");
        // CPython has none where it is stopped.
        end.exception()
                .filter(raised -> end.kind() != Trace.End.Kind.STEP_LIMIT)
                .ifPresentOrElse(
                        raised -> {
                            out.append('[');
                            string(raised.type());
                            out.append(", ");
                            string(raised.message());
                            out.append(']');
                        },
                        () -> out.append("null"));
        out.append(", \"stdout\": ");
        string(end.stdout());
        out.append(", \"exit\": ");
        string(end.exit());
        out.append("}\n");
    }

    /** Writes one item of a list. */
    private interface ItemWriter<T> {
        void write(T item);
    }

    private <T> void list(List<T> items, ItemWriter<T> writer) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            writer.write(items.get(i));
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPlain(c)) {
                out.append(text, plain, i);
                plain = i + 1;
                escape(c);
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    private static boolean isPlain(char c) {
        return c >= 0x20
                && c != '"'
                && c != '\\'
                && (c < 0x7f || (c > 0x7f && !Character.isSurrogate(c) && c != 0x2028 && c != 0x2029));
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> unicode(c);
        }
    }

    private void unicode(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 15, 16));
        }
    }
}
