package dev.tally.course;

import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys and values as they meet the eye, for what is meant as YAML and is none. */
final class LooseSettings {
    private static final Pattern KEY = Pattern.compile("([A-Za-z_][\\w-]*)[ \\t]*:(?:[ \\t]+(.*)|)");
    private static final Pattern ITEM = Pattern.compile("[ \\t]*[-*][ \\t]+(.*)|[ \\t]*[-*]([^-\\s].*)");
    private static final Pattern NESTED = Pattern.compile("[ \\t]+(?:[\\w'\"-]+)[ \\t]*:(?:[ \\t]+(.*)|)");

    private LooseSettings() {}

    static Settings read(Source source, Span span) {
        Lines lines = new Lines(source);
        List<Settings.Entry> entries = new ArrayList<>();
        int first = lines.lineAt(span.start());
        for (int i = first; i < lines.count() && lines.start(i) < span.end(); i++) {
            String line = lines.text(i).stripTrailing();
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                Span place =
                        new Span(lines.start(i), lines.start(i) + key.group(1).length());
                entries.add(new Settings.Entry(key.group(1), place, new ArrayList<>(), new ArrayList<>()));
                add(entries, key.group(2), lines.span(i));
                continue;
            }
            Matcher item = ITEM.matcher(line);
            Matcher nested = NESTED.matcher(line);
            if (item.matches()) {
                add(entries, item.group(1) != null ? item.group(1) : item.group(2), lines.span(i));
            } else if (nested.matches()) {
                add(entries, nested.group(1), lines.span(i));
            }
        }
        return new Settings(entries);
    }

    private static void add(List<Settings.Entry> entries, @org.jspecify.annotations.Nullable String value, Span span) {
        if (value == null || entries.isEmpty()) {
            return;
        }
        String plain = unquote(Lines.trim(value));
        if (!plain.isEmpty() && !plain.equals("|") && !plain.equals(">")) {
            entries.get(entries.size() - 1).values().add(plain);
            entries.get(entries.size() - 1).spans().add(span);
        }
    }

    private static String unquote(String value) {
        int last = value.length() - 1;
        boolean quoted = last > 0
                && value.charAt(0) == value.charAt(last)
                && (value.charAt(0) == '\'' || value.charAt(0) == '"');
        return quoted ? value.substring(1, last) : value;
    }
}
