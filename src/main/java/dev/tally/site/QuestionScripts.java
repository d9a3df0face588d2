package dev.tally.site;

import dev.tally.trace.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the site's questions are, for the pages that count and review them: classic scripts, so that they load from a disk too.
 * One names every question that the course asks; one for each folder has the questions themselves, as its insights show them.
 */
final class QuestionScripts {
    static final String ALL = "assets/questions.js";
    private static final String FOLDER = "assets/questions/";
    private static final String NAME = "questions.js";

    private QuestionScripts() {}

    /**
     * The scripts by their paths, each made when it is asked for.
     *
     * @param markup the questions of an insight as {@link #markup} wrote them
     */
    static Map<String, Supplier<byte[]>> of(List<Leaf> leaves, Function<Leaf, String> markup) {
        Map<String, List<Leaf>> folders = new LinkedHashMap<>();
        for (Leaf leaf : leaves) {
            if (!leaf.asked().isEmpty()) {
                folders.computeIfAbsent(folder(leaf.path()), path -> new ArrayList<>())
                        .add(leaf);
            }
        }
        Map<String, Supplier<byte[]>> scripts = new LinkedHashMap<>();
        scripts.put(ALL, () -> names(leaves));
        folders.forEach((path, inside) -> scripts.put(FOLDER + path + NAME, () -> questions(inside, markup)));
        return scripts;
    }

    /** With its slash at the end; empty for the root. */
    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** {@code {insight: ["practice-q1 0f3a…", …]}}: every insight of the course, with its questions by place and fingerprint. */
    private static byte[] names(List<Leaf> leaves) {
        Json out = new Json().raw("tally.questions({");
        String comma = "\n";
        for (Leaf leaf : leaves) {
            out.raw(comma).string(FolderPages.key(leaf.path())).raw(":").strings(leaf.asked());
            comma = ",\n";
        }
        return bytes(out.raw("\n});\n"));
    }

    /** {@code {insight: [title, address from the site's root, {place: markup}]}}. */
    private static byte[] questions(List<Leaf> leaves, Function<Leaf, String> markup) {
        Json out = new Json().raw("tally.asked({");
        String comma = "\n";
        for (Leaf leaf : leaves) {
            out.raw(comma).string(FolderPages.key(leaf.path())).raw(":[");
            out.string(leaf.title()).comma().string(leaf.page().url()).comma();
            out.raw(markup.apply(leaf)).raw("]");
            comma = ",\n";
        }
        return bytes(out.raw("\n});\n"));
    }

    private static byte[] bytes(Json out) {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The questions of an article by place and fingerprint, as progress is kept under. */
    static List<String> names(Page.Article article) {
        return answerable(article).stream()
                .map(question -> question.id() + " " + question.fingerprint())
                .toList();
    }

    /**
     * The questions of an article by place, in JSON: the markup of each, cut out of the article.
     *
     * @param html the article, rendered
     */
    static String markup(Page.Article article, String html) {
        Json out = new Json().raw("{");
        String comma = "";
        for (Page.Question question : answerable(article)) {
            String heading = question.headingHtml() == null ? "" : "<h3>" + question.headingHtml() + "</h3>";
            out.raw(comma).string(question.id()).raw(":");
            out.string(heading + Html.element(html, question.id()));
            comma = ",";
        }
        return out.raw("}").toString();
    }

    private static List<Page.Question> answerable(Page.Article article) {
        return article.sections().stream()
                .flatMap(section -> section.questionList().stream())
                .filter(Page.Question::answerable)
                .toList();
    }
}
