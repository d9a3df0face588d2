package dev.tally.python.vm;

import dev.tally.python.gc.Collector;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.Caught;
import dev.tally.python.object.Containers;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyModule;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Singletons;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens when a program has ended: the exit functions, a collection, then the modules go, and what they leave in cycles
 * is collected. CPython 3.13 Python/pylifecycle.c, Py_FinalizeEx and finalize_modules.
 */
final class Shutdown {
    private static final int OLDEST = Containers.GENERATIONS - 1;

    private final Interpreter vm;

    /** The modules that are left, which CPython refers to weakly. */
    private final List<PyModule> left = new ArrayList<>();

    private Shutdown(Interpreter vm) {
        this.vm = vm;
    }

    /** Where nothing is called at the end, nobody sees it: all goes with the interpreter. */
    static void run(Interpreter vm) {
        if (vm.heap().areEndsSeen()
                || vm.exitFunctions().size() > 0
                || vm.threads().count() > 0
                || vm.collector().isExposed()
                || hasUnfinished(vm.heap().containers())) {
            new Shutdown(vm).run();
        }
    }

    private static boolean hasUnfinished(Containers containers) {
        for (int generation = 0; generation < Containers.GENERATIONS; generation++) {
            for (PyObject object : containers.compacted(generation)) {
                if (object instanceof PyGenerator generator && generator.isUnfinished()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void run() {
        Collector collector = vm.collector();
        awaitThreads();
        vm.exitFunctions().run(vm);
        vm.threads().finish();
        vm.forgetMain();
        if (collector.isEnabled()) {
            collector.collect(OLDEST, true);
        }
        PyDict builtins = vm.builtins();
        if (builtins.getString("_") != null) {
            builtins.set(vm, vm.name("_"), Singletons.NONE);
        }
        vm.endings().forgetLast();
        vm.imports().close();
        removeModules();
        vm.restoreBuiltins();
        collector.collect(OLDEST, false);
        vm.forgetModuleStates();
        clearModules();
        collector.collect(OLDEST, false);
    }

    /** {@code threading} waits for all threads that are no daemons: CPython 3.13 Python/pylifecycle.c, wait_for_thread_shutdown. */
    private void awaitThreads() {
        if (!(vm.modules().getString("threading") instanceof PyModule threading)) {
            return;
        }
        Caught mark = Caught.mark(vm);
        try {
            Attributes.callMethod(vm, threading, "_shutdown").decref(vm);
        } catch (PyException e) {
            mark.unwind(vm);
            vm.unraisable(e, threading);
        }
    }

    private void clearModules() {
        for (int i = left.size() - 1; i >= 0; i--) {
            PyModule module = left.get(i);
            if (module.refcount() > 0 && !isKept(module)) {
                clear(module.dict());
            }
        }
        // The first thing that sys loses is its stdout.
        vm.output().mute();
        for (int i = left.size() - 1; i >= 0; i--) {
            PyModule module = left.get(i);
            if (module.refcount() > 0 && isKept(module)) {
                clear(module.dict());
                vm.release(module);
            }
        }
    }

    /** {@code sys} and {@code builtins} go last of all. */
    private boolean isKept(PyModule module) {
        return module.dict() == vm.builtins()
                || module.dict().getString("__name__") instanceof PyStr s
                        && s.value().equals("sys");
    }

    /** Each module in the order of import: those that nothing else holds are freed here. */
    private void removeModules() {
        PyDict modules = vm.modules();
        for (int entry = 0; entry < modules.end(); entry++) {
            PyObject key = modules.keyAt(entry);
            PyObject value = modules.valueAt(entry);
            if (key == null || value == null || value == Singletons.NONE) {
                continue;
            }
            if (value instanceof PyModule module) {
                left.add(module);
                if (isKept(module)) {
                    // The interpreter itself holds these two.
                    vm.hold(module.owned());
                }
            }
            vm.hold(key.owned());
            modules.set(vm, key, Singletons.NONE);
            vm.release(key);
        }
        modules.clear(vm);
    }

    /** {@code _PyModule_ClearDict}: names with one leading underscore first, then all but the built-ins. */
    private void clear(PyDict names) {
        vm.hold(names.owned());
        clear(names, true);
        clear(names, false);
        vm.release(names);
    }

    private void clear(PyDict names, boolean underscored) {
        for (int i = 0; i < names.end(); i++) {
            PyObject value = names.valueAt(i);
            if (names.keyAt(i) instanceof PyStr name && value != null && value != Singletons.NONE) {
                String text = name.value();
                boolean single = text.startsWith("_") && !text.startsWith("__");
                if (underscored ? single : !text.equals("__builtins__")) {
                    PyObject key = vm.hold(name.owned());
                    names.set(vm, key, Singletons.NONE);
                    vm.release(key);
                }
            }
        }
    }
}
