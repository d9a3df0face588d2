package dev.tally.site;

import dev.tally.course.Block;
import dev.tally.course.Footnote;
import dev.tally.course.Insight;
import dev.tally.course.Question;
import dev.tally.course.Section;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which an insight is found, each with how much the insight is about it. {@code templates/assets/search.js}
 * folds what a learner types by the same rules.
 */
final class SearchWords {
    private static final int LONGEST = 32;

    /** Numbers longer than this are data. */
    private static final int LONGEST_NUMBER = 4;

    /** An insight's usual length, in words: a longer one must say a word more often to be as much about it. */
    private static final double USUAL_LENGTH = 200;

    private static final double LENGTH_MATTERS = 0.75;
    private static final double SATURATION = 1.2;

    /** What the title says counts as often as this. */
    private static final int TITLE = 5;

    /** Weights go from 0 to this: a digit in the index. */
    static final int HEAVIEST = 3;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, Integer> times = new LinkedHashMap<>();
    private int length;

    private SearchWords() {}

    /** The words in the order in which they first stand, each after the digit of its weight: {@code "1count 3reference"}. */
    static String of(Insight insight) {
        SearchWords words = new SearchWords();
        words.text(insight.headline().plain(), TITLE);
        for (Section section : insight.sections()) {
            section.blocks().forEach(words::block);
            section.questions().forEach(words::question);
        }
        for (Footnote note : insight.footnotes()) {
            words.text(note.plainName(), 1);
            words.html(note.html());
        }
        return words.weighed();
    }

    /** The words of a text, each once. */
    static Set<String> in(String text) {
        SearchWords words = new SearchWords();
        words.text(text, 1);
        return words.times.keySet();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Markup markup -> html(markup.html());
            case Block.Code code -> code.example().visibleLines().forEach(line -> text(line.text(), 1));
        }
    }

    /** The options are left out: most of them say what is not so. */
    private void question(Question question) {
        question.heading().ifPresent(heading -> text(heading.plain(), 1));
        html(question.promptHtml());
        question.explanationHtml().ifPresent(this::html);
    }

    /** The text between tags and references to characters. */
    private void html(String html) {
        int from = 0;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<' || c == '&') {
                text(html, from, i, 1);
                int close = html.indexOf(c == '<' ? '>' : ';', i);
                i = close < 0 ? html.length() : close;
                from = i + 1;
            }
        }
        text(html, from, html.length(), 1);
    }

    private void text(String text, int weight) {
        text(text, 0, text.length(), weight);
    }

    private void text(String text, int from, int to, int weight) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || !isOfWord(text.charAt(i))) {
                if (isWord(text, start, i)) {
                    word(fold(text.substring(start, i)), weight);
                }
                start = i + 1;
            }
        }
    }

    /** Most texts are ASCII, which needs no table. */
    private static boolean isOfWord(char c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' || isCapital(c) || c >= '0' && c <= '9' : Character.isLetterOrDigit(c);
    }

    /** Single letters name languages and variables; not those that are words of any sentence, or ends of "it's". */
    private static boolean isWord(String text, int start, int end) {
        if (end - start != 1) {
            return end > start && end - start <= LONGEST;
        }
        char letter = text.charAt(start);
        return Character.isLetter(letter)
                && "aAiI".indexOf(letter) < 0
                && (start == 0 || "'\u2019".indexOf(text.charAt(start - 1)) < 0);
    }

    private void word(String word, int weight) {
        if (word.length() <= LONGEST_NUMBER || !isNumber(word)) {
            length++;
            times.merge(word, weight, Integer::sum);
        }
    }

    private static boolean isNumber(String word) {
        int i = 0;
        while (i < word.length() && Character.isDigit(word.charAt(i))) {
            i++;
        }
        return i == word.length();
    }

    /** Small letters without accents; English plurals become singulars (Harman's rules, "How effective is suffixing?"). */
    static String fold(String word) {
        String folded = isFolded(word) ? word : withoutAccents(word.toLowerCase(Locale.ROOT));
        return folded.length() > 3 && folded.endsWith("s") ? singular(folded) : folded;
    }

    /** Most words have nothing to be folded. */
    private static boolean isFolded(String word) {
        int i = 0;
        while (i < word.length() && word.charAt(i) < 0x80 && !isCapital(word.charAt(i))) {
            i++;
        }
        return i == word.length();
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static String withoutAccents(String text) {
        return isAscii(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean isAscii(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) < 0x80) {
            i++;
        }
        return i == text.length();
    }

    private static String singular(String word) {
        String bare = word.substring(0, word.length() - 1);
        if (bare.endsWith("ie") && !bare.endsWith("eie") && !bare.endsWith("aie")) {
            return bare.substring(0, bare.length() - 2) + "y";
        }
        if (bare.endsWith("sse") || bare.endsWith("xe")) {
            return bare.substring(0, bare.length() - 1);
        }
        return bare.endsWith("s") || bare.endsWith("u") ? word : bare;
    }

    private String weighed() {
        StringBuilder out = new StringBuilder();
        times.forEach((word, count) -> {
            out.append(out.isEmpty() ? "" : " ").append(weight(count)).append(word);
        });
        return out.toString();
    }

    /** Okapi BM25's share of a word in a text, from 0 to its limit, in steps. */
    private int weight(int count) {
        double norm = SATURATION * (1 - LENGTH_MATTERS + LENGTH_MATTERS * length / USUAL_LENGTH);
        return Math.min(HEAVIEST, (int) ((HEAVIEST + 1) * count / (count + norm)));
    }
}
