package dev.tally.python.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.lib.Library;
import dev.tally.python.lib.Sources;
import dev.tally.python.vm.Session.Raised;
import dev.tally.python.vm.Session.Shown;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static List<Shown> typed(String... statements) {
        return Session.run(List.of(statements), Limits.DEFAULT, new Library(Sources.NONE), false);
    }

    private static Shown shown(String output, String printed) {
        return new Shown(output, printed, "", Optional.empty(), true);
    }

    @Test
    void aValueIsShownAndNotPrinted() {
        assertThat(typed("x = [1]\n", "x\n", "print(x); x; None\n"))
                .containsExactly(shown("", ""), shown("[1]\n", "\n"), shown("[1]\n[1]\n", "[1]\n\n"));
    }

    @Test
    void whatAReprPrintsIsPrinted() {
        assertThat(typed("class A:\n    def __repr__(self):\n        print('asked')\n        return 'A'\n", "A()\n"))
                .last()
                .isEqualTo(shown("asked\nA\n", "asked\n\n"));
    }

    @Test
    void anExceptionEndsItsStatementAndNotTheSession() {
        List<Shown> all = typed("print(1); {}['k']\n", "def f(:\n", "raise SystemExit\n", "2\n");

        assertThat(all.get(0)).isEqualTo(new Shown("1\n", "1\n", "", Optional.of(new Raised("KeyError", "'k'")), true));
        assertThat(all.get(1).raised()).map(Raised::type).hasValue("SyntaxError");
        assertThat(all.get(1).raised()).map(Raised::message).hasValue("invalid syntax");
        assertThat(all.get(2).raised()).hasValue(new Raised("SystemExit", ""));
        assertThat(all.get(3)).isEqualTo(shown("2\n", "\n"));
    }

    @Test
    void theLastValueIsHeldOnlyWhereItIsAskedFor() {
        List<String> statements = List.of("[5]\n", "_\n");

        assertThat(Session.run(statements, Limits.DEFAULT, Modules.NONE, true))
                .last()
                .isEqualTo(shown("[5]\n", "\n"));
        assertThat(Session.run(statements, Limits.DEFAULT, Modules.NONE, false))
                .last()
                .satisfies(shown -> assertThat(shown.raised()).map(Raised::type).hasValue("NameError"));
    }

    @Test
    void aDisplayHookOfTheProgramIsCalled() {
        assertThat(typed("import sys\n", "sys.displayhook = lambda value: print('value', value)\n", "7\n"))
                .last()
                .isEqualTo(shown("value 7\n", "value 7\n"));
    }

    @Test
    void aLimitEndsTheSession() {
        assertThat(typed("print(1)\n", "while True: pass\n", "print(2)\n")).containsExactly(shown("1\n", "1\n"));
    }

    @Test
    void whatIsPrintedElsewhereIsNotShown() {
        assertThat(typed(
                        "import sys\n",
                        "class Sink:\n    def write(self, text): pass\n",
                        "sys.stdout = Sink()\n",
                        "print(1)\n",
                        "2\n"))
                .endsWith(shown("", ""), shown("", ""));
    }
}
