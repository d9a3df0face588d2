package dev.tally.site;

import dev.tally.course.Folder;
import dev.tally.course.Insight;
import dev.tally.course.Question;
import java.util.List;
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

    /** {@code 4 insights · 8 questions}. */
    static String contents(Words words, Folder<Leaf> folder) {
        List<Leaf> leaves = folder.all();
        String questions = counted(
                words, "questions", leaves.stream().mapToInt(Leaf::questions).sum());
        return words.count("insights", leaves.size()) + (questions == null ? "" : " · " + questions);
    }

    /** Null where there is none: then nothing is said. */
    static @Nullable String counted(Words words, String thing, int count) {
        return count == 0 ? null : words.count(thing, count);
    }

    static int minutes(Insight insight) {
        int words = 0;
        boolean inside = false;
        String text = insight.source().text();
        for (int i = 0; i < text.length(); i++) {
            boolean letter = text.charAt(i) > ' ';
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return Math.max(1, (words + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE);
    }
}
