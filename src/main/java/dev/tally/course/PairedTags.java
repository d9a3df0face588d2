package dev.tally.course;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The tags of a text that come in pairs: one is kept only with its other half, so that it ends where its paragraph ends. */
final class PairedTags {
    private final BiFunction<String, Node, Optional<String>> anchors;
    /** Closing tags whose other half was written. */
    private final Set<HtmlInline> closed = new HashSet<>();

    /** @param anchors the start of a link to what an author wrote in a tag; empty where it leads nowhere */
    PairedTags(BiFunction<String, Node, Optional<String>> anchors) {
        this.anchors = anchors;
    }

    /** What a tag is in a page: itself without its attributes, a link with its address, or nothing. */
    String of(HtmlInline node, HtmlTag tag) {
        if (tag.closing()) {
            return closed.remove(node) ? "</" + tag.name() + ">" : "";
        }
        Optional<HtmlInline> end = end(node, tag);
        Optional<String> opening = end.flatMap(other -> opening(node, tag));
        if (opening.isPresent()) {
            closed.add(end.get());
        }
        return opening.orElse("");
    }

    private Optional<HtmlInline> end(HtmlInline node, HtmlTag tag) {
        for (Node next = node.getNext(); next != null; next = next.getNext()) {
            if (next instanceof HtmlInline other && !closed.contains(other) && closes(other, tag)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** What a tag begins; nothing for a link that leads nowhere, or that stands in another. */
    private Optional<String> opening(HtmlInline node, HtmlTag tag) {
        if (!tag.isLink()) {
            return Optional.of("<" + tag.name() + ">");
        }
        return node.getAncestorOfType(Link.class, LinkRef.class) != null
                ? Optional.empty()
                : tag.attribute("href").flatMap(url -> anchors.apply(url, node));
    }

    private static boolean closes(HtmlInline node, HtmlTag tag) {
        return HtmlTag.read(node.getChars().toString())
                .filter(other -> other.closing() && other.name().equals(tag.name()))
                .isPresent();
    }
}
