package dev.tally.site;

import dev.tally.diagram.Film;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template sees. The names of the components are the names that stand in the templates; a component whose name
 * ends in {@code html} holds markup and is put in as it is, every other one is escaped. URLs are relative to the page.
 */
public sealed interface Page {
    Frame frame();

    /** The name of the template that draws this page. */
    String template();

    /**
     * What every page has around it.
     *
     * @param root the way from the page to the site's root, {@code ""} or {@code "../"} or longer
     * @param words of the interface, by their keys
     * @param direction in which the language is read, {@code ltr} or {@code rtl}
     * @param base for the one page that is served under foreign addresses
     * @param nav the pages that every page leads to
     * @param abroad what the page tells other programs about itself
     * @param edit where its file can be edited
     */
    record Frame(
            Map<String, String> words,
            String language,
            String direction,
            String course,
            String title,
            @Nullable String description,
            String root,
            @Nullable Base base,
            List<NavLink> nav,
            @Nullable Abroad abroad,
            @Nullable String edit,
            @Nullable String repository) {}

    /**
     * From where the addresses of a page count that is served under foreign ones. Opened from a disk, the page lies among
     * the others, and its addresses count from itself; where the site stands elsewhere than it was told, the page looks for
     * the site's own files in the folders above it, the nearest first.
     *
     * @param path the site's, on its server, with a slash at its end; {@code ./} where nobody says it
     */
    record Base(String path) {
        private static final String SCRIPT = """
                const base = document.querySelector("base"), asked = location.pathname;
                if (location.protocol === "file:") base.remove();
                else if (!asked.startsWith(base.getAttribute("href"))) {
                  const folders = asked.split("/").slice(0, -1).slice(0, 16);
                  base.remove();
                  for (; folders.length; folders.pop()) {
                    const folder = location.origin + folders.join("/") + "/", file = new XMLHttpRequest();
                    try {
                      file.open("HEAD", folder + "assets/theme.js", false);
                      file.send();
                    } catch { continue; }
                    if (file.status === 200 && /javascript/.test(file.getResponseHeader("Content-Type"))) {
                      base.href = folder;
                      document.head.prepend(base);
                      break;
                    }
                  }
                }
                """;

        private static final String HASH = InlineHash.of(SCRIPT);

        /** Stands in the page: where to find another file is what it has to say. */
        public String script() {
            return SCRIPT;
        }

        public String scriptHash() {
            return HASH;
        }
    }

    record Link(String title, String url) {}

    /**
     * A page that every page leads to.
     *
     * @param id tells scripts which one it is
     */
    record NavLink(String id, String title, String url, boolean current) {}

    /**
     * What a page tells those who link to it.
     *
     * @param canonical the page's whole address
     * @param kind as Open Graph has it: {@code website} or {@code article}
     * @param name of the page, without the course's
     * @param feed of the site, relative to the page; none where nothing says when it was published
     */
    record Abroad(
            String canonical,
            String kind,
            String name,
            @Nullable String feed) {}

    /** The course: its topics, and insights that stand in no topic. */
    record Index(
            Frame frame, @Nullable Link first, @Nullable String start, List<Group> topics, List<Entry> insights)
            implements Page {
        @Override
        public String template() {
            return "index";
        }

        public boolean hasInsights() {
            return !insights.isEmpty();
        }
    }

    /** A folder that holds folders, as the index shows it. The key names it for what a learner's browser remembers. */
    record Group(
            String id,
            String key,
            String title,
            String url,
            @Nullable String description,
            List<Card> cards,
            List<Entry> insights) {
        public boolean hasCards() {
            return !cards.isEmpty();
        }

        public boolean hasInsights() {
            return !insights.isEmpty();
        }
    }

    /** A folder in a list of folders. */
    record Card(
            String key, String title, String url, @Nullable String description, String contents) {}

    /** An insight in a list of insights. */
    record Entry(
            String key,
            String title,
            String url,
            String minutes,
            @Nullable String examples,
            @Nullable String questions) {}

    /** A topic: a folder with folders in it, perhaps with insights of its own. */
    record Topic(
            Frame frame,
            String key,
            String heading,
            @Nullable String description,
            List<Link> crumbs,
            String place,
            List<Card> cards,
            List<Entry> insights)
            implements Page {
        @Override
        public String template() {
            return "topic";
        }

        public boolean hasCards() {
            return !cards.isEmpty();
        }

        public boolean hasInsights() {
            return !insights.isEmpty();
        }
    }

    /** A workout: a folder of insights. */
    record Workout(
            Frame frame,
            String key,
            String heading,
            @Nullable String description,
            List<Link> crumbs,
            String place,
            String contents,
            @Nullable Link first,
            List<Entry> insights,
            @Nullable Link previous,
            @Nullable Link next)
            implements Page {
        @Override
        public String template() {
            return "workout";
        }

        public boolean hasSequence() {
            return previous != null || next != null;
        }
    }

    /**
     * An insight: its article, and the way to others.
     *
     * @param articleHtml an {@link Article}, rendered, in UTF-8
     */
    record Insight(
            Frame frame,
            List<Link> crumbs,
            String place,
            byte[] articleHtml,
            @Nullable Link previous,
            @Nullable Link next)
            implements Page {
        @Override
        public String template() {
            return "insight";
        }

        public boolean hasSequence() {
            return previous != null || next != null;
        }
    }

    /**
     * What an insight's page says, whatever stands around it: text, pictures, questions, footnotes.
     *
     * @param contents the headings that one can go to
     * @param data its questions as schema.org has them, in JSON
     */
    record Article(
            Map<String, String> words,
            String key,
            String headingHtml,
            String minutes,
            @Nullable String examples,
            @Nullable String questions,
            List<Link> contents,
            List<Section> sections,
            List<Link> links,
            List<Footnote> footnotes,
            @Nullable String data) {
        /** Fewer places than these are seen at once. */
        private static final int FEWEST_CONTENTS = 4;

        public boolean hasContents() {
            return contents.size() >= FEWEST_CONTENTS;
        }

        int diagrams() {
            return sections.stream()
                    .flatMap(section -> section.blocks().stream())
                    .map(Block::example)
                    .mapToInt(example -> example == null ? 0 : example.stills().size())
                    .sum();
        }

        public boolean hasLinks() {
            return !links.isEmpty();
        }

        public boolean hasFootnotes() {
            return !footnotes.isEmpty();
        }
    }

    /**
     * A part of an insight.
     *
     * @param kind {@code content}, {@code practice}, …: the class it carries in the page
     * @param title its heading; none over the content, which stands under the page's own
     * @param startHtml the code that an exercise starts with
     * @param place where an exercise is to be done
     */
    record Section(
            String kind,
            String id,
            @Nullable String title,
            List<Block> blocks,
            List<Question> questionList,
            @Nullable String startHtml,
            @Nullable String place) {}

    /** A stretch of markup, or an example. */
    record Block(@Nullable String html, @Nullable Example example) {}

    /**
     * An example that was run.
     *
     * @param input what it was given to read
     * @param output what it printed, the whole of it
     * @param error the last line of its traceback, where it ended in an exception
     * @param keyStills whether the stills are those of key moments, which the player stands for where it can play
     * @param note what there is to say about the run: a limit that it reached
     * @param player what plays it, where there is something to watch
     * @param edit what a reader who changes it needs besides, as JSON: {@code {"before": code that runs first, "inputBefore": what that
     *     reads, "input": what the example reads, "values": where
     *     values are drawn, "hide": names, "fold": limits}}
     */
    record Example(
            String id,
            @Nullable String title,
            String codeLabel,
            String outputLabel,
            String errorLabel,
            List<Line> lines,
            @Nullable String input,
            @Nullable String output,
            @Nullable String error,
            List<Still> stills,
            boolean keyStills,
            @Nullable String note,
            @Nullable Player player,
            @Nullable String edit) {
        public boolean hasLines() {
            return !lines.isEmpty();
        }

        public boolean hasStills() {
            return !stills.isEmpty();
        }
    }

    /** A line of code, numbered as the author's fence has it. */
    record Line(int number, String html) {}

    /**
     * What plays an example.
     *
     * @param json as {@link Film} writes it: it holds no {@code <}
     * @param poster what it shows before its script has run
     * @param saidHtml what has happened up to then
     * @param slide the index of the step that it opens with, for its slider
     * @param cut that not every step is shown, where the run is too long
     */
    record Player(
            String id,
            String json,
            Film.Poster poster,
            String saidHtml,
            int slide,
            int slides,
            @Nullable String cut) {
        /** Pictures wider than this, in pixels, have no room beside the code. */
        private static final int ROOM_BESIDE_THE_CODE = 540;

        /** Whether the pictures need the whole width, and the code stands above them. */
        public boolean isWide() {
            return poster.width() > ROOM_BESIDE_THE_CODE;
        }

        static Player of(String id, Film film, int open, Words words) {
            Film.Poster poster = film.poster(open);
            int first = poster.last() - film.size() + 1;
            String line = poster.line() == 0 ? "" : "<b>" + words.fill("script.lineRan", poster.line()) + " </b>";
            String cut = film.asked() > film.size() ? words.fill("cut", film.size(), film.asked()) : null;
            return new Player(
                    id,
                    film.json(open),
                    poster,
                    line + Html.ofQuoted(poster.said()),
                    poster.number() - first,
                    film.size() - 1,
                    cut);
        }
    }

    /**
     * A picture of memory.
     *
     * @param link the step of the player that shows it, where there is one
     */
    record Still(String id, @Nullable String link, String caption, String svg) {}

    /**
     * A program that plays, in one file; not a page of a site.
     *
     * @param styleHash of the style sheet, as a Content-Security-Policy has it
     */
    record Program(
            Frame frame,
            String title,
            String style,
            String styleHash,
            String script,
            String scriptHash,
            Example example)
            implements Page {
        @Override
        public String template() {
            return "program";
        }
    }

    /**
     * A question, or a text that asks nothing that could be answered here.
     *
     * @param gaps how many gaps there are to fill
     * @param many whether options fill gaps one after the other
     * @param typed whether the answer is typed, before any options are offered
     * @param fingerprint tells it from another at the same place
     * @param options as the page shows them: shuffled, where they can be answered
     * @param answers the right ones, in the order of their gaps
     * @param explanationHtml why they are right
     */
    record Question(
            String id,
            @Nullable String headingHtml,
            String promptHtml,
            int gaps,
            boolean many,
            boolean typed,
            boolean answerable,
            String fingerprint,
            List<Option> options,
            List<Option> answers,
            @Nullable String explanationHtml,
            Why why) {
        public boolean hasOptions() {
            return !options.isEmpty();
        }

        public boolean hasNotes() {
            return options.stream().anyMatch(option -> option.noteHtml() != null);
        }
    }

    /**
     * Something to choose.
     *
     * @param gap the gap that it fills rightly, from 1; null for a wrong one
     * @param noteHtml what it does, or why it is right or wrong
     */
    record Option(
            String html, @Nullable Integer gap, @Nullable String noteHtml) {}

    /**
     * What a right answer rests on.
     *
     * @param quoteHtml the sentence of the insight
     * @param place where the sentence stands
     * @param note the footnote that explains it
     * @param step the step of a player that proves it
     * @param output what the code of the question prints
     * @param picture of memory after the code of the question
     */
    record Why(
            @Nullable String quoteHtml,
            @Nullable String place,
            @Nullable Link note,
            @Nullable Link step,
            @Nullable String output,
            @Nullable Still picture) {
        /** Whether there is nothing to show; then the text is to be read again. */
        public boolean isNothing() {
            return quoteHtml == null && note == null && step == null && output == null && picture == null;
        }
    }

    /** @param backs the places that call it */
    record Footnote(String id, int number, String name, String html, List<Back> backs) {}

    /** @param label what the way back is called, for those who do not see the arrow */
    record Back(String id, String label) {}

    /** The words that footnotes explain, under their first letters. */
    record Glossary(Frame frame, String contents, List<Letter> letters) implements Page {
        @Override
        public String template() {
            return "glossary";
        }
    }

    record Letter(String id, String name, List<Term> terms) {}

    /**
     * A word of the glossary.
     *
     * @param text the start of the footnote that explains it, without markup
     * @param source the insight, at the footnote
     */
    record Term(String name, String text, Link source) {}

    /**
     * The page on which a reader writes a program.
     *
     * @param starterHtml the example that it opens with
     */
    record Playground(Frame frame, byte[] starterHtml) implements Page {
        @Override
        public String template() {
            return "playground";
        }
    }

    /**
     * What there is to know about the course and the site.
     *
     * @param changes whether readers can change examples
     */
    record About(Frame frame, @Nullable String by, String contents, boolean changes) implements Page {
        @Override
        public String template() {
            return "about";
        }
    }

    /**
     * A page that has nothing of its own but its template: the one for an address that does not exist, or one that a
     * script fills.
     */
    record Plain(Frame frame, String template) implements Page {}
}
