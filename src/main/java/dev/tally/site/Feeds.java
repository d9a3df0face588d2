package dev.tally.site;

import dev.tally.source.HtmlText;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a site tells machines about its pages, where the course says at what address it will stand: a site map (sitemaps.org
 * 0.9), and an Atom feed (RFC 4287) of the insights that carry a day of publication.
 */
final class Feeds {
    static final String FEED = "feed.xml";
    private static final String SITE_MAP = "sitemap.xml";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private static final int MOST_ENTRIES = 50;

    private final SiteSettings settings;

    Feeds(SiteSettings settings) {
        this.settings = settings;
    }

    /** The files by their paths. */
    Map<String, byte[]> files(Collection<String> pages, List<Leaf> leaves) {
        Map<String, byte[]> files = new TreeMap<>();
        if (settings.url().isPresent()) {
            files.put(SITE_MAP, bytes(siteMap(pages)));
            feed(leaves).ifPresent(feed -> files.put(FEED, bytes(feed)));
        }
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String url(SitePath page) {
        return HtmlText.escape(settings.absolute(page).orElseThrow());
    }

    private String siteMap(Collection<String> pages) {
        StringBuilder out = new StringBuilder(HEAD);
        out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (String page : pages) {
            if (!page.equals("404.html")) {
                out.append("<url><loc>").append(url(new SitePath(page))).append("</loc></url>\n");
            }
        }
        return out.append("</urlset>\n").toString();
    }

    /** The newest first; none where no insight says when it was published. */
    private Optional<String> feed(List<Leaf> leaves) {
        List<Leaf> published = leaves.stream()
                .filter(leaf -> leaf.published().isPresent())
                .sorted(Comparator.comparing((Leaf leaf) -> leaf.published().orElseThrow())
                        .reversed()
                        .thenComparing(Leaf::path))
                .limit(MOST_ENTRIES)
                .toList();
        if (published.isEmpty()) {
            return Optional.empty();
        }
        String home = url(new SitePath("index.html"));
        StringBuilder out = new StringBuilder(HEAD);
        out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(settings.language())
                .append("\">\n");
        out.append("<id>").append(home).append("</id>\n");
        out.append("<title>").append(HtmlText.escape(settings.title())).append("</title>\n");
        settings.description()
                .ifPresent(text ->
                        out.append("<subtitle>").append(HtmlText.escape(text)).append("</subtitle>\n"));
        out.append("<link rel=\"self\" href=\"").append(url(new SitePath(FEED))).append("\"/>\n");
        out.append("<link href=\"").append(home).append("\"/>\n");
        out.append("<updated>").append(moment(published.getFirst())).append("</updated>\n");
        String author = settings.author().orElse(settings.title());
        out.append("<author><name>").append(HtmlText.escape(author)).append("</name></author>\n");
        published.forEach(leaf -> entry(leaf, out));
        return Optional.of(out.append("</feed>\n").toString());
    }

    private void entry(Leaf leaf, StringBuilder out) {
        String page = url(leaf.page());
        out.append("<entry>\n<id>").append(page).append("</id>\n");
        out.append("<title>").append(HtmlText.escape(leaf.title())).append("</title>\n");
        out.append("<link href=\"").append(page).append("\"/>\n");
        out.append("<published>").append(moment(leaf)).append("</published>\n");
        out.append("<updated>").append(moment(leaf)).append("</updated>\n");
        if (!leaf.summary().isEmpty()) {
            out.append("<summary>").append(HtmlText.escape(leaf.summary())).append("</summary>\n");
        }
        out.append("</entry>\n");
    }

    private static String moment(Leaf leaf) {
        return leaf.published().orElseThrow() + "T00:00:00Z";
    }
}
