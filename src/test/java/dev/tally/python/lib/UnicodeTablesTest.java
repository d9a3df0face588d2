package dev.tally.python.lib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.syntax.CharacterNames;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnicodeTablesTest {
    @Test
    void withoutTablesNamesAreNotModelled() {
        assertThat(new Library(file -> null).characterNames()).isSameAs(CharacterNames.NONE);
    }

    @Test
    void programsThatNameNoCharacterHaveTheTablesLookedForOnceAndNotRead() {
        List<String> asked = new ArrayList<>();
        Library library = new Library(file -> {
            asked.add(file);
            return "";
        });
        assertThat(library.characterNames()).isSameAs(library.characterNames()).isNotSameAs(CharacterNames.NONE);
        assertThat(asked).hasSize(1);
    }
}
