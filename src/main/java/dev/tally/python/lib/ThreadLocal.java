package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBaseException;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.object.Types;
import dev.tally.python.object.Visitor;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.ThreadState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code threading.local}: an object whose attributes each thread has for itself. CPython 3.13 Modules/_threadmodule.c, localobject. */
final class ThreadLocal extends PyObject implements ThreadState.Local {
    static final PyType TYPE =
            PyType.builtin("_thread._local", Types.OBJECT, new Behaviour(), 56).withWeakReferences();

    private static final PyStr INIT_NAME = PyStr.immortalOf("__init__");
    /** What {@code __init__} is called with in each thread: owned. */
    private @Nullable PyTuple arguments;

    private @Nullable PyDict keywords;

    /** The attributes in each thread: owned. */
    private final Map<ThreadState, PyDict> dicts = new LinkedHashMap<>();

    private ThreadLocal(PyType type, PyTuple arguments, @Nullable PyDict keywords) {
        super(type);
        this.arguments = arguments;
        this.keywords = keywords;
    }

    /** The attributes in the running thread, borrowed: {@code _ldict}. Where it has none yet, it is initialised in it. */
    private PyDict dict(Interpreter vm) {
        ThreadState running = vm.threads().running();
        PyDict known = dicts.get(running);
        if (known != null) {
            return known;
        }
        PyDict made = PyDict.of(vm);
        dicts.put(running, made);
        running.adds(this);
        if (type().lookup(INIT_NAME.value()) != Types.OBJECT.lookup(INIT_NAME.value())) {
            initialise(vm, running);
        }
        return made;
    }

    /** Where that raises, the thread has no attributes still: the next access tries again. */
    private void initialise(Interpreter vm, ThreadState running) {
        Caught mark = Caught.mark(vm);
        try {
            PyObject init = vm.hold(Attributes.get(vm, this, INIT_NAME));
            vm.callUnpacked(init, arguments == null ? PyTuple.EMPTY : arguments, keywords)
                    .decref(vm);
            vm.release(init);
        } catch (PyException e) {
            mark.unwind(vm);
            PyBaseException raised = vm.hold(vm.takeRaised());
            running.removes(this);
            forget(vm, running);
            throw vm.reraise(vm.take(raised));
        }
    }

    @Override
    public void forget(Interpreter vm, ThreadState ended) {
        decref(vm, dicts.remove(ended));
    }

    @Override
    public void clear(Runtime rt) {
        ((Interpreter) rt).threads().all().forEach(thread -> thread.removes(this));
        PyTuple oldArguments = arguments;
        arguments = null;
        decref(rt, oldArguments);
        PyDict oldKeywords = keywords;
        keywords = null;
        decref(rt, oldKeywords);
        List<PyDict> old = List.copyOf(dicts.values());
        dicts.clear();
        old.forEach(dict -> dict.decref(rt));
    }

    @Override
    public void traverse(Visitor visitor) {
        if (arguments != null) {
            visitor.visit(arguments, "arguments", 0);
        }
        if (keywords != null) {
            visitor.visit(keywords, "arguments", 1);
        }
        int index = 0;
        for (PyDict dict : dicts.values()) {
            visitor.visit(dict, "threads", index++);
        }
    }

    private static final class Behaviour extends Slots {
        @Override
        public long mask() {
            return slots(NEW, GETATTR, SETATTR);
        }

        @Override
        public PyObject create(Runtime rt, PyType type, Args args) {
            boolean given = args.positional() > 0 || args.keywordCount() > 0;
            if (given && type.lookup(INIT_NAME.value()) == Types.OBJECT.lookup(INIT_NAME.value())) {
                throw rt.typeError("Initialization arguments are not supported");
            }
            PyTuple arguments = rt.hold(args.toTuple(rt));
            PyDict keywords = args.keywordCount() > 0 ? args.toDict(rt) : null;
            ThreadState running = ((Interpreter) rt).threads().running();
            ThreadLocal made = new ThreadLocal(type, rt.take(arguments), keywords);
            rt.heap().allocatedContainer(made);
            made.dicts.put(running, PyDict.of(rt));
            running.adds(made);
            return made;
        }

        @Override
        public PyObject getAttribute(Runtime rt, PyObject self, PyStr name) {
            PyDict dict = ((ThreadLocal) self).dict((Interpreter) rt);
            if (name.value().equals("__dict__")) {
                return dict.owned();
            }
            PyObject found = Attributes.generic(rt, self, name, dict);
            if (found == null) {
                throw Attributes.missing(rt, self, name);
            }
            return found;
        }

        @Override
        public void setAttribute(Runtime rt, PyObject self, PyStr name, @Nullable PyObject value) {
            PyDict dict = ((ThreadLocal) self).dict((Interpreter) rt);
            if (name.value().equals("__dict__")) {
                throw rt.raise(
                        Exceptions.ATTRIBUTE_ERROR,
                        "'" + self.type().name() + "' object attribute '__dict__' is read-only");
            }
            Attributes.genericSet(rt, self, name, value, dict);
        }
    }
}
