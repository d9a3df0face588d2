package dev.tally.course;

import dev.tally.source.Rule;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Front matter to {@link FrontMatter}. */
final class FrontMatterReader {
    /** What authors may write; anything else is a slip of the pen. */
    private static final Known KEYS = Known.of(
            "keys",
            "author",
            "type",
            "category",
            "levels",
            "tags",
            "links",
            "notes",
            "aspects",
            "practiceQuestion",
            "revisionQuestion",
            "setupCode",
            "link",
            "linkType",
            "standards",
            "solution",
            "parent",
            "inAlgoPool",
            "answer",
            "stub",
            "published",
            "title",
            "quiz");

    /** What an insight may be. */
    private static final Known TYPES =
            Known.of("values", "normal", "exercise", "fillTheGap", "tetris", "evaluateThis", "bugSpot");

    /** What an insight may be good for. */
    private static final Known CATEGORIES = Known.of(
            "values",
            "best-practice",
            "caveats",
            "coding",
            "discussion",
            "feature",
            "hack",
            "how-to",
            "must-know",
            "pattern",
            "tip");

    /** Between two links that a slip in the list before them made one value. */
    private static final Pattern BETWEEN_LINKS = Pattern.compile("(?<=\\})['\"]?[\\s>|*-]+(?=['\"]?\\[)");

    private FrontMatterReader() {}

    /**
     * What may be written in a place.
     *
     * @param listed the words, as they are told to whoever wrote something like none of them
     */
    private record Known(SortedSet<String> words, String listed) {
        static Known of(String what, String... words) {
            SortedSet<String> sorted = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(words)));
            return new Known(sorted, "the " + what + " that are known: " + String.join(", ", sorted));
        }

        String suggestion(String written) {
            return Spelling.nearest(written, words)
                    .map(near -> "did you mean " + near + "?")
                    .orElse(listed);
        }
    }

    static FrontMatter read(Source source, Span span, Problems problems) {
        if (span.length() == 0) {
            return FrontMatter.NONE;
        }
        Settings settings = SettingsReader.read(source, span, problems);
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, Span> keys = new LinkedHashMap<>();
        for (Settings.Entry entry : settings.entries()) {
            values.computeIfAbsent(entry.key(), key -> new ArrayList<>()).addAll(entry.values());
            keys.putIfAbsent(entry.key(), entry.keySpan());
            if (!KEYS.words().contains(entry.key())) {
                unknown(entry, problems);
            }
        }
        oneOf(settings, "type", TYPES, problems);
        oneOf(settings, "category", CATEGORIES, problems);
        List<ExternalLink> links = new ArrayList<>();
        for (String link : values.getOrDefault("links", List.of()).stream()
                .flatMap(BETWEEN_LINKS::splitAsStream)
                .toList()) {
            link(link)
                    .ifPresentOrElse(
                            links::add,
                            () -> problems.warning(
                                    keys.getOrDefault("links", span),
                                    Rule.LINK_MALFORMED,
                                    "no link can be read in \"" + link + "\"",
                                    "write '[name](address){kind}'"));
        }
        return new FrontMatter(values, links, keys);
    }

    /** Warns where the value of a key is none of those that it may have. */
    private static void oneOf(Settings settings, String key, Known known, Problems problems) {
        Optional<Settings.Entry> entry = settings.entry(key);
        if (entry.isEmpty() || entry.get().values().isEmpty()) {
            return;
        }
        String value = entry.get().values().get(0);
        if (!known.words().contains(value)) {
            problems.warning(
                    entry.get().spans().get(0),
                    Rule.FRONT_MATTER_VALUE,
                    "no " + key + " is called " + value,
                    known.suggestion(value));
        }
    }

    private static void unknown(Settings.Entry entry, Problems problems) {
        problems.warning(
                entry.keySpan(),
                Rule.FRONT_MATTER_KEY,
                "no key of the front matter is called " + entry.key(),
                KEYS.suggestion(entry.key()));
    }

    /** {@code [name](address){kind}}; the address may hold parentheses, the kind may be missing. */
    static Optional<ExternalLink> link(String text) {
        int open = text.indexOf('[');
        int middle = text.indexOf(']', open + 1);
        int round = middle < 0 ? -1 : afterName(text, middle);
        while (middle >= 0 && round < 0) {
            middle = text.indexOf(']', middle + 1);
            round = middle < 0 ? -1 : afterName(text, middle);
        }
        if (open < 0 || round < 0) {
            return Optional.empty();
        }
        int close = text.lastIndexOf(')');
        int brace = text.lastIndexOf('{');
        String nature = "website";
        if (brace > middle && text.indexOf('}', brace) > 0) {
            nature = Lines.trim(text.substring(brace + 1, text.indexOf('}', brace)));
            close = text.lastIndexOf(')', brace);
        }
        if (close <= round) {
            return Optional.empty();
        }
        String name = Lines.trim(text.substring(open + 1, middle));
        String url = withoutBrackets(withoutTitle(Lines.trim(text.substring(round + 1, close))));
        return Optional.of(new ExternalLink(name, url, nature.isEmpty() ? "website" : nature));
    }

    /** The address without the title in quotes that markdown allows after it. */
    private static String withoutTitle(String address) {
        int end = address.length() - 1;
        int space = address.indexOf(' ');
        boolean titled = space > 0
                && end > space + 1
                && (address.charAt(end) == '"' || address.charAt(end) == '\'')
                && Lines.trim(address.substring(space)).charAt(0) == address.charAt(end);
        return titled ? address.substring(0, space) : address;
    }

    /** The address without the angle brackets that markdown allows around it. */
    private static String withoutBrackets(String address) {
        return address.startsWith("<") && address.endsWith(">")
                ? Lines.trim(address.substring(1, address.length() - 1))
                : address;
    }

    /** Where the parenthesis of the address opens: at once, or after a space that slipped in; -1 where there is none. */
    private static int afterName(String text, int bracket) {
        int at = bracket + 1;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '(' ? at : -1;
    }
}
