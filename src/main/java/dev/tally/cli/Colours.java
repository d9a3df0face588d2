package dev.tally.cli;

import dev.tally.diagram.Ink;
import dev.tally.source.Diagnostic;
import dev.tally.source.Severity;

/** Diagnostics and pictures for a terminal: what to look at first stands out; nothing is told by colour alone. */
final class Colours {
    private static final String BOLD = "\033[1m";
    private static final String DIM = "\033[2m";
    private static final String OFF = "\033[0m";

    /** Of a picture in characters. */
    static final Ink INK = (tone, text) -> {
        String colour =
                switch (tone) {
                    case HEAD -> BOLD;
                    case NEW -> "\033[32m";
                    case FELL -> "\033[33m";
                    case LOST -> "\033[35m";
                    case SOFT -> DIM;
                };
        return colour + text + OFF;
    };

    private Colours() {}

    static String on(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        String colour = colour(diagnostic.severity());
        String[] lines = diagnostic.render().split("\n", -1);
        String severity = ": " + diagnostic.severity().word() + ": ";
        int at = lines[0].indexOf(severity);
        out.append(BOLD).append(lines[0], 0, at).append(OFF).append(": ");
        out.append(BOLD)
                .append(colour)
                .append(diagnostic.severity().word())
                .append(OFF)
                .append(": ");
        out.append(lines[0].substring(at + severity.length()));
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            boolean caret = !line.isBlank() && line.strip().chars().allMatch(c -> c == '^');
            boolean help = line.startsWith("    help: ");
            out.append('\n')
                    .append(caret ? colour : help ? DIM : "")
                    .append(line)
                    .append(caret || help ? OFF : "");
        }
        return out.toString();
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "\033[31m";
            case WARNING -> "\033[33m";
            case NOTE -> "\033[36m";
        };
    }
}
