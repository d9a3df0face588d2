package dev.tally.python.lib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.AuditedRun;
import dev.tally.source.Source;
import dev.tally.trace.Trace;
import org.junit.jupiter.api.Test;

/** The files of a run: in memory, its own, and nothing besides. What they do is held against CPython in the conformance suite. */
class FilesTest {
    private static Trace.End run(String... lines) {
        return AuditedRun.of(new Source("program.py", String.join("\n", lines) + "\n"), 1000)
                .end();
    }

    private static String unsupported(String... lines) {
        Trace.End end = run(lines);
        assertThat(end.kind()).isEqualTo(Trace.End.Kind.UNSUPPORTED);
        return end.exception().orElseThrow().type();
    }

    @Test
    void eachRunBeginsWithoutAnyFile() {
        String[] program = {
            "import os",
            "print(os.listdir(), os.listdir('/tmp'))",
            "open('a.txt', 'w').close()",
            "open('/tmp/b.txt', 'w').close()",
            "print(os.listdir('.'), os.listdir('/tmp'))"
        };
        String printed = "[] []\n['a.txt'] ['b.txt']\n";
        assertThat(run(program).stdout()).isEqualTo(printed);
        assertThat(run(program).stdout()).isEqualTo(printed);
    }

    @Test
    void otherPathsOfTheMachineAreNotModelled() {
        assertThat(unsupported("open('/etc/passwd')")).isEqualTo("the file /etc/passwd");
        assertThat(unsupported("open('../../../../../etc/passwd')")).isEqualTo("the file ../../../../../etc/passwd");
        assertThat(unsupported("open('/tmp/../etc/passwd', 'w')")).isEqualTo("the file /tmp/../etc/passwd");
        assertThat(unsupported("open('/proc/self/environ', 'rb')")).isEqualTo("the file /proc/self/environ");
        assertThat(unsupported("import os", "os.listdir('/')")).isEqualTo("the file /");
        assertThat(unsupported("open(0)")).isEqualTo("the standard streams as files");
    }

    @Test
    void aPathMayGoRoundWithinTheFolder() {
        assertThat(run(
                                "import os",
                                "os.mkdir('sub')",
                                "with open('sub/.././a.txt', 'w') as f: f.write('here')",
                                "print(open(os.path.abspath('a.txt')).read(), open('./sub//../a.txt').read())")
                        .stdout())
                .isEqualTo("here here\n");
    }

    @Test
    void aFileThatTheProgramHasRemovedIsMissingBecauseOfIt() {
        Trace.End end = run("import os", "open('a.txt', 'w').close()", "os.remove('a.txt')", "open('a.txt')");
        assertThat(end.exception().orElseThrow().type()).isEqualTo("FileNotFoundError");
        assertThat(unsupported("open('a.txt')")).isEqualTo("a file that the program does not make");
    }

    @Test
    void whatCannotBeRenamedStaysWhereItIs() {
        assertThat(run(
                                "import os",
                                "os.makedirs('d/e')",
                                "for old, new in [('.', 'x'), ('d', 'd/e/f'), ('d', ''), ('d/e', '.'), ('', 'x')]:",
                                "    try: os.rename(old, new)",
                                "    except OSError as e: print(e)",
                                "print(os.listdir(), os.listdir('d'))")
                        .stdout())
                .isEqualTo("[Errno 16] Device or resource busy: '.' -> 'x'\n"
                        + "[Errno 22] Invalid argument: 'd' -> 'd/e/f'\n"
                        + "[Errno 2] No such file or directory: 'd' -> ''\n"
                        + "[Errno 16] Device or resource busy: 'd/e' -> '.'\n"
                        + "[Errno 2] No such file or directory: '' -> 'x'\n"
                        + "['d'] ['e']\n");
    }

    @Test
    void aFileThatIsOpenGoesOnWithoutItsPath() {
        assertThat(run(
                                "import os",
                                "f = open('a.txt', 'w+')",
                                "f.write('kept')",
                                "f.flush()",
                                "os.remove('a.txt')",
                                "f.seek(0)",
                                "print(f.read(), os.path.exists('a.txt'))")
                        .stdout())
                .isEqualTo("kept False\n");
    }

    @Test
    void aStreamOfAClassOfTheProgramIsReadPieceByPiece() {
        assertThat(run(
                                "import io",
                                "class Slow(io.RawIOBase):",
                                "    pieces = [b'caf\\xc3', b'\\xa9\\r', b'\\nend']",
                                "    def readable(self): return True",
                                "    def readinto(self, target):",
                                "        piece = self.pieces.pop(0) if self.pieces else b''",
                                "        target[:len(piece)] = piece",
                                "        return len(piece)",
                                "text = io.TextIOWrapper(io.BufferedReader(Slow()), encoding='utf-8')",
                                "print([*text], text.newlines == '\\r\\n')")
                        .stdout())
                .isEqualTo("['café\\n', 'end'] True\n");
    }
}
