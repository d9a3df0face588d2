package dev.tally.verify;

import dev.tally.course.Fence;
import dev.tally.course.Option;
import dev.tally.course.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The gaps of a question, and what stands in them: which of them are in code, which in a block of output, which in the text.
 *
 * @param order for each gap the block that it stands in, -1 where it stands in the text
 */
record Gaps(Question question, List<Integer> order) {
    static final String GAP = "???";

    Gaps {
        order = List.copyOf(order);
    }

    static Gaps of(Question question) {
        List<Integer> order = new ArrayList<>();
        String html = question.promptHtml();
        int block = -1;
        boolean inside = false;
        for (int at = 0; at < html.length(); at++) {
            char c = html.charAt(at);
            if (c == '<' && html.startsWith("<pre", at)) {
                inside = true;
                block++;
            } else if (c == '<' && html.startsWith("</pre", at)) {
                inside = false;
            } else if (c == GAP.charAt(0) && html.startsWith(GAP, at)) {
                order.add(inside ? block : -1);
                at += GAP.length() - 1;
            }
        }
        return new Gaps(question, order);
    }

    /** Whether the blocks are those that the prompt shows: gaps are found where they stand. */
    boolean isSound() {
        List<Fence> code = question.code();
        for (int i = 0; i < code.size(); i++) {
            int block = i;
            if (order.stream().filter(b -> b == block).count()
                    != count(code.get(i).code())) {
                return false;
            }
        }
        return order.size() == question.gaps() && order.stream().allMatch(b -> b < code.size());
    }

    static int count(String code) {
        int count = 0;
        for (int at = code.indexOf(GAP); at >= 0; at = code.indexOf(GAP, at + GAP.length())) {
            count++;
        }
        return count;
    }

    boolean inText() {
        return order.contains(-1);
    }

    boolean inBlocks() {
        return order.stream().anyMatch(block -> block >= 0);
    }

    /** Whether any is in Python code. */
    boolean inCode() {
        return IntStream.range(0, order.size()).anyMatch(this::inCode);
    }

    /** The gaps of Python code. */
    boolean inCode(int gap) {
        return order.get(gap) >= 0 && isCode(question.code().get(order.get(gap)));
    }

    /** Python with something around the gaps; a block of nothing but gaps is a box for an answer. */
    static boolean isCode(Fence fence) {
        return (fence.isPython() || fence.isSession()) && !(fence.code().contains(GAP) && isBox(fence));
    }

    private static boolean isBox(Fence fence) {
        return fence.lines().stream()
                .map(line -> line.replace(GAP, "").strip())
                .allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    /** Whether what stands in a gap of code is called. */
    boolean isCalled(int gap) {
        if (!inCode(gap)) {
            return false;
        }
        int block = order.get(gap);
        String code = question.code().get(block).code();
        int at = -1;
        for (int i = 0; i <= gap; i++) {
            at = order.get(i) == block ? code.indexOf(GAP, at + 1) : at;
        }
        return code.startsWith("(", at + GAP.length());
    }

    /** The blocks, with options in their gaps, one for each gap of the question. */
    List<Fence> filled(List<String> options) {
        List<Fence> filled = new ArrayList<>();
        for (int i = 0; i < question.code().size(); i++) {
            List<String> own = new ArrayList<>();
            for (int gap = 0; gap < order.size(); gap++) {
                if (order.get(gap) == i) {
                    own.add(options.get(gap));
                }
            }
            filled.add(fill(question.code().get(i), own));
        }
        return filled;
    }

    /** The blocks of code, filled; a box for an answer is none, whatever is put in. */
    List<Fence> filledCode(List<String> options) {
        List<Fence> filled = filled(options);
        return IntStream.range(0, filled.size())
                .filter(block -> isCode(question.code().get(block)))
                .mapToObj(filled::get)
                .toList();
    }

    /** A block with options in its gaps, from the first on. */
    static Fence fill(Fence fence, List<String> options) {
        StringBuilder filled = new StringBuilder();
        String rest = fence.code();
        for (String option : options) {
            int at = rest.indexOf(GAP);
            filled.append(rest, 0, at).append(option);
            rest = rest.substring(at + GAP.length());
        }
        return fence.withCode(filled.append(rest).toString());
    }

    /** An option as it stands in code or in output: without the marks of code around it. */
    static String words(Option option) {
        String text = option.markdown().strip();
        boolean code = text.length() > 2
                && text.startsWith("`")
                && text.endsWith("`")
                && text.indexOf('`', 1) == text.length() - 1;
        return code ? text.substring(1, text.length() - 1) : text;
    }
}
