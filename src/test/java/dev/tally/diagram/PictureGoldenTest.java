package dev.tally.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.Goldens;
import dev.tally.course.ExampleOptions.Moment;
import dev.tally.trace.Phrase;
import dev.tally.trace.Trace;
import dev.tally.verify.Moments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures of named situations, {@code NAME.py} with {@code NAME.svg}: after the last line, or the one that a first line
 * {@code # at: 3} names. {@code -Dtally.goldens=write} writes them anew; they are looked at before they are kept.
 */
class PictureGoldenTest {
    static List<Path> programs() {
        return Goldens.in("diagrams", ".py");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aSituationIsDrawnAsItWasReadByEye(Path program) throws IOException {
        String text = Files.readString(program);
        Trace trace = FilmTest.run(text);
        assertThat(trace.end().kind()).as(program + ": " + trace.end()).isEqualTo(Trace.End.Kind.OK);
        String words = text.startsWith("# ") ? text.substring(2, text.indexOf('\n')) : "";
        int step = Moments.last(trace).get(0).step();
        DiagramOptions options = DiagramOptions.DEFAULT.withProgram(text);
        for (String word : words.split("; ")) {
            String value = word.substring(word.indexOf(':') + 1).strip();
            if (word.startsWith("at:")) {
                List<Moment> moments = List.of(Moment.parse(value).orElseThrow());
                step = Moments.after(trace, moments, never -> assertThat(never).isNull())
                        .get(0)
                        .step();
            } else if (word.startsWith("values:")) {
                options = options.withValues(DiagramOptions.Values.OBJECTS);
            } else if (word.startsWith("hide:")) {
                options = options.withHide(new LinkedHashSet<>(Arrays.asList(value.split(", "))));
            } else if (word.startsWith("fold:")) {
                options = options.withFold(Fold.parse(value));
            }
        }
        Phrase caption = trace.lineBefore(step)
                .map(line -> Phrase.of("Memory after line {0}", line))
                .orElse(Phrase.of("Memory"));
        Still still = Still.at(trace, caption, step, step - 1);
        String svg = Diagram.svg(still, options);
        new PictureGeometry(svg).check();
        Path expected = Path.of(program.toString().replace(".py", ".svg"));
        Goldens.check(program, expected, svg.replace("><g", ">\n<g") + "\n");
    }
}
