package dev.tally.verify.quiz;

import java.util.Arrays;
import java.util.List;

/**
 * What a question says, in no language yet: whoever shows it has the words. What is code in a text stands between backquotes.
 */
public sealed interface Said {
    /** What is the same in every language. */
    record Text(String text) implements Said {}

    /**
     * A sentence, or a part of one.
     *
     * @param key of its words
     * @param parts what is put into them, in order
     */
    record Phrase(String key, List<Said> parts) implements Said {
        public Phrase {
            parts = List.copyOf(parts);
        }
    }

    /** What is said of memory. */
    record Told(dev.tally.trace.Phrase phrase) implements Said {}

    /** Several things in a row: {@code a, b and c}. */
    record Row(List<Said> parts) implements Said {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /** A phrase with texts, numbers and phrases in it. */
    static Said of(String key, Object... parts) {
        return new Phrase(key, Arrays.stream(parts).map(Said::part).toList());
    }

    private static Said part(Object part) {
        return part instanceof Said said ? said : new Text(String.valueOf(part));
    }

    /** A name, or other code. */
    static Said code(String code) {
        return new Text("`" + code + "`");
    }
}
