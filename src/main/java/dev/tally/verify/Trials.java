package dev.tally.verify;

import dev.tally.course.Fence;
import dev.tally.source.Source;
import java.util.List;
import java.util.Optional;

/** Runs the code of the questions of a page, with what the page runs before them where it lacks something. */
final class Trials {
    private final Source source;
    private final Context page;
    private final Tracer tracer;

    Trials(Source source, Context page, Tracer tracer) {
        this.source = source;
        this.page = page;
        this.tracer = tracer;
    }

    /** Blocks of code, read. */
    static List<CodeBlock> read(List<Fence> code) {
        return code.stream().map(CodeBlock::of).toList();
    }

    static boolean isReadable(List<CodeBlock> blocks) {
        return blocks.stream().allMatch(CodeBlock::isReadable);
    }

    /**
     * @param code the blocks of a question with their gaps
     * @param filled those of them that are code, without gaps
     */
    Trial of(List<Fence> code, List<CodeBlock> filled) {
        Trial alone = new Trial(source, code, filled, List.of(), tracer);
        return alone.missing().flatMap(missing -> onPage(missing, code, filled)).orElse(alone);
    }

    /** With the page before it, where that has what is missing. */
    Optional<Trial> onPage(String missing, List<Fence> code, List<CodeBlock> filled) {
        return page.mentions(missing)
                ? Optional.of(new Trial(source, code, filled, page.statements(), tracer))
                : Optional.empty();
    }

    /** Code that is known to run to its end. */
    Trial running(List<Fence> code, List<CodeBlock> filled) {
        return Trial.running(source, code, filled, tracer);
    }
}
