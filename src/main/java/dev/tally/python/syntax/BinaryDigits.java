package dev.tally.python.syntax;

import java.math.BigInteger;

/** Numbers written in a base that is a power of two: read in a time that grows as the number of digits does. */
public final class BinaryDigits {
    private BinaryDigits() {}

    /**
     * The number that digits stand for.
     *
     * @param digits only digits of the base, at least one
     * @param base 2, 4, 8, 16 or 32
     */
    public static BigInteger number(String digits, int base) {
        int width = Integer.numberOfTrailingZeros(base);
        byte[] bytes = new byte[(digits.length() * width + 7) / 8];
        int bit = 0;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = Character.digit(digits.charAt(i), base);
            for (int k = 0; k < width; k++, bit++) {
                bytes[bytes.length - 1 - bit / 8] |= (byte) ((digit >> k & 1) << bit % 8);
            }
        }
        return new BigInteger(1, bytes);
    }
}
