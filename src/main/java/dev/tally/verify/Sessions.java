package dev.tally.verify;

import dev.tally.course.Example;
import java.util.ArrayList;
import java.util.List;

/** Interactive sessions as code: without prompts, and without what was printed. */
final class Sessions {
    private Sessions() {}

    /** A line for each line of the fence. */
    static List<String> code(Example example) {
        List<String> code = new ArrayList<>();
        for (String line : example.fence().lines()) {
            String text = line.stripLeading();
            boolean prompted = text.startsWith(">>>") || text.startsWith("...");
            String rest = prompted ? text.substring(3) : "";
            code.add(rest.startsWith(" ") ? rest.substring(1) : rest);
        }
        return code;
    }

    /** Whether an exception is part of what the session shows. */
    static boolean showsTraceback(Example example) {
        return example.fence().lines().stream().anyMatch(line -> line.startsWith("Traceback"));
    }
}
