package dev.tally.diagram;

import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Snapshot.Reference;
import dev.tally.trace.Snapshot.Values;
import dev.tally.trace.Speech;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
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
        told.clear();
        more = 0;
        values(was.interior().values(), is.interior().values(), is.type());
        if (refersAsBefore(was, is)) {
            return List.copyOf(told);
        }
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

    // --- what is no object

    private void values(Values was, Values is, String type) {
        if (!was.whole().equals(is.whole())) {
            tell(speech.say("is now {0}", code(is.whole())));
        }
        List<String> old = was.items();
        List<String> items = is.items();
        if (!old.equals(items)) {
            String whole = code(Naming.bracketed(type, items));
            sequence(old, items, i -> code(old.get(i)), i -> code(items.get(i)), whole);
        }
    }

    private static String code(String text) {
        return Naming.code(Text.cut(text, Inlining.LONGEST));
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
            sequence(oldIds, ids, i -> then.of(old.get(i)), i -> names.of(items.get(i)), names.plain(is));
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

    /**
     * @param old what tells one item from another, as it was
     * @param was an item in words, as it was
     * @param whole the sequence in words
     */
    private <T> void sequence(
            List<T> old, List<T> items, IntFunction<String> was, IntFunction<String> is, String whole) {
        int same = 0;
        while (same < items.size() && same < old.size() && items.get(same).equals(old.get(same))) {
            same++;
        }
        int grown = items.size() - old.size();
        if (items.isEmpty()) {
            tell(speech.say("is emptied"));
        } else if (grown == 1 && rest(items, same + 1).equals(rest(old, same))) {
            tell(speech.say("gains item {0}, {1}", same, is.apply(same)));
        } else if (grown == -1 && rest(items, same).equals(rest(old, same + 1))) {
            tell(speech.say("loses item {0}, {1}", same, was.apply(same)));
        } else if (grown == 0 && rest(items, same + 1).equals(rest(old, same + 1))) {
            tell(speech.say("now has {0} as its item {1}", is.apply(same), same));
        } else if (grown > 0 && same == old.size()) {
            tell(speech.say("gains {0} items at its end", grown));
        } else if (grown < 0 && same == items.size()) {
            tell(speech.say("loses its last {0} items", -grown));
        } else {
            tell(speech.say("is now {0}", whole));
        }
    }

    private static <T> List<T> rest(List<T> items, int from) {
        return items.subList(Math.min(from, items.size()), items.size());
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
