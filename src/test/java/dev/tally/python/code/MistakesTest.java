package dev.tally.python.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.syntax.Parser;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Programs that do not compile, with what CPython 3.13.0 says of each: {@code src/test/scripts/record-mistakes.py} writes it.
 */
class MistakesTest {
    private static final Path RECORDED = Path.of("src/test/resources/syntax/mistakes.tsv");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x(..)|u(.{4})|U(.{8})|(.))");

    @Test
    void eachMistakeHasTheMessageAndThePlaceThatCPythonGives() throws IOException {
        List<String> recorded = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (String line : Files.readAllLines(RECORDED)) {
            String program = line.substring(0, line.indexOf('\t'));
            recorded.add(line);
            told.add(program + "\t" + told(unescaped(program)));
        }
        assertThat(told).hasSizeGreaterThan(1400).containsExactlyElementsOf(recorded);
    }

    private static String told(String program) {
        Source source = new Source("x.py", program);
        try {
            Compiler.compile(Parser.parse(source, 200, name -> -1));
            return "compiles";
        } catch (SyntaxError e) {
            String start = e.line(source) + "\t" + e.column(source);
            String end = e.endLine(source) + "\t" + e.endColumn(source);
            return e.type() + "\t" + start + "\t" + end + "\t" + e.message();
        }
    }

    static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(unescaped(found)));
    }

    private static String unescaped(MatchResult escape) {
        for (int kind = 1; kind < 4; kind++) {
            if (escape.group(kind) != null) {
                return Character.toString(Integer.parseInt(escape.group(kind), 16));
            }
        }
        return switch (escape.group(4)) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            default -> escape.group(4);
        };
    }
}
