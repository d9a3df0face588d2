package dev.tally.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which files have changed since a revision, by asking git: what is committed, what is not, and what is new. */
final class GitChanges {
    private GitChanges() {}

    /**
     * As absolute paths.
     *
     * @throws UsageException if there is no git, no repository or no such revision
     */
    static Set<Path> since(String revision, Path folder) throws IOException {
        if (revision.startsWith("-")) {
            throw new UsageException("--changed-since takes a revision, not " + revision + ".");
        }
        Path top = Path.of(git(folder, "rev-parse", "--show-toplevel").strip()).toRealPath();
        git(folder, "rev-parse", "--verify", "--quiet", revision + "^{commit}");
        Set<Path> changed = new TreeSet<>();
        add(changed, top, git(top, "diff", "--name-only", "--no-renames", "-z", revision, "--"));
        add(changed, top, git(top, "ls-files", "--others", "--exclude-standard", "-z"));
        return changed;
    }

    private static void add(Set<Path> changed, Path top, String names) {
        for (String name : names.split("\0")) {
            if (!name.isEmpty()) {
                changed.add(top.resolve(name).normalize());
            }
        }
    }

    private static String git(Path folder, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(words));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            throw new UsageException("--changed-since asks git, and there is none here.");
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new UsageException("git does not know what has changed: is this a repository, and does it have "
                        + "this revision?");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return output;
    }
}
