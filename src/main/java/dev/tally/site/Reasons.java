package dev.tally.site;

import dev.tally.course.Block;
import dev.tally.course.Footnote;
import dev.tally.course.Insight;
import dev.tally.course.Option;
import dev.tally.course.Question;
import dev.tally.course.Section;
import dev.tally.course.SectionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the sentence of an insight that the answer to a question rests on: the one that has most of the words of the answer and
 * of the question, the rarer in the insight the better. Where no sentence has a word of the answer, it is the one that leads to
 * the code that has the answer; otherwise the one that speaks most of what is asked.
 */
final class Reasons {
    /** What ends a paragraph, or the text of an item. */
    private static final String[] ENDS = {"</p>", "</li>", "<p>", "<ul>", "<ol", "<pre"};

    private static final Pattern CALL = Pattern.compile("<sup class=\"fn\"><a [^>]*href=\"#(fn\\d+)\"[^>]*>.*?</sup>");
    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST = 400;
    private static final double LEAST = 0.9;
    private static final double LEAST_OF_THE_ASKED = 1.0;

    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();

    /** Where paragraphs that questions rest on stand in the markup: the ids by their offsets, of each block. */
    private final Map<Block, Map<Integer, String>> anchors = new IdentityHashMap<>();

    /**
     * A sentence of the insight.
     *
     * @param html without links and calls of footnotes
     * @param block of the content that it stands in; none for a footnote's
     * @param offset of its paragraph's tag in the block's markup
     * @param note the id of the footnote that it is of, or that it calls
     */
    private record Sentence(
            String html, String text, Set<String> words, Optional<Block> block, int offset, Optional<String> note) {}

    /** Code of the content, and the sentence before it. */
    private record Shown(String code, Sentence sentence) {}

    /** @param quote the sentence, and the place where it stands */
    record Reason(String quote, String place, Optional<String> note) {}

    Reasons(Insight insight) {
        if (Wording.questions(insight) == 0) {
            return;
        }
        for (Section section : insight.sections()) {
            if (section.kind() == SectionKind.CONTENT) {
                for (Block block : section.blocks()) {
                    switch (block) {
                        case Block.Markup markup -> read(markup.html(), Optional.of(block), Optional.empty());
                        case Block.Code code ->
                            show(String.join("\n", code.example().fence().lines()));
                    }
                }
            }
        }
        for (Footnote note : insight.footnotes()) {
            notes.putIfAbsent(note.id(), note.plainName());
            read(note.html(), Optional.empty(), Optional.of(note.id()));
        }
        for (Sentence sentence : sentences) {
            sentence.words().forEach(word -> frequencies.merge(word, 1, Integer::sum));
        }
    }

    private void show(String code) {
        if (!sentences.isEmpty()) {
            shown.add(new Shown(code, sentences.getLast()));
        }
    }

    private void read(String html, Optional<Block> block, Optional<String> note) {
        for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', tag + 1)) {
            if (html.startsWith("<pre", tag)) {
                show(Html.text(html.substring(tag, Math.max(tag, html.indexOf("</pre>", tag)))));
            }
            int start = html.startsWith("<p>", tag) ? tag + 3 : html.startsWith("<li>", tag) ? tag + 4 : -1;
            int end = start < 0 ? -1 : end(html, start);
            if (end >= 0) {
                paragraph(html.substring(start, end), block, tag, note);
            }
        }
    }

    private static int end(String html, int start) {
        int tag = html.indexOf('<', start);
        while (tag >= 0 && !isEnd(html, tag)) {
            tag = html.indexOf('<', tag + 1);
        }
        return tag;
    }

    private static boolean isEnd(String html, int tag) {
        for (String end : ENDS) {
            if (html.startsWith(end, tag)) {
                return true;
            }
        }
        return false;
    }

    private void paragraph(String html, Optional<Block> block, int offset, Optional<String> note) {
        for (String sentence : Sentences.of(html)) {
            boolean calls = sentence.contains("<sup");
            Optional<String> called = calls && note.isEmpty() ? called(sentence) : note;
            String bare = Html.withoutLinks(calls ? CALL.matcher(sentence).replaceAll("") : sentence)
                    .strip();
            String text = Html.text(bare);
            Set<String> words = Sentences.words(text);
            if (words.size() >= FEWEST_WORDS && text.length() <= LONGEST) {
                sentences.add(new Sentence(bare, text, words, block, offset, called));
            }
        }
    }

    private static Optional<String> called(String sentence) {
        Matcher call = CALL.matcher(sentence);
        return call.find() ? Optional.of(call.group(1)) : Optional.empty();
    }

    /** What the footnote of an id is called. */
    String noteName(String id) {
        return notes.getOrDefault(id, "");
    }

    /**
     * Why a question's answer is right.
     *
     * @param id of the question: the paragraph gets an id made of it
     */
    Optional<Reason> of(Question question, String id) {
        StringBuilder answer = new StringBuilder();
        for (Option option : question.answers()) {
            answer.append(Html.text(option.html())).append(' ');
        }
        String literal = answer.toString().strip();
        Set<String> answered = Sentences.words(literal);
        Set<String> asked = Sentences.words(Html.text(question.promptHtml()));
        Set<String> others = new HashSet<>(asked);
        others.removeAll(answered);
        return best(LEAST, sentence -> score(sentence, literal, answered, others))
                .or(() -> before(question))
                .or(() -> best(LEAST_OF_THE_ASKED, sentence -> weight(sentence, asked) / length(sentence)))
                .map(sentence -> reason(sentence, id));
    }

    private Optional<Sentence> best(double least, ToDoubleFunction<Sentence> scores) {
        Sentence best = null;
        double most = least;
        for (Sentence sentence : sentences) {
            double score = scores.applyAsDouble(sentence);
            if (score > most) {
                most = score;
                best = sentence;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The sentence before the code that has the answer in it, or most of the answers. */
    private Optional<Sentence> before(Question question) {
        List<String> answers = question.answers().stream()
                .map(option -> Html.text(option.html()).strip())
                .filter(text -> text.length() > 1)
                .toList();
        Sentence best = null;
        long most = 0;
        for (Shown code : shown) {
            long found = answers.stream().filter(code.code()::contains).count();
            if (found > most) {
                most = found;
                best = code.sentence();
            }
        }
        return Optional.ofNullable(best);
    }

    /** @param others words of the question that the answer does not have */
    private double score(Sentence sentence, String literal, Set<String> answered, Set<String> others) {
        boolean whole = literal.length() > 1 && sentence.text().contains(literal);
        double fromAnswer = weight(sentence, answered) * 2 + (whole ? 2 : 0);
        if (fromAnswer == 0) {
            return 0;
        }
        return (fromAnswer + weight(sentence, others)) / length(sentence);
    }

    /** What a sentence's score is divided by: a long one has any word. */
    private static double length(Sentence sentence) {
        return Math.sqrt(4 + sentence.words().size());
    }

    private double weight(Sentence sentence, Set<String> words) {
        double weight = 0;
        for (String word : words) {
            if (sentence.words().contains(word)) {
                weight += Math.log(1 + (double) sentences.size() / frequencies.getOrDefault(word, 1));
            }
        }
        return weight;
    }

    private Reason reason(Sentence sentence, String id) {
        if (sentence.block().isEmpty()) {
            return new Reason(sentence.html(), sentence.note().orElseThrow(), sentence.note());
        }
        String anchor = anchors.computeIfAbsent(sentence.block().get(), block -> new LinkedHashMap<>())
                .computeIfAbsent(sentence.offset(), offset -> "why-" + id);
        return new Reason(sentence.html(), anchor, sentence.note());
    }

    /** The markup of a block, its paragraphs that questions rest on with their ids. */
    String anchored(Block.Markup block) {
        Map<Integer, String> ids = anchors.get(block);
        if (ids == null) {
            return block.html();
        }
        StringBuilder out = new StringBuilder(block.html());
        ids.keySet().stream()
                .sorted((a, b) -> b - a)
                .forEach(offset -> out.insert(out.indexOf(">", offset), " id=\"" + ids.get(offset) + "\""));
        return out.toString();
    }
}
