package dev.tally.python.lib;

import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import java.util.Arrays;

/** The ways to end a line that a stream has met, where it looks for all three: its attribute {@code newlines}. */
final class SeenNewlines {
    private boolean carriageReturn;
    private boolean lineFeed;
    private boolean both;

    void forget() {
        carriageReturn = false;
        lineFeed = false;
        both = false;
    }

    void look(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lineFeed = true;
            } else if (text.charAt(i) == '\r') {
                boolean pair = text.startsWith("\n", i + 1);
                both |= pair;
                carriageReturn |= !pair;
                i += pair ? 1 : 0;
            }
        }
    }

    /** None, one of them, or a tuple. */
    PyObject object(Runtime rt) {
        PyObject[] seen = new PyObject[3];
        int count = 0;
        if (carriageReturn) {
            seen[count++] = rt.string("\r");
        }
        if (lineFeed) {
            seen[count++] = rt.string("\n");
        }
        if (both) {
            seen[count++] = rt.string("\r\n");
        }
        return switch (count) {
            case 0 -> Runtime.none();
            case 1 -> seen[0];
            default -> PyTuple.of(rt, Arrays.copyOf(seen, count));
        };
    }
}
