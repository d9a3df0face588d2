package dev.tally.python.code;

import dev.tally.python.syntax.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The constants of a scope, each once. Literals are one when their types and values are, code objects when all that runs of
 * them is the same (CPython 3.13 {@code Objects/codeobject.c}, {@code _PyCode_ConstantKey}, {@code code_richcompare}).
 */
final class ConstantTable {
    private final List<Constant> list = new ArrayList<>();
    private final Map<Literal, Integer> literals = new HashMap<>();

    /** Where the code of each first line stands: only such code can be the same. */
    private final Map<Integer, List<Integer>> codes = new HashMap<>();

    int add(Literal literal) {
        Integer known = literal instanceof Literal.FrozenSet set ? indexOf(set) : literals.get(literal);
        if (known != null) {
            return known;
        }
        literals.put(literal, list.size());
        list.add(new Constant.Value(literal));
        return list.size() - 1;
    }

    /** The order of a set's items makes no difference. */
    private @Nullable Integer indexOf(Literal.FrozenSet set) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Constant.Value value
                    && value.literal() instanceof Literal.FrozenSet other
                    && other.items().size() == set.items().size()
                    && other.items().containsAll(set.items())) {
                return i;
            }
        }
        return null;
    }

    int add(Code code) {
        List<Integer> sameLine = codes.computeIfAbsent(code.firstLine(), line -> new ArrayList<>());
        for (int i : sameLine) {
            if (list.get(i) instanceof Constant.Nested nested && nested.code().sameAs(code)) {
                return i;
            }
        }
        sameLine.add(list.size());
        list.add(new Constant.Nested(code));
        return list.size() - 1;
    }

    Constant get(int index) {
        return list.get(index);
    }

    int size() {
        return list.size();
    }

    /** The constants at these places, in this order; the table is not used for adding after this. */
    void keep(List<Integer> indexes) {
        List<Constant> kept = new ArrayList<>();
        for (int index : indexes) {
            kept.add(list.get(index));
        }
        list.clear();
        list.addAll(kept);
    }

    List<Constant> toList() {
        return List.copyOf(list);
    }
}
