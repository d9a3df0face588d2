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
    static Map<String, Supplier<byte[]>> of(List<Leaf> leaves, Function<Leaf, byte[]> markup) {
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

    /**
     * {@code {insight: ["practice-q1 0f3a…", …]}}: every insight of the course, with its questions by place and fingerprint.
     */
    private static byte[] names(List<Leaf> leaves) {
        Json out = new Json().raw("tally.questions({");
        String comma = "\n";
        for (Leaf leaf : leaves) {
            out.raw(comma).string(FolderPages.key(leaf.path())).raw(":").strings(leaf.asked());
            comma = ",\n";
        }
        return out.raw("\n});\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** {@code {insight: [title, address from the site's root, {place: markup}]}}. */
    private static byte[] questions(List<Leaf> leaves, Function<Leaf, byte[]> markup) {
        Markup out = new Markup().add("tally.asked({");
        String comma = "\n";
        for (Leaf leaf : leaves) {
            Json head =
                    new Json().raw(comma).string(FolderPages.key(leaf.path())).raw(":[");
            head.string(leaf.title()).comma().string(leaf.page().url()).comma();
            out.add(head.toString()).add(markup.apply(leaf)).add("]");
            comma = ",\n";
        }
        return out.add("\n});\n").toBytes();
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
     * @param html the article, rendered, in UTF-8
     * @return in UTF-8
     */
    static byte[] markup(Page.Article article, byte[] html) {
        Markup out = new Markup().add("{");
        String comma = "";
        int start = 0;
        for (Page.Question question : answerable(article)) {
            out.add(comma).add(new Json().string(question.id()).raw(":\"").toString());
            if (question.headingHtml() != null) {
                byte[] heading = ("<h3>" + question.headingHtml() + "</h3>").getBytes(StandardCharsets.UTF_8);
                HtmlBytes.json(heading, 0, heading.length, out);
            }
            start = HtmlBytes.start(html, question.id(), start);
            if (start >= 0) {
                HtmlBytes.json(html, start, HtmlBytes.end(html, start), out);
            }
            comma = "\",";
        }
        return out.add(comma.isEmpty() ? "}" : "\"}").toBytes();
    }

    private static List<Page.Question> answerable(Page.Article article) {
        List<Page.Question> found = new ArrayList<>();
        for (Page.Section section : article.sections()) {
            found.addAll(section.questionList());
        }
        found.removeIf(question -> !question.answerable());
        return found;
    }
}
