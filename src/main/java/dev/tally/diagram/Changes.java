package dev.tally.diagram;

import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Snapshot.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has changed inside an object between two snapshots, in words that follow its name: "gains item 2, `5`". */
final class Changes {
    /** More changes of one object than this are told as a number. */
    private static final int MOST = 2;

    private final Snapshot before;
    private final Snapshot now;
    private final Naming then;
    private final Naming names;
    private final List<String> told = new ArrayList<>();
    private int more;

    Changes(Snapshot before, Snapshot now, Naming then, Naming names) {
        this.before = before;
        this.now = now;
        this.then = then;
        this.names = names;
    }

    /** Empty where nothing has changed. */
    List<String> of(ObjectView was, ObjectView is) {
        told.clear();
        more = 0;
        items(was, is);
        // A generator that runs has its variables in its frame.
        if (!was.interior().state().equals(is.interior().state())) {
            return List.copyOf(told);
        }
        Map<String, Place> places = places(was, before);
        for (Map.Entry<String, Place> place : places(is, now).entrySet()) {
            place(places.remove(place.getKey()), place.getValue());
        }
        places.values().forEach(place -> tell(place.lost()));
        if (more > 0) {
            told.add(more + (more == 1 ? " more thing changes in it" : " more things change in it"));
        }
        return List.copyOf(told);
    }

    private void tell(String what) {
        if (told.size() < MOST) {
            told.add(what);
        } else {
            more++;
        }
    }

    // --- items, by their places in a sequence or as members of a set

    private void items(ObjectView was, ObjectView is) {
        List<Integer> old = items(was);
        List<Integer> items = items(is);
        List<Integer> oldIds = ids(old, before);
        List<Integer> ids = ids(items, now);
        if (oldIds.equals(ids)) {
            return;
        }
        if (is.type().equals("set")) {
            members(old, oldIds, items, ids);
        } else {
            sequence(old, oldIds, items, ids, is);
        }
    }

    private static List<Integer> items(ObjectView object) {
        return object.everyReference().stream()
                .filter(reference -> reference.field().equals("items"))
                .map(Reference::label)
                .toList();
    }

    private static List<Integer> ids(List<Integer> labels, Snapshot snapshot) {
        return labels.stream().map(snapshot::id).toList();
    }

    private void members(List<Integer> old, List<Integer> oldIds, List<Integer> items, List<Integer> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (!oldIds.contains(ids.get(i))) {
                tell("gains " + names.of(items.get(i)));
            }
        }
        for (int i = 0; i < oldIds.size(); i++) {
            if (!ids.contains(oldIds.get(i))) {
                tell("loses " + then.of(old.get(i)));
            }
        }
    }

    private void sequence(
            List<Integer> old, List<Integer> oldIds, List<Integer> items, List<Integer> ids, ObjectView is) {
        int same = 0;
        while (same < ids.size() && same < oldIds.size() && ids.get(same).equals(oldIds.get(same))) {
            same++;
        }
        int grown = ids.size() - oldIds.size();
        if (ids.isEmpty()) {
            tell("is emptied");
        } else if (grown == 1 && rest(ids, same + 1).equals(rest(oldIds, same))) {
            tell("gains item " + same + ", " + names.of(items.get(same)));
        } else if (grown == -1 && rest(ids, same).equals(rest(oldIds, same + 1))) {
            tell("loses item " + same + ", " + then.of(old.get(same)));
        } else if (grown == 0 && rest(ids, same + 1).equals(rest(oldIds, same + 1))) {
            tell("now has " + names.of(items.get(same)) + " as its item " + same);
        } else if (grown > 0 && same == oldIds.size()) {
            tell("gains " + grown + " items at its end");
        } else if (grown < 0 && same == ids.size()) {
            tell("loses its last " + -grown + " items");
        } else {
            tell("is now " + names.plain(is));
        }
    }

    private static List<Integer> rest(List<Integer> ids, int from) {
        return ids.subList(Math.min(from, ids.size()), ids.size());
    }

    // --- everything else, by the names of the places

    /** @param what the place in words, for "as its …" @param value what it holds, in words */
    private record Place(String what, String value, int id) {
        private static final String OF_KEY = "value for ";

        static Place ofKey(String key, String value, int id) {
            return new Place(OF_KEY + "the key " + key, value, id);
        }

        String gained() {
            return isOfKey() ? "gains " + key() + " with " + value : "gains " + what + ", " + value;
        }

        String lost() {
            return "loses " + (isOfKey() ? key() : "its " + what);
        }

        private boolean isOfKey() {
            return what.startsWith(OF_KEY);
        }

        private String key() {
            return what.substring(OF_KEY.length());
        }
    }

    private Map<String, Place> places(ObjectView object, Snapshot snapshot) {
        Naming naming = snapshot == now ? names : then;
        Map<String, Place> places = new LinkedHashMap<>();
        int key = -1;
        for (Reference reference : object.everyReference()) {
            int id = snapshot.id(reference.label());
            switch (reference.field()) {
                case "items", "frames", "args", "class", "referent", "callback" -> {}
                case "keys" -> key = reference.label();
                case "values" -> {
                    String value = naming.of(reference.label());
                    places.put("values " + snapshot.id(key), Place.ofKey(naming.of(key), value, id));
                }
                default -> {
                    String value = naming.of(reference.label());
                    places.put(reference.field() + " " + reference.key(), new Place(what(reference), value, id));
                }
            }
        }
        return places;
    }

    private static String what(Reference reference) {
        return switch (reference.field()) {
            case "attributes" -> "attribute " + Naming.code(reference.key());
            case "variables" -> "variable " + Naming.code(reference.key());
            case "contents", "sequence", "iterator" -> reference.field();
            default -> reference.field() + " " + reference.called();
        };
    }

    private void place(Place was, Place is) {
        if (was == null) {
            tell(is.gained());
        } else if (was.id() != is.id()) {
            tell("now has " + is.value() + " as its " + is.what());
        }
    }
}
