package dev.tally.python.lib;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnicodeTablesTest {
    @Test
    void withoutTablesNamesAreNotModelled() {
        assertThat(new Library(file -> null).characterNames().areKnown()).isFalse();
    }

    @Test
    void programsThatNameNoCharacterHaveNoTableLookedFor() {
        List<String> asked = new ArrayList<>();
        Library library = new Library(file -> {
            asked.add(file);
            return "";
        });
        assertThat(library.characterNames()).isSameAs(library.characterNames());
        assertThat(asked).isEmpty();
    }
}
