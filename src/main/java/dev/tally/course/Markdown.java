package dev.tally.course;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** The dialect of markdown that insights are written in. Safe for use by many threads. */
final class Markdown {
    private final Parser parser;

    Markdown() {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create()));
        // Real tables are ruled with a single dash.
        options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
        parser = Parser.builder(options).build();
    }

    Document parse(String text) {
        return parser.parse(text);
    }
}
