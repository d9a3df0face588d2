package dev.tally.site;

import dev.tally.course.Insight;
import dev.tally.course.InsightReader;
import dev.tally.verify.Verified;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a reader writes a program from nothing. It opens with one that is run as an insight's example is: without a
 * script the page shows that one alone.
 */
final class PlaygroundPage {
    static final String PATH = "playground.html";

    /** Two objects that keep each other alive when no name leads to them any more, until the collector comes. */
    private static final String STARTER = """
            ---
            ## Content
            ```python
            import gc

            class Person:
                def __init__(self, name):
                    self.name = name
                    self.friend = None

            ann = Person("Ann")
            ben = Person("Ben")
            ann.friend = ben
            ben.friend = ann
            del ann, ben
            print(gc.collect())
            ```
            """;

    private PlaygroundPage() {}

    /** The program that it opens with; nothing where it did not run. */
    static Page.@Nullable Example starter(Words words, Function<Insight, Verified> verifier) {
        Insight starter = new InsightReader((from, to) -> Optional.empty())
                .read("playground", "playground.md", STARTER.getBytes(StandardCharsets.UTF_8));
        Verified verified = verifier.apply(starter);
        return new ExampleFigure(words, verified).of(verified.runs().getFirst()).example();
    }

    static Page.Playground of(Outlook outlook, byte[] starter) {
        Words words = outlook.words();
        return new Page.Playground(
                outlook.frame(new SitePath(PATH), words.get("playgroundHeading"), words.get("playgroundText")),
                starter);
    }
}
