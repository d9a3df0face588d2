package dev.tally.python.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names, each once, by the order in which they were first asked for. */
final class NameTable {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();

    /** The name's index; a new name comes last. */
    int add(String name) {
        Integer known = indexes.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        return names.size() - 1;
    }

    /** The name's index, or -1. */
    int indexOf(String name) {
        return indexes.getOrDefault(name, -1);
    }

    int size() {
        return names.size();
    }

    List<String> names() {
        return names;
    }
}
