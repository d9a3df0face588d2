package dev.tally.site;

import dev.tally.site.TemplatePart.Block;
import dev.tally.site.TemplatePart.Parent;
import dev.tally.site.TemplatePart.Partial;
import dev.tally.site.TemplatePart.Section;
import dev.tally.site.TemplatePart.Text;
import dev.tally.site.TemplatePart.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a template apart. A tag that says what is shown, and stands alone on its line, takes the line with it; one that
 * puts something in, a value or another template, leaves the end of its line.
 */
final class TemplateParser {
    /** What can be wrong with a template, in a sentence without its end. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /** Signs of the tags that show nothing themselves. */
    private static final String SILENT = "#^/<$!=";

    private final String text;
    private int at;
    private String open = "{{";
    private String close = "}}";

    private TemplateParser(String text) {
        this.text = text;
    }

    /**
     * The parts of a template.
     *
     * @throws Malformed if its tags do not hold together
     */
    static List<TemplatePart> parse(String text) {
        return new TemplateParser(text).parts(null);
    }

    /** A tag, from its first sign to after its last. */
    private record Tag(char sign, String name, int start, int end) {}

    /** @param within the name of the tag to be closed; none where the template's end closes */
    private List<TemplatePart> parts(@Nullable String within) {
        List<TemplatePart> parts = new ArrayList<>();
        for (int start = text.indexOf(open, at); start >= 0; start = text.indexOf(open, at)) {
            Tag tag = tag(start);
            boolean alone = SILENT.indexOf(tag.sign()) >= 0 && isAlone(tag);
            text(alone ? lineStart(start) : start, parts);
            at = alone ? lineEnd(tag.end()) : tag.end();
            switch (tag.sign()) {
                case '/' -> {
                    requireOpen(tag, within);
                    return parts;
                }
                case '!' -> {}
                case '=' -> delimiters(tag);
                default -> parts.add(part(tag));
            }
        }
        if (within != null) {
            throw new Malformed(open + "/" + within + close + " is missing");
        }
        text(text.length(), parts);
        return parts;
    }

    private TemplatePart part(Tag tag) {
        return switch (tag.sign()) {
            case '#' -> new Section(path(tag.name()), false, parts(tag.name()));
            case '^' -> new Section(path(tag.name()), true, parts(tag.name()));
            case '$' -> new Block(tag.name(), parts(tag.name()));
            case '<' -> new Parent(tag.name(), blocks(parts(tag.name())));
            case '>' -> new Partial(tag.name());
            case '{', '&' -> new Value(path(tag.name()), false);
            default -> new Value(path(tag.name()), true);
        };
    }

    /** What stands between the blocks has no place in the other template. */
    private static Map<String, List<TemplatePart>> blocks(List<TemplatePart> parts) {
        Map<String, List<TemplatePart>> blocks = new LinkedHashMap<>();
        for (TemplatePart part : parts) {
            if (part instanceof Block block) {
                blocks.put(block.name(), block.parts());
            }
        }
        return blocks;
    }

    /** Interned, as the names of members are: the same ones are found equal at a glance. */
    private static List<String> path(String name) {
        return Stream.of(name.split("\\.")).map(String::intern).toList();
    }

    private Tag tag(int start) {
        int from = start + open.length();
        char sign = from < text.length() ? text.charAt(from) : ' ';
        String last = sign == '{' ? "}" + close : sign == '=' ? "=" + close : close;
        int end = text.indexOf(last, from);
        if (end < 0) {
            throw new Malformed("a tag that starts in line " + line(start) + " has no end");
        }
        boolean signed = "#^/<$!=>{&".indexOf(sign) >= 0;
        String name = text.substring(signed ? from + 1 : from, end).strip();
        if (name.isEmpty() && sign != '!') {
            throw new Malformed("a tag in line " + line(start) + " has no name");
        }
        return new Tag(signed ? sign : ' ', name, start, end + last.length());
    }

    private void requireOpen(Tag tag, @Nullable String within) {
        if (!tag.name().equals(within)) {
            throw new Malformed(open + "/" + tag.name() + close + " in line " + line(tag.start()) + " closes nothing"
                    + (within == null ? "" : " while " + within + " is open"));
        }
    }

    private void delimiters(Tag tag) {
        String[] both = tag.name().split("\\s+");
        if (both.length != 2) {
            throw new Malformed("a tag in line " + line(tag.start()) + " does not say how tags start and end");
        }
        open = both[0];
        close = both[1];
    }

    private void text(int end, List<TemplatePart> parts) {
        if (end > at) {
            parts.add(new Text(text.substring(at, end).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private boolean isAlone(Tag tag) {
        int end = text.indexOf('\n', tag.end());
        return text.substring(lineStart(tag.start()), tag.start()).isBlank()
                && text.substring(tag.end(), end < 0 ? text.length() : end).isBlank();
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** After the line. */
    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    private int line(int at) {
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
