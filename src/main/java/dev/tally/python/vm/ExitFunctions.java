package dev.tally.python.vm;

import dev.tally.python.object.Args;
import dev.tally.python.object.Caught;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What {@code atexit} has registered; the last is called first. CPython 3.13 Modules/atexitmodule.c. */
public final class ExitFunctions {
    /** One call to be made; all of it is owned. */
    private record Registered(
            PyObject function, PyTuple args, @Nullable PyDict keywords) {}

    private final List<Registered> registered = new ArrayList<>();

    /** Takes over the references. */
    public void add(PyObject function, PyTuple args, @Nullable PyDict keywords) {
        registered.add(new Registered(function, args, keywords));
    }

    public int size() {
        return registered.size();
    }

    public void removeIf(Interpreter vm, Predicate<PyObject> matches) {
        for (int i = registered.size() - 1; i >= 0; i--) {
            if (i < registered.size() && matches.test(registered.get(i).function)) {
                release(vm, registered.remove(i));
            }
        }
    }

    public void clear(Interpreter vm) {
        removeIf(vm, function -> true);
    }

    private static void release(Interpreter vm, Registered one) {
        one.function.decref(vm);
        one.args.decref(vm);
        PyObject.decref(vm, one.keywords);
    }

    /** Calls all, the last first; what one raises is reported and does not keep the others from being called. */
    public void run(Interpreter vm) {
        int next = registered.size();
        while (--next >= 0) {
            Registered one = registered.get(next);
            Caught mark = Caught.mark(vm);
            vm.hold(one.function.owned());
            try {
                call(vm, one).decref(vm);
                vm.release(one.function);
            } catch (PyException e) {
                mark.unwind(vm);
                String name = ToldException.safely(vm, one.function, "object", true);
                Hooks.unraisable(vm, vm.takeRaised(), null, "Exception ignored in atexit callback " + name);
            }
        }
        clear(vm);
    }

    private static PyObject call(Interpreter vm, Registered one) {
        Args args = vm.loop().calls().unpacked(one.args, one.keywords);
        PyTuple names = args.keywords();
        if (names == null) {
            return vm.call(one.function, args);
        }
        vm.hold(names);
        PyObject result = vm.call(one.function, args);
        vm.release(names);
        return result;
    }

    void roots(RootVisitor visitor) {
        for (Registered one : registered) {
            visitor.visit(one.function, RootVisitor.Kind.INTERPRETER, -1, "a function called at exit");
            visitor.visit(one.args, RootVisitor.Kind.INTERPRETER, -1, "a function called at exit");
            if (one.keywords != null) {
                visitor.visit(one.keywords, RootVisitor.Kind.INTERPRETER, -1, "a function called at exit");
            }
        }
    }
}
