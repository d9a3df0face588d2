package dev.tally.python.vm;

import dev.tally.python.code.Code;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyModule;
import dev.tally.python.object.PyObject;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frames of a traceback. CPython 3.13 Lib/traceback.py, {@code StackSummary.format}, and Python/traceback.c. */
final class StackText {
    private static final int REPEATS_SHOWN = 3;

    private final Interpreter vm;
    private final boolean marks;
    private final StringBuilder text = new StringBuilder();

    private record Entry(String file, int line, String name) {}

    private StackText(Interpreter vm, boolean marks) {
        this.vm = vm;
        this.marks = marks;
    }

    /** With marks under what failed; empty without a traceback. */
    static String of(Interpreter vm, @Nullable PyTraceback first) {
        StackText made = new StackText(vm, true);
        List<PyTraceback> all = links(first);
        made.entries(all.subList(Math.max(0, all.size() - made.limit()), all.size()));
        return made.text.toString();
    }

    /** As CPython's own code in C prints it, without marks. */
    static String plain(Interpreter vm, @Nullable PyTraceback first) {
        StackText made = new StackText(vm, false);
        made.entries(links(first));
        return made.text.toString();
    }

    private static List<PyTraceback> links(@Nullable PyTraceback first) {
        List<PyTraceback> all = new ArrayList<>();
        for (PyTraceback t = first; t != null; t = t.next()) {
            all.add(t);
        }
        return all;
    }

    /** {@code sys.tracebacklimit} */
    private int limit() {
        PyObject sys = vm.modules().getString("sys");
        PyObject limit = sys instanceof PyModule module ? module.dict().getString("tracebacklimit") : null;
        return limit instanceof PyInt n
                ? (int) Math.max(0, Math.min(n.longValue(), Integer.MAX_VALUE))
                : Integer.MAX_VALUE;
    }

    private void entries(List<PyTraceback> all) {
        Entry last = null;
        int repeated = 0;
        for (PyTraceback t : all) {
            PyFrame object = t.frame();
            Frame f = object == null ? null : object.frame();
            if (f == null || isHidden(f)) {
                continue;
            }
            Code code = f.code();
            Entry entry = new Entry(code.source().name(), t.line(), code.name());
            if (!entry.equals(last)) {
                repeats(repeated);
                last = entry;
                repeated = 0;
            }
            if (++repeated <= REPEATS_SHOWN) {
                entry(entry, code, t);
            }
        }
        repeats(repeated);
    }

    /** What CPython has in C has no frames there: the engine runs it in Python. */
    private static boolean isHidden(Frame f) {
        String file = f.code().source().name();
        if (f.isProgram() || !file.startsWith(StandardModules.FOLDER)) {
            return false;
        }
        return switch (file.substring(StandardModules.FOLDER.length())) {
            case "_pydatetime.py", "_pydecimal.py", "json/scanner.py" -> true;
            case "json/decoder.py" ->
                switch (f.code().name()) {
                    case "JSONObject", "JSONArray", "py_scanstring" -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    private void repeats(int count) {
        int more = count - REPEATS_SHOWN;
        if (more > 0) {
            text.append("  [Previous line repeated ")
                    .append(more)
                    .append(more > 1 ? " more times]\n" : " more time]\n");
        }
    }

    private void entry(Entry entry, Code code, PyTraceback t) {
        text.append("  File \"").append(entry.file()).append("\", line ").append(entry.line());
        text.append(", in ").append(entry.name()).append('\n');
        Source shown = vm.sourceOf(entry.file());
        if (shown == null || entry.line() < 1 || entry.line() > shown.lineCount()) {
            return;
        }
        int at = t.instruction();
        Span span = at < 0 || at >= code.instructions().length ? Span.NONE : code.span(at);
        boolean marked = marks && span != Span.NONE && shown == code.source();
        text.append(marked ? Carets.of(shown, span) : Carets.line(shown.lineText(entry.line())));
    }
}
