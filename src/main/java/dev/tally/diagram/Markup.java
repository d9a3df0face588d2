package dev.tally.diagram;

/** Writes SVG: elements with integer attributes, all text escaped. */
final class Markup {
    private final StringBuilder out = new StringBuilder();

    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    Markup open(String element, String classes) {
        out.append('<').append(element);
        if (!classes.isEmpty()) {
            out.append(" class=\"").append(classes.strip()).append('"');
        }
        out.append('>');
        return this;
    }

    Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Markup rect(String classes, int x, int y, int width, int height, int radius) {
        out.append("<rect");
        if (!classes.isEmpty()) {
            out.append(" class=\"").append(classes).append('"');
        }
        attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
        if (radius > 0) {
            attribute("rx", radius);
        }
        out.append("/>");
        return this;
    }

    Markup circle(String classes, int x, int y, int radius) {
        out.append("<circle class=\"").append(classes).append('"');
        attribute("cx", x).attribute("cy", y).attribute("r", radius);
        out.append("/>");
        return this;
    }

    Markup path(String classes, String data) {
        out.append("<path class=\"")
                .append(classes)
                .append("\" d=\"")
                .append(data)
                .append("\"/>");
        return this;
    }

    /**
     * Text that starts at x, in the middle of a line at y. Where the table of widths may be wrong the length is given to
     * the browser, so that the text fits its place in any font.
     */
    Markup text(String classes, int x, int y, String text, int size) {
        out.append("<text class=\"").append(classes).append('"');
        attribute("x", x).attribute("y", y + (size + 1) / 3);
        if (Text.places(text) > 12 || !Text.certain(text)) {
            attribute("textLength", Text.places(text) * size * 6 / 10);
            out.append(" lengthAdjust=\"spacingAndGlyphs\"");
        }
        out.append('>');
        escape(text);
        out.append("</text>");
        return this;
    }

    /** Text between tags. */
    Markup content(String text) {
        escape(text);
        return this;
    }

    Markup attribute(String name, int value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    Markup attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    Markup element(String name, String id, String text) {
        out.append('<').append(name);
        attribute("id", id);
        out.append('>');
        escape(text);
        out.append("</").append(name).append('>');
        return this;
    }

    /** Escapes text for XML 1.0; characters that no XML document can hold become U+FFFD. */
    private void escape(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); ) {
            if (isPlain(text.charAt(i))) {
                i++;
                continue;
            }
            out.append(text, from, i);
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            from = i;
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        }
        out.append(text, from, text.length());
    }

    /** Whether a character stands as it is. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0xD800 && c != '&' && c != '<' && c != '>' && c != '"';
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < 0xD800)
                || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF);
    }

    /** What has been written since the last time. */
    String take() {
        String written = out.toString();
        out.setLength(0);
        return written;
    }
}
