package dev.tally.site;

import dev.tally.trace.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The engine in JavaScript, for the pages where a reader changes an example: one script for the engine, and one for each
 * module of the library that is written in Python and for each table beside them, which is fetched where a program imports it or
 * needs it. Only where the build of Tally has left it.
 */
final class EngineScripts {
    private static final String ENGINE = "/dev/tally/engine/tally.js";
    private static final String LIBRARY = "/META-INF/resources/libpython/";

    private static final String MODULE = ".py";

    /** Is kept for when there is no network where somebody has used it. */
    static final String FOLDER = "assets/engine/";

    private static final boolean THERE = EngineScripts.class.getResource(ENGINE) != null;

    private EngineScripts() {}

    static boolean areThere() {
        return THERE;
    }

    /**
     * Each by its path in the site; none where the engine is not there.
     *
     * @param words in which the engine tells what it shows
     */
    static Map<String, Supplier<byte[]>> all(Words words) {
        Map<String, Supplier<byte[]>> scripts = new LinkedHashMap<>();
        if (areThere()) {
            scripts.put(FOLDER + "engine.js", () -> engine(words));
            imports().keySet().forEach(path -> scripts.put(FOLDER + path + ".js", () -> supply(path)));
        }
        return scripts;
    }

    /** The engine is the body of a function, whose text a page gives to a worker: from a disk, a worker may load nothing. */
    private static byte[] engine(Words words) {
        String text = "tally.engine = { code: {},\nimports: " + object(imports()) + ",\npatterns: "
                + object(words.otherThanEnglish()) + " };\ntally.engine.source = function () {\n" + read(ENGINE)
                + "\n};\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String object(Map<String, String> texts) {
        Json json = new Json().raw("{");
        String comma = "";
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.raw(comma).string(text.getKey()).raw(": ").string(text.getValue());
            comma = ",\n";
        }
        return json.raw("}").toString();
    }

    /** A script that leaves the code of a module, or the text of a table, where the page looks for it. */
    private static byte[] supply(String path) {
        String content = path.endsWith(MODULE)
                ? "atob(\"" + Base64.getEncoder().encodeToString(bytes(LIBRARY + path + ".code")) + "\")"
                : new Json().string(read(LIBRARY + path)).toString();
        String text = "tally.engine.code[\"" + path + "\"] = " + content + ";\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Of each module what it imports, separated by blanks; of each table nothing. */
    private static Map<String, String> imports() {
        Map<String, String> imports = new LinkedHashMap<>();
        read(LIBRARY + "imports.txt").lines().forEach(line -> {
            String[] pathAndImports = line.split(" ", 2);
            imports.put(pathAndImports[0], pathAndImports.length > 1 ? pathAndImports[1] : "");
        });
        return imports;
    }

    private static String read(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Optional.ofNullable(EngineScripts.class.getResourceAsStream(resource))
                .orElseThrow(() -> new IllegalStateException("built without " + resource))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
