package dev.tally.course;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.parser.internal.DocumentParser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The dialect of markdown that insights are written in. Safe for use by many threads. */
final class Markdown {
    private static final Extension TABLES = TablesExtension.create();
    private static final Extension AUTOLINK = AutolinkExtension.create();

    /** What begins a title or an option of several lines without making it a list, a heading or a quotation. */
    private static final String LINE_STARTS = ">#*-+0123456789";

    /** flexmark looks for a table, and for bare addresses, in every paragraph; most texts hold neither. */
    private final List<Pool> pools = List.of(pool(), pool(TABLES), pool(AUTOLINK), pool(TABLES, AUTOLINK));

    private final Pool lines = new Pool(List.of(StrikethroughExtension.create()), List.of());

    private static Pool pool(Extension... extensions) {
        List<Extension> all = new ArrayList<>(List.of(extensions));
        all.add(StrikethroughExtension.create());
        return new Pool(all, KINDS);
    }

    /** Reads the text of a page, in which a bare address is a link. */
    Document parse(String text) {
        return parse(text, mayHoldAddress(text));
    }

    /** Reads a title or an option, in which a bare address is text, and so is what would begin a block: 1. or # or >. */
    Document parseLine(String text) {
        boolean alone = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return alone || !text.isEmpty() && LINE_STARTS.indexOf(text.charAt(0)) >= 0
                ? lines.parse(text)
                : parse(text, false);
    }

    private Document parse(String text, boolean links) {
        return pools.get((mayHoldTable(text) ? 1 : 0) + (links ? 2 : 0)).parse(text);
    }

    /** Whether an address may stand in the text outside of the brackets and quotes of a link. */
    private static boolean mayHoldAddress(String text) {
        return text.contains("www.")
                || anyAt(text, "://", at -> {
                    int start = at;
                    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
                        start--;
                    }
                    return start == 0 || "(<\"'=`".indexOf(text.charAt(start - 1)) < 0;
                });
    }

    private static boolean anyAt(String text, String part, IntPredicate wanted) {
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            if (wanted.test(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a bar stands beside a dash, with no more than a colon and white space between, as under a table's head. */
    private static boolean mayHoldTable(String text) {
        return anyAt(text, "|", bar -> meetsDash(text, bar, 1) || meetsDash(text, bar, -1));
    }

    private static boolean meetsDash(String text, int bar, int step) {
        int at = bar + step;
        while (at >= 0 && at < text.length() && (text.charAt(at) == ':' || Character.isWhitespace(text.charAt(at)))) {
            at += step;
        }
        return at >= 0 && at < text.length() && text.charAt(at) == '-';
    }

    /**
     * Parsers that wait for a text. flexmark's own make what reads each kind of block and what stands in a line, with
     * their options and expressions, anew for each text, which for a short one is most of the work. These keep it: so
     * each reads one text at a time, and none after one that it failed at.
     */
    private static final class Pool {
        private final List<Extension> extensions;
        private final List<Kind> kinds;
        private final Queue<Parser> idle = new ConcurrentLinkedQueue<>();

        Pool(List<Extension> extensions, List<Kind> kinds) {
            this.extensions = extensions;
            this.kinds = kinds;
        }

        Document parse(String text) {
            Parser waiting = idle.poll();
            Parser parser = waiting == null ? parser(extensions, kinds) : waiting;
            Document document = parser.parse(new TextSequence(text));
            idle.add(parser);
            return document;
        }
    }

    private static Parser parser(List<Extension> extensions, List<Kind> kinds) {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.EXTENSIONS, extensions);
        // Real tables are ruled with a single dash.
        options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
        for (Kind kind : KINDS) {
            options.set(kind.byFlexmark(), false);
        }
        return Parser.builder(options)
                .customBlockParserFactory(new Blocks(kinds))
                .customInlineParserFactory(keptInline())
                // flexmark adds it by itself to its own factory alone.
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .build();
    }

    /**
     * A kind of block.
     *
     * @param marks the characters that one can start with after its indentation; empty where any can
     * @param byFlexmark the option by which flexmark would look for it without {@link Blocks}
     */
    private record Kind(CustomBlockParserFactory factory, String marks, DataKey<Boolean> byFlexmark) {}

    /** In the order in which they are looked for. A heading may be the line of a paragraph that a rule underlines. */
    private static final List<Kind> KINDS = List.of(
            new Kind(new BlockQuoteParser.Factory(), ">", Parser.BLOCK_QUOTE_PARSER),
            new Kind(new HeadingParser.Factory(), "#=-", Parser.HEADING_PARSER),
            new Kind(new FencedCodeBlockParser.Factory(), "`~", Parser.FENCED_CODE_BLOCK_PARSER),
            new Kind(new HtmlBlockParser.Factory(), "<", Parser.HTML_BLOCK_PARSER),
            new Kind(new ThematicBreakParser.Factory(), "*-_", Parser.THEMATIC_BREAK_PARSER),
            new Kind(new ListBlockParser.Factory(), "*-+0123456789", Parser.LIST_BLOCK_PARSER),
            new Kind(new IndentedCodeBlockParser.Factory(), "", Parser.INDENTED_CODE_BLOCK_PARSER));

    /** Finds what kind of block starts at a line; what finds each is made once. */
    private static final class Blocks implements CustomBlockParserFactory, BlockParserFactory {
        private final List<Kind> kinds;
        private final List<BlockParserFactory> factories = new ArrayList<>();

        Blocks(List<Kind> kinds) {
            this.kinds = kinds;
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            if (factories.isEmpty()) {
                kinds.forEach(kind -> factories.add(kind.factory().apply(options)));
            }
            return this;
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            int at = state.getNextNonSpaceIndex();
            char first = at < state.getLine().length() ? state.getLine().charAt(at) : ' ';
            for (int i = 0; i < kinds.size(); i++) {
                String marks = kinds.get(i).marks();
                if (marks.isEmpty() || marks.indexOf(first) >= 0) {
                    BlockStart start = factories.get(i).tryStart(state, matched);
                    if (start != null) {
                        return start;
                    }
                }
            }
            return BlockStart.none();
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }

    /** Makes what reads the text of a block once. */
    private static InlineParserFactory keptInline() {
        InlineParser[] made = new InlineParser[1];
        return (options, special, delimiters, processors, links, inlines) -> {
            if (made[0] == null) {
                made[0] = DocumentParser.INLINE_PARSER_FACTORY.inlineParser(
                        options, special, delimiters, processors, links, inlines);
            }
            return made[0];
        };
    }
}
