package dev.tally.python.vm;

import dev.tally.python.object.PyBaseException;
import java.util.ArrayList;
import java.util.List;

/**
 * What CPython prints of an exception that nobody caught, the exceptions that it came of and those of a group included.
 * CPython 3.13 Lib/traceback.py, {@code TracebackException.format}.
 */
final class TracebackText {
    private static final String CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n";
    private static final String CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n";
    private static final int MAX_GROUP_WIDTH = 15;
    private static final int MAX_GROUP_DEPTH = 10;
    private static final String BAR = "----------------";

    private final StringBuilder text = new StringBuilder();

    /** How deep in groups, each of which is moved to the right. */
    private int depth;

    /** Whether the innermost group open is at its last exception, and its frame not closed yet. */
    private boolean needsClosing;

    private TracebackText() {}

    static String of(Interpreter vm, PyBaseException exception) {
        TracebackText made = new TracebackText();
        made.chain(ToldException.of(vm, exception));
        return made.text.toString();
    }

    private void chain(ToldException last) {
        List<ToldException> all = new ArrayList<>();
        for (ToldException e = last; e != null; e = e.before()) {
            all.add(0, e);
        }
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                emit(all.get(i).cause() != null ? CAUSE : CONTEXT, '|');
            }
            one(all.get(i));
        }
    }

    private void one(ToldException e) {
        if (e.members() == null) {
            told(e, "Traceback", '|');
        } else if (depth > MAX_GROUP_DEPTH) {
            emit("... (max_group_depth is " + MAX_GROUP_DEPTH + ")\n", '|');
        } else {
            group(e, e.members());
        }
    }

    private void told(ToldException e, String title, char margin) {
        if (!e.stack().isEmpty()) {
            emit(title + " (most recent call last):\n", margin);
            emit(e.stack(), '|');
        }
        emit(e.lines(), '|');
    }

    private void group(ToldException e, List<ToldException> members) {
        boolean outermost = depth == 0;
        if (outermost) {
            depth++;
        }
        told(e, "Exception Group Traceback", outermost ? '+' : '|');
        int shown = Math.min(members.size(), MAX_GROUP_WIDTH + 1);
        needsClosing = false;
        for (int i = 0; i < shown; i++) {
            member(members, i, i == shown - 1);
        }
        if (outermost) {
            depth = 0;
        }
    }

    private void member(List<ToldException> members, int i, boolean last) {
        needsClosing |= last;
        boolean left = i >= MAX_GROUP_WIDTH;
        String title = left ? "..." : String.valueOf(i + 1);
        text.append(indent()).append(i == 0 ? "+-" : "  ");
        text.append("+" + BAR + " ").append(title).append(" " + BAR + "\n");
        depth++;
        if (left) {
            int more = members.size() - MAX_GROUP_WIDTH;
            emit("and " + more + " more exception" + (more > 1 ? "s" : "") + "\n", '|');
        } else {
            chain(members.get(i));
        }
        if (last && needsClosing) {
            text.append(indent()).append("+------------------------------------\n");
            needsClosing = false;
        }
        depth--;
    }

    private String indent() {
        return "  ".repeat(depth);
    }

    private void emit(String lines, char margin) {
        text.append(depth == 0 ? lines : Indentation.indent(lines, indent() + margin + " "));
    }
}
