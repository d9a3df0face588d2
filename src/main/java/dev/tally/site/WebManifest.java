package dev.tally.site;

import dev.tally.trace.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a system needs to know to keep the site among its programs (W3C Web Application Manifest). */
final class WebManifest {
    static final String PATH = "manifest.webmanifest";

    /** As site.css has them: the page's background, and the accent. */
    private static final String BACKGROUND = "#fbfaf7";

    private static final String THEME = "#1f5fd0";

    private WebManifest() {}

    static byte[] of(SiteSettings settings, Words words) {
        Map<String, String> members = new TreeMap<>(Map.of(
                "name",
                settings.title(),
                "lang",
                words.language(),
                "dir",
                words.direction(),
                "start_url",
                "index.html",
                "scope",
                "./",
                "display",
                "standalone",
                "background_color",
                BACKGROUND,
                "theme_color",
                THEME));
        settings.description().ifPresent(description -> members.put("description", description));
        Json out = new Json().raw("{\n");
        members.forEach(
                (name, value) -> out.string(name).raw(": ").string(value).raw(",\n"));
        out.string("icons").raw(": [\n");
        icon(out, "icon.svg", "any", "image/svg+xml", "any").raw(",\n");
        icon(out, "icon-192.png", "192x192", "image/png", "any").raw(",\n");
        icon(out, "icon-512.png", "512x512", "image/png", "any").raw(",\n");
        icon(out, "icon-maskable.png", "512x512", "image/png", "maskable");
        return out.raw("\n]\n}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Json icon(Json out, String file, String sizes, String type, String purpose) {
        out.raw("{").string("src").raw(": ").string("assets/" + file);
        out.raw(", ").string("sizes").raw(": ").string(sizes);
        out.raw(", ").string("type").raw(": ").string(type);
        return out.raw(", ").string("purpose").raw(": ").string(purpose).raw("}");
    }
}
