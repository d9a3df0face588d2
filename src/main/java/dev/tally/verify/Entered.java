package dev.tally.verify;

import dev.tally.course.Fence;
import dev.tally.course.Question;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a question says that the user of its code enters: "if the user types {@code 5}". Then it can be run. */
final class Entered {
    private static final Pattern SAID = Pattern.compile(
            "(?i)\\b(?:users?|you|we|they|someone|somebody|input|answer)(?:(?:'|’|&#39;)s)?(?: (?:answer|input|entry|response))?"
                    + "\\s+(?:is|types?|typed|enters?|entered|inputs?|answers?|answered|gives?|writes?|says)(?: in)?:?\\s+"
                    + "(?:the (?:number|word|text|string|value|name)\\s+)?"
                    + "(?:<code>([^<]+)</code>|&quot;([^&]+)&quot;|“([^”]+)”|(\\d+)\\b)");

    /** A call with nothing but a text in it. */
    private static final Pattern INPUT =
            Pattern.compile("\\binput\\(\\s*(?:f?(?:\"([^\"\\\\\\n]*)\"|'([^'\\\\\\n]*)'))?\\s*\\)");

    private Entered() {}

    /**
     * A question with what is entered in the place of the call that asks for it; as it is where it does not say one thing, where
     * the code asks more than once or not by that call alone, and where an option has what is printed to ask for it.
     */
    static Question into(Question question) {
        Optional<String> text = said(question);
        List<Fence> asking = question.code().stream()
                .filter(fence -> fence.code().contains("input"))
                .toList();
        if (text.isEmpty() || asking.size() != 1) {
            return question;
        }
        Fence fence = asking.get(0);
        Matcher call = INPUT.matcher(fence.code());
        boolean once = Gaps.isCode(fence) && fence.code().split("\\binput\\b", -1).length == 2 && call.find();
        if (!once || isLooped(fence, call.start()) || tells(question, prompt(call))) {
            return question;
        }
        Fence filled = fence.withCode(fence.code().substring(0, call.start())
                + literal(text.get())
                + fence.code().substring(call.end()));
        return new Question(
                question.kind(),
                question.heading(),
                question.promptHtml(),
                question.gaps(),
                question.code().stream()
                        .map(each -> each == fence ? filled : each)
                        .toList(),
                question.options(),
                question.explanationHtml(),
                question.span());
    }

    private static Optional<String> said(Question question) {
        List<String> said = SAID.matcher(Prompt.prose(question).replaceAll("<(?!/?code>)[^>]*>", ""))
                .results()
                .map(Entered::value)
                .distinct()
                .toList();
        return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }

    private static String value(MatchResult said) {
        String html = IntStream.rangeClosed(1, said.groupCount())
                .mapToObj(said::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return Outputs.unquoted(Promise.plain(html));
    }

    private static String prompt(Matcher call) {
        return Optional.ofNullable(call.group(1))
                .or(() -> Optional.ofNullable(call.group(2)))
                .orElse("")
                .strip();
    }

    /** A call in a loop or a function may be made more than once. */
    private static boolean isLooped(Fence fence, int at) {
        String before = fence.code().substring(0, at);
        String line = before.substring(before.lastIndexOf('\n') + 1);
        return line.isBlank() || Character.isWhitespace(line.charAt(0)) || line.matches("(?:for|while|def)\\b.*");
    }

    private static boolean tells(Question question, String prompt) {
        return !prompt.isEmpty()
                && question.options().stream()
                        .anyMatch(option -> Gaps.words(option).contains(prompt));
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
    }
}
