package dev.tally.course;

import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values as they meet the eye, for what is meant as YAML and is none. An indented line that is neither goes on
 * with the value above it.
 */
final class LooseSettings {
    private static final Pattern KEY = Pattern.compile("([ \\t]?)([A-Za-z_][\\w-]*)[ \\t]*:(?:[ \\t]+(.*)|)");
    private static final Pattern ITEM = Pattern.compile("[ \\t]*[-*][ \\t]+(.*)|[ \\t]*[-*]([^-\\s].*)");
    private static final Pattern NESTED = Pattern.compile("[ \\t]+(?:[\\w'\"-]+)[ \\t]*:(?:[ \\t]+(.*)|)");
    /** What stands where a value of several lines begins. */
    private static final Pattern BLOCK = Pattern.compile("[|>][-+]?");

    private final Lines lines;
    private final List<Settings.Entry> entries = new ArrayList<>();
    /** Whether the last key may have keys of its own: nothing stands beside it, and no list under it. */
    private boolean takesKeys;
    /** Whether it has some. */
    private boolean hasKeys;
    /** What an indented line is to the value above it. */
    private Above above = Above.NOTHING;

    private enum Above {
        NOTHING,
        MARK,
        VALUE
    }

    private LooseSettings(Lines lines) {
        this.lines = lines;
    }

    static Settings read(Source source, Span span) {
        LooseSettings settings = new LooseSettings(new Lines(source));
        int first = settings.lines.lineAt(span.start());
        for (int i = first; i < source.lineCount() && settings.lines.start(i) < span.end(); i++) {
            settings.take(i);
        }
        settings.entries.forEach(entry -> entry.values().replaceAll(LooseSettings::unquote));
        return new Settings(settings.entries);
    }

    private void take(int i) {
        String line = lines.text(i).stripTrailing();
        Matcher key = KEY.matcher(line);
        if (key.matches() && !(takesKeys && key.end(1) > 0)) {
            int from = lines.start(i) + key.start(2);
            Span place = new Span(from, from + key.group(2).length());
            entries.add(new Settings.Entry(key.group(2), place, new ArrayList<>(), new ArrayList<>()));
            add(key.group(3), i);
            takesKeys = key.group(3) == null;
            hasKeys = false;
            return;
        }
        if (entries.isEmpty()) {
            return;
        }
        Matcher item = ITEM.matcher(line);
        Matcher nested = NESTED.matcher(line);
        if (item.matches()) {
            takesKeys &= hasKeys;
            add(item.group(1) != null ? item.group(1) : item.group(2), i);
        } else if (nested.matches()) {
            hasKeys = true;
            add(nested.group(1), i);
        } else if (!lines.isBlank(i) && Lines.isBlank(line.charAt(0))) {
            goOn(Lines.trim(line), i);
        }
    }

    private void add(@Nullable String value, int line) {
        String plain = value == null ? "" : Lines.trim(value);
        if (plain.isEmpty()) {
            above = Above.NOTHING;
        } else if (BLOCK.matcher(plain).matches()) {
            above = Above.MARK;
        } else {
            above = Above.VALUE;
            Settings.Entry entry = entries.get(entries.size() - 1);
            entry.values().add(plain);
            entry.spans().add(lines.span(line));
        }
    }

    private void goOn(String text, int line) {
        if (above == Above.MARK) {
            add(text, line);
        } else if (above == Above.VALUE) {
            List<String> values = entries.get(entries.size() - 1).values();
            values.set(values.size() - 1, values.get(values.size() - 1) + " " + text);
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
