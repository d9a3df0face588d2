package dev.tally.site;

import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Severity;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link Kept} as bytes. The source is not among them: whoever reads has it. */
final class KeptFormat {
    private KeptFormat() {}

    static byte[] write(Kept kept) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            leaf(out, kept.leaf());
            out.writeInt(kept.links().size());
            for (Kept.Lookup link : kept.links()) {
                text(out, link.to());
                optional(out, link.address());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void leaf(DataOutputStream out, Leaf leaf) throws IOException {
        text(out, leaf.title());
        text(out, leaf.summary());
        optional(out, leaf.published());
        out.writeInt(leaf.minutes());
        out.writeInt(leaf.examples());
        out.writeInt(leaf.diagrams());
        texts(out, leaf.asked());
        text(out, leaf.words());
        out.writeInt(leaf.terms().size());
        for (Leaf.Term term : leaf.terms()) {
            text(out, term.name());
            text(out, term.id());
            text(out, term.text());
        }
        texts(out, leaf.assets());
        out.writeInt(leaf.diagnostics().size());
        for (Diagnostic d : leaf.diagnostics()) {
            out.writeInt(d.span().start());
            out.writeInt(d.span().end());
            text(out, d.severity().name());
            text(out, d.rule().name());
            text(out, d.message());
            optional(out, d.help());
        }
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void optional(DataOutputStream out, Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            text(out, text.get());
        }
    }

    /**
     * @param source the insight's file, as it was when this was written
     * @throws IOException if these bytes were not written by {@link #write}
     */
    static Kept read(byte[] bytes, String path, Source source) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            Leaf leaf = leaf(in, path, source);
            List<Kept.Lookup> links = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                links.add(new Kept.Lookup(text(in), optional(in)));
            }
            return new Kept(leaf, links);
        } catch (IllegalArgumentException | NegativeArraySizeException notOurs) {
            throw new IOException("not what was kept", notOurs);
        }
    }

    private static Leaf leaf(DataInputStream in, String path, Source source) throws IOException {
        String title = text(in);
        String summary = text(in);
        Optional<String> published = optional(in);
        int minutes = in.readInt();
        int examples = in.readInt();
        int diagrams = in.readInt();
        List<String> asked = texts(in);
        String words = text(in);
        List<Leaf.Term> terms = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            terms.add(new Leaf.Term(text(in), text(in), text(in)));
        }
        List<String> assets = texts(in);
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            Span span = new Span(in.readInt(), in.readInt());
            diagnostics.add(new Diagnostic(
                    source, span, Severity.valueOf(text(in)), Rule.valueOf(text(in)), text(in), optional(in)));
        }
        return new Leaf(
                path, title, summary, published, minutes, examples, diagrams, asked, words, terms, assets, diagnostics);
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("not what was kept");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static Optional<String> optional(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(text(in)) : Optional.empty();
    }
}
