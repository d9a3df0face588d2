package dev.tally.trace;

import dev.tally.python.object.CType;
import dev.tally.python.object.Described;
import dev.tally.python.object.Exporter;
import dev.tally.python.object.PyByteArray;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyRange;
import dev.tally.python.object.Unicode;
import dev.tally.trace.Snapshot.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what an object holds that is no object, without running any Python. */
final class RawValues {
    /** As many as a snapshot has objects. */
    private static final int MOST_ITEMS = 2000;

    /** More bytes than a text shows, which is cut. */
    private static final int MOST_BYTES = 200;

    private RawValues() {}

    static Values of(PyObject object) {
        return switch (object) {
            case PyByteArray bytes -> Values.whole(repr(bytes));
            case PyRange range -> Values.whole(range.toString());
            case Exporter array -> items(array);
            case Described thing -> Values.whole(thing.described());
            default -> Values.NONE;
        };
    }

    private static String repr(PyByteArray array) {
        byte[] first = Arrays.copyOf(array.bytes(), Math.min(array.size(), MOST_BYTES));
        return array.type().shortName() + "(" + Unicode.bytesRepr(first) + ")";
    }

    private static Values items(Exporter array) {
        CType type = array.itemType();
        int count = array.byteCount() / type.size();
        List<String> items = new ArrayList<>();
        for (int i = 0; i < Math.min(count, MOST_ITEMS); i++) {
            items.add(type.repr(type.get(array.bytes(), i * type.size())));
        }
        return new Values("", List.copyOf(items), count - items.size());
    }
}
