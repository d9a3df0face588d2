package dev.tally.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptEngineTest {
    @TempDir
    Path classes;

    private Path script;

    @BeforeEach
    void compiled() throws IOException {
        for (String name : List.of("source", "python", "trace", "diagram", "playground", "site")) {
            write(name + "/Some.class", "1");
        }
        script = classes.resolve("dev/tally/engine/tally.js");
        assertThat(new ScriptEngine(classes).forgetOlder()).isFalse();
        write("engine/tally.js", "made");
    }

    private void write(String path, String text) throws IOException {
        Path file = classes.resolve("dev/tally").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void itStaysWhileItsClassesDo() throws IOException {
        write("site/Some.class", "2");
        assertThat(new ScriptEngine(classes).forgetOlder()).isFalse();
        assertThat(script).exists();
    }

    @Test
    void itGoesWhenOneOfItsClassesHasChanged() throws IOException {
        write("python/Some.class", "2");
        assertThat(new ScriptEngine(classes).forgetOlder()).isTrue();
        assertThat(script).doesNotExist();
        write("engine/tally.js", "made anew");
        assertThat(new ScriptEngine(classes).forgetOlder()).isFalse();
        assertThat(script).exists();
    }
}
