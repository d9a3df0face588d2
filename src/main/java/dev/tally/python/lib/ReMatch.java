package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.GenericAliasType;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code re.Match}. CPython 3.13 Modules/_sre/sre.c. */
final class ReMatch extends PyObject {
    static final PyType TYPE =
            PyType.builtin("re.Match", Types.OBJECT, new Behaviour(), 88).sealed();
    private static final Signature GROUPS = Signature.of("groups", "default=");
    private static final Signature GROUPDICT = Signature.of("groupdict", "default=");
    private static final Signature EXPAND = Signature.of("expand", "template");

    private final ReText text;
    private final int from;
    private final int end;
    private final int lastIndex;

    /** Beginning and end of each group, of the match first; −1 for what took no part. */
    private final int[] marks;

    private @Nullable PyObject string;
    private @Nullable RePattern pattern;
    private @Nullable PyTuple regs;

    private ReMatch(ReSearch search) {
        super(TYPE);
        this.text = search.text();
        this.from = search.from();
        this.end = search.end();
        this.lastIndex = search.engine().lastIndex;
        this.string = text.object().owned();
        RePattern p = search.pattern();
        p.incref();
        this.pattern = p;
        this.marks = new int[2 * p.groups + 2];
        marks[0] = search.engine().start;
        marks[1] = search.engine().stop;
        for (int i = 2; i < marks.length; i++) {
            marks[i] = search.engine().mark(i - 2);
        }
    }

    /** The match that a search has just found. */
    static ReMatch of(Runtime rt, ReSearch search) {
        ReMatch made = new ReMatch(search);
        rt.heap().allocatedContainer(made);
        return made;
    }

    private static ReMatch of(PyObject self) {
        return (ReMatch) self;
    }

    private RePattern pattern() {
        RePattern p = pattern;
        if (p == null) {
            throw new IllegalStateException("a match that is in use is alive");
        }
        return p;
    }

    /** What a group matched, a new object. */
    PyObject slice(Runtime rt, int group, PyObject absent) {
        return marks[2 * group] < 0 ? absent.owned() : text.slice(rt, marks[2 * group], marks[2 * group + 1]);
    }

    private int number(Runtime rt, PyObject given) {
        int number = pattern().group(rt, given);
        if (number < 0) {
            throw noGroup(rt);
        }
        return number;
    }

    static PyException noGroup(Runtime rt) {
        return rt.raise(Exceptions.INDEX_ERROR, "no such group");
    }

    private static PyObject group(Runtime rt, PyObject self, Args args) {
        if (args.keywordCount() != 0) {
            throw rt.typeError("Match.group() takes no keyword arguments");
        }
        ReMatch match = of(self);
        if (args.positional() == 0) {
            return match.slice(rt, 0, Singletons.NONE);
        }
        if (args.positional() == 1) {
            return match.slice(rt, match.number(rt, args.get(0)), Singletons.NONE);
        }
        int[] numbers = new int[args.positional()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = match.number(rt, args.get(i));
        }
        PyObject[] items = new PyObject[numbers.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = match.slice(rt, numbers[i], Singletons.NONE);
        }
        return PyTuple.of(rt, items);
    }

    private static PyObject groups(Runtime rt, PyObject self, Args args) {
        PyObject given = GROUPS.bind(rt, args)[0];
        PyObject absent = given == null ? Singletons.NONE : given;
        PyObject[] items = new PyObject[of(self).pattern().groups];
        for (int i = 0; i < items.length; i++) {
            items[i] = of(self).slice(rt, i + 1, absent);
        }
        return PyTuple.of(rt, items);
    }

    private static PyObject groupdict(Runtime rt, PyObject self, Args args) {
        PyObject given = GROUPDICT.bind(rt, args)[0];
        PyObject absent = given == null ? Singletons.NONE : given;
        PyDict names = of(self).pattern().groupIndex();
        PyDict result = rt.hold(PyDict.of(rt));
        for (int i = 0; i < names.end(); i++) {
            PyObject name = names.keyAt(i);
            if (name != null) {
                PyObject value = rt.hold(of(self).slice(rt, of(self).number(rt, name), absent));
                result.set(rt, name, value);
                rt.release(value);
            }
        }
        return rt.take(result);
    }

    private static int one(Runtime rt, PyObject self, Args args, String name) {
        Arguments.positional(rt, args, "Match." + name, 0, 1);
        return args.positional() == 0 ? 0 : of(self).number(rt, args.get(0));
    }

    private PyTuple span(Runtime rt, int group) {
        return PyTuple.of(rt, rt.integer(marks[2 * group]), rt.integer(marks[2 * group + 1]));
    }

    private static PyObject regs(Runtime rt, PyObject self) {
        ReMatch match = of(self);
        PyTuple known = match.regs;
        if (known == null) {
            PyObject[] spans = new PyObject[match.marks.length / 2];
            for (int i = 0; i < spans.length; i++) {
                spans[i] = match.span(rt, i);
            }
            known = PyTuple.of(rt, spans);
            match.regs = known;
        }
        return known.owned();
    }

    @Override
    public void traverse(Visitor visitor) {
        if (string != null) {
            visitor.visit(string, "string", 0);
        }
        if (regs != null) {
            visitor.visit(regs, "regs", 0);
        }
        if (pattern != null) {
            visitor.visit(pattern, "pattern", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject oldString = string;
        string = null;
        decref(rt, oldString);
        PyObject oldRegs = regs;
        regs = null;
        decref(rt, oldRegs);
        PyObject oldPattern = pattern;
        pattern = null;
        decref(rt, oldPattern);
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(REPR, SUBSCRIPT);
        }

        @Override
        public void define(TypeBuilder type) {
            type.methodN("group", ReMatch::group)
                    .methodN("start", (rt, self, args) -> rt.integer(of(self).marks[2 * one(rt, self, args, "start")]))
                    .methodN("end", (rt, self, args) -> rt.integer(of(self).marks[2 * one(rt, self, args, "end") + 1]))
                    .methodN("span", (rt, self, args) -> of(self).span(rt, one(rt, self, args, "span")))
                    .methodN("groups", ReMatch::groups)
                    .methodN("groupdict", ReMatch::groupdict)
                    .methodN(
                            "expand",
                            (rt, self, args) ->
                                    ReSubstitution.expand(rt, of(self), of(self).pattern(), EXPAND.bind(rt, args)[0]))
                    .method("__copy__", (rt, self) -> self.owned())
                    .method1("__deepcopy__", (rt, self, memo) -> self.owned())
                    .classMethod1("__class_getitem__", GenericAliasType::classGetItem)
                    .field("string", (rt, self) -> of(self).text.object().owned())
                    .field("re", (rt, self) -> of(self).pattern().owned())
                    .field("pos", (rt, self) -> rt.integer(of(self).from))
                    .field("endpos", (rt, self) -> rt.integer(of(self).end))
                    .getter(
                            "lastindex",
                            (rt, self) -> of(self).lastIndex < 0 ? Singletons.NONE : rt.integer(of(self).lastIndex))
                    .getter("lastgroup", (rt, self) -> of(self).pattern().groupName(of(self).lastIndex))
                    .getter("regs", ReMatch::regs)
                    .constant("__module__", PyStr.immortalOf("re"));
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            ReMatch match = of(self);
            PyObject group = rt.hold(match.slice(rt, 0, Singletons.NONE));
            PyStr text = Abstract.repr(rt, group);
            rt.release(group);
            String shown = text.value();
            text.decref(rt);
            return rt.string(
                    "<re.Match object; span=(" + match.marks[0] + ", " + match.marks[1] + "), match=" + shown + ">");
        }

        @Override
        public PyObject subscript(Runtime rt, PyObject self, PyObject key) {
            return of(self).slice(rt, of(self).number(rt, key), Singletons.NONE);
        }
    }
}
