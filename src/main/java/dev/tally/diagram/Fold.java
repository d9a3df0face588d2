package dev.tally.diagram;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many entries of a container are drawn before the rest is cut to a number.
 *
 * @param byType limits for types by name
 * @param otherwise the limit for every other type
 */
public record Fold(Map<String, Integer> byType, int otherwise) {
    public static final Fold DEFAULT = new Fold(Map.of(), 8);

    public Fold {
        byType = Map.copyOf(byType);
    }

    /**
     * Reads what an author writes: {@code list>8} or {@code list>8, dict>3}.
     *
     * @throws IllegalArgumentException with a sentence for the author, where it is written otherwise
     */
    public static Fold parse(String text) {
        Map<String, Integer> limits = new LinkedHashMap<>();
        for (String part : text.split(",")) {
            int sign = part.indexOf('>');
            String type = sign < 0 ? "" : part.substring(0, sign).strip();
            int limit = sign < 0 ? -1 : number(part.substring(sign + 1).strip());
            if (type.isEmpty() || limit < 0) {
                throw new IllegalArgumentException("`" + part.strip() + "` is not of the form list>8");
            }
            limits.put(type, limit);
        }
        return new Fold(limits, DEFAULT.otherwise);
    }

    int limit(String type) {
        return byType.getOrDefault(type, otherwise);
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 6) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
