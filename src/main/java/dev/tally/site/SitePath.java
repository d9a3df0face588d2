package dev.tally.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The path of a file in the site, from its root, with slashes: {@code python/counting/names.html}.
 */
record SitePath(String path) {
    private static final String PLAIN = "-._~!$&()*+,;=@/";

    /** The way to the root of the site: {@code ""}, {@code "../"}, {@code "../../"}. */
    String toRoot() {
        return up(path);
    }

    /** The relative URL from the root of the site; empty for the index, which a server shows for its folder. */
    String url() {
        return path.equals("index.html") ? "" : encoded(path);
    }

    /** The path in the site that a relative URL of this page means; none where it leads out of the site. */
    Optional<String> from(String url) {
        try {
            String path = new URI("file:///" + encoded(this.path)).resolve(url).getPath();
            return path.startsWith("/..") ? Optional.empty() : Optional.of(path.substring(1));
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The relative URL from this page to another file. */
    String to(SitePath other) {
        String folder = folder(path);
        String common = folder;
        while (!other.path.startsWith(common)) {
            common = folder(common.substring(0, common.length() - 1));
        }
        String up = up(folder.substring(common.length()));
        String url = up + encoded(other.path.substring(common.length()));
        return up.isEmpty() && url.indexOf(':') >= 0 ? "./" + url : url;
    }

    /** The way out of the folders of a path. */
    private static String up(String path) {
        int folders = 0;
        for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
            folders++;
        }
        return "../".repeat(folders);
    }

    /** With its slash at the end; empty for the root. */
    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String encoded(String path) {
        if (isPlain(path)) {
            return path;
        }
        StringBuilder out = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (isPlain(c)) {
                out.append(c);
            } else {
                out.append('%').append(hex(b >> 4)).append(hex(b));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String path) {
        int at = 0;
        while (at < path.length() && isPlain(path.charAt(at))) {
            at++;
        }
        return at == path.length();
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
    }

    private static char hex(int value) {
        return "0123456789ABCDEF".charAt(value & 0xF);
    }
}
