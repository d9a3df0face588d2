package dev.tally.verify;

import dev.tally.course.Example;
import dev.tally.course.Insight;
import dev.tally.source.Source;
import dev.tally.trace.Excerpt;
import dev.tally.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The program that the examples of an insight make: the code of each, on the lines that it has in the insight's file, the
 * rest empty. So the lines of a traceback are the file's lines.
 */
final class Listing {
    private final Source file;
    private final List<Part> parts = new ArrayList<>();

    Listing(Insight insight) {
        this.file = insight.source();
    }

    /**
     * An example's lines in the program.
     *
     * @param first the line in the file of the first line of its code
     * @param lines how many lines its fence has
     * @param code as it is run, a string for each line; shorter than the fence where it is cut off
     */
    private record Part(Example example, int first, int lines, List<String> code) {
        boolean has(int fileLine) {
            return fileLine >= first && fileLine < first + lines;
        }
    }

    void add(Example example) {
        List<Integer> offsets = example.fence().lineOffsets();
        if (!offsets.isEmpty()) {
            int first = file.line(offsets.get(0));
            List<String> lines = example.fence().lines();
            parts.add(new Part(example, first, lines.size(), example.session() ? Sessions.code(example) : lines));
        }
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Takes away an example's code from a line on. */
    void cut(Example example, int fenceLine) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.example().equals(example)) {
                int keep = Math.max(0, Math.min(fenceLine - 1, part.code().size()));
                parts.set(
                        i,
                        new Part(
                                example, part.first(), part.lines(), part.code().subList(0, keep)));
            }
        }
    }

    /** The examples in it, in order. */
    List<Example> examples() {
        return parts.stream().map(Part::example).toList();
    }

    Source program() {
        return program(parts);
    }

    /** What it reads: what the fences of its examples say, in their order. */
    String input() {
        StringBuilder input = new StringBuilder();
        parts.forEach(part -> input.append(part.example().options().input()));
        return input.toString();
    }

    /** The program of one example alone. */
    Source alone(Example example) {
        return program(
                parts.stream().filter(part -> part.example().equals(example)).toList());
    }

    private Source program(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        int line = 1;
        for (Part part : parts) {
            while (line < part.first()) {
                text.append('\n');
                line++;
            }
            for (String code : part.code()) {
                text.append(code).append('\n');
                line++;
            }
        }
        return new Source(file.name(), text.toString());
    }

    /** The example that has this line of the file. */
    Optional<Example> at(int fileLine) {
        return parts.stream()
                .filter(part -> part.has(fileLine))
                .map(Part::example)
                .findFirst();
    }

    /** Cuts an example's own part out of the run of the whole page, with lines counted as in its fence. */
    Excerpt excerpt(Trace whole, Example example) {
        return new Excerpt(whole, line -> has(example, line), this::fenceLine);
    }

    /** Whether an example has this line of the file. */
    boolean has(Example example, int fileLine) {
        for (Part part : parts) {
            if (part.example() == example) {
                return part.has(fileLine);
            }
        }
        return false;
    }

    /** A line of the file, counted in the fence that it stands in; as it is where it stands in none. */
    int fenceLine(int fileLine) {
        for (Part part : parts) {
            if (part.has(fileLine)) {
                return fileLine - part.first() + 1;
            }
        }
        return fileLine;
    }
}
