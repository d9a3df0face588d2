package dev.tally.diagram;

import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Snapshot.Reference;
import dev.tally.trace.Speech;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has changed inside an object between two snapshots, in words that follow its name: "gains item 2, `5`". */
final class Changes {
    /** More changes of one object than this are told as a number. */
    private static final int MOST = 2;

    private final Snapshot before;
    private final Snapshot now;
    private final Naming then;
    private final Naming names;
    private final Speech speech;
    private final List<String> told = new ArrayList<>();
    private int more;

    Changes(Snapshot before, Snapshot now, Naming then, Naming names, Speech speech) {
        this.speech = speech;
        this.before = before;
        this.now = now;
        this.then = then;
        this.names = names;
    }

    /** Empty where nothing has changed. */
    List<String> of(ObjectView was, ObjectView is) {
        if (refersAsBefore(was, is)) {
            return List.of();
        }
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
        places.values().forEach(place -> tell(lost(place)));
        if (more > 0) {
            told.add(
                    more == 1
                            ? speech.say("1 more thing changes in it")
                            : speech.say("{0} more things change in it", more));
        }
        return List.copyOf(told);
    }

    private boolean refersAsBefore(ObjectView was, ObjectView is) {
        List<Reference> old = was.everyReference();
        List<Reference> references = is.everyReference();
        if (old.size() != references.size()) {
            return false;
        }
        for (int i = 0; i < references.size(); i++) {
            Reference one = old.get(i);
            Reference other = references.get(i);
            boolean same = one.field().equals(other.field())
                    && one.key().equals(other.key())
                    && before.id(one.label()) == now.id(other.label());
            if (!same) {
                return false;
            }
        }
        return true;
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
        List<Integer> labels = new ArrayList<>();
        for (Reference reference : object.everyReference()) {
            if (reference.field().equals("items")) {
                labels.add(reference.label());
            }
        }
        return labels;
    }

    private static List<Integer> ids(List<Integer> labels, Snapshot snapshot) {
        return labels.stream().map(snapshot::id).toList();
    }

    private void members(List<Integer> old, List<Integer> oldIds, List<Integer> items, List<Integer> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (!oldIds.contains(ids.get(i))) {
                tell(speech.say("gains {0}", names.of(items.get(i))));
            }
        }
        for (int i = 0; i < oldIds.size(); i++) {
            if (!ids.contains(oldIds.get(i))) {
                tell(speech.say("loses {0}", then.of(old.get(i))));
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
            tell(speech.say("is emptied"));
        } else if (grown == 1 && rest(ids, same + 1).equals(rest(oldIds, same))) {
            tell(speech.say("gains item {0}, {1}", same, names.of(items.get(same))));
        } else if (grown == -1 && rest(ids, same).equals(rest(oldIds, same + 1))) {
            tell(speech.say("loses item {0}, {1}", same, then.of(old.get(same))));
        } else if (grown == 0 && rest(ids, same + 1).equals(rest(oldIds, same + 1))) {
            tell(speech.say("now has {0} as its item {1}", names.of(items.get(same)), same));
        } else if (grown > 0 && same == oldIds.size()) {
            tell(speech.say("gains {0} items at its end", grown));
        } else if (grown < 0 && same == ids.size()) {
            tell(speech.say("loses its last {0} items", -grown));
        } else {
            tell(speech.say("is now {0}", names.plain(is)));
        }
    }

    private static List<Integer> rest(List<Integer> ids, int from) {
        return ids.subList(Math.min(from, ids.size()), ids.size());
    }

    // --- everything else, by the names of the places

    /**
     * @param what the place in words, or the key whose value it is
     * @param ofKey whether it is the value of a key
     * @param value what it holds, in words
     */
    private record Place(String what, boolean ofKey, String value, int id) {}

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
                    places.put("values " + snapshot.id(key), new Place(naming.of(key), true, value, id));
                }
                default -> {
                    String value = naming.of(reference.label());
                    places.put(reference.field() + " " + reference.key(), new Place(what(reference), false, value, id));
                }
            }
        }
        return places;
    }

    private String what(Reference reference) {
        return switch (reference.field()) {
            case "attributes" -> speech.say("attribute {0}", Naming.code(reference.key()));
            case "variables" -> speech.say("variable {0}", Naming.code(reference.key()));
            case "contents" -> speech.say("contents");
            case "sequence", "iterator" -> reference.field();
            default -> reference.field() + " " + reference.called();
        };
    }

    private void place(@Nullable Place was, Place is) {
        if (was == null) {
            tell(
                    is.ofKey()
                            ? speech.say("gains the key {0} with {1}", is.what(), is.value())
                            : speech.say("gains {0}, {1}", is.what(), is.value()));
        } else if (was.id() != is.id()) {
            tell(
                    is.ofKey()
                            ? speech.say("now has {0} as its value for the key {1}", is.value(), is.what())
                            : speech.say("now has {0} as its {1}", is.value(), is.what()));
        }
    }

    private String lost(Place place) {
        return place.ofKey()
                ? speech.say("loses the key {0}", place.what())
                : speech.say("loses its {0}", place.what());
    }
}
