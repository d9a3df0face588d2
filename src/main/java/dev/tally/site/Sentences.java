package dev.tally.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes texts apart: a paragraph into its sentences, a sentence into the words that say what it is about. */
final class Sentences {
    private static final Pattern ABBREVIATION =
            Pattern.compile(".*(?:\\b(?:e\\.g|i\\.e|etc|vs|cf|Mr|Dr)|\\b\\p{Lu})$", Pattern.DOTALL);

    /** Words that stand in any sentence. */
    private static final Set<String> COMMON = Set.of(
            "the",
            "and",
            "that",
            "this",
            "with",
            "for",
            "are",
            "was",
            "were",
            "is",
            "be",
            "been",
            "it",
            "its",
            "of",
            "to",
            "in",
            "on",
            "at",
            "by",
            "an",
            "or",
            "as",
            "if",
            "then",
            "than",
            "what",
            "which",
            "who",
            "when",
            "where",
            "how",
            "does",
            "do",
            "did",
            "can",
            "will",
            "would",
            "should",
            "could",
            "has",
            "have",
            "had",
            "not",
            "no",
            "from",
            "following",
            "there",
            "their",
            "they",
            "you",
            "your",
            "we",
            "our",
            "all",
            "any",
            "but",
            "so",
            "into",
            "only",
            "also",
            "one",
            "each",
            "them",
            "these",
            "those",
            "after",
            "before",
            "use",
            "used",
            "using");

    private static final String[] ENDINGS = {"ing", "ed", "es", "s"};

    private Sentences() {}

    /** Cut where one ends, but never inside an element: the markup of each is whole. */
    static List<String> of(String html) {
        List<String> found = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                int end = html.indexOf('>', i);
                boolean closing = html.startsWith("</", i);
                depth += closing ? -1 : isVoid(html, i) ? 0 : 1;
                i = end < 0 ? html.length() : end;
            } else if (depth == 0 && (c == '.' || c == '!' || c == '?')) {
                int end = afterNotes(html, i + 1);
                if (end == html.length()
                        || (Character.isWhitespace(html.charAt(end)) && !isAbbreviation(html, from, i))) {
                    found.add(html.substring(from, end).strip());
                    from = end;
                    i = end - 1;
                }
            }
        }
        String rest = html.substring(from).strip();
        if (!rest.isEmpty()) {
            found.add(rest);
        }
        return found;
    }

    private static boolean isVoid(String html, int at) {
        return html.startsWith("<br", at)
                || html.startsWith("<img", at)
                || html.startsWith("<hr", at)
                || html.startsWith("<wbr", at);
    }

    /** The call of a footnote, or a closing mark, belongs to the sentence that it ends. */
    private static int afterNotes(String html, int at) {
        int end = at;
        while (html.startsWith("<sup class=\"fn\"", end)) {
            end = html.indexOf("</sup>", end) + "</sup>".length();
        }
        while (end < html.length() && "\"')”’".indexOf(html.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean isAbbreviation(String html, int from, int dot) {
        return ABBREVIATION
                .matcher(html.substring(Math.max(from, dot - 8), dot))
                .matches();
    }

    /** In small letters, without their endings. */
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        String small = text.toLowerCase(Locale.ROOT);
        int from = 0;
        for (int at = 0; at <= small.length(); ) {
            int c = at < small.length() ? small.codePointAt(at) : ' ';
            int next = at + Character.charCount(c);
            if (!isOfWord(c)) {
                word(small.substring(from, at), words);
                from = next;
            }
            at = next;
        }
        return words;
    }

    /** @param c in small letters */
    private static boolean isOfWord(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
        }
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static void word(String word, Set<String> words) {
        if (word.length() > 1 && !COMMON.contains(word)) {
            words.add(stem(word));
        }
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
