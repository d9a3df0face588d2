package dev.tally.course;

import dev.tally.source.Rule;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads a YAML mapping by the book, and where it is not YAML, line by line: what an author plainly means is read, and a
 * diagnostic says where the book disagrees.
 */
final class SettingsReader {
    /** More leaves than any author writes: an alias can multiply them without end. */
    private static final int LEAF_LIMIT = 10_000;
    /** Deeper nesting is for attackers. */
    private static final int DEPTH_LIMIT = 20;

    private static final int NESTING_MARKS_LIMIT = 100;

    /** All that is written is text here: what else it could be need not be looked for. */
    private static final LoadSettings LOAD = LoadSettings.builder()
            .setParseComments(false)
            .setSchema(new FailsafeSchema())
            .build();

    private final Source source;
    private final Span span;
    private final Problems problems;
    private int leaves;

    private SettingsReader(Source source, Span span, Problems problems) {
        this.source = source;
        this.span = span;
        this.problems = problems;
    }

    static Settings read(Source source, Span span, Problems problems) {
        return new SettingsReader(source, span, problems).read();
    }

    private Settings read() {
        String text = source.text(span);
        if (isNested(text)) {
            problems.warning(
                    start(), Rule.YAML, "this YAML is nested more deeply than anything here needs", "make it flat");
            return LooseSettings.read(source, span);
        }
        try {
            Optional<Node> root = new Compose(LOAD).composeString(text);
            if (root.isEmpty()) {
                return new Settings(List.of());
            }
            if (root.get() instanceof MappingNode mapping) {
                return settings(mapping);
            }
            problems.warning(
                    start(),
                    Rule.YAML,
                    "this is no list of keys and values",
                    "write a key, a colon and a value on each line");
        } catch (MarkedYamlEngineException broken) {
            String what = broken.getProblem() == null ? "this is not YAML" : "this is not YAML: " + broken.getProblem();
            String help = what.contains("TAB") ? "indent with spaces" : "put quotes around the value";
            problems.warning(place(broken.getProblemMark()), Rule.YAML, oneLine(what), help);
        } catch (YamlEngineException broken) {
            problems.warning(
                    start(),
                    Rule.YAML,
                    oneLine("this is not YAML: " + broken.getMessage()),
                    "put quotes around values");
        }
        return LooseSettings.read(source, span);
    }

    private static String oneLine(String text) {
        int end = text.indexOf('\n');
        return Lines.trim(end < 0 ? text : text.substring(0, end));
    }

    /** Composing recurses; this holds it to a depth that any stack bears. */
    private static boolean isNested(String text) {
        int flow = 0;
        int onLine = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                onLine = 0;
            } else if (c == '[' || c == '{') {
                flow++;
            } else if (c == '-' || c == '?' || c == ':') {
                onLine++;
            }
            if (flow > 10 * NESTING_MARKS_LIMIT || onLine > NESTING_MARKS_LIMIT) {
                return true;
            }
        }
        return false;
    }

    private Settings settings(MappingNode mapping) {
        List<Settings.Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                List<String> values = new ArrayList<>();
                List<Span> spans = new ArrayList<>();
                collect(tuple.getValueNode(), values, spans, 0);
                entries.add(new Settings.Entry(key.getValue(), place(key), values, spans));
            }
        }
        return new Settings(entries);
    }

    private void collect(Node node, List<String> values, List<Span> spans, int depth) {
        if (depth > DEPTH_LIMIT || leaves > LEAF_LIMIT) {
            return;
        }
        leaves++;
        if (node instanceof ScalarNode scalar) {
            if (!scalar.getValue().isEmpty()) {
                values.add(scalar.getValue());
                spans.add(place(scalar));
            }
        } else if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                collect(item, values, spans, depth + 1);
            }
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                collect(tuple.getValueNode(), values, spans, depth + 1);
            }
        }
    }

    private Span start() {
        return new Span(span.start(), span.start());
    }

    private Span place(Node node) {
        Span from = place(node.getStartMark());
        Span to = place(node.getEndMark());
        return from.start() <= to.start() ? new Span(from.start(), to.start()) : from;
    }

    /** Marks count lines from the start of the YAML, and columns in code points. */
    private Span place(Optional<Mark> mark) {
        if (mark.isEmpty()) {
            return start();
        }
        int line = Math.min(source.line(span.start()) + mark.get().getLine(), source.lineCount());
        String text = source.lineText(line);
        int column = Math.min(mark.get().getColumn(), text.codePointCount(0, text.length()));
        int offset = source.lineStart(line) + text.offsetByCodePoints(0, column);
        int at = Math.max(span.start(), Math.min(offset, span.end()));
        return new Span(at, at);
    }
}
