package dev.tally.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which footnotes an insight has, and where its text calls them. */
final class FootnoteCalls {
    private final Map<Integer, List<String>> places = new TreeMap<>();

    FootnoteCalls(List<Integer> numbers) {
        for (int number : numbers) {
            places.put(number, new ArrayList<>());
        }
    }

    boolean has(int number) {
        return places.containsKey(number);
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** Notes a call, and gives its place an id. */
    String call(int number) {
        List<String> ids = places.get(number);
        String id = "fnref" + number + (ids.isEmpty() ? "" : "-" + (ids.size() + 1));
        ids.add(id);
        return id;
    }

    List<String> of(int number) {
        return places.getOrDefault(number, List.of());
    }

    static String noteId(int number) {
        return "fn" + number;
    }
}
