package dev.tally.python.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.Doubles;
import org.junit.jupiter.api.Test;

/** Java's own mathematics is right in Java: what stands in its place for JavaScript gives the same bits. */
class Ieee754Test {
    private static final int NUMBERS = 100_000;
    private final Doubles doubles = new Doubles();

    /** Zeros differ by their signs; one NaN is like another. */
    private static long bits(double x) {
        return Double.doubleToLongBits(x);
    }

    @Test
    void numbersAreRoundedToTheNearestWholeOne() {
        for (int i = 0; i < NUMBERS; i++) {
            double x = doubles.number(i);
            assertThat(bits(Ieee754.rint(x))).as("%s", x).isEqualTo(bits(Math.rint(x)));
        }
    }

    @Test
    void theLastBitHasItsWorth() {
        for (int i = 0; i < NUMBERS; i++) {
            double x = doubles.number(i);
            assertThat(bits(Ieee754.ulp(x))).as("%s", x).isEqualTo(bits(Math.ulp(x)));
        }
    }

    @Test
    void remaindersAreThoseOfTheNearestMultiple() {
        for (int i = 0; i < NUMBERS; i++) {
            double x = doubles.number(i);
            double y = doubles.number(doubles.random().nextInt(1000));
            assertThat(bits(Ieee754.remainder(x, y))).as("%s, %s", x, y).isEqualTo(bits(Math.IEEEremainder(x, y)));
        }
    }

    @Test
    void exponentialsAndLogarithmsOfLittleAreThoseOfFdlibm() {
        for (int i = 0; i < NUMBERS; i++) {
            double x = doubles.number(i);
            assertThat(bits(Fdlibm.expm1(x))).as("%s", x).isEqualTo(bits(StrictMath.expm1(x)));
            assertThat(bits(Fdlibm.log1p(x))).as("%s", x).isEqualTo(bits(StrictMath.log1p(x)));
            double wide = x % 800;
            assertThat(bits(Fdlibm.expm1(wide))).as("%s", wide).isEqualTo(bits(StrictMath.expm1(wide)));
        }
    }
}
