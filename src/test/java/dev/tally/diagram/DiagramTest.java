package dev.tally.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tally.diagram.DiagramOptions.Values;
import dev.tally.trace.Phrase;
import dev.tally.trace.Speech;
import dev.tally.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class DiagramTest {
    private static Element read(String svg) {
        return Jsoup.parse(svg, "", Parser.xmlParser()).selectFirst("svg");
    }

    private static Trace twoNamesOneList() {
        Scenario scenario = new Scenario();
        int shared = scenario.numbers(1, 2);
        scenario.step(1).bind("m", shared).step(2).bind("n", shared).step(3);
        scenario.bind("m", scenario.numbers(205)).step(4);
        return scenario.bind("n", scenario.numbers(3)).step(0).trace();
    }

    private static List<Still> beforeAndAfter() {
        Trace trace = twoNamesOneList();
        return List.of(
                Still.at(trace, Phrase.of("Memory after line 2"), 2, -1),
                Still.at(trace, Phrase.of("Memory after line 4"), 4, 2));
    }

    @Test
    void aSharedListIsDrawnOnceWithItsCountAndAnArrowFromEachName() {
        Element svg = read(Diagram.of(beforeAndAfter(), DiagramOptions.DEFAULT).svg(0));
        assertThat(svg.select("g.object")).hasSize(1);
        assertThat(svg.select("g.object .v").eachText()).containsExactly("1", "2");
        assertThat(svg.select("g.count .c").eachText()).containsExactly("2");
        assertThat(svg.select("g.name .n").eachText()).containsExactly("m", "n");
        assertThat(svg.select("g.ref")).hasSize(2);
        assertThat(svg.select(".freed, .gone, .changed")).isEmpty();
    }

    @Test
    void whatWasFreedStaysAsAGhostThatSaysWhichLineFreedIt() {
        Element svg = read(Diagram.of(beforeAndAfter(), DiagramOptions.DEFAULT).svg(1));
        Element ghost = svg.selectFirst("g.object.freed");
        assertThat(ghost.select(".v").eachText()).containsExactly("1", "2");
        assertThat(ghost.select("text.freed").text()).isEqualTo("freed by line 4");
        assertThat(ghost.select(".count .c").text()).isEqualTo("2 → 0");
        assertThat(ghost.select("path.strike")).hasSize(1);
        assertThat(svg.select("g.object.new .v").eachText()).containsExactly("205", "3");
        assertThat(svg.select("g.object.new .count .c").eachText()).containsExactly("1", "1");
        assertThat(svg.select("g.name.changed .w").eachText()).containsExactly("rebound", "rebound");
        assertThat(svg.select("g.ref.gone")).hasSize(2);
    }

    @Test
    void aCountThatChangesShowsBothValues() {
        Scenario scenario = new Scenario();
        int list = scenario.numbers(1);
        scenario.bind("a", list).step(1).bind("b", list).step(2).unbind("a").step(0);
        Diagram diagram = Diagram.of(scenario.stills(), DiagramOptions.DEFAULT);
        assertThat(read(diagram.svg(1)).select(".count.rose .c").text()).isEqualTo("1 → 2");
        assertThat(read(diagram.svg(2)).select(".count.fell .c").text()).isEqualTo("2 → 1");
    }

    @Test
    void aPictureTellsInWordsWhatItShows() {
        Element svg = read(Diagram.of(beforeAndAfter(), DiagramOptions.DEFAULT.withIdPrefix("p7"))
                .svg(1));
        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.selectFirst("title").text()).isEqualTo("Memory after line 4");
        assertThat(svg.selectFirst("desc").text())
                .isEqualTo("In the module: m refers to object 2 (rebound); n refers to object 3 (rebound)."
                        + " Object 2: new list of 205, reference count 1."
                        + " Object 3: new list of 3, reference count 1."
                        + " Object 1: list of 1, 2, freed by line 4.");
        assertThat(svg.attr("aria-labelledby")).isEqualTo("p7-2-title");
        assertThat(svg.select("[id]").eachAttr("id")).containsExactly("p7-2-title", "p7-2-desc");
    }

    @Test
    void aPictureForATerminalTellsTheSame() {
        assertThat(Diagram.of(beforeAndAfter(), DiagramOptions.DEFAULT).text(1, Ink.PLAIN))
                .isEqualTo("""
                        Memory after line 4

                        module
                          m → #2  (rebound)
                          n → #3  (rebound)

                        #2 list (1) new  [205]

                        #3 list (1) new  [3]

                        #1 list (2 → 0)  [1, 2]
                           ✗ freed by line 4
                        """);
    }

    @Test
    void aPictureCarriesNoStyleAndNoScriptOfItsOwn() {
        String svg = Diagram.of(beforeAndAfter(), DiagramOptions.DEFAULT).svg(1);
        assertThat(svg).doesNotContain("style=").doesNotContain("<style").doesNotContain("<script");
    }

    @Test
    void aPictureThatStandsAloneCarriesTheSheetItIsGiven() {
        String svg = Diagram.of(beforeAndAfter(), DiagramOptions.DEFAULT.withStyle(".a > .b{}"))
                .svg(0);
        assertThat(svg).contains("<style>").contains(".a &gt; .b{}");
    }

    @Test
    void textOfTheProgramIsNeverMarkup() {
        Scenario scenario = new Scenario();
        scenario.bind("s", scenario.scalar("str", "'</text><script>&\"\u0000'"))
                .bind("<genexpr>", scenario.object("A<B>"));
        String svg = Diagram.svg(scenario.step(0).still(), DiagramOptions.DEFAULT);
        assertThat(svg).contains("&lt;/text&gt;&lt;script&gt;&amp;&quot;\uFFFD").doesNotContain("<script");
        assertThat(read(svg).select("g.object .type").text()).isEqualTo("A<B>");
    }

    @Test
    void smallValuesStandInTheirCellOrAsObjectsAsTheAuthorLikes() {
        Scenario scenario = new Scenario();
        scenario.bind("x", scenario.integer(7)).bind("y", scenario.integer(7)).bind("z", scenario.integer(1000));
        Still still = scenario.step(0).still();
        Element inline = read(Diagram.svg(still, DiagramOptions.DEFAULT));
        assertThat(inline.select("g.object")).isEmpty();
        assertThat(inline.select("g.name .v").eachText()).containsExactly("7", "7", "1000");
        Element objects = read(Diagram.svg(still, DiagramOptions.DEFAULT.withValues(Values.OBJECTS)));
        assertThat(objects.select("g.object .v").eachText()).containsExactly("7", "1000");
        assertThat(objects.select(".count .c").eachText()).containsExactly("∞", "1");
    }

    @Test
    void aLongListIsCutWithTheNumberOfWhatIsLeftOut() {
        Scenario scenario = new Scenario();
        int[] values = new int[1000];
        scenario.bind("big", scenario.numbers(values));
        Still still = scenario.step(0).still();
        assertThat(read(Diagram.svg(still, DiagramOptions.DEFAULT))
                        .select("g.object .s")
                        .eachText())
                .contains("… 992 more");
        assertThat(read(Diagram.svg(still, DiagramOptions.DEFAULT.withFold(Fold.parse("list>3"))))
                        .select("g.object .v"))
                .hasSize(3);
    }

    @Test
    void whatOnlyTheCutPartRefersToIsNotDrawn() {
        Scenario scenario = new Scenario();
        int[] rows = new int[12];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = scenario.numbers(i);
        }
        scenario.bind("grid", scenario.list(rows));
        Element svg = read(Diagram.svg(scenario.step(0).still(), DiagramOptions.DEFAULT));
        assertThat(svg.select("g.object")).hasSize(9);
    }

    @Test
    void namesAndAttributesThatTheAuthorHidesAreLeftOut() {
        Scenario scenario = new Scenario();
        int node = scenario.object("Node");
        scenario.attribute(node, "value", scenario.integer(1)).attribute(node, "parent", scenario.list());
        scenario.bind("node", node).bind("helper", scenario.list());
        Element svg = read(Diagram.svg(
                scenario.step(0).still(), DiagramOptions.DEFAULT.withHide(Set.of("helper", "Node.parent"))));
        assertThat(svg.select("g.name .n").eachText()).containsExactly("node");
        assertThat(svg.select("g.object")).hasSize(1);
    }

    @Test
    void aHolderThatIsNotAnArrowIsListedUnderItsObject() {
        Scenario scenario = new Scenario();
        int pair = scenario.sequence("tuple", scenario.integer(1), scenario.integer(2));
        scenario.heldBy(pair, "a constant of this code").bind("t", pair);
        Element svg = read(Diagram.svg(scenario.step(0).still(), DiagramOptions.DEFAULT));
        assertThat(svg.select(".count .c").text()).isEqualTo("2");
        assertThat(svg.select("g.object > text").text())
                .contains("also held by a constant of")
                .contains("this code");
    }

    @Test
    void theRunningFrameIsMarkedWhereThereAreSeveral() {
        Scenario scenario = new Scenario();
        scenario.bind("x", scenario.integer(1))
                .call("f")
                .bind("y", scenario.integer(2))
                .step(3);
        Element svg = read(Diagram.svg(scenario.still(), DiagramOptions.DEFAULT));
        assertThat(svg.select("g.frame")).hasSize(2);
        assertThat(svg.select("g.frame.running").text()).startsWith("f running");
    }

    @Test
    void deepRecursionIsCutInTheMiddle() {
        Scenario scenario = new Scenario();
        for (int i = 0; i < 50; i++) {
            scenario.call("f").bind("n", scenario.integer(i));
        }
        String svg = Diagram.svg(scenario.step(1).still(), DiagramOptions.DEFAULT);
        assertThat(read(svg).select("g.frame")).hasSize(10);
        assertThat(read(svg).select("g.frame").text()).contains("… 42 more frames");
        new PictureGeometry(svg).check();
    }

    @Test
    void anEmptyProgramHasAPicture() {
        String svg = Diagram.svg(new Scenario().step(0).still(), DiagramOptions.DEFAULT);
        assertThat(read(svg).select("g.frame")).hasSize(1);
        new PictureGeometry(svg).check();
    }

    @Test
    void wideCharactersAndCombiningMarksFitTheirCells() {
        Scenario scenario = new Scenario();
        scenario.bind("名前", scenario.string("日本語 e\u0301 🙂")).bind("xs", scenario.list(scenario.string("한국어")));
        new PictureGeometry(Diagram.svg(scenario.step(0).still(), DiagramOptions.DEFAULT)).check();
    }

    @Test
    void aFoldThatCannotBeReadIsRefusedWithASentence() {
        assertThatThrownBy(() -> Fold.parse("list<8"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`list<8` is not of the form list>8");
    }

    private static Diagram everyState(String program) {
        Trace trace = FilmTest.run(program);
        List<Still> stills = new ArrayList<>();
        for (int i = 0; i < trace.steps().size(); i++) {
            stills.add(Still.at(trace, Phrase.of("Memory"), i, i - 1));
        }
        return Diagram.of(stills, DiagramOptions.DEFAULT);
    }

    @Test
    void whatWasThereBeforeAnyLineRanIsNotNew() {
        Diagram diagram = everyState("x = [(), (1000, 2000)]\n");
        Element svg = read(diagram.svg(diagram.size() - 1));
        assertThat(svg.select("g.object")).hasSize(3);
        assertThat(svg.select("g.object.new .type").eachText()).containsExactly("list");
        assertThat(svg.select(".count.rose .c").eachText()).containsExactly("1");
    }

    @Test
    void severalReferencesOfASortAreToldFromEachOther() {
        Diagram diagram = everyState("z = zip([1], [2])\n");
        assertThat(diagram.description(diagram.size() - 1))
                .contains("iterators 0 refers to object")
                .contains("iterators 1 refers to object");
    }

    @Test
    void ofALongChainThatFunctionsHaveNamedToTheListThatHoldsItStandsFirst() {
        Diagram diagram = everyState("""
                class Node:
                    def __init__(self, n):
                        self.next = None

                nodes = [Node(i) for i in range(14)]
                for i in range(13):
                    nodes[i].next = nodes[i + 1]
                """);
        Scene last = diagram.scene(diagram.size() - 1);
        for (Scene.Node node : last.nodes()) {
            int column = diagram.layout().column(node.id());
            if (node.type().equals("list")) {
                assertThat(column).isEqualTo(1);
            } else if (node.type().equals("Node")) {
                assertThat(column).isGreaterThan(1);
            }
        }
    }

    @Test
    void howManyMoreNamesAreBoundIsTold() {
        Trace trace = FilmTest.run("a, b, c, d, e, f, g, h = range(8)\n");
        assertThat(Telling.of(trace, trace.steps().size() - 1, Speech.ENGLISH))
                .contains("`f` is bound to `5`.")
                .doesNotContain("`g`")
                .contains("2 more names are bound.");
    }

    @Test
    void eachThreadHasItsFramesWithItsNameAndTheOneThatRunsIsMarked() {
        Diagram diagram = everyState("""
                import threading, time

                def work(n):
                    time.sleep(n)

                first = threading.Thread(target=work, args=(2,), name="first")
                second = threading.Thread(target=work, args=(1,), name="the one that works for a shorter time")
                first.start()
                second.start()
                second.join()
                """);
        assertThat(diagram.scene(diagram.size() - 2).panels().stream()
                        .map(panel -> panel.title() + (panel.running() ? " running" : "")))
                .containsExactly("module running", "work · first", "work · the one that wo…ter time");
    }

    @Test
    void longNamesAreCutSoThatTheirEndsAreSeen() {
        assertThat(Text.cutInside("number_of_students_in_class_a", 24)).isEqualTo("number_of_stude…_class_a");
        assertThat(Text.cutInside("number_of_students_in_class_b", 24)).isEqualTo("number_of_stude…_class_b");
        assertThat(Text.cutInside("short", 24)).isEqualTo("short");
        assertThat(Text.places(Text.cutInside("\u65e5".repeat(40), 24))).isLessThanOrEqualTo(24);
        assertThat(Text.cutInside("x".repeat(30) + "\ud83d\ude00" + "e\u0301".repeat(7), 24))
                .endsWith("\u2026" + "e\u0301".repeat(7));
    }
}
