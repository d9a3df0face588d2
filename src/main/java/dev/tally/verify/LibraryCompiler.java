package dev.tally.verify;

import dev.tally.python.code.Code;
import dev.tally.python.code.Marshal;
import dev.tally.python.lib.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Run when Tally itself is built: compiles the library's modules that are written in Python and puts their code beside
 * them, so that no program that imports one has to.
 */
final class LibraryCompiler {
    private static final String PACKAGE = "/__init__";
    private static final String SUFFIX = ".py";

    private LibraryCompiler() {}

    /** @param args the folder of the library, which is on the class path, too */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        LibrarySources sources = new LibrarySources();
        for (String path : modules(folder)) {
            Code code = Library.compile(sources, name(path), path);
            if (code == null) {
                throw new IOException("the class path has no " + path);
            }
            Files.writeString(
                    folder.resolve(path + LibrarySources.COMPILED), Marshal.write(code), StandardCharsets.ISO_8859_1);
        }
    }

    private static List<String> modules(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(SUFFIX))
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
