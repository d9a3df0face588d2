package dev.tally.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.source.Source;
import dev.tally.trace.Phrase;
import dev.tally.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the pictures of whole programs: those of the conformance suite, and a large one. */
class EveryPictureTest {
    /** More steps of a program than this show nothing new. */
    private static final int MOST = 60;

    static List<Path> programs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/conformance"))) {
            return files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList();
        }
    }

    private static Diagram steps(Trace trace, int most) {
        List<Still> stills = new ArrayList<>();
        for (int i = 0; i < Math.min(most, trace.steps().size()); i++) {
            stills.add(Still.at(trace, Phrase.of("Memory at step {0}", i + 1), i, i - 1));
        }
        return Diagram.of(stills, DiagramOptions.DEFAULT.withSteady(true));
    }

    /**
     * Run as a site runs it, for as long as it is drawn: the books are checked, and its later steps looked at, where the
     * program is held against CPython.
     */
    @ParameterizedTest
    @MethodSource("programs")
    void everyStepOfAProgramAddsUpAndIsWellLaidOutAndWhatLivesOnStays(Path program) throws IOException {
        checkSteps(AuditedRun.unaudited(new Source("<test>", Files.readString(program)), MOST + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Node:\n    kinds = []\n\n\nNode.root = Node\nnames = Node.__dict__\nNode.more = [Node]\n",
                "def call(n: list, m=[1]):\n    return n\n\n\ncall.cache = [[2]]\nkept = call.cache\n",
                "rows = [[1], [2]]\npairs = zip(rows, rows)\nfirst = next(pairs)\nitems = iter(first)\ndel first\n",
                "class Box:\n    unit = list\n    held = []\n    type Alias = unit[int]\n\n\nprint(Box.Alias.__value__)\n",
                "class Box:\n    pass\n\n\nbox = Box()\nbox.me = box\nbox.__dict__\nprint(box.me is box)\n",
                "def call():\n    pass\n\n\ncall.me = call\ncall.__dict__\nprint(call.me is call)\n",
                "error = ValueError(1)\nerror.me = error\nerror.__dict__\nprint(error.me is error)\n",
            })
    void classesThatReferToThemselvesAndTuplesThatIteratorsShareAddUp(String program) {
        checkSteps(FilmTest.run(program));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Node:\n    def __init__(self, after):\n        self.after = after\n\n\n"
                        + "head = Node(None)\nhead = Node(head)\nhead.after.after = head\ndel head\n",
                "rows = [[1], [2]]\nother = rows\nrows[0] = rows[1]\nrows[0].append(3)\ndel rows\nother.clear()\n",
            })
    void whatIsKeptOfAnObjectFromStepToStepIsWhatWouldBeWrittenAnew(String program) {
        Trace trace = FilmTest.run(program);
        Diagram kept = steps(trace, MOST);
        for (int i = 0; i < kept.size(); i++) {
            Diagram anew = steps(trace, MOST);
            assertThat(kept.parts(i)).isEqualTo(anew.parts(i));
            assertThat(kept.sentences(i)).isEqualTo(anew.sentences(i));
        }
    }

    private static void checkSteps(Trace trace) {
        Diagram diagram = steps(trace, MOST);
        Map<String, String> places = new HashMap<>();
        for (int i = 0; i < diagram.size(); i++) {
            new Accounting(diagram.scene(i), trace.steps().get(i).snapshot()).check();
            PictureGeometry picture = new PictureGeometry(diagram.svg(i));
            picture.check();
            picture.boxes().forEach((id, box) -> {
                String place = box.left() + "," + box.top();
                assertThat(places.computeIfAbsent(id, seen -> place)).isEqualTo(place);
            });
        }
    }
}
