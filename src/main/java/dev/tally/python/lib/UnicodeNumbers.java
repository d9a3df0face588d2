package dev.tally.python.lib;

import java.util.OptionalDouble;

/**
 * The numbers that characters stand for. The table has a line for each run of characters whose values follow each other:
 * {@code 30 39 d 0} is its first and last, what they are ({@code d} decimal digits, {@code g} other digits, {@code n} other
 * numbers), and the first's value.
 */
final class UnicodeNumbers {
    private record Run(int first, int last, char kind, double value) {}

    private final Run[] runs;

    UnicodeNumbers(String[] lines) {
        runs = new Run[lines.length];
        for (int i = 0; i < lines.length; i++) {
            String[] parts = lines[i].split(" ");
            int first = Integer.parseInt(parts[0], 16);
            int last = Integer.parseInt(parts[1], 16);
            runs[i] = new Run(first, last, parts[2].charAt(0), Double.parseDouble(parts[3]));
        }
    }

    /** @param kinds which kinds of characters have a value: {@code "d"}, {@code "dg"} or {@code "dgn"} */
    OptionalDouble value(int c, String kinds) {
        for (Run run : runs) {
            if (c >= run.first() && c <= run.last()) {
                boolean wanted = kinds.indexOf(run.kind()) >= 0;
                return wanted ? OptionalDouble.of(run.value() + (c - run.first())) : OptionalDouble.empty();
            }
        }
        return OptionalDouble.empty();
    }
}
