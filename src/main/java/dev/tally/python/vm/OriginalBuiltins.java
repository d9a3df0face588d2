package dev.tally.python.vm;

import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import org.jspecify.annotations.Nullable;

/** What the built-in names mean at the start; the names live as long as the run, and nothing of it is counted. */
final class OriginalBuiltins {
    /** A name and what it means, in turn. */
    private final @Nullable PyObject[] entries;

    /** As they are now. */
    OriginalBuiltins(PyDict builtins) {
        entries = new PyObject[2 * builtins.end()];
        for (int i = 0; i < builtins.end(); i++) {
            entries[2 * i] = builtins.keyAt(i);
            entries[2 * i + 1] = builtins.valueAt(i);
        }
    }

    /** What the program has put among the built-in names goes. CPython 3.13 Python/pylifecycle.c, finalize_restore_builtins. */
    void restore(Interpreter vm) {
        PyDict builtins = vm.builtins();
        for (int i = 0; i < builtins.end(); i++) {
            PyObject key = builtins.keyAt(i);
            boolean same = 2 * i < entries.length && entries[2 * i] == key && entries[2 * i + 1] == builtins.valueAt(i);
            PyObject original = same || key == null ? null : original(key);
            if (key != null && !same && original != builtins.valueAt(i)) {
                vm.hold(key.owned());
                if (original == null) {
                    builtins.remove(vm, key);
                } else {
                    builtins.set(vm, key, original);
                }
                vm.release(key);
            }
        }
    }

    private @Nullable PyObject original(PyObject name) {
        for (int i = 0; i < entries.length; i += 2) {
            boolean found = name instanceof PyStr && String.valueOf(entries[i]).equals(name.toString());
            if (found) {
                return entries[i + 1];
            }
        }
        return null;
    }
}
