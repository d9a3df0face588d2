package dev.tally.python;

import java.util.Random;

/** Doubles of all kinds, the same ones each time: those that are special first. */
public final class Doubles {
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

    public Random random() {
        return random;
    }

    public double number(int index) {
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
}
