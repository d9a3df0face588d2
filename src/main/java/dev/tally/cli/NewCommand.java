package dev.tally.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the first lines of something new; never over anything. */
@Command(name = "new", description = "Writes a new insight, workout or topic to start from.")
final class NewCommand implements Callable<Integer> {
    /** What can be made. */
    enum Kind {
        insight,
        workout,
        topic
    }

    private final Console console;

    @Parameters(index = "0", paramLabel = "insight|workout|topic", description = "What to write.")
    Kind kind = Kind.insight;

    @Parameters(index = "1", paramLabel = "PATH", description = "The insight's file, or the folder.")
    Path path = Path.of("");

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        switch (kind) {
            case insight -> insight();
            case workout -> {
                folder("insights: []\n\naspects:\n  - workout\n");
                place(path, "sections:\n      '0':\n        - ");
            }
            case topic -> folder("sections:\n  '0': []\n");
        }
        return ExitCode.OK;
    }

    private void insight() throws IOException {
        Path file = path.toString().endsWith(".md") ? path : Path.of(path + ".md");
        write(file, """
                ---
                type: normal

                category: must-know
                ---

                # %s

                ---

                ## Content

                Say what it is about, in a few sentences.

                ```python
                first = [1, 2]
                second = first
                print(first is second)  # => True
                ```

                ---

                ## Practice

                After line 2, `first` and `second` refer to ??? list.

                * the same
                * a different
                * an empty

                ---

                ## Revision

                `second = first` ??? the list.

                * does not copy
                * copies
                * empties
                * deletes
                """.replace("%s", title(file)));
        place(file, "insights:\n      - ");
    }

    /** Says how the list in the folder's README.md gives it its place, where it does not name it yet. */
    private void place(Path made, String list) throws IOException {
        Path readme = made.resolveSibling("README.md");
        String file = String.valueOf(made.toAbsolutePath().normalize().getFileName());
        String name = file.endsWith(".md") ? file.substring(0, file.length() - 3) : file;
        if (!Files.isRegularFile(readme)) {
            if (kind == Kind.insight) {
                console.say("There is no " + readme + " yet: tally new workout makes one.");
            }
        } else if (!Pattern.compile("(?m)^\\s*- *['\"]?" + Pattern.quote(name) + "['\"]?\\s*$")
                .matcher(new String(Files.readAllBytes(readme), StandardCharsets.UTF_8))
                .find()) {
            console.say("To give it its place, name it in " + readme + ":\n    " + list + inList(name));
        }
    }

    private static String inList(String name) {
        return name.matches("[A-Za-z_][\\w-]*") ? name : quoted(name);
    }

    private void folder(String settings) throws IOException {
        write(
                path.resolve("README.md"),
                "name: " + quoted(title(path)) + "\n\ndescription: 'Say in one sentence what it is about.'\n\n"
                        + settings);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** {@code counting-references.md} is Counting references. */
    private static String title(Path path) {
        String name = String.valueOf(path.getFileName());
        String plain = (name.endsWith(".md") ? name.substring(0, name.length() - 3) : name)
                .replace('-', ' ')
                .replace('_', ' ')
                .strip();
        return plain.isEmpty()
                ? "Untitled"
                : plain.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + plain.substring(1);
    }

    private void write(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            throw new UsageException(file + " is there already; nothing was changed.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        console.print(file + "\n");
    }
}
