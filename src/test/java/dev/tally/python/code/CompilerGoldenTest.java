package dev.tally.python.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.syntax.Parser;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the compiler to what CPython 3.13.0 makes of the programs in {@code src/test/resources/code}; {@code regenerate.py}
 * there, run by that version, writes the goldens.
 */
class CompilerGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/code");

    @TestFactory
    Stream<DynamicTest> everyProgramCompilesToCPythonsCode() throws IOException {
        return goldens().map(golden -> {
            String name = golden.getFileName().toString().replace(".dis", "");
            return DynamicTest.dynamicTest(name, () -> {
                String program = Files.readString(FOLDER.resolve(name + ".py"));
                assertThat(disassembled(name, program)).isEqualTo(Files.readString(golden));
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> carriageReturnsChangeNoInstructionAndNoLine() throws IOException {
        return goldens().map(golden -> {
            String name = golden.getFileName().toString().replace(".dis", "");
            return DynamicTest.dynamicTest(name, () -> {
                String program = Files.readString(FOLDER.resolve(name + ".py"));
                String twin = program.replace("\n", "\r\n");
                assertThat(disassembled(name, twin)).isEqualTo(disassembled(name, program));
            });
        });
    }

    private static Stream<Path> goldens() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".dis")).sorted().toList().stream();
        }
    }

    private static String disassembled(String name, String program) {
        return Disassembler.disassemble(Compiler.compile(Parser.parse(new Source(name, program))));
    }

    @TestFactory
    Stream<DynamicTest> everyErrorHasCPythonsMessageAndPlace() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String block : Files.readString(FOLDER.resolve("errors.txt")).split("----\n")) {
            int arrow = block.indexOf("=> ");
            String program = block.substring(0, arrow);
            String expected = block.substring(arrow + 3).strip();
            tests.add(DynamicTest.dynamicTest(
                    program.strip(), () -> assertThat(outcome(program)).isEqualTo(expected)));
        }
        return tests.stream();
    }

    private static String outcome(String program) {
        Source source = new Source("errors", program);
        try {
            Compiler.compile(Parser.parse(source));
            return "compiles";
        } catch (SyntaxError error) {
            Span span = error.span();
            String end = span.length() == 0 ? "" : "-" + place(source, span.end());
            return error.type() + ": " + error.message() + " @ " + place(source, span.start()) + end;
        }
    }

    private static String place(Source source, int offset) {
        return source.line(offset) + ":" + source.column(offset);
    }
}
