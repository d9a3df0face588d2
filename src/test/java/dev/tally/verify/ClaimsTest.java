package dev.tally.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.course.Insight;
import dev.tally.course.InsightReader;
import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Severity;
import dev.tally.verify.Claim.Standing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What examples and sessions state, held against what runs. A block in these tests is a page with that one example. */
class ClaimsTest {
    static Insight page(String content) {
        String text = "# Title\n\n---\n## Content\n\n" + content;
        return new InsightReader((from, to) -> Optional.of(to))
                .read("a.md", "a.md", text.getBytes(StandardCharsets.UTF_8));
    }

    static Verified verify(String content) {
        return new Verifier(AuditedRun.tracer()).verify(page(content));
    }

    static Verified example(String code) {
        return verify("```python\n" + code + "\n```\n");
    }

    /** The sentences of all errors. */
    static String errors(Verified verified) {
        return verified.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .map(Diagnostic::message)
                .collect(Collectors.joining("; "));
    }

    static List<Standing> standings(Verified verified) {
        return verified.claims().stream()
                .filter(claim -> claim.kind() != Claim.Kind.EXAMPLE)
                .map(Claim::standing)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print(2 + 3)  # `5`",
                "print(len('word'))  # 4 letters",
                "print(2 ** 10)  # 2 to the tenth",
                "print(3 * 4)  # 3 times 4",
                "print([5, 6][1])  # index: 1",
                "print([5, 6][1])  # 2 elements are there, the last one is shown",
                "for i in range(3):\n    print(i)  # 0, then 1 and finally 2",
                "print(2 + 3)  # (5)",
                "print([1])  # ([1])",
                "print(2 + 3)  # ✅ 5",
                "print(2 + 3)  # • 5",
                "print(7 // -2)  # displays -4",
                "print(7 // -2)  # output → -4",
                "print([1, 2])  # ---> [1, 2]",
                "print([1, 2])  # Out[3]: [1, 2]",
                "x = [1, 2]\nprint(x)  # x => [1, 2]",
                "print('Hi, you')  # first: Hi, you",
                "print('Hi, you')  # Hi, you / so it is",
                "print('Hi, you')  # => Hi, you, since that is what was said",
                "print(10 / 4)  # 10 / 4 = 2.5",
                "print('Hi, you')  # print hi you",
                "print('→ done')  # → done",
                "print('word')  # Title\nprint('a' + 'b')  # concatenation",
                "print('word')  # string",
                "x = {'a': 1, 'b': 2}\nprint('x')\ndel x['a']  # {'b': 2}",
                "x = {}\nprint('x')\nx['b'] = 2  # {'b': 2}",
                "x = 10\nprint('x')\nx += 5  # 15",
                "x: int = 10  # 10",
            })
    void wordsAroundWhatIsShownDoNotMakeItUntrue(String code) {
        assertThat(errors(example(code))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print(2 + 3)  # `6`",
                "print([])  # []1",
                "print(len('word'))  # 5 letters",
                "print(2 > 1)  # False now",
                "x = [1, 2]\nprint(sum(x))  # the sum is 4",
                "nums = [1, 2]\nprint(nums)  # nums is [1, 3] now",
                "print({1} | {2})  # union: {1, 3}",
                "print('b', 1)  # b 6",
                "for i in range(3):\n    print(i)  # 0, 7, 2",
                "for i in range(3):\n    print(i * 2)  # prints 0, then 2, then 6",
                "print(7 // -2)  # displays -3",
                "print([1, 2])  # ---> [1, 3]",
                "print('Hi, you')  # not Hi, you",
                "print(-4)  # => 4 of them",
                "print('a')  # a\nprint('b')  # b\nprint('c')  # other",
                "x = {'a': 1, 'b': 2}\ndel x['a']  # {'b': 3}",
                "x = 1000\nx += 500  # 1600",
            })
    void wordsAroundSomethingElseDoNotMakeItTrue(String code) {
        assertThat(errors(example(code))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print(2 + 3)  # => 5",
                "print(2 + 3)  # 5",
                "print(2 + 3)  # '5'",
                "print(2 + 3)  # -> 5",
                "print(2 + 3)  # prints 5",
                "print(2 + 3)  # this will print 5",
                "print(2 + 3)  # result: 5",
                "print(2 + 3)  # result is 5",
                "print(2 + 3)  # => ...",
                "print(2 + 3)  # 5 (a number)",
                "print([1, 2])  # still [1, 2]",
                "print(2 > 1)  # True, since 2 is more",
                "print(2 > 1)  # True because 2 is more",
                "print(2 + 3)  # 5, which is odd",
                "print({'a', 'b'})  # {'b', 'a'} in any order",
                "print([1, 0])  # [1, 0] not [0, 0]",
                "print(2 + 3)  # 5, not 6\nprint(2 > 1)  # True instead of False",
                "print(0.1 + 0.2 == 0.3)  # False!?",
                "print(2 + 3)\n# Output --> 5",
                "print(2 / 3)  # 0.67, with two figures",
                "print(round(2.5))  # 2 (it is even)\nprint(2 + 3)  # 5 since both are added",
                "print(divmod(7, 2))  # (3, 1): quotient and rest\nprint(2 + 3)  # it is still 5",
                "from enum import Enum\nSize = Enum('Size', 'BIG')\nSize['BIG']  # Size.BIG",
                "print(2 + 3)  # the sum: 5",
                "print(2 + 3)\n# 5",
                "print(2 + 3)\n\n# Output: 5",
                "print(2 + 3)\n# Output:\n# 5",
                "print(1)\nprint(2)\n# 1\n# 2",
                "for n in (1, 2): print(n)\n\n# prints 1, 2",
                "for n in 'ab':\n    print(n)  # a b",
                "print('a', 'b')  # a b",
                "print(object())  # <object object at 0x7f08230518b8>",
                "print({'b', 'a'})  # {'a', 'b'}",
                "print([\n  1, 2])\n# [1,2]",
                "x = {'k': \"v\"}\nx['k']\n# \"v\"",
                "x = [3, 1]\nx.sort()\n# [1, 3]",
                "x = 3\n1 < x < 5\n# True",
                "print(2 / 3)  # 0.67",
                "m = [1]\nm.append(2)\nprint(m)\n# m == [1, 2]",
                "a, b = 1, 2\n# a == 1\n# b == 2",
                "x = 5  # x == 5",
                "int('x')  # raises ValueError",
                "[][1]\n# IndexError: list index out of range",
                "1 / 0\n# Traceback (most recent call last):\n#   File \"<stdin>\", line 1\n# ZeroDivisionError: division by zero",
                "def f():\n    return 6\nf()  # returns 6",
                "import sys\nx = []\nprint(sys.getrefcount(x))  # 2",
                "print('''\n# no comment\n''')",
            })
    void whatIsSoIsFoundToBeSo(String code) {
        Verified verified = example(code);
        assertThat(errors(verified)).isEmpty();
        if (!code.contains("no comment")) {
            assertThat(standings(verified)).containsOnly(Standing.HOLDS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print(2 + 3)  # => 4",
                "print(2 + 3)  # 4",
                "print(2 + 3)  # Output: 4",
                "print(2 + 3)\n\n# Output: 4",
                "print(1)\nprint(2)\n# 1\n# 3",
                "for n in 'ab':\n    print(n)  # => a c",
                "print('Hello, Ted')\n# Hello, Tad",
                "print('one')\n# two",
                "print([1, 2])\n# [2, 1]",
                "print({1, 2})\n# {1, 2, 3}",
                "print({'b': 1, 'a': 2})\n# {'a': 2, 'b': 1}",
                "x = [3, 1]\nx.sort()\n# [3, 1]",
                "x = 3\n1 < x < 5\n# False",
                "x = 5  # x == 6",
                "def f():\n    return 6\nf()  # returns 7",
                "print('# 5')  # => 6",
                "int('3')  # raises ValueError",
                "int('x')  # raises TypeError",
                "[][1]\n# IndexError: list index out of reach",
                "import sys\nx = []\nprint(sys.getrefcount(x))  # 3",
                "print('what now')  # what new",
                "print('the id', 1)  # the id 2",
                "print([1, 2])  # not [1, 2]",
                "print(2 > 1)  # False, since 2 is more",
                "print(2 > 1)  # False because 2 is more",
                "print(2 + 3)  # 6, which is odd",
                "print({'a', 'b'})  # {'b', 'c'} in any order",
                "print(2, 3)  # 9 3",
                "print(2 > 1)  # true",
                "print(2 > 1)  # False!",
                "print(round(2.5))  # 3 (it is not)",
                "print(2 > 1)  # False <- what else",
                "print(2 + 3)  # 6 since both are added",
                "print(divmod(7, 2))  # (3, 2): quotient and rest",
                "print(2 + 3)  # still 7",
                "from datetime import date\nprint(date.today())  # 2021-04-41",
                "from datetime import datetime\nprint(datetime.now())\n# 2021-04-11 10:71:02.123456",
                "print('Hello')  # Hello!",
                "print([1, 0])  # [1, 1] not [0, 0]",
                "from enum import Enum\nSize = Enum('Size', 'BIG BIT')\nSize['BIG']  # <Size.BIT: 1>",
            })
    void whatIsNotSoIsAnError(String code) {
        assertThat(errors(example(code))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print(2 + 3)  # five, as it should be",
                "print(2 + 3)  # five",
                "print(2 + 3)  # 2 numbers are added",
                "print([1])  # (see above) for lists",
                "print(7 / 2)  # 3 (or a little more)\nprint(2 + 3)  # still odd",
                "print(2 > 1)  # 2, and then 1",
                "name = input('Who? ')\nprint(name)  # Ada",
                "print(2 + 3)\n\n# now for something else\nprint(1)",
                "print(2 + 3)\n# note that nothing is rounded here",
                "x = 5\n# a number\n",
                "print('a')  # 1\nprint('b')  # 2\nprint('c')  # 3",
                "def f(n):\n    return n\n# f returns what it is given",
                "import time\nprint(time.time())  # 1498231656.509076",
                "import random\nx = random.random()\nprint(x * 2)\n# 0.25",
                "print(hash('a'))  # 12",
                "print(unknown)  # => 5",
                "int('x')  # ValueError",
                "# A\nprint(1 is 1)\n# B\nprint(2 is 1)",
                "# List\nprint([1])\n# Tuple\nprint((1,))",
                "print('abc'[1])\n# '???'",
                "from datetime import date\nprint(f'{date.today()}')\n# 2017-06-26",
                "from datetime import datetime\nprint(datetime.now())  # 2021-12-31 23:59:59.123456",
            })
    void proseIsNoClaimAndWhatNobodyCanStateIsNotReported(String code) {
        assertThat(errors(example(code))).isEmpty();
    }

    @Test
    void theErrorStandsAtTheCommentAndSaysWhatIsSo() {
        Verified verified = example("x = 2\nprint(x + 3)  # => 4");
        assertThat(verified.diagnostics()).hasSize(1);
        assertThat(verified.diagnostics().get(0).render())
                .startsWith("a.md:8:15: error: this prints 5, not 4 [T070]\n    print(x + 3)  # => 4\n"
                        + "                  ^^^^^^");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">>> 2 + 3\n5",
                ">>> x = [1]\n>>> x\n[1]\n>>> x.append(2)\n>>> x\n[1, 2]",
                ">>> for n in (1, 2):\n...     n\n...\n1\n2",
                ">>> None",
                ">>> print('a\\n\\nb')\na\n<BLANKLINE>\nb",
                ">>> int('x')\nTraceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\nValueError: invalid"
                        + " literal for int() with base 10: 'x'\n>>> 1\n1",
                ">>> int('x')\nValueError: ...",
                ">>> [1,\n  2]\n[1, 2]",
                ">>> 1\n1\n# a remark\n>>> 2\n2",
                ">>> a = 257\n>>> b = 257\n>>> a is b\nFalse",
                ">>> {'b', 'a'}\n{'a', 'b'}",
                ">>> 1\n1\n\nand then",
                ">>> _ = 3\n>>> _\n3",
                ">>> 3\n3\n>>> _ + 1\n4",
                "# a session with a remark first\n>>> 1\n1",
                "def twice(n):\n    return 2 * n\n\n>>> twice(4)\n8",
                "python3\nPython 3.13.0 on linux\n>>> 2 + 3\n5",
                ">>> 1 / 0\nTraceback (most recent call last):\n  ...\nZeroDivisionError: division by zero\n\n"
                        + "During handling of it",
                ">>> try:\n...     {}['a']\n... except KeyError as e:\n...     raise ValueError('b') from e\n...\n"
                        + "Traceback (most recent call last):\n  ...\nKeyError: 'a'\n\nThe above exception was the direct cause"
                        + " of the following exception:\n\n"
                        + "Traceback (most recent call last):\n  ...\nValueError: b",
                ">>> try:\n...     raise ExceptionGroup('two', [OSError(1), KeyError(2)])\n... except* OSError:\n"
                        + "...     print('caught')\n...\ncaught\n  + Exception Group Traceback (most recent call last):\n"
                        + "  |   File \"<stdin>\", line 2, in <module>\n  | ExceptionGroup: two (1 sub-exception)\n"
                        + "  +-+---------------- 1 ----------------\n    | KeyError: 2\n    +----",
                ">>> class Refused(Exception): pass\n>>> raise Refused('no')\nTraceback (most recent call last):\n  ...\n"
                        + "__main__.Refused: no",
                ">>> colour = 1\n>>> color\nTraceback (most recent call last):\n  ...\n"
                        + "NameError: name 'color' is not defined. Did you mean: 'colour'?",
                ">>> import pprint\n>>> row = [1]\n>>> row.append(row)\n>>> pprint.pprint(row)\n"
                        + "[1, <Recursion on list with id=123456789>]",
                ">>> def f(x):\n        y = x\n        return y\n\n>>> f(3)\n3",
                ">>> for n in (1, 2):\n      print(n)\n      print(-n)\n1\n-1\n2\n-2",
                ">>> import math\n>>> math\n<module 'math' from '/usr/lib/math.so'>",
                ">>> '\u0394'\n'\\u0394'",
            })
    void aSessionThatShowsWhatAPromptShowsHolds(String session) {
        Verified verified = example(session);
        assertThat(errors(verified)).isEmpty();
        if (!session.equals(">>> None")) {
            assertThat(standings(verified)).isNotEmpty().containsOnly(Standing.HOLDS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">>> 2 + 3\n6",
                ">>> x = [1]\n1",
                ">>> 'a'\n\"b\"",
                ">>> int('x')\n5",
                ">>> int('3')\nTraceback (most recent call last):\nValueError: invalid",
                ">>> int('x')\nTraceback (most recent call last):\nTypeError: x",
                ">>> print('ab')\nba",
                "def twice(n):\n    return 2 * n\n\n>>> twice(4)\n9",
                ">>> print('a'); 1 / 0\nb\nTraceback (most recent call last):\n  ...\nZeroDivisionError: division by zero",
                ">>> class Refused(Exception): pass\n>>> raise Refused('no')\nTraceback (most recent call last):\n  ...\n"
                        + "__main__.Refused: yes",
            })
    void aSessionThatShowsSomethingElseIsAnError(String session) {
        Verified verified = example(session);
        assertThat(errors(verified)).isNotEmpty();
        assertThat(standings(verified)).contains(Standing.UNTRUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">>> import unheard_of\n>>> unheard_of.go()\nTraceback (most recent call last):\n  ...\nValueError: no",
                ">>> elsewhere(3)\n4",
                ">>> exit()\nbye",
                ">>> deck = [1, 2]\n>>> import random\n>>> random.shuffle(deck)\n>>> deck\n[3, 4]",
                ">>> rows = []\n>>> rows.append(elsewhere)\n>>> rows\n[1]",
                ">>> def f(x): return x\n>>> @elsewhere.wraps\n... def f(x): return 2 * x\n>>> f(2)\n4",
                ">>> f = open('a')\n>>> f.read()\n'b'",
                ">>> total = 1\n>>> for row in open('a'): total += 1\n>>> both = [total]\n>>> both\n[3]",
                ">>> import sys\n>>> sys.stderr.write('ab')\nab",
            })
    void aSessionThatNeedsWhatIsElsewhereIsNotDecided(String session) {
        Verified verified = example(session);
        assertThat(errors(verified)).isEmpty();
        assertThat(standings(verified)).isNotEmpty().containsOnly(Standing.UNDECIDED);
    }

    @Test
    void whatIsNotModelledIsLeftOutOfASessionAndTheRestIsHeldAgainstWhatIsShown() {
        Verified verified = example(
                ">>> n = 1\n>>> f = help()\n>>> n + 1\n3\n>>> f = 2\n>>> f + n\n3\n>>> f\n4\n>>> help(1)\n<a file>\n>>> n\n2");
        assertThat(errors(verified)).isEqualTo("this shows 2, not 3; this shows 2, not 4; this shows 1, not 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">>> rows = []\n>>> print(rows, elsewhere)\n1\n>>> rows\n[1]",
                ">>> rows = []\n>>> rows.append(elsewhere)\n>>> rows = [2]\n>>> rows\n[1]",
                ">>> def f(x): return x\n>>> elsewhere(f(2))\n3\n>>> f(2)\n4",
                ">>> @elsewhere\n... def f(x): return x\n>>> def f(x): return x\n>>> f(2)\n4",
                ">>> x = 1\n>>> del x\n>>> x\nTraceback (most recent call last):\n  ...\nNameError: name 'x' is not defined\n"
                        + ">>> y = 2\n>>> y\n3",
            })
    void whatALineThatDoesNotRunCannotHaveChangedIsHeldAgainstWhatIsShown(String session) {
        assertThat(errors(example(session))).isNotEmpty();
    }

    /** What an example leaves open has no say in those after it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Guest(Person):",
                "def f(a, /, b, *, c):",
                ">>> with door:\n...     # it is open here",
                "try:\n    x = 1",
                ">>> try:\n...     1 / 0  # an error\n... except ValueError:\n...     pass",
                ">>> @str\n... @int  # TypeError\n... def f():\n...     pass",
            })
    void aPartOfAStatementIsNotGoneOnWithByTheNextExample(String part) {
        Verified verified = verify("```python\n" + part + "\n```\n\n```python\nprint(2 + 3)  # => 5\n```\n\n"
                + "```python\nprint(3 + 4)  # => 8\n```\n");
        assertThat(errors(verified)).isEqualTo("this prints 7, not 8");
        assertThat(verified.claims())
                .filteredOn(claim -> claim.kind() == Claim.Kind.EXAMPLE)
                .extracting(Claim::standing)
                .endsWith(Standing.HOLDS, Standing.HOLDS);
    }

    @Test
    void aStatementMayBeGoneOnWithInTheNextExample() {
        Verified verified =
                verify("```python\nclass Guest:\n```\n\n```python\n    def name(self):\n        return 'x'\n```\n\n"
                        + "```python\nprint(Guest().name())\n```\n");
        assertThat(verified.diagnostics()).isEmpty();
        assertThat(verified.claims()).hasSize(3).allSatisfy(claim -> assertThat(claim.standing())
                .isEqualTo(Standing.HOLDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"    print(2", "  return 2 +"})
    void whatIsWrongInThePartThatGoesOnIsToldThere(String part) {
        Verified verified = verify(
                "```python\ndef f():\n```\n\n```python\n" + part + "\n```\n\n```python\nprint(1)  # => 1\n```\n");
        assertThat(verified.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(diagnostic -> assertThat(
                                diagnostic.source().line(diagnostic.span().start()))
                        .isEqualTo(11));
    }

    @Test
    void aBlockRightAfterAnExampleIsItsOutput() {
        String example = "```python\nprint('one')\nprint('two')\n```\n\n";
        for (String language : List.of("", "text", "plain-text", "output", "console")) {
            assertThat(errors(verify(example + "```" + language + "\none\ntwo\n```\n")))
                    .isEmpty();
            assertThat(errors(verify(example + "```" + language + "\none\nthree\n```\n")))
                    .isEqualTo("this prints two, not three");
        }
        assertThat(errors(verify(example + "```bash\none\nthree\n```\n"))).isEmpty();
        assertThat(errors(verify("```python\nsorted([2, 1])\n```\n\n```\n[1, 2]\n```\n")))
                .isEmpty();
        assertThat(errors(verify("```python\nsorted([2, 1])\n```\n\n```\n[2, 1]\n```\n")))
                .contains("not [2, 1]");
    }

    @Test
    void aBlockMayShowHowTheExampleIsRunAndRowsOfItsOutput() {
        String example = "```python\nprint('one')\nprint('two')\nprint('-' * 9)\nprint('four')\n```\n\n";
        assertThat(errors(verify(example + "```\n$ python count.py\none\ntwo\n---------\nfour\n```\n")))
                .isEmpty();
        assertThat(errors(
                        verify(example + "```\none\ntwo\n---------\nfour\n\nProcess finished with exit code 0\n```\n")))
                .isEmpty();
        assertThat(errors(verify(example + "```\ntwo\n---------\n```\n"))).isEmpty();
        assertThat(errors(verify(example + "```\n$ python count.py\none\nthree\n---------\nfour\n```\n")))
                .isNotEmpty();
        assertThat(errors(verify(example + "```\ntwo\none\n```\n"))).isNotEmpty();
    }

    @Test
    void anOutputIsHeldAgainstTheWordsOfCodeThatCannotBeRun() {
        String code =
                "```python\nimport tables\nt = tables.of({'language': ['Python'], 'stars': [5]})\nprint(t%s)\n```\n\n";
        String example = code.formatted("");
        assertThat(slips(example + "```\n   language  stars\n0  Python    5\n```\n"))
                .isEmpty();
        assertThat(slips(example + "```\n   language  stbrs\n0  Python    5\n```\n"))
                .isEqualTo("the output has stbrs, the code writes stars");
        assertThat(slips(code.formatted(")  # => ['langubge', 'stars']\n#")))
                .isEqualTo("the output has langubge, the code writes language");
        assertThat(slips(example + "```\n   languages  star\n```\n")).isEmpty();
        assertThat(slips(example + "```\n   language  stars stbrs\n```\n")).isEmpty();
        assertThat(slips(example + "Not stbrs.\n\n```\n   language  stbrs\n```\n"))
                .isEmpty();
        assertThat(slips(code.formatted(".replace('a', 'b')") + "```\n   language  stbrs\n```\n"))
                .isEmpty();
    }

    private static String slips(String content) {
        return verify(content).diagnostics().stream()
                .filter(diagnostic -> diagnostic.rule() == Rule.OUTPUT_UNLIKE_CODE)
                .map(Diagnostic::message)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aCommentBindsNoName() {
        assertThat(errors(example("# data = what we have\nprint(data)\ndata = 5")))
                .isNotEmpty();
        assertThat(errors(example("# data = what we have\nprint(data)"))).isEmpty();
    }

    @Test
    void whatIsCalledPseudocodeNeedNotBePython() {
        String code = "```python\nfor each item in the list:\n    do something\n```\n";
        assertThat(errors(verify(code))).isNotEmpty();
        assertThat(errors(verify("In pseudocode:\n\n" + code))).isEmpty();
    }

    @Test
    void whatCannotBeDecidedSaysWhy() {
        Verified verified = example("import random\nprint(random.random())  # => 0.5");
        assertThat(verified.claims())
                .filteredOn(claim -> claim.kind() == Claim.Kind.COMMENT)
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.standing()).isEqualTo(Standing.UNDECIDED);
                    assertThat(claim.reason()).contains("on chance");
                });
    }

    @Test
    void ellipsesStandForAnything() {
        assertThat(agree("<a at 0x7f>", "<a at 0x80>")).isTrue();
        assertThat(agree("a ... c", "a b c")).isTrue();
        assertThat(agree("a ... d", "a b c")).isFalse();
        assertThat(agree("... c", "a b c")).isTrue();
    }

    @Test
    void displaysAgreeWhateverTheirQuotesAndSpacesAndASetInAnyOrder() {
        assertThat(agree("[\"a\",1]", "['a', 1]")).isTrue();
        assertThat(agree("{'b', 'a'}", "{'a', 'b'}")).isTrue();
        assertThat(agree("frozenset({'b', 'a'})", "frozenset({'a', 'b'})")).isTrue();
        assertThat(agree("[{'b', 'a'}]", "[{'a', 'b'}]")).isTrue();
        assertThat(agree("{'b': 1, 'a': 2}", "{'a': 2, 'b': 1}")).isFalse();
        assertThat(agree("[1, 2]", "[2, 1]")).isFalse();
        assertThat(agree("{1, 2}", "{1, 2, 3}")).isFalse();
    }

    private static boolean agree(String said, String real) {
        return Outputs.agree(List.of(said), List.of(real));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(iterable [, start])",
                "if <condition>:\n  pass",
                "try:\n  # code that may fail\nexcept ValueError:\n  # what then",
                "except ValueError as e:\n  print(e)",
                "import sys\nprint(sys.argv[1])",
                "from sys import argv\nscript, name = argv",
                "from .shelf import books",
                "from . import books",
                "for x in list:\n  print(x)",
                "dict.keys()",
                "text.find\n(\n  what,\n  start=0,\n  end=None\n)",
                "(Pdb) list",
            })
    void whatIsPlainlyNotMeantToRunIsANote(String code) {
        Verified verified = example(code);
        assertThat(verified.diagnostics()).isNotEmpty().allSatisfy(diagnostic -> assertThat(diagnostic.severity())
                .isEqualTo(Severity.NOTE));
    }

    @Test
    void whatTheRunOfThePageHasPrintedNeedNotBeTyped() {
        Tracer noPrompt = AuditedRun.tracer()::trace;
        String code = "```python\nx = 2\nprint(x)  # %s\nprint([x])\n# [2]\n```\n";
        Verified printed = new Verifier(noPrompt).verify(page(code.formatted("2")));
        assertThat(standings(printed)).containsExactly(Standing.HOLDS, Standing.HOLDS);
        assertThat(errors(verify(code.formatted("3")))).isEqualTo("this prints 2, not 3");
        assertThat(standings(new Verifier(noPrompt).verify(page("```python\nx = 2\nx  # 2\n```\n"))))
                .as("a value is shown at a prompt alone")
                .containsExactly(Standing.UNDECIDED);
    }

    @Test
    void pythonTwoIsNoErrorWhereTheTextSpeaksOfIt() {
        assertThat(errors(verify("This is how Python 2 does it.\n\n```python\nprint 'a'\n```\n")))
                .isEmpty();
        assertThat(errors(example("print 'a'"))).contains("Missing parentheses");
    }

    @Test
    void aFailureThatTheLineAnnouncesIsExpected() {
        assertThat(errors(example("b'a'.replace('a', 'b')  # will raise an error")))
                .isEmpty();
        assertThat(errors(example("b'a'.replace('a', 'b')  # the letters change")))
                .contains("TypeError");
    }

    @Test
    void aBlockUnderALineThatAnnouncesItIsWhatIsPrinted() {
        String code = "```python\nprint('a', 'b')\n```\n\n%s\n\n```\n%s\n```\n";
        for (String line : List.of("Output:", "**Output:**", "This will print:", "Which prints the following:")) {
            assertThat(standings(verify(code.formatted(line, "a b")))).as(line).containsExactly(Standing.HOLDS);
            assertThat(errors(verify(code.formatted(line, "a c")))).isEqualTo("this prints a b, not a c");
        }
        for (String line : List.of("Install it:", "The output goes to a file:")) {
            assertThat(standings(verify(code.formatted(line, "a c")))).as(line).isEmpty();
        }
    }

    @Test
    void aValueAfterAnEqualsSignOrRoundedByAWordIsAValue() {
        assertThat(standings(example("print(2 + 3)  # = 5\nprint(2 / 3)  # about 0.67")))
                .containsExactly(Standing.HOLDS, Standing.HOLDS);
        assertThat(errors(example("print(2 + 3)  # = 6"))).isEqualTo("this prints 5, not = 6");
        assertThat(errors(example("print(2 / 3)  # ≈ 0.76"))).contains("not ≈ 0.76");
    }

    @Test
    void theTimeOfTheRunAsTextIsNothingThatCanBeStated() {
        assertThat(errors(example("import time\nprint(time.strftime('%Y'))  # 1999")))
                .isEmpty();
    }

    @Test
    void aRemarkAfterADashOrOnHowItIsRoundedIsNoPartOfTheValue() {
        assertThat(standings(example("print(-7 // 2)  # -4 (rounds down)\nprint(1 == 1.0)  # True - both are one")))
                .containsExactly(Standing.HOLDS, Standing.HOLDS);
        assertThat(errors(example("print(-7 // 2)  # -3 (rounds down)"))).contains("this prints -4");
        assertThat(errors(example("print(1 == 1.0)  # False - types differ"))).contains("this prints True");
        assertThat(errors(example("print(2 / 3)  # 0.7 (rounded)"))).isEmpty();
    }

    @Test
    void whatWouldHaveToBeShownIsNoClaim() {
        String session = "```python\n>>> 0.5\n0.50\n```\n";
        assertThat(standings(verify("If all digits were kept, it would have to show:\n\n" + session)))
                .containsExactly(Standing.UNDECIDED);
        assertThat(errors(verify("It would have to be longer. This shows:\n\n" + session)))
                .isEqualTo("this shows 0.5, not 0.50");
        assertThat(errors(verify("This would show:\n\n" + session))).isEqualTo("this shows 0.5, not 0.50");
    }

    @Test
    void whichNamesAModuleHasAndWhatThePromptIsNobodyCanState() {
        assertThat(standings(verify("```python\n>>> import math\n>>> dir(math)\n['acos', 'tau']\n```\n")))
                .containsExactly(Standing.UNDECIDED);
        assertThat(errors(example("class A:\n    b = 1\n\nprint([n for n in dir(A) if n[0] != '_'])  # ['c']")))
                .isEqualTo("this prints ['b'], not ['c']");
    }

    /** The forms that the page on diagnostics lists. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "# 6",
                "# '6'",
                "# => 6",
                "# -> 6",
                "# → 6",
                "# prints 6",
                "# Output: 6",
                "# returns 6",
                "# the result is 6",
                "# Output:\n# 6",
                "# = 6",
                "# still 6",
                "# it's still 6",
                "# 6, since 2 is more",
                "# 6 (the sum)",
                "# 6!",
                "# 6, not 5",
                "# ValueError",
                "# raises ValueError",
                "# ValueError: no number",
            })
    void eachFormOfAClaimMayBeUntrue(String comment) {
        assertThat(errors(example("print(2 + 3)  " + comment))).startsWith("this ");
    }
}
