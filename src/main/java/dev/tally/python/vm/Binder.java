package dev.tally.python.vm;

import dev.tally.python.code.Code;
import dev.tally.python.object.Abstract;
import dev.tally.python.object.Attributes;
import dev.tally.python.object.PyDict;
import dev.tally.python.object.PyException;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.Singletons;
import dev.tally.python.object.Suggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds arguments to the parameters of a function written in Python: CPython 3.13 Python/ceval.c, initialize_locals. */
final class Binder {
    private final Interpreter vm;

    Binder(Interpreter vm) {
        this.vm = vm;
    }

    /** Slots for a new frame, with an own reference to each argument. The arguments stay the caller's. */
    PyObject[] bind(
            PyFunction function, Executable x, PyObject[] array, int start, int count, @Nullable PyTuple keywords) {
        PyObject[] slots = new PyObject[x.slotCount];
        Code code = x.source;
        int positional = code.argCount();
        int named = positional + code.keywordOnlyArgCount();
        PyDict extra = null;
        if (code.has(Code.VARKEYWORDS)) {
            extra = PyDict.of(vm);
            slots[named + (code.has(Code.VARARGS) ? 1 : 0)] = extra;
        }
        int taken = Math.min(count, positional);
        for (int i = 0; i < taken; i++) {
            slots[i] = array[start + i].owned();
        }
        if (code.has(Code.VARARGS)) {
            PyObject[] rest = new PyObject[count - taken];
            for (int i = 0; i < rest.length; i++) {
                rest[i] = array[start + taken + i].owned();
            }
            slots[named] = PyTuple.of(vm, rest);
        }
        int held = vm.heldCount();
        hold(slots);
        if (keywords != null) {
            for (int i = 0; i < keywords.size(); i++) {
                bindKeyword(function, x, slots, keywords.get(i), array[start + count + i], extra, keywords);
            }
        }
        if (count > positional && !code.has(Code.VARARGS)) {
            throw tooMany(function, code, count, slots);
        }
        positionalDefaults(function, x, slots, count);
        keywordDefaults(function, x, slots);
        vm.dropHeld(held);
        return slots;
    }

    /** Where binding raises, the references bound so far are let go of with the native stack. */
    private void hold(PyObject[] slots) {
        for (PyObject slot : slots) {
            if (slot != null) {
                vm.hold(slot);
            }
        }
    }

    private void put(PyObject[] slots, int index, PyObject value) {
        slots[index] = vm.hold(value.owned());
    }

    private void bindKeyword(
            PyFunction function,
            Executable x,
            PyObject[] slots,
            PyObject keyword,
            PyObject value,
            @Nullable PyDict extra,
            PyTuple keywords) {
        if (!(keyword instanceof PyStr name)) {
            throw vm.typeError(name(function) + "() keywords must be strings");
        }
        Code code = x.source;
        int named = code.argCount() + code.keywordOnlyArgCount();
        int index = find(x, name, code.positionalOnlyArgCount(), named);
        if (index >= 0) {
            if (slots[index] != null) {
                throw vm.typeError(name(function) + "() got multiple values for argument '" + name.value() + "'");
            }
            put(slots, index, value);
        } else if (extra != null) {
            extra.set(vm, keyword, value);
        } else {
            throw unexpected(function, x, name, keywords);
        }
    }

    private static int find(Executable x, PyStr name, int from, int to) {
        for (int i = from; i < to; i++) {
            if (x.variables[i] == name) {
                return i;
            }
        }
        for (int i = from; i < to; i++) {
            if (x.variables[i].value().equals(name.value())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it stands for a method of CPython in C that takes nothing: METH_NOARGS, which has words of its own. */
    private static boolean takesNothing(PyFunction function, Code code) {
        return function.code().isInC() && code.argCount() == 1 && code.keywordOnlyArgCount() == 0;
    }

    /** With its class, which other errors about methods in C leave out. */
    private String methodName(PyFunction function, Code code) {
        String name = name(function);
        return name.indexOf('.') < 0 ? code.qualifiedName() : name;
    }

    private PyException unexpected(PyFunction function, Executable x, PyStr name, PyTuple keywords) {
        Code code = x.source;
        if (takesNothing(function, code)) {
            return vm.typeError(methodName(function, code) + "() takes no keyword arguments");
        }
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < code.positionalOnlyArgCount(); i++) {
            for (PyObject keyword : keywords.items()) {
                if (keyword instanceof PyStr s && s.value().equals(x.variables[i].value())) {
                    wrong.add(s.value());
                }
            }
        }
        if (!wrong.isEmpty()) {
            return vm.typeError(name(function)
                    + "() got some positional-only arguments passed as keyword arguments: '"
                    + String.join(", ", wrong) + "'");
        }
        List<String> possible = new ArrayList<>();
        for (int i = code.positionalOnlyArgCount(); i < code.argCount() + code.keywordOnlyArgCount(); i++) {
            possible.add(x.variables[i].value());
        }
        String hint = Suggestions.nearest(name.value(), possible)
                .map(s -> ". Did you mean '" + s + "'?")
                .orElse("");
        return vm.typeError(name(function) + "() got an unexpected keyword argument '" + name.value() + "'" + hint);
    }

    private void positionalDefaults(PyFunction function, Executable x, PyObject[] slots, int count) {
        int positional = x.argCount;
        if (count >= positional) {
            return;
        }
        PyTuple defaults = function.defaults();
        int given = defaults == null ? 0 : defaults.size();
        int required = positional - given;
        List<String> missing = new ArrayList<>();
        for (int i = count; i < required; i++) {
            if (slots[i] == null) {
                missing.add(x.variables[i].value());
            }
        }
        if (!missing.isEmpty()) {
            throw missing(function, missing, "positional");
        }
        for (int i = Math.max(count, required); i < positional; i++) {
            if (slots[i] == null && defaults != null) {
                put(slots, i, defaults.get(i - required));
            }
        }
    }

    private void keywordDefaults(PyFunction function, Executable x, PyObject[] slots) {
        int from = x.argCount;
        int to = from + x.source.keywordOnlyArgCount();
        List<String> missing = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (slots[i] != null) {
                continue;
            }
            PyDict defaults = function.keywordDefaults();
            PyObject value = defaults == null ? null : defaults.getString(x.variables[i]);
            if (value == null) {
                missing.add(x.variables[i].value());
            } else {
                put(slots, i, value);
            }
        }
        if (!missing.isEmpty()) {
            throw missing(function, missing, "keyword-only");
        }
    }

    private PyException missing(PyFunction function, List<String> names, String kind) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                list.append(names.size() == 2 ? " and " : i == names.size() - 1 ? ", and " : ", ");
            }
            list.append('\'').append(names.get(i)).append('\'');
        }
        return vm.typeError(name(function) + "() missing " + names.size() + " required " + kind + " argument"
                + (names.size() == 1 ? "" : "s") + ": " + list);
    }

    private PyException tooMany(PyFunction function, Code code, int given, PyObject[] slots) {
        if (takesNothing(function, code)) {
            return vm.typeError(methodName(function, code) + "() takes no arguments (" + (given - 1) + " given)");
        }
        int positional = code.argCount();
        int keywordOnly = 0;
        for (int i = positional; i < positional + code.keywordOnlyArgCount(); i++) {
            keywordOnly += slots[i] == null ? 0 : 1;
        }
        PyTuple defaults = function.defaults();
        int optional = defaults == null ? 0 : defaults.size();
        String takes = optional > 0 ? "from " + (positional - optional) + " to " + positional : "" + positional;
        boolean plural = optional > 0 || positional != 1;
        String and = keywordOnly == 0
                ? ""
                : " positional argument" + (given == 1 ? "" : "s") + " (and " + keywordOnly + " keyword-only argument"
                        + (keywordOnly == 1 ? "" : "s") + ")";
        return vm.typeError(name(function) + "() takes " + takes + " positional argument" + (plural ? "s" : "")
                + " but " + given + and + (given == 1 && keywordOnly == 0 ? " was" : " were") + " given");
    }

    private String name(PyFunction function) {
        return function.qualifiedName() instanceof PyStr s ? s.value() : "function";
    }

    /** What an error about arguments behind a star calls a callable: CPython 3.13 Objects/object.c, _PyObject_FunctionStr. */
    String described(PyObject callable) {
        PyObject name = Attributes.getOrNull(vm, callable, vm.name("__qualname__"));
        if (name == null) {
            return text(vm.hold(callable.owned()));
        }
        String called = text(vm.hold(name)) + "()";
        PyObject module = Attributes.getOrNull(vm, callable, vm.name("__module__"));
        if (module == null) {
            return called;
        }
        boolean named = module != Singletons.NONE;
        String place = text(vm.hold(module));
        return named && !place.equals("builtins") ? place + "." + called : called;
    }

    /** {@code str()} of what is held, which is let go of. */
    private String text(PyObject held) {
        PyStr text = Abstract.str(vm, held);
        String value = text.value();
        text.decref(vm);
        vm.release(held);
        return value;
    }
}
