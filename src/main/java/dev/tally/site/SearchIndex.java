package dev.tally.site;

import dev.tally.course.Folder;
import dev.tally.trace.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the search of a site reads when it is used for the first time: a classic script, so that it loads from a disk too.
 *
 * <p>It calls {@code tally.searchIndex(pages, words, places)}. Pages are four values each: title, address from the site's
 * root, the folders it is in, how it begins. Words are in order, separated by blanks, each as the number of letters that it
 * shares with the one before (a {@linkplain #DIGITS digit}), then the others. Places, one stretch for each word, are the
 * pages that have it: for each the distance from the page before, times {@value #WEIGHTS}, plus the weight, in digits of
 * five bits, the lowest first, each but the last with 32 added.
 */
final class SearchIndex {
    static final String PATH = "assets/search-index.js";

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
    private static final int WEIGHTS = SearchWords.HEAVIEST + 1;
    private static final int MOST_SHARED = DIGITS.length() - 1;

    /** The pages that have a word, as the index writes them. */
    private static final class Places {
        private final StringBuilder digits = new StringBuilder();
        private int last = -1;

        void add(int page, int weight) {
            int value = (page - last - 1) * WEIGHTS + weight;
            for (; value >= 32; value >>= 5) {
                digits.append(DIGITS.charAt(32 + (value & 31)));
            }
            digits.append(DIGITS.charAt(value));
            last = page;
        }

        void addUnlessThere(int page) {
            if (last != page) {
                add(page, 0);
            }
        }
    }

    private final Map<String, Places> words = new HashMap<>();
    private final List<String> pages = new ArrayList<>();

    private SearchIndex() {}

    /** The script for a course. */
    static byte[] of(Folder<Leaf> root) {
        SearchIndex index = new SearchIndex();
        index.add(root, "");
        return index.script();
    }

    private void add(Folder<Leaf> folder, String within) {
        Set<String> folders = SearchWords.in(within);
        folder.insights().forEach(leaf -> add(leaf, within, folders));
        for (Folder<Leaf> inner : folder.folders()) {
            add(inner, within.isEmpty() ? inner.name() : within + " › " + inner.name());
        }
    }

    /** @param folders the words of their names */
    private void add(Leaf leaf, String within, Set<String> folders) {
        int page = pages.size() / 4;
        pages.addAll(List.of(leaf.title(), leaf.page().url(), within, leaf.summary()));
        String text = leaf.words();
        for (int start = 0; start < text.length(); ) {
            int blank = text.indexOf(' ', start);
            int end = blank < 0 ? text.length() : blank;
            places(text.substring(start + 1, end)).add(page, text.charAt(start) - '0');
            start = end + 1;
        }
        for (String word : folders) {
            places(word).addUnlessThere(page);
        }
    }

    private Places places(String word) {
        return words.computeIfAbsent(word, none -> new Places());
    }

    private byte[] script() {
        StringBuilder names = new StringBuilder();
        StringBuilder places = new StringBuilder();
        String before = "";
        for (Map.Entry<String, Places> entry : new TreeMap<>(words).entrySet()) {
            String word = entry.getKey();
            int shared = shared(before, word);
            names.append(names.isEmpty() ? "" : " ")
                    .append(DIGITS.charAt(shared))
                    .append(word, shared, word.length());
            places.append(before.isEmpty() ? "" : " ").append(entry.getValue().digits);
            before = word;
        }
        Json out = new Json().raw("tally.searchIndex(").strings(pages).raw(",\n");
        out.string(names.toString()).raw(",\n").string(places.toString()).raw(");\n");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int shared(String before, String word) {
        int most = Math.min(MOST_SHARED, Math.min(before.length(), word.length()));
        int shared = 0;
        while (shared < most && before.charAt(shared) == word.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
