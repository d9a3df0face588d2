package dev.tally.cli;

import dev.tally.course.Allowance;
import dev.tally.source.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** {@code --allow}: rules that are let stand, whatever the files say. */
final class AllowOption {
    @Option(
            names = "--allow",
            split = ",",
            paramLabel = "CODE",
            description = "Rules that are not told, T023 or footnote-unused; several with commas.")
    List<String> codes = List.of();

    Allowance allowance() {
        Set<Rule> allowed = EnumSet.noneOf(Rule.class);
        for (String code : codes) {
            allowed.add(Rule.of(code.strip()).orElseThrow(() -> new UsageException("there is no rule " + code + ".")));
        }
        return new Allowance(allowed);
    }
}
