package dev.tally.python.lib;

import dev.tally.python.object.Native;
import dev.tally.python.object.PyBuiltinFunction;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyModule;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyType;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.Modules.Found;

/** Fills a module written in Java, in the order in which CPython's method tables have their entries. */
public final class ModuleBuilder {
    private final Interpreter vm;
    private final PyModule module;
    private final String name;

    private ModuleBuilder(Interpreter vm, PyModule module, String name) {
        this.vm = vm;
        this.module = module;
        this.name = name;
    }

    /** What fills a module: called once in each run that imports it. */
    @FunctionalInterface
    interface Body {
        void fill(Interpreter vm, ModuleBuilder module);
    }

    static Found module(String name, Body body) {
        return new Found.Native((vm, module) -> body.fill(vm, new ModuleBuilder(vm, module, name)));
    }

    /** A function without arguments. */
    public ModuleBuilder function0(String function, Native.None body) {
        return add(function, body);
    }

    /** A function of one positional argument. */
    public ModuleBuilder function1(String function, Native.One body) {
        return add(function, body);
    }

    /** A function of any arguments, which it checks itself. */
    public ModuleBuilder functionN(String function, Native.Many body) {
        return add(function, body);
    }

    /** The same, called with a tuple and a dictionary that hold the arguments: {@code METH_VARARGS}. */
    public ModuleBuilder functionPacked(String function, Native.Packed body) {
        return add(function, body);
    }

    private ModuleBuilder add(String function, Native body) {
        return value(function, PyBuiltinFunction.ofModule(name, function, body));
    }

    /** A class, under its own name. */
    public ModuleBuilder type(PyType type) {
        return value(type.shortName(), type);
    }

    /** Any value, whose reference is taken over. */
    public ModuleBuilder value(String entry, PyObject value) {
        module.with(vm, entry, value);
        return this;
    }

    /**
     * Moves these entries, in the order given, behind all others: the order in which CPython's module has them, which
     * {@code from … import *} binds them in.
     *
     * @param entries names with white space between them
     */
    public ModuleBuilder inOrder(String entries) {
        PyDict names = module.dict();
        for (String entry : entries.strip().split("\\s+")) {
            PyObject name = vm.hold(vm.string(entry));
            PyObject value = names.get(vm, name);
            if (value == null) {
                throw new IllegalArgumentException("the module " + this.name + " has no " + entry);
            }
            vm.hold(value.owned());
            names.remove(vm, name);
            module.with(vm, entry, vm.take(value));
            vm.release(name);
        }
        return this;
    }

    /** The module itself. */
    public PyModule module() {
        return module;
    }
}
