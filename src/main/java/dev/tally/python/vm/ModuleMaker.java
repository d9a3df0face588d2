package dev.tally.python.vm;

import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Native;
import dev.tally.python.object.PyBuiltinFunction;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyMethodWrap;
import dev.tally.python.object.PyModule;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.syntax.Unsupported;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes modules: the object with the names that every module has, in {@code sys.modules} before its own code runs, and taken
 * out again where that fails. CPython 3.13 Lib/importlib/_bootstrap.py, _load_unlocked.
 *
 * <p>Where a module of the library imports one that is not modelled it gets a placeholder, which is in no table: using it
 * ends the run, importing it does not. So a module loads whose rarely used parts need what we have not.
 */
final class ModuleMaker {
    /** What the name of a module starts with that does in Python what another of the same name does in C. */
    private static final String FOR_C = "_py";

    private final Interpreter vm;
    private final Modules finder;

    /** Names of the modules whose code runs right now for the first time. */
    private final Set<String> initializing = new HashSet<>();

    ModuleMaker(Interpreter vm, Modules finder) {
        this.vm = vm;
        this.finder = finder;
    }

    boolean isInitializing(String name) {
        return initializing.contains(name);
    }

    /** A new reference, or null where there is no such module. */
    @Nullable
    PyObject make(String name) {
        return switch (finder.find(name)) {
            case null -> null;
            case Modules.Found.Native found -> nativeModule(name, found);
            case Modules.Found.Python found -> pythonModule(name, found);
            case Modules.Found.NotModelled found -> {
                Frame importer = vm.current();
                if (importer == null || importer.isProgram()) {
                    throw new Unsupported("the module " + name);
                }
                // The library does without the parts that CPython has in C besides.
                yield name.startsWith("_") ? null : placeholder(name);
            }
        };
    }

    private PyObject nativeModule(String name, Modules.Found.Native found) {
        PyModule module = vm.hold(PyModule.named(vm, name));
        PyObject spec = ModuleSpec.make(vm, name, ModuleSpec.BUILTIN_IMPORTER, "built-in", null);
        module.with(vm, "__package__", vm.string(""))
                .with(vm, "__loader__", ModuleSpec.BUILTIN_IMPORTER)
                .with(vm, "__spec__", spec);
        register(name, module);
        found.filling().fill(vm, module);
        return vm.take(module);
    }

    private PyObject pythonModule(String name, Modules.Found.Python found) {
        PyModule module = vm.hold(PyModule.named(vm, name));
        describe(module, name, found);
        register(name, module);
        initializing.add(name);
        boolean outermost = initializing.size() == 1;
        if (outermost) {
            vm.collector().setAside();
        }
        try {
            vm.executeLibrary(found.blueprint(), module);
            if (name.startsWith(FOR_C)) {
                nameAsInC(module, name.substring(FOR_C.length()));
            }
        } catch (PyException e) {
            PyStr key = vm.hold(vm.intern(name));
            vm.modules().remove(vm, key);
            vm.release(key);
            throw e;
        } finally {
            initializing.remove(name);
            if (outermost) {
                vm.collector().restore();
            }
        }
        return registered(name, module);
    }

    /** Errors call the classes of such a module what they call those of the one in C: {@code datetime.date}. */
    private void nameAsInC(PyModule module, String name) {
        PyDict dict = module.dict();
        for (int entry = 0; entry < dict.end(); entry++) {
            if (dict.valueAt(entry) instanceof PyType type
                    && type.isHeapType()
                    && !type.isSubtype(Exceptions.BASE_EXCEPTION)) {
                type.standForC(name);
                namesAlone(type);
            }
        }
    }

    /** Errors call the functions of such a class by their names alone, as they do those in C: {@code replace()}. */
    private void namesAlone(PyType type) {
        PyDict namespace = type.namespace();
        for (int entry = 0; namespace != null && entry < namespace.end(); entry++) {
            PyObject value = namespace.valueAt(entry);
            PyObject function = value instanceof PyMethodWrap wrap ? wrap.callable() : value;
            if (function instanceof PyFunction written) {
                written.setQualifiedName(vm, written.name().owned());
            }
        }
    }

    /** What {@code sys.modules} has now: a module may have put something else in its own place. */
    private PyObject registered(String name, PyModule module) {
        PyObject present = vm.modules().getString(name);
        PyObject result = present == null ? module : present;
        result.incref();
        vm.release(module);
        return result;
    }

    private void register(String name, PyModule module) {
        PyStr key = vm.hold(vm.intern(name));
        vm.modules().set(vm, key, module);
        vm.release(key);
    }

    private void describe(PyModule module, String name, Modules.Found.Python found) {
        int dot = name.lastIndexOf('.');
        String parent = found.isPackage() ? name : dot < 0 ? "" : name.substring(0, dot);
        PyList search = null;
        if (found.isPackage()) {
            String file = found.file();
            search = PyList.of(vm, vm.string(file.substring(0, file.lastIndexOf('/'))));
            vm.hold(search);
        }
        PyObject loader = vm.hold(ModuleSpec.sourceLoader(vm, name, found.file()));
        module.with(vm, "__package__", vm.string(parent))
                .with(vm, "__loader__", loader.owned())
                .with(vm, "__spec__", ModuleSpec.make(vm, name, loader, found.file(), search));
        vm.release(loader);
        if (search != null) {
            vm.take(search);
            module.with(vm, "__path__", search);
        }
        module.with(vm, "__file__", vm.string(found.file()))
                .with(vm, "__cached__", vm.string(ModuleSpec.cachedPath(found.file())));
    }

    /** Stands for a module that is not modelled: a new reference. */
    PyObject placeholder(String name) {
        Native.One use = (rt, self, attribute) -> {
            if (attribute instanceof PyStr s && s.value().startsWith("__")) {
                throw rt.raise(Exceptions.ATTRIBUTE_ERROR, s.value());
            }
            throw new Unsupported("the module " + name);
        };
        return PyModule.named(vm, name)
                .asPlaceholder()
                .with(vm, "__getattr__", PyBuiltinFunction.function("__getattr__", use));
    }

    static boolean isPlaceholder(PyObject module) {
        return module instanceof PyModule m && m.isPlaceholder();
    }
}
