package dev.tally.verify;

import dev.tally.python.code.Code;
import dev.tally.python.code.Marshal;
import dev.tally.python.lib.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Run when Tally itself is built: compiles the library's modules that are written in Python and puts their code beside
 * them, so that no program that imports one has to. What each imports while it is loaded stands in {@value #IMPORTS}, so that
 * who fetches one can fetch those, too: a line for each, with paths. The tables that modules written in Java need follow, which
 * import nothing.
 */
final class LibraryCompiler {
    private static final String PACKAGE = "/__init__";
    private static final String SUFFIX = ".py";
    private static final String IMPORTS = "imports.txt";

    private LibraryCompiler() {}

    /** @param args the folder of the classes; the library is in it */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        if (new ScriptEngine(classes).forgetOlder()) {
            System.out.println("The engine has changed: in JavaScript, for the pages, the next build makes it anew.");
        }
        compile(classes.resolve("META-INF/resources/libpython"));
    }

    /** @param folder of the library */
    static void compile(Path folder) throws IOException {
        LibrarySources sources = new LibrarySources();
        List<String> modules = files(folder, path -> path.endsWith(SUFFIX));
        StringBuilder imports = new StringBuilder();
        for (String path : modules) {
            Code code = Library.compile(sources, name(path), path);
            if (code == null) {
                throw new IOException("the class path has no " + path);
            }
            Files.writeString(
                    folder.resolve(path + LibrarySources.COMPILED), Marshal.write(code), StandardCharsets.ISO_8859_1);
            imports.append(path);
            LibraryImports.of(code, path).stream()
                    .flatMap(name -> Stream.of(name + SUFFIX, name + PACKAGE + SUFFIX))
                    .filter(other -> modules.contains(other) && !other.equals(path))
                    .forEach(imported -> imports.append(' ').append(imported));
            imports.append('\n');
        }
        files(folder, LibraryCompiler::isTable)
                .forEach(path -> imports.append(path).append('\n'));
        Files.writeString(folder.resolve(IMPORTS), imports);
    }

    private static boolean isTable(String path) {
        return path.endsWith(".txt")
                && !path.startsWith("amendments/")
                && !path.endsWith("LICENSE.txt")
                && !path.equals(IMPORTS);
    }

    /** Below the folder, with slashes. */
    private static List<String> files(Path folder, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(wanted)
                    .sorted()
                    .toList();
        }
    }

    /** {@code json.decoder} of {@code json/decoder.py}, {@code json} of {@code json/__init__.py}. */
    static String name(String path) {
        String stem = path.substring(0, path.length() - SUFFIX.length());
        String module = stem.endsWith(PACKAGE) ? stem.substring(0, stem.length() - PACKAGE.length()) : stem;
        return module.replace('/', '.');
    }
}
