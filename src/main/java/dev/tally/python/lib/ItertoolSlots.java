package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.IteratorSlots;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;

/** What the types of {@code itertools} have in common. */
final class ItertoolSlots extends IteratorSlots {
    private static final PyStr MODULE = PyStr.immortalOf("itertools");

    private final Maker maker;
    private final Members members;

    /** {@code tp_new}. */
    @FunctionalInterface
    interface Maker {
        PyObject make(Runtime rt, PyType type, Args args);
    }

    /** What a type has besides. */
    @FunctionalInterface
    interface Members {
        void define(TypeBuilder type);
    }

    private ItertoolSlots(Maker maker, Members members, Ability... abilities) {
        super(abilities);
        this.maker = maker;
        this.members = members;
    }

    static PyType type(String name, int basicSize, Maker maker) {
        return type(name, basicSize, maker, type -> {}, Ability.REDUCE);
    }

    static PyType type(String name, int basicSize, Maker maker, Members members, Ability... abilities) {
        return PyType.builtin(
                "itertools." + name, Types.OBJECT, new ItertoolSlots(maker, members, abilities), basicSize);
    }

    @Override
    public long mask() {
        return super.mask() | slots(NEW);
    }

    @Override
    public void define(TypeBuilder type) {
        super.define(type);
        members.define(type);
        type.constant("__module__", MODULE);
    }

    @Override
    public PyObject create(Runtime rt, PyType type, Args args) {
        return maker.make(rt, type, args);
    }

    /** Checks a constructor that takes positional arguments only. */
    static void positional(Runtime rt, PyType type, Args args, String name, int least, int most) {
        if (args.keywordCount() != 0 && !type.isHeapType()) {
            throw rt.typeError(name + "() takes no keyword arguments");
        }
        Arguments.count(rt, args.positional(), name, least, most);
    }
}
