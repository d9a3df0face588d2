package dev.tally.python.object;

import java.util.ArrayList;
import java.util.List;

/** An object whose comparisons and hash are written down, with the counts that they see; and may do something. */
final class Probe extends PyObject {
    private static final PyType TYPE = new PyType(Types.TYPE, "Probe", Types.OBJECT, new ProbeSlots(), 16);

    /** Something to be done while two objects are compared. */
    @FunctionalInterface
    interface Action {
        void run();
    }

    /** What the probes of one test saw. */
    static final class Log {
        final List<String> lines = new ArrayList<>();
        Action onCompare = () -> {};

        String text() {
            String text = String.join("; ", lines);
            lines.clear();
            return text;
        }
    }

    private final Log log;
    private final String name;
    private final int value;

    private Probe(Log log, String name, int value) {
        super(TYPE);
        this.log = log;
        this.name = name;
        this.value = value;
    }

    static Probe of(TestRuntime rt, Log log, String name, int value) {
        Probe made = new Probe(log, name, value);
        rt.heap().allocated(made);
        return rt.keep(made);
    }

    private static final class ProbeSlots extends Slots {
        @Override
        public long mask() {
            return slots(REPR, HASH, COMPARE);
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            return rt.string(((Probe) self).name);
        }

        @Override
        public long hash(Runtime rt, PyObject self) {
            Probe probe = (Probe) self;
            probe.log.lines.add("hash " + probe.name + " " + probe.refcount());
            return probe.value;
        }

        @Override
        public PyObject compare(Runtime rt, PyObject self, PyObject other, int operator) {
            if (!(self instanceof Probe a) || !(other instanceof Probe b)) {
                return Runtime.notImplemented();
            }
            String symbol = operator == LT ? "<" : operator == EQ ? "==" : "?";
            a.log.lines.add(a.name + symbol + b.name + " " + a.refcount() + "," + b.refcount());
            a.log.onCompare.run();
            return Runtime.bool(operator == LT ? a.value < b.value : a.name.charAt(0) == b.name.charAt(0));
        }
    }
}
