package dev.tally.course;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag that an author wrote into markdown. A few are kept, without their attributes, links with their address; those that the
 * browser would act upon or lay out are dropped and their text kept; what HTML does not know, {@code <T>} or {@code <module>},
 * was meant as text.
 */
record HtmlTag(String name, boolean closing, String written) {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)(?=[\\s/>])[^>]*>");
    private static final Set<String> KEPT = Set.of(
            "sub", "sup", "kbd", "b", "i", "em", "strong", "u", "s", "del", "ins", "mark", "small", "code", "samp",
            "var", "abbr", "cite", "q");
    private static final Set<String> VOID = Set.of("br", "wbr", "hr");
    private static final Set<String> DROPPED = Set.of(
            "p",
            "div",
            "span",
            "center",
            "font",
            "img",
            "ul",
            "ol",
            "li",
            "table",
            "thead",
            "tbody",
            "tr",
            "td",
            "th",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "details",
            "summary",
            "figure",
            "figcaption",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "nav",
            "pre",
            "blockquote",
            "iframe",
            "video",
            "audio",
            "source",
            "dl",
            "dt",
            "dd",
            "tt",
            "big",
            "picture");

    static Optional<HtmlTag> read(String written) {
        Matcher matcher = TAG.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new HtmlTag(
                matcher.group(2).toLowerCase(Locale.ROOT), !matcher.group(1).isEmpty(), written));
    }

    static Matcher all(String html) {
        return TAG.matcher(html);
    }

    boolean isKept() {
        return KEPT.contains(name);
    }

    boolean isLink() {
        return name.equals("a");
    }

    boolean isVoid() {
        return VOID.contains(name);
    }

    boolean isDropped() {
        return DROPPED.contains(name);
    }

    Optional<String> attribute(String key) {
        Matcher matcher = Pattern.compile(
                        "\\s" + key + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))", Pattern.CASE_INSENSITIVE)
                .matcher(written);
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (int i = 1; i <= 3; i++) {
            if (matcher.group(i) != null) {
                return Optional.of(Escaping.unescapeHtml(matcher.group(i)));
            }
        }
        return Optional.empty();
    }
}
