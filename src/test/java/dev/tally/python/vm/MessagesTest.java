package dev.tally.python.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.lib.Library;
import dev.tally.source.Source;
import dev.tally.verify.JavaFibers;
import dev.tally.verify.LibrarySources;
import org.junit.jupiter.api.Test;

/** What stands on {@code sys.stderr}, apart from what a program prints. */
class MessagesTest {
    private static String errors(String... lines) {
        Source program = new Source("program.py", String.join("\n", lines) + "\n");
        Interpreter vm =
                new Interpreter(Limits.DEFAULT, new Library(new LibrarySources(), new JavaFibers()), null, false);
        assertThat(vm.run(program).kind()).isEqualTo(Ending.Kind.OK);
        assertThat(vm.output().printed()).isEmpty();
        return vm.output().errors().replaceAll("0x[0-9a-f]+", "0x");
    }

    @Test
    void anExceptionOfAFinalizerIsToldThere() {
        assertThat(errors("class Bad:", "    def __del__(self):", "        raise ValueError('lost')", "Bad()"))
                .isEqualTo("Exception ignored in: <function Bad.__del__ at 0x>\n"
                        + "Traceback (most recent call last):\n"
                        + "  File \"program.py\", line 3, in __del__\n"
                        + "    raise ValueError('lost')\n"
                        + "ValueError: lost\n");
    }

    @Test
    void aProgramMayWriteThereItself() {
        assertThat(errors("import sys", "print('a', 1, file=sys.stderr)", "sys.stderr.writelines(['b', 'c'])"))
                .isEqualTo("a 1\nbc");
    }

    @Test
    void theCollectorTellsOfItsWorkWhereItIsAsked() {
        String told = errors(
                "import gc",
                "gc.set_debug(gc.DEBUG_STATS | gc.DEBUG_COLLECTABLE)",
                "x = []",
                "x.append(x)",
                "del x",
                "n = gc.collect()",
                "gc.set_debug(0)");
        assertThat(told)
                .contains("gc: collecting generation 2...\n", "gc: collectable <list 0x>\n")
                .contains("gc: done, 1 unreachable, 0 uncollectable, 0.0000s elapsed\n");
    }
}
