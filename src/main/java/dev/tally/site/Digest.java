package dev.tally.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A name for any amount of content, such that other content has another name: SHA-256, cut to 128 bits. */
final class Digest {
    private static final int BYTES = 16;

    /** Never used itself: a copy is made sooner than Java looks for the algorithm by its name. */
    private static final MessageDigest UNUSED = sha256();

    private final MessageDigest digest;

    Digest() {
        try {
            digest = (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Takes in a part; where it ends counts too. */
    Digest add(byte[] part) {
        int length = part.length;
        digest.update(
                new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        digest.update(part);
        return this;
    }

    Digest add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    Digest add(long part) {
        return add(Long.toString(part));
    }

    /** In hexadecimal digits. */
    String name() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
