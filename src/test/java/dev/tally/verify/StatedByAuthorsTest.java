package dev.tally.verify;

import static dev.tally.verify.ClaimsTest.example;
import static dev.tally.verify.ClaimsTest.standings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.source.Diagnostic;
import dev.tally.source.Severity;
import dev.tally.verify.Claim.Standing;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors write beside code, as they write it: each in a way that is so, and in one that is not. */
class StatedByAuthorsTest {
    /** What is reported as wrong. */
    static List<String> errors(Verified verified) {
        return verified.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .map(Diagnostic::message)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print('a')\nprint('')  # \"\"",
                "print('')  # ''",
                "print('a')\nd = {'a': 1}\nd.get('x')  # None",
                "xs = [2, 1]\nxs.sort()  # None",
                "print(type(3))  # int",
                "print(b'x')  # b\"x\"",
                "print((1,))  # (1,)",
                "print([(1,), (2,)])  # [(1,), (2,)]",
                "print({1: 2,})  # {1: 2,}",
                "print(2 > 1)  # True: two is more",
                "a, b = 1, 2  # a = 1, b = 2",
                "a, b = 1, 2  # a == 1 and b == 2",
                "x = 7\nx = 2 * x  # x is now 14",
                "x = 7\nx = x + 1  # now 8",
                "y = [1, 2, 3]\ndel y[0]  # y is [2, 3]",
                "print(1 / 3)  # ~0.33\nprint(2 / 3)  # 0.66\nprint(2 / 3)  # 0.67\nprint(1 / 3)  # 0.333...",
                "for n in range(10):\n    print(n)\n# 0\n# 1\n# ...\n# 9",
                "{}['k']  # KeyError: 'k'",
                "print('x = 5')  # x = 5",
                "print(5)  #\u00a05\nprint(5)  #\u200b 5\nprint('a\\u00a0b')  # a b",
                "x = 6\nprint('x == 5')  # x == 5",
                "print('ValueError: no')  # ValueError: no",
                "print('a\\nb')  # a\\nb",
                "print('a\\nb')  # \"a\\nb\"",
                "print([0.1 + 0.2, 1])  # [0.3, 1]",
                "print(1 / 3, 2 / 3)  # 0.33 0.66",
                "print(2 / 3e7)  # 6.67e-08",
            })
    void whatIsSoIsFoundToBeSo(String code) {
        Verified verified = example(code);
        assertThat(errors(verified)).isEmpty();
        assertThat(standings(verified)).containsOnly(Standing.HOLDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print('')  # \"a\"",
                "d = {'a': 1}\nd.get('x')  # 5",
                "print(type(3))  # str",
                "print(b'x')  # b\"y\"",
                "print((1,))  # (1)",
                "print(2 > 3)  # True: two is more",
                "a, b = 1, 2  # a = 1, b = 3",
                "a, b = 1, 2  # a == 1 and b == 3",
                "x = 7\nx = 2 * x  # x is now 15",
                "x = 7\nx = x + 1  # now 9",
                "y = [1, 2, 3]\ndel y[0]  # y is [2, 4]",
                "print(0.1 + 0.2)  # 0.4",
                "print(1 / 3)  # ~0.34",
                "for n in range(10):\n    print(n)\n# 0\n# 1\n# ...\n# 10",
                "{}['k']  # KeyError: 'j'",
                "print('x = 5')  # x = 6",
                "print('ValueError: no')  # ValueError: yes",
                "print('one\\ntwo')  # one\\ntwa",
                "print([0.1 + 0.2, 1])  # [0.4, 1]",
                "print(1 / 3, 2 / 3)  # 0.33 0.65",
                "print('v1.25.3')  # v1.25.4",
            })
    void whatIsNotSoIsAnError(String code) {
        assertThat(errors(example(code))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print(list({'b', 'a', 'c'} - {'c'}))  # ['a', 'b']\nprint(list(set('ab')))  # ['b', 'a']",
                "s = {'x', 'y', 'zed'}\nprint(s.pop())  # => x\nprint(s.pop())  # => x\nprint(s.pop())  # => x",
                "u = set(['p', 'q', 'r'])\nv = [w.upper() for w in u]\nprint(v)  # ['R', 'P', 'Q']\nprint(v)  # ['Q', 'R', 'P']",
                "for w in {'un', 'deux', 'trois'}:\n    print(w)\n# un\n# deux\n# trois",
                "for w in {'un', 'deux', 'trois'}:\n    print(w)\n# deux\n# trois\n# un",
                "a = {'k': 1, 'l': 2}\nprint(list(a.keys() & {'k', 'l'}))  # ['l', 'k']\nprint(list(a.keys() & {'k', 'l'}))  # ['k', 'l']",
            })
    void inWhichOrderASetGivesTextsNobodyCanState(String code) {
        Verified verified = example(code);
        assertThat(errors(verified)).isEmpty();
        assertThat(standings(verified)).contains(Standing.UNDECIDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print(sorted({3, 1, 2}))  # [1, 3, 2]",
                "print(sorted({'b', 'a'}))  # ['b', 'a']",
                "print(list({3, 1, 2}))  # [3, 1, 2]",
                "print(list({'a', 'b'}))  # ['a', 'c']",
                "print('b' in {'a', 'b'})  # False",
                "s = set('ab')\nt = sorted(s)\nprint(t)  # ['b', 'a']",
            })
    void whatASetDoesNotLeaveOpenCanBeStated(String code) {
        assertThat(errors(example(code))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from time import time\nstart = time()\nprint(time() - start)  # 0.0012",
                "from time import sleep, time as now\nprint(now())  # 1700000000.5",
                "import time as t\nprint(t.time())  # 1700000000.5",
                "from random import randint\ngröße = randint(1, 6000)\nprint(größe)  # 3",
            })
    void theClockAndChanceGoByAnyName(String code) {
        Verified verified = example(code);
        assertThat(errors(verified)).isEmpty();
        assertThat(standings(verified)).containsOnly(Standing.UNDECIDED);
    }

    @Test
    void ofLongTextsThatDifferLateThePartIsToldInWhichTheyDo() {
        assertThat(errors(example("print('x' * 200 + 'a')  # " + "x".repeat(200) + "b")))
                .containsExactly("this prints ..." + "x".repeat(30) + "a, not ..." + "x".repeat(30) + "b");
    }

    @Test
    void anEmptyLineIsCalledSo() {
        assertThat(errors(example("print('')  # 5"))).containsExactly("this prints an empty line, not 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print('[' * 20000 + 'x')  # [1]",
                "print('x')  # [[[[ {1, {2, ",
                "x = {(0, [[[[ 1): 5}\nprint(5)  # 5",
                "print('a' * 1000000)  # bbbb\nprint('q')  # q",
                "f(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbb $)",
            })
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsHugeOrDeepIsJudgedInTime(String code) {
        assertThat(example(code.replace("bbbb\n", "b".repeat(50_000) + "\n")
                        .replace("[[[[ 1", "0, ".repeat(40_000) + "1")
                        .replace("[[[[ ", "[".repeat(20_000))))
                .isNotNull();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aSessionThatIsLeftOpenIsReadInTime() {
        String session = ">>> f(\n" + "line of a text\n".repeat(4_000);
        assertThat(ClaimsTest.verify("```pycon\n" + session + "```\n")).isNotNull();
    }

    @Test
    void anEmptyOptionIsNoName() {
        String page =
                "Text.\n\n---\n## Practice\n\nWhich?\n\n```python\nx = ???(undefined)\n```\n\n* ` `\n* b\n* c\n\n";
        assertThat(ClaimsTest.verify(page)).isNotNull();
    }

    private static final String THREADS = """
            import threading, time

            def work(name, pause):
                time.sleep(pause)
                print(name)

            threads = [threading.Thread(target=work, args=pair) for pair in [("slow", 0.2), ("quick", 0.1)]]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            """;

    @Test
    void whatThreadsPrintIsHeldAgainstTheRunButForItsOrder() {
        assertThat(standings(example(THREADS + "# quick\n# slow\n"))).containsOnly(Standing.HOLDS);
        assertThat(standings(example(THREADS + "# slow\n# quick\n"))).containsOnly(Standing.UNDECIDED);
        assertThat(standings(example(THREADS + "# quick\n# swift\n"))).containsOnly(Standing.UNTRUE);
    }

    @Test
    void whatThreadsDoToOneNumberMayGiveAnotherOne() {
        String race = """
                import threading, time

                total = 0

                def add():
                    global total
                    seen = total
                    time.sleep(0.001)
                    total = seen + 1

                threads = [threading.Thread(target=add) for _ in range(10)]
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()
                """;
        assertThat(standings(example(race + "print(total)  # 3"))).containsOnly(Standing.UNDECIDED);
        assertThat(standings(example(race + "print(total)  # 1"))).containsOnly(Standing.HOLDS);
        assertThat(standings(example(race + "print(total)  # 'three'"))).containsOnly(Standing.UNTRUE);
    }

    @Test
    void anAnswerInWhichASetGivesTextsInSomeOrderIsNotDecided() {
        String asks =
                "Text.\n\n---\n## Practice\n\nWhat is printed? ???\n\n```python\nprint(list(set('hello')))\n```\n\n";
        for (String key : List.of("['h', 'e', 'l', 'o']", "['e', 'l', 'o', 'h']")) {
            Verified verified = ClaimsTest.verify(asks + "* `" + key + "`\n* `['h']`\n* `['o']`\n");
            assertThat(errors(verified)).isEmpty();
            assertThat(standings(verified)).containsOnly(Standing.UNDECIDED);
        }
        assertThat(errors(ClaimsTest.verify(asks + "* `['h', 'e', 'l', 'a']`\n* `['h']`\n* `['o']`\n")))
                .hasSize(1);
    }

    @Test
    void aFreshExampleThatLacksANameIsNotTakenForTextBecauseAnotherRunsTheSameLine() {
        String page = "```python\nx = 1\nprint(x)\n```\n\nThen\n\n```python fresh\nprint(x)\n```\n";
        assertThat(errors(ClaimsTest.verify(page)))
                .containsExactly("this example ends in NameError: name 'x' is not defined");
    }

    private static Verified ending(String block) {
        String code = "print('a')\nprint('b')\nint('x')  # raises";
        return ClaimsTest.verify("```python\n" + code + "\n```\n\n```\n" + block + "\n```\n");
    }

    @Test
    void aBlockMayEndWithTheTracebackThatTheExampleEndsIn() {
        String traceback =
                "Traceback (most recent call last):\n  ...\nValueError: invalid literal for int() with base 10: ";
        assertThat(standings(ending("a\nb\n" + traceback + "'x'")))
                .contains(Standing.HOLDS)
                .doesNotContain(Standing.UNTRUE);
        assertThat(standings(ending(traceback + "'x'")))
                .contains(Standing.HOLDS)
                .doesNotContain(Standing.UNTRUE);
        assertThat(errors(ending("a\nc\n" + traceback + "'x'"))).containsExactly("this prints b, not c");
        assertThat(errors(ending(traceback + "'y'")))
                .containsExactly("the example ends in ValueError: invalid literal for int() with base 10: 'x'");
        assertThat(errors(ending(traceback.replace("Value", "Type") + "'x'"))).hasSize(1);
    }

    @Test
    void whatStandsAfterARowOfDotsIsHeldAgainstTheEnd() {
        String code = "```python\nfor n in range(100):\n    print(n)\n```\n\n```\n0\n1\n...\n98\n";
        assertThat(errors(ClaimsTest.verify(code + "99\n```\n"))).isEmpty();
        assertThat(errors(ClaimsTest.verify(code + "100\n```\n"))).containsExactly("this prints 99, not 100");
    }

    @Test
    void howOftenSomethingIsPrintedIsCounted() {
        String asks = "Text.\n\n---\n## Practice\n\nHow many times is `hi` printed? ???\n\n"
                + "```python\nfor i in range(3):\n    print('hi')\nprint('ho')\n```\n\n";
        assertThat(standings(ClaimsTest.verify(asks + "* 3\n* 2\n* 4\n"))).containsOnly(Standing.HOLDS);
        assertThat(errors(ClaimsTest.verify(asks + "* 4\n* 3\n* 2\n"))).hasSize(1);
        String all = asks.replace("is `hi` printed", "does this print").replace("print('ho')\n", "");
        assertThat(standings(ClaimsTest.verify(all + "* 3\n* 2\n* 4\n"))).containsOnly(Standing.HOLDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "-----", "*", "."})
    void signsAloneStateNothingWhereAWordIsPrinted(String comment) {
        assertThat(standings(example("print('word')  # " + comment))).isEmpty();
    }

    @Test
    void whatALineBindsIsToldByItsName() {
        assertThat(errors(example("xs = [n * 2 for n in range(3)]  # [0, 2, 5]")))
                .containsExactly("xs is [0, 2, 4], not [0, 2, 5]");
        assertThat(errors(example("xs = [1, 7]\nxs[0] = 2  # [3, 7]"))).containsExactly("xs is [2, 7], not [3, 7]");
    }
}
