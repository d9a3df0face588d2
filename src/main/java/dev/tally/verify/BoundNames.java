package dev.tally.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether code binds a name: one that a page has not bound so far, the reader of the page cannot know either. */
final class BoundNames {
    /** What names are made of, in brackets. */
    private static final String LETTERS = "\\w\\u0080-\\uFFFF";

    private static final String WORD = "[" + LETTERS + "]+";

    private static final Pattern BOUND = Pattern.compile("(?m)^\\s*(?:(?:async\\s+)?def|class)\\s+(" + WORD + ")"
            + "|^\\s*([" + LETTERS + ", *()]+?)\\s*(?:[-+*/|&^%]|//|\\*\\*)?=(?!=)"
            + "|\\bfor\\s+([" + LETTERS + ", ()]+?)\\s+in\\b|\\bas\\s+(" + WORD + ")"
            + "|\\bshuffle\\s*\\(\\s*(" + WORD + ")");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_\\u0080-\\uFFFF][" + LETTERS + "]*");

    private BoundNames() {}

    static boolean binds(List<String> codes, String name) {
        List<String> mentioning = codes.stream()
                .filter(code -> Words.has(code, 0, code.length(), name))
                .toList();
        return !mentioning.isEmpty()
                && mentioning.stream().anyMatch(binding(name).asPredicate());
    }

    /** The names that code binds, or whose elements it puts in another order. */
    static List<String> in(String code) {
        List<String> names = new ArrayList<>();
        Matcher bound = BOUND.matcher(code);
        while (bound.find()) {
            for (int group = 1; group <= bound.groupCount(); group++) {
                if (bound.group(group) != null) {
                    names.addAll(all(NAME, bound.group(group)));
                }
            }
        }
        return names;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Pattern binding(String name) {
        String word = "(?<![" + LETTERS + "])" + Pattern.quote(name) + "(?![" + LETTERS + "])";
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
