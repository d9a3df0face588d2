package dev.tally.verify;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which statements depend on what is another each time or elsewhere: the clock, chance, addresses, the machine. What
 * they print nobody can state. It goes from a statement to the names that it binds, and on to the statements that use them.
 */
final class Fickle {
    private static final Pattern SOURCES =
            Pattern.compile("\\b(?:today|now|utcnow|time\\.time|localtime|gmtime|ctime|asctime"
                    + "|perf_counter\\w*|monotonic\\w*|process_time\\w*|timeit|clock|sleep|random\\w*|randint|randrange|choices?"
                    + "|shuffle|sample|uuid\\d?|secrets|urandom|getpid|platform|version\\w*|unidata_version|environ|getcwd|listdir"
                    + "|input|hash|id|mem_loc\\w*|active_count|current_thread|open|socket|urlopen)\\b");
    private static final Pattern BOUND = Pattern.compile(
            "(?m)^\\s*(?:(?:async\\s+)?def|class)\\s+(\\w+)"
                    + "|^\\s*([\\w, *()]+?)\\s*(?:[-+*/|&^%]|//|\\*\\*)?=(?!=)|\\bfor\\s+([\\w, ()]+?)\\s+in\\b|\\bas\\s+(\\w+)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private final Set<String> names = new HashSet<>();

    /** Whether a statement does; those before it have been asked about. */
    boolean depends(String statement) {
        String source = Comments.code(statement);
        boolean fickle = SOURCES.matcher(source).find() || mentions(source);
        if (fickle) {
            Matcher bound = BOUND.matcher(source);
            while (bound.find()) {
                for (int group = 1; group <= bound.groupCount(); group++) {
                    if (bound.group(group) != null) {
                        addAll(bound.group(group));
                    }
                }
            }
        }
        return fickle;
    }

    private void addAll(String targets) {
        Matcher name = NAME.matcher(targets);
        while (name.find()) {
            names.add(name.group());
        }
    }

    private boolean mentions(String source) {
        Matcher name = NAME.matcher(source);
        while (name.find()) {
            if (names.contains(name.group())) {
                return true;
            }
        }
        return false;
    }
}
