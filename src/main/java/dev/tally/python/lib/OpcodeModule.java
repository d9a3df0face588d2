package dev.tally.python.lib;

import dev.tally.python.code.Bytecode;
import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.PyBool;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import dev.tally.python.object.Signature;
import dev.tally.python.vm.Interpreter;

/**
 * {@code _opcode}: what {@code opcode} and {@code dis} ask about the numbers of operations. CPython 3.13 Modules/_opcode.c,
 * Include/internal/pycore_opcode_metadata.h; specialized operations have numbers, too.
 */
final class OpcodeModule {
    private static final Signature STACK_EFFECT = Signature.of("stack_effect", "opcode, oparg=, /, *, jump=");

    private OpcodeModule() {}

    static void fill(Interpreter vm, ModuleBuilder module) {
        module.functionN("stack_effect", (rt, self, args) -> stackEffect(rt, args));
        has(module, "is_valid", "0-118 149-222 236-253 256-267");
        has(module, "has_arg", "45-118 149 162-206 208 211 220-222 236 240-245 248-253 256-262 264-267");
        has(module, "has_const", "83 103 240");
        has(module, "has_name", "63 66-67 74-75 82 90-93 108 113-114 192 202 205-206 211 259-262");
        has(module, "has_jump", "72 77-79 97-100 104 188-190 256-257");
        has(module, "has_free", "64 84 89 94 109");
        has(module, "has_local", "3 65 85-88 110-112 258 267");
        has(module, "has_exc", "264-266");
        module.functionN("get_executor", (rt, self, args) -> {
                    throw rt.raise(Exceptions.RUNTIME_ERROR, "Executors are not available in this build");
                })
                .function0("get_specialization_stats", (rt, self) -> Runtime.none())
                .value("ENABLE_SPECIALIZATION", vm.integer(1));
    }

    /** A function that tells whether a number is one of these. */
    private static void has(ModuleBuilder module, String function, String numbers) {
        Signature signature = Signature.of(function, "opcode");
        module.functionN(function, (rt, self, args) -> {
            int number = Arguments.toInt(rt, signature.bind(rt, args)[0]);
            return Runtime.bool(isOneOf(numbers, number));
        });
    }

    private static boolean isOneOf(String numbers, int number) {
        for (String range : numbers.split(" ")) {
            int dash = range.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
            int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
            if (first <= number && number <= last) {
                return true;
            }
        }
        return false;
    }

    private static PyObject stackEffect(Runtime rt, Args args) {
        PyObject[] given = STACK_EFFECT.bind(rt, args);
        int number = Arguments.toInt(rt, given[0]);
        PyObject arg = given[1];
        int value = arg == null || arg == Runtime.none() ? 0 : Arguments.toInt(rt, arg);
        PyObject jump = given[2];
        if (jump != null && jump != Runtime.none() && !(jump instanceof PyBool)) {
            throw rt.valueError("stack_effect: jump must be False, True or None");
        }
        Boolean jumps = jump instanceof PyBool ? Boolean.valueOf(jump == Runtime.bool(true)) : null;
        Integer effect = Bytecode.stackEffect(number, value, jumps);
        if (effect == null) {
            throw rt.valueError("invalid opcode or oparg");
        }
        return rt.integer(effect);
    }
}
