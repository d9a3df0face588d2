package dev.tally.diagram;

import static dev.tally.diagram.Naming.and;
import static dev.tally.diagram.Naming.capital;
import static dev.tally.diagram.Naming.code;

import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.Binding;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.Holder;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what a line has done, and why counts have changed: a few sentences from the difference between two snapshots. What
 * is code stands between backquotes.
 */
final class Telling {
    /** More objects than this of one sort are told as a number. */
    private static final int MOST = 3;

    private static final String FINALIZER = "__del__";
    private static final String WAITS = "waits";

    private final Trace trace;
    private final int index;
    private final Snapshot before;
    private final Snapshot now;
    private final Trace.Step step;
    private final Naming then;
    private final Naming names;
    private final Map<Integer, ObjectView> old;
    private final Map<Integer, ObjectView> living;
    private final List<String> sentences = new ArrayList<>();

    private Telling(Trace trace, int index) {
        this.trace = trace;
        this.index = index;
        this.before = trace.steps().get(index - 1).snapshot();
        this.step = trace.steps().get(index);
        this.now = step.snapshot();
        this.then = new Naming(before);
        this.names = new Naming(now);
        this.old = before.byId();
        this.living = now.byId();
    }

    /** What has happened up to a step since the one before it. */
    static String of(Trace trace, int step) {
        if (step == 0) {
            return trace.steps()
                    .get(step)
                    .snapshot()
                    .line()
                    .filter(line -> line > 0)
                    .map(line -> "Nothing has run yet. Line " + line + " is next.")
                    .orElse("Nothing has run yet.");
        }
        return new Telling(trace, step).text();
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
        places();
        left();
        bindings();
        finalizers();
        weakReferences();
        entered();
        counts();
        lost();
        freed();
        printed();
        return sentences.isEmpty() ? "Nothing in memory changes." : String.join(" ", sentences);
    }

    // --- calls

    /** The frames of a snapshot that another one does not have, outermost first. */
    private static List<FrameView> framesOnlyIn(Snapshot one, Snapshot other) {
        return one.frames().stream().filter(frame -> !has(other, frame)).toList();
    }

    private static boolean has(Snapshot snapshot, FrameView frame) {
        return snapshot.frame(frame.id()).isPresent();
    }

    private void left() {
        List<FrameView> gone = framesOnlyIn(before, now);
        if (step.raised().isPresent()) {
            String exception = code(step.raised().get());
            sentences.add(
                    gone.isEmpty()
                            ? exception + " is raised."
                            : "`" + gone.get(gone.size() - 1).name() + "` raises " + exception + ".");
        } else if (!gone.isEmpty()) {
            sentences.add(returned(gone) + ".");
        }
    }

    private String returned(List<FrameView> gone) {
        FrameView innermost = gone.get(gone.size() - 1);
        FrameView place = now.frames()
                .get(Math.min(before.frames().size() - gone.size(), now.frames().size()) - 1);
        String to = place.kind() == FrameView.Kind.MODULE ? "the module" : code(place.name());
        if (innermost.kind() == FrameView.Kind.CLASS) {
            return "The body of " + code(innermost.name()) + " ends";
        }
        if (gone.size() > 1) {
            return gone.size() + " calls return, back to " + to;
        }
        return code(innermost.name()) + (goesOnLater(innermost) ? " yields to " : " returns to ") + to;
    }

    /** Whether a frame that is gone is a generator's, which waits. */
    private boolean goesOnLater(FrameView frame) {
        return trace.steps().subList(index, trace.steps().size()).stream()
                        .anyMatch(later -> has(later.snapshot(), frame))
                || living.values().stream().anyMatch(object -> waits(object, frame) && !waited(object));
    }

    private static boolean waits(ObjectView object, FrameView frame) {
        return object.interior().state().equals(WAITS)
                && object.interior().name().equals(frame.name());
    }

    private boolean waited(ObjectView object) {
        ObjectView was = old.get(object.id());
        return was != null && was.interior().state().equals(WAITS);
    }

    private boolean wentOnBefore(FrameView frame) {
        return trace.steps().subList(0, index).stream().anyMatch(earlier -> has(earlier.snapshot(), frame));
    }

    private void entered() {
        for (FrameView frame : framesOnlyIn(now, before)) {
            boolean told = frame.name().equals(FINALIZER) && !step.finalized().isEmpty()
                    || step.notified().stream()
                            .anyMatch(notified -> notified.callback().equals(frame.name()));
            if (!told) {
                sentences.add(entered(frame) + ".");
            }
        }
    }

    private String entered(FrameView frame) {
        if (frame.kind() == FrameView.Kind.CLASS) {
            return "The body of the class " + code(frame.name()) + " begins";
        }
        if (wentOnBefore(frame)) {
            return code(frame.name()) + " goes on";
        }
        List<String> arguments = new ArrayList<>();
        for (Binding binding : frame.names()) {
            arguments.add(code(binding.name()) + " = " + target(binding.name(), binding.label()));
        }
        String with = arguments.isEmpty() || arguments.size() > 5 ? "" : " with " + String.join(", ", arguments);
        return code(frame.name()) + " begins" + with;
    }

    // --- names

    private void bindings() {
        int told = 0;
        for (FrameView frame : now.frames()) {
            Map<String, Integer> bound = before.frame(frame.id()).map(this::ids).orElse(null);
            if (bound == null) {
                continue;
            }
            for (Binding binding : frame.names()) {
                Integer id = bound.remove(binding.name());
                if ((id == null || id != now.id(binding.label())) && told++ < 2 * MOST) {
                    sentences.add(
                            code(binding.name()) + " is bound to " + target(binding.name(), binding.label()) + ".");
                }
            }
            gone(bound.keySet());
        }
    }

    private Map<String, Integer> ids(FrameView frame) {
        Map<String, Integer> bound = new LinkedHashMap<>();
        frame.names().forEach(binding -> bound.put(binding.name(), before.id(binding.label())));
        return bound;
    }

    private void gone(Set<String> unbound) {
        if (!unbound.isEmpty()) {
            List<String> quoted = unbound.stream().map(Naming::code).toList();
            sentences.add((quoted.size() > 1 ? "The names " : "The name ")
                    + and(quoted)
                    + (quoted.size() > 1 ? " are gone." : " is gone."));
        }
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
        if (object.count() instanceof Count.Opaque) {
            return object.value().isPresent() ? names.of(object) : Naming.article(Naming.kind(object));
        }
        return old.containsKey(object.id()) ? known(name, object) : fresh(object);
    }

    private String fresh(ObjectView object) {
        boolean constant = object.holders().stream().anyMatch(holder -> holder.kind() == Holder.Kind.CONSTANT)
                || object.count() instanceof Count.Immortal;
        if (constant) {
            return "the constant " + names.of(object);
        }
        return "a new " + object.kind();
    }

    private String known(String name, ObjectView object) {
        String other = names.otherName(object.id(), name);
        if (!other.isEmpty()) {
            return "the " + object.kind() + " that " + code(other) + " refers to";
        }
        String former = then.otherName(object.id(), name);
        if (!former.isEmpty() && object.value().isEmpty()) {
            return "the " + object.kind() + " that " + code(former) + " referred to";
        }
        String plain = names.plain(object);
        return plain.equals(Naming.article(object.kind())) ? "the " + object.kind() : plain;
    }

    // --- objects

    /** What has changed inside objects that both snapshots have. */
    private void places() {
        Changes changes = new Changes(before, now, then, names);
        int objects = 0;
        for (ObjectView object : living.values()) {
            ObjectView was = old.get(object.id());
            List<String> told = was == null ? List.of() : changes.of(was, object);
            if (!told.isEmpty() && objects++ < MOST) {
                sentences.add(capital(then.of(was)) + " " + and(told) + ".");
            }
        }
        if (objects > MOST) {
            sentences.add((objects - MOST) + " more objects change inside.");
        }
    }

    private void finalizers() {
        for (Trace.Finalized finalized : step.finalized()) {
            sentences.add("Nothing refers to " + new Naming(finalized.lastSeen()).of(finalized.object())
                    + " any more: its finalizer `" + FINALIZER + "` is called.");
        }
    }

    private void weakReferences() {
        for (ObjectView object : living.values()) {
            ObjectView was = old.get(object.id());
            if (was != null && isDead(object) && !isDead(was)) {
                sentences.add(capital(names.of(object)) + " is dead now" + called(object.id()) + ".");
            }
        }
    }

    /** Whether it is a weak reference whose object is gone. */
    private static boolean isDead(ObjectView object) {
        return object.interior().references().stream()
                .anyMatch(reference -> reference.isWeak() && reference.label() < 0);
    }

    private String called(int reference) {
        return step.notified().stream()
                .filter(notified -> notified.reference() == reference)
                .map(notified -> ", and its callback " + code(notified.callback()) + " is called")
                .findFirst()
                .orElse("");
    }

    private void counts() {
        List<String> told = new ArrayList<>();
        CountChange change = new CountChange(before, now, names);
        for (ObjectView object : living.values()) {
            ObjectView was = old.get(object.id());
            boolean finalized =
                    step.finalized().stream().anyMatch(f -> f.object().id() == object.id());
            if (was != null && !finalized && !Naming.isPart(object)) {
                String name = names.isBound(object.id()) ? names.of(object) : then.past(was);
                change.of(was, object).ifPresent(how -> told.add(capital(name) + " " + how));
            }
        }
        sentences.addAll(told.subList(0, Math.min(MOST, told.size())));
        int more = told.size() - MOST;
        if (more > 0) {
            sentences.add(more + (more == 1 ? " more count changes." : " more counts change."));
        }
    }

    private void lost() {
        Set<Integer> known = before.further().lost();
        List<String> fresh = now.further().objects().stream()
                .filter(object -> now.further().lost().contains(object.id()) && !known.contains(object.id()))
                .filter(object ->
                        object.count() instanceof Count.Of && !Naming.isPart(object) && !Naming.isScalar(object))
                .map(object -> then.ofId(object.id()))
                .toList();
        if (!fresh.isEmpty()) {
            String what = fresh.size() > MOST ? fresh.size() + " objects" : and(fresh);
            sentences.add("Nothing reaches " + what + " any more, but references within the cycle keep"
                    + (fresh.size() == 1 ? " its count" : " the counts") + " above zero: the collector must come.");
        }
    }

    private void freed() {
        List<String> counted = freed(false).toList();
        if (!counted.isEmpty()) {
            sentences.add(capital(few(counted)) + (counted.size() == 1 ? " loses its" : " lose their")
                    + " last reference and" + (counted.size() == 1 ? " is" : " are") + " freed.");
        }
        List<String> taken = freed(true).toList();
        if (!taken.isEmpty()) {
            sentences.add("The collector takes " + few(taken) + ".");
        }
    }

    private Stream<String> freed(boolean byCollector) {
        return step.freed().stream()
                .filter(freed -> freed.byCollector() == byCollector)
                .filter(freed -> !Naming.isScalar(freed.object()) && !Naming.isPart(freed.object()))
                .filter(freed -> !(freed.object().count() instanceof Count.Opaque))
                .map(freed -> new Naming(freed.lastSeen()).past(freed.object()));
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
}
