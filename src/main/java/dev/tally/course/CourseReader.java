package dev.tally.course;

import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads a whole course: its folders in the order that their {@code README.md} files give, and every insight. */
public final class CourseReader {
    /** The keys of a folder's settings that name folders or insights in it, in their order. */
    private static final List<String> LISTS = List.of("insights", "exercises", "exercise", "game", "sections");

    private final CourseFiles files;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, FolderFiles> folders = new HashMap<>();

    private CourseReader(CourseFiles files) {
        this.files = files;
    }

    /**
     * Reads the course below a folder.
     *
     * @param resolver is asked for the addresses of files that exist
     * @throws IOException where the folder cannot be read; a single file that cannot is a diagnostic
     */
    public static Course read(Path root, LinkResolver resolver) throws IOException {
        return read(CourseFiles.below(root), resolver, Workers.onEveryCore());
    }

    /** Reads the course that these files make. */
    public static Course read(CourseFiles files, LinkResolver resolver, Workers workers) {
        CourseOutline outline = outline(files);
        InsightReader reader = new InsightReader(existing(files, resolver));
        List<Diagnostic> diagnostics = new ArrayList<>(outline.diagnostics());
        List<String> paths = outline.root().all();
        Map<String, Insight> insights = new HashMap<>();
        for (Insight insight : workers.map(paths, files::name, path -> read(files, reader, path))) {
            insights.put(insight.path(), insight);
            diagnostics.addAll(insight.diagnostics());
        }
        diagnostics.sort(Comparator.comparing((Diagnostic d) -> d.source().name())
                .thenComparing(d -> d.span().start()));
        return new Course(outline.root().map(path -> Optional.ofNullable(insights.get(path))), diagnostics);
    }

    /** Reads the folders of a course, and none of its insights. */
    public static CourseOutline outline(CourseFiles files) {
        CourseReader reader = new CourseReader(files);
        Folder<String> root = reader.read();
        reader.unread();
        return new CourseOutline(root, reader.diagnostics);
    }

    /** Reads one insight of a course; one whose file cannot be read is empty, and says so. */
    public static Insight read(CourseFiles files, InsightReader reader, String path) {
        try {
            return reader.read(
                    files.name(path), path, Files.readAllBytes(files.file(path).orElseThrow()));
        } catch (IOException unreadable) {
            return InsightReader.unreadable(files.name(path), path);
        }
    }

    /** Asks for the addresses of files that exist: a link to a folder means its README.md, one without an ending an insight. */
    public static LinkResolver existing(CourseFiles files, LinkResolver resolver) {
        return (from, to) -> {
            if (files.file(to).isPresent()) {
                return resolver.resolve(from, to);
            }
            String readme = to + "/README.md";
            if (files.file(readme).isPresent()) {
                return resolver.resolve(from, readme);
            }
            String insight = to + ".md";
            return files.file(insight).isPresent() ? resolver.resolve(from, insight) : Optional.empty();
        };
    }

    /** What stands directly in a folder. */
    private static final class FolderFiles {
        private final Set<String> folders = new TreeSet<>();
        private final Map<String, String> insights = new TreeMap<>();
    }

    private Folder<String> read() {
        folders.put("", new FolderFiles());
        for (String path : files.insights()) {
            folder(parent(path)).insights.put(slug(path), path);
        }
        for (String path : files.paths()) {
            if (CourseFiles.isReadme(path)) {
                folder(parent(path));
            }
        }
        Folder<String> root = read("");
        sameName(root);
        return root;
    }

    /** What looks like a part of the course, and is not read. */
    private void unread() {
        for (String folder : files.unreadable()) {
            diagnostics.add(Diagnostic.error(
                            unreadSource(folder), Span.NONE, Rule.FILE_UNREADABLE, "this folder cannot be read")
                    .withHelp("look at its permissions"));
        }
        for (String link : files.outside()) {
            if (link.endsWith(".md")) {
                diagnostics.add(Diagnostic.error(
                                unreadSource(link),
                                Span.NONE,
                                Rule.FILE_UNREADABLE,
                                "this is a link to a file outside the course's repository, which is not read")
                        .withHelp("put the file itself here"));
            }
        }
    }

    private Source unreadSource(String path) {
        return new Source(files.name(path), "");
    }

    private static String slug(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".md".length());
    }

    private static String parent(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    private FolderFiles folder(String path) {
        FolderFiles known = folders.get(path);
        if (known != null) {
            return known;
        }
        FolderFiles created = new FolderFiles();
        folders.put(path, created);
        folder(parent(path)).folders.add(path.substring(path.lastIndexOf('/') + 1));
        return created;
    }

    private Folder<String> read(String path) {
        FolderFiles held = folder(path);
        String slug = path.isEmpty() ? rootName() : path.substring(path.lastIndexOf('/') + 1);
        Readme readme = Readme.read(files, path, diagnostics);
        List<String> listed = new ArrayList<>();
        for (String list : LISTS) {
            readme.settings().entry(list).ifPresent(entry -> listed(entry, held, readme, listed));
        }
        List<String> insightsHere = new ArrayList<>();
        for (String name : inOrder(listed, held.insights.keySet())) {
            insightsHere.add(held.insights.get(name));
        }
        List<Folder<String>> foldersHere = new ArrayList<>();
        for (String name : inOrder(listed, held.folders)) {
            foldersHere.add(read(path.isEmpty() ? name : path + "/" + name));
        }
        if (!foldersHere.isEmpty()) {
            insightsHere.forEach(this::inNoWorkout);
        }
        readme.settings().entry("insights").ifPresent(list -> unlisted(readme, list, held, listed));
        return new Folder<>(
                path,
                slug,
                readme.name().orElse(slug),
                readme.settings().first("description"),
                readme.values(),
                foldersHere,
                insightsHere);
    }

    private String rootName() {
        Path name = files.root().toAbsolutePath().normalize().getFileName();
        return name == null ? "course" : name.toString();
    }

    /** Names from a list, each once; one that names nothing is reported. */
    private void listed(Settings.Entry entry, FolderFiles held, Readme readme, List<String> listed) {
        Set<String> here = new HashSet<>(listed);
        for (int i = 0; i < entry.values().size(); i++) {
            String name = entry.values().get(i);
            String plain = name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
            Span place = entry.spans().get(i);
            if (!held.insights.containsKey(plain) && !held.folders.contains(plain)) {
                diagnostics.add(Diagnostic.warning(
                                readme.source(), place, Rule.LISTED_MISSING, "there is no " + plain + " in this folder")
                        .withHelp("take it from the list, or add its file"));
            } else if (here.add(plain)) {
                listed.add(plain);
            } else if (entry.key().equals("insights")) {
                diagnostics.add(
                        Diagnostic.warning(readme.source(), place, Rule.LISTED_TWICE, plain + " is in the list already")
                                .withHelp("take one of the two from the list"));
            }
        }
    }

    private static List<String> inOrder(List<String> listed, Set<String> all) {
        List<String> ordered = new ArrayList<>();
        for (String name : listed) {
            if (all.contains(name)) {
                ordered.add(name);
            }
        }
        for (String name : all) {
            if (!listed.contains(name)) {
                ordered.add(name);
            }
        }
        return ordered;
    }

    private void inNoWorkout(String path) {
        diagnostics.add(Diagnostic.note(
                        new Source(files.name(path), ""),
                        Span.NONE,
                        Rule.INSIGHT_IN_NO_WORKOUT,
                        "this insight stands among folders, and in no workout")
                .withHelp("move it into the folder of a workout"));
    }

    /** A name that two insights have: the first keeps it. */
    private void sameName(Folder<String> root) {
        Map<String, String> first = new HashMap<>();
        for (String path : root.all()) {
            String before = first.putIfAbsent(slug(path), path);
            if (before != null) {
                diagnostics.add(Diagnostic.note(
                                new Source(files.name(path), ""),
                                Span.NONE,
                                Rule.SLUG_TWICE,
                                "this insight has the name of " + files.name(before))
                        .withHelp("give one of them another file name"));
            }
        }
    }

    private void unlisted(Readme readme, Settings.Entry list, FolderFiles held, List<String> listed) {
        for (String name : held.insights.keySet()) {
            if (!listed.contains(name)) {
                diagnostics.add(Diagnostic.note(
                                readme.source(),
                                list.keySpan(),
                                Rule.NOT_LISTED,
                                "this list does not name " + name + ".md")
                        .withHelp("add " + name + "; until then it comes after those listed"));
            }
        }
    }
}
