package dev.tally.trace;

import java.util.Collection;
import java.util.List;

/** Writes JSON, whose texts may stand in an HTML page: {@code <} is always escaped. */
public final class Json {
    private final StringBuilder out = new StringBuilder();

    public Json raw(String text) {
        out.append(text);
        return this;
    }

    public Json comma() {
        return raw(",");
    }

    public Json number(int value) {
        out.append(value);
        return this;
    }

    public Json numbers(List<Integer> values) {
        out.append('[');
        for (int i = 0; i < values.size(); i++) {
            out.append(i == 0 ? "" : ",").append(values.get(i).intValue());
        }
        out.append(']');
        return this;
    }

    public Json strings(Collection<String> texts) {
        out.append('[');
        boolean more = false;
        for (String text : texts) {
            if (more) {
                out.append(',');
            }
            string(text);
            more = true;
        }
        out.append(']');
        return this;
    }

    public Json string(String text) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPlain(c)) {
                out.append(text, from, i);
                escape(c);
                from = i + 1;
            }
        }
        out.append(text, from, text.length()).append('"');
        return this;
    }

    private static boolean isPlain(char c) {
        if (c >= 0x7f) {
            return c != 0x7f && c != 0x2028 && c != 0x2029 && !Character.isSurrogate(c);
        }
        return c > '<' ? c != '\\' : c >= ' ' && c != '"' && c != '<';
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '<' -> out.append("\\u003c");
            default -> {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(Character.forDigit(c >> shift & 15, 16));
                }
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
