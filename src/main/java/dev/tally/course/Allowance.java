package dev.tally.course;

import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Source;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an author has seen and lets stand: {@code # tally: allow T012 T023} in an insight's front matter, or in a folder's
 * {@code README.md}.
 */
public final class Allowance {
    private static final String MARK = "# tally: allow";

    private final Set<Rule> everywhere;

    /** @param everywhere rules that are let stand in all files */
    public Allowance(Set<Rule> everywhere) {
        this.everywhere = everywhere;
    }

    /**
     * Those that nobody lets stand. Asked by several threads at once, of files that are saved again meanwhile: nothing is kept.
     */
    public List<Diagnostic> filter(List<Diagnostic> diagnostics) {
        Map<String, Set<Rule>> byFile = new HashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            Source source = diagnostic.source();
            // What is said of a file that was not read has its name alone; others have its text.
            if (!source.text().isEmpty()) {
                byFile.computeIfAbsent(source.name(), name -> read(source));
            }
        }
        List<Diagnostic> left = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            Set<Rule> allowed = byFile.getOrDefault(diagnostic.source().name(), Set.of());
            if (!everywhere.contains(diagnostic.rule()) && !allowed.contains(diagnostic.rule())) {
                left.add(diagnostic);
            }
        }
        return left;
    }

    private static Set<Rule> read(Source source) {
        Set<Rule> allowed = EnumSet.noneOf(Rule.class);
        boolean bare = source.name().endsWith("README.md");
        int rules = 0;
        for (int line = 1; line <= source.lineCount() && (bare || rules < 2); line++) {
            String text = source.lineText(line).strip();
            if (text.startsWith("---")) {
                rules++;
            } else if (text.startsWith("# ") && !bare && rules == 0) {
                break;
            } else if (text.startsWith(MARK)) {
                for (String word : text.substring(MARK.length()).split("[\\s,:]+")) {
                    Optional<Rule> rule = Rule.of(word);
                    rule.ifPresent(allowed::add);
                }
            }
        }
        return allowed;
    }
}
