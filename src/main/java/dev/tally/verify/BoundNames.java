package dev.tally.verify;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether code binds a name: one that a page has not bound so far, the reader of the page cannot know either. */
final class BoundNames {
    private BoundNames() {}

    static boolean binds(List<String> codes, String name) {
        List<String> mentioning = codes.stream()
                .filter(code -> Words.has(code, 0, code.length(), name))
                .toList();
        return !mentioning.isEmpty()
                && mentioning.stream().anyMatch(binding(name).asPredicate());
    }

    /** The name that {@code name 'x' is not defined} is about. */
    static Optional<String> missing(String message) {
        int from = message.indexOf('\'');
        int to = message.indexOf('\'', from + 1);
        return from >= 0 && to > from ? Optional.of(message.substring(from + 1, to)) : Optional.empty();
    }

    private static Pattern binding(String name) {
        String word = "\\b" + Pattern.quote(name) + "\\b";
        return Pattern.compile("(?m)"
                + word + "\\s*(?:[-+*/%@&|^]|//|\\*\\*|<<|>>)?=(?![=}:!])"
                + "|" + word + "\\s*:[^=\\n]*="
                + "|^\\s*[(\\[]?\\s*" + word + "\\s*,[^=(\\n]*=(?!=)"
                + "|^\\s*[(\\[]?[^=(\\n]*,\\s*\\*?" + word + "[^=(\\n]*=(?!=)"
                + "|\\b(?:def|class|as|global|type)\\s+" + word
                + "|\\bfor\\b[^\\n]*" + word + "[^\\n]*\\bin\\b"
                + "|\\bimport\\b[^\\n]*" + word
                + "|" + word + "\\s*:=");
    }
}
