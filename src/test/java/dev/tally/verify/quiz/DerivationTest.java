package dev.tally.verify.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.course.Insight;
import dev.tally.course.InsightReader;
import dev.tally.site.Templates;
import dev.tally.site.Words;
import dev.tally.trace.Phrase;
import dev.tally.verify.Verified;
import dev.tally.verify.Verifier;
import dev.tally.verify.quiz.DerivedQuestion.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivationTest {
    private static Words words;

    @BeforeAll
    static void english() throws IOException {
        words = Templates.own().words("en");
    }

    private static List<DerivedQuestion> asked(String frontMatter, String words, String code) {
        String text =
                "---\n" + frontMatter + "---\n\n# T\n\n---\n## Content\n\n```python" + words + "\n" + code + "```\n";
        Insight insight = new InsightReader((from, to) -> Optional.empty())
                .read("t.md", "t.md", text.getBytes(StandardCharsets.UTF_8));
        Verified verified = new Verifier(AuditedRun::of).verify(insight);
        return Derivation.of(insight, verified.runs());
    }

    private static List<DerivedQuestion> asked(String code) {
        return asked("type: normal\n", "", code);
    }

    private static DerivedQuestion asked(Kind kind, String code) {
        return asked(code).stream()
                .filter(question -> question.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String english(Phrase said) {
        return words.say(said);
    }

    private static List<String> texts(DerivedQuestion question) {
        return question.choices().stream().map(choice -> english(choice.text())).toList();
    }

    @Test
    void theCountOfAnObjectAfterALineIsAskedForWhereItHasJustFallen() {
        DerivedQuestion question = asked(Kind.COUNT, """
                a = [1]
                b = a
                c = b
                del a
                d = [b]
                """);
        assertThat(english(question.prompt()))
                .isEqualTo("After line 4, how many references are there to the list that `b` refers to?");
        assertThat(english(question.right().text())).isEqualTo("2");
        assertThat(english(question.right().why())).contains("`b` and `c`");
        assertThat(texts(question)).containsExactly("2", "3", "1", "4");
        assertThat(question.step()).isEqualTo(5);
    }

    @Test
    void theLineThatFreesAnObjectIsAskedForAmongThoseThatTakeAReferenceAway() {
        DerivedQuestion question = asked(Kind.FREED, """
                m = [1, 2]
                n = m
                m = [205]
                n = [3]
                """);
        assertThat(english(question.prompt())).isEqualTo("Which line frees the list that line 1 binds to `m`?");
        assertThat(texts(question))
                .containsExactly(
                        "line 4: `n = [3]`",
                        "line 3: `m = [205]`",
                        "none of them: it waits for the collector",
                        "none of them: it lives on after the last line");
    }

    @Test
    void aCycleWaitsForTheCollector() {
        DerivedQuestion question = asked(Kind.FREED, """
                left = []
                right = [left]
                left.append(right)
                del left
                del right
                """);
        assertThat(english(question.right().text())).isEqualTo("none of them: it waits for the collector");
        assertThat(english(question.right().why())).contains("cycle");
    }

    @Test
    void theLineThatCallsTheCollectorFreesACycle() {
        DerivedQuestion question = asked(Kind.FREED, """
                import gc
                loop = []
                loop.append(loop)
                del loop
                gc.collect()
                """);
        assertThat(english(question.right().text())).isEqualTo("line 5: `gc.collect()`");
        assertThat(texts(question)).doesNotContain("none of them: it waits for the collector");
    }

    @Test
    void whichNamesReferToOneObjectIsAskedWhereAThirdLooksTheSame() {
        DerivedQuestion question = asked(Kind.SAME, """
                a = [1, 2]
                b = a
                c = [1, 2]
                """);
        assertThat(english(question.prompt())).contains("`a`, `b` and `c`");
        assertThat(texts(question)).containsExactly("`a` and `b`", "no two of them", "`b` and `c`", "`a` and `c`");
    }

    @Test
    void whatIsPrintedIsAskedWhereTheAuthorDoesNotTell() {
        DerivedQuestion question = asked(Kind.PRINTED, """
                total = 1
                total = total + 4
                other = 7
                print(total)
                """);
        assertThat(english(question.prompt())).isEqualTo("What does line 4 print?");
        assertThat(texts(question)).containsExactly("`5`", "`1`", "`7`", "`6`");
        assertThat(asked("total = 1\ntotal = 2\nprint(total)  # => 2\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in range(3):\n    a = [i]\n    b = a\n",
                "x = 1\ny = x\n",
                "def f():\n    a = [1]\n    return a\n",
                "a = [1]  # hidden\nb = a\ndel a\n",
                ">>> a = [1]\n>>> b = a\n>>> del a\n"
            })
    void whereThereIsNoOneMomentOrNothingToSeeNothingIsAsked(String code) {
        assertThat(asked(code)).isEmpty();
    }

    @Test
    void theAuthorCanTurnThemOffForAnExampleAndForAnInsight() {
        String code = "a = [1]\nb = a\ndel a\ndel b\n";
        assertThat(asked(code)).isNotEmpty();
        assertThat(asked("type: normal\n", " quiz=\"off\"", code)).isEmpty();
        assertThat(asked("quiz: off\n", "", code)).isEmpty();
    }

    @Test
    void noTwoChoicesSayTheSameAndAllSayWhy() {
        List<DerivedQuestion> questions = asked("""
                class Node:
                    pass
                a = Node()
                b = Node()
                a.next = b
                b.next = a
                c = a
                del a
                print(c.next is b)
                """);
        assertThat(questions).isNotEmpty().allSatisfy(question -> {
            assertThat(question.choices()).hasSize(4);
            assertThat(texts(question)).doesNotHaveDuplicates();
            assertThat(question.choices())
                    .extracting(choice -> english(choice.why()))
                    .noneMatch(String::isBlank);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import random\nm = 5\nn = 7\nk = 9\nx = random.randint(1, 6)\nprint(x)\n",
                "m = ['a', 'b']\nn = ['b', 'a']\nk = ['b']\nx = list({'a', 'b'})\nprint(x)\n",
                "m = []\nn = 7\nk = 9\nprint(id(m) % 7)\n",
            })
    void whatIsAnotherInEachRunIsNotAskedFor(String code) {
        assertThat(asked(code)).noneMatch(question -> question.kind() == Kind.PRINTED);
    }

    @Test
    void whatABlockBelowShowsIsNotAskedFor() {
        String code = "m = 5\nn = 7\nk = 9\nprint(m)\n";
        assertThat(asked(code)).anyMatch(question -> question.kind() == Kind.PRINTED);
        assertThat(asked(code + "```\n\n```\n5\n")).noneMatch(question -> question.kind() == Kind.PRINTED);
    }

    @Test
    void aRowOfALongerStatementIsNoLineToAskAbout() {
        String code = "m = [1]\nn = dict(\na=m,\nb=[m, m])\nk = m\n";
        assertThat(asked(code)).noneMatch(question -> question.line() == 3 || question.line() == 4);
    }
}
