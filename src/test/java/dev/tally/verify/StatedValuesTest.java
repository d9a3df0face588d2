package dev.tally.verify;

import static dev.tally.verify.ClaimsTest.example;
import static dev.tally.verify.ClaimsTest.standings;
import static dev.tally.verify.StatedByAuthorsTest.errors;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.verify.Claim.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that comments state among words, of names, and over code; and what only looks like one. */
class StatedValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "print([1, 2])  # the list [1, 2]",
                "print('ab')  # prints the string 'ab'",
                "print(3)  # this prints 3 to the console",
                "print(9)  # the largest value: 9",
                "print({1: 2})  # a dictionary {1: 2}",
                "print(3)  # You get 3",
                "print(3)  # Answer: 3",
                "print(3)  # Output >> 3",
                "print(7 // 2)  # 3 - the fraction is dropped",
                "print(2 + 3)  # 2 + 3 = 5",
                "print([2, 4])  # [2, 4] -- the even ones",
                "print('55')  # '55', not 10",
                "x = 2 * 3  # 6",
                "x = 'a' * 3  # \"aaa\"",
                "x = 10 / 4  # 2.5 (a float)",
                "x = [0] * 2  # [0, 0], two zeros",
                "x = not True  # evaluates to False",
                "x = 5 - 1  # x will be 4",
                "d = {}\nd['k'] = 1  # {'k': 1}",
                "d = {'k': {}}\nd['k']['n'] = 1  # {'n': 1}\nd['k']['n'] += 1  # 2",
                "d = {'k': []}\nd['k'].append(1)  # [1]",
                "n = [3, 1]\nn.sort()  # n is [1, 3]\nn.append(5)  # n: [1, 3, 5]\nn.pop()  # sorted, n is now [1, 3]",
                "x = 1\ny = x\nx = 2  # y is still 1",
                "x = 6 // 2  # 3\ny = 6 / 2  # 3",
            })
    void aValueAmongWordsOrOfANameIsFoundToBeSo(String code) {
        Verified verified = example(code);
        assertThat(errors(verified)).isEmpty();
        assertThat(standings(verified)).containsOnly(Standing.HOLDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print([1, 2])  # the list [1, 4]",
                "print(round(3.5))  # 3 (banker's rounding)",
                "print('ac')  # prints the string 'ab'",
                "print(3)  # this prints 2 to the console",
                "print(8)  # the largest value: 9",
                "print({1: 3})  # a dictionary {1: 2}",
                "print(3)  # You get 2",
                "print(3)  # Answer: 2",
                "print(3)  # Output >> 2",
                "print(7 // 3)  # 4 - the fraction is dropped",
                "print(2 + 4)  # 2 + 4 = 5",
                "print([2, 4])  # [2, 5] -- the even ones",
                "print('56')  # '55', not 10",
                "print(1 / 3)  # 0.333...\nprint(2 / 3)  # 0.333...",
                "x = 2 * 3  # 5",
                "x = f\"{'a'}{'b'}\"  # \"abd\"",
                "x = [0] * 2  # [0, 1], two figures",
                "x = 3 < 2  # evaluates to True",
                "x = 5 - 1  # x will be 3",
                "d = {}\nd['k'] = 1  # {'k': 2}",
                "n = [3, 1]\nn.sort()  # n is [3, 1, 2]",
                "n = [3, 1]\nn.sort()  # n -> [1, 4]",
                "x = 1\ny = x\nx = 2  # y is 2, too",
            })
    void aValueThatIsAnotherIsAnError(String code) {
        assertThat(errors(example(code))).hasSize(1);
    }

    @Test
    void ofANameItIsToldWhatItIs() {
        assertThat(errors(example("x = 1\ny = x\nx = 2  # y is 2"))).containsExactly("y is 1, not 2");
        assertThat(errors(example("d = {}\nd['k'] = 1 + 1  # 3"))).containsExactly("d['k'] is 2, not 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeout = 30  # 60 seconds is too long",
                "mode = 'r'  # 'w' to write",
                "size = 2 * 2  # 8 in larger ones",
                "x = 1 + 1  # 1\ny = x + 1  # 2",
                "b = int('101', 2)  # 101",
                "t = tuple([1, 2])  # (a, b)",
                "words = 'a b'.split()  # ['a', 'b', ...]",
                "flag = 1 < 0  # True: on, False: off",
                "flag = 1 < 0  # True, if it were more",
                "a = [1]\nb = a + [2]  # [1], unchanged",
                "xs = [1, 2]\nxs.insert(0, 0)  # before: [1, 2]",
                "import random\nn = random.randint(1, 6)  # 2",
                "print(abs(-3))  # -3 (without its sign)",
                "print([0] * 3)  # [0], three times",
                "print('abc'.upper())  # 'abc', in capitals",
                "print([1, 2] + [3])  # the list [3] is added",
                "print(sorted([3, 1]))  # numbers: [3, 1]",
                "print(2 ** 8)  # 2, eight times",
                "print(10 - 3)  # 10 - the first number",
                "print(10 - 4 - 1)  # 10 - 4 = 6",
                "print('done')  # 4",
                "print(ord('a'))  # 'a'",
                "x = 4\nprint(x - 1)  # 4 - one less than that",
                "it = iter('ab')\nd = {}\nd[next(it)] = 1 + 1  # 3 or so\nprint(next(it))  # b",
            })
    void wordsOfWhatTheCodeHasAreNoValue(String code) {
        assertThat(errors(example(code))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print(1)\n\n# -> 2\nprint(2)",
                "x = [1, 2]\n\n# -> 3\nprint(sum(x))",
                "print(1)\n\n# -> 5\nx = 2 + 3",
                "print(1)\n# prints 2\nprint(2)",
                "# => 5\nprint(2 + 3)\n# => 6\nprint(2 * 3)",
                "x = 1\n# x = 2\nx = 2",
                "print(1)\n# ValueError\nint('x')",
                "print('Adding a key')\n\n# Adding a value\nd = {}",
                "print('Adding')\n# Removing\nprint('Removing it')",
            })
    void aResultOverCodeMayBeThatOfTheCode(String code) {
        assertThat(errors(example(code))).isEmpty();
    }

    @Test
    void whatIsOverCodeAndSoOfNeitherIsNotDecided() {
        assertThat(example("print(1)\n\n# -> 5\nprint(2)").claims())
                .anyMatch(claim -> claim.reason().equals("it may be about the lines below it"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print(1)\n\n# -> 2",
                "print(1)\n\n# Output:\n# 2",
                "print(1)\n\n# -> 2\n\nprint(3)",
                "x = 5 + 1\n\n# -> 10\nimport math",
                "print(1)\n# prints 2\nprint(2)\n# prints 2",
            })
    void aResultWithNothingUnderItIsThatOfTheLineBefore(String code) {
        assertThat(errors(example(code))).hasSize(1);
    }

    @Test
    void inASessionTheQuotesOfATextAreAsTheyAreShown() {
        assertThat(errors(ClaimsTest.verify("```python\n>>> print('5')\n5\n>>> 'a'\n'a'\n```\n")))
                .isEmpty();
        assertThat(errors(ClaimsTest.verify("```python\n>>> print('5')\n'5'\n```\n")))
                .containsExactly("this shows 5, not '5'");
        assertThat(errors(ClaimsTest.verify("```python\n>>> 'a'\na\n```\n"))).containsExactly("this shows 'a', not a");
    }

    @Test
    void aProgramThatIsRunPrintsWhatTheExampleBeforePrints() {
        String code = "```python\nprint('hello')\n```\n\nRun it:\n\n```\n$ python hello.py";
        assertThat(standings(ClaimsTest.verify(code + "\nhello\n```\n")))
                .hasSize(1)
                .containsOnly(Standing.HOLDS);
        assertThat(errors(ClaimsTest.verify(code + "\nhullo\n```\n"))).containsExactly("this prints hello, not hullo");
        assertThat(errors(ClaimsTest.verify(code + "\n```\n"))).isEmpty();
        assertThat(errors(ClaimsTest.verify(code + " 5\nhello 5\n```\n"))).isEmpty();
    }
}
