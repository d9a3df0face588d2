package dev.tally.site;

import dev.tally.course.Folder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages that lead to insights: the index, topics, workouts. */
final class FolderPages {
    private final Outlook outlook;

    FolderPages(Outlook outlook) {
        this.outlook = outlook;
    }

    Page.Index index(Folder<Leaf> root) {
        SitePath page = SitePlan.page(root);
        List<Page.Group> groups = new ArrayList<>();
        for (Folder<Leaf> folder : full(root)) {
            groups.add(new Page.Group(
                    "topic-" + (groups.size() + 1),
                    folder.path(),
                    folder.name(),
                    page.to(SitePlan.page(folder)),
                    folder.description().orElse(null),
                    cards(page, folder),
                    entries(page, folder)));
        }
        Page.Link first = first(page, root);
        String start = first == null ? null : outlook.words().fill("start", first.title());
        return new Page.Index(outlook.frame(root), first, start, groups, entries(page, root));
    }

    Page of(Folder<Leaf> folder) {
        SitePath page = SitePlan.page(folder);
        String description = folder.description().orElse(null);
        Page.Frame frame = outlook.frame(folder);
        List<Page.Link> crumbs = outlook.crumbs(page, folder.path());
        List<Page.Entry> entries = entries(page, folder);
        if (!folder.isWorkout()) {
            return new Page.Topic(
                    frame,
                    folder.path(),
                    folder.name(),
                    description,
                    crumbs,
                    folder.name(),
                    cards(page, folder),
                    entries);
        }
        return new Page.Workout(
                frame,
                folder.path(),
                folder.name(),
                description,
                crumbs,
                folder.name(),
                Wording.contents(outlook.words(), folder),
                first(page, folder),
                entries,
                outlook.neighbour(page, folder, -1),
                outlook.neighbour(page, folder, 1));
    }

    private static Page.@Nullable Link first(SitePath page, Folder<Leaf> folder) {
        List<Leaf> leaves = folder.all();
        return leaves.isEmpty() ? null : Outlook.link(page, leaves.getFirst());
    }

    private static List<Folder<Leaf>> full(Folder<Leaf> folder) {
        return folder.folders().stream().filter(inner -> !inner.isEmpty()).toList();
    }

    private List<Page.Card> cards(SitePath page, Folder<Leaf> folder) {
        return full(folder).stream().map(inner -> card(page, inner)).toList();
    }

    private Page.Card card(SitePath page, Folder<Leaf> folder) {
        return new Page.Card(
                folder.path(),
                folder.name(),
                page.to(SitePlan.page(folder)),
                folder.description().orElse(null),
                Wording.contents(outlook.words(), folder));
    }

    private List<Page.Entry> entries(SitePath page, Folder<Leaf> folder) {
        return folder.insights().stream().map(leaf -> entry(page, leaf)).toList();
    }

    private Page.Entry entry(SitePath page, Leaf leaf) {
        return new Page.Entry(
                key(leaf.path()),
                leaf.title(),
                page.to(leaf.page()),
                outlook.words().count("minutes", leaf.minutes()),
                Wording.counted(outlook.words(), "examples", leaf.examples()),
                Wording.counted(outlook.words(), "questions", leaf.questions()));
    }

    /** What a browser knows an insight by: its path without the ending. */
    static String key(String path) {
        return path.substring(0, path.length() - ".md".length());
    }
}
