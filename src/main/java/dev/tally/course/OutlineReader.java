package dev.tally.course;

import dev.tally.course.Outline.Part;
import dev.tally.source.Rule;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the parts of an insight by its lines alone: front matter, title, and the sections, each introduced by a rule and
 * a heading of a known name. A rule and a heading inside a block of code are code, unless that block was never closed.
 */
final class OutlineReader {
    private final Source source;
    private final Lines lines;
    private final Problems problems;
    private int yamlFrom;
    private int yamlTo;
    private Optional<Span> headline = Optional.empty();

    private OutlineReader(Source source, Problems problems) {
        this.source = source;
        this.lines = new Lines(source);
        this.problems = problems;
    }

    static Outline read(Source source, Problems problems) {
        return new OutlineReader(source, problems).read();
    }

    private Outline read() {
        int body = skipFrontMatter();
        List<Mark> marks = marks(body);
        int head = marks.isEmpty() ? lines.count() : marks.get(0).rule();
        int text = skipHeadline(body, head);
        List<Part> parts = new ArrayList<>();
        untitledContent(text, head).ifPresent(parts::add);
        Set<SectionKind> seen = EnumSet.noneOf(SectionKind.class);
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            int end = i + 1 < marks.size() ? marks.get(i + 1).rule() : lines.count();
            Span heading = lines.span(mark.heading());
            if (!seen.add(mark.kind())) {
                problems.warning(
                        heading,
                        Rule.SECTION_TWICE,
                        "the section " + mark.kind().title() + " is there a second time",
                        "both are shown; put them under one heading");
            }
            parts.add(new Part(mark.kind(), heading, new Span(lines.start(mark.body()), lines.start(end))));
        }
        return new Outline(new Span(yamlFrom, yamlTo), headline, parts);
    }

    /** The line after the front matter. */
    private int skipFrontMatter() {
        int first = lines.skipBlank(0, lines.count());
        if (first == lines.count()) {
            return first;
        }
        boolean opened = lines.isRule(first);
        if (!opened && !startsWithKey(lines.text(first))) {
            return first;
        }
        int from = opened ? first + 1 : first;
        int title = -1;
        for (int i = from; i < lines.count(); i++) {
            if (lines.isRule(i)) {
                boolean ofSection = title >= 0 && kindAt(i).isPresent();
                return frontMatter(from, ofSection ? title : i, ofSection);
            }
            if (title < 0 && lines.startsWith(i, "#") && isTitle(lines.text(i))) {
                title = i;
            }
        }
        return opened || title > from ? frontMatter(from, title >= 0 ? title : from, true) : first;
    }

    private int frontMatter(int from, int to, boolean unclosed) {
        yamlFrom = lines.start(from);
        yamlTo = lines.start(to);
        if (unclosed) {
            int at = Math.min(Math.max(0, from - 1), lines.count() - 1);
            problems.error(
                    lines.span(at),
                    Rule.FRONT_MATTER_UNCLOSED,
                    "the front matter that starts here has no end",
                    "end it with a line of three dashes");
            return to;
        }
        return to + 1;
    }

    private static boolean startsWithKey(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && line.substring(0, colon).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }

    private static boolean isTitle(String line) {
        return line.length() > 1 && line.charAt(0) == '#' && line.charAt(1) != '#';
    }

    /** The line after the title. */
    private int skipHeadline(int from, int to) {
        FenceTracker fences = new FenceTracker();
        for (int i = from; i < to; i++) {
            String line = Lines.trim(lines.text(i));
            if (fences.take(line) || line.isEmpty()) {
                continue;
            }
            boolean underlined = i + 1 < to && lines.isUnderline(i + 1);
            if (underlined || isTitle(line) && !Lines.trim(line.substring(1)).isEmpty()) {
                headline = Optional.of(lines.span(i));
                return underlined ? i + 2 : i + 1;
            }
        }
        return from;
    }

    /** What stands between the title and the first section, where there is more than rules. */
    private Optional<Part> untitledContent(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!lines.isBlank(i) && !lines.isBreak(i)) {
                int start = lines.start(i);
                return Optional.of(
                        new Part(SectionKind.CONTENT, new Span(start, start), new Span(start, lines.start(to))));
            }
        }
        return Optional.empty();
    }

    /**
     * The beginning of a section.
     *
     * @param rule the line of the dashes, or of the heading where they are missing
     * @param body the line after the heading
     */
    private record Mark(SectionKind kind, int rule, int heading, int body) {
        Mark(SectionKind kind, int rule, int heading) {
            this(kind, rule, heading, heading + 1);
        }
    }

    private List<Mark> marks(int from) {
        List<Mark> marks = new ArrayList<>();
        FenceTracker fences = new FenceTracker();
        for (int i = from; i < lines.count(); i++) {
            if (fences.isOpen()) {
                Optional<SectionKind> kind = lines.isRule(i) ? kindAt(i) : Optional.empty();
                if (kind.isPresent() && !isClosedAfter(i)) {
                    fences = new FenceTracker();
                    int heading = lines.skipBlank(i + 1, lines.count());
                    marks.add(new Mark(kind.get(), i, heading));
                    i = heading;
                    continue;
                }
            }
            if (fences.take(source.text(), lines.start(i), lines.start(i + 1))) {
                continue;
            }
            if (lines.isBreak(i)) {
                int heading = lines.skipBlank(i + 1, lines.count());
                Optional<SectionKind> kind = kindAt(i);
                if (kind.isPresent()) {
                    marks.add(new Mark(kind.get(), i, heading));
                    i = heading;
                    continue;
                }
                Optional<Mark> underlined = underlined(i);
                if (underlined.isPresent()) {
                    marks.add(underlined.get());
                } else if (heading < lines.count() && lines.startsWith(heading, "## ")) {
                    unknown(heading);
                }
            } else {
                Optional<Mark> bare = bare(i);
                if (bare.isPresent()) {
                    marks.add(bare.get());
                }
            }
        }
        return marks;
    }

    private void unknown(int heading) {
        String title = Lines.trim(lines.text(heading).substring(2));
        String meant = Spelling.nearest(title, SectionKind.titles())
                .map(near -> "did you mean " + near + "? Until then this is")
                .orElse(
                        "the sections are Content, Practice, Revision, Quiz, Exercise, Game Content and Footnotes; this stays");
        problems.warning(
                lines.span(heading),
                Rule.SECTION_UNKNOWN,
                "no section is called " + title,
                meant + " text of the section above it");
    }

    /** A heading of a section without a rule above it: meant as one where it is written exactly as one. */
    private Optional<Mark> bare(int line) {
        if (!lines.startsWith(line, "## ") || isIntroduced(line)) {
            return Optional.empty();
        }
        String text = lines.text(line);
        Optional<SectionKind> kind = SectionKind.ofHeading(text);
        if (kind.isEmpty() || !Lines.trim(text.substring(3)).equals(kind.get().title())) {
            return Optional.empty();
        }
        problems.warning(
                lines.span(line),
                Rule.SECTION_WITHOUT_RULE,
                "the section " + kind.get().title() + " has no line of dashes above it",
                "put a line with --- before its heading");
        return Optional.of(new Mark(kind.get(), line, line));
    }

    /** The name of a section with a rule right under it, which makes it a heading in markdown. */
    private Optional<Mark> underlined(int rule) {
        int heading = rule - 1;
        if (heading < 0 || !lines.isRule(rule)) {
            return Optional.empty();
        }
        String text = Lines.trim(lines.text(heading));
        int above = above(heading);
        boolean alone = above < heading - 1 || above >= 0 && lines.isBreak(above);
        return SectionKind.ofHeading(text)
                .filter(kind -> alone && text.equals(kind.title()))
                .map(kind -> new Mark(kind, above >= 0 && lines.isBreak(above) ? above : heading, heading, rule + 1));
    }

    private boolean isIntroduced(int heading) {
        int above = above(heading);
        return above >= 0 && lines.isBreak(above);
    }

    /** The line above that is not blank; -1 where there is none. */
    private int above(int line) {
        int above = line - 1;
        while (above >= 0 && lines.isBlank(above)) {
            above--;
        }
        return above;
    }

    /** The section that a rule introduces. */
    private Optional<SectionKind> kindAt(int rule) {
        int heading = lines.skipBlank(rule + 1, lines.count());
        if (heading == lines.count()) {
            return Optional.empty();
        }
        String text = Lines.trim(lines.text(heading));
        if (!text.startsWith("##") || text.startsWith("####")) {
            return Optional.empty();
        }
        return SectionKind.ofHeading(text);
    }

    /** Whether the block of code that is open at a rule ends before the next section: then the rule is part of it. */
    private boolean isClosedAfter(int rule) {
        int fences = 0;
        int heading = lines.skipBlank(rule + 1, lines.count());
        for (int i = heading + 1; i < lines.count(); i++) {
            if (FenceTracker.isFence(lines.text(i))) {
                fences++;
            } else if (lines.isRule(i) && kindAt(i).isPresent()) {
                break;
            }
        }
        return fences % 2 == 1;
    }
}
