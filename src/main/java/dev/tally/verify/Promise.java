package dev.tally.verify;

import dev.tally.course.Question;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the words of a question say that its code shows once the gaps are filled: "so that it prints {@code 6}". */
final class Promise {
    private static final Pattern MARKUP = Pattern.compile("<(?!/?code>)[^>]*>");
    private static final Pattern SAID = Pattern.compile(
            "(?i)\\b(?:(?:prints?|printed|outputs?|displays?|shows?|returns?|gives?|results? in|evaluates? to)"
                    + "|(?:output|result|value)\\s+(?:is|be|will be|should be))\\s*(?:out\\b)?\\s*:?\\s*(?:the\\s+)?"
                    + "(?:string|number|value|text|word|list|result|output)?\\s*:?\\s*"
                    + "(?:<code>([^<]+)</code>|&quot;(.+?)&quot;|“(.+?)”|([-+]?\\d+(?:\\.\\d+)?)(?![\\w.]*\\w))");

    /** It may be what is not to be shown. */
    private static final Pattern TURNED_ROUND = Pattern.compile(
            "(?i)\\b(?:not|never|longer|instead|except|without|unlike|before|rather|avoid|prevent|wrong|incorrect)\\b|n['’]t\\b|n&#39;t\\b");

    private Promise() {}

    /** The rows that are to be shown; none where the words do not say, or speak of several. */
    static Optional<List<String>> of(Question question) {
        String words = MARKUP.matcher(Prompt.prose(question)).replaceAll("");
        if (TURNED_ROUND.matcher(words).find()) {
            return Optional.empty();
        }
        List<String> said =
                SAID.matcher(words).results().map(Promise::value).distinct().toList();
        return said.size() == 1 && !said.get(0).contains(Gaps.GAP)
                ? Optional.of(Outputs.rows(plain(said.get(0)))).filter(rows -> !rows.isEmpty())
                : Optional.empty();
    }

    private static String value(MatchResult said) {
        return IntStream.rangeClosed(1, said.groupCount())
                .mapToObj(said::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** The text that HTML shows, without its tags. */
    static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
