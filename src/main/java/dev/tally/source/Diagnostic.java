package dev.tally.source;

import java.util.Optional;

/**
 * Something to say to a person about a place in a source.
 *
 * @param rule what it is about, in general: for configuration and for looking it up
 * @param message one sentence, no full stop needed
 * @param help a way out, where there is one
 */
public record Diagnostic(
        Source source, Span span, Severity severity, Rule rule, String message, Optional<String> help) {
    public Diagnostic {
        if (message.isBlank()) {
            throw new IllegalArgumentException("a diagnostic needs a sentence");
        }
    }

    public static Diagnostic error(Source source, Span span, Rule rule, String message) {
        return new Diagnostic(source, span, Severity.ERROR, rule, message, Optional.empty());
    }

    public static Diagnostic warning(Source source, Span span, Rule rule, String message) {
        return new Diagnostic(source, span, Severity.WARNING, rule, message, Optional.empty());
    }

    public static Diagnostic note(Source source, Span span, Rule rule, String message) {
        return new Diagnostic(source, span, Severity.NOTE, rule, message, Optional.empty());
    }

    public Diagnostic withHelp(String help) {
        return new Diagnostic(source, span, severity, rule, message, Optional.of(help));
    }

    public int line() {
        return source.line(span.start());
    }

    public int column() {
        return source.column(span.start());
    }

    /** {@code file:line:column: error: sentence}, the source line, a caret under the span, and the way out. */
    public String render() {
        StringBuilder out = new StringBuilder();
        out.append(source.name()).append(':').append(line()).append(':').append(column());
        out.append(": ").append(severity.word()).append(": ").append(message);
        out.append(" [").append(rule.code()).append("]\n");
        String text = source.lineText(line());
        if (!text.isBlank()) {
            out.append("    ").append(text).append('\n');
            out.append("    ").append(caret(text)).append('\n');
        }
        help.ifPresent(h -> out.append("    help: ").append(h).append('\n'));
        return Visible.of(out.toString());
    }

    /** Tabs of the source line are kept, so that the caret stands under its place whatever a tab's width. */
    private String caret(String text) {
        int from = Math.min(column() - 1, text.length());
        int length = Math.max(1, Math.min(span.length(), text.length() - from));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < from; i++) {
            out.append(text.charAt(i) == '\t' ? '\t' : ' ');
        }
        return out.append("^".repeat(length)).toString();
    }
}
