package dev.tally.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.code.Marshal;
import dev.tally.python.lib.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The library's code that the build leaves beside its texts. */
class LibraryCompilerTest {
    private static final Path FOLDER = Path.of("target/classes/META-INF/resources/libpython");
    private static final LibrarySources SOURCES = new LibrarySources();

    static List<String> modules() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".py"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModulesCodeIsThatOfItsText(String path) {
        var code = Objects.requireNonNull(Library.compile(SOURCES, LibraryCompiler.name(path), path));
        assertThat(SOURCES.code(path)).as(path).isEqualTo(Marshal.write(code));
    }

    @ParameterizedTest
    @CsvSource({"re/__init__.py, re", "json/decoder.py, json.decoder", "abc.py, abc", "_pydatetime.py, _pydatetime"})
    void aModuleIsNamedByItsPlace(String path, String name) {
        assertThat(LibraryCompiler.name(path)).isEqualTo(name);
    }

    @Test
    void whatIsWrittenIsTheSameEachTime(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("json"));
        Files.createFile(folder.resolve("json/decoder.py"));
        LibraryCompiler.compile(folder);
        String first = Files.readString(folder.resolve("json/decoder.py.code"), StandardCharsets.ISO_8859_1);
        LibraryCompiler.compile(folder);
        assertThat(folder.resolve("json/decoder.py.code"))
                .usingCharset(StandardCharsets.ISO_8859_1)
                .hasContent(first);
        assertThat(SOURCES.code("json/decoder.py")).isEqualTo(first);
    }

    @Test
    void whatModulesImportIsKnown() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("imports.txt"));
        assertThat(lines.stream().filter(line -> line.contains(".py"))).hasSameSizeAs(modules());
        assertThat(lines)
                .contains(
                        "keyword.py",
                        "collections/abc.py _collections_abc.py",
                        "json/decoder.py json/__init__.py json/scanner.py re/__init__.py",
                        "re/__init__.py copyreg.py enum.py functools.py re/_compiler.py re/_parser.py");
    }

    @Test
    void tablesAreAmongWhatCanBeFetched() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve("imports.txt")))
                .filteredOn(line -> line.contains(".txt"))
                .containsExactly(
                        "signatures.txt",
                        "unicodedata/decompositions.txt",
                        "unicodedata/names.txt",
                        "unicodedata/numbers-3.2.txt",
                        "unicodedata/numbers.txt",
                        "unicodedata/properties-3.2.txt",
                        "unicodedata/properties.txt");
    }
}
