package dev.tally.course;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.HtmlInnerBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.tally.source.Rule;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A stretch of an insight as HTML that is safe to put into a page: no script, no style, no address but of the web and of
 * the course. Gaps are left as {@code ???}, and counted.
 *
 * <p>It follows the CommonMark specification's renderings; flexmark's own renderer takes twice as long to warm up as
 * reading a course does.
 */
final class MarkdownWriter {
    /** What happens to the fences of a section. */
    interface Fences {
        /**
         * Takes a fence, or leaves it to be written as a plain block of code.
         *
         * @param node where it stands in the tree
         */
        boolean take(Fence fence, FencedCodeBlock node);
    }

    static final String GAP = "???";
    /** Deeper markup is written as text. */
    private static final int DEPTH_LIMIT = 100;

    private final InsightText insight;
    private final String text;
    private final int base;
    private final Fences fences;
    private final PairedTags tags;
    private StringBuilder out = new StringBuilder();
    private int gaps;
    private int depth;
    /** What ends before here in the text is a mark, and not written. */
    private int skipped;

    private boolean hasTasks;

    /** @param base where the text stands in the insight's file */
    MarkdownWriter(InsightText insight, String text, int base, Fences fences) {
        this.insight = insight;
        this.text = text;
        this.base = base;
        this.fences = fences;
        this.tags = new PairedTags(
                (url, node) -> insight.links().address(url, span(node)).map(MarkdownWriter::anchor));
    }

    int gaps() {
        return gaps;
    }

    /** What was written since the last call. */
    String take() {
        String html = out.toString();
        out = new StringBuilder();
        return html;
    }

    void write() {
        hasTasks = true;
        writeAsked();
    }

    /** As what a question asks about, in which a box in a list is as it stands. */
    void writeAsked() {
        parse(insight.markdown()::parse).ifPresent(this::children);
    }

    /** The tree; none where the text is more than the parser bears, which is then written as it is. */
    private Optional<Document> parse(Function<String, Document> parser) {
        if (Bounds.hold(text)) {
            return Optional.of(parser.apply(text));
        }
        insight.problems()
                .warning(
                        new Span(base, base),
                        Rule.MARKDOWN_TOO_DEEP,
                        "this text is too long, or nested too deeply, to be read as markdown",
                        "put blank lines between its parts");
        out.append("<pre>");
        Html.escape(text, out);
        out.append("</pre>\n");
        return Optional.empty();
    }

    /**
     * Where the document is one paragraph, what stands in it; otherwise all of it.
     *
     * @return the document, where it could be read
     */
    Optional<Document> writeInline() {
        Optional<Document> document = parse(insight.markdown()::parseLine);
        if (document.isPresent()) {
            Node first = document.get().getFirstChild();
            boolean alone =
                    first instanceof Paragraph && first == document.get().getLastChild();
            children(alone ? first : document.get());
        }
        return document;
    }

    private Span span(Node node) {
        return new Span(base + node.getStartOffset(), base + node.getEndOffset());
    }

    private void children(Node parent) {
        if (depth == DEPTH_LIMIT) {
            Html.escape(parent.getChars().toString(), out);
            return;
        }
        depth++;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            node(child);
        }
        depth--;
    }

    private void wrap(String tag, Node node) {
        out.append('<').append(tag).append('>');
        children(node);
        out.append("</").append(tag).append('>');
    }

    private void block(String tag, Node node) {
        wrap(tag, node);
        out.append('\n');
    }

    private void node(Node node) {
        if (node.getEndOffset() <= skipped && skipped > 0) {
            return;
        }
        switch (node) {
            case Text t ->
                text(t.getChars()
                        .subSequence(Math.max(0, skipped - t.getStartOffset()))
                        .unescape());
            case Paragraph p -> paragraph(p);
            case Code c -> code(c);
            case SoftLineBreak s -> out.append('\n');
            case HardLineBreak h -> out.append("<br>\n");
            case Emphasis e -> wrap("em", e);
            case StrongEmphasis s -> wrap("strong", s);
            case Strikethrough s -> wrap("del", s);
            case FencedCodeBlock f -> fence(f);
            case IndentedCodeBlock c -> indented(c);
            case Heading h -> heading(h);
            case Link l -> {
                Fact.read(l.getUrl().unescape(), l.getTitle().unescape(), span(l))
                        .ifPresent(insight.facts()::add);
                link(l.getUrl().unescape(), l);
            }
            case LinkRef l -> reference(l);
            case Image i -> image(i.getUrl().unescape(), alternative(i), span(i));
            case ImageRef i -> imageReference(i);
            case AutoLink a -> address(a);
            case TextBase t -> children(t);
            case MailLink m -> mail(m);
            case HtmlEntity e -> Html.escape(e.getChars().unescape(), out);
            case HtmlInline h -> inlineHtml(h);
            case OrderedList o -> ordered(o);
            case BulletList b -> list("ul", b);
            case ListItem i -> item(i);
            case BlockQuote b -> quotation(b);
            case ThematicBreak t -> out.append("<hr>\n");
            case HtmlCommentBlock c -> {}
            case HtmlInlineComment c -> {}
            case HtmlBlock h -> htmlBlock(h);
            case HtmlInnerBlock h -> htmlBlock(h);
            case Reference r -> {}
            case TableSeparator s -> {}
            case TableBlock t -> block("table", t);
            case TableHead h -> part("thead", h);
            case TableBody b -> part("tbody", b);
            case TableRow r -> block("tr", r);
            case TableCell c -> cell(c);
            default -> children(node);
        }
    }

    private void text(String words) {
        gaps += countGaps(words);
        Html.escape(words, out);
    }

    private void paragraph(Paragraph paragraph) {
        boolean tight = paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
        Optional<BlockMarks.Mark> task = hasTasks ? BlockMarks.task(paragraph, text) : Optional.empty();
        if (task.isPresent()) {
            task(paragraph, task.get(), tight);
        } else if (tight) {
            children(paragraph);
        } else {
            block("p", paragraph);
        }
        if (tight && paragraph.getNext() != null) {
            out.append('\n');
        }
    }

    /** A box that says whether the task is done, with the words it belongs to. */
    private void task(Paragraph paragraph, BlockMarks.Mark mark, boolean tight) {
        skipped = mark.end();
        out.append(tight ? "" : "<p>").append("<label><input type=\"checkbox\" disabled");
        out.append(mark.name().equals("x") ? " checked> " : "> ");
        children(paragraph);
        out.append("</label>").append(tight ? "" : "</p>\n");
    }

    /** Question marks in code within prose are no gap, and must not look like one to whoever fills the gaps. */
    private void code(Code code) {
        String words = code.getText().toString().replace('\n', ' ').replace("\r", "");
        boolean padded = words.length() > 2 && words.startsWith(" ") && words.endsWith(" ") && !words.isBlank();
        String plain = Html.escape(padded ? words.substring(1, words.length() - 1) : words);
        out.append("<code>").append(plain.replace("???", "&#63;&#63;&#63;")).append("</code>");
    }

    private void fence(FencedCodeBlock node) {
        Fence fence = fenceOf(node);
        if (node.getClosingMarker().isEmpty()) {
            insight.problems()
                    .warning(
                            fence.info(),
                            Rule.FENCE_UNCLOSED,
                            "this block of code has no end",
                            "close it with ``` on a line of its own");
        }
        language(node, fence);
        gaps += countGaps(fence.code());
        if (!fences.take(fence, node)) {
            writeCode(fence.language(), fence.code());
        }
    }

    private void language(FencedCodeBlock node, Fence fence) {
        String written = firstWord(node.getInfo().toString());
        if (!written.equals(fence.language())) {
            int start = base + node.getInfo().getStartOffset();
            insight.problems()
                    .warning(
                            new Span(start, start + written.length()),
                            Rule.FENCE_LANGUAGE,
                            "no language is called " + written,
                            "did you mean " + fence.language() + "? It is read as that");
        }
    }

    /** The language at the start of what stands after a fence; braces may follow it at once. */
    private static String firstWord(String info) {
        int end = 0;
        while (end < info.length() && !Lines.isBlank(info.charAt(end)) && info.charAt(end) != '{') {
            end++;
        }
        return info.substring(0, end);
    }

    /** Six question marks are two gaps that touch. */
    private static int countGaps(String text) {
        int count = 0;
        for (int at = text.indexOf(GAP); at >= 0; at = text.indexOf(GAP, at + GAP.length())) {
            count++;
        }
        return count;
    }

    /** A block of code as it stands in a page. */
    void writeCode(String language, String code) {
        String name = languageName(language);
        out.append("<pre><code");
        if (!name.isEmpty()) {
            out.append(" class=\"language-").append(name).append('"');
        }
        out.append('>');
        Html.escape(code, out);
        out.append("</code></pre>\n");
    }

    private static String languageName(String language) {
        StringBuilder name = new StringBuilder(language.length());
        for (int i = 0; i < language.length(); i++) {
            char c = language.charAt(i);
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '#' || c == '_')) {
                name.append(c);
            }
        }
        return name.toString();
    }

    Fence fenceOf(FencedCodeBlock node) {
        BasedSequence info = node.getInfo();
        String words = info.toString();
        String language = firstWord(words);
        int rest = language.length();
        while (rest < words.length() && Lines.isBlank(words.charAt(rest))) {
            rest++;
        }
        int infoStart =
                info.isNull() || info.isEmpty() ? node.getOpeningMarker().getStartOffset() : info.getStartOffset();
        int infoEnd = info.isNull() || info.isEmpty() ? node.getOpeningMarker().getEndOffset() : info.getEndOffset();
        StringBuilder code = new StringBuilder();
        List<Integer> offsets = new ArrayList<>();
        for (BasedSequence line : node.getContentLines()) {
            offsets.add(base + line.getStartOffset());
            String plain = line.toString();
            int last = plain.length();
            while (last > 0 && (plain.charAt(last - 1) == '\n' || plain.charAt(last - 1) == '\r')) {
                last--;
            }
            code.append(plain, 0, last).append('\n');
        }
        return new Fence(
                Languages.meant(language).orElse(language),
                words.substring(rest).stripTrailing(),
                code.toString(),
                span(node),
                new Span(base + infoStart, base + infoEnd),
                offsets);
    }

    /** Where in the file the words after a fence's language stand. */
    static int wordsOffset(Fence fence) {
        return fence.info().end() - fence.words().length();
    }

    private void indented(IndentedCodeBlock block) {
        StringBuilder code = new StringBuilder();
        for (BasedSequence line : block.getContentLines()) {
            code.append(line.toString().replace("\r", ""));
        }
        gaps += countGaps(code.toString());
        writeCode("", code.toString().stripTrailing() + "\n");
    }

    private void heading(Heading heading) {
        String title = PlainText.of(heading);
        insight.heading(heading.getLevel(), span(heading));
        out.append("<h").append(heading.getLevel()).append(" id=\"");
        Html.escape(insight.headingId(title), out);
        out.append("\">");
        children(heading);
        out.append("</h").append(heading.getLevel()).append(">\n");
    }

    private void link(String url, Node content) {
        Optional<String> address = insight.links().address(url, span(content));
        address.ifPresent(href -> {
            out.append(anchor(href));
        });
        children(content);
        if (address.isPresent()) {
            out.append("</a>");
        }
    }

    /** The start of a link; one that leads out of the course tells so, and gives nothing of the page away. */
    private static String anchor(String href) {
        return "<a href=\"" + Html.escape(href)
                + (PageLinks.isOutside(href) ? "\" rel=\"" + PageLinks.OUTSIDE + "\">" : "\">");
    }

    /** An address in angle brackets, or bare; a bare one with a gap in it is text, and one of no page. */
    private void address(AutoLink link) {
        String written = link.getText().toString();
        if (isBare(link) && (written.contains(GAP) || !PageLinks.isOfPage(written))) {
            text(written);
        } else {
            autoLink(written, written, link);
        }
    }

    /** A bare one is somebody's in the data of an example more often than one to write to. */
    private void mail(MailLink link) {
        String written = link.getText().toString();
        if (isBare(link)) {
            text(written);
        } else {
            autoLink("mailto:" + written, written, link);
        }
    }

    private static boolean isBare(DelimitedLinkNode link) {
        return link.getOpeningMarker().isEmpty();
    }

    private void autoLink(String url, String shown, Node node) {
        Optional<String> address = insight.links().address(url, span(node));
        address.ifPresent(href -> out.append(anchor(href)));
        Html.escape(shown, out);
        if (address.isPresent()) {
            out.append("</a>");
        }
    }

    /** A number in brackets calls a footnote, where there is one; a link, where it is defined; otherwise text. */
    private void reference(LinkRef reference) {
        Reference defined = reference.getReferenceNode(reference.getDocument());
        if (defined != null) {
            link(defined.getUrl().unescape(), reference);
            return;
        }
        Optional<Integer> number = footnoteNumber(reference.getReference().toString());
        if (number.isPresent() && insight.calls().has(number.get())) {
            Optional<Integer> before = footnoteNumber(reference.getText().toString());
            if (before.isPresent() && insight.calls().has(before.get())) {
                call(before.get());
            } else if (!reference.getText().isEmpty()) {
                out.append('[');
                children(reference);
                out.append(']');
            }
            call(number.get());
            return;
        }
        number.filter(n -> followsAWord(reference)).ifPresent(n -> missing(n, span(reference)));
        asWritten(reference);
    }

    /** A mark follows what it is about; after a comma, a bracket or nothing it is a list with a number in it. */
    private boolean followsAWord(LinkRef reference) {
        Node before = reference.getPrevious();
        String text = before == null ? "" : before.getChars().toString().stripTrailing();
        return !text.isEmpty() && ",([{=:;+".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** Where there are no footnotes at all, it may be something else that looks like the mark of one. */
    private void missing(int number, Span span) {
        String message = "there is no footnote " + number;
        String help = "add [" + number + ": Name] under Footnotes, or put code in backticks";
        if (insight.calls().isEmpty()) {
            insight.problems().note(span, Rule.FOOTNOTE_MISSING, message, help);
        } else {
            insight.problems().warning(span, Rule.FOOTNOTE_MISSING, message, help);
        }
    }

    private void call(int number) {
        out.append("<sup class=\"fn\"><a id=\"").append(insight.calls().call(number));
        out.append("\" href=\"#").append(FootnoteCalls.noteId(number));
        out.append("\" role=\"doc-noteref\">").append(number).append("</a></sup>");
    }

    /** The brackets as text, with the markup that stands between them. */
    private void asWritten(LinkRef reference) {
        int at = reference.getStartOffset();
        for (Node child = reference.getFirstChild(); child != null; child = child.getNext()) {
            Html.escape(text.substring(at, Math.max(at, child.getStartOffset())), out);
            node(child);
            at = child.getEndOffset();
        }
        Html.escape(text.substring(at, Math.max(at, reference.getEndOffset())), out);
    }

    private static Optional<Integer> footnoteNumber(String text) {
        boolean digits = !text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static String alternative(Node image) {
        return PlainText.of(image);
    }

    private void imageReference(ImageRef image) {
        Reference defined = image.getReferenceNode(image.getDocument());
        if (defined == null) {
            Html.escape(image.getChars().toString(), out);
        } else {
            image(defined.getUrl().unescape(), alternative(image), span(image));
        }
    }

    private void image(String url, String alternative, Span span) {
        if (alternative.isBlank()) {
            insight.problems()
                    .note(
                            span,
                            Rule.IMAGE_WITHOUT_TEXT,
                            "this image says nothing to those who do not see it",
                            "say what it shows between the brackets");
        }
        Optional<String> address = insight.links().address(url, span);
        if (address.isEmpty()) {
            Html.escape(alternative, out);
            return;
        }
        if (PageLinks.isOutside(address.get())) {
            // A page asks no other server for anything: who wants to see the picture goes there.
            String name = alternative.isBlank() ? address.get() : alternative;
            out.append(anchor(address.get())).append(Html.escape(name)).append("</a>");
            return;
        }
        out.append("<img src=\"");
        Html.escape(address.get(), out);
        out.append("\" alt=\"");
        Html.escape(alternative, out);
        out.append("\" loading=\"lazy\">");
    }

    private void list(String tag, ListBlock list) {
        out.append('<').append(tag).append(">\n");
        children(list);
        out.append("</").append(tag).append(">\n");
    }

    private void ordered(OrderedList list) {
        int start = list.getStartNumber();
        out.append(start == 1 ? "<ol>\n" : "<ol start=\"" + start + "\">\n");
        children(list);
        out.append("</ol>\n");
    }

    private void item(ListItem item) {
        block("li", item);
    }

    /** The title of an alert is a word in the course's language, which whoever writes the page puts in. */
    private void quotation(BlockQuote quote) {
        Optional<BlockMarks.Mark> alert = BlockMarks.alert(quote, text);
        if (alert.isPresent()) {
            skipped = alert.get().end();
            out.append("<div class=\"alert\" role=\"note\" data-alert=\"");
            out.append(alert.get().name()).append("\">\n");
            children(quote);
            out.append("</div>\n");
        } else {
            out.append("<blockquote>\n");
            children(quote);
            out.append("</blockquote>\n");
        }
    }

    private void part(String tag, Node node) {
        if (node.getFirstChild() != null) {
            out.append('<').append(tag).append(">\n");
            children(node);
            out.append("</").append(tag).append(">\n");
        }
    }

    private void cell(TableCell cell) {
        String tag = cell.isHeader() ? "th" : "td";
        out.append('<').append(tag);
        if (cell.getAlignment() != null) {
            switch (cell.getAlignment()) {
                case LEFT -> out.append(" class=\"to-left\"");
                case CENTER -> out.append(" class=\"to-centre\"");
                case RIGHT -> out.append(" class=\"to-right\"");
            }
        }
        out.append('>');
        children(cell);
        out.append("</").append(tag).append(">");
    }

    private void inlineHtml(HtmlInline node) {
        String written = node.getChars().toString();
        Optional<HtmlTag> read = HtmlTag.read(written);
        if (read.isEmpty()) {
            Html.escape(written, out);
            return;
        }
        HtmlTag tag = read.get();
        if (tag.isVoid()) {
            out.append('<').append(tag.name()).append('>');
        } else if (tag.isKept() || tag.isLink()) {
            out.append(tags.of(node, tag));
        } else if (tag.name().equals("img") && !tag.closing()) {
            image(tag.attribute("src").orElse(""), tag.attribute("alt").orElse(""), span(node));
        } else if (!tag.isDropped()) {
            Html.escape(written, out);
        }
    }

    /** A block of HTML: what the sanitizer lets through of it; what HTML does not know was meant as text. */
    private void htmlBlock(Block block) {
        // Its characters would hold the marks of a quotation around it, its lines do not.
        StringBuilder lines = new StringBuilder();
        block.getContentLines().forEach(lines::append);
        RawHtml raw = new RawHtml(url -> insight.links().address(url, span(block)));
        String html = raw.clean(lines.toString(), tag -> picture(tag, span(block)));
        if (!html.isBlank()) {
            out.append(html).append('\n');
        }
    }

    private String picture(HtmlTag tag, Span span) {
        StringBuilder before = out;
        out = new StringBuilder();
        image(tag.attribute("src").orElse(""), tag.attribute("alt").orElse(""), span);
        String picture = out.toString();
        out = before;
        return picture;
    }
}
