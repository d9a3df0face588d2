package dev.tally.python.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class BinaryDigitsTest {
    @Property(tries = 200, seed = "313")
    void whatIsWrittenInABaseIsReadFromIt(@ForAll @BigRange(min = "0", max = "999999999999999999999999") BigInteger n) {
        for (int base : new int[] {2, 4, 8, 16, 32}) {
            assertThat(BinaryDigits.number(n.toString(base), base)).isEqualTo(n);
        }
    }

    @Test
    void aMillionDigitsAreReadAtOnce() {
        String digits = "f".repeat(1_000_000);
        BigInteger read = Assertions.assertTimeout(Duration.ofSeconds(5), () -> BinaryDigits.number(digits, 16));
        assertThat(read.bitLength()).isEqualTo(4_000_000);
    }
}
