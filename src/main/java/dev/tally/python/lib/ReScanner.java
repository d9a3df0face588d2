package dev.tally.python.lib;

import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code _sre.SRE_Scanner}: one match after the other. CPython 3.13 Modules/_sre/sre.c. */
final class ReScanner extends PyObject {
    static final PyType TYPE = PyType.builtin("_sre.SRE_Scanner", Types.OBJECT, new Behaviour(), 200)
            .sealed();

    private final ReSearch search;
    private @Nullable PyObject pattern;
    private @Nullable PyObject string;
    private boolean exhausted;

    private ReScanner(ReSearch search) {
        super(TYPE);
        this.search = search;
        this.pattern = search.pattern().owned();
        this.string = search.text().object().owned();
    }

    static ReScanner of(Runtime rt, ReSearch search) {
        ReScanner made = new ReScanner(search);
        rt.heap().allocatedContainer(made);
        return made;
    }

    private PyObject next(Runtime rt, boolean anywhere) {
        if (exhausted) {
            return Runtime.none();
        }
        boolean found = anywhere ? search.engine().search() : search.engine().match(false);
        if (!found) {
            exhausted = true;
            return Runtime.none();
        }
        PyObject match = ReMatch.of(rt, search);
        search.advance();
        return match;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (string != null) {
            visitor.visit(string, "string", 0);
        }
        if (pattern != null) {
            visitor.visit(pattern, "pattern", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        exhausted = true;
        PyObject oldString = string;
        string = null;
        decref(rt, oldString);
        PyObject oldPattern = pattern;
        pattern = null;
        decref(rt, oldPattern);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return 0;
        }

        @Override
        public void define(TypeBuilder type) {
            type.method("match", (rt, self) -> ((ReScanner) self).next(rt, false))
                    .method("search", (rt, self) -> ((ReScanner) self).next(rt, true))
                    .getter("pattern", (rt, self) -> {
                        PyObject pattern = ((ReScanner) self).pattern;
                        return pattern == null ? Runtime.none() : pattern.owned();
                    })
                    .constant("__module__", PyStr.immortalOf("_sre"));
        }
    }
}
