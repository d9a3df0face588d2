package dev.tally.robust;

import dev.tally.python.code.Compiler;
import dev.tally.python.syntax.Parser;
import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.Unsupported;
import dev.tally.source.Source;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints, for each program of the folders, a line: JSON's null where it compiles, or type, message, line and column. */
final class SyntaxErrors {
    private SyntaxErrors() {}

    public static void main(String[] folders) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Path file : Torture.programs(List.of(folders))) {
            out.println(verdict(new Source("x.py", Files.readString(file))));
        }
    }

    private static String verdict(Source source) {
        try {
            Compiler.compile(Parser.parse(source));
            return "null";
        } catch (SyntaxError e) {
            int at = e.span().start();
            int line = source.line(at);
            int start = source.lineStart(line);
            // CPython counts code points.
            int column = source.text().codePointCount(start, at) + 1;
            return "[" + quoted(e.type()) + ", " + quoted(e.message()) + ", " + line + ", " + column + "]";
        } catch (Unsupported e) {
            return "[\"unsupported\", " + quoted(e.construct()) + ", null, null]";
        }
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
