package dev.tally.verify;

import dev.tally.python.vm.StandardModules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which statements depend on what is another each time or elsewhere: the clock, chance, addresses, the machine. What
 * they print nobody can state. It goes from a statement to the names that it binds, and on to the statements that use them.
 */
final class Fickle {
    private static final Set<String> SOURCES = Set.of(
            ("today now utcnow localtime gmtime ctime asctime timeit clock randint randrange choice choices shuffle"
                            + " sample uuid uuid0 uuid1 uuid2 uuid3 uuid4 uuid5 uuid6 uuid7 uuid8 uuid9 secrets urandom getpid"
                            + " platform unidata_version cpu_count process_cpu_count environ getcwd abspath realpath input hash id current_thread"
                            + " socket urlopen argv stderr ps1 ps2")
                    .split(" "));

    /** Functions of {@code time} whose names others have, too. */
    private static final Set<String> CLOCKS = Set.of("time", "time_ns", "strftime");

    /** What asks for files, or about them. Those of the author are the author's alone. */
    private static final Pattern FILES =
            Pattern.compile("\\bopen\\b|\\b(?:os|path)\\.(?:path\\.)?(?:exists|isfile|isdir|getsize"
                    + "|listdir|scandir|walk|access|remove|unlink|rename)\\b|\\blistdir\\b"
                    + "|\\.(?:exists|is_file|is_dir|iterdir|r?glob|read_text|read_bytes)\\(");

    /** What tells when a file was made, and on what. */
    private static final Pattern FILE_FACTS = Pattern.compile(
            "\\.(?:cwd|absolute|resolve)\\(\\s*\\)|\\bgetmtime\\b|\\bgetctime\\b|\\bgetatime\\b|\\.stat\\(|\\bst_(?!size\\b)\\w+");

    /** What makes a file, or a folder: from then on the files are the program's own. */
    private static final Pattern FILES_MADE = Pattern.compile(
            "\\bopen\\([^\\n]*?,\\s*(?:mode\\s*=\\s*)?[rbuf]*[\"'][rbt+]*[wax]|\\.write_(?:text|bytes)\\(|\\bmakedirs\\(|\\bmkdir\\(");

    private static final Pattern CLOCKS_IMPORTED = Pattern.compile("\\bfrom\\s+time\\s+import\\s+([^\\n;]+)");
    private static final Pattern MODULE_RENAMED = Pattern.compile("\\bimport\\b[^\\n;]*\\btime\\s+as\\s+(\\w+)");

    /** How the names of families of functions begin. */
    private static final List<String> FAMILIES =
            List.of("perf_counter", "monotonic", "process_time", "random", "version", "mem_loc");

    private final Set<String> names = new HashSet<>();

    private final boolean isGivenInput;

    /** Whether the program has made files of its own. */
    private boolean hasFiles;

    /** What the module {@code time} is called. */
    private final Set<String> modules = new HashSet<>(Set.of("time"));

    /** @param isGivenInput whether it is said what is typed where the program asks for it */
    Fickle(boolean isGivenInput) {
        this.isGivenInput = isGivenInput;
    }

    /** Whether a statement does; those before it have been asked about. */
    boolean depends(String statement) {
        String source = Comments.code(statement);
        hasFiles |= FILES_MADE.matcher(statement).find();
        boolean fickle = isFickle(source) || isOfForeignFiles(source);
        if (fickle) {
            names.addAll(BoundNames.in(source));
        }
        imported(source);
        return fickle;
    }

    private void imported(String source) {
        if (!source.contains("import")) {
            return;
        }
        Matcher clocks = CLOCKS_IMPORTED.matcher(source);
        while (clocks.find()) {
            for (String clock : clocks.group(1).replaceAll("[()]", " ").split(",")) {
                String[] words = clock.strip().split("\\s+");
                if (words[0].equals("*")) {
                    names.addAll(CLOCKS);
                } else if (CLOCKS.contains(words[0])) {
                    names.add(words[words.length - 1]);
                }
            }
        }
        Matcher renamed = MODULE_RENAMED.matcher(source);
        while (renamed.find()) {
            modules.add(renamed.group(1));
        }
    }

    private boolean isOfForeignFiles(String source) {
        return !hasFiles && FILES.matcher(source).find()
                || FILE_FACTS.matcher(source).find();
    }

    private boolean isFickle(String source) {
        int at = 0;
        while (at < source.length()) {
            int end = Words.end(source, at);
            if (end > at) {
                String word = source.substring(at, end);
                if (SOURCES.contains(word) && !(isGivenInput && word.equals("input"))
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
    private boolean isClock(String source, String word, int end) {
        if (!modules.contains(word) || !source.startsWith(".", end)) {
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
