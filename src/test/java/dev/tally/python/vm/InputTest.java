package dev.tally.python.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.lib.Library;
import dev.tally.source.Source;
import dev.tally.trace.Trace;
import dev.tally.trace.Tracing;
import dev.tally.verify.LibrarySources;
import org.junit.jupiter.api.Test;

/** What a run is given to read, before it starts. */
class InputTest {
    private static final Library LIBRARY = new Library(new LibrarySources());

    private static Trace.End end(String program, String input) {
        return Tracing.run(new Source("a.py", program), LIBRARY.reading(input), Limits.DEFAULT, 100, true)
                .end();
    }

    @Test
    void eachCallOfInputReadsALine() {
        Trace.End end = end("a = input('? ')\nb = input()\nprint([a, b])\ninput('! ')\n", "one\n\n");
        assertThat(end.stdout()).isEqualTo("? ['one', '']\n! ");
        assertThat(end.exception().map(Trace.End.Raised::line)).contains("EOFError: EOF when reading a line");
    }

    @Test
    void theLastLineNeedsNoEndAndAllEndsOfLinesAreOne() {
        assertThat(end("print([input(), input(), input()])\n", "a\r\nb\rc").stdout())
                .isEqualTo("['a', 'b', 'c']\n");
    }

    @Test
    void theStreamIsReadInWholeInPartsAndByLines() {
        String program = """
                import sys
                print(repr(sys.stdin.read(2)), repr(sys.stdin.readline()), repr(sys.stdin.readline(2)))
                print([line for line in sys.stdin])
                print(repr(sys.stdin.read()), repr(sys.stdin.readline()), sys.stdin.readlines())
                """;
        assertThat(end(program, "ab😀\nlong\nlast\n").stdout())
                .isEqualTo("'ab' '😀\\n' 'lo'\n['ng\\n', 'last\\n']\n'' '' []\n");
    }

    @Test
    void withoutAnythingToReadTheStreamIsAtItsEnd() {
        assertThat(end("import sys\nprint(repr(sys.stdin.read()))\n", "").stdout())
                .isEqualTo("''\n");
    }
}
