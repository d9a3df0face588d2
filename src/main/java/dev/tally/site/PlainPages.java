package dev.tally.site;

import dev.tally.course.Folder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The pages that stand at the root beside the index: the glossary, about, and those that only a template makes. */
final class PlainPages {
    /** Where words stand that start with no letter. */
    private static final String OTHER = "#";

    private static final Pattern SIGNS = Pattern.compile("^[^\\p{L}\\p{N}]+");

    private final Outlook outlook;

    PlainPages(Outlook outlook) {
        this.outlook = outlook;
    }

    /** @param template of the page, which is called as its file is */
    Page.Plain plain(String template, String title) {
        return new Page.Plain(outlook.frame(new SitePath(template + ".html"), title, null), template);
    }

    Page.Plain missing() {
        return new Page.Plain(outlook.missingFrame(), "404");
    }

    Page.About about(Folder<Leaf> root) {
        Words words = outlook.words();
        SitePath page = new SitePath("about.html");
        return new Page.About(
                outlook.frame(page, words.get("about"), null),
                outlook.settings()
                        .author()
                        .map(author -> words.fill("aboutBy", author))
                        .orElse(null),
                Wording.contents(words, root),
                outlook.hasPlayground());
    }

    /**
     * A word and the insight that explains it.
     *
     * @param folded the word as it is sorted
     */
    private record Entry(Leaf leaf, Leaf.Term term, String folded) {
        Entry(Leaf leaf, Leaf.Term term) {
            this(leaf, term, PlainPages.folded(term.name()));
        }

        /** The one under which it stands. */
        String letter() {
            int first = folded.isEmpty() ? '#' : folded.codePointAt(0);
            return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : OTHER;
        }
    }

    Page.Glossary glossary(List<Leaf> leaves) {
        Words words = outlook.words();
        SitePath page = new SitePath("glossary.html");
        List<Entry> entries = new ArrayList<>();
        leaves.forEach(leaf -> leaf.terms().forEach(term -> entries.add(new Entry(leaf, term))));
        entries.sort(Comparator.comparing(Entry::folded)
                .thenComparing(entry -> entry.term().name()));
        Map<String, List<Page.Term>> byLetter = new TreeMap<>();
        for (Entry entry : entries) {
            byLetter.computeIfAbsent(entry.letter(), letter -> new ArrayList<>())
                    .add(term(page, entry));
        }
        List<Page.Letter> letters = new ArrayList<>();
        byLetter.forEach((name, terms) -> letters.add(new Page.Letter("letter-" + (letters.size() + 1), name, terms)));
        return new Page.Glossary(
                outlook.frame(page, words.get("glossary"), words.get("glossaryText")),
                words.count("terms", entries.size()),
                letters);
    }

    private static Page.Term term(SitePath page, Entry entry) {
        Page.Link insight = Outlook.link(page, entry.leaf());
        return new Page.Term(
                entry.term().name(),
                entry.term().text(),
                new Page.Link(
                        insight.title(), insight.url() + "#" + entry.term().id()));
    }

    /** Without accents, case, and the signs that stand before a word. */
    private static String folded(String name) {
        String bare = SearchWords.withoutAccents(name);
        String word = SIGNS.matcher(bare).replaceFirst("");
        return (word.isEmpty() ? bare : word).toLowerCase(Locale.ROOT);
    }
}
