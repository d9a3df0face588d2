package dev.tally.course;

import dev.tally.course.Outline.Part;
import dev.tally.source.Rule;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the footnotes of an insight: each starts with {@code [1: Name]}, whose name may hold brackets in pairs, and goes on to
 * the next.
 */
final class FootnoteReader {
    private static final Pattern START = Pattern.compile("\\s{0,3}\\[(\\d{1,5})\\s*:");

    private FootnoteReader() {}

    /**
     * A footnote whose text is not read yet.
     *
     * @param start its brackets
     * @param body what follows them
     */
    record Raw(int number, String name, Span start, Span body) {}

    static List<Raw> read(Lines lines, List<Part> parts, Problems problems) {
        List<Raw> found = new ArrayList<>();
        for (Part part : parts) {
            if (part.kind() == SectionKind.FOOTNOTES) {
                read(lines, part.body(), found, problems);
            }
        }
        return found;
    }

    private static void read(Lines lines, Span body, List<Raw> found, Problems problems) {
        FenceTracker fences = new FenceTracker();
        int last = -1;
        for (int i = lines.lineAt(body.start()); i < lines.count() && lines.start(i) < body.end(); i++) {
            String line = lines.text(i);
            if (fences.take(line)) {
                continue;
            }
            Matcher start = START.matcher(line);
            int nameEnd = start.lookingAt() ? nameEnd(line, start.end()) : -1;
            if (nameEnd >= 0) {
                close(found, last, lines.start(i));
                int from = lines.start(i) + start.start(1) - 1;
                int to = lines.start(i) + nameEnd + 1;
                Span brackets = new Span(from, to);
                int number = Integer.parseInt(start.group(1));
                if (found.stream().anyMatch(other -> other.number() == number)) {
                    problems.warning(
                            brackets,
                            Rule.FOOTNOTE_TWICE,
                            "there is a footnote " + number + " already",
                            "give each a number of its own");
                }
                found.add(new Raw(
                        number, Lines.trim(line.substring(start.end(), nameEnd)), brackets, new Span(to, body.end())));
                last = found.size() - 1;
            } else if (last < 0 && !lines.isBlank(i) && !lines.isBreak(i)) {
                problems.warning(
                        lines.span(i),
                        Rule.FOOTNOTE_WITHOUT_NUMBER,
                        "this text under Footnotes belongs to no footnote",
                        "start a footnote with [1: Name]");
                last = -2;
            }
        }
    }

    /** The bracket that ends a name, which may hold others in pairs, but is no link; -1 where there is none. */
    private static int nameEnd(String line, int from) {
        int depth = 0;
        int unpaired = -1;
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == '[') {
                depth++;
            } else if (line.charAt(i) == ']') {
                boolean ofLink = i + 1 < line.length() && line.charAt(i + 1) == '(';
                if (depth == 0 && !ofLink) {
                    return i;
                }
                unpaired = unpaired < 0 && !ofLink ? i : unpaired;
                depth = Math.max(0, depth - 1);
            }
        }
        return unpaired;
    }

    private static void close(List<Raw> found, int last, int end) {
        if (last >= 0) {
            Raw raw = found.get(last);
            found.set(
                    last,
                    new Raw(
                            raw.number(),
                            raw.name(),
                            raw.start(),
                            new Span(raw.body().start(), end)));
        }
    }
}
