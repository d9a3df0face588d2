package dev.tally.python.lib;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NormalizationTest {
    private static final String ABOVE = "\u0301";
    private static final String BELOW = "\u0323";

    private static final UnicodeProperties PROPERTIES = new UnicodeProperties(new String[] {
        "0 Ll L 0 0 Na", "300 Mn NSM 230 0 A", "323 Mn NSM 220 0 A", "324 Mn NSM 230 0 A", "370 Ll L 0 0 N"
    });

    private static final Normalization TABLES =
            new Normalization(new String[] {"E1 0061 0301", "1EA1 0061 0323"}, PROPERTIES, PROPERTIES);

    @Test
    void marksOfOneClassStayInTheirOrder() {
        assertThat(TABLES.normalize("a\u0302" + BELOW + ABOVE + "b" + ABOVE + BELOW, Normalization.Form.NFD))
                .isEqualTo("a" + BELOW + "\u0302" + ABOVE + "b" + BELOW + ABOVE);
    }

    /** Whoever sorts them by moving each past all others takes hours: examples are anybody's. */
    @Test
    @Timeout(20)
    void aMillionMarksOnOneCharacterAreSorted() {
        int pairs = 500_000;
        String sorted = TABLES.normalize("a" + (ABOVE + BELOW).repeat(pairs), Normalization.Form.NFD);
        assertThat(sorted.equals("a" + BELOW.repeat(pairs) + ABOVE.repeat(pairs)))
                .isTrue();
    }
}
