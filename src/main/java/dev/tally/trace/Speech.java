package dev.tally.trace;

import java.util.Collection;
import java.util.List;

/**
 * The language that pictures and what is told of them speak. What is said stands in the code in English, as a pattern with
 * places {@code {0}}, {@code {1}} … for what is put in; a language gives its own pattern for each.
 */
@FunctionalInterface
public interface Speech {
    Speech ENGLISH = pattern -> pattern;

    /** What this language has for an English pattern. */
    String pattern(String english);

    /** @param parts what is put in: phrases are said in this language, too */
    default String say(String english, Object... parts) {
        String pattern = pattern(english);
        int at = pattern.indexOf('{');
        if (at < 0) {
            return pattern;
        }
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (; at >= 0; at = pattern.indexOf('{', at + 1)) {
            boolean place = at + 2 < pattern.length() && pattern.charAt(at + 2) == '}';
            int part = place ? pattern.charAt(at + 1) - '0' : -1;
            if (part >= 0 && part < parts.length) {
                said.append(pattern, from, at);
                said.append(parts[part] instanceof Phrase phrase ? phrase.in(this) : parts[part]);
                from = at + 3;
            }
        }
        return said.append(pattern, from, pattern.length()).toString();
    }

    /** {@code one, two and three}. */
    default String and(Collection<String> parts) {
        List<String> all = List.copyOf(parts);
        int last = all.size() - 1;
        return last == 0 ? all.get(0) : say("{0} and {1}", String.join(", ", all.subList(0, last)), all.get(last));
    }
}
