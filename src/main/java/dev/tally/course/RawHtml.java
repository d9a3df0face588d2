package dev.tally.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Blocks of HTML that authors write into markdown, as they may stand in a page: the OWASP sanitizer lets through the elements
 * of running text with the few attributes that they need, balances them, and drops everything else. Styles, classes, ids,
 * scripts and handlers never pass.
 */
final class RawHtml {
    private static final String[] ELEMENTS = {
        "p",
        "br",
        "wbr",
        "hr",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "code",
        "kbd",
        "samp",
        "var",
        "sub",
        "sup",
        "b",
        "i",
        "em",
        "strong",
        "u",
        "s",
        "del",
        "ins",
        "mark",
        "small",
        "abbr",
        "cite",
        "q",
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
        "details",
        "summary",
        "figure",
        "figcaption",
        "a"
    };

    /** Elements that a paragraph cannot hold. */
    private static final Pattern BLOCK = Pattern.compile("<(p|hr|ul|ol|dl|blockquote|pre|table|details|figure)[\\s>]");

    /** An element of these that is not closed in its block would swallow nothing, or everything. */
    private static final List<String> PAIRED =
            List.of("details", "figure", "blockquote", "table", "ul", "ol", "dl", "pre", "summary");

    private static final Set<String> KNOWN = Set.of(ELEMENTS);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    /** Stand for pictures while the rest is cleaned: characters that no text has. */
    private static final char PICTURE = '\uE000';

    private static final int MOST_PICTURES = 1_000;

    private final PolicyFactory policy;

    /** @param links the address for the page of what an author wrote; empty where there is none */
    RawHtml(Function<String, Optional<String>> links) {
        this.policy = new HtmlPolicyBuilder()
                .allowElements(ELEMENTS)
                .allowUrlProtocols("http", "https", "mailto", "tel", "ftp")
                .allowAttributes("href")
                .matching((element, attribute, value) -> links.apply(value).orElse(null))
                .onElements("a")
                .allowAttributes("title")
                .onElements("abbr")
                .allowAttributes("start")
                .matching(NUMBER)
                .onElements("ol")
                .allowAttributes("colspan", "rowspan")
                .matching(NUMBER)
                .onElements("td", "th")
                .allowElements(RawHtml::told, "a")
                .toFactory();
    }

    /** A link that leads out of the site says so, in the words and the order of those that are written in markdown. */
    private static String told(String element, List<String> attributes) {
        int href = attributes.indexOf("href");
        if (href >= 0 && PageLinks.isOutside(attributes.get(href + 1))) {
            attributes.add("rel");
            attributes.add(PageLinks.OUTSIDE);
        }
        return element;
    }

    /** @param picture the markup for the tag of a picture */
    String clean(String html, Function<HtmlTag, String> picture) {
        List<String> pictures = new ArrayList<>();
        String marked = mark(html, tag -> {
            pictures.add(picture.apply(tag));
            return String.valueOf((char) (PICTURE + pictures.size() - 1));
        });
        String clean = plain(policy.sanitize(marked)).strip();
        for (int i = 0; i < pictures.size(); i++) {
            clean = clean.replace(String.valueOf((char) (PICTURE + i)), pictures.get(i));
        }
        return clean.isEmpty() || BLOCK.matcher(clean).find() ? clean : "<p>" + clean + "</p>";
    }

    /** The same text, in which every tag is one that the sanitizer is to judge. */
    private static String mark(String html, Function<HtmlTag, String> picture) {
        Set<String> unpaired = unpaired(html);
        StringBuilder out = new StringBuilder();
        Matcher tags = HtmlTag.all(html);
        int from = 0;
        int pictures = 0;
        while (tags.find()) {
            out.append(html, from, tags.start());
            from = tags.end();
            HtmlTag tag = HtmlTag.read(tags.group()).orElseThrow();
            if (tag.name().equals("img") && !tag.closing() && pictures < MOST_PICTURES) {
                out.append(picture.apply(tag));
                pictures++;
            } else if (KNOWN.contains(tag.name())) {
                out.append(unpaired.contains(tag.name()) ? "" : tags.group());
            } else if (!tag.isDropped()) {
                Html.escape(tags.group(), out);
            }
        }
        return out.append(html, from, html.length()).toString();
    }

    private static Set<String> unpaired(String html) {
        Set<String> unpaired = new java.util.HashSet<>();
        String lower = html.toLowerCase(Locale.ROOT);
        for (String name : PAIRED) {
            if (count(lower, "<" + name) != count(lower, "</" + name)) {
                unpaired.add(name);
            }
        }
        return unpaired;
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }

    /** As the rest of a page is written: the sanitizer escapes more than a page needs. Question marks are no gap here. */
    private static String plain(String html) {
        return html.replace("&#34;", "&quot;")
                .replace("&#39;", "'")
                .replace("&#61;", "=")
                .replace("&#64;", "@")
                .replace("&#96;", "`")
                .replace("&#43;", "+")
                .replace("{<!-- -->{", "{{")
                .replace(MarkdownWriter.GAP, "&#63;&#63;&#63;");
    }
}
