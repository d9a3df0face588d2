package dev.tally.site;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.ValueCode;
import dev.tally.source.HtmlText;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Finds templates by their bare names; escapes what HTML needs and no more, so that pages stay readable. What is markup in
 * UTF-8 already is put in as it is.
 */
final class TemplateFactory extends DefaultMustacheFactory {
    static final String SUFFIX = ".mustache";

    private final Map<String, byte[]> files;

    TemplateFactory(Map<String, byte[]> files) {
        this.files = files;
        setObjectHandler(new TemplateMembers());
    }

    @Override
    public String resolvePartialPath(String folder, String name, String extension) {
        return name;
    }

    @Override
    public Reader getReader(String name) {
        byte[] bytes = files.get(name + SUFFIX);
        if (bytes == null) {
            throw new MustacheException("there is no " + name + SUFFIX);
        }
        return new StringReader(new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    @Override
    public void encode(String value, Writer writer) {
        try {
            writer.write(HtmlText.escape(value));
        } catch (IOException e) {
            throw new MustacheException(e);
        }
    }

    @Override
    public MustacheVisitor createMustacheVisitor() {
        return new DefaultMustacheVisitor(this) {
            @Override
            public void value(TemplateContext context, String name, boolean encoded) {
                list.add(encoded ? new ValueCode(context, df, name, true) : new Raw(context, df, name));
            }
        };
    }

    /** A value that is put in as it is: {@code {{{markup}}}}. */
    private static final class Raw extends ValueCode {
        Raw(TemplateContext context, DefaultMustacheFactory factory, String name) {
            super(context, factory, name, false);
        }

        @Override
        public Writer execute(Writer writer, List<Object> scopes) {
            if (writer instanceof Markup out && get(scopes) instanceof byte[] markup) {
                out.add(markup);
                return appendText(writer);
            }
            return super.execute(writer, scopes);
        }
    }
}
