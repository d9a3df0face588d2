package dev.tally.course;

import dev.tally.source.Source;
import java.util.HashMap;
import java.util.HashSet;
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
