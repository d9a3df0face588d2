package dev.tally.site;

import dev.tally.trace.Phrase;
import dev.tally.trace.Speech;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words of the interface in one language: {@code words/LANGUAGE.properties} among the templates, over the English
 * ones, so that a file may leave words out. Does not change; safe for use by many threads.
 */
public final class Words {
    private static final String FOLDER = "words/";
    private static final String ENGLISH = "en";
    private static final String FOR_SCRIPTS = "script.";

    /** What starts with these the code knows by its English: what is said of pictures, and asked of what examples do. */
    private static final String FOR_PICTURES = "picture.";

    private static final String FOR_QUESTIONS = "derived.";

    private final String language;
    private final Map<String, String> texts;
    private final Map<String, String> patterns;

    /** @param patterns those that the code knows by the English ones */
    private Words(String language, Map<String, String> texts, Map<String, String> patterns) {
        this.language = language;
        this.texts = texts;
        this.patterns = patterns;
    }

    /**
     * The words of a language; of {@code de-AT} those of {@code de}, where it has none of its own.
     *
     * @param files of the templates
     * @param language as HTML has it in {@code lang}
     */
    static Words of(Map<String, byte[]> files, String language) {
        Map<String, String> english = new TreeMap<>();
        read(files, ENGLISH, english);
        Map<String, String> texts = new TreeMap<>(english);
        String code = language.toLowerCase(Locale.ROOT);
        int dash = code.indexOf('-');
        if (dash > 0) {
            read(files, code.substring(0, dash), texts);
        }
        read(files, code, texts);
        Map<String, String> patterns = new HashMap<>();
        english.forEach((key, text) -> {
            if (key.startsWith(FOR_PICTURES) || key.startsWith(FOR_QUESTIONS)) {
                patterns.put(text, texts.get(key));
            }
        });
        return new Words(language, Map.copyOf(texts), Map.copyOf(patterns));
    }

    private static void read(Map<String, byte[]> files, String code, Map<String, String> texts) {
        byte[] bytes = files.get(FOLDER + code + ".properties");
        if (bytes == null) {
            return;
        }
        Properties read = new Properties();
        try {
            read.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException malformed) {
            throw new Templates.TemplateFault(FOLDER + code + ".properties: " + malformed.getMessage(), malformed);
        }
        read.forEach((key, text) -> texts.put((String) key, (String) text));
    }

    String language() {
        return language;
    }

    /** As HTML has it in {@code dir}: {@code ltr} or {@code rtl}. */
    String direction() {
        return get("direction");
    }

    /** The language for pictures and what is told of them. */
    Speech speech() {
        return english -> patterns.getOrDefault(english, english);
    }

    /** What that language has for each pattern, by the English ones. */
    Map<String, String> pictures() {
        return patterns;
    }

    /** The same, as far as it is other than English. */
    SortedMap<String, String> otherThanEnglish() {
        SortedMap<String, String> others = new TreeMap<>(patterns);
        others.entrySet().removeIf(pattern -> pattern.getKey().equals(pattern.getValue()));
        return others;
    }

    String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("no word is called " + key);
        }
        return text;
    }

    /** A text with values put in where it says {@code {0}}, {@code {1}} … */
    String fill(String key, Object... values) {
        String text = get(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** {@code 1 insight}, {@code 4 insights}: the form for this number, where there is one, otherwise the one for any. */
    String count(String key, int number) {
        String own = key + "." + number;
        return fill(texts.containsKey(own) ? own : key, number);
    }

    /** What a question says that nobody wrote, in these words; code stands between backquotes. */
    public String say(Phrase phrase) {
        return phrase.in(speech());
    }

    /** What templates see, by key. */
    Map<String, String> texts() {
        return texts;
    }

    /** The script that gives the other scripts their words: {@code tally.words.right}. */
    byte[] script() {
        StringBuilder out = new StringBuilder("(window.tally = window.tally || {}).words = {");
        String comma = "";
        for (Map.Entry<String, String> entry : new TreeMap<>(texts).entrySet()) {
            if (entry.getKey().startsWith(FOR_SCRIPTS)) {
                out.append(comma).append('\n').append(string(entry.getKey().substring(FOR_SCRIPTS.length())));
                out.append(": ").append(string(entry.getValue()));
                comma = ",";
            }
        }
        return out.append("\n};\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String string(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
