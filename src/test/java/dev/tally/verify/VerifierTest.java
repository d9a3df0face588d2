package dev.tally.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.course.Insight;
import dev.tally.course.InsightReader;
import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.trace.Phrase;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Speech;
import dev.tally.trace.Trace;
import dev.tally.verify.ExampleRun.Outcome;
import dev.tally.verify.ExampleRun.Picture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {
    private static final String SEED = "m = []\nn = m\nm = []\nn = []\n";

    private static Insight insight(String... fences) {
        StringBuilder text = new StringBuilder("# Title\n\n---\n## Content\n\n");
        for (String fence : fences) {
            text.append("```python ").append(fence).append("```\n\n");
        }
        return new InsightReader((from, to) -> Optional.of(to))
                .read("a.md", "a.md", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Verified verify(String... fences) {
        return new Verifier(new ToyTracer(), 50).verify(insight(fences));
    }

    private static String only(Verified verified) {
        assertThat(verified.diagnostics()).hasSize(1);
        return verified.diagnostics().get(0).render();
    }

    @Test
    void picturesShowTheMomentBeforeCountsFallAndTheEnd() {
        ExampleRun run = verify("\n" + SEED).runs().get(0);
        assertThat(run.outcome()).isEqualTo(Outcome.RAN);
        assertThat(run.pictures())
                .containsExactly(
                        new Picture(Phrase.of("Memory after line {0}", 2), 2, -1),
                        new Picture(Phrase.of("Memory after line {0}", 4), 4, 2));
        Trace trace = run.trace().orElseThrow();
        assertThat(trace.steps().get(4).freed()).extracting(Trace.Freed::line).containsExactly(4);
    }

    @Test
    void linesAreCountedInTheFence() {
        Verified verified = verify("\nx = []\n", "\ny = x\ny = []\n");
        Trace second = verified.runs().get(1).trace().orElseThrow();
        assertThat(second.steps())
                .extracting(step -> step.snapshot().line())
                .containsExactly(Optional.of(1), Optional.of(2), Optional.empty());
        assertThat(second.steps()).extracting(Trace.Step::number).containsExactly(1, 2, 3);
        Trace first = verified.runs().get(0).trace().orElseThrow();
        assertThat(first.steps()).hasSize(2);
        assertThat(first.steps().get(1).snapshot().line()).isEmpty();
    }

    @Test
    void anExampleThatLeavesNothingHasNoPicture() {
        assertThat(verify("\nprint x\n").runs().get(0).pictures()).isEmpty();
    }

    @Test
    void theAuthorChoosesTheLines() {
        assertThat(verify("at=\"1,3\"\n" + SEED).runs().get(0).pictures())
                .extracting(Picture::caption)
                .containsExactly(Phrase.of("Memory after line {0}", 1), Phrase.of("Memory after line {0}", 3));
        assertThat(verify("diagram=\"none\"\n" + SEED).runs().get(0).pictures()).isEmpty();
        assertThat(verify("diagram=\"last\"\n" + SEED).runs().get(0).pictures()).hasSize(1);
        assertThat(verify("diagram=\"all\"\n" + SEED).runs().get(0).pictures()).hasSize(4);
    }

    @Test
    void whatIsPrintedAtShutdownIsTheOutputOfTheLastExample() {
        String[] fences = {
            "\nclass Guest:\n    def __del__(self):\n        print('bye')\n", "\nprint('hello')\nguest = Guest()\n"
        };
        Verified verified = new Verifier(AuditedRun.tracer(), 50).verify(insight(fences));
        assertThat(verified.runs()).extracting(ExampleRun::output).containsExactly("", "hello\nbye\n");
    }

    @Test
    void outputInTheMiddleOfTheRunIsNotTakenForThatOfTheEnd() {
        String[] fences = {"\ntotal = 1\nprint(total)\n", "\nprint(total)\n"};
        Verified verified = new Verifier(AuditedRun.tracer(), 50).verify(insight(fences));
        assertThat(verified.runs()).extracting(ExampleRun::output).containsExactly("1\n", "1\n");
    }

    @Test
    void aLineThatNeverRunsIsReported() {
        assertThat(only(verify("at=\"2\"\nx = []\n# nothing\n")))
                .startsWith("a.md:6:15: error: line 2 of this example does not run");
    }

    @Test
    void whatIsTypedStandsBehindTheLanguage() {
        Verified verified = ClaimsTest.verify("```python input=\"Ann\\n4\"\nname = input('Who? ')\nage = int(input())\n"
                + "print(name, age)  # Ann 4\n```\n\n```python input='Ben'\nprint(input())  # Ben\n```\n\n"
                + "```python fresh input=4\nprint(2 * int(input()))  # 9\n```\n");
        assertThat(verified.runs()).extracting(ExampleRun::outcome).containsOnly(ExampleRun.Outcome.RAN);
        assertThat(verified.runs()).extracting(ExampleRun::output).containsExactly("Who? Ann 4\n", "Ben\n", "8\n");
        assertThat(only(verified)).contains("[T070]").contains("8");
        assertThat(verified.runs())
                .extracting(run -> verified.inputBefore(run.example()))
                .containsExactly("", "Ann\n4\n", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print('a'  # missing bracket",
                "x = 5\nx++  # not valid in Python",
                "x = 'a'\n# this will fail\nx + 1",
                "x = (1, 2)\nx[0] = 3  # you can't do that",
            })
    void whatACommentCallsWrongMayFail(String code) {
        Verified verified = ClaimsTest.verify("```python\n" + code + "\n```\n");
        assertThat(verified.diagnostics()).isEmpty();
        assertThat(verified.runs()).extracting(ExampleRun::outcome).containsExactly(ExampleRun.Outcome.RAISED);
    }

    @Test
    void aCommentThatSpeaksOfSomethingWrongDoesNotDefineAName() {
        assertThat(only(ClaimsTest.verify("```python\n# missing values are filled\nframe.fill()\n```\n")))
                .contains("note: this example is shown and not run: NameError");
    }

    @Test
    void whatAnExampleDoesAboutAFileThatIsNotThereIsShown() {
        String reads =
                "try:\n    text = open('notes.txt').read()\nexcept FileNotFoundError as error:\n    text = str(error)\n";
        Verified verified = ClaimsTest.verify("```python\n" + reads + "print(text)\n```\n");
        assertThat(verified.diagnostics()).isEmpty();
        assertThat(verified.runs())
                .extracting(ExampleRun::output)
                .containsExactly("[Errno 2] No such file or directory: 'notes.txt'\n");
    }

    @Test
    void filesThatAnExampleMakesAreItsOwn() {
        String makes = "with open('notes.txt', 'w') as out:\n    out.write('one\\ntwo\\n')\n";
        String reads = "with open('notes.txt') as notes:\n    print(len(notes.readline()))  # ";
        Verified held = ClaimsTest.verify("```python\n" + makes + reads + "4\n```\n");
        assertThat(held.diagnostics()).isEmpty();
        assertThat(only(ClaimsTest.verify("```python\n" + makes + reads + "5\n```\n")))
                .contains("prints");
    }

    @Test
    void anExampleThatHasAFileInMindIsShownAndNotRun() {
        assertThat(only(ClaimsTest.verify("```python\nprint(open('notes.txt').read())\n```\n")))
                .contains(
                        "note: this example is shown and not run: a file that the program does not make is not modelled");
        String closes = "try:\n    file = open('notes.txt')\nexcept OSError:\n    print('no')\nfile.close()\n";
        assertThat(only(ClaimsTest.verify("```python\n" + closes + "```\n")))
                .contains("note: this example is shown and not run: NameError");
    }

    @Test
    void aFileErrorOfTheExamplesOwnIsAnError() {
        assertThat(only(ClaimsTest.verify("```python\nraise FileNotFoundError('notes.txt')\n```\n")))
                .contains("error: this example ends in FileNotFoundError: notes.txt");
    }

    @Test
    void aFileThatASessionReadsIsNotHeldAgainstIt() {
        assertThat(ClaimsTest.verify("```python\n>>> text = open('notes.txt').read()\n>>> len(text)\n12\n```\n")
                        .diagnostics())
                .extracting(String::valueOf)
                .noneMatch(said -> said.contains("error"));
    }

    @Test
    void whatAsksForInputIsShownAndNotRun() {
        Verified verified = ClaimsTest.verify("```python\nname = input('Who? ')\nprint(name)\n```\n");
        assertThat(only(verified)).startsWith("a.md:7:1: note: this example is shown and not run: it asks for input");
        assertThat(only(ClaimsTest.verify("```python\nraise EOFError\n```\n")))
                .contains("error: this example ends in EOFError");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "... else:\n...     x = 2",
                "await nap()\nx = 1",
                "async with lock:\n    pass",
                "pair(1, 2) => (1, 2)",
                "File \"b.py\", line 2\n  File \"a.py\", line 3, in <module>\nValueError",
                ">>> x = [1,\n...      2,",
                ">>> import sys\n>>> sys.ps1\n'>>> '",
            })
    void aPartOfSomethingIsShownAndNotRun(String code) {
        assertThat(only(ClaimsTest.verify("```python\n" + code + "\n```\n")))
                .contains("note: this example is shown and not run: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"if a => b:\n    pass", "x = [1,\n     2", ">>> print('a'\na\n>>> 1\n1", "return 3"})
    void whatIsWrittenWrongIsNoPart(String code) {
        assertThat(only(ClaimsTest.verify("```python\n" + code + "\n```\n"))).contains("error: this is not Python");
    }

    @Test
    void stepsThatThereAreNotAreReported() {
        assertThat(only(verify("steps=\"9-12\"\nx = []\n"))).startsWith("a.md:6:11: error: this example has no step 9");
        assertThat(only(verify("steps=\"1-4\"\nx = []\ny = x\n")))
                .startsWith("a.md:6:11: error: this example has no step 4");
        assertThat(verify("steps=\"1-2\"\nx = []\ny = x\n").diagnostics()).isEmpty();
    }

    @Test
    void eachExampleHasItsOwnOutput() {
        Verified verified = verify("\nprint one\n", "\nprint two\nprint three\n");
        assertThat(verified.runs()).extracting(ExampleRun::output).containsExactly("one\n", "two\nthree\n");
    }

    @Test
    void namesGoOnToTheNextExampleUntilOneIsFresh() {
        assertThat(verify("\nx = []\n", "\ny = x\n").diagnostics()).isEmpty();
        Verified verified = verify("\nx = []\n", "fresh\ny = x\n");
        assertThat(only(verified))
                .startsWith("a.md:11:1: error: this example ends in NameError: name 'x' is not defined");
    }

    @Test
    void anUnexpectedExceptionIsAnErrorAtItsLineWithTheTraceback() {
        Verified verified = verify("\nx = []\nraise ValueError\ny = []\n", "\nz = x\n");
        assertThat(only(verified))
                .contains(
                        "a.md:8:1: error: this example ends in ValueError: message [T062]\n    raise ValueError\n    ^^^^",
                        "Traceback: line 8");
        assertThat(verified.runs().get(0).outcome()).isEqualTo(Outcome.RAISED);
        assertThat(verified.runs().get(0).error()).contains("ValueError: message");
        assertThat(verified.runs().get(1).outcome()).isEqualTo(Outcome.RAN);
    }

    @Test
    void anExpectedExceptionIsNone() {
        assertThat(verify("raises=\"ValueError\"\nraise ValueError\n").diagnostics())
                .isEmpty();
        assertThat(verify("raises=\"SyntaxError\"\n(((\n").diagnostics()).isEmpty();
        assertThat(only(verify("raises=\"KeyError\"\nraise ValueError\n")))
                .contains("error: this example ends in ValueError");
        assertThat(only(verify("raises=\"KeyError\"\nx = []\n")))
                .contains("error: this example is meant to end in KeyError");
    }

    @Test
    void anExampleThatIsNotPythonDoesNotKeepTheOthersFromRunning() {
        Verified verified = verify("\nx = []\n", "\n(((\n", "\ny = x\n");
        assertThat(only(verified))
                .startsWith("a.md:11:3: error: this is not Python: SyntaxError: '(' was never closed");
        assertThat(verified.runs())
                .extracting(ExampleRun::outcome)
                .containsExactly(Outcome.RAN, Outcome.RAISED, Outcome.RAN);
    }

    @Test
    void aNameThatThePageNeverDefinesIsANote() {
        Verified verified = verify("\nx = unknown\n", "\ny = []\n");
        assertThat(only(verified)).startsWith("a.md:7:1: note: this example is shown and not run: NameError");
        assertThat(verified.runs()).extracting(ExampleRun::outcome).containsExactly(Outcome.NOT_RUN, Outcome.RAN);
    }

    @Test
    void whatIsNotModelledIsANote() {
        assertThat(only(verify("\nexotic\n")))
                .startsWith("a.md:7:1: note: this example is shown and not run: the exotic");
    }

    @Test
    void anEndlessLoopIsAWarningAndANoteOnThePage() {
        Verified verified = verify("\nx = []\nforever\n", "\ny = x\n");
        assertThat(only(verified))
                .startsWith("a.md:8:1: warning: the examples of this page were stopped here after 50 line steps");
        assertThat(verified.runs().get(0).outcome()).isEqualTo(Outcome.LIMITED);
        assertThat(verified.runs().get(0).note().map(Phrase::toString))
                .contains("This example was stopped after 50 line steps.");
        assertThat(verified.runs().get(1).outcome()).isEqualTo(Outcome.RAN);
    }

    @Test
    void whatIsMarkedSoIsNotRun() {
        Verified verified = verify("norun\nraise ValueError\n");
        assertThat(verified.diagnostics()).isEmpty();
        assertThat(verified.runs().get(0).outcome()).isEqualTo(Outcome.NOT_RUN);
    }

    @Test
    void sessionsAreRunWithoutTheirPrompts() {
        Verified verified = verify("\n>>> x = []\n>>> y = x\nsomething\n", "\nz = y\n");
        assertThat(verified.diagnostics()).isEmpty();
        Snapshot end =
                verified.runs().get(1).trace().orElseThrow().steps().get(1).snapshot();
        assertThat(end.objects()).hasSize(1);
    }

    @Test
    void namesAreBoundInManyWays() {
        String[] binding = {
            "x = 1",
            "x, y = 1, 2",
            "y, x = 1, 2",
            "for i, x in z:",
            "import x",
            "from a import x",
            "def x():",
            "class x:",
            "with a as x:",
            "x: int = 3",
            "(x := 1)",
            "x += 1",
            "[a, x] = 1, 2"
        };
        for (String code : binding) {
            assertThat(BoundNames.binds(List.of(code), "x")).as(code).isTrue();
        }
        for (String code : new String[] {"print(x)", "x == 1", "y = x", "f(x)", "x.y", "xx = 1", "f'{x=}'"}) {
            assertThat(BoundNames.binds(List.of(code), "x")).as(code).isFalse();
        }
    }

    @Test
    void diagnosticsPointIntoTheMarkdown() {
        for (Diagnostic diagnostic :
                verify("\nraise A\n", "\n  raise B\n", "at=\"9\"\nx = []\n").diagnostics()) {
            assertThat(diagnostic.source().name()).isEqualTo("a.md");
        }
    }

    @Test
    void anExceptionThatTheTextNamesIsExpected() {
        assertThat(verify("\nx = []\nraise KeyError # KeyError, of course\n").diagnostics())
                .isEmpty();
        assertThat(verify("raises=\"TypeError\"\nraise KeyError # not meant: KeyError\n")
                        .diagnostics())
                .hasSize(1);
    }

    @Test
    void thePicturesAreDrawn() {
        ExampleRun run = verify("values=\"objects\" hide=\"n\" fold=\"list>2\"\n" + SEED)
                .runs()
                .get(0);
        assertThat(run.diagram("ex1", Speech.ENGLISH).size()).isEqualTo(2);
        assertThat(run.diagram("ex1", Speech.ENGLISH).svg(1)).contains("ex1-2", "freed by line 4");
    }

    @Test
    void aNameThatAnExampleNotRunWouldHaveDefinedIsANoteToo() {
        for (String first : new String[] {"norun\nx = []\n", "\nexotic\nx = []\n"}) {
            assertThat(verify(first, "\ny = x\n").diagnostics()).as(first).allSatisfy(d -> assertThat(d.rule())
                    .isEqualTo(Rule.EXAMPLE_NOT_RUN));
        }
        assertThat(verify("\ny = x\nx = []\n").diagnostics())
                .allSatisfy(d -> assertThat(d.rule()).isEqualTo(Rule.EXAMPLE_RAISES));
    }
}
