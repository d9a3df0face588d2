package dev.tally.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tally.AuditedRun;
import dev.tally.python.lib.Library;
import dev.tally.source.Source;
import dev.tally.trace.Speech;
import dev.tally.verify.LibrarySources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaygroundTest {
    private static final Path SCRIPT = Path.of("target/classes/dev/tally/engine/tally.js");

    private static final Path LIBRARY = Path.of("target/classes/META-INF/resources/libpython");

    /** So many of the programs that the engine is held against CPython with. */
    private static final int PROGRAMS = 6;

    /** Brings modules as pages do. */
    private static final String HARNESS = """
            const fs = require('fs');
            const tally = require(process.argv[1]);
            const program = fs.readFileSync(process.argv[2], 'utf8');
            function play(text) {
              for (;;) {
                const shown = tally.play('p', '', text, '', 'inline', '', '');
                const found = tally.missed().split('\\n')
                  .map(path => [path, process.argv[4] + '/' + path + (path.endsWith('.txt') ? '' : '.code')])
                  .filter(([path, file]) => path && fs.existsSync(file));
                if (!found.length) return shown;
                found.forEach(([path, file]) =>
                  tally.supply(path, fs.readFileSync(file, path.endsWith('.txt') ? 'utf8' : 'latin1')));
              }
            }
            fs.writeFileSync(process.argv[3], (%s).join('\\n'));
            """;

    private static final String PROGRAM = """
            first = [10, 20]
            second = first
            first = [300]
            second = [4]
            def grow(n, onto=[]):
                for i in range(n):
                    onto.append(i * 1.5)
                return onto
            grown = grow(3)
            names = {"a": grown, "b": (1, "two", 2 ** 70)}
            del grown
            print(names, len(names))
            """;

    @TempDir
    Path folder;

    @Test
    void aProgramIsAnsweredWithItsSnapshotsAndThePictureOfAStep() {
        AuditedRun.of(new Source("<program>", PROGRAM), 100);
        assertThat(Playground.snapshots(PROGRAM, 100))
                .contains("\"refcount\": 2")
                .contains("{\"end\": \"ok\", \"exception\": null, \"stdout\": \"{'a': [0.0, 1.5, 3.0]")
                .endsWith("\"exit\": \"\"}\n");
        assertThat(Playground.picture(PROGRAM, 100, 5)).startsWith("<svg").contains("freed by line 4");
    }

    @Test
    void aProgramThatDoesNotParseHasNoPicture() {
        assertThat(Playground.snapshots("x = (", 100)).contains("SyntaxError").contains("'(' was never closed");
        assertThat(Playground.picture("x = (", 100, 1)).isEmpty();
    }

    private static String play(String before, String code, SuppliedModules modules) {
        return Playground.play("player-1", before, code, "", "inline", "", "", Speech.ENGLISH, new Library(modules));
    }

    @Test
    void aChangedExampleReadsWhatItIsGiven() {
        String shown = Playground.play(
                "p",
                "a = input()\n",
                "b = input('b? ')\nprint(a, b)",
                "one\ntwo\n",
                "inline",
                "",
                "",
                Speech.ENGLISH,
                new Library(new SuppliedModules()));
        assertThat(shown).contains("\"out\":\"b? one two\\n\"").endsWith("\"error\":null,\"line\":0}");
    }

    @Test
    void aChangedExampleRunsAfterWhatIsBeforeItAndHasLinesOfItsOwn() {
        String shown = play("a = [1]\nprint('before')\n", "b = a\nprint(b)", new SuppliedModules());
        assertThat(shown)
                .startsWith("{\"lines\":[\"b = a\",\"print(b)\"],\"film\":{\"v\":1,\"at\":2,")
                .contains(
                        "\"l\":1,\"r\":2,\"s\":\"`b` is bound to the list that `a` refers to. `[1]` gains a reference: 1 → 2.")
                .contains("\"out\":\"[1]\\n\",\"steps\":[")
                .endsWith("]},\"error\":null,\"line\":0}");
    }

    @Test
    void whereAChangedExampleEndsIsToldInItsOwnLines() {
        assertThat(play("a = 1\n", "b = 2\n\nb.c\n", new SuppliedModules()))
                .contains("\"l\":3,\"r\":0,\"s\":\"Raises `AttributeError: 'int' object has no attribute 'c'`")
                .endsWith("\"error\":\"AttributeError: 'int' object has no attribute 'c'\",\"line\":3}");
        assertThat(play("a = 1\n", "b = 2\nb = (\n", new SuppliedModules()))
                .isEqualTo(
                        "{\"lines\":[\"b = \\u003cspan class=\\\"tok-n\\\">2\\u003c/span>\",\"b = (\"],\"film\":null,"
                                + "\"error\":\"SyntaxError: '(' was never closed\",\"line\":2}");
    }

    @Test
    void aChangedExampleAsksForTheModulesThatItImports() {
        SuppliedModules modules = new SuppliedModules();
        assertThat(play("", "import keyword\nprint(keyword.iskeyword('if'))\n", modules))
                .contains("keyword");
        assertThat(modules.takeMissed()).containsExactly("keyword.py", "keyword/__init__.py");
        modules.supply("keyword.py", Objects.requireNonNull(new LibrarySources().code("keyword.py")));
        assertThat(play("", "import keyword\nprint(keyword.iskeyword('if'))\n", modules))
                .contains("\"out\":\"True\\n\"");
        assertThat(modules.takeMissed()).isEmpty();
    }

    @Test
    void theEngineInJavaScriptAnswersByteForByteWhatTheEngineInJavaDoes() throws Exception {
        if (!Files.exists(SCRIPT)) {
            System.err.println("The engine in JavaScript was NOT tested: it was not built.");
            return;
        }
        if (!hasNode()) {
            System.err.println("The engine in JavaScript was NOT tested: there is no node here.");
            return;
        }
        String pictures = IntStream.rangeClosed(1, 12)
                .mapToObj(step -> Playground.picture(PROGRAM, 100, step))
                .collect(Collectors.joining("\n"));
        assertThat(inNode("[tally.snapshots(program, 100),"
                        + " ...[...Array(12).keys()].map(step => tally.picture(program, 100, step + 1))]"))
                .isEqualTo(Playground.snapshots(PROGRAM, 100) + "\n" + pictures);
    }

    static List<Path> programs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/conformance"))) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList();
            return IntStream.range(0, PROGRAMS)
                    .mapToObj(i -> all.get(i * all.size() / PROGRAMS))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What JavaScript's class library calculates otherwise, or the compiler to JavaScript writes down in another order. */
    private static final String CALCULATION = """
            import math
            import random
            import zlib
            print(zlib.compress(b"to be or not to be", 0), zlib.decompressobj().decompress(zlib.compress(b"be " * 99), 9))
            print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), 4503599627370497.5)
            print(math.fsum([0.1] * 10), math.fsum([1e16, 1.0, -1e16]), math.sumprod([0.1, 0.2, 0.3], [0.7, 0.8, 0.9]))
            print(math.expm1(1e-10), math.log1p(1e-10), math.asinh(1), math.remainder(5.5, 2), math.ulp(1.0))
            print(10 ** -5, 2 ** 0.5, 1.1 ** 33, float(-(7 ** 70)) == -1.4350360160986842e59, 9007199254740993.0, 1e23, 2.0 ** 64, 5e-324)
            random.seed(11)
            for f in (math.sin, math.exp, math.log, math.cosh, math.gamma, math.erf, math.cbrt):
                print([f(random.uniform(0.001, 20)) for _ in range(5)])
            """;

    /** What stands in tables that are brought when a program needs them. */
    private static final String TABLES = """
            import inspect
            import unicodedata
            print("\\N{SNOWMAN}", unicodedata.normalize("NFD", "\u00e9").encode(), unicodedata.numeric("\u00bd"))
            print(unicodedata.ucd_3_2_0.category("a"), unicodedata.name("\u00e9"), inspect.signature(len))
            """;

    @Test
    void aChangedExampleAsksForTheTablesThatItNeeds() {
        SuppliedModules modules = new SuppliedModules();
        assertThat(play("", "print('\\N{SNOWMAN}')\n", modules)).contains("naming a character in a string");
        assertThat(modules.takeMissed()).containsExactly("unicodedata/names.txt");
        modules.supply("unicodedata/names.txt", "=2603\n0SNOWMAN\n");
        assertThat(play("", "print('\\N{SNOWMAN}')\n", modules)).contains("\"out\":\"\u2603\\n\"");
        play("", "len.__text_signature__", modules);
        assertThat(modules.takeMissed()).containsExactly("signatures.txt");
    }

    @Test
    void programsPlayInJavaScriptAsInJavaWithTheModulesThatTheyImport() throws Exception {
        assumeThat(Files.exists(SCRIPT) && hasNode()).isTrue();
        List<Path> programs = new ArrayList<>(programs());
        programs.add(Files.writeString(folder.resolve("calculation.py"), CALCULATION));
        programs.add(Files.writeString(folder.resolve("tables.py"), TABLES));
        String played = inNode("process.argv.slice(5).map(file => play(fs.readFileSync(file, 'utf8')))", programs);
        Library library = new Library(new LibrarySources());
        String expected = programs.stream()
                .map(file -> Playground.play("p", "", read(file), "", "inline", "", "", Speech.ENGLISH, library))
                .collect(Collectors.joining("\n"));
        assertThat(played).isEqualTo(expected);
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private String inNode(String calls) throws IOException, InterruptedException {
        return inNode(calls, List.of());
    }

    /** @param calls gives texts: they are joined by line ends */
    private String inNode(String calls, List<Path> files) throws IOException, InterruptedException {
        Path program = Files.writeString(folder.resolve("program.py"), PROGRAM);
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of("node", "-e", HARNESS.formatted(calls)));
        Stream.of(SCRIPT.toAbsolutePath(), program, output, LIBRARY.toAbsolutePath())
                .forEach(path -> command.add(path.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process node = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).as(said).isZero();
        return Files.readString(output);
    }
}
