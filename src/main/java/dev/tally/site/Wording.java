package dev.tally.site;

import dev.tally.course.Folder;
import dev.tally.course.Insight;
import dev.tally.course.Question;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts, as a page says them. */
final class Wording {
    private static final int WORDS_A_MINUTE = 180;

    private Wording() {}

    static int questions(Insight insight) {
        return (int) insight.sections().stream()
                .flatMap(section -> section.questions().stream())
                .filter(Question::isAnswerable)
                .count();
    }

    static List<Insight> insights(Folder folder) {
        return Stream.concat(
                        folder.insights().stream(),
                        folder.folders().stream().flatMap(inner -> insights(inner).stream()))
                .toList();
    }

    /** {@code 4 insights · 8 questions}. */
    static String contents(Folder folder) {
        List<Insight> insights = insights(folder);
        String questions =
                counted(insights.stream().mapToInt(Wording::questions).sum(), "question");
        return number(insights.size(), "insight") + (questions == null ? "" : " · " + questions);
    }

    /** Null where there is none: then nothing is said. */
    static @Nullable String counted(int count, String thing) {
        return count == 0 ? null : number(count, thing);
    }

    private static String number(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    static int minutes(Insight insight) {
        int words = insight.source().text().split("\\s+").length;
        return Math.max(1, (words + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE);
    }
}
