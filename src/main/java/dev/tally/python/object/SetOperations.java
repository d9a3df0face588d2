package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What sets make of other sets and iterables. CPython 3.13 Objects/setobject.c. */
final class SetOperations {
    private SetOperations() {}

    /** {@code make_new_set_basetype}: of a plain type, also where the original is of a subclass. */
    static PySet empty(Runtime rt, PySet like) {
        return PySet.ofType(rt, like.type().isSubtype(Types.FROZENSET) ? Types.FROZENSET : Types.SET);
    }

    static PySet copy(Runtime rt, PySet set) {
        PySet copy = rt.hold(empty(rt, set));
        copy.merge(rt, set);
        return rt.take(copy);
    }

    /** {@code PySet_New}. */
    static PySet of(Runtime rt, PyObject iterable) {
        PySet made = rt.hold(PySet.of(rt));
        update(rt, made, iterable);
        return rt.take(made);
    }

    /** {@code set_update_internal}. */
    static void update(Runtime rt, PySet set, PyObject other) {
        if (other instanceof PySet otherSet) {
            set.merge(rt, otherSet);
        } else if (other.type() == Types.DICT) {
            updateFromKeys(rt, set, (PyDict) other);
        } else {
            PyObject iterator = rt.hold(Iteration.iter(rt, other));
            PyObject key = Iteration.next(rt, iterator);
            while (key != null) {
                rt.hold(key);
                rt.work(1);
                set.add(rt, key);
                rt.release(key);
                key = Iteration.next(rt, iterator);
            }
            rt.release(iterator);
        }
    }

    private static void updateFromKeys(Runtime rt, PySet set, PyDict dict) {
        rt.work(dict.size());
        set.prepareFor(rt, dict.size());
        for (int i = 0; i < dict.end(); i++) {
            PyObject key = dict.keyAt(i);
            if (key != null) {
                set.add(rt, key, dict.hashAt(i));
            }
        }
    }

    /** {@code set_intersection}. */
    static PySet intersection(Runtime rt, PySet set, PyObject other) {
        if (set == other) {
            return copy(rt, set);
        }
        PySet result = rt.hold(empty(rt, set));
        if (other instanceof PySet otherSet) {
            boolean swap = otherSet.size() > set.size();
            common(rt, swap ? otherSet : set, swap ? set : otherSet, result);
        } else {
            common(rt, set, other, result);
        }
        return rt.take(result);
    }

    private static void common(Runtime rt, PySet larger, PySet smaller, PySet result) {
        rt.work(smaller.slots());
        for (int i = 0; i < smaller.slots(); i++) {
            PyObject key = smaller.keyAt(i);
            if (key != null) {
                long hash = smaller.hashAt(i);
                rt.hold(key.owned());
                if (larger.contains(rt, key, hash)) {
                    result.add(rt, key, hash);
                }
                rt.release(key);
            }
        }
    }

    private static void common(Runtime rt, PySet set, PyObject iterable, PySet result) {
        PyObject iterator = rt.hold(Iteration.iter(rt, iterable));
        PyObject key = Iteration.next(rt, iterator);
        while (key != null) {
            rt.hold(key);
            rt.work(1);
            long hash = PyDict.hash(rt, key);
            boolean complete = false;
            if (set.contains(rt, key, hash)) {
                result.add(rt, key, hash);
                complete = result.size() >= set.size();
            }
            rt.release(key);
            key = complete ? null : Iteration.next(rt, iterator);
        }
        rt.release(iterator);
    }

    /** {@code set_difference}. */
    static PySet difference(Runtime rt, PySet set, PyObject other) {
        int size;
        if (other instanceof PySet otherSet) {
            size = otherSet.size();
        } else if (other.type() == Types.DICT) {
            size = ((PyDict) other).size();
        } else {
            return copyAndDifference(rt, set, other);
        }
        if (set.size() >> 2 > size) {
            return copyAndDifference(rt, set, other);
        }
        PySet result = rt.hold(empty(rt, set));
        rt.work(set.slots());
        for (int i = 0; i < set.slots(); i++) {
            PyObject key = set.keyAt(i);
            if (key != null) {
                long hash = set.hashAt(i);
                rt.hold(key.owned());
                if (!has(rt, other, key, hash)) {
                    result.add(rt, key, hash);
                }
                rt.release(key);
            }
        }
        return rt.take(result);
    }

    private static boolean has(Runtime rt, PyObject setOrDict, PyObject key, long hash) {
        return setOrDict instanceof PySet set
                ? set.contains(rt, key, hash)
                : ((PyDict) setOrDict).find(rt, key, hash) >= 0;
    }

    private static PySet copyAndDifference(Runtime rt, PySet set, PyObject other) {
        PySet result = rt.hold(copy(rt, set));
        differenceUpdate(rt, result, other);
        return rt.take(result);
    }

    /** {@code set_difference_update_internal}. */
    static void differenceUpdate(Runtime rt, PySet set, PyObject other) {
        if (set == other) {
            set.clear(rt);
            return;
        }
        if (other instanceof PySet otherSet) {
            discardAll(rt, set, otherSet);
        } else {
            PyObject iterator = rt.hold(Iteration.iter(rt, other));
            PyObject key = Iteration.next(rt, iterator);
            while (key != null) {
                rt.hold(key);
                rt.work(1);
                set.discard(rt, key, PyDict.hash(rt, key));
                rt.release(key);
                key = Iteration.next(rt, iterator);
            }
            rt.release(iterator);
        }
        set.removeDummies(rt);
    }

    private static void discardAll(Runtime rt, PySet set, PySet other) {
        // A much larger set is first cut down to what both have.
        PySet from = rt.hold(other.size() >> 3 > set.size() ? intersection(rt, set, other) : (PySet) other.owned());
        rt.work(from.slots());
        for (int i = 0; i < from.slots(); i++) {
            PyObject key = from.keyAt(i);
            if (key != null) {
                rt.hold(key.owned());
                set.discard(rt, key, from.hashAt(i));
                rt.release(key);
            }
        }
        rt.release(from);
    }

    /** {@code set_symmetric_difference_update}. */
    static void symmetricDifferenceUpdate(Runtime rt, PySet set, PyObject other) {
        if (set == other) {
            set.clear(rt);
            return;
        }
        if (other.type() == Types.DICT) {
            PyDict dict = (PyDict) other;
            for (int i = 0; i < dict.end(); i++) {
                toggle(rt, set, dict.keyAt(i), dict.hashAt(i));
            }
            return;
        }
        PySet from;
        if (other instanceof PySet otherSet) {
            from = otherSet;
        } else {
            from = rt.hold(empty(rt, set));
            update(rt, from, other);
        }
        rt.work(from.slots());
        for (int i = 0; i < from.slots(); i++) {
            toggle(rt, set, from.keyAt(i), from.hashAt(i));
        }
        if (from != other) {
            rt.release(from);
        }
    }

    private static void toggle(Runtime rt, PySet set, @Nullable PyObject key, long hash) {
        if (key == null) {
            return;
        }
        rt.hold(key.owned());
        if (!set.discard(rt, key, hash)) {
            set.add(rt, key, hash);
        }
        rt.release(key);
    }

    static PySet symmetricDifference(Runtime rt, PySet set, PyObject other) {
        PySet result = rt.hold(empty(rt, set));
        update(rt, result, other);
        symmetricDifferenceUpdate(rt, result, set);
        return rt.take(result);
    }

    /** {@code set_issubset}. */
    static boolean isSubset(Runtime rt, PySet set, PyObject other) {
        if (!(other instanceof PySet otherSet)) {
            PySet both = intersection(rt, set, other);
            boolean all = both.size() == set.size();
            both.decref(rt);
            return all;
        }
        if (set.size() > otherSet.size()) {
            return false;
        }
        rt.work(set.slots());
        for (int i = 0; i < set.slots(); i++) {
            PyObject key = set.keyAt(i);
            if (key != null) {
                rt.hold(key.owned());
                boolean found = otherSet.contains(rt, key, set.hashAt(i));
                rt.release(key);
                if (!found) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@code set_issuperset}. */
    static boolean isSuperset(Runtime rt, PySet set, PyObject other) {
        return other instanceof PySet otherSet ? isSubset(rt, otherSet, set) : hasEach(rt, set, other, true);
    }

    /** {@code set_isdisjoint}. */
    static boolean isDisjoint(Runtime rt, PySet set, PyObject other) {
        if (set == other) {
            return set.size() == 0;
        }
        if (!(other instanceof PySet otherSet)) {
            return hasEach(rt, set, other, false);
        }
        boolean swap = otherSet.size() > set.size();
        PySet larger = swap ? otherSet : set;
        PySet smaller = swap ? set : otherSet;
        rt.work(smaller.slots());
        for (int i = 0; i < smaller.slots(); i++) {
            PyObject key = smaller.keyAt(i);
            if (key != null) {
                rt.hold(key.owned());
                boolean found = larger.contains(rt, key, smaller.hashAt(i));
                rt.release(key);
                if (found) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether for each item of an iterable {@code item in set} is as wanted; stops at the first that is not. */
    private static boolean hasEach(Runtime rt, PySet set, PyObject iterable, boolean wanted) {
        PyObject iterator = rt.hold(Iteration.iter(rt, iterable));
        boolean all = true;
        PyObject key = Iteration.next(rt, iterator);
        while (key != null) {
            rt.hold(key);
            rt.work(1);
            all = set.contains(rt, key) == wanted;
            rt.release(key);
            key = all ? Iteration.next(rt, iterator) : null;
        }
        rt.release(iterator);
        return all;
    }
}
