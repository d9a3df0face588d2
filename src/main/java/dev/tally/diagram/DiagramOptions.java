package dev.tally.diagram;

import dev.tally.trace.Speech;
import java.util.Optional;
import java.util.Set;

/**
 * How much of memory is drawn, and how the picture is wrapped.
 *
 * @param values whether numbers, short strings and the like stand inside their cells or as objects
 * @param hide names, or attributes as {@code Type.attribute}, that are left out
 * @param fold how many entries of a container are drawn
 * @param idPrefix what every id in the SVG starts with: unique in the page
 * @param style a style sheet to carry inside the SVG, for one that stands alone
 * @param steady whether all pictures of one diagram have the same size, so that nothing jumps between them
 * @param identity names of which the program asks what they refer to, and not only which value that has
 * @param speech the language of what stands in the pictures beside the program's own
 */
public record DiagramOptions(
        Values values,
        Set<String> hide,
        Fold fold,
        String idPrefix,
        Optional<String> style,
        boolean steady,
        Set<String> identity,
        Speech speech) {
    public static final DiagramOptions DEFAULT = new DiagramOptions(
            Values.INLINE, Set.of(), Fold.DEFAULT, "memory", Optional.empty(), false, Set.of(), Speech.ENGLISH);

    /** Where small immutable values stand. */
    public enum Values {
        INLINE,
        OBJECTS
    }

    public DiagramOptions {
        hide = Set.copyOf(hide);
        identity = Set.copyOf(identity);
    }

    public DiagramOptions withValues(Values where) {
        return new DiagramOptions(where, hide, fold, idPrefix, style, steady, identity, speech);
    }

    public DiagramOptions withHide(Set<String> names) {
        return new DiagramOptions(values, names, fold, idPrefix, style, steady, identity, speech);
    }

    public DiagramOptions withFold(Fold limits) {
        return new DiagramOptions(values, hide, limits, idPrefix, style, steady, identity, speech);
    }

    public DiagramOptions withIdPrefix(String prefix) {
        return new DiagramOptions(values, hide, fold, prefix, style, steady, identity, speech);
    }

    public DiagramOptions withStyle(String sheet) {
        return new DiagramOptions(values, hide, fold, idPrefix, Optional.of(sheet), steady, identity, speech);
    }

    public DiagramOptions withSteady(boolean sameSize) {
        return new DiagramOptions(values, hide, fold, idPrefix, style, sameSize, identity, speech);
    }

    public DiagramOptions withSpeech(Speech language) {
        return new DiagramOptions(values, hide, fold, idPrefix, style, steady, identity, language);
    }

    /** What a program asks the identity of is drawn as an object. */
    public DiagramOptions withProgram(String program) {
        return new DiagramOptions(values, hide, fold, idPrefix, style, steady, Identity.names(program), speech);
    }
}
