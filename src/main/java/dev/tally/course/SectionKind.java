package dev.tally.course;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    private final String letters;

    SectionKind(String key, String title) {
        this.key = key;
        this.title = title;
        this.letters = letters(title);
    }

    /** The name in data: {@code gameContent}. */
    public String key() {
        return key;
    }

    /** The heading in the file: {@code Game Content}. */
    public String title() {
        return title;
    }

    static SortedSet<String> titles() {
        return Arrays.stream(values()).map(SectionKind::title).collect(Collectors.toCollection(TreeSet::new));
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
        String wanted = letters(heading);
        for (SectionKind kind : values()) {
            boolean singular = kind.letters.length() == wanted.length() + 1 && kind.letters.endsWith("s");
            if (kind.letters.startsWith(wanted) && (singular || kind.letters.length() == wanted.length())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static String letters(String heading) {
        StringBuilder letters = new StringBuilder(heading.length());
        for (int i = 0; i < heading.length(); i += Character.charCount(heading.codePointAt(i))) {
            int c = heading.codePointAt(i);
            if (Character.isLetter(c)) {
                letters.appendCodePoint(c);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
