package dev.tally.python.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code tuple}, {@code range}, {@code slice} and the iterators, as CPython 3.13.0 has them. */
class TupleRangeTest {
    private final TestRuntime rt = new TestRuntime();

    @AfterEach
    void nothingIsLeftAlive() {
        rt.assertNothingLeaks();
    }

    private PyObject range(Object... bounds) {
        return rt.make(Types.RANGE, bounds);
    }

    private String items(PyObject iterable) {
        return rt.repr(rt.make(Types.LIST, iterable));
    }

    @Test
    void tuplesHashAsInCPython() {
        assertThat(Abstract.hash(rt, rt.tuple())).isEqualTo(5740354900026072187L);
        assertThat(Abstract.hash(rt, rt.tuple(1, 2, 3))).isEqualTo(529344067295497451L);
        assertThat(Abstract.hash(rt, rt.tuple("a"))).isEqualTo(7319529274390396360L);
        assertThat(Abstract.hash(rt, rt.slice(1, 2, 3))).isEqualTo(-2340833382717974474L);
    }

    @Test
    void tuplesAreShownComparedAndJoined() {
        assertThat(rt.repr(rt.tuple(1))).isEqualTo("(1,)");
        assertThat(rt.repr(rt.tuple())).isEqualTo("()");
        assertThat(rt.compare(rt.tuple(1, 2), Slots.LT, rt.tuple(1, 3))).isTrue();
        assertThat(rt.compare(rt.tuple(1, 2), Slots.LT, rt.tuple(1, 2, 0))).isTrue();
        assertThat(rt.compare(rt.tuple(1, 2), Slots.EQ, rt.tuple(1, 2))).isTrue();
        PyTuple tuple = rt.tuple(1, 2);
        assertThat(rt.binary(Slots.ADD, tuple, rt.tuple())).isSameAs(tuple);
        assertThat(rt.get(tuple, rt.slice(null, null, null))).isSameAs(tuple);
        assertThat(rt.make(Types.TUPLE, tuple)).isSameAs(tuple);
        assertThat(rt.repr(rt.binary(Slots.MULTIPLY, tuple, rt.kept(2)))).isEqualTo("(1, 2, 1, 2)");
        assertThat(rt.repr(rt.make(Types.TUPLE, rt.set(1, 2)))).isEqualTo("(1, 2)");
        assertThat(rt.error(() -> rt.call(tuple, "index", 5))).isEqualTo("ValueError: tuple.index(x): x not in tuple");
    }

    @Test
    void rangesCountUpAndDown() {
        assertThat(items(range(5))).isEqualTo("[0, 1, 2, 3, 4]");
        assertThat(items(range(5, 0, -2))).isEqualTo("[5, 3, 1]");
        assertThat(items(rt.call(range(5, 0, -2), "__reversed__"))).isEqualTo("[1, 3, 5]");
        assertThat(items(range(5, 5))).isEqualTo("[]");
        assertThat(rt.repr(range(0, 10, 3))).isEqualTo("range(0, 10, 3)");
        assertThat(rt.repr(rt.get(range(0, 100, 3), rt.slice(2, 20, 4)))).isEqualTo("range(6, 60, 12)");
        assertThat(rt.repr(rt.get(range(10), -1))).isEqualTo("9");
        assertThat(rt.error(() -> rt.get(range(10), 20))).isEqualTo("IndexError: range object index out of range");
        assertThat(rt.error(() -> range(1, 2, 0))).isEqualTo("ValueError: range() arg 3 must not be zero");
        assertThat(rt.error(() -> range(1.0)))
                .isEqualTo("TypeError: 'float' object cannot be interpreted as an integer");
    }

    @Test
    void rangesOfLargeNumbersWorkToo() {
        BigInteger big = BigInteger.TEN.pow(30);
        PyObject large = range(big, big.add(BigInteger.TWO));
        assertThat(items(large)).isEqualTo("[" + big + ", " + big.add(BigInteger.ONE) + "]");
        assertThat(items(rt.call(large, "__reversed__"))).isEqualTo("[" + big.add(BigInteger.ONE) + ", " + big + "]");
        assertThat(items(range(Long.MAX_VALUE - 1, Long.MAX_VALUE))).isEqualTo("[" + (Long.MAX_VALUE - 1) + "]");
        assertThat(rt.error(() -> Items.length(rt, range(big))))
                .isEqualTo("OverflowError: Python int too large to convert to C ssize_t");
        assertThat(rt.repr(rt.get(range(big), rt.slice(5, 10, null)))).isEqualTo("range(5, 10)");
    }

    @Test
    void rangesKnowWhatIsInThem() {
        assertThat(Items.contains(rt, range(0, 10, 3), rt.kept(9))).isTrue();
        assertThat(Items.contains(rt, range(0, 10, 3), rt.kept(8))).isFalse();
        assertThat(Items.contains(rt, range(0, 10, 3), rt.kept(9.0))).isTrue();
        assertThat(rt.repr(rt.call(range(10, 0, -3), "index", 4))).isEqualTo("2");
        assertThat(rt.compare(range(0, 3, 2), Slots.EQ, range(0, 4, 2))).isTrue();
        assertThat(Abstract.hash(rt, range(0, 3, 2))).isEqualTo(Abstract.hash(rt, range(0, 4, 2)));
        assertThat(rt.compare(range(0), Slots.EQ, range(5, 1))).isTrue();
    }

    @Test
    void sliceIndicesAreClipped() {
        assertThat(rt.repr(rt.call(rt.slice(1, 20, 3), "indices", 5))).isEqualTo("(1, 5, 3)");
        assertThat(rt.repr(rt.call(rt.slice(null, null, -1), "indices", 5))).isEqualTo("(4, -1, -1)");
        assertThat(rt.error(() -> rt.call(rt.slice(1, 2, 3), "indices", -1)))
                .isEqualTo("ValueError: length should not be negative");
        assertThat(rt.repr(rt.slice(1, 2, "x"))).isEqualTo("slice(1, 2, 'x')");
    }

    @Test
    void zipStopsAtTheShortestAndFillsItsTupleAgain() {
        PyObject zip = rt.make(IteratorTypes.ZIP, List.of(1, 2, 3), "ab");
        PyObject first = Iteration.next(rt, zip);
        first.decref(rt);
        PyObject second = rt.keep(Iteration.next(rt, zip));
        assertThat(second).isSameAs(first);
        assertThat(rt.repr(second)).isEqualTo("(2, 'b')");
        assertThat(Iteration.next(rt, zip)).isNull();
        assertThat(items(rt.make(IteratorTypes.ZIP, List.of(1, 2), "ab"))).isEqualTo("[(1, 'a'), (2, 'b')]");
    }

    @Test
    void strictZipTellsWhichIsShorter() {
        assertThat(rt.error(() -> items(strictZip(List.of(1), List.of(1, 2)))))
                .isEqualTo("ValueError: zip() argument 2 is longer than argument 1");
        assertThat(rt.error(() -> items(strictZip(List.of(1, 2), List.of(1, 2), List.of(1)))))
                .isEqualTo("ValueError: zip() argument 3 is shorter than arguments 1-2");
    }

    private PyObject strictZip(Object... iterables) {
        PyObject[] args = new PyObject[iterables.length + 1];
        for (int i = 0; i < iterables.length; i++) {
            args[i] = rt.kept(iterables[i]);
        }
        args[iterables.length] = PyBool.TRUE;
        PyTuple names = rt.tuple("strict");
        return rt.keep(IteratorTypes.ZIP
                .slot(Slots.NEW)
                .create(rt, IteratorTypes.ZIP, new Args(args, 0, iterables.length, names)));
    }

    @Test
    void enumerateMapAndFilterAreLazy() {
        assertThat(items(rt.make(IteratorTypes.ENUMERATE, "ab", 5))).isEqualTo("[(5, 'a'), (6, 'b')]");
        PyObject twice = rt.function((r, self, args) -> Numbers.binary(r, Slots.ADD, args.get(0), args.get(0)));
        assertThat(items(rt.make(IteratorTypes.MAP, twice, List.of(1, 300)))).isEqualTo("[2, 600]");
        assertThat(items(rt.make(IteratorTypes.FILTER, null, List.of(0, 1, "", "x"))))
                .isEqualTo("[1, 'x']");
        assertThat(rt.error(() -> rt.make(IteratorTypes.MAP, twice)))
                .isEqualTo("TypeError: map() must have at least two arguments.");
        assertThat(rt.error(() -> rt.make(IteratorTypes.ENUMERATE)))
                .isEqualTo("TypeError: enumerate() missing required argument 'iterable'");
    }

    @Test
    void anExhaustedIteratorLetsItsSequenceGo() {
        PyList list = rt.list(1);
        PyObject iterator = rt.keep(Iteration.iter(rt, list));
        assertThat(list.refcount()).isEqualTo(2);
        rt.keep(Iteration.next(rt, iterator));
        assertThat(list.refcount()).isEqualTo(2);
        assertThat(Iteration.next(rt, iterator)).isNull();
        assertThat(list.refcount()).isEqualTo(1);
        rt.call(list, "append", 2);
        assertThat(Iteration.next(rt, iterator)).isNull();
    }

    @Test
    void whatIsNoContainerSaysSo() {
        PyObject five = rt.kept(5);
        assertThat(rt.error(() -> rt.get(five, 1))).isEqualTo("TypeError: 'int' object is not subscriptable");
        assertThat(rt.error(() -> rt.set(five, 1, 1)))
                .isEqualTo("TypeError: 'int' object does not support item assignment");
        assertThat(rt.error(() -> rt.delete(five, 1)))
                .isEqualTo("TypeError: 'int' object does not support item deletion");
        assertThat(rt.error(() -> Items.length(rt, five))).isEqualTo("TypeError: object of type 'int' has no len()");
        assertThat(rt.error(() -> Iteration.iter(rt, five))).isEqualTo("TypeError: 'int' object is not iterable");
        assertThat(rt.error(() -> Items.contains(rt, five, five)))
                .isEqualTo("TypeError: argument of type 'int' is not iterable");
    }
}
