package dev.tally.python.lib;

import dev.tally.python.object.Abstract;
import dev.tally.python.object.Args;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Slots;
import dev.tally.python.vm.ExitFunctions;
import dev.tally.python.vm.Interpreter;

/** {@code atexit}: what is called when the program has ended. CPython 3.13 Modules/atexitmodule.c. */
final class AtexitModule {
    private AtexitModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        ExitFunctions functions = vm.exitFunctions();
        module.functionN("register", (rt, self, args) -> register(rt, functions, args))
                .function0("_clear", (rt, self) -> {
                    functions.clear(vm);
                    return Runtime.none();
                })
                .function1("unregister", (rt, self, function) -> {
                    functions.removeIf(vm, known -> Abstract.equal(rt, known, function));
                    return Runtime.none();
                })
                .function0("_run_exitfuncs", (rt, self) -> {
                    functions.run(vm);
                    return Runtime.none();
                })
                .function0("_ncallbacks", (rt, self) -> rt.integer(functions.size()));
    }

    private static PyObject register(Runtime rt, ExitFunctions functions, Args args) {
        if (args.positional() == 0) {
            throw rt.typeError("register() takes at least 1 argument (0 given)");
        }
        PyObject function = args.get(0);
        if (!function.type().has(Slots.CALL)) {
            throw rt.typeError("the first argument must be callable");
        }
        PyObject[] rest = new PyObject[args.positional() - 1];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = args.get(i + 1).owned();
        }
        functions.add(function.owned(), PyTuple.of(rt, rest), args.keywordCount() == 0 ? null : args.toDict(rt));
        return function.owned();
    }
}
