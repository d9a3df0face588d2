package dev.tally.site;

import dev.tally.source.HtmlText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the pictures of a page their sizes, so that a browser keeps their places free while it loads them. Reads what PNG, GIF,
 * JPEG and SVG files say of themselves; of others, and of broken ones, nothing is said.
 */
final class Pictures {
    private static final Pattern IMAGE = Pattern.compile("<img src=\"([^\":?#]+)\"");
    private static final Pattern SVG_TAG = Pattern.compile("<svg\\b[^>]*>");
    private static final Pattern LENGTH = Pattern.compile("\\b(width|height)=[\"'](\\d{1,5})(?:\\.\\d+)?(?:px)?[\"']");
    private static final int HEAD = 1 << 16;
    private static final int PNG = 0x89504E47;

    private record Size(int width, int height) {}

    private final Function<String, Optional<Path>> files;

    /** @param files of the course, by their paths in it, which are also those in the site */
    Pictures(Function<String, Optional<Path>> files) {
        this.files = files;
    }

    /** @param article of the insight, in UTF-8 */
    byte[] sized(Leaf leaf, byte[] article) {
        if (leaf.assets().isEmpty()) {
            return article;
        }
        SitePath page = leaf.page();
        return IMAGE.matcher(new String(article, StandardCharsets.UTF_8))
                .replaceAll(image -> Matcher.quoteReplacement(image.group() + attributes(image.group(1), page)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String attributes(String url, SitePath page) {
        return page.from(HtmlText.unescape(url))
                .flatMap(files)
                .flatMap(Pictures::size)
                .map(size -> " width=\"" + size.width() + "\" height=\"" + size.height() + "\"")
                .orElse("");
    }

    private static Optional<Size> size(Path file) {
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            Optional<Size> found = raster(head);
            return (found.isPresent() ? found : svg(head)).filter(size -> size.width() > 0 && size.height() > 0);
        } catch (IOException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Size> raster(byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head);
        if (head.length > 24 && bytes.getInt(0) == PNG) {
            return Optional.of(new Size(bytes.getInt(16), bytes.getInt(20)));
        }
        if (head.length > 10 && head[0] == 'G' && head[1] == 'I' && head[2] == 'F') {
            return Optional.of(new Size(little(head, 6), little(head, 8)));
        }
        boolean jpeg = head.length > 4 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xD8;
        return jpeg ? jpeg(bytes) : Optional.empty();
    }

    private static int little(byte[] head, int at) {
        return head[at] & 0xFF | (head[at + 1] & 0xFF) << 8;
    }

    /** From segment to segment, to the one that starts a frame: SOF0 to SOF15, without the tables among them. */
    private static Optional<Size> jpeg(ByteBuffer bytes) {
        int at = 2;
        while (at + 9 < bytes.capacity()) {
            int marker = bytes.get(at + 1) & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return Optional.of(new Size(bytes.getShort(at + 7) & 0xFFFF, bytes.getShort(at + 5) & 0xFFFF));
            }
            at += 2 + (bytes.getShort(at + 2) & 0xFFFF);
        }
        return Optional.empty();
    }

    private static Optional<Size> svg(byte[] head) {
        Matcher tag = SVG_TAG.matcher(new String(head, StandardCharsets.UTF_8));
        if (!tag.find()) {
            return Optional.empty();
        }
        int width = 0;
        int height = 0;
        Matcher length = LENGTH.matcher(tag.group());
        while (length.find()) {
            int value = Integer.parseInt(length.group(2));
            width = length.group(1).equals("width") ? value : width;
            height = length.group(1).equals("height") ? value : height;
        }
        return Optional.of(new Size(width, height));
    }
}
