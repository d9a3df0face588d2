package dev.tally.python.syntax;

/** What Unicode calls characters, for {@code \N} in strings: supplied from outside, since it is a large table. */
@FunctionalInterface
public interface CharacterNames {
    /** No table: what names a character is not modelled. */
    CharacterNames NONE = name -> -1;

    /** Takes every name for one that there is: for who asks where parts of a program stand. */
    CharacterNames ANY = name -> '?';

    /** The character of a name or alias, in upper or lower case; -1 where there is none. */
    int codePoint(String name);
}
