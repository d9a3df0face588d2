package dev.tally.diagram;

import java.util.Collection;
import java.util.List;

/** Writes JSON that may stand in an HTML page: {@code <} is always escaped. */
final class Json {
    private final StringBuilder out = new StringBuilder();

    Json raw(String text) {
        out.append(text);
        return this;
    }

    Json comma() {
        return raw(",");
    }

    Json number(int value) {
        out.append(value);
        return this;
    }

    Json numbers(List<Integer> values) {
        out.append('[');
        for (int i = 0; i < values.size(); i++) {
            out.append(i == 0 ? "" : ",").append(values.get(i).intValue());
        }
        out.append(']');
        return this;
    }

    Json strings(Collection<String> texts) {
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

    Json string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < ' ' || c == '<' || c == 0x7f || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(Character.forDigit(c >> shift & 15, 16));
                }
            } else {
                out.append(c);
            }
        }
        out.append('"');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
