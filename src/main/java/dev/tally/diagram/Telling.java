package dev.tally.diagram;

import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.Binding;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.Holder;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Snapshot.Reference;
import dev.tally.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what a line has done, and why counts have changed: a few sentences from the difference between two snapshots. What
 * is code stands between backquotes.
 */
final class Telling {
    /** More objects than this of one sort are told as a number. */
    private static final int MOST = 3;

    private final Snapshot before;
    private final Snapshot now;
    private final Trace.Step step;
    private final Naming then;
    private final Naming names;
    private final Map<Integer, ObjectView> old;
    private final Map<Integer, ObjectView> living;
    private final List<String> sentences = new ArrayList<>();

    private Telling(Snapshot before, Trace.Step step) {
        this.before = before;
        this.now = step.snapshot();
        this.step = step;
        this.then = new Naming(before);
        this.names = new Naming(now);
        this.old = before.byId();
        this.living = now.byId();
    }

    /** What has happened up to a step since the one before it. */
    static String of(Trace trace, int step) {
        Trace.Step reached = trace.steps().get(step);
        if (step == 0) {
            return reached.snapshot()
                    .line()
                    .filter(line -> line > 0)
                    .map(line -> "Nothing has run yet. Line " + line + " is next.")
                    .orElse("Nothing has run yet.");
        }
        return new Telling(trace.steps().get(step - 1).snapshot(), reached).text();
    }

    /** How the run ended where that was not well; empty where it was. */
    static String end(Trace trace) {
        Trace.End end = trace.end();
        String type = end.exception().map(Trace.End.Raised::type).orElse("");
        String message = end.exception().map(Trace.End.Raised::message).orElse("");
        return switch (end.kind()) {
            case OK -> "";
            case ERROR ->
                "Raises " + code(message.isEmpty() ? type : type + ": " + message)
                        + ", which nothing catches: the program ends here.";
            case STEP_LIMIT -> "The run was stopped here: it had reached its limit, " + type + ".";
            case UNSUPPORTED -> "The run ends here: " + code(type) + " is not modelled.";
        };
    }

    private String text() {
        calls();
        bindings();
        places();
        finalizers();
        counts();
        lost();
        freed();
        printed();
        return sentences.isEmpty() ? "Nothing in memory changes." : String.join(" ", sentences);
    }

    private void calls() {
        FrameView running = now.running();
        if (frame(before, running.id()) == null) {
            List<String> arguments = new ArrayList<>();
            for (Binding binding : running.names()) {
                arguments.add(code(binding.name()) + " = " + target(binding.name(), binding.label()));
            }
            String with = arguments.isEmpty() || arguments.size() > 5 ? "" : " with " + String.join(", ", arguments);
            sentences.add(code(running.name()) + " begins" + with + ".");
        } else if (frame(now, before.running().id()) == null) {
            String place = running.name().equals("<module>") ? "the module" : code(running.name());
            sentences.add(code(before.running().name()) + " hands back to " + place + ".");
        }
    }

    private void bindings() {
        int told = 0;
        for (FrameView frame : now.frames()) {
            FrameView was = frame(before, frame.id());
            if (was == null) {
                continue;
            }
            Map<String, Integer> bound = new LinkedHashMap<>();
            was.names().forEach(binding -> bound.put(binding.name(), before.id(binding.label())));
            for (Binding binding : frame.names()) {
                Integer id = bound.remove(binding.name());
                if ((id == null || id != now.id(binding.label())) && told++ < 2 * MOST) {
                    sentences.add(
                            code(binding.name()) + " is bound to " + target(binding.name(), binding.label()) + ".");
                }
            }
            if (!bound.isEmpty()) {
                sentences.add("The name" + (bound.size() > 1 ? "s " : " ") + listed(bound.keySet())
                        + (bound.size() > 1 ? " are" : " is") + " gone.");
            }
        }
    }

    private static String listed(Set<String> words) {
        List<String> quoted = new ArrayList<>();
        words.forEach(word -> quoted.add(code(word)));
        return and(quoted);
    }

    private static String and(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** What a name or a place now refers to: something new, or something that another name has, too. */
    private String target(String name, int label) {
        ObjectView object = now.object(label).orElse(null);
        if (object == null) {
            return "an object";
        }
        if (Naming.isScalar(object)) {
            return names.of(label);
        }
        if (!old.containsKey(object.id())) {
            return switch (object.type()) {
                case "function" -> "a new function";
                case "type" -> "a new class";
                default -> "a new " + object.type();
            };
        }
        String other = names.otherName(object.id(), name);
        return other.isEmpty()
                ? Naming.plain(object, names)
                : "the " + object.kind() + " that " + code(other) + " refers to";
    }

    /** What has changed inside objects that both snapshots have. */
    private void places() {
        int objects = 0;
        for (ObjectView object : living.values()) {
            ObjectView was = old.get(object.id());
            if (was == null || object.references().equals(was.references()) && sameTargets(object, was)) {
                continue;
            }
            List<String> changes = changes(was, object);
            if (!changes.isEmpty() && objects++ < MOST) {
                sentences.add(capital(then.of(was)) + " " + and(changes) + ".");
            }
        }
        if (objects > MOST) {
            sentences.add((objects - MOST) + " more objects change inside.");
        }
    }

    private boolean sameTargets(ObjectView object, ObjectView was) {
        for (int i = 0; i < object.references().size(); i++) {
            if (now.id(object.references().get(i).label())
                    != before.id(was.references().get(i).label())) {
                return false;
            }
        }
        return true;
    }

    private List<String> changes(ObjectView was, ObjectView is) {
        Map<String, Integer> places = new LinkedHashMap<>();
        was.references().forEach(reference -> places.put(place(reference), before.id(reference.label())));
        int gained = 0;
        List<String> changes = new ArrayList<>();
        for (Reference reference : is.references()) {
            Integer id = places.remove(place(reference));
            if (reference.field().equals("keys")) {
                continue;
            }
            if (id == null) {
                gained++;
                if (gained == 1) {
                    changes.add("gains " + place(reference) + ", " + names.of(reference.label()));
                }
            } else if (id != now.id(reference.label()) && changes.size() < 2) {
                changes.add("now has " + names.of(reference.label()) + " as its " + place(reference));
            }
        }
        if (gained > 1) {
            changes.add("gains " + (gained - 1) + " more");
        }
        long gone = places.keySet().stream()
                .filter(place -> !place.startsWith("keys"))
                .count();
        if (gone > 0) {
            changes.add("has " + gone + (gone == 1 ? " entry" : " entries") + " less");
        }
        return changes;
    }

    private static String place(Reference reference) {
        return switch (reference.field()) {
            case "items" -> "item " + reference.key();
            case "values" -> "value " + reference.key();
            case "keys" -> "keys " + reference.key();
            case "attributes" -> "attribute " + code(reference.key());
            case "contents" -> "contents";
            default -> reference.field() + " " + reference.key();
        };
    }

    private void finalizers() {
        for (Trace.Finalized finalized : step.finalized()) {
            sentences.add("Nothing refers to " + new Naming(finalized.lastSeen()).of(finalized.object())
                    + " any more: its finalizer `__del__` is called.");
        }
    }

    private void counts() {
        List<String> told = new ArrayList<>();
        int more = 0;
        for (ObjectView object : living.values()) {
            ObjectView was = old.get(object.id());
            if (was == null
                    || Naming.isPart(object)
                    || !(object.count() instanceof Count.Of is)
                    || !(was.count() instanceof Count.Of had)
                    || is.value() == had.value()) {
                continue;
            }
            if (told.size() < MOST) {
                told.add(count(object, had.value(), is.value()));
            } else {
                more++;
            }
        }
        sentences.addAll(told);
        if (more > 0) {
            sentences.add(more + (more == 1 ? " more count changes." : " more counts change."));
        }
    }

    private String count(ObjectView object, int had, int is) {
        int by = Math.abs(is - had);
        String verb = is > had ? "gains" : "loses";
        String unit = by == 1 ? "a reference" : by + " references";
        String name = names.isBound(object.id()) ? names.of(object) : then.ofId(object.id());
        String sentence = capital(name) + " " + verb + " " + unit + ": " + had + " → " + is + ".";
        boolean reached = !now.further().lost().contains(object.id());
        if (is < had && reached) {
            for (Holder holder : object.holders()) {
                if (holder.kind() == Holder.Kind.NAME && holder.frame() >= 0) {
                    return sentence + " It lives on: " + code(holder.name()) + " still holds it.";
                }
            }
        }
        return sentence;
    }

    private void lost() {
        List<String> fresh = new ArrayList<>();
        for (ObjectView object : now.further().objects()) {
            boolean known = before.further().lost().contains(object.id());
            boolean counted = object.count() instanceof Count.Of && !Naming.isPart(object) && !Naming.isScalar(object);
            if (!known && counted && now.further().lost().contains(object.id())) {
                fresh.add(then.ofId(object.id()));
            }
        }
        if (fresh.size() > MOST) {
            fresh = List.of(fresh.size() + " objects");
        }
        if (!fresh.isEmpty()) {
            sentences.add("Nothing reaches " + and(fresh) + " any more, but references within the cycle keep"
                    + " the counts above zero: the collector must come.");
        }
    }

    private void freed() {
        List<String> counted = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (Trace.Freed freed : step.freed()) {
            if (!Naming.isScalar(freed.object()) && !Naming.isPart(freed.object())) {
                (freed.byCollector() ? taken : counted).add(new Naming(freed.lastSeen()).of(freed.object()));
            }
        }
        if (!counted.isEmpty()) {
            sentences.add(capital(few(counted)) + (counted.size() == 1 ? " loses its" : " lose their")
                    + " last reference and" + (counted.size() == 1 ? " is" : " are") + " freed.");
        }
        if (!taken.isEmpty()) {
            sentences.add("The collector takes " + few(taken) + ".");
        }
    }

    private static String few(List<String> all) {
        if (all.size() <= MOST) {
            return and(all);
        }
        List<String> first = new ArrayList<>(all.subList(0, MOST - 1));
        first.add((all.size() - first.size()) + " more objects");
        return and(first);
    }

    private void printed() {
        int from = before.stdout().length();
        if (now.stdout().length() > from) {
            String text = now.stdout().substring(from);
            int end = text.indexOf('\n');
            String line = end < 0 ? text : text.substring(0, end);
            boolean more = end >= 0 && end < text.length() - 1;
            sentences.add(
                    line.isEmpty()
                            ? "An empty line is printed."
                            : code(Text.cut(line, 40)) + " is printed" + (more ? ", and more." : "."));
        }
    }

    private static @Nullable FrameView frame(Snapshot snapshot, int id) {
        for (FrameView frame : snapshot.frames()) {
            if (frame.id() == id) {
                return frame;
            }
        }
        return null;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String code(String text) {
        return "`" + text.replace('`', '\u02cb') + "`";
    }
}
