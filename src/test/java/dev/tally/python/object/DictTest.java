package dev.tally.python.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code dict} and its views as CPython 3.13.0 has them; the figures and messages were recorded from it. */
class DictTest {
    private final TestRuntime rt = new TestRuntime();
    private final Probe.Log log = new Probe.Log();

    @AfterEach
    void nothingIsLeftAlive() {
        rt.assertNothingLeaks();
    }

    @Test
    void tablesGrowInCPythonsSteps() {
        assertThat(sizes(i -> i)).containsExactly(64L, 224L, 352L, 632L, 1168L, 2264L, 4688L);
        assertThat(sizes(i -> "k" + i)).containsExactly(64L, 184L, 272L, 464L, 832L, 1584L, 3328L);
    }

    private List<Long> sizes(java.util.function.IntFunction<Object> key) {
        PyDict dict = rt.dictOf();
        List<Long> sizes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            if (!sizes.contains(rt.size(dict))) {
                sizes.add(rt.size(dict));
            }
            rt.set(dict, key.apply(i), i);
        }
        return sizes;
    }

    @Test
    void aTableOfStringsIsSmallerUntilAnotherKeyComes() {
        PyDict dict = rt.dictOf("a", 1);
        assertThat(rt.size(dict)).isEqualTo(184);
        rt.set(dict, 1, 1);
        assertThat(rt.size(dict)).isEqualTo(352);
        rt.call(dict, "clear");
        assertThat(rt.size(dict)).isEqualTo(64);
        PyDict display = rt.dictOf("a", 1, "b", 2, "c", 3, "d", 4, "e", 5, "f", 6);
        assertThat(rt.size(display)).isEqualTo(272);
        assertThat(rt.size(rt.call(display, "copy"))).isEqualTo(272);
    }

    @Test
    void keysKeepTheirOrderAndAreFoundAfterAnyChanges() {
        Random random = new Random(11);
        Map<Integer, Integer> expected = new LinkedHashMap<>();
        PyDict dict = rt.dictOf();
        for (int i = 0; i < 3000; i++) {
            int key = random.nextInt(200) * 300;
            if (random.nextInt(3) == 0) {
                expected.remove(key);
                PyObject k = rt.kept(key);
                dict.remove(rt, k);
            } else {
                expected.put(key, i);
                rt.set(dict, key, i);
            }
        }
        assertThat(rt.repr(dict)).isEqualTo(expected.toString().replace("=", ": "));
        Map<Integer, Integer> copy = new HashMap<>(expected);
        copy.forEach((k, v) -> assertThat(rt.repr(rt.get(dict, k))).isEqualTo(v.toString()));
    }

    @Test
    void settingAKeyHoldsKeyAndValueWhilePythonIsAsked() {
        Probe a = Probe.of(rt, log, "a", 7);
        Probe other = Probe.of(rt, log, "other", 7);
        PyDict dict = rt.dictOf();
        dict.set(rt, a, Runtime.none());
        assertThat(log.text()).isEqualTo("hash a 2");
        dict.set(rt, other, Runtime.none());
        assertThat(log.text()).isEqualTo("hash other 2; a==other 3,2");
        rt.call(dict, "get", other);
        assertThat(log.text()).startsWith("hash other 3; a==other 3,3");
    }

    @Test
    void aTableChangedByEqIsSearchedAgain() {
        Probe a = Probe.of(rt, log, "a", 7);
        Probe wanted = Probe.of(rt, log, "b", 7);
        PyDict dict = rt.dictOf();
        dict.set(rt, a, Runtime.none());
        log.onCompare = () -> {
            log.onCompare = () -> {};
            rt.call(dict, "clear");
        };
        assertThat(dict.get(rt, wanted)).isNull();
    }

    @Test
    void missingKeysRaiseTheKeyItself() {
        PyDict dict = rt.dictOf("a", 1);
        assertThat(rt.error(() -> rt.get(dict, "b"))).isEqualTo("KeyError: b");
        assertThat(rt.error(() -> rt.delete(dict, 5))).isEqualTo("KeyError: 5");
        assertThat(rt.error(() -> rt.call(dict, "pop", 5))).isEqualTo("KeyError: 5");
        assertThat(rt.repr(rt.call(dict, "pop", 5, "none"))).isEqualTo("'none'");
        assertThat(rt.error(() -> rt.get(dict, rt.list()))).isEqualTo("TypeError: unhashable type: 'list'");
    }

    @Test
    void theCollectorWatchesADictionaryFromItsFirstContainerOn() {
        PyDict dict = rt.dictOf("a", 1, 2, "b");
        assertThat(rt.heap().containers().isTracked(dict)).isFalse();
        rt.set(dict, "a", rt.list());
        assertThat(rt.heap().containers().isTracked(dict)).isTrue();
        assertThat(rt.heap().containers().isTracked(rt.call(dict, "copy"))).isTrue();
        assertThat(rt.heap().containers().isTracked(rt.call(rt.dictOf(1, 2), "copy")))
                .isFalse();
    }

    @Test
    void intsBoolsAndFloatsAreOneKey() {
        PyDict dict = rt.dictOf(1, "int");
        rt.set(dict, true, "bool");
        rt.set(dict, 1.0, "float");
        assertThat(rt.repr(dict)).isEqualTo("{1: 'float'}");
        rt.set(dict, 1L << 61, "large");
        rt.set(dict, -1, "minus one");
        rt.set(dict, -2, "minus two");
        assertThat(rt.repr(rt.get(dict, -2))).isEqualTo("'minus two'");
        assertThat(dict.size()).isEqualTo(4);
    }

    @Test
    void theLastItemIsPoppedFirst() {
        PyDict dict = rt.dictOf("a", 1, "b", 2);
        assertThat(rt.repr(rt.call(dict, "popitem"))).isEqualTo("('b', 2)");
        rt.set(dict, "c", 3);
        assertThat(rt.repr(dict)).isEqualTo("{'a': 1, 'c': 3}");
        rt.call(dict, "popitem");
        rt.call(dict, "popitem");
        assertThat(rt.error(() -> rt.call(dict, "popitem"))).isEqualTo("KeyError: popitem(): dictionary is empty");
    }

    @Test
    void setDefaultGivesWhatIsThere() {
        PyDict dict = rt.dictOf("a", 1);
        assertThat(rt.repr(rt.call(dict, "setdefault", "a", 2))).isEqualTo("1");
        assertThat(rt.repr(rt.call(dict, "setdefault", "b", 2))).isEqualTo("2");
        assertThat(rt.call(dict, "setdefault", 3)).isSameAs(Runtime.none());
        assertThat(rt.get(dict, 3)).isSameAs(Runtime.none());
    }

    @Test
    void dictionariesAreUpdatedFromPairsAndMappings() {
        PyDict dict = rt.dictOf("a", 1);
        DictUpdate.update(rt, dict, rt.dictOf("b", 2, "a", 3));
        assertThat(rt.repr(dict)).isEqualTo("{'a': 3, 'b': 2}");
        assertThat(rt.repr(rt.binary(Slots.OR, dict, rt.dictOf("c", 4)))).isEqualTo("{'a': 3, 'b': 2, 'c': 4}");
        assertThat(rt.error(() -> DictUpdate.merge(rt, dict, rt.dictOf("b", 1), DictUpdate.Present.REFUSED)))
                .isEqualTo("KeyError: b");
    }

    @Test
    void aDictionaryChangedWhileIteratedOverIsRefused() {
        PyDict dict = rt.dictOf("a", 1, "b", 2);
        PyObject iterator = rt.keep(Iteration.iter(rt, dict));
        assertThat(rt.repr(rt.keep(Iteration.next(rt, iterator)))).isEqualTo("'a'");
        rt.set(dict, "c", 3);
        assertThat(rt.error(() -> Iteration.next(rt, iterator)))
                .isEqualTo("RuntimeError: dictionary changed size during iteration");
        rt.delete(dict, "c");
        assertThat(rt.error(() -> Iteration.next(rt, iterator)))
                .isEqualTo("RuntimeError: dictionary changed size during iteration");
    }

    @Test
    void keysThatComeWhileOthersGoAreNoticed() {
        PyDict dict = rt.dictOf("a", 1);
        PyObject iterator = rt.keep(Iteration.iter(rt, dict));
        rt.keep(Iteration.next(rt, iterator));
        rt.delete(dict, "a");
        rt.set(dict, "b", 1);
        assertThat(rt.error(() -> Iteration.next(rt, iterator)))
                .isEqualTo("RuntimeError: dictionary keys changed during iteration");
    }

    @Test
    void aPairOfItemsIsFilledAgainIfNobodyKeptIt() {
        PyDict dict = rt.dictOf("a", 1, "b", 2, "c", 3);
        PyObject iterator = rt.keep(Iteration.iter(rt, rt.call(dict, "items")));
        PyObject first = Iteration.next(rt, iterator);
        first.decref(rt);
        PyObject second = Iteration.next(rt, iterator);
        assertThat(second).isSameAs(first);
        PyObject third = rt.keep(Iteration.next(rt, iterator));
        assertThat(third).isNotSameAs(second);
        assertThat(rt.repr(second)).isEqualTo("('b', 2)");
        second.decref(rt);
    }

    @Test
    void viewsAreLikeSets() {
        PyDict dict = rt.dictOf(1, "a", 2, "b", 3, "c");
        PyObject keys = rt.call(dict, "keys");
        assertThat(rt.repr(keys)).isEqualTo("dict_keys([1, 2, 3])");
        assertThat(rt.repr(rt.call(dict, "values"))).isEqualTo("dict_values(['a', 'b', 'c'])");
        assertThat(rt.repr(rt.call(dict, "items"))).isEqualTo("dict_items([(1, 'a'), (2, 'b'), (3, 'c')])");
        assertThat(rt.repr(rt.binary(Slots.AND, keys, rt.list(3, 4, 1)))).isEqualTo("{1, 3}");
        assertThat(rt.repr(rt.binary(Slots.SUBTRACT, keys, rt.list(3)))).isEqualTo("{1, 2}");
        assertThat(rt.repr(rt.binary(Slots.XOR, keys, rt.set(3, 4)))).isEqualTo("{1, 2, 4}");
        assertThat(rt.repr(rt.binary(Slots.OR, rt.list(0), keys))).isEqualTo("{0, 1, 2, 3}");
        assertThat(rt.compare(keys, Slots.EQ, rt.set(1, 2, 3))).isTrue();
        assertThat(rt.compare(keys, Slots.LE, rt.set(1, 2, 3, 4))).isTrue();
        assertThat(rt.compare(keys, Slots.GT, rt.set(1, 2))).isTrue();
        assertThat(Items.contains(rt, rt.call(dict, "items"), rt.tuple(1, "a"))).isTrue();
        assertThat(Items.contains(rt, rt.call(dict, "items"), rt.tuple(1, "b"))).isFalse();
        assertThat(rt.repr(rt.make(Types.LIST, rt.call(keys, "__reversed__")))).isEqualTo("[3, 2, 1]");
    }

    @Test
    void dictionariesAreEqualWhateverTheirOrder() {
        assertThat(rt.compare(rt.dictOf("a", 1, "b", 2), Slots.EQ, rt.dictOf("b", 2, "a", 1)))
                .isTrue();
        assertThat(rt.compare(rt.dictOf("a", 1), Slots.NE, rt.dictOf("a", 2))).isTrue();
        assertThat(rt.error(() -> rt.compare(rt.dictOf(), Slots.LT, rt.dictOf())))
                .isEqualTo("TypeError: '<' not supported between instances of 'dict' and 'dict'");
    }

    @Test
    void aDictionaryInItselfIsShownOnce() {
        PyDict dict = rt.dictOf();
        rt.set(dict, "me", dict);
        assertThat(rt.repr(dict)).isEqualTo("{'me': {...}}");
        rt.call(dict, "clear");
    }
}
