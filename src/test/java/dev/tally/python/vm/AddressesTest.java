package dev.tally.python.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.lib.Library;
import dev.tally.source.Source;
import dev.tally.verify.LibrarySources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code id()} against what CPython 3.13.0 printed: a recorder would disturb which blocks are free, so nothing looks at these. */
class AddressesTest {
    private static final Path FOLDER = Path.of("src/test/resources/addresses");

    @Test
    void aFreedBlockIsHandedOutAgainToWhatIsOfItsKind() throws IOException {
        Source program = new Source("freed_blocks.py", Files.readString(FOLDER.resolve("freed_blocks.py")));
        Interpreter vm = new Interpreter(Limits.DEFAULT, new Library(new LibrarySources()), null, false);
        assertThat(vm.run(program).kind()).isEqualTo(Ending.Kind.OK);
        assertThat(vm.output()).isEqualTo(Files.readString(FOLDER.resolve("freed_blocks.txt")));
    }
}
