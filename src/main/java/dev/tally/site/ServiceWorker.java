package dev.tally.site;

import dev.tally.trace.Json;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The script at the site's root that keeps the site for when there is no network: it names the files to keep, each with a
 * checksum, so that after a new build only what has changed is fetched; {@code assets/worker.js} does the rest. A small site
 * is kept whole with the first visit. Of a large one, what all pages need is, and of the insights those that were visited.
 */
final class ServiceWorker {
    static final String PATH = "sw.js";

    /** In bytes, before compression. */
    private static final long SMALL = 12_000_000;

    private ServiceWorker() {}

    /** @param files of the site */
    static String of(SortedMap<String, SiteWriter.Written> files) {
        SortedMap<String, SiteWriter.Written> kept = new TreeMap<>(files);
        kept.keySet().removeIf(path -> path.startsWith(".") || path.endsWith(".xml") || path.endsWith(".txt"));
        kept.keySet().removeIf(path -> path.startsWith(EngineScripts.FOLDER));
        long length =
                kept.values().stream().mapToLong(SiteWriter.Written::length).sum();
        if (length > SMALL) {
            kept.keySet().removeIf(path -> !everyPageNeeds(path));
        }
        Json out = new Json().raw("self.files = {");
        String comma = "\n";
        for (Map.Entry<String, SiteWriter.Written> file : kept.entrySet()) {
            out.raw(comma).string(file.getKey()).raw(":");
            out.string(Long.toHexString(file.getValue().checksum()));
            comma = ",\n";
        }
        return out.raw("\n};\nimportScripts(\"assets/worker.js\");\n").toString();
    }

    private static boolean everyPageNeeds(String path) {
        return path.indexOf('/') < 0 || path.startsWith("assets/") && path.indexOf('/', "assets/".length()) < 0;
    }
}
