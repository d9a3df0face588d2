package dev.tally.python.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code bytes}, {@code bytearray} and {@code memoryview} as CPython 3.13.0 has them. */
class BytesTest {
    private final TestRuntime rt = new TestRuntime();

    @AfterEach
    void nothingIsLeftAlive() {
        rt.assertNothingLeaks();
    }

    private PyObject bytes(String text) {
        return rt.keep(PyBytes.of(rt, BytesLike.bytes(text)));
    }

    private PyObject array(String text) {
        return rt.keep(PyByteArray.of(rt, BytesLike.bytes(text)));
    }

    private String called(PyObject self, String method, Object... args) {
        return rt.repr(rt.call(self, method, args));
    }

    @Test
    void bytesAreMadeFromNumbersTextAndIterables() {
        assertThat(rt.repr(rt.make(Types.BYTES, 3))).isEqualTo("b'\\x00\\x00\\x00'");
        assertThat(rt.repr(rt.make(Types.BYTES, List.of(1, 200)))).isEqualTo("b'\\x01\\xc8'");
        assertThat(rt.repr(rt.make(Types.BYTES, "é", "utf-8"))).isEqualTo("b'\\xc3\\xa9'");
        assertThat(rt.error(() -> rt.make(Types.BYTES, "a")))
                .isEqualTo("TypeError: string argument without an encoding");
        assertThat(rt.error(() -> rt.make(Types.BYTES, 1, "a")))
                .isEqualTo("TypeError: encoding without a string argument");
        assertThat(rt.error(() -> rt.make(Types.BYTES, List.of(300))))
                .isEqualTo("ValueError: bytes must be in range(0, 256)");
        assertThat(rt.error(() -> rt.make(Types.BYTES, -1))).isEqualTo("ValueError: negative count");
        assertThat(rt.error(() -> rt.make(Types.BYTES, 1.0)))
                .isEqualTo("TypeError: cannot convert 'float' object to bytes");
    }

    @Test
    void bytesAreCutAndJoined() {
        assertThat(called(bytes("a b  c"), "split")).isEqualTo("[b'a', b'b', b'c']");
        assertThat(called(bytes("a,b,,c"), "split", bytes(","))).isEqualTo("[b'a', b'b', b'', b'c']");
        assertThat(called(bytes("a,b,,c"), "rsplit", bytes(","), 1)).isEqualTo("[b'a,b,', b'c']");
        assertThat(called(bytes("a\nb\r\n"), "splitlines", true)).isEqualTo("[b'a\\n', b'b\\r\\n']");
        assertThat(called(bytes(","), "join", List.of(bytes("a"), array("b")))).isEqualTo("b'a,b'");
        assertThat(called(bytes("abc"), "partition", bytes("b"))).isEqualTo("(b'a', b'b', b'c')");
        assertThat(called(bytes("abc"), "rpartition", bytes("z"))).isEqualTo("(b'', b'', b'abc')");
        assertThat(called(bytes("aaa"), "replace", bytes(""), bytes("-"))).isEqualTo("b'-a-a-a-'");
        assertThat(called(bytes("aaa"), "replace", bytes("a"), bytes("b"), 2)).isEqualTo("b'bba'");
        assertThat(rt.error(() -> rt.call(bytes(""), "join", List.of("a"))))
                .isEqualTo("TypeError: sequence item 0: expected a bytes-like object, str found");
        assertThat(rt.error(() -> rt.call(bytes("a"), "split", bytes("")))).isEqualTo("ValueError: empty separator");
    }

    @Test
    void bytesAreSearched() {
        assertThat(called(bytes("abcb"), "find", bytes("b"))).isEqualTo("1");
        assertThat(called(bytes("abcb"), "rfind", 98)).isEqualTo("3");
        assertThat(called(bytes("abc"), "find", bytes("c"), 1, 2)).isEqualTo("-1");
        assertThat(called(bytes("abc"), "rfind", bytes(""))).isEqualTo("3");
        assertThat(called(bytes("abc"), "count", bytes(""))).isEqualTo("4");
        assertThat(rt.call(bytes("abc"), "startswith", rt.tuple(bytes("x"), bytes("a"))))
                .isSameAs(PyBool.TRUE);
        assertThat(Items.contains(rt, bytes("abc"), bytes("bc"))).isTrue();
        assertThat(Items.contains(rt, bytes("abc"), rt.kept(97))).isTrue();
        assertThat(rt.error(() -> Items.contains(rt, bytes("abc"), rt.kept(300))))
                .isEqualTo("ValueError: byte must be in range(0, 256)");
        assertThat(rt.error(() -> rt.call(bytes("abc"), "find", "a")))
                .isEqualTo("TypeError: argument should be integer or bytes-like object, not 'str'");
        assertThat(rt.error(() -> rt.call(bytes("abc"), "index", bytes("z"))))
                .isEqualTo("ValueError: subsection not found");
    }

    @Test
    void bytesAreFilledAndFormatted() {
        assertThat(called(bytes("abc"), "center", 10)).isEqualTo("b'   abc    '");
        assertThat(called(bytes("-5"), "zfill", 5)).isEqualTo("b'-0005'");
        assertThat(called(bytes("a\tb"), "expandtabs", 4)).isEqualTo("b'a   b'");
        assertThat(called(bytes("abc"), "hex", ":", 2)).isEqualTo("'61:6263'");
        assertThat(rt.repr(rt.binary(Slots.REMAINDER, bytes("%d %5s|%c"), rt.tuple(1, bytes("x"), 65))))
                .isEqualTo("b'1     x|A'");
        assertThat(rt.error(() -> rt.binary(Slots.REMAINDER, bytes("%d"), rt.kept("x"))))
                .isEqualTo("TypeError: %d format: a real number is required, not str");
    }

    @Test
    void aBytearrayGrowsInCPythonsSteps() {
        PyObject array = rt.make(Types.BYTEARRAY);
        List<Long> sizes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sizes.add(array.sizeInBytes());
            rt.call(array, "append", i);
        }
        assertThat(sizes)
                .containsExactly(
                        56L, 58L, 61L, 61L, 61L, 64L, 64L, 64L, 68L, 68L, 68L, 68L, 75L, 75L, 75L, 75L, 75L, 75L, 75L,
                        83L);
    }

    @Test
    void aBytearrayIsChangedInPlace() {
        PyObject array = array("abcdef");
        rt.set(array, 0, 65);
        rt.set(array, rt.slice(1, 3, null), bytes("xyz"));
        rt.delete(array, rt.slice(null, null, 3));
        assertThat(rt.repr(array)).isEqualTo("bytearray(b'xyde')");
        rt.call(array, "extend", List.of(1, 2));
        rt.call(array, "insert", 0, 48);
        rt.call(array, "reverse");
        assertThat(rt.repr(array)).isEqualTo("bytearray(b'\\x02\\x01edyx0')");
        assertThat(called(array, "pop")).isEqualTo("48");
        assertThat(rt.error(() -> rt.set(array, 0, 300))).isEqualTo("ValueError: byte must be in range(0, 256)");
        assertThat(rt.repr(array("it's"))).isEqualTo("bytearray(b\"it\\'s\")");
    }

    @Test
    void aViewSharesItsBytesAndForbidsResizing() {
        PyObject array = array("abcd");
        PyObject view = rt.make(Types.MEMORYVIEW, array);
        assertThat(array.refcount()).isEqualTo(2 + 1);
        PyObject part = rt.get(view, rt.slice(1, null, 2));
        rt.set(part, 0, 66);
        assertThat(rt.repr(array)).isEqualTo("bytearray(b'aBcd')");
        assertThat(called(part, "tolist")).isEqualTo("[66, 100]");
        assertThat(rt.error(() -> rt.call(array, "append", 1)))
                .isEqualTo("BufferError: Existing exports of data: object cannot be re-sized");
        rt.call(view, "release");
        rt.call(part, "release");
        rt.call(array, "append", 1);
        assertThat(rt.error(() -> rt.get(view, 0)))
                .isEqualTo("ValueError: operation forbidden on released memoryview object");
    }

    @Test
    void allKindsOfBytesCompare() {
        assertThat(rt.compare(bytes("abc"), Slots.EQ, array("abc"))).isTrue();
        assertThat(rt.compare(bytes("abc"), Slots.LT, bytes("abd"))).isTrue();
        assertThat(rt.compare(bytes("\u00ff"), Slots.GT, bytes("a"))).isTrue();
        assertThat(Abstract.hash(rt, bytes("abc"))).isEqualTo(-4594863902769663758L);
        assertThat(rt.error(() -> Abstract.hash(rt, array("")))).isEqualTo("TypeError: unhashable type: 'bytearray'");
    }
}
