package dev.tally.site;

import dev.tally.trace.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The questions of an insight as schema.org's {@code Quiz}, in JSON-LD, for programs that look for things to learn with. It
 * stands in the page as a block of data, which no policy takes for a script.
 */
final class QuizData {
    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
    private static final String GAP = "___";

    private QuizData() {}

    static String of(String title, List<Page.Section> sections) {
        Json json = new Json();
        json.raw("{\"@context\":\"https://schema.org\",\"@type\":\"Quiz\",\"name\":")
                .string(title);
        json.raw(",\"hasPart\":[");
        String comma = "";
        for (Page.Section section : sections) {
            for (Page.Question question : section.questionList()) {
                if (question.answerable()) {
                    json.raw(comma);
                    write(question, json);
                    comma = ",";
                }
            }
        }
        return json.raw("]}").toString();
    }

    private static void write(Page.Question question, Json json) {
        String kind = question.gaps() > 1 || question.typed() ? "Fill in the blank" : "Multiple choice";
        json.raw("{\"@type\":\"Question\",\"eduQuestionType\":\"" + kind + "\",\"text\":");
        json.string(plain(question.promptHtml()));
        answers(json.raw(",\"acceptedAnswer\":"), question.answers());
        List<Page.Option> wrong = new ArrayList<>(question.options());
        wrong.removeIf(option -> option.gap() != null);
        answers(json.raw(",\"suggestedAnswer\":"), wrong);
        json.raw("}");
    }

    private static void answers(Json json, List<Page.Option> options) {
        String comma = "[";
        for (Page.Option option : options) {
            json.raw(comma)
                    .raw("{\"@type\":\"Answer\",\"text\":")
                    .string(plain(option.html()))
                    .raw("}");
            comma = ",";
        }
        json.raw(options.isEmpty() ? "[]" : "]");
    }

    private static String plain(String html) {
        String filled = html.replace(Prose.GAP_MARK, GAP);
        return Html.text(filled.contains("<input ") ? INPUT.matcher(filled).replaceAll(GAP) : filled)
                .strip();
    }
}
