package dev.tally.python.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code list} as CPython 3.13.0 has it; the figures and messages were recorded from it. */
class ListTest {
    private final TestRuntime rt = new TestRuntime();
    private final Probe.Log log = new Probe.Log();

    @AfterEach
    void nothingIsLeftAlive() {
        rt.assertNothingLeaks();
    }

    @Test
    void itGrowsInCPythonsSteps() {
        PyList list = rt.list();
        List<Long> sizes = new ArrayList<>();
        for (int i = 0; i < 33; i++) {
            sizes.add(rt.size(list));
            rt.call(list, "append", i);
        }
        assertThat(sizes)
                .containsExactly(
                        56L, 88L, 88L, 88L, 88L, 120L, 120L, 120L, 120L, 184L, 184L, 184L, 184L, 184L, 184L, 184L, 184L,
                        248L, 248L, 248L, 248L, 248L, 248L, 248L, 248L, 312L, 312L, 312L, 312L, 312L, 312L, 312L, 312L);
    }

    @Test
    void itShrinksInCPythonsSteps() {
        PyList list = rt.list();
        for (int i = 0; i < 40; i++) {
            rt.call(list, "append", i);
        }
        List<Long> sizes = new ArrayList<>();
        while (list.size() > 0) {
            rt.call(list, "pop");
            sizes.add(rt.size(list));
        }
        assertThat(sizes.subList(19, 40))
                .containsExactly(
                        376L, 248L, 248L, 248L, 248L, 248L, 248L, 248L, 248L, 184L, 184L, 184L, 184L, 152L, 152L, 120L,
                        120L, 120L, 120L, 88L, 56L)
                .hasSize(21);
    }

    @Test
    void aListOfAnIterableHasRoomAsItsKindSays() {
        assertThat(sizesOf(n -> rt.make(Types.RANGE, n), 10))
                .containsExactly(56L, 72L, 72L, 88L, 88L, 104L, 104L, 120L, 120L, 136L);
        assertThat(sizesOf(n -> rt.make(Types.SET, rt.make(Types.RANGE, n)), 10))
                .containsExactly(56L, 88L, 120L, 120L, 120L, 120L, 152L, 120L, 120L, 152L);
        assertThat(sizesOf(n -> rt.make(IteratorTypes.FILTER, null, rt.make(Types.RANGE, n + 1)), 10))
                .containsExactly(56L, 88L, 120L, 120L, 120L, 120L, 120L, 120L, 120L, 184L);
    }

    private List<Long> sizesOf(java.util.function.IntFunction<PyObject> source, int count) {
        List<Long> sizes = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            sizes.add(rt.size(rt.make(Types.LIST, source.apply(n))));
        }
        return sizes;
    }

    @Test
    void extendingLeavesRoomToSpare() {
        PyList list = rt.list(0, 0, 0);
        rt.call(list, "extend", List.of(1, 1, 1, 1));
        assertThat(rt.size(list)).isEqualTo(152);
        rt.call(list, "extend", list);
        assertThat(rt.repr(list)).isEqualTo("[0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1]");
    }

    @Test
    void itemsAreFoundAndSetFromBothEnds() {
        PyList list = rt.list("a", "b", "c");
        assertThat(rt.repr(rt.get(list, -1))).isEqualTo("'c'");
        rt.set(list, 0, "z");
        rt.delete(list, 1);
        assertThat(rt.repr(list)).isEqualTo("['z', 'c']");
        assertThat(rt.error(() -> rt.get(list, 2))).isEqualTo("IndexError: list index out of range");
        assertThat(rt.error(() -> rt.set(list, 2, 1))).isEqualTo("IndexError: list assignment index out of range");
        assertThat(rt.error(() -> rt.get(list, "a")))
                .isEqualTo("TypeError: list indices must be integers or slices, not str");
    }

    @Test
    void slicesAreReadWithAnyStep() {
        PyList list = rt.list(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(rt.repr(rt.get(list, rt.slice(2, 5, null)))).isEqualTo("[2, 3, 4]");
        assertThat(rt.repr(rt.get(list, rt.slice(null, null, -3)))).isEqualTo("[9, 6, 3, 0]");
        assertThat(rt.repr(rt.get(list, rt.slice(-2, -5, -1)))).isEqualTo("[8, 7, 6]");
        assertThat(rt.repr(rt.get(list, rt.slice(20, 30, null)))).isEqualTo("[]");
        assertThat(rt.error(() -> rt.get(list, rt.slice(null, null, 0))))
                .isEqualTo("ValueError: slice step cannot be zero");
    }

    @Test
    void slicesAreReplacedAndDeleted() {
        PyList list = rt.list(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        rt.set(list, rt.slice(2, 4, null), List.of("a", "b", "c"));
        assertThat(rt.repr(list)).isEqualTo("[0, 1, 'a', 'b', 'c', 4, 5, 6, 7, 8, 9]");
        rt.delete(list, rt.slice(1, null, 3));
        assertThat(rt.repr(list)).isEqualTo("[0, 'a', 'b', 4, 5, 7, 8]");
        rt.delete(list, rt.slice(null, null, -2));
        assertThat(rt.repr(list)).isEqualTo("['a', 4, 7]");
        rt.set(list, rt.slice(null, null, 2), List.of(1, 2));
        assertThat(rt.repr(list)).isEqualTo("[1, 4, 2]");
        rt.set(list, rt.slice(1, 1, null), list);
        assertThat(rt.repr(list)).isEqualTo("[1, 1, 4, 2, 4, 2]");
        assertThat(rt.error(() -> rt.set(list, rt.slice(null, null, 2), List.of(1))))
                .isEqualTo("ValueError: attempt to assign sequence of size 1 to extended slice of size 3");
        assertThat(rt.error(() -> rt.set(list, rt.slice(1, 2, null), 5)))
                .isEqualTo("TypeError: must assign iterable to extended slice");
        rt.delete(list, rt.slice(null, null, null));
        assertThat(rt.size(list)).isEqualTo(56);
    }

    @Test
    void methodsSayWhatIsWrong() {
        PyList list = rt.list(1);
        assertThat(rt.error(() -> rt.call(list, "index", 2))).isEqualTo("ValueError: 2 is not in list");
        assertThat(rt.error(() -> rt.call(list, "remove", 2))).isEqualTo("ValueError: list.remove(x): x not in list");
        assertThat(rt.error(() -> rt.call(list, "pop", 5))).isEqualTo("IndexError: pop index out of range");
        assertThat(rt.error(() -> rt.call(rt.list(), "pop"))).isEqualTo("IndexError: pop from empty list");
        assertThat(rt.error(() -> rt.call(list, "pop", 1, 2)))
                .isEqualTo("TypeError: pop expected at most 1 argument, got 2");
        assertThat(rt.error(() -> rt.binary(Slots.ADD, list, rt.tuple(1))))
                .isEqualTo("TypeError: can only concatenate list (not \"tuple\") to list");
    }

    @Test
    void aListInItselfIsShownOnce() {
        PyList list = rt.list(1);
        rt.call(list, "append", list);
        assertThat(rt.repr(list)).isEqualTo("[1, [...]]");
        rt.call(list, "clear");
    }

    @Test
    void lookingForAnItemHoldsTheOneComparedOnly() {
        Probe a = Probe.of(rt, log, "a", 1);
        Probe b = Probe.of(rt, log, "b", 2);
        Probe wanted = Probe.of(rt, log, "b", 3);
        PyList list = rt.list(a, b);
        rt.call(list, "index", wanted);
        assertThat(log.text()).isEqualTo("a==b 3,2; b==b 3,2");
        rt.call(rt.tuple(a, b), "index", wanted);
        assertThat(log.text()).startsWith("a==b 3,3; b==b 3,3");
    }

    @Test
    void sortingIsStableAndKeepsItsKeysToItself() {
        PyList list = rt.list("bb", "a", "cc", "d");
        PyObject length = rt.function((r, self, args) -> r.integer(((PyStr) args.get(0)).length()));
        ListSort.sort(rt, list, length, false);
        assertThat(rt.repr(list)).isEqualTo("['a', 'd', 'bb', 'cc']");
        ListSort.sort(rt, list, length, true);
        assertThat(rt.repr(list)).isEqualTo("['bb', 'cc', 'a', 'd']");
    }

    @Test
    void aKeyFunctionThatFailsLeavesTheListAsItWas() {
        PyList list = rt.list(300, 200, 100);
        PyObject key = rt.function((r, self, args) -> {
            if (((PyInt) args.get(0)).longValue() == 100) {
                throw r.valueError("no");
            }
            return r.integer(-((PyInt) args.get(0)).longValue());
        });
        assertThat(rt.error(() -> ListSort.sort(rt, list, key, true))).isEqualTo("ValueError: no");
        assertThat(rt.repr(list)).isEqualTo("[300, 200, 100]");
    }

    @Test
    void sortingAsksInCPythonsOrder() {
        PyList list = rt.list(probe(5), probe(2), probe(8), probe(1), probe(9), probe(3));
        ListSort.sort(rt, list, null, false);
        assertThat(log.text().replaceAll(" [0-9]+,[0-9]+", ""))
                .isEqualTo("2<5; 8<2; 2<8; 8<5; 1<8; 1<5; 1<2; 9<5; 9<8; 3<5; 3<2");
    }

    private Probe probe(int value) {
        return Probe.of(rt, log, Integer.toString(value), value);
    }

    @Test
    void aListChangedWhileSortedIsRefused() {
        PyList list = rt.list(probe(2), probe(1));
        log.onCompare = () -> rt.call(list, "append", 7);
        assertThat(rt.error(() -> ListSort.sort(rt, list, null, false)))
                .isEqualTo("ValueError: list modified during sort");
        assertThat(rt.repr(list)).isEqualTo("[1, 2]");
    }

    @Test
    void whenAComparisonFailsNoItemIsLost() {
        List<Object> probes = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            probes.add(probe(random.nextInt(100)));
        }
        PyList list = rt.list(probes.toArray());
        int[] left = {1500};
        log.onCompare = () -> {
            if (--left[0] == 0) {
                throw rt.valueError("enough");
            }
        };
        assertThat(rt.error(() -> ListSort.sort(rt, list, null, true))).isEqualTo("ValueError: enough");
        List<PyObject> found = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            found.add(list.get(i));
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        probes.stream().map(PyObject.class::cast).toList());
    }

    @Test
    void sortingAgreesWithJavasOnAnyInput() {
        Random random = new Random(3);
        for (int n : new int[] {0, 1, 2, 63, 64, 65, 500, 3000}) {
            for (int range : new int[] {2, 10, 100_000}) {
                List<Integer> numbers = new ArrayList<>();
                for (int i = 0; i < n; i++) {
                    numbers.add(i % 7 < 4 && i > 0 ? numbers.get(i - 1) + 1 : random.nextInt(range));
                }
                PyList list = rt.list(numbers.toArray());
                ListSort.sort(rt, list, null, false);
                numbers.sort(null);
                assertThat(rt.repr(list)).isEqualTo(numbers.toString());
            }
        }
    }

    @Test
    void whatWouldNotFitIsRefusedBeforeItIsMade() {
        PyList list = rt.list(0);
        PyObject times = rt.kept(1L << 32);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> rt.binary(Slots.MULTIPLY, list, times))
                .isInstanceOf(LimitReached.class);
    }
}
