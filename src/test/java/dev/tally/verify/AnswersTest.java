package dev.tally.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.course.InsightReader;
import dev.tally.python.vm.Session;
import dev.tally.source.Source;
import dev.tally.trace.Trace;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The keys of questions, held against what their code does. */
class AnswersTest {
    private static String asked(String code, String prose, String... options) {
        return question("```python\n" + code + "\n```\n\n" + prose, options);
    }

    private static String question(String prompt, String... options) {
        return reports("# Title\n\n---\n## Practice\n\n" + prompt + "\n\n* " + String.join("\n* ", options) + "\n");
    }

    private static String reports(String text) {
        StringBuilder out = new StringBuilder();
        verified(text, AuditedRun.tracer()).diagnostics().forEach(d -> out.append(d.render()));
        return out.toString();
    }

    private static Verified verified(String text, Tracer tracer) {
        var insight = new InsightReader((from, to) -> Optional.of(to))
                .read("a.md", "a.md", text.getBytes(StandardCharsets.UTF_8));
        return new Verifier(tracer).verify(insight);
    }

    @Test
    void theKeyOfAGapInCodeMustGiveWhatTheCodeStates() {
        assertThat(asked("print(???)  # => 5", "", "`5`", "`4`", "`3`")).isEmpty();
        assertThat(asked("print(???)  # => 5", "", "`4`", "`5`"))
                .startsWith("a.md:12:3: error: with the right option put in, this prints 4, not 5");
        assertThat(asked("print(2 + 3)  # ???", "", "`5`", "`4`")).isEmpty();
        assertThat(asked("print(2 + 3)  # ???", "", "`4`", "`5`")).contains("error: with the right option put in");
        assertThat(asked(">>> 'ab'.???()\n'AB'", "", "upper", "lower")).isEmpty();
        assertThat(asked(">>> 'ab'.???()\n'AB'", "", "lower", "upper")).contains("with the right option put in");
        assertThat(asked("x = [3, 1]\nx.???()\n# [1, 3]", "", "sort", "reverse", "pop"))
                .contains("as right as the first");
    }

    @Test
    void aBoxForAnAnswerBesideTheCodeIsNoCodeWhateverIsPutIn() {
        String two = "```python\nprint(???)  # => 5\n```\n\nIt is called:\n\n```python\n???\n```\n";
        assertThat(question(two, "`5`", "`a name`", "`4`")).isEmpty();
        assertThat(question(two, "`4`", "`a name`", "`5`")).contains("this prints 4, not 5");
        assertThat(question("```python\n???\n```\n\n" + two, "`1`", "`6`", "`a`", "`5`"))
                .contains("this prints 6, not 5");
        assertThat(question(two, "elsewhere", "`a name`", "`4`")).contains("this ends in NameError");
    }

    @Test
    void whatTheUserEntersIsWhatTheQuestionSaysThatItIs() {
        String code = "n = input('How many? ')\nprint(n * 2)";
        for (String says : List.of(
                "What is printed if the user types `5`?",
                "What is the output if the user's answer is \"5\"?",
                "What does it print when you enter the number 5?",
                "The input is `'5'`. What is printed?")) {
            assertThat(asked(code, says + "\n\n???", "55", "10")).isEmpty();
            assertThat(asked(code, says + "\n\n???", "10", "55")).contains("is not what the code prints: that is 55");
        }
        assertThat(asked(code, "What is printed?\n\n???", "10", "55")).isEmpty();
        assertThat(asked(code, "If the user types `5`, or the user types `6`: what is printed?\n\n???", "10", "55"))
                .isEmpty();
        assertThat(asked(
                        code, "What is on the screen if the user types `5`?\n\n???", "`How many? 10`", "`How many? 5`"))
                .isEmpty();
        assertThat(asked(
                        "while input() != 'q':\n    print('on')",
                        "The user types `5`: what is printed?\n\n???",
                        "q",
                        "on"))
                .isEmpty();
    }

    @Test
    void theKeyMustGiveWhatTheWordsOfTheQuestionSay() {
        String code = "word = 'hello'\nprint(word[???])";
        for (String says :
                new String[] {"so that it prints `olleh`", "The output should be `olleh`.", "Print the word “olleh”:"
                }) {
            assertThat(asked(code, says, "`::-1`", "`1:`", "`:-1`")).isEmpty();
            assertThat(asked(code, says, "`1:`", "`::-1`", "`:-1`"))
                    .contains("the code does not show olleh, as the question has it; with another one it does");
        }
        assertThat(asked("print(???([1, 2, 3]))", "Complete it so that it prints 6.", "sum", "max", "min"))
                .isEmpty();
        assertThat(asked("print(???([1, 2, 3]))", "Complete it so that it prints 6.", "min", "max", "sum"))
                .contains("does not show 6");
        assertThat(asked("print(???([1, 2, 3]))", "Which gives 6 numbers?", "min", "max", "len"))
                .isEmpty();
        assertThat(asked("print(???([1, 2, 3]))", "It prints `x`.", "min", "max"))
                .isEmpty();
        assertThat(asked("print(???([1, 2, 3]))", "Which does not print `6`?", "min", "max", "sum"))
                .isEmpty();
        assertThat(asked("print(???([1, 2, 3]))", "`sum` returns 6. Print 3.", "max", "sum"))
                .isEmpty();
        assertThat(asked("print(???([1, 2, 3]))", "Why doesn't it print `6`?", "min", "sum"))
                .isEmpty();
    }

    @Test
    void whoAsksHowMuchIsShownOrForOneRowOfItDoesNotAskForAll() {
        String loop = "for x in 'ab':\n    print(x)";
        assertThat(asked(loop, "How many times is something printed? ???", "2", "1", "4"))
                .isEmpty();
        assertThat(asked(loop, "What is printed first? ???", "\"a\"", "\"z\"")).isEmpty();
        assertThat(asked(loop, "What is printed first? ???", "\"z\"", "\"a\"")).contains("the first option is not");
        assertThat(asked(loop, "What is printed? ???", "\"a\"", "\"z\"")).contains("the first option is not");
    }

    @Test
    void theValueOfANameIsLookedAtWhereTheQuestionAsksForIt() {
        String code = "x = 10\nx //= 3";
        String asks = "What is the value of `x` after this? ???";
        assertThat(asked(code, asks, "3", "3.33", "4")).isEmpty();
        assertThat(asked(code, asks, "4", "3", "3.33"))
                .contains("the first option is not what the code prints: that is 3");
        assertThat(asked(code, "What is the value of `x` before the last line? ???", "10", "3"))
                .isEmpty();
        assertThat(asked("def f():\n    y = 1\n", "What is the value of `y`? ???", "1", "2"))
                .isEmpty();
        assertThat(asked(">>> x = 2\n", "What is the value of `x`? ???", "2", "3"))
                .isEmpty();
    }

    @Test
    void theNameThatOnlyTheKeyHasIsLookedForWhereItsFunctionIsCalled() {
        String code = "def f(*args):\n    return ???(args)\n\nprint(f(1, 2))";
        assertThat(asked(code, "", "len", "str")).isEmpty();
        assertThat(asked(code, "", "lenn", "str")).contains("NameError: name 'lenn' is not defined");
        assertThat(asked(code, "`total` is defined elsewhere.", "total", "str")).isEmpty();
    }

    @Test
    void aKeyThatMakesItNoPythonIsWrongWhereAnyWordDoes() {
        String code = "try:\n    {}['a']\n??? KeyError:\n    print('none')";
        assertThat(asked(code, "", "except", "catch", "else")).isEmpty();
        assertThat(asked(code, "", "exceppt", "catch", "else")).contains("this is not Python; with another one it is");
    }

    @Test
    void theNameOfAModuleMustBeOneWhereItIsNearlyOne() {
        String code = "from ??? import deque\nd = deque([1])";
        assertThat(asked(code, "", "collections", "itertools")).isEmpty();
        assertThat(asked(code, "", "colections", "itertools"))
                .contains("ModuleNotFoundError: No module named 'colections'");
        assertThat(asked(code, "", "mydeques", "itertools")).isEmpty();
    }

    @Test
    void allKeysArePutInInOrder() {
        String code = "names = ['a']\nages = [3]\nprint(???(???(names, ages)))\n# {'a': 3}";
        assertThat(asked(code, "", "dict", "zip", "list")).isEmpty();
        assertThat(asked(code, "", "zip", "dict", "list")).contains("with the right option put in");
        assertThat(asked(code, "", "list", "zip", "dict")).contains("with the right option put in");
    }

    @Test
    void theKeysMustRun() {
        assertThat(asked("x = 'laptop'.???('p')", "", "count", "occur")).isEmpty();
        assertThat(asked("x = 'laptop'.???('p')", "", "conut", "occur"))
                .contains("with the right option put in, this ends in AttributeError: 'str' object has no attribute");
        assertThat(asked("x = 3\n??? x > 2:\n    print('big')", "", "if", "when"))
                .isEmpty();
        assertThat(asked("x = 3\n??? x > 2:\n    print('big')", "", "when", "if"))
                .contains("this is not Python; with another one it is");
        assertThat(asked("x = unknown.???(3)", "", "count", "occur")).isEmpty();
        assertThat(asked("int(???)", "Which one raises an error?", "'x'", "'3'"))
                .isEmpty();
    }

    @Test
    void noValueIsCalled() {
        String code = "x = np.???(grades, ???)";
        assertThat(asked(code, "", "append", "axis=0", "join")).isEmpty();
        assertThat(asked(code, "", "axis=0", "append", "join")).contains("a value is called");
    }

    @Test
    void anExitIsNoFailure() {
        String code = "import ???\nsys.???";
        assertThat(asked(code, "", "sys", "exit()", "system")).isEmpty();
        assertThat(asked(code, "", "system", "exit()", "sys")).contains("with another one it does");
    }

    @Test
    void commentsOfOtherLanguagesAreReadAsComments() {
        String code = "spring = ['March', 'May']\nspring[1]\n// \"???\"";
        assertThat(asked(code, "", "May", "March")).isEmpty();
        assertThat(asked(code, "", "March", "May")).isNotEmpty();
        assertThat(asked("print(7 ??? 2)  # => 3", "", "//", "/")).isEmpty();
    }

    @Test
    void whatIsPrintedMayBeToldInASentence() {
        String code = "print('in')\nprint('Nobody')";
        assertThat(asked(code, "What is printed? ???", "in, then Nobody", "in", "Nobody"))
                .isEmpty();
        assertThat(asked(code, "What is printed? ???", "Nobody, then in", "in, then Nobody"))
                .contains("that is in");
        assertThat(asked("print(2 + 3)", "What is printed? ???", "the number 5", "6"))
                .isEmpty();
    }

    @Test
    void noOtherOptionMayGiveWhatTheCodeStates() {
        assertThat(asked("print(???)  # => 5", "", "5", "'5'", "4")).contains("as right as the first");
        assertThat(asked("print(2 + 3)  # => ???", "", "5", "'5'", "5.", "4")).isEmpty();
        assertThat(asked("print(2 + 3)  # ...???", "", "5", "4")).isEmpty();
        assertThat(asked("print(???) # => 5", "", "5", "5 ", "  5")).isEmpty();
        assertThat(asked("print(???)  # => 5", "", "5", "2 + 3", "4"))
                .startsWith("a.md:13:3: error: this option is as right as the first");
    }

    @Test
    void theKeyOfAGapInTheTextIsWhatIsPrinted() {
        assertThat(asked("print(2 + 3)", "It prints ???", "5", "4")).isEmpty();
        assertThat(asked("print(2 + 3)", "It prints ???", "4", "5"))
                .startsWith("a.md:12:3: error: the first option is not what the code prints: that is 5");
        assertThat(asked("print(2 + 3)", "It prints ???", "6", "4")).contains("that is 5");
        assertThat(asked("print(2 + 3)", "It prints ???", "a number", "a word")).isEmpty();
        assertThat(asked("raise X", "It prints ???", "4", "5")).isEmpty();
        assertThat(asked("sum(['a'])", "What is the result? ???", "TypeError", "'a'"))
                .isEmpty();
        assertThat(asked("sum(['a'])", "What is the result? ???", "'a'", "TypeError"))
                .contains("that is TypeError");
        assertThat(asked("print(1)\nprint(2)", "It prints ???, then ???.", "1", "2", "3"))
                .isEmpty();
        assertThat(asked("print(1)\nprint(2)", "It prints ???, then ???.", "2", "1", "3"))
                .contains("that is 1 / 2");
    }

    @Test
    void aGapOnALineOfItsOwnIsWhatIsPrintedAboveIt() {
        assertThat(asked("print(2 + 3)\n???", "", "5", "4")).isEmpty();
        assertThat(asked("print(2 + 3)\n???", "", "4", "5")).contains("that is 5");
    }

    @Test
    void aGapInABlockOfOutputIsAPartOfWhatIsPrinted() {
        String prompt = "```python\nprint([2 + 3])\n```\n\n```plain-text\n[???]\n```";
        assertThat(question(prompt, "5", "4")).isEmpty();
        assertThat(question(prompt, "4", "5")).contains("that is 5");
    }

    @Test
    void whatThePageHasSpeaksForAnOptionWhereNothingCanBeRun() {
        assertThat(beside("library.draw(data, colour=1)", "library.draw(points, ???=2)", "colour", "color"))
                .isEmpty();
        assertThat(beside("library.draw(data, colour=1)", "library.draw(points, ???=2)", "shade", "colour"))
                .contains("warning: the page has colour where the right option puts shade [T075]");
        assertThat(beside("library.wait(hours=24)", "library.wait(???=???)", "days", "1", "hours"))
                .as("the other gap is filled otherwise than on the page")
                .isEmpty();
        assertThat(beside("library.draw(data)", "library.???(points)", "drraw", "paint"))
                .contains("the right option has drraw, the page writes draw");
        assertThat(beside("f.exp(f.diff(f.log(x)))", "f.???(f.???(f.???(x)))", "exp", "diff", "log"))
                .isEmpty();
        assertThat(beside("f.exp(f.diff(f.log(x)))", "f.???(f.???(f.???(x)))", "exp", "log", "diff"))
                .contains("T075");
        assertThat(beside("library.draw(data)", "library.???(points)", "fill", "paint"))
                .isEmpty();
    }

    @Test
    void aKeyThatThePageNeverHasInThatPlaceIsLikelyAnothers() {
        String page = "pen = f.draw(data, shade=f.light)\nf.light(pen)\nf.fill(pen, size=1)";
        assertThat(beside(page, "f.???(points, ???=2)", "draw", "shade", "light"))
                .isEmpty();
        assertThat(beside(page, "f.draw(points, ???=2)", "light", "shade"))
                .as("the place has no word beside it, and the page has it before another value")
                .isEmpty();
        assertThat(beside(page, "x = f.???(data, 2)", "shade", "draw"))
                .contains("the page has draw where the right option puts shade");
        assertThat(beside(page, "shade = 2\nx = f.???(data, 2)", "shade", "draw"))
                .as("a name of the question's own")
                .isEmpty();
        assertThat(beside(page, "x = f.???(data, 2)", "light", "draw"))
                .as("the page has both in such a place")
                .isEmpty();
        assertThat(beside(page, "f.fill(pen, size=???)", "2", "1")).isEmpty();
    }

    @Test
    void twoLettersAreASlipWhereThePageHasThreeInTheirPlace() {
        assertThat(beside("y = f.log(x)", "z = f.???(x)", "lg", "exp"))
                .contains("the right option has lg, the page writes log");
        assertThat(beside("y = f.log(x)", "z = f.???", "lg", "exp")).isEmpty();
        assertThat(beside("y = f.log(x)\nz = f.lg(x)", "z = f.???(x)", "lg", "exp"))
                .isEmpty();
        assertThat(beside("y = f.deg2rad(x)", "z = f.???(x)", "deg2rid", "rad")).contains("the page writes deg2rad");
        assertThat(beside("y = f.load2(x)", "z = f.???(x)", "load3", "rad")).isEmpty();
    }

    /** A question about code of a library that there is not, on a page that has some; without the notes. */
    private static String beside(String example, String code, String... options) {
        String text = "# Title\n\n---\n## Content\n\n```python\nimport library as f\n" + example
                + "\n```\n\n---\n## Practice\n\n```python\n" + code + "\n```\n\n* " + String.join("\n* ", options)
                + "\n";
        return reports(text).replaceAll("(?s)a.md:\\d+:\\d+: note: .*?\n    help: [^\n]*\n", "");
    }

    @Test
    void whatAnyGapWouldLeaveUnreadableIsNotTheKeysFault() {
        assertThat(asked("???", "Which word makes a generator?", "yield", "return"))
                .isEmpty();
    }

    @Test
    void theQuotesOfATextStandForThoseOfCode() {
        String code = "x = “a”\nprint(x.???(‘a’))  # it’s how many";
        assertThat(asked(code, "", "count", "number")).isEmpty();
        assertThat(asked(code, "", "number", "count"))
                .contains("AttributeError: 'str' object has no attribute 'number'");
        assertThat(asked("print(???)  # => a", "", "'a'", "‘b’")).isEmpty();
        assertThat(asked("x = “a”\nprint(???)\n# a", "", "‘b’", "x")).contains("this prints b, not a");
        assertThat(asked("print(???, “!”)\n# it’s !", "", "\"it’s\"", "”it”")).isEmpty();
        assertThat(asked("x = “a”", "What is wrong with the code? ???", "its quotes", "‘a’"))
                .isEmpty();
    }

    @Test
    void aNameThatOnlyTheKeyHasIsItsFaultAlsoWhereItIsAPartOfOtherWords() {
        assertThat(asked("print(???([3, 1]))", "Print the maximum.", "ax", "sum"))
                .contains("NameError: name 'ax'");
        assertThat(asked("a, b = 1, 2\na, b = ???, ???", "Exchange them.", "c", "a", "swap"))
                .contains("NameError: name 'c'");
        assertThat(asked("print(???)", "Print the totals.", "total", "'x'")).isEmpty();
        assertThat(asked("items = [1]\nitems???", "Show the first of the items.", "first", "[0]"))
                .contains("NameError: name 'itemsfirst' is not defined");
    }

    @Test
    void anOptionThatDoesWhatIsStatedSpeaksAgainstAKeyThatNothingIsCalledBy() {
        String code = "import math\nprint(???.floor(2.5))  # 2";
        assertThat(asked(code, "Print the floor of it, by number.", "math", "number"))
                .isEmpty();
        assertThat(asked(code, "Print the floor of it, by number.", "number", "math"))
                .contains("NameError: name 'number' is not defined; with another one it does");
    }

    @Test
    void aSessionMayGoOnAfterCode() {
        String code = "def double(n):\n    return 2 * n\n\n>>> print(double(4))";
        assertThat(asked(code, "What is the output? ???", "8", "4")).isEmpty();
        assertThat(asked(code, "What is the output? ???", "4", "8")).contains("that is 8");
    }

    @Test
    void theQuestionMayUseWhatThePageDefines() {
        String content = "---\n## Content\n\n```python\ndef double(n):\n    return 2 * n\n```\n\n";
        String asked = "---\n## Practice\n\n```python\nprint(double(???))  # => 4\n```\n\n* %s\n* %s\n";
        for (String[] options : new String[][] {{"2", "3"}, {"3", "2"}}) {
            String text = "# Title\n\n" + content + asked.formatted((Object[]) options);
            assertThat(verified(text, AuditedRun.tracer()).diagnostics()).hasSize(options[0].equals("2") ? 0 : 1);
        }
    }

    @Test
    void codeThatHasRunToItsLastLineAndStatesNothingIsNotRunAgain() {
        String asked = "# Title\n\n---\n## Practice\n\n```python\nimport sys\nx = abs(???)\n%s\n```\n\n* -2\n* 'a'\n";
        Tracer noPrompt = AuditedRun.tracer()::trace;
        assertThat(verified(asked.formatted("print(x)"), noPrompt).claims())
                .extracting(Claim::standing)
                .containsExactly(Claim.Standing.HOLDS);
        assertThat(verified(asked.formatted("sys.exit()"), AuditedRun.tracer()).claims())
                .as("the run ends before its last line does")
                .extracting(Claim::reason)
                .containsExactly("the code ends in SystemExit");
    }

    @Test
    void optionsAreNotTriedForCodeWhoseCommentsStateNothing() {
        String asked = "# Title\n\n---\n## Practice\n\n```python\nimport threading\n\ndef work():\n    # Say it\n"
                + "    print('done')\n\nt = threading.???(target=work)\nt.start()\n%s\n```\n\n* Thread\n* Timer\n* Lock\n";
        Counting prose = new Counting(AuditedRun.tracer());
        verified(asked.formatted(""), prose);
        Counting stated = new Counting(AuditedRun.tracer());
        verified(asked.formatted("print(1)  # => 1"), stated);
        assertThat(prose.sessions)
                .as("the key alone, up to the last line, which is not modelled")
                .isEqualTo(1);
        assertThat(stated.sessions).isGreaterThan(1);
    }

    /** Counts how often statements are typed from the first one on. */
    private static final class Counting implements Tracer {
        private final Tracer tracer;
        private int sessions;

        Counting(Tracer tracer) {
            this.tracer = tracer;
        }

        @Override
        public Trace trace(Source program, int maxSteps) {
            return tracer.trace(program, maxSteps);
        }

        @Override
        public Iterator<Session.Shown> session(List<String> statements, boolean remembers) {
            sessions++;
            return tracer.session(statements, remembers);
        }
    }
}
