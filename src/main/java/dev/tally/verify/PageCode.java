package dev.tally.verify;

import dev.tally.course.Fence;
import dev.tally.course.Insight;
import dev.tally.course.Option;
import dev.tally.course.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a page and the tokens of its code, for questions that are held against all of it but their options. */
final class PageCode {
    private final Insight insight;
    private final String text;

    /** What stands between backquotes in the text, and the tokens of the examples; once that has been asked for. */
    private @Nullable List<Inline> inlines;

    private @Nullable List<List<String>> examples;

    /** @param at where in the file its first character stands */
    private record Inline(int at, List<String> tokens) {}

    PageCode(Insight insight) {
        this.insight = insight;
        this.text = insight.source().text();
    }

    /** Whether a word stands anywhere but among the options of a question. */
    boolean hasBeside(Question question, String word) {
        return Words.has(text, 0, start(question), word) || Words.has(text, end(question), text.length(), word);
    }

    /** The examples, the code of a question without its gaps, and code in the text that is not among its options. */
    List<List<String>> tokensBeside(Question question) {
        if (examples == null) {
            examples = insight.examples().stream()
                    .map(example -> Words.tokens(example.code()))
                    .toList();
        }
        List<List<String>> code = new ArrayList<>(examples);
        for (Fence fence : question.code()) {
            code.add(Words.tokens(fence.code().replace(Gaps.GAP, " ")));
        }
        for (Inline inline : inlines()) {
            if (inline.at() < start(question) || inline.at() >= end(question)) {
                code.add(inline.tokens());
            }
        }
        return code;
    }

    private static int start(Question question) {
        return question.options().get(0).span().start();
    }

    private static int end(Question question) {
        Option last = question.options().get(question.options().size() - 1);
        return last.span().end();
    }

    private List<Inline> inlines() {
        if (inlines == null) {
            inlines = new ArrayList<>();
            int open = text.indexOf('`');
            while (open >= 0) {
                int close = open + 1;
                while (close < text.length() && text.charAt(close) != '`' && text.charAt(close) != '\n') {
                    close++;
                }
                boolean closed = close < text.length() && text.charAt(close) == '`' && close > open + 1;
                if (closed) {
                    inlines.add(new Inline(open, Words.tokens(text.substring(open + 1, close))));
                }
                open = text.indexOf('`', closed ? close + 1 : close);
            }
        }
        return inlines;
    }
}
