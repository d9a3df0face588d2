package dev.tally.course;

import dev.tally.source.Rule;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What all parts of one insight share while they are read. */
final class InsightText {
    private final Source source;
    private final Problems problems;
    private final Markdown markdown;
    private final PageLinks links;
    private final FootnoteCalls calls;
    private final Set<String> headingIds = new HashSet<>();
    private final Map<String, Integer> headingCounts = new HashMap<>();

    InsightText(Source source, Problems problems, Markdown markdown, PageLinks links, FootnoteCalls calls) {
        this.source = source;
        this.problems = problems;
        this.markdown = markdown;
        this.links = links;
        this.calls = calls;
        for (SectionKind kind : SectionKind.values()) {
            headingIds.add(kind.key().toLowerCase(Locale.ROOT));
        }
    }

    private final List<Fact> facts = new ArrayList<>();
    private int level;

    /** What the text states about memory. */
    List<Fact> facts() {
        return facts;
    }

    /** Takes in that a heading stands here; headings of a section stand below its own. */
    void heading(int found, Span span) {
        if (level > 0 && found > level + 1) {
            problems.note(
                    span,
                    Rule.HEADING_SKIPPED,
                    "this heading is of level " + found + ", the one above it of level " + level,
                    "start it with " + "#".repeat(level + 1));
        }
        level = found;
    }

    /** A section starts: its own heading stands above those in it. */
    void section() {
        level = 2;
    }

    Source source() {
        return source;
    }

    Problems problems() {
        return problems;
    }

    Markdown markdown() {
        return markdown;
    }

    PageLinks links() {
        return links;
    }

    FootnoteCalls calls() {
        return calls;
    }

    /** The ids of its headings, and those of the parts of its page. */
    Set<String> headingIds() {
        return headingIds;
    }

    /** An id for a heading, unique in the insight, made of its words. */
    String headingId(String title) {
        StringBuilder id = new StringBuilder();
        for (char c : title.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c) || c == '_') {
                id.append(c);
            } else if ((c == ' ' || c == '-') && !id.isEmpty()) {
                id.append('-');
            }
        }
        String wanted = id.isEmpty() ? "heading" : id.toString();
        String given = wanted;
        while (!headingIds.add(given)) {
            given = wanted + "-" + headingCounts.merge(wanted, 1, Integer::sum);
        }
        return given;
    }
}
