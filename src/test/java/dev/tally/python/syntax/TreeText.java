package dev.tally.python.syntax;

import dev.tally.source.Source;
import dev.tally.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.List;

/** A tree as text, a node a line: its kind, the source it covers, what it holds. */
final class TreeText {
    private final Source source;
    private final StringBuilder out = new StringBuilder();

    private TreeText(Source source) {
        this.source = source;
    }

    static String of(Module module) {
        TreeText text = new TreeText(module.source());
        module.body().forEach(statement -> text.node("", statement, 0));
        return text.out.toString();
    }

    private void node(String label, Object node, int depth) {
        out.append("  ".repeat(depth)).append(label);
        if (node instanceof List<?> list) {
            out.append('\n');
            list.forEach(item -> node("- ", item == null ? "none" : item, depth + 1));
        } else if (node instanceof Record parent && !(node instanceof Literal)) {
            children(parent, depth);
        } else {
            out.append(escape(node.toString())).append('\n');
        }
    }

    private void children(Record node, int depth) {
        out.append(node.getClass().getSimpleName());
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            if (value(node, component) instanceof Span span) {
                out.append(' ').append(place(span.start())).append('-').append(place(span.end()));
            }
        }
        out.append('\n');
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            Object value = value(node, component);
            boolean empty = value == null || value instanceof Span || value.equals(List.of());
            if (!empty) {
                node(component.getName() + ": ", value, depth + 1);
            }
        }
    }

    private static Object value(Record node, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String escape(String text) {
        return text.replace("\n", "\\n").replace("\r", "\\r");
    }

    private String place(int offset) {
        return source.line(offset) + ":" + source.column(offset);
    }
}
