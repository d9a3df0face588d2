package dev.tally.course;

import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a folder's {@code README.md} says: YAML, bare or between rules; in a repository's root it may be for people. */
record Readme(Source source, Settings settings, Optional<String> name) {
    /** What authors write; another key is theirs to use, unless it looks like one of these. */
    private static final SortedSet<String> KEYS = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(
            "name",
            "title",
            "description",
            "url",
            "language",
            "repository",
            "author",
            "slug",
            "type",
            "parent",
            "color",
            "icon",
            "aspects",
            "availableAspects",
            "startingPoints",
            "sections",
            "section",
            "core",
            "next",
            "prerequisites",
            "standards",
            "insights",
            "exercises",
            "exercise",
            "game",
            "learnType")));

    static Readme read(CourseFiles files, String folder, List<Diagnostic> diagnostics) {
        String path = folder.isEmpty() ? "README.md" : folder + "/README.md";
        Optional<Path> file = files.file(path);
        if (file.isEmpty()) {
            Source none = new Source(files.name(path), "");
            diagnostics.add(Diagnostic.note(none, Span.NONE, Rule.README_MISSING, "this folder has no README.md")
                    .withHelp("add one with name: and description:; until then the folder's name is its title"));
            return new Readme(none, new Settings(List.of()), Optional.empty());
        }
        try {
            Utf8.Decoded decoded = Utf8.decode(files.name(path), Files.readAllBytes(file.get()));
            decoded.problem().ifPresent(diagnostics::add);
            return read(decoded.source(), diagnostics);
        } catch (IOException failure) {
            Source source = new Source(files.name(path), "");
            diagnostics.add(unreadable(source));
            return new Readme(source, new Settings(List.of()), Optional.empty());
        }
    }

    private static Readme read(Source source, List<Diagnostic> diagnostics) {
        Lines lines = new Lines(source);
        int first = lines.skipBlank(0, lines.count());
        if (first < lines.count() && lines.text(first).startsWith("# ") && !hasName(lines, first)) {
            String title = Lines.trim(lines.text(first).substring(1));
            diagnostics.add(Diagnostic.note(
                            source,
                            lines.span(first),
                            Rule.README_FOR_PEOPLE,
                            "this README.md is a text, not a folder's settings")
                    .withHelp("its heading is the folder's title; write name: and description: to say more"));
            return new Readme(source, new Settings(List.of()), Optional.of(title));
        }
        Problems problems = new Problems(source);
        Settings settings = SettingsReader.read(source, yaml(lines, first, source), problems);
        settings.entries().forEach(entry -> misspelt(entry, problems));
        diagnostics.addAll(problems.inOrder());
        Optional<String> name = settings.first("name").or(() -> settings.first("title"));
        if (name.isEmpty()) {
            diagnostics.add(Diagnostic.warning(source, Span.NONE, Rule.README_WITHOUT_NAME, "this folder has no name")
                    .withHelp("add name: to its README.md"));
        }
        return new Readme(source, settings, name);
    }

    private static void misspelt(Settings.Entry entry, Problems problems) {
        if (!KEYS.contains(entry.key())) {
            Spelling.nearest(entry.key(), KEYS)
                    .ifPresent(key -> problems.warning(
                            entry.keySpan(),
                            Rule.FRONT_MATTER_KEY,
                            "no key of a README.md is called " + entry.key(),
                            "did you mean " + key + "?"));
        }
    }

    private static boolean hasName(Lines lines, int from) {
        for (int i = from; i < lines.count(); i++) {
            if (lines.text(i).startsWith("name:")) {
                return true;
            }
        }
        return false;
    }

    /** Without the rules around it, where there are any. */
    private static Span yaml(Lines lines, int first, Source source) {
        if (first == lines.count() || !lines.isRule(first)) {
            return new Span(0, source.text().length());
        }
        for (int i = first + 1; i < lines.count(); i++) {
            if (lines.isRule(i)) {
                return new Span(lines.start(first + 1), lines.start(i));
            }
        }
        return new Span(lines.start(first + 1), source.text().length());
    }

    static Diagnostic unreadable(Source source) {
        return Diagnostic.error(source, Span.NONE, Rule.FILE_UNREADABLE, "this file cannot be read")
                .withHelp("look at its permissions");
    }

    Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Settings.Entry entry : settings.entries()) {
            values.computeIfAbsent(entry.key(), key -> new ArrayList<>()).addAll(entry.values());
        }
        return values;
    }
}
