package dev.tally.python.syntax;

/** What Unicode calls characters, for {@code \N} in strings: supplied from outside, since it is a large table. */
public interface CharacterNames {
    /** No table: what names a character is not modelled. */
    CharacterNames NONE = new CharacterNames() {
        @Override
        public boolean areKnown() {
            return false;
        }

        @Override
        public int codePoint(String name) {
            return -1;
        }
    };

    /** Takes every name for one that there is: for who asks where parts of a program stand. */
    CharacterNames ANY = name -> '?';

    /** Whether there is a table: asked where a program names a character. */
    default boolean areKnown() {
        return true;
    }

    /** The character of a name or alias, in upper or lower case; -1 where there is none. */
    int codePoint(String name);
}
