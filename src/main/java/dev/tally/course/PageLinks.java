package dev.tally.course;

import dev.tally.source.Rule;
import dev.tally.source.Span;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes the addresses that an author writes into addresses that a page may carry. */
final class PageLinks {
    /** How a link that leads out of the site is related to its page. */
    static final String OUTSIDE = "noopener external";

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "ftp");

    private final String path;
    private final LinkResolver resolver;
    private final Problems problems;
    private final List<Asset> assets = new ArrayList<>();
    private final List<Anchors.Link> anchors = new ArrayList<>();

    PageLinks(String path, LinkResolver resolver, Problems problems) {
        this.path = path;
        this.resolver = resolver;
        this.problems = problems;
    }

    List<Asset> assets() {
        return assets;
    }

    List<Anchors.Link> anchors() {
        return anchors;
    }

    /** The address for the page; empty where there is none that is safe and leads anywhere. */
    Optional<String> address(String written, Span span) {
        String url = Lines.trim(written);
        if (url.startsWith("#")) {
            anchor(path, url, 0, span);
            return Optional.of(url);
        }
        if (url.startsWith("//")) {
            return Optional.of("https:" + url);
        }
        if (url.startsWith("www.")) {
            return Optional.of("https://" + url);
        }
        int colon = schemeEnd(url);
        if (colon > 0) {
            String scheme = bare(url.substring(0, colon)).toLowerCase(Locale.ROOT);
            if (SCHEMES.contains(scheme)) {
                return Optional.of(url);
            }
            problems.warning(
                    span,
                    Rule.LINK_SCHEME,
                    "a page does not link to " + scheme + ": addresses",
                    "link to an https: address or to a file of the course");
            return Optional.empty();
        }
        return url.isEmpty() ? Optional.empty() : local(url, span);
    }

    /** Whether an address as it stands in a text is that of a page somewhere. */
    static boolean isOfPage(String written) {
        String scheme = written.substring(0, Math.max(0, schemeEnd(written))).toLowerCase(Locale.ROOT);
        return written.startsWith("www.") || scheme.equals("https") || scheme.equals("http");
    }

    /** Whether an address for a page leads to another site. */
    static boolean isOutside(String address) {
        return schemeEnd(address) > 0 && !address.startsWith("mailto:") && !address.startsWith("tel:");
    }

    /** Where the scheme ends; -1 where the address has none. Browsers pass over white space and control characters in it. */
    private static int schemeEnd(String url) {
        int colon = url.indexOf(':');
        if (colon < 1) {
            return -1;
        }
        for (int i = 0; i < colon; i++) {
            char c = url.charAt(i);
            if (c == '/' || c == '?' || c == '#') {
                return -1;
            }
        }
        return colon;
    }

    private static String bare(String scheme) {
        StringBuilder out = new StringBuilder();
        scheme.chars().filter(c -> c > ' ' && c != 0x7F).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private Optional<String> local(String url, Span span) {
        int cut = url.length();
        for (char mark : new char[] {'#', '?'}) {
            int at = url.indexOf(mark);
            cut = at >= 0 ? Math.min(cut, at) : cut;
        }
        Optional<String> target = against(path, decoded(url.substring(0, cut)));
        Optional<String> address = target.flatMap(to -> resolver.resolve(path, to));
        if (address.isEmpty()) {
            problems.warning(
                    span,
                    Rule.LINK_BROKEN,
                    "there is no " + url.substring(0, cut) + " in the course",
                    "links are relative to the folder of this file");
            return Optional.empty();
        }
        anchor(target.get(), url, url.indexOf('#'), span);
        if (!target.get().endsWith(".md")) {
            assets.add(new Asset(target.get(), span));
        }
        return Optional.of(address.get() + url.substring(cut));
    }

    private void anchor(String target, String url, int mark, Span span) {
        String id = mark < 0 ? "" : decoded(url.substring(mark + 1));
        if (!id.isEmpty()) {
            anchors.add(new Anchors.Link(target, id, span));
        }
    }

    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return url;
        }
    }

    /** The path that an address means, seen from a file; empty where it leads out of the course. */
    private static Optional<String> against(String from, String to) {
        Deque<String> parts = new ArrayDeque<>();
        if (!to.startsWith("/")) {
            int slash = from.lastIndexOf('/');
            if (slash > 0) {
                parts.addAll(List.of(from.substring(0, slash).split("/")));
            }
        }
        for (String part : to.replace('\\', '/').split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }
}
