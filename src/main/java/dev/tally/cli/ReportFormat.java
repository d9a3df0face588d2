package dev.tally.cli;

import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeSet;

/** The forms in which a report is written for other programs to read. */
enum ReportFormat {
    /** For people. */
    text {
        @Override
        String write(List<Diagnostic> diagnostics, Optional<List<Explanation>> explanations) {
            StringBuilder out = new StringBuilder();
            diagnostics.forEach(d -> out.append(d.render()));
            return out.toString();
        }
    },

    /** Commands that GitHub's runners show beside the lines of a pull request. */
    github {
        @Override
        String write(List<Diagnostic> diagnostics, Optional<List<Explanation>> explanations) {
            StringBuilder out = new StringBuilder();
            for (Diagnostic d : diagnostics) {
                out.append("::").append(level(d.severity(), "notice")).append(" file=");
                out.append(property(path(d))).append(",line=").append(d.line());
                out.append(",endLine=").append(endLine(d)).append(",col=").append(d.column());
                out.append(",title=")
                        .append(property(d.rule().code() + " " + d.rule().sentence()));
                out.append("::").append(data(sentences(d))).append('\n');
            }
            return out.toString();
        }
    },

    /** One object, as {@code check-1.schema.json} describes it. */
    json {
        @Override
        String write(List<Diagnostic> diagnostics, Optional<List<Explanation>> explanations) {
            StringJoiner all = new StringJoiner(",", "\"diagnostics\":[", "]");
            diagnostics.forEach(d -> all.add(object(d)));
            StringJoiner counts = new StringJoiner(",", "\"counts\":{", "}");
            for (Severity severity : Severity.values()) {
                long count = diagnostics.stream()
                        .filter(d -> d.severity() == severity)
                        .count();
                counts.add(Json.string(severity.word()) + ":" + count);
            }
            return "{\"version\":1," + all + "," + counts
                    + explanations.map(each -> "," + claims(each)).orElse("") + "}\n";
        }

        private String claims(List<Explanation> explanations) {
            StringJoiner claims = new StringJoiner(",", "\"claims\":[", "]");
            explanations.forEach(each -> each.addTo(claims));
            return claims.toString();
        }

        private String object(Diagnostic d) {
            return "{\"file\":" + Json.string(path(d)) + ",\"line\":" + d.line() + ",\"column\":" + d.column()
                    + ",\"endLine\":" + endLine(d) + ",\"endColumn\":" + endColumn(d) + ",\"severity\":"
                    + Json.string(d.severity().word()) + ",\"code\":"
                    + Json.string(d.rule().code()) + ",\"rule\":"
                    + Json.string(d.rule().slug()) + ",\"message\":" + Json.string(d.message()) + ",\"help\":"
                    + d.help().map(Json::string).orElse("null") + "}";
        }
    },

    /** SARIF 2.1.0, for code scanning. */
    sarif {
        @Override
        String write(List<Diagnostic> diagnostics, Optional<List<Explanation>> explanations) {
            TreeSet<Rule> used = new TreeSet<>();
            diagnostics.forEach(d -> used.add(d.rule()));
            List<Rule> order = List.copyOf(used);
            StringJoiner rules = new StringJoiner(",", "[", "]");
            for (Rule rule : order) {
                rules.add("{\"id\":" + Json.string(rule.code()) + ",\"name\":" + Json.string(rule.slug())
                        + ",\"shortDescription\":{\"text\":" + Json.string(rule.sentence()) + "}}");
            }
            StringJoiner results = new StringJoiner(",", "[", "]");
            diagnostics.forEach(d -> results.add(result(d, order.indexOf(d.rule()))));
            return "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{"
                    + "\"tool\":{\"driver\":{\"name\":\"tally\",\"rules\":" + rules + "}},"
                    + "\"columnKind\":\"utf16CodeUnits\",\"results\":" + results + "}]}\n";
        }

        private String result(Diagnostic d, int rule) {
            return "{\"ruleId\":" + Json.string(d.rule().code()) + ",\"ruleIndex\":" + rule + ",\"level\":"
                    + Json.string(level(d.severity(), "note")) + ",\"message\":{\"text\":" + Json.string(sentences(d))
                    + "},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":"
                    + Json.string(uri(path(d))) + "},\"region\":{\"startLine\":" + d.line() + ",\"startColumn\":"
                    + d.column() + ",\"endLine\":" + endLine(d) + ",\"endColumn\":" + endColumn(d) + "}}}]}";
        }
    };

    /**
     * @param diagnostics in the order in which they are to stand
     * @param explanations what was checked, where that is wanted and the form has a place for it
     */
    abstract String write(List<Diagnostic> diagnostics, Optional<List<Explanation>> explanations);

    private static String path(Diagnostic d) {
        return d.source().name().replace('\\', '/');
    }

    private static int endLine(Diagnostic d) {
        return d.source().line(d.span().end());
    }

    private static int endColumn(Diagnostic d) {
        return d.source().column(d.span().end());
    }

    private static String level(Severity severity, String note) {
        return severity == Severity.NOTE ? note : severity.word();
    }

    private static String sentences(Diagnostic d) {
        return d.help().map(help -> d.message() + "\nhelp: " + help).orElse(d.message());
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String uri(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
