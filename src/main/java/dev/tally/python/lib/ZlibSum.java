package dev.tally.python.lib;

/** The sum of all that was compressed, which tells whether it has come back: Adler-32, or CRC-32 and the length for gzip. */
final class ZlibSum {
    private final ZlibFormat format;
    private int low = 1;
    private int high;
    private int crc = -1;
    private int length;

    ZlibSum(ZlibFormat format) {
        this.format = format;
    }

    ZlibSum copy() {
        ZlibSum copy = new ZlibSum(format);
        copy.low = low;
        copy.high = high;
        copy.crc = crc;
        copy.length = length;
        return copy;
    }

    void add(byte[] data, int from, int count) {
        length += count;
        for (int i = from; i < from + count; i++) {
            if (format == ZlibFormat.GZIP) {
                crc = BinasciiModule.crc(crc, data[i]);
            } else if (format == ZlibFormat.ZLIB) {
                low = (low + (data[i] & 0xFF)) % 65521;
                high = (high + low) % 65521;
            }
        }
    }

    int value() {
        return format == ZlibFormat.GZIP ? ~crc : high << 16 | low;
    }

    boolean isGzip() {
        return format == ZlibFormat.GZIP;
    }

    int length() {
        return length;
    }

    void write(DeflateBits bits) {
        if (format == ZlibFormat.GZIP) {
            for (long all = (long) length << 32 | value() & 0xFFFFFFFFL, i = 0; i < 8; i++) {
                bits.put((int) (all >>> 8 * i) & 0xFF, 8);
            }
        } else if (format == ZlibFormat.ZLIB) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                bits.put(value() >>> shift & 0xFF, 8);
            }
        }
    }
}
