package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.DictUpdate;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Extension;
import dev.tally.python.object.GenericAliasType;
import dev.tally.python.object.InstanceDict;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.ReprGuard;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code functools.partial}: CPython 3.13 Modules/_functoolsmodule.c. */
final class Partial extends PyObject {
    static final PyType TYPE = PyType.builtin("functools.partial", Types.OBJECT, new Behaviour(), 64)
            .withDict()
            .withWeakReferences();

    private PyObject function;
    private PyTuple arguments;
    private PyDict keywords;

    /** Takes over all references. */
    private Partial(PyType type, PyObject function, PyTuple arguments, PyDict keywords) {
        super(type);
        this.function = function;
        this.arguments = arguments;
        this.keywords = keywords;
    }

    @Override
    public void traverse(Visitor visitor) {
        visitor.visit(function, "func", 0);
        visitor.visit(arguments, "args", 0);
        if (keywords != null) {
            visitor.visit(keywords, "keywords", 0);
        }
    }

    @Override
    public void clear(Runtime rt) {
        PyObject[] old = {function, arguments, keywords};
        function = Singletons.NONE;
        arguments = PyTuple.EMPTY;
        keywords = null;
        for (PyObject object : old) {
            decref(rt, object);
        }
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(NEW, CALL, REPR, DESCR_GET);
        }

        @Override
        public void define(TypeBuilder type) {
            type.field("func", (rt, self) -> ((Partial) self).function.owned())
                    .field("args", (rt, self) -> ((Partial) self).arguments.owned())
                    .field("keywords", (rt, self) -> ((Partial) self).keywords.owned())
                    .getset("__dict__", InstanceDict::get, InstanceDict::replace)
                    .method("__reduce__", Behaviour::reduce)
                    .method1("__setstate__", Behaviour::setState)
                    .classMethod1("__class_getitem__", GenericAliasType::classGetItem);
        }

        /** Found through an instance it is no method, but says that it will be one. */
        @Override
        public PyObject descrGet(Runtime rt, PyObject self, @Nullable PyObject object, PyType owner) {
            if (object != null) {
                rt.warn(
                        Exceptions.FUTURE_WARNING,
                        "functools.partial will be a method descriptor in future Python versions; "
                                + "wrap it in staticmethod() if you want to preserve the old behavior");
            }
            return self.owned();
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            if (args.positional() == 0) {
                throw rt.typeError("type 'partial' takes at least one argument");
            }
            PyObject function = args.get(0);
            if (!function.type().has(CALL)) {
                throw rt.typeError("the first argument must be callable");
            }
            Partial inner = flat(type, function);
            PyTuple given = Tuples.of(rt, args, 1);
            PyTuple arguments = inner == null ? given : joined(rt, inner.arguments, given);
            PyDict keywords = inner == null ? PyDict.of(rt) : copy(rt, inner.keywords);
            for (int i = 0; i < args.keywordCount(); i++) {
                keywords.set(rt, args.keywordName(i), args.keywordValue(i));
            }
            PyObject called = inner == null ? function : inner.function;
            Partial made = new Partial(type, called.owned(), arguments, keywords);
            rt.heap().allocatedContainer(made);
            return made;
        }

        private static PyDict copy(Runtime rt, PyDict keywords) {
            return DictUpdate.copy(rt, keywords);
        }

        /** The partial whose arguments a new one takes over instead of calling it. */
        private static @Nullable Partial flat(PyType type, PyObject function) {
            if (!(function instanceof Partial inner) || function.type() != TYPE || type != TYPE) {
                return null;
            }
            Extension e = function.extension();
            boolean plain = e == null || e.dict == null && e.inlineCount == 0;
            return plain ? inner : null;
        }

        private static PyTuple joined(Runtime rt, PyTuple first, PyTuple second) {
            if (second.size() == 0) {
                second.decref(rt);
                first.incref();
                return first;
            }
            PyObject[] all = new PyObject[first.size() + second.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = (i < first.size() ? first.get(i) : second.get(i - first.size())).owned();
            }
            second.decref(rt);
            return PyTuple.of(rt, all);
        }

        /** {@code partial_vectorcall} is for functions that take their arguments so, and where there are no keywords. */
        @Override
        public boolean packsArguments(PyObject self) {
            Partial partial = (Partial) self;
            Slots slots = partial.function.type().slot(CALL);
            return partial.keywords.size() > 0 || slots != null && slots.packsArguments(partial.function);
        }

        @Override
        public PyObject call(Runtime rt, PyObject self, Args args) {
            Partial partial = (Partial) self;
            return packsArguments(self) ? packed(rt, partial, args) : direct(rt, partial, args);
        }

        /** {@code partial_vectorcall}: the arguments stand one behind the other, all borrowed. */
        private static PyObject direct(Runtime rt, Partial partial, Args args) {
            int own = partial.arguments.size();
            int given = args.positional() + args.keywordCount();
            PyObject[] all = new PyObject[own + given];
            for (int i = 0; i < own; i++) {
                all[i] = partial.arguments.get(i);
            }
            System.arraycopy(args.array(), args.start(), all, own, given);
            return rt.call(partial.function, new Args(all, 0, own + args.positional(), args.keywords()));
        }

        /** {@code partial_call}: a tuple and a dictionary hold them meanwhile. */
        private static PyObject packed(Runtime rt, Partial partial, Args args) {
            PyTuple positional = rt.hold(joinedOf(rt, partial.arguments, args));
            PyDict keywords = rt.hold(copy(rt, partial.keywords));
            for (int i = 0; i < args.keywordCount(); i++) {
                keywords.set(rt, args.keywordName(i), args.keywordValue(i));
            }
            PyObject result = Tuples.call(rt, partial.function, positional, keywords);
            rt.release(keywords);
            rt.release(positional);
            return result;
        }

        private static PyTuple joinedOf(Runtime rt, PyTuple own, Args args) {
            if (args.positional() == 0) {
                own.incref();
                return own;
            }
            return joined(rt, own, Tuples.of(rt, args, 0));
        }

        private static PyObject reduce(Runtime rt, PyObject self) {
            Partial p = (Partial) self;
            Extension e = self.extension();
            PyObject dict =
                    e == null || e.dict == null && e.inlineCount == 0 ? Runtime.none() : InstanceDict.get(rt, self);
            PyTuple state = PyTuple.of(rt, p.function.owned(), p.arguments.owned(), p.keywords.owned(), dict);
            return PyTuple.of(rt, self.type().owned(), PyTuple.of(rt, p.function.owned()), state);
        }

        private static PyObject setState(Runtime rt, PyObject self, PyObject state) {
            if (!(state instanceof PyTuple t)
                    || t.size() != 4
                    || !t.get(0).type().has(CALL)
                    || !(t.get(1) instanceof PyTuple arguments)
                    || !(t.get(2) instanceof PyDict keywords)) {
                throw rt.typeError("invalid partial state");
            }
            Partial p = (Partial) self;
            PyObject[] old = {p.function, p.arguments, p.keywords};
            p.function = t.get(0).owned();
            p.arguments = (PyTuple) arguments.owned();
            p.keywords = (PyDict) keywords.owned();
            for (PyObject object : old) {
                object.decref(rt);
            }
            if (t.get(3) instanceof PyDict dict) {
                InstanceDict.replace(rt, self, dict);
            }
            return Runtime.none();
        }

        @Override
        public PyObject repr(Runtime rt, PyObject self) {
            Partial p = (Partial) self;
            String name = self.type() == TYPE ? "functools.partial" : qualified(rt, self.type());
            return rt.reprGuard().repr(rt, self, name + "(", ")", "...", text -> {
                ReprGuard.item(rt, text, p.function);
                for (int i = 0; i < p.arguments.size(); i++) {
                    ReprGuard.item(rt, text.append(", "), p.arguments.get(i));
                }
                for (int i = 0; i < p.keywords.end(); i++) {
                    PyObject key = p.keywords.keyAt(i);
                    PyObject value = p.keywords.valueAt(i);
                    if (key != null && value != null) {
                        PyStr shown = Abstract.str(rt, key);
                        text.append(", ").append(shown.value()).append('=');
                        shown.decref(rt);
                        ReprGuard.item(rt, text, value);
                    }
                }
            });
        }

        /** The class's name behind that of its module. */
        private static String qualified(Runtime rt, PyType type) {
            String module = type.own("__module__") instanceof PyStr s ? s.value() + "." : "";
            return module + (type.qualifiedName() instanceof PyStr s ? s.value() : type.shortName());
        }
    }
}
