package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code _sre.SRE_Template}: what to put in the place of a match, literals and groups in turn. */
final class ReTemplate extends PyObject {
    static final PyType TYPE = PyType.builtin("_sre.SRE_Template", Types.OBJECT, new Behaviour(), 40)
            .sealed();

    /** Literal, group, literal, …, as {@code re._parser.parse_template} has them. */
    private @Nullable PyList parts;

    private ReTemplate(PyList parts) {
        super(TYPE);
        parts.incref();
        this.parts = parts;
    }

    /** {@code _sre.template(pattern, parts)} */
    static PyObject make(Runtime rt, PyObject self, Args args) {
        Arguments.positional(rt, args, "_sre.template", 2, 2);
        if (!(args.get(1) instanceof PyList parts) || parts.size() % 2 == 0) {
            throw rt.typeError("invalid template");
        }
        ReTemplate made = new ReTemplate(parts);
        rt.heap().allocatedContainer(made);
        return made;
    }

    /** Its literal if it has no group, borrowed; otherwise null. */
    @Nullable
    PyObject literal() {
        PyList all = parts;
        return all != null && all.size() == 1 ? all.get(0) : null;
    }

    /** What a group matched. */
    @FunctionalInterface
    interface Groups {
        PyObject get(int group);
    }

    /** The text with the groups filled in. */
    PyObject expand(Runtime rt, boolean isBytes, Groups groups) {
        PyList all = parts;
        PyList pieces = rt.hold(PyList.of(rt));
        for (int i = 0; all != null && i < all.size(); i++) {
            PyObject part = all.get(i);
            PyObject piece = part instanceof PyInt group ? groups.get((int) group.longValue()) : part.owned();
            if (piece == Runtime.none()) {
                continue;
            }
            pieces.append(rt, piece);
        }
        PyObject joined = ReSubstitution.join(rt, pieces, isBytes);
        rt.release(pieces);
        return joined;
    }

    @Override
    public void traverse(Visitor visitor) {
        if (parts != null) {
            visitor.visit(parts, "parts", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject old = parts;
        parts = null;
        decref(rt, old);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return 0;
        }

        @Override
        public void define(TypeBuilder type) {
            type.constant("__module__", PyStr.immortalOf("_sre"));
        }
    }
}
