package dev.tally.site;

import java.util.List;
import java.util.Map;

/**
 * A part of a template in the language of Mustache (mustache.github.io, specification 1.4 with its blocks): text, or what a
 * tag asks for. Names are taken apart at their dots; the name of what a section is about, <code>.</code>, has no parts.
 */
sealed interface TemplatePart {
    /** @param encoded the text, in UTF-8 */
    record Text(byte[] encoded) implements TemplatePart {}

    /** <code>{{name}}</code>, or as it is, <code>{{{name}}}</code>. */
    record Value(List<String> name, boolean escaped) implements TemplatePart {}

    /** <code>{{#name}}…{{/name}}</code>, or <code>{{^name}}…{{/name}}</code>, for where there is none. */
    record Section(List<String> name, boolean inverted, List<TemplatePart> parts) implements TemplatePart {}

    /** <code>{{>template}}</code>. */
    record Partial(String template) implements TemplatePart {}

    /** <code>{{&lt;template}}…{{/template}}</code>: another template with other blocks. */
    record Parent(String template, Map<String, List<TemplatePart>> blocks) implements TemplatePart {}

    /** <code>{{$name}}…{{/name}}</code>: what stands there unless a template that builds on this one has another. */
    record Block(String name, List<TemplatePart> parts) implements TemplatePart {}
}
