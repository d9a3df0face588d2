package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Iteration;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code itertools.groupby} */
final class GroupBy extends Itertool {
    static final PyType TYPE = ItertoolSlots.type("groupby", 72, GroupBy::make);
    private static final PyType GROUPER = ItertoolSlots.type("_grouper", 32, (rt, type, args) -> {
                ItertoolSlots.positional(rt, type, args, "_grouper", 2, 2);
                if (!(args.get(0) instanceof GroupBy parent)) {
                    throw rt.typeError("__new__() argument 1 must be itertools.groupby, not "
                            + Arguments.shortName(rt, args.get(0)));
                }
                return grouper(rt, parent, args.get(1));
            })
            .sealed();
    private static final Signature NEW = Signature.of("groupby", "iterable, key=");

    private @Nullable PyObject iterator;
    private @Nullable PyObject function;
    private @Nullable PyObject targetKey;
    private @Nullable PyObject currentKey;
    private @Nullable PyObject currentValue;

    /** The group that may still take items; not a holder. */
    private @Nullable Grouper currentGroup;

    private GroupBy(PyType type, PyObject iterator, PyObject function) {
        super(type);
        this.iterator = iterator;
        this.function = function.owned();
    }

    private static PyObject make(Runtime rt, PyType type, Args args) {
        PyObject[] bound = NEW.bind(rt, args);
        PyObject iterator = Iteration.iter(rt, bound[0]);
        return made(rt, new GroupBy(type, iterator, bound[1] == null ? Singletons.NONE : bound[1]));
    }

    static PyType grouperType() {
        return GROUPER;
    }

    private static Grouper grouper(Runtime rt, GroupBy parent, PyObject key) {
        Grouper made = made(rt, new Grouper(parent, key));
        parent.currentGroup = made;
        return made;
    }

    /** Reads one item and its key; false at the end. */
    private boolean read(Runtime rt) {
        PyObject from = iterator;
        PyObject value = from == null ? null : Iteration.next(rt, from);
        if (value == null) {
            return false;
        }
        PyObject key;
        if (function == null || function == Singletons.NONE) {
            key = value.owned();
        } else {
            rt.hold(value);
            key = rt.call(function, value);
            rt.take(value);
        }
        PyObject oldValue = currentValue;
        PyObject oldKey = currentKey;
        currentValue = value;
        currentKey = key;
        decref(rt, oldKey);
        decref(rt, oldValue);
        return true;
    }

    @Override
    @Nullable
    PyObject step(Runtime rt) {
        currentGroup = null;
        while (currentKey == null || targetKey != null && same(rt, targetKey, currentKey)) {
            if (!read(rt)) {
                return null;
            }
            rt.work(1);
        }
        PyObject key = currentKey.owned();
        PyObject before = targetKey;
        targetKey = key;
        decref(rt, before);
        Grouper group = grouper(rt, this, key);
        return PyTuple.of(rt, currentKey.owned(), group);
    }

    /** Nothing else holds the keys while they are compared. */
    private static boolean same(Runtime rt, PyObject target, PyObject current) {
        return Abstract.equal(rt, target, current);
    }

    @Override
    public void traverse(Visitor visitor) {
        if (iterator != null) {
            visitor.visit(iterator, "iterator", 0);
        }
        if (function != null) {
            visitor.visit(function, "function", 0);
        }
        if (targetKey != null) {
            visitor.visit(targetKey, "targetKey", 0);
        }
        if (currentKey != null) {
            visitor.visit(currentKey, "currentKey", 0);
        }
        if (currentValue != null) {
            visitor.visit(currentValue, "currentValue", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldIterator = iterator;
        iterator = null;
        decref(rt, oldIterator);
        PyObject oldFunction = function;
        function = null;
        decref(rt, oldFunction);
        PyObject oldTargetKey = targetKey;
        targetKey = null;
        decref(rt, oldTargetKey);
        PyObject oldCurrentKey = currentKey;
        currentKey = null;
        decref(rt, oldCurrentKey);
        PyObject oldCurrentValue = currentValue;
        currentValue = null;
        decref(rt, oldCurrentValue);
    }

    /** One group: takes items from its parent as long as they are of its key. */
    private static final class Grouper extends Itertool {
        private @Nullable GroupBy parent;
        private @Nullable PyObject targetKey;

        Grouper(GroupBy parent, PyObject key) {
            super(GROUPER);
            parent.incref();
            this.parent = parent;
            this.targetKey = key.owned();
        }

        @Override
        @Nullable
        PyObject step(Runtime rt) {
            GroupBy from = parent;
            PyObject key = targetKey;
            if (from == null || key == null || from.currentGroup != this) {
                return null;
            }
            if (from.currentValue == null && !from.read(rt)) {
                return null;
            }
            PyObject current = from.currentKey;
            if (current == null || !same(rt, key, current)) {
                return null;
            }
            PyObject value = from.currentValue;
            PyObject oldKey = from.currentKey;
            from.currentValue = null;
            from.currentKey = null;
            decref(rt, oldKey);
            return value;
        }

        @Override
        public void traverse(Visitor visitor) {
            if (parent != null) {
                visitor.visit(parent, "parent", 0);
            }
            if (targetKey != null) {
                visitor.visit(targetKey, "targetKey", 0);
            }
        }

        @Override
        public void clear(Runtime rt) {
            PyObject oldParent = parent;
            parent = null;
            decref(rt, oldParent);
            PyObject oldTargetKey = targetKey;
            targetKey = null;
            decref(rt, oldTargetKey);
        }
    }
}
