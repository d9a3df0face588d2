package dev.tally.python.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code set} and {@code frozenset} as CPython 3.13.0 has them; orders and figures were recorded from it. */
class SetTest {
    private final TestRuntime rt = new TestRuntime();
    private final Probe.Log log = new Probe.Log();

    @AfterEach
    void nothingIsLeftAlive() {
        rt.assertNothingLeaks();
    }

    @Test
    void tablesGrowInCPythonsSteps() {
        PySet set = rt.set();
        List<Long> sizes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rt.call(set, "add", i);
            sizes.add(rt.size(set));
        }
        assertThat(sizes.indexOf(728L)).isEqualTo(4);
        assertThat(sizes.indexOf(2264L)).isEqualTo(18);
        assertThat(sizes.get(39)).isEqualTo(2264);
    }

    @Test
    void itemsStandWhereTheirHashPutsThem() {
        assertThat(rt.repr(rt.set(100, 3, 8, 0, 16, 1))).isEqualTo("{0, 1, 3, 100, 8, 16}");
        assertThat(rt.repr(rt.set("banana", "apple", "cherry"))).isEqualTo(STRINGS);
        assertThat(rt.repr(rt.set(-1, -2, 17, 33, 1L << 40))).isEqualTo("{1099511627776, 33, 17, -2, -1}");
    }

    /** With PYTHONHASHSEED=0. */
    private static final String STRINGS = "{'banana', 'cherry', 'apple'}";

    @Test
    void aConstantStandsInTheOrderOfItsSecondMaking() {
        PyTuple fruits = rt.tuple("banana", "apple", "cherry", "date", "elder", "fig");
        PySet constant = rt.keep(PySet.constant(rt, fruits.items()));
        assertThat(rt.repr(constant)).isEqualTo("frozenset({'banana', 'fig', 'cherry', 'apple', 'date', 'elder'})");
        PySet display = rt.set();
        display.update(rt, constant);
        assertThat(rt.repr(display)).isEqualTo("{'banana', 'fig', 'cherry', 'apple', 'elder', 'date'}");
    }

    @Test
    void theLastGapOnTheWayIsFilledAgain() {
        PyObject set = rt.make(Types.SET, rt.make(Types.RANGE, 16));
        for (int gone : new int[] {0, 3, 12}) {
            rt.call(set, "discard", gone);
        }
        rt.call(set, "add", 64);
        assertThat(rt.repr(set)).isEqualTo("{1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 64, 13, 14, 15}");
    }

    @Test
    void operatorsMakeNewSets() {
        PySet a = rt.set(1, 2, 3);
        PySet b = rt.set(3, 4);
        assertThat(rt.repr(rt.binary(Slots.OR, a, b))).isEqualTo("{1, 2, 3, 4}");
        assertThat(rt.repr(rt.binary(Slots.AND, a, b))).isEqualTo("{3}");
        assertThat(rt.repr(rt.binary(Slots.SUBTRACT, a, b))).isEqualTo("{1, 2}");
        assertThat(rt.repr(rt.binary(Slots.XOR, a, b))).isEqualTo("{1, 2, 4}");
        assertThat(rt.error(() -> rt.binary(Slots.OR, a, rt.list(1))))
                .isEqualTo("TypeError: unsupported operand type(s) for |: 'set' and 'list'");
    }

    @Test
    void methodsTakeAnyIterable() {
        PySet a = rt.set(1, 2, 3);
        assertThat(rt.repr(rt.call(a, "union", List.of(4), rt.make(Types.RANGE, 7, 9))))
                .isEqualTo("{1, 2, 3, 4, 7, 8}");
        assertThat(rt.repr(rt.call(a, "difference", List.of(1)))).isEqualTo("{2, 3}");
        assertThat(rt.call(a, "issubset", rt.make(Types.RANGE, 10))).isSameAs(PyBool.TRUE);
        assertThat(rt.call(a, "issuperset", List.of(1, 9))).isSameAs(PyBool.FALSE);
        assertThat(rt.call(a, "isdisjoint", List.of(7))).isSameAs(PyBool.TRUE);
        rt.call(a, "intersection_update", List.of(2, 3, 4));
        rt.call(a, "symmetric_difference_update", List.of(3, 5));
        assertThat(rt.repr(a)).isEqualTo("{2, 5}");
    }

    @Test
    void setsAreComparedByWhatTheyHold() {
        assertThat(rt.compare(rt.set(1, 2), Slots.EQ, rt.set(2, 1))).isTrue();
        assertThat(rt.compare(rt.set(1), Slots.LT, rt.set(2, 1))).isTrue();
        assertThat(rt.compare(rt.set(1, 3), Slots.LE, rt.set(2, 1))).isFalse();
        assertThat(rt.compare(rt.set(1, 2, 3), Slots.GE, rt.set(2, 1))).isTrue();
    }

    @Test
    void frozensetsHashAsInCPython() {
        assertThat(hash(1, 2, 3)).isEqualTo(-272375401224217160L);
        assertThat(hash()).isEqualTo(133146708735736L);
        assertThat(hash("a", "b", "c")).isEqualTo(8636088911049444515L);
    }

    private long hash(Object... items) {
        return Abstract.hash(rt, rt.make(Types.FROZENSET, rt.list(items)));
    }

    @Test
    void aSetIsLookedForAsTheFrozensetItEquals() {
        PySet set = rt.set();
        rt.call(set, "add", rt.make(Types.FROZENSET, List.of(1)));
        assertThat(Items.contains(rt, set, rt.set(1))).isTrue();
        rt.call(set, "remove", rt.set(1));
        assertThat(set.size()).isZero();
        assertThat(rt.error(() -> rt.call(set, "add", rt.set(1)))).isEqualTo("TypeError: unhashable type: 'set'");
        assertThat(rt.error(() -> rt.call(set, "remove", 2))).isEqualTo("KeyError: 2");
        assertThat(rt.error(() -> rt.call(set, "pop"))).isEqualTo("KeyError: pop from an empty set");
    }

    @Test
    void itemsArePoppedInTheTablesOrder() {
        PySet set = rt.set(5, 3, 9, 1);
        List<String> popped = new ArrayList<>();
        while (set.size() > 0) {
            popped.add(rt.repr(rt.call(set, "pop")));
        }
        assertThat(popped).containsExactly("9", "3", "5", "1");
    }

    @Test
    void aSetChangedWhileIteratedOverIsRefused() {
        PySet set = rt.set(1, 2);
        PyObject iterator = rt.keep(Iteration.iter(rt, set));
        rt.keep(Iteration.next(rt, iterator));
        rt.call(set, "add", 3);
        assertThat(rt.error(() -> Iteration.next(rt, iterator)))
                .isEqualTo("RuntimeError: Set changed size during iteration");
    }

    @Test
    void itemsThatHashAlikeAreComparedInOrder() {
        Probe a = Probe.of(rt, log, "a", 1);
        Probe b = Probe.of(rt, log, "b", 1);
        Probe c = Probe.of(rt, log, "a", 1);
        PySet set = rt.set(a, b);
        assertThat(log.text()).isEqualTo("hash a 2; hash b 2; a==b 3,3");
        assertThat(set.contains(rt, c)).isTrue();
        assertThat(log.text()).isEqualTo("hash a 1; a==a 3,1");
    }
}
