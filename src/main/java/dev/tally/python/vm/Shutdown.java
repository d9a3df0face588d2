package dev.tally.python.vm;

import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyModule;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Singletons;

/** What happens when a program has ended: CPython 3.13 Python/pylifecycle.c, finalize_modules. */
final class Shutdown {
    private Shutdown() {}

    static void run(Interpreter vm, PyModule main) {
        PyDict names = main.dict();
        names.incref();
        vm.modules().set(vm, vm.name("__main__"), Singletons.NONE);
        vm.forgetMain();
        clear(vm, names, true);
        clear(vm, names, false);
        names.decref(vm);
    }

    /** {@code _PyModule_ClearDict}: names with one leading underscore first, then all but the built-ins. */
    private static void clear(Interpreter vm, PyDict names, boolean underscored) {
        for (int i = 0; i < names.end(); i++) {
            if (names.keyAt(i) instanceof PyStr name && names.valueAt(i) != Singletons.NONE) {
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
