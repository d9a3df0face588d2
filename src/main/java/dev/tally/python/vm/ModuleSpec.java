package dev.tally.python.vm;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Slots;
import dev.tally.python.object.TypeBuilder;
import dev.tally.python.object.Types;
import org.jspecify.annotations.Nullable;

/** {@code __spec__} and {@code __loader__} of modules: CPython 3.13 Lib/importlib/_bootstrap.py. */
final class ModuleSpec extends Slots {
    static final PyType TYPE =
            PyType.builtin("ModuleSpec", Types.OBJECT, new ModuleSpec(), 16).withDict();

    /** The loader of modules written in Java, which is the class itself. */
    static final PyType BUILTIN_IMPORTER =
            PyType.builtin("BuiltinImporter", Types.OBJECT, new Loader(), 16).withDict();

    static final PyType SOURCE_LOADER =
            PyType.builtin("SourceFileLoader", Types.OBJECT, new Loader(), 16).withDict();

    private ModuleSpec() {}

    @Override
    public long mask() {
        return slots(REPR);
    }

    @Override
    public void define(TypeBuilder type) {
        type.constant("__module__", PyStr.immortalOf("_frozen_importlib"))
                .getter("cached", ModuleSpec::cached)
                .getter("has_location", (rt, self) -> Runtime.bool(hasLocation((Interpreter) rt, self)))
                .getter("parent", ModuleSpec::parent);
    }

    /** The spec of a module about to be made: a new reference. */
    static PyObject make(Interpreter vm, String name, PyObject loader, String origin, @Nullable PyList search) {
        PyObject spec = vm.hold(new PyObject(TYPE));
        vm.heap().allocatedContainer(spec);
        set(vm, spec, "name", vm.string(name));
        set(vm, spec, "loader", loader.owned());
        set(vm, spec, "origin", vm.string(origin));
        set(vm, spec, "loader_state", Singletons.NONE);
        set(vm, spec, "submodule_search_locations", search == null ? Singletons.NONE : search.owned());
        return vm.take(spec);
    }

    /** The loader of a module written in Python: a new reference. */
    static PyObject sourceLoader(Interpreter vm, String name, String path) {
        PyObject loader = vm.hold(new PyObject(SOURCE_LOADER));
        vm.heap().allocatedContainer(loader);
        set(vm, loader, "name", vm.string(name));
        set(vm, loader, "path", vm.string(path));
        return vm.take(loader);
    }

    /** Takes over the reference to the value. */
    static void set(Interpreter vm, PyObject object, String name, PyObject value) {
        vm.hold(value);
        Attributes.set(vm, object, vm.name(name), value);
        vm.release(value);
    }

    /** Where {@code __cached__} would be: {@code __pycache__/copy.cpython-313.pyc} beside the source. */
    static String cachedPath(String file) {
        int slash = file.lastIndexOf('/');
        String base = file.substring(slash + 1).replace(".py", ".cpython-313.pyc");
        return file.substring(0, slash + 1) + "__pycache__/" + base;
    }

    private static boolean hasLocation(Interpreter vm, PyObject spec) {
        return text(vm, spec, "origin").startsWith("/");
    }

    private static PyObject cached(Runtime rt, PyObject self) {
        Interpreter vm = (Interpreter) rt;
        String origin = text(vm, self, "origin");
        return hasLocation(vm, self) ? vm.string(cachedPath(origin)) : Runtime.none();
    }

    private static PyObject parent(Runtime rt, PyObject self) {
        Interpreter vm = (Interpreter) rt;
        String name = text(vm, self, "name");
        PyObject search = vm.hold(Attributes.get(vm, self, vm.name("submodule_search_locations")));
        boolean isPackage = search != Singletons.NONE;
        vm.release(search);
        int dot = name.lastIndexOf('.');
        return vm.string(isPackage ? name : dot < 0 ? "" : name.substring(0, dot));
    }

    /** The text of an attribute, or nothing. */
    static String text(Interpreter vm, PyObject spec, String attribute) {
        PyObject found = Attributes.getOrNull(vm, spec, vm.name(attribute));
        String text = found instanceof PyStr s ? s.value() : "";
        PyObject.decref(vm, found);
        return text;
    }

    @Override
    public PyObject repr(Runtime rt, PyObject self) {
        Interpreter vm = (Interpreter) rt;
        StringBuilder out = new StringBuilder("ModuleSpec(");
        String separator = "";
        for (String name : new String[] {"name", "loader", "origin", "submodule_search_locations"}) {
            PyObject value = vm.hold(Attributes.get(vm, self, vm.name(name)));
            if (value != Singletons.NONE) {
                PyStr shown = Abstract.repr(vm, value);
                out.append(separator).append(name).append('=').append(shown.value());
                shown.decref(vm);
                separator = ", ";
            }
            vm.release(value);
        }
        return rt.string(out.append(')').toString());
    }

    /** Loaders have nothing that programs of courses call. */
    private static final class Loader extends Slots {
        @Override
        public long mask() {
            return 0;
        }

        @Override
        public void define(TypeBuilder type) {
            type.constant("__module__", PyStr.immortalOf("_frozen_importlib_external"));
        }
    }
}
