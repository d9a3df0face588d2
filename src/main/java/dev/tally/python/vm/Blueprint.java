package dev.tally.python.vm;

import dev.tally.python.code.Code;
import dev.tally.python.code.Constant;
import dev.tally.python.syntax.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which objects a compilation is made into, and which of them are one object: equal constants are (CPython 3.13
 * Python/compile.c, {@code merge_const_one}), the tuples of a code's names and of its constants included
 * (Python/assemble.c, {@code makecode}). Immutable: drawn once for a module of the library, built by each run that
 * imports it.
 */
public final class Blueprint {
    /** Places in {@link #names} and {@link #literals} of what is not there. */
    static final int NOWHERE = -1;

    /**
     * One code and those nested in it.
     *
     * @param constants the places of {@code co_consts} among the literals; of a nested code, the complement of its place in
     *     {@code nested}
     * @param table which of the tables of constants it has: codes whose constants are equal share one
     * @param same the place of {@code co_consts} where it is a constant, too, or {@link #NOWHERE}
     * @param merged the place of {@code co_names} where it is a constant, too
     * @param names the places of {@code co_names} among the names
     * @param variables those of {@code co_localsplusnames}
     */
    record Part(
            Code code,
            int[] constants,
            List<Part> nested,
            int table,
            int same,
            int[] merged,
            int[] names,
            int[] variables) {}

    /**
     * What is to be made of a literal: the place of its name where it is interned, the places of its items where it has some.
     */
    record Item(Literal literal, int name, int[] items) {}

    private static final int[] NOTHING = {};

    private final List<String> names;
    private final List<Item> literals;
    private final Part whole;
    private final int tables;

    private Blueprint(Drawing drawing, Code code) {
        drawing.collectTuples(code);
        whole = drawing.part(code);
        names = List.copyOf(drawing.names);
        literals = List.copyOf(drawing.literals);
        tables = drawing.tables;
    }

    public static Blueprint of(Code code) {
        return new Blueprint(new Drawing(), code);
    }

    public Code code() {
        return whole.code();
    }

    Part whole() {
        return whole;
    }

    /** Every name that is interned, once. */
    List<String> names() {
        return names;
    }

    /** Every constant, once. */
    List<Item> literals() {
        return literals;
    }

    /** How many tables of constants there are. */
    int tables() {
        return tables;
    }

    /** Letters, digits and underscores of ASCII only. CPython 3.13 Objects/codeobject.c, {@code all_name_chars}. */
    static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && !(c >= '0' && c <= '9') && c != '_') {
                return false;
            }
        }
        return true;
    }

    /** A blueprint in the making. */
    private static final class Drawing {
        private final List<String> names = new ArrayList<>();
        private final Map<String, Integer> placesOfNames = new HashMap<>();
        private final List<Item> literals = new ArrayList<>();
        private final Map<Literal, Integer> placesOfLiterals = new HashMap<>();

        /** Every tuple that is a constant, or part of one. */
        private final Set<Literal> tuples = new HashSet<>();

        /** How long these are: what has another length is none of them. */
        private final Set<Integer> lengths = new HashSet<>();

        /** The tables of what has no code among its constants, by what they hold. */
        private final Map<List<Literal>, Integer> tablesOfLiterals = new HashMap<>();

        private int tables;

        void collectTuples(Code code) {
            for (Constant constant : code.constants()) {
                switch (constant) {
                    case Constant.Value value -> collectTuples(value.literal());
                    case Constant.Nested nested -> collectTuples(nested.code());
                }
            }
        }

        private void collectTuples(Literal literal) {
            if (literal instanceof Literal.Tuple tuple && tuples.add(tuple)) {
                lengths.add(tuple.items().size());
                tuple.items().forEach(this::collectTuples);
            }
        }

        Part part(Code code) {
            List<Constant> constants = code.constants();
            List<Part> nested = new ArrayList<>();
            int[] places = new int[constants.size()];
            for (int i = 0; i < places.length; i++) {
                switch (constants.get(i)) {
                    case Constant.Value value -> places[i] = literal(value.literal());
                    case Constant.Nested inner -> {
                        places[i] = ~nested.size();
                        nested.add(part(inner.code()));
                    }
                }
            }
            List<Literal> values = values(constants);
            int same = values != null && lengths.contains(values.size()) ? placeOfTuple(values) : NOWHERE;
            int ofNames = lengths.contains(code.names().size()) ? placeOfNames(code.names()) : NOWHERE;
            int[] merged = ofNames < 0 ? NOTHING : new int[] {ofNames};
            return new Part(
                    code,
                    places,
                    nested,
                    table(values),
                    same,
                    merged,
                    names(code.names()),
                    names(code.localsPlusNames()));
        }

        private int table(@Nullable List<Literal> values) {
            Integer known = values == null ? null : tablesOfLiterals.get(values);
            if (known != null) {
                return known;
            }
            int table = tables++;
            if (values != null) {
                tablesOfLiterals.put(values, table);
            }
            return table;
        }

        /** The constants, or null where a code is among them. */
        private static @Nullable List<Literal> values(List<Constant> constants) {
            List<Literal> items = new ArrayList<>();
            for (Constant constant : constants) {
                if (!(constant instanceof Constant.Value value)) {
                    return null;
                }
                items.add(value.literal());
            }
            return items;
        }

        private int placeOfNames(List<String> texts) {
            List<Literal> items = new ArrayList<>();
            for (String name : texts) {
                items.add(new Literal.Str(name));
            }
            return placeOfTuple(items);
        }

        private int placeOfTuple(List<Literal> items) {
            Literal tuple = new Literal.Tuple(items);
            return tuples.contains(tuple) ? literal(tuple) : NOWHERE;
        }

        private int literal(Literal literal) {
            Integer known = placesOfLiterals.get(literal);
            if (known != null) {
                return known;
            }
            literals.add(
                    switch (literal) {
                        case Literal.Str string ->
                            new Item(literal, isName(string.value()) ? name(string.value()) : NOWHERE, NOTHING);
                        case Literal.Tuple tuple -> new Item(literal, NOWHERE, literals(tuple.items()));
                        case Literal.FrozenSet set -> new Item(literal, NOWHERE, literals(set.items()));
                        default -> new Item(literal, NOWHERE, NOTHING);
                    });
            placesOfLiterals.put(literal, literals.size() - 1);
            return literals.size() - 1;
        }

        private int[] literals(List<Literal> items) {
            int[] places = new int[items.size()];
            for (int i = 0; i < places.length; i++) {
                places[i] = literal(items.get(i));
            }
            return places;
        }

        private int[] names(List<String> texts) {
            int[] places = new int[texts.size()];
            for (int i = 0; i < places.length; i++) {
                places[i] = name(texts.get(i));
            }
            return places;
        }

        private int name(String text) {
            Integer known = placesOfNames.putIfAbsent(text, names.size());
            if (known != null) {
                return known;
            }
            names.add(text);
            return names.size() - 1;
        }
    }
}
