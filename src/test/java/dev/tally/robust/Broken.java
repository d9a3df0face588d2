package dev.tally.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes of a program while it is written: every prefix, and the program without one of its tokens. */
final class Broken {
    /** Near enough to Python's tokens; what they are exactly is not to be taken from what is tested. */
    private static final Pattern TOKEN =
            Pattern.compile("\\w+|\\n[ \\t]*|[ \\t]+|\"\"\"|'''|[-+*/%@&|^<>=!:]=?|.", Pattern.DOTALL);

    private Broken() {}

    static List<String> of(String program) {
        List<String> all = new ArrayList<>(prefixes(program));
        all.addAll(deletions(program));
        return all;
    }

    static List<String> prefixes(String program) {
        List<String> all = new ArrayList<>();
        for (int end = 0; end < program.length(); end = program.offsetByCodePoints(end, 1)) {
            all.add(program.substring(0, end));
        }
        return all;
    }

    static List<String> deletions(String program) {
        List<String> all = new ArrayList<>();
        Matcher token = TOKEN.matcher(program);
        while (token.find()) {
            all.add(program.substring(0, token.start()) + program.substring(token.end()));
        }
        return all;
    }
}
