package dev.tally.course;

/** A piece of a section, in file order. */
public sealed interface Block {
    /** Rendered markdown; safe to put into a page. */
    record Markup(String html) implements Block {}

    /** The place of an example. */
    record Code(Example example) implements Block {}
}
