package dev.tally.site;

import dev.tally.course.Asset;
import dev.tally.course.CourseFiles;
import dev.tally.course.CourseReader;
import dev.tally.course.Footnote;
import dev.tally.course.Insight;
import dev.tally.course.InsightReader;
import dev.tally.course.LinkResolver;
import dev.tally.source.Diagnostic;
import dev.tally.verify.Verified;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes leaves and articles of insights: reads, runs and draws them, or finds that this was done before. Safe for use by
 * many threads.
 */
final class Leaves {
    private final CourseFiles files;
    private final LinkResolver links;
    private final InsightReader insights;
    private final Function<Insight, Verified> verifier;
    private final Templates templates;
    private final Words words;
    private final Pack pack;
    private final String edition;

    /** @param edition names everything but the insight that its article depends on */
    Leaves(
            CourseFiles files,
            LinkResolver resolver,
            Function<Insight, Verified> verifier,
            Templates templates,
            Words words,
            Pack pack,
            String edition) {
        this.files = files;
        this.links = CourseReader.existing(files, resolver);
        this.insights = new InsightReader(links);
        this.verifier = verifier;
        this.templates = templates;
        this.words = words;
        this.pack = pack;
        this.edition = new Digest().add(edition).add(words.language()).name();
    }

    /**
     * What became of one insight, without its article.
     *
     * @param name under which it is kept, and which those start with under which its article and its questions are
     */
    record Made(Leaf leaf, String name) {
        String articleName() {
            return name + " article";
        }

        String questionsName() {
            return name + " questions";
        }
    }

    Made make(String path) {
        try {
            byte[] bytes;
            try {
                bytes = Files.readAllBytes(files.file(path).orElseThrow());
            } catch (IOException unreadable) {
                return keep(path, "unreadable:" + path, CourseReader.read(files, insights, path), List.of());
            }
            String name = new Digest().add(edition).add(path).add(bytes).name();
            Optional<Made> known = find(path, name, bytes);
            return known.isPresent() ? known.get() : read(path, name, bytes);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** The example that the playground opens with, as HTML, in UTF-8: run once, and kept with what insights do. */
    byte[] starter() {
        String name = new Digest().add(edition).add(PlaygroundPage.PATH).name();
        return pack.find(name).orElseGet(() -> {
            Page.Example starter = PlaygroundPage.starter(words, verifier);
            byte[] html = starter == null ? new byte[0] : templates.render(starter, words);
            try {
                pack.keep(name, html);
            } catch (IOException disk) {
                throw new UncheckedIOException(disk);
            }
            return html;
        });
    }

    /** The article of an insight, as HTML, in UTF-8. */
    byte[] article(Made made) {
        return kept(made.articleName());
    }

    /** The questions of an insight that has some, as {@link QuestionScripts#markup} wrote them. */
    byte[] questions(Made made) {
        return kept(made.questionsName());
    }

    private byte[] kept(String name) {
        return pack.find(name)
                .orElseThrow(
                        () -> new UncheckedIOException(new IOException("the cache was damaged while it was in use")));
    }

    /** What was kept of the same file, where every link still leads where it led. */
    private Optional<Made> find(String path, String name, byte[] bytes) {
        Optional<byte[]> found = pack.find(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try {
            Kept kept = KeptFormat.read(found.get(), path, InsightReader.source(files.name(path), bytes));
            Made made = new Made(kept.leaf(), name);
            boolean whole = pack.find(made.articleName()).isPresent()
                    && (kept.leaf().questions() == 0
                            || pack.find(made.questionsName()).isPresent());
            boolean holds = kept.links().stream()
                    .allMatch(link -> links.resolve(path, link.to()).equals(link.address()));
            return whole && holds ? Optional.of(made) : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private Made read(String path, String name, byte[] bytes) throws IOException {
        Map<String, Optional<String>> asked = new LinkedHashMap<>();
        LinkResolver recording = (from, to) -> asked.computeIfAbsent(to, t -> links.resolve(from, t));
        Insight insight = insights.asking(recording).read(files.name(path), path, bytes);
        List<Kept.Lookup> lookups = new ArrayList<>();
        asked.forEach((to, address) -> lookups.add(new Kept.Lookup(to, address)));
        return keep(path, name, insight, lookups);
    }

    private Made keep(String path, String name, Insight insight, List<Kept.Lookup> lookups) throws IOException {
        Verified verified = verifier.apply(insight);
        int minutes = Wording.minutes(insight);
        Page.Article article = new Articles(words).of(verified, minutes);
        List<Diagnostic> diagnostics = new ArrayList<>(insight.diagnostics());
        diagnostics.addAll(verified.diagnostics());
        Leaf leaf = new Leaf(
                path,
                insight.headline().plain(),
                Summary.of(insight),
                published(insight),
                minutes,
                insight.examples().size(),
                article.diagrams(),
                QuestionScripts.names(article),
                SearchWords.of(insight),
                terms(insight),
                insight.assets().stream().map(Asset::path).distinct().toList(),
                diagnostics);
        Made made = new Made(leaf, name);
        byte[] html = templates.render(article);
        pack.keep(name, KeptFormat.write(new Kept(leaf, lookups)));
        pack.keep(made.articleName(), html);
        if (leaf.questions() > 0) {
            pack.keep(made.questionsName(), QuestionScripts.markup(article, html));
        }
        return made;
    }

    private static Optional<String> published(Insight insight) {
        return insight.frontMatter().first("published").filter(Leaves::isDay);
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static List<Leaf.Term> terms(Insight insight) {
        List<Leaf.Term> terms = new ArrayList<>();
        for (Footnote note : insight.footnotes()) {
            if (!note.plainName().isBlank()) {
                terms.add(new Leaf.Term(note.plainName(), note.id(), Summary.of(note.html())));
            }
        }
        return terms;
    }
}
