package dev.tally.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which statements may show the elements of a set one after the other, or what several threads do beside each other. The
 * hashes of texts are others in each run, and with them the order of such elements; whose turn it is the machine decides: nobody
 * can state it. Of sets it goes from a statement to the names that it binds, and ends where something is sorted.
 */
final class Unordered {
    /** A call or a display that makes a set, and views of dictionaries that are combined. */
    private static final Pattern SET = Pattern.compile(
            "\\b(?:frozen)?set\\s*\\(|\\{\\s*+[^{}:\\s][^{}:]*+\\}|\\.(?:keys|items)\\(\\)\\s*[-&|^](?!=)");

    /** What starts a thread, or is one. */
    private static final Pattern THREADS =
            Pattern.compile("\\b(?:Thread|Timer)\\s*\\(|\\(\\s*(?:threading\\s*\\.\\s*)?Thread\\s*\\)\\s*:"
                    + "|\\b(?:ThreadPoolExecutor|to_thread|run_in_executor|start_new_thread)\\b");

    private static final Pattern SORTED = Pattern.compile("\\bsorted\\s*\\(|\\.sort\\s*\\(");

    /** What stands in braces there is shown, and no set. */
    private static final Pattern FORMATTED = Pattern.compile("\"[^\"\\n]*\"|'[^'\\n]*'");

    /** It takes some one element. */
    private static final Pattern TAKES_ONE = Pattern.compile("\\.pop\\(\\)|\\bnext\\s*\\(");

    /** Who decides in which order things are shown. */
    enum Order {
        PROGRAM,
        /** The order of a set's elements is another in each run. */
        HASHES,
        /** Which thread has its turn; what several do to one number may give another one, too. */
        TURNS;

        /** Whether what is said may be what is shown in another run. */
        boolean allows(List<String> said, List<String> real) {
            return this != PROGRAM && Outputs.isReordered(said, real)
                    || this == TURNS && Outputs.differInNumbers(said, real);
        }
    }

    private final Set<String> names = new HashSet<>();

    /** Whether a statement before has to do with threads: from then on any may. */
    private boolean threads;

    /** Who does for a statement; those before it have been asked about. */
    Order of(String statement) {
        boolean ofSet = depends(statement);
        threads |= THREADS.matcher(Comments.code(statement)).find();
        if (threads) {
            return Order.TURNS;
        }
        return ofSet ? Order.HASHES : Order.PROGRAM;
    }

    private boolean depends(String statement) {
        String source = Comments.code(statement);
        if (SORTED.matcher(source).find()) {
            names.removeAll(BoundNames.in(source));
            return false;
        }
        boolean unordered =
                SET.matcher(FORMATTED.matcher(source).replaceAll("''")).find()
                        || names.stream().anyMatch(name -> Words.has(source, 0, source.length(), name));
        if (unordered) {
            names.addAll(BoundNames.in(source));
        }
        return unordered;
    }

    /** Whether a statement that does takes one element, which may be any. */
    static boolean takesOne(String statement) {
        return TAKES_ONE.matcher(Comments.code(statement)).find();
    }
}
