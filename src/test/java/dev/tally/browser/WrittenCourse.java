package dev.tally.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.cli.Tally;
import dev.tally.verify.ToyTracer;
import dev.tally.verify.Tracer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A course in a folder, which a test writes, builds by the command, changes and builds again. */
public final class WrittenCourse {
    private final Path folder;
    private final Tracer tracer;

    public WrittenCourse(Path folder) {
        this(folder, new ToyTracer());
    }

    /** @param tracer runs its examples */
    public WrittenCourse(Path folder, Tracer tracer) {
        this.folder = folder;
        this.tracer = tracer;
    }

    /** Writes a file of the course. */
    public WrittenCourse with(String path, String text) throws IOException {
        Path file = folder.resolve("insights").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Takes all files of another course. */
    public WrittenCourse withAllOf(Path course) throws IOException {
        try (Stream<Path> files = Files.walk(course)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                with(course.relativize(file).toString(), Files.readString(file));
            }
        }
        return this;
    }

    /** Puts something else in the place of a text of a file, which must have it. */
    public WrittenCourse replacing(String path, String text, String other) throws IOException {
        String before = Files.readString(folder.resolve("insights").resolve(path));
        assertThat(before).contains(text);
        return with(path, before.replace(text, other));
    }

    /** Builds the site; gives its folder, which is the same every time. */
    public Path build() {
        Path site = folder.resolve("site");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = new Tally(InputStream.nullInputStream(), said, said, tracer)
                .run("build", "--insights", folder.resolve("insights").toString(), "--output", site.toString());
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return site;
    }

    /** Two insights in one workout, with a question of each kind. */
    public static WrittenCourse ofTwoInsights(Path folder) throws IOException {
        return new WrittenCourse(folder)
                .with("README.md", "name: Tea\nsections:\n  '0':\n    - drinks\n")
                .with("drinks/README.md", "name: Drinks\nsections:\n  '0':\n    - tea\n")
                .with("drinks/tea/README.md", "name: About tea\ninsights:\n  - leaves\n  - water\n")
                .with("drinks/tea/leaves.md", LEAVES)
                .with("drinks/tea/water.md", WATER);
    }

    private static final String LEAVES = """
            # Leaves

            ---
            ## Content

            Every tea comes from one plant, and oxidation makes the difference.

            ---
            ## Practice

            Black tea is ??? oxidised.

            * fully
            * hardly
            * never

            The oxygen of the air is what does it.

            ---
            ## Revision

            First the leaves ???, then they are ???.

            * wither
            * rolled
            * frozen
            * ground
            """;

    private static final String WATER = """
            # Water

            ---
            ## Content

            Green tea wants cooler water than black tea does.

            ---
            ## Quiz

            ### How hot for green tea?

            Choose the temperature.

            * 75 degrees
            * 100 degrees
            * 30 degrees
            """;
}
