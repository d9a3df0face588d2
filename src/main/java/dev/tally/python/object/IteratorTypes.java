package dev.tally.python.object;

import dev.tally.python.object.IteratorSlots.Ability;

/** The types of the iterators over built-in containers, and those that programs make themselves: {@code zip} … */
public final class IteratorTypes {
    public static final PyType LIST_ITERATOR = movable("list_iterator", 32);
    public static final PyType LIST_REVERSE_ITERATOR = movable("list_reverseiterator", 32);
    public static final PyType TUPLE_ITERATOR = movable("tuple_iterator", 32);
    public static final PyType STR_ITERATOR = movable("str_iterator", 32);
    public static final PyType STR_ASCII_ITERATOR = movable("str_ascii_iterator", 32);
    public static final PyType BYTES_ITERATOR = movable("bytes_iterator", 32);
    public static final PyType BYTEARRAY_ITERATOR = movable("bytearray_iterator", 32);
    public static final PyType MEMORY_ITERATOR = type("memory_iterator", new IteratorSlots(), 48);
    public static final PyType SEQUENCE_ITERATOR = movable("iterator", 32);
    public static final PyType CALLABLE_ITERATOR = type("callable_iterator", new IteratorSlots(Ability.REDUCE), 32);
    public static final PyType RANGE_ITERATOR = movable("range_iterator", 40);
    public static final PyType LONG_RANGE_ITERATOR = movable("longrange_iterator", 40);
    public static final PyType DICT_KEY_ITERATOR = copied("dict_keyiterator", 56);
    public static final PyType DICT_VALUE_ITERATOR = copied("dict_valueiterator", 56);
    public static final PyType DICT_ITEM_ITERATOR = copied("dict_itemiterator", 56);
    public static final PyType DICT_REVERSE_KEY_ITERATOR = copied("dict_reversekeyiterator", 56);
    public static final PyType DICT_REVERSE_VALUE_ITERATOR = copied("dict_reversevalueiterator", 56);
    public static final PyType DICT_REVERSE_ITEM_ITERATOR = copied("dict_reverseitemiterator", 56);
    public static final PyType ORDERED_DICT_ITERATOR = type("odict_iterator", new IteratorSlots(Ability.REDUCE), 64);
    public static final PyType SET_ITERATOR = copied("set_iterator", 48);

    public static final PyType ENUMERATE =
            open("enumerate", new PyEnumerate.Type(), 56).withVectorcall();
    public static final PyType REVERSED =
            open("reversed", new PyReversed.Type(), 32).withVectorcall();
    public static final PyType ZIP = open("zip", new PyZip.Type(), 48);
    public static final PyType MAP = open("map", new PyMap.Type(), 32).withVectorcall();
    public static final PyType FILTER = open("filter", new PyFilter.Type(), 32).withVectorcall();

    private IteratorTypes() {}

    private static PyType open(String name, Slots slots, int basicSize) {
        return new PyType(Types.TYPE, name, Types.OBJECT, slots, basicSize);
    }

    private static PyType copied(String name, int basicSize) {
        return type(name, new IteratorSlots(Ability.HINT, Ability.REDUCE), basicSize);
    }

    private static PyType movable(String name, int basicSize) {
        return type(name, new IteratorSlots(Ability.HINT, Ability.REDUCE, Ability.SET_STATE), basicSize);
    }

    static PyType type(String name, Slots slots, int basicSize) {
        return new PyType(Types.TYPE, name, Types.OBJECT, slots, basicSize).sealed();
    }
}
