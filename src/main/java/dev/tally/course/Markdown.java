package dev.tally.course;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.List;

/** The dialect of markdown that insights are written in. Safe for use by many threads. */
final class Markdown {
    private final Parser parser;
    /** The same without tables: flexmark looks for one in every paragraph, and most texts cannot hold any. */
    private final Parser withoutTables;

    Markdown() {
        Extension strikethrough = StrikethroughExtension.create();
        parser = parser(TablesExtension.create(), strikethrough);
        withoutTables = parser(strikethrough);
    }

    private static Parser parser(Extension... extensions) {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.EXTENSIONS, List.of(extensions));
        // Real tables are ruled with a single dash.
        options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
        return Parser.builder(options).build();
    }

    Document parse(String text) {
        return (text.indexOf('|') < 0 ? withoutTables : parser).parse(text);
    }
}
