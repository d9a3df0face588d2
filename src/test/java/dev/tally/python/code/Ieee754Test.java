package dev.tally.python.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.syntax.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Java's own mathematics is right in Java: what stands in its place for JavaScript gives the same bits. */
class Ieee754Test {
    private static final int NUMBERS = 300_000;
    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        0.5,
        -0.5,
        1.5,
        2.5,
        -2.5,
        1,
        -1,
        3,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        0x1p52,
        0x1p52 - 0.5,
        0x1p53,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    private final Random random = new Random(1);

    private double number(int index) {
        if (index < SPECIAL.length) {
            return SPECIAL[index];
        }
        return switch (index % 4) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> random.nextInt(2000) / 2.0 - 500;
            case 2 -> random.nextGaussian();
            default -> random.nextGaussian() * Math.pow(10, random.nextInt(12) - 9);
        };
    }

    /** Zeros differ by their signs; one NaN is like another. */
    private static long bits(double x) {
        return Double.doubleToLongBits(x);
    }

    @Test
    void numbersAreRoundedToTheNearestWholeOne() {
        for (int i = 0; i < NUMBERS; i++) {
            double x = number(i);
            assertThat(bits(Ieee754.rint(x))).as("%s", x).isEqualTo(bits(Math.rint(x)));
        }
    }

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
            BigInteger number = new BigInteger(random.nextInt(1030), random).negate();
            assertThat(Decimals.nearest(number)).as("%s", number).isEqualTo(number.doubleValue());
        }
    }

    private String text(int index) {
        double x = Math.abs(number(index));
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return "1";
        }
        return switch (random.nextInt(3)) {
            case 0 -> Double.toString(x);
            // Halfway to the next one, or nearly.
            case 1 ->
                new BigDecimal(x)
                        .add(new BigDecimal(Math.ulp(x)).divide(BigDecimal.TWO))
                        .toString();
            default -> random.nextInt(100_000_000) + "." + random.nextInt(1_000_000) + "e" + (random.nextInt(80) - 40);
        };
    }

    @Test
    void theLastBitHasItsWorth() {
        for (int i = 0; i < NUMBERS; i++) {
            double x = number(i);
            assertThat(bits(Ieee754.ulp(x))).as("%s", x).isEqualTo(bits(Math.ulp(x)));
        }
    }

    @Test
    void remaindersAreThoseOfTheNearestMultiple() {
        for (int i = 0; i < NUMBERS; i++) {
            double x = number(i);
            double y = number(random.nextInt(1000));
            assertThat(bits(Ieee754.remainder(x, y))).as("%s, %s", x, y).isEqualTo(bits(Math.IEEEremainder(x, y)));
        }
    }

    @Test
    void exponentialsAndLogarithmsOfLittleAreThoseOfFdlibm() {
        for (int i = 0; i < NUMBERS; i++) {
            double x = number(i);
            assertThat(bits(Fdlibm.expm1(x))).as("%s", x).isEqualTo(bits(StrictMath.expm1(x)));
            assertThat(bits(Fdlibm.log1p(x))).as("%s", x).isEqualTo(bits(StrictMath.log1p(x)));
            double wide = x % 800;
            assertThat(bits(Fdlibm.expm1(wide))).as("%s", wide).isEqualTo(bits(StrictMath.expm1(wide)));
        }
    }
}
