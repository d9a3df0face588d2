package dev.tally.python.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Parser;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.SyntaxWarning;
import dev.tally.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs, with what CPython 3.13.0 warns of in each: {@code src/test/scripts/record-warnings.py} writes it. */
class SyntaxWarningsTest {
    private static final Path RECORDED = Path.of("src/test/resources/syntax/warnings.tsv");

    @Test
    void eachProgramIsWarnedOfWhatCPythonWarnsOfInItsOrder() throws IOException {
        List<String> recorded = Files.readAllLines(RECORDED);
        List<String> told = new ArrayList<>();
        for (String line : recorded) {
            String program = line.split("\t")[0];
            Source source = new Source("x.py", MistakesTest.unescaped(program));
            StringBuilder row = new StringBuilder(program);
            warned(source)
                    .forEach(w ->
                            row.append('\t').append(w.line(source)).append(' ').append(w.message()));
            told.add(row.toString());
        }
        assertThat(told).hasSizeGreaterThan(500).containsExactlyElementsOf(recorded);
    }

    @Test
    void anEscapeIsWhereItStandsInTheText() {
        assertThat(about("x = 'a\\d'")).containsExactly("\\d");
        assertThat(about("'''\r\n\\\r\n\r\n\\e'''")).containsExactly("\\e");
        assertThat(about("b'\\777' '\\400'")).containsExactly("\\777", "\\400");
        assertThat(about("f'\\d{{ {x}\\q}}{y:\\e}{z:\\{1}}'")).containsExactly("\\e", "\\{", "\\d", "\\q");
    }

    @Test
    void aSlipIsWhereItsExpressionStands() {
        assertThat(about("if x is 5: 1()\nassert (x, 'm'), y\n0x1if x else y"))
                .containsExactly("0x1", "x is 5", "1", "assert (x, 'm'), y");
    }

    private static List<String> about(String text) {
        List<String> about = new ArrayList<>();
        warned(new Source("x.py", text))
                .forEach(w ->
                        about.add(text.substring(w.about().start(), w.about().end())));
        return about;
    }

    private static List<SyntaxWarning> warned(Source source) {
        List<SyntaxWarning> warned = new ArrayList<>();
        try {
            Module tree = Parser.parse(source, 200, name -> name.equals("DIGIT ONE") ? '1' : -1, warned::add);
            Compiler.compile(tree, Compiler.Mode.PROGRAM, 200, warned::add);
        } catch (SyntaxError wrong) {
            return warned;
        }
        return warned;
    }
}
