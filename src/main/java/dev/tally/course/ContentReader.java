package dev.tally.course;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a section to blocks: markup, and between it the examples. */
final class ContentReader {
    /** A line that says that the block under it is what is printed: {@code **Output:**}, {@code This will print:}. */
    private static final Pattern ANNOUNCES_OUTPUT = Pattern.compile("(?i)[*_]*(?:(?:the|this|it|which|code|program"
            + "|expected|sample|console|terminal|above|will|would|should|running|run|example|snippet|script|you|we|and)\\s+)*"
            + "(?:prints?|outputs?|results?|displays?|gives?(?: us| you)?|returns?|produces?|(?<=you |we |will |should |would )(?:get|see))"
            + "(?:\\s+of (?:the|this) (?:above )?(?:code|program|example|snippet|script))?"
            + "(?:\\s+(?:is|will be|would be|in|this|the following))*\\s*[:*_]*");

    /** A program is run, without arguments. */
    private static final Pattern RUN = Pattern.compile("\\s*[$%] ?python[\\d.]* [\\w./-]+\\.py[ \\t]*\\r?\\n");

    private final InsightText insight;
    private final List<Example> examples;
    private final List<Block> blocks = new ArrayList<>();
    private final MarkdownWriter writer;
    private final boolean runs;

    private ContentReader(InsightText insight, Span body, List<Example> examples, boolean runs) {
        this.insight = insight;
        this.examples = examples;
        this.runs = runs;
        this.writer = new MarkdownWriter(insight, insight.source().text(body), body.start(), this::take);
    }

    /**
     * @param examples takes the examples that are found
     * @param runs whether Python here is an example, as it is in Content
     */
    static List<Block> read(InsightText insight, Span body, List<Example> examples, boolean runs) {
        ContentReader reader = new ContentReader(insight, body, examples, runs);
        reader.writer.write();
        reader.flush();
        return reader.blocks;
    }

    private void flush() {
        String html = writer.take();
        if (!html.isBlank()) {
            blocks.add(new Block.Markup(html));
        }
    }

    private boolean take(Fence fence, FencedCodeBlock node) {
        boolean session = fence.isSession();
        if (!runs || !(session || fence.isPython()) || isTraceback(fence)) {
            return false;
        }
        ExampleOptions options = FenceWords.read(
                fence.words(), MarkdownWriter.wordsOffset(fence), fence.lines().size(), insight.problems());
        boolean inText = !(node.getParent() instanceof Document);
        Example example = new Example(
                examples.size() + 1, fence, options, session, inText, session ? Optional.empty() : output(node));
        examples.add(example);
        if (inText) {
            StringBuilder visible = new StringBuilder();
            example.visibleLines().forEach(line -> visible.append(line.text()).append('\n'));
            writer.writeCode(fence.language(), visible.toString());
        } else {
            flush();
            blocks.add(new Block.Code(example));
        }
        return true;
    }

    /** The block that states what the example before it prints: right after it, or under a line that announces it. */
    private Optional<Fence> output(FencedCodeBlock node) {
        Node next = node.getNext();
        if (next instanceof Paragraph words && announcesOutput(words)) {
            next = words.getNext();
        }
        if (!(next instanceof FencedCodeBlock block)) {
            return Optional.empty();
        }
        Fence fence = writer.fenceOf(block);
        boolean states =
                switch (fence.language().toLowerCase(Locale.ROOT)) {
                    case "", "text", "plain-text", "output", "console" -> !fence.isSession();
                    default -> false;
                };
        return states ? Optional.of(fence) : Optional.empty();
    }

    /** Whether words say that output follows; or that something follows, which is a run of a program and what it prints. */
    private static boolean announcesOutput(Paragraph words) {
        BasedSequence text = words.getChars().trim();
        return ANNOUNCES_OUTPUT.matcher(text).matches()
                || text.endsWith(":")
                        && text.indexOf('\n') < 0
                        && words.getNext() instanceof FencedCodeBlock block
                        && RUN.matcher(block.getContentChars()).lookingAt();
    }

    /** Python's words and not a program: authors mark them as Python all the same. */
    private static boolean isTraceback(Fence fence) {
        return fence.code().stripLeading().startsWith("Traceback (most recent call last)");
    }
}
