package dev.tally.course;

import dev.tally.source.Diagnostic;
import dev.tally.source.Rule;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files are UTF-8; one that is not is read as far as it goes, and reported. */
final class Utf8 {
    private Utf8() {}

    /** @param problem where the first byte stands that is no UTF-8 */
    record Decoded(Source source, Optional<Diagnostic> problem) {}

    static Decoded decode(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // It stands for what is no UTF-8, and for itself.
        if (text.indexOf('\uFFFD') < 0) {
            return new Decoded(new Source(name, withoutMark(text)), Optional.empty());
        }
        return strictly(name, bytes, text);
    }

    private static Decoded strictly(String name, byte[] bytes, String text) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        Source source = new Source(name, withoutMark(text));
        if (!result.isError()) {
            return new Decoded(source, Optional.empty());
        }
        int bad = withoutMark(out.flip().toString()).length();
        int at = Math.min(bad, source.text().length());
        String value = Integer.toHexString(bytes[in.position()] & 0xFF);
        Diagnostic problem = Diagnostic.error(
                        source,
                        new Span(at, Math.min(at + 1, source.text().length())),
                        Rule.NOT_UTF_8,
                        "this file is not UTF-8: byte 0x" + value + " cannot stand here")
                .withHelp("save it as UTF-8");
        return new Decoded(source, Optional.of(problem));
    }

    /** Without a byte order mark. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
