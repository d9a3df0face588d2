package dev.tally.cli;

import dev.tally.course.InsightReader;
import dev.tally.site.Templates;
import dev.tally.source.Source;
import dev.tally.verify.Tracer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * What every course needs is set up on a core of its own while the command still reads its options and looks for the files:
 * the parser of markdown, the built-in types, the templates. Nothing comes of it but that it has been done once.
 */
final class HeadStart {
    private static final Set<String> COMMANDS = Set.of("build", "check", "serve");
    private static final int STEPS = 100;

    private static final String INSIGHT = """
            ---
            type: normal
            ---

            # A title

            ---

            ## Content

            A *text* with `code`.

            ```python
            names = [len(name) for name in ("a", "b")]
            print(names) # [1, 1]
            ```

            ---

            ## Practice

            What is it?

            ???

            - one
            - two
            """;

    private HeadStart() {}

    /** On a thread that no command waits for. */
    static void begin(String[] args, Tracer tracer) {
        if (args.length > 0
                && COMMANDS.contains(args[0])
                && Runtime.getRuntime().availableProcessors() > 1) {
            Thread thread = new Thread(null, () -> setUp(tracer), "head start", InsightReader.STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void setUp(Tracer tracer) {
        try {
            new InsightReader((from, to) -> Optional.empty())
                    .read("", "a.md", INSIGHT.getBytes(StandardCharsets.UTF_8));
            tracer.trace(new Source("", "names = [len(name) for name in 'ab']\nprint(names)\n"), STEPS);
            Templates.own();
        } catch (RuntimeException | IOException | Error failure) {
            // What is wrong shows, and is told, where it is needed.
        }
    }
}
