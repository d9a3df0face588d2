package dev.tally.course;

import java.util.Locale;
import java.util.Optional;

/** The parts that an insight can have. */
public enum SectionKind {
    CONTENT("content", "Content"),
    PRACTICE("practice", "Practice"),
    REVISION("revision", "Revision"),
    QUIZ("quiz", "Quiz"),
    EXERCISE("exercise", "Exercise"),
    GAME_CONTENT("gameContent", "Game Content"),
    FOOTNOTES("footnotes", "Footnotes");

    private final String key;
    private final String title;

    SectionKind(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The name in data: {@code gameContent}. */
    public String key() {
        return key;
    }

    /** The heading in the file: {@code Game Content}. */
    public String title() {
        return title;
    }

    /** Whether its text asks questions. */
    public boolean asks() {
        return switch (this) {
            case PRACTICE, REVISION, QUIZ -> true;
            case CONTENT, EXERCISE, GAME_CONTENT, FOOTNOTES -> false;
        };
    }

    /** The kind with this heading, whatever its case; authors write {@code Footnote} and {@code Footnotes:} too. */
    static Optional<SectionKind> ofHeading(String heading) {
        String wanted = plain(heading);
        for (SectionKind kind : values()) {
            String own = plain(kind.title);
            if (wanted.equals(own) || (wanted + "s").equals(own)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static String plain(String heading) {
        StringBuilder letters = new StringBuilder();
        heading.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
