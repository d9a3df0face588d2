package dev.tally.python.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.Doubles;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Java reads and writes decimals rightly: what stands in its place for JavaScript does the same. */
class DecimalsTest {
    private static final int NUMBERS = 100_000;

    private final Doubles doubles = new Doubles();

    @Test
    void textsAreReadAsTheNearestNumber() {
        for (int i = 0; i < NUMBERS; i++) {
            String text = text(i);
            assertThat(Decimals.parse(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
        for (String text : List.of(
                "4503599627370497.5",
                "9007199254740993",
                "2.2250738585072011e-308",
                "1e23",
                "2.4703282292062327e-324",
                "2.4703282292062328e-324",
                "1.7976931348623158e308",
                "1.7976931348623159e308",
                "1e-999999999999",
                "1e999999999999",
                "0e999",
                ".5",
                "5.",
                "00001.5e+3",
                "9".repeat(900) + "e-890",
                "9007199254740992." + "0".repeat(900) + "1",
                "9007199254740993." + "0".repeat(900) + "1")) {
            assertThat(Decimals.parse(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void wholeNumbersAreRoundedToTheNearestNumber() {
        for (int i = 0; i < NUMBERS; i++) {
            BigInteger number = new BigInteger(doubles.random().nextInt(1030), doubles.random()).negate();
            assertThat(Decimals.nearest(number)).as("%s", number).isEqualTo(number.doubleValue());
        }
    }

    private String text(int index) {
        double x = Math.abs(doubles.number(index));
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return "1";
        }
        return switch (doubles.random().nextInt(3)) {
            case 0 -> Double.toString(x);
            // Halfway to the next one, or nearly.
            case 1 ->
                new BigDecimal(x)
                        .add(new BigDecimal(Math.ulp(x)).divide(BigDecimal.TWO))
                        .toString();
            default ->
                doubles.random().nextInt(100_000_000) + "." + doubles.random().nextInt(1_000_000) + "e"
                        + (doubles.random().nextInt(80) - 40);
        };
    }

    @Test
    void theShortestTextIsThatOfJava() {
        for (int i = 0; i < NUMBERS / 4; i++) {
            double x = Math.abs(doubles.number(i));
            boolean powerOfTwo = (Double.doubleToLongBits(x) & (1L << 52) - 1) == 0;
            if (Double.isNaN(x) || x == 0 || powerOfTwo || x < 1e-321) {
                continue;
            }
            assertThat(new BigDecimal(Decimals.shortest(x)))
                    .as("%s", x)
                    .isEqualByComparingTo(new BigDecimal(Double.toString(x)));
        }
        assertThat(Decimals.text(Double.MIN_VALUE)).isEqualTo("5.0E-324");
        assertThat(Decimals.text(0)).isEqualTo("0.0");
        assertThat(Decimals.shortest(1e23)).isEqualTo("1.0E23");
        assertThat(Decimals.shortest(0.1 + 0.2)).isEqualTo("3.0000000000000004E-1");
    }
}
