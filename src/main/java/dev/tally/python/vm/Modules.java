package dev.tally.python.vm;

import dev.tally.python.object.PyObject;
import org.jspecify.annotations.Nullable;

/** Where the modules of the library come from. */
@FunctionalInterface
public interface Modules {
    /** No module at all. */
    Modules NONE = (vm, name) -> null;

    /**
     * Makes a module and puts it into {@code sys.modules}: a new reference, or null where there is none of that name. Throws
     * {@code Unsupported} where CPython has one that the engine has not.
     */
    @Nullable
    PyObject load(Interpreter vm, String name);
}
