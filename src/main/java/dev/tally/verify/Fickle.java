package dev.tally.verify;

import dev.tally.python.vm.StandardModules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which statements depend on what is another each time or elsewhere: the clock, chance, addresses, the machine. What
 * they print nobody can state. It goes from a statement to the names that it binds, and on to the statements that use them.
 */
final class Fickle {
    private static final Set<String> SOURCES = Set.of(
            ("today now utcnow localtime gmtime ctime asctime timeit clock sleep randint randrange choice choices shuffle"
                            + " sample uuid uuid0 uuid1 uuid2 uuid3 uuid4 uuid5 uuid6 uuid7 uuid8 uuid9 secrets urandom getpid"
                            + " platform unidata_version environ getcwd listdir input hash id active_count current_thread open"
                            + " socket urlopen argv stderr ps1 ps2")
                    .split(" "));

    /** Functions of {@code time} whose names others have, too. */
    private static final Set<String> CLOCKS = Set.of("time", "strftime");

    /** How the names of families of functions begin. */
    private static final List<String> FAMILIES =
            List.of("perf_counter", "monotonic", "process_time", "random", "version", "mem_loc");

    private final Set<String> names = new HashSet<>();

    /** Whether a statement does; those before it have been asked about. */
    boolean depends(String statement) {
        String source = Comments.code(statement);
        boolean fickle = isFickle(source);
        if (fickle) {
            names.addAll(BoundNames.in(source));
        }
        return fickle;
    }

    private boolean isFickle(String source) {
        int at = 0;
        while (at < source.length()) {
            int end = Words.end(source, at);
            if (end > at) {
                String word = source.substring(at, end);
                if (SOURCES.contains(word)
                        || isOfFamily(word)
                        || names.contains(word)
                        || isClock(source, word, end)
                        || isListOfModule(source, word, end)) {
                    return true;
                }
            }
            at = end + 1;
        }
        return false;
    }

    private static boolean isOfFamily(String word) {
        for (String family : FAMILIES) {
            if (word.startsWith(family)) {
                return true;
            }
        }
        return false;
    }

    /** {@code time.time}, or {@code time.strftime}, which takes the time of the run. */
    private static boolean isClock(String source, String word, int end) {
        if (!word.equals("time") || !source.startsWith(".", end)) {
            return false;
        }
        return CLOCKS.contains(source.substring(end + 1, Words.end(source, end + 1)));
    }

    /** {@code dir(math)}: the names of a module are others in each release. */
    private static boolean isListOfModule(String source, String word, int end) {
        if (!word.equals("dir") || !source.startsWith("(", end)) {
            return false;
        }
        int close = Words.end(source, end + 1);
        return source.startsWith(")", close) && StandardModules.NAMES.contains(source.substring(end + 1, close));
    }
}
