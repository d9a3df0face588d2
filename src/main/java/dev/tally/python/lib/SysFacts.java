package dev.tally.python.lib;

import dev.tally.python.code.Ieee754;
import dev.tally.python.object.PyFloat;
import dev.tally.python.object.PyList;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PySet;
import dev.tally.python.object.PyTuple;
import dev.tally.python.object.PyType;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.StructSequence;
import dev.tally.python.syntax.Unsupported;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.StandardModules;

/** What {@code sys} says of numbers, names and places: the figures of a 64-bit CPython 3.13 on Linux. */
final class SysFacts {
    private static final PyType FLOAT_INFO = StructSequence.type(
            "sys.float_info",
            "max",
            "max_exp",
            "max_10_exp",
            "min",
            "min_exp",
            "min_10_exp",
            "dig",
            "mant_dig",
            "epsilon",
            "radix",
            "rounds");
    private static final PyType INT_INFO = StructSequence.type(
            "sys.int_info", "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold");
    private static final PyType HASH_INFO = StructSequence.type(
            "sys.hash_info", "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff");

    private static final int MAX_STR_DIGITS = 4300;
    private static final int LEAST_MAX_STR_DIGITS = 640;
    private static final double SWITCH_INTERVAL = 0.005;

    /** Functions that look into the interpreter in ways that are not modelled. */
    private static final String[] NOT_MODELLED = {
        "settrace",
        "setprofile",
        "addaudithook",
        "breakpointhook",
        "call_tracing",
        "_current_frames",
        "getallocatedblocks",
        "getunicodeinternedsize",
        "setswitchinterval",
        "getdlopenflags",
        "setdlopenflags"
    };

    private SysFacts() {}

    static void fill(Interpreter vm, ModuleBuilder sys) {
        sys.value("float_info", floats(vm))
                .value("int_info", integers(vm, INT_INFO, 30, 4, MAX_STR_DIGITS, LEAST_MAX_STR_DIGITS))
                .value("hash_info", hashes(vm))
                .value("float_repr_style", vm.string("short"))
                .value("api_version", vm.integer(1013))
                .value("dont_write_bytecode", Runtime.bool(false))
                .value("platlibdir", vm.string("lib"))
                .value("executable", vm.string(""))
                .value("stdlib_module_names", standardModules(vm))
                .value("path", PyList.of(vm))
                .value("meta_path", PyList.of(vm))
                .value("warnoptions", PyList.of(vm))
                .value("orig_argv", PyList.of(vm));
        for (String prefix : new String[] {"prefix", "base_prefix", "exec_prefix", "base_exec_prefix"}) {
            sys.value(prefix, vm.string("/usr/local"));
        }
        functions(sys);
        CoroutineSettings.fill(vm, sys);
    }

    private static void functions(ModuleBuilder sys) {
        sys.function0("getdefaultencoding", (rt, self) -> rt.string("utf-8"))
                .function0("getfilesystemencoding", (rt, self) -> rt.string("utf-8"))
                .function0("getfilesystemencodeerrors", (rt, self) -> rt.string("surrogateescape"))
                .function0("getswitchinterval", (rt, self) -> PyFloat.of(rt, SWITCH_INTERVAL))
                .function0("get_int_max_str_digits", (rt, self) -> rt.integer(rt.maxStringDigits()))
                .function1("set_int_max_str_digits", (rt, self, digits) -> setMaxStrDigits(rt, digits))
                .function0("gettrace", (rt, self) -> Runtime.none())
                .function0("getprofile", (rt, self) -> Runtime.none())
                .function0("is_finalizing", (rt, self) -> Runtime.bool(false))
                .function0("_is_gil_enabled", (rt, self) -> Runtime.bool(true))
                .functionN("audit", (rt, self, args) -> Runtime.none());
        for (String name : NOT_MODELLED) {
            sys.functionN(name, (rt, self, args) -> {
                throw new Unsupported("sys." + name + "()");
            });
        }
    }

    /** CPython 3.13 Python/sysmodule.c, _PySys_SetIntMaxStrDigits. */
    private static PyObject setMaxStrDigits(Runtime rt, PyObject given) {
        int digits = Arguments.toInt(rt, given);
        if (digits != 0 && digits < LEAST_MAX_STR_DIGITS) {
            throw rt.valueError("maxdigits must be 0 or larger than " + LEAST_MAX_STR_DIGITS);
        }
        rt.maxStringDigits(digits);
        return Runtime.none();
    }

    private static PySet standardModules(Interpreter vm) {
        PyObject[] names = new PyObject[StandardModules.NAMES.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = vm.string(StandardModules.NAMES.get(i));
        }
        PySet made = PySet.frozen(vm, names);
        for (PyObject name : names) {
            name.decref(vm);
        }
        return made;
    }

    private static PyTuple floats(Interpreter vm) {
        return PyTuple.ofType(
                vm,
                FLOAT_INFO,
                PyFloat.of(vm, Double.MAX_VALUE),
                vm.integer(Double.MAX_EXPONENT + 1),
                vm.integer(308),
                PyFloat.of(vm, Double.MIN_NORMAL),
                vm.integer(Double.MIN_EXPONENT + 1),
                vm.integer(-307),
                vm.integer(15),
                vm.integer(53),
                PyFloat.of(vm, Ieee754.ulp(1.0)),
                vm.integer(2),
                vm.integer(1));
    }

    private static PyTuple integers(Interpreter vm, PyType type, long... values) {
        PyObject[] items = new PyObject[values.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = vm.integer(values[i]);
        }
        return PyTuple.ofType(vm, type, items);
    }

    private static PyTuple hashes(Interpreter vm) {
        return PyTuple.ofType(
                vm,
                HASH_INFO,
                vm.integer(64),
                vm.integer((1L << 61) - 1),
                vm.integer(314_159),
                vm.integer(0),
                vm.integer(1_000_003),
                vm.string("siphash13"),
                vm.integer(64),
                vm.integer(128),
                vm.integer(0));
    }
}
