package dev.tally.diagram;

/** How a picture in characters is written out: plainly, or in a terminal's colours. Nothing is told by colour alone. */
public interface Ink {
    Ink PLAIN = (tone, text) -> text;

    /** What a stretch of a picture is. */
    enum Tone {
        /** The title of a frame, the number and the type of an object. */
        HEAD,
        /** What has come into being, or has a new value. */
        NEW,
        /** A count that fell, an object that was freed. */
        FELL,
        /** What nothing reaches any more. */
        LOST,
        /** What stands beside the rest: holders, indices. */
        SOFT
    }

    /** The text as it is written; it takes the same places on the screen. */
    String write(Tone tone, String text);
}
