package dev.tally.diagram;

import static dev.tally.diagram.Naming.capital;
import static dev.tally.diagram.Naming.code;

import dev.tally.trace.Phrase;
import dev.tally.trace.Snapshot;
import dev.tally.trace.Snapshot.Binding;
import dev.tally.trace.Snapshot.Count;
import dev.tally.trace.Snapshot.FrameView;
import dev.tally.trace.Snapshot.ObjectView;
import dev.tally.trace.Speech;
import dev.tally.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    private static final int MOST_ARGUMENTS = 5;
    private static final String FINALIZER = "__del__";
    private static final String WAITS = "waits";

    private final Namings namings;
    private final int index;
    private final Snapshot before;
    private final Snapshot now;
    private final Trace.Step step;
    private final Speech speech;
    private final Naming then;
    private final Naming names;
    private final Map<Integer, ObjectView> old;
    private final Map<Integer, ObjectView> living;
    private final List<String> sentences = new ArrayList<>();

    private Telling(Namings namings, int index) {
        this.speech = namings.speech();
        this.namings = namings;
        Trace trace = namings.trace();
        this.index = index;
        this.before = trace.steps().get(index - 1).snapshot();
        this.step = trace.steps().get(index);
        this.now = step.snapshot();
        this.then = namings.at(index - 1);
        this.names = namings.at(index);
        this.old = then.objects();
        this.living = names.objects();
    }

    /** What has happened up to a step since the one before it. */
    static String of(Trace trace, int step, Speech speech) {
        return of(new Namings(trace, speech), step);
    }

    /** The same, for who asks for several steps of one run. */
    static String of(Namings namings, int step) {
        return step == 0 ? beginning(namings.trace(), namings.speech()) : new Telling(namings, step).text();
    }

    private static String beginning(Trace trace, Speech speech) {
        return trace.steps()
                .get(0)
                .snapshot()
                .line()
                .filter(line -> line > 0)
                .map(line -> speech.say("Nothing has run yet. Line {0} is next.", line))
                .orElse(speech.say("Nothing has run yet."));
    }

    /** How the run ended where that was not well; empty where it was. */
    static String end(Trace trace, Speech speech) {
        Trace.End end = trace.end();
        String type = end.exception().map(Trace.End.Raised::type).orElse("");
        String raised = end.exception().map(Trace.End.Raised::line).orElse("");
        return switch (end.kind()) {
            case OK -> "";
            case ERROR -> speech.say("Raises {0}, which nothing catches: the program ends here.", code(raised));
            case STEP_LIMIT ->
                speech.say("The run was stopped here: it had reached its limit, {0}.", Phrase.limit(type));
            case UNSUPPORTED -> speech.say("The run ends here: {0} is not modelled.", code(type));
        };
    }

    private String text() {
        places();
        left();
        turn();
        bindings();
        finalizers();
        weakReferences();
        entered();
        counts();
        lost();
        freed();
        printed();
        return sentences.isEmpty()
                ? speech.say("No name and no value shown here changes.")
                : String.join(" ", sentences);
    }

    // --- calls

    /** The frames of a snapshot that another one does not have, outermost first. */
    private static List<FrameView> framesOnlyIn(Snapshot one, Snapshot other) {
        Set<Integer> ids = new HashSet<>();
        other.frames().forEach(frame -> ids.add(frame.id()));
        return one.frames().stream().filter(frame -> !ids.contains(frame.id())).toList();
    }

    /** The threads other than the main one that run code in a snapshot and none in another one. */
    private static Set<String> threadsOnlyIn(Snapshot one, Snapshot other) {
        Set<String> threads = threads(one);
        threads.removeAll(threads(other));
        return threads;
    }

    private static Set<String> threads(Snapshot snapshot) {
        Set<String> threads = new LinkedHashSet<>();
        snapshot.frames().forEach(frame -> threads.add(frame.thread()));
        threads.remove("");
        return threads;
    }

    /** Whose turn it is now. */
    private void turn() {
        threadsOnlyIn(now, before).forEach(thread -> sentences.add(speech.say("The thread {0} begins.", code(thread))));
        String thread = now.running().thread();
        boolean known = before.frame(now.running().id()).isPresent();
        if (known && !thread.equals(before.running().thread())) {
            sentences.add(
                    thread.isEmpty()
                            ? speech.say("The main thread goes on.")
                            : speech.say("The thread {0} goes on.", code(thread)));
        }
    }

    private void left() {
        List<FrameView> gone = new ArrayList<>(framesOnlyIn(before, now));
        for (String thread : threadsOnlyIn(before, now)) {
            gone.removeIf(frame -> frame.thread().equals(thread));
            sentences.add(speech.say("The thread {0} ends.", code(thread)));
        }
        if (step.raised().isPresent()) {
            String exception = code(step.raised().get());
            sentences.add(
                    gone.isEmpty()
                            ? speech.say("{0} is raised.", exception)
                            : speech.say(
                                    "{0} raises {1}.",
                                    code(gone.get(gone.size() - 1).name()), exception));
        } else if (!gone.isEmpty()) {
            sentences.add(returned(gone));
        }
    }

    private String returned(List<FrameView> gone) {
        FrameView innermost = gone.get(gone.size() - 1);
        FrameView place = now.frame(callerOf(gone.get(0))).orElse(now.frames().get(0));
        String to = place.kind() == FrameView.Kind.MODULE ? speech.say("the module") : code(place.name());
        if (innermost.kind() == FrameView.Kind.CLASS) {
            return speech.say("The body of {0} ends.", code(innermost.name()));
        }
        if (gone.size() > 1) {
            return speech.say("{0} calls return, back to {1}.", gone.size(), to);
        }
        return goesOnLater(innermost)
                ? speech.say("{0} yields to {1}.", code(innermost.name()), to)
                : speech.say("{0} returns to {1}.", code(innermost.name()), to);
    }

    /** The id of the frame that the outermost of those that are gone gave its result to. */
    private int callerOf(FrameView outermost) {
        int caller = -1;
        for (FrameView frame : before.frames()) {
            if (frame.id() == outermost.id()) {
                return caller;
            }
            caller = frame.thread().equals(outermost.thread()) ? frame.id() : caller;
        }
        return caller;
    }

    /** Whether a frame that is gone is a generator's, which waits. */
    private boolean goesOnLater(FrameView frame) {
        return namings.isFrom(index, frame)
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
        return namings.isBefore(index, frame);
    }

    private void entered() {
        for (FrameView frame : framesOnlyIn(now, before)) {
            boolean told = frame.name().equals(FINALIZER) && !step.finalized().isEmpty()
                    || step.notified().stream()
                            .anyMatch(notified -> notified.callback().equals(frame.name()));
            if (!told) {
                sentences.add(entered(frame));
            }
        }
    }

    private String entered(FrameView frame) {
        if (frame.kind() == FrameView.Kind.CLASS) {
            return speech.say("The body of the class {0} begins.", code(frame.name()));
        }
        if (wentOnBefore(frame)) {
            return speech.say("{0} goes on.", code(frame.name()));
        }
        List<String> arguments = new ArrayList<>();
        for (Binding binding : frame.names()) {
            arguments.add(code(binding.name()) + " = " + target(binding.name(), binding.label()));
        }
        return arguments.isEmpty() || arguments.size() > MOST_ARGUMENTS
                ? speech.say("{0} begins.", code(frame.name()))
                : speech.say("{0} begins with {1}.", code(frame.name()), String.join(", ", arguments));
    }

    // --- names

    private void bindings() {
        int told = 0;
        Map<Integer, FrameView> known = new HashMap<>();
        before.frames().forEach(frame -> known.put(frame.id(), frame));
        for (FrameView frame : now.frames()) {
            FrameView was = known.get(frame.id());
            if (was == null) {
                continue;
            }
            Map<String, Integer> bound = ids(was);
            for (Binding binding : frame.names()) {
                Integer id = bound.remove(binding.name());
                if ((id == null || id != now.id(binding.label())) && told++ < 2 * MOST) {
                    sentences.add(speech.say(
                            "{0} is bound to {1}.", code(binding.name()), target(binding.name(), binding.label())));
                }
            }
            gone(bound.keySet());
        }
        int more = told - 2 * MOST;
        if (more > 0) {
            sentences.add(
                    more == 1 ? speech.say("1 more name is bound.") : speech.say("{0} more names are bound.", more));
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
            sentences.add(
                    quoted.size() > 1
                            ? speech.say("The names {0} are gone.", speech.and(quoted))
                            : speech.say("The name {0} is gone.", quoted.get(0)));
        }
    }

    /** What a name or a place now refers to: something new, or something that another name has, too. */
    private String target(String name, int label) {
        ObjectView object = now.object(label).orElse(null);
        if (object == null) {
            return speech.say("an object");
        }
        if (Naming.isScalar(object)) {
            return names.of(label);
        }
        if (object.count() instanceof Count.Opaque) {
            return object.value().isPresent() ? names.of(object) : names.article(object);
        }
        return old.containsKey(object.id()) ? known(name, object) : fresh(object);
    }

    private String fresh(ObjectView object) {
        if (Naming.isConstant(object)) {
            return speech.say("the constant {0}", names.of(object));
        }
        return speech.say("a new {0}", names.kind(object));
    }

    private String known(String name, ObjectView object) {
        String other = names.otherName(object.id(), name);
        if (!other.isEmpty()) {
            return names.thatRefers(object, other);
        }
        String former = then.otherName(object.id(), name);
        if (!former.isEmpty() && object.value().isEmpty()) {
            return names.thatReferred(object, former);
        }
        String plain = names.plain(object);
        return plain.equals(names.article(object)) ? speech.say("the {0}", names.kind(object)) : plain;
    }

    // --- objects

    /** What has changed inside objects that both snapshots have. */
    private void places() {
        Changes changes = new Changes(before, now, then, names, speech);
        int objects = 0;
        for (ObjectView object : living.values()) {
            ObjectView was = old.get(object.id());
            List<String> told = was == null ? List.of() : changes.of(was, object);
            if (!told.isEmpty() && objects++ < MOST) {
                sentences.add(capital(then.of(was)) + " " + speech.and(told) + ".");
            }
        }
        if (objects > MOST) {
            int more = objects - MOST;
            sentences.add(
                    more == 1
                            ? speech.say("1 more object changes inside.")
                            : speech.say("{0} more objects change inside.", more));
        }
    }

    private void finalizers() {
        for (Trace.Finalized finalized : step.finalized()) {
            String object = new Naming(finalized.lastSeen(), speech).of(finalized.object());
            sentences.add(speech.say(
                    "Nothing refers to {0} any more: its finalizer {1} is called.", object, code(FINALIZER)));
        }
    }

    private void weakReferences() {
        for (ObjectView object : living.values()) {
            ObjectView was = old.get(object.id());
            if (was != null && isDead(object) && !isDead(was)) {
                sentences.add(dead(object));
            }
        }
    }

    /** Whether it is a weak reference whose object is gone. */
    private static boolean isDead(ObjectView object) {
        for (Snapshot.Reference reference : object.interior().references()) {
            if (reference.isWeak() && reference.label() < 0) {
                return true;
            }
        }
        return false;
    }

    private String dead(ObjectView reference) {
        String name = capital(names.of(reference));
        return step.notified().stream()
                .filter(notified -> notified.reference() == reference.id())
                .map(notified ->
                        speech.say("{0} is dead now, and its callback {1} is called.", name, code(notified.callback())))
                .findFirst()
                .orElse(speech.say("{0} is dead now.", name));
    }

    private void counts() {
        List<String> told = new ArrayList<>();
        CountChange change = new CountChange(before, now, names, speech);
        for (ObjectView object : living.values()) {
            ObjectView was = old.get(object.id());
            if (was != null && !Naming.isPart(object) && !isFinalized(object)) {
                change.of(was, object).ifPresent(how -> told.add(capital(counted(was, object)) + " " + how));
            }
        }
        sentences.addAll(told.subList(0, Math.min(MOST, told.size())));
        int more = told.size() - MOST;
        if (more > 0) {
            sentences.add(
                    more == 1 ? speech.say("1 more count changes.") : speech.say("{0} more counts change.", more));
        }
    }

    private boolean isFinalized(ObjectView object) {
        for (Trace.Finalized finalized : step.finalized()) {
            if (finalized.object().id() == object.id()) {
                return true;
            }
        }
        return false;
    }

    private String counted(ObjectView was, ObjectView object) {
        return names.isBound(object.id()) ? names.of(object) : then.past(was);
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
            String what = fresh.size() > MOST ? speech.say("{0} objects", fresh.size()) : speech.and(fresh);
            sentences.add(
                    fresh.size() == 1
                            ? speech.say(
                                    "Nothing reaches {0} any more, but references within the cycle keep its count above zero: the collector must come.",
                                    what)
                            : speech.say(
                                    "Nothing reaches {0} any more, but references within the cycle keep the counts above zero: the collector must come.",
                                    what));
        }
    }

    private void freed() {
        List<String> counted = freed(false).toList();
        if (!counted.isEmpty()) {
            String objects = capital(few(counted));
            sentences.add(
                    counted.size() == 1
                            ? speech.say("{0} loses its last reference and is freed.", objects)
                            : speech.say("{0} lose their last reference and are freed.", objects));
        }
        List<String> taken = freed(true).toList();
        if (!taken.isEmpty()) {
            sentences.add(speech.say("The collector takes {0}.", few(taken)));
        }
    }

    private Stream<String> freed(boolean byCollector) {
        return step.freed().stream()
                .filter(freed -> freed.byCollector() == byCollector)
                .filter(freed -> !Naming.isScalar(freed.object()) && !Naming.isPart(freed.object()))
                .filter(freed -> !(freed.object().count() instanceof Count.Opaque))
                .map(freed -> new Naming(freed.lastSeen(), speech).past(freed.object()));
    }

    private String few(List<String> all) {
        if (all.size() <= MOST) {
            return speech.and(all);
        }
        List<String> first = new ArrayList<>(all.subList(0, MOST - 1));
        first.add(speech.say("{0} more objects", all.size() - first.size()));
        return speech.and(first);
    }

    private void printed() {
        int from = before.stdout().length();
        if (now.stdout().length() > from) {
            String text = now.stdout().substring(from);
            int end = text.indexOf('\n');
            String line = end < 0 ? text : text.substring(0, end);
            boolean more = end >= 0 && end < text.length() - 1;
            String cut = code(Text.cut(line, 40));
            sentences.add(
                    line.isEmpty()
                            ? speech.say("An empty line is printed.")
                            : more ? speech.say("{0} is printed, and more.", cut) : speech.say("{0} is printed.", cut));
        }
    }
}
