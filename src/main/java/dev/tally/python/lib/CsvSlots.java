package dev.tally.python.lib;

import dev.tally.python.object.Iteration;
import dev.tally.python.object.IteratorSlots;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;

/** What readers and writers of comma-separated values can do. */
final class CsvSlots {
    private CsvSlots() {}

    /** {@code _csv.reader} */
    static final class Reading extends IteratorSlots {
        @Override
        public void define(TypeBuilder type) {
            super.define(type);
            type.field("dialect", (rt, self) -> ((CsvReader) self).dialect())
                    .field("line_num", (rt, self) -> rt.integer(((CsvReader) self).lineNumber()));
        }
    }

    /** {@code _csv.writer} */
    static final class Writing extends Slots {
        @Override
        public long mask() {
            return 0;
        }

        @Override
        public void define(TypeBuilder type) {
            type.method1("writerow", (rt, self, row) -> ((CsvWriter) self).writeRow(rt, row))
                    .method1("writerows", Writing::writeRows)
                    .field("dialect", (rt, self) -> ((CsvWriter) self).dialect());
        }

        private static PyObject writeRows(Runtime rt, PyObject self, PyObject rows) {
            Iteration.each(rt, rows, row -> ((CsvWriter) self).writeRow(rt, row).decref(rt));
            return Runtime.none();
        }
    }
}
