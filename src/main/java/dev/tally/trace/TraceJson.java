package dev.tally.trace;

import dev.tally.trace.Snapshot.Binding;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.Holder;
import dev.tally.trace.Snapshot.Interior;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Snapshot.Reference;
import dev.tally.trace.Snapshot.Values;
import java.util.List;
import java.util.Optional;

/**
 * A whole trace as one JSON object, for other programs. {@code trace-2.schema.json}, beside the packages' resources,
 * describes it; a change that a reader would have to know of gets a new version.
 */
public final class TraceJson {
    public static final int VERSION = 2;

    private final Json json = new Json();

    private TraceJson() {}

    /** The object and a line feed. */
    public static String write(Trace trace) {
        TraceJson writer = new TraceJson();
        writer.trace(trace);
        return writer.json.toString();
    }

    private void trace(Trace trace) {
        json.raw("{\"format\":\"tally-trace\",\"version\":").number(VERSION);
        json.raw(",\"source\":{\"name\":").string(trace.source().name());
        json.raw(",\"text\":").string(trace.source().text()).raw("},\"steps\":");
        int[] index = {0};
        list(trace.steps(), step -> step(trace, step, index[0]++));
        json.raw(",\"end\":");
        end(trace.end());
        json.raw("}\n");
    }

    private void step(Trace trace, Trace.Step step, int index) {
        Snapshot snapshot = step.snapshot();
        json.raw("\n{\"number\":").number(step.number());
        optional(",\"line\":", snapshot.line());
        optional(",\"lineBefore\":", trace.lineBefore(index));
        json.raw(",\"frames\":");
        list(snapshot.frames(), this::frame);
        json.raw(",\"running\":").number(snapshot.runningFrame());
        json.raw(",\"objects\":");
        int[] label = {0};
        list(snapshot.objects(), object -> object(object, label[0]++));
        json.raw(",\"further\":");
        label[0] = snapshot.further().first();
        list(snapshot.further().objects(), object -> object(object, label[0]++));
        json.raw(",\"lost\":")
                .numbers(List.copyOf(snapshot.further().lost().stream().sorted().toList()));
        json.raw(",\"freed\":");
        list(step.freed(), this::freed);
        json.raw(",\"finalized\":");
        list(step.finalized(), finalized -> json.raw("{\"id\":")
                .number(finalized.object().id())
                .raw(",\"line\":")
                .number(finalized.line())
                .raw("}"));
        json.raw(",\"notified\":");
        list(step.notified(), notified -> json.raw("{\"id\":")
                .number(notified.reference())
                .raw(",\"callback\":")
                .string(notified.callback())
                .raw(",\"line\":")
                .number(notified.line())
                .raw("}"));
        json.raw(",\"raised\":");
        step.raised().ifPresentOrElse(json::string, () -> json.raw("null"));
        json.raw(",\"stdout\":").string(snapshot.stdout()).raw("}");
    }

    private void optional(String key, Optional<Integer> value) {
        json.raw(key);
        value.ifPresentOrElse(json::number, () -> json.raw("null"));
    }

    private void frame(FrameView frame) {
        json.raw("{\"id\":").number(frame.id()).raw(",\"name\":").string(frame.name());
        json.raw(",\"line\":").number(frame.line()).raw(",\"names\":");
        list(frame.names(), this::binding);
        if (!frame.thread().isEmpty()) {
            json.raw(",\"thread\":").string(frame.thread());
        }
        json.raw("}");
    }

    private void binding(Binding binding) {
        json.raw("[").string(binding.name()).raw(",").number(binding.label()).raw("]");
    }

    private void object(ObjectView object, int label) {
        json.raw("{\"label\":").number(label).raw(",\"id\":").number(object.id());
        json.raw(",\"type\":").string(object.type());
        object.value().ifPresent(value -> json.raw(",\"value\":").string(value));
        json.raw(",\"count\":");
        count(object.count());
        json.raw(",\"references\":");
        list(object.references(), this::reference);
        if (!object.interior().equals(Interior.NONE)) {
            interior(object.interior());
        }
        json.raw(",\"holders\":");
        list(object.holders(), this::holder);
        json.raw("}");
    }

    private void count(Count count) {
        switch (count) {
            case Count.Of of -> json.number(of.value());
            case Count.Immortal immortal -> json.string("immortal");
            case Count.Interned interned -> json.string("interned");
            case Count.Opaque opaque -> json.raw("null");
        }
    }

    private void interior(Interior interior) {
        json.raw(",\"interior\":{\"name\":").string(interior.name());
        json.raw(",\"state\":").string(interior.state()).raw(",\"line\":").number(interior.line());
        json.raw(",\"references\":");
        list(interior.references(), this::reference);
        if (interior.values() != Values.NONE) {
            values(interior.values());
        }
        json.raw("}");
    }

    private void values(Values values) {
        json.raw(",\"values\":{\"whole\":").string(values.whole());
        json.raw(",\"items\":").strings(values.items());
        json.raw(",\"more\":").number(values.more()).raw("}");
    }

    private void reference(Reference reference) {
        json.raw("[").string(reference.field()).raw(",").string(reference.key());
        json.raw(",").number(reference.label()).raw("]");
    }

    private void holder(Holder holder) {
        json.raw("{\"kind\":").string(kind(holder.kind()));
        json.raw(",\"description\":").string(holder.description());
        json.raw(",\"owner\":").number(holder.owner()).raw(",\"frame\":").number(holder.frame());
        json.raw(",\"name\":").string(holder.name()).raw("}");
    }

    private static String kind(Holder.Kind kind) {
        return switch (kind) {
            case NAME -> "name";
            case OBJECT -> "object";
            case STACK -> "stack";
            case CONSTANT -> "constant";
            case INTERPRETER -> "interpreter";
        };
    }

    private void freed(Trace.Freed freed) {
        json.raw("{\"id\":")
                .number(freed.object().id())
                .raw(",\"type\":")
                .string(freed.object().type());
        json.raw(",\"line\":").number(freed.line());
        json.raw(",\"byCollector\":").raw(String.valueOf(freed.byCollector()));
        json.raw(",\"finalized\":").raw(String.valueOf(freed.finalized())).raw("}");
    }

    private void end(Trace.End end) {
        json.raw("{\"kind\":").string(end.kind().word()).raw(",\"exception\":");
        end.exception()
                .ifPresentOrElse(
                        raised -> json.raw("{\"type\":")
                                .string(raised.type())
                                .raw(",\"message\":")
                                .string(raised.message())
                                .raw("}"),
                        () -> json.raw("null"));
        json.raw(",\"traceback\":").string(end.traceback());
        optional(",\"line\":", end.line());
        json.raw(",\"stdout\":")
                .string(end.stdout())
                .raw(",\"exit\":")
                .string(end.exit())
                .raw(",\"stderr\":")
                .string(end.stderr())
                .raw("}");
    }

    /** Writes one item of a list. */
    private interface ItemWriter<T> {
        void write(T item);
    }

    private <T> void list(List<T> items, ItemWriter<T> writer) {
        json.raw("[");
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                json.comma();
            }
            writer.write(items.get(i));
        }
        json.raw("]");
    }
}
