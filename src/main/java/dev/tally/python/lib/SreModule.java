package dev.tally.python.lib;

import dev.tally.python.object.Native;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Runtime;
import dev.tally.python.vm.Interpreter;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** {@code _sre}: runs what {@code re._compiler} makes of regular expressions. CPython 3.13 Modules/_sre/sre.c. */
final class SreModule {
    /** Of the bytecode; must be that of {@code re._constants}. */
    private static final int MAGIC = 20221023;

    private static final int WORD_BYTES = 4;

    private SreModule() {}

    static void fill(Interpreter vm, ModuleBuilder sre) {
        sre.functionN("compile", RePattern::compile)
                .functionN("template", ReTemplate::make)
                .function0("getcodesize", (rt, self) -> rt.integer(WORD_BYTES))
                .function1("ascii_iscased", is(ReCharacters::asciiCased))
                .function1("unicode_iscased", is(ReCharacters::unicodeCased))
                .function1("ascii_tolower", to(ReCharacters::asciiLower))
                .function1("unicode_tolower", to(ReCharacters::unicodeLower))
                .value("MAGIC", vm.integer(MAGIC))
                .value("CODESIZE", vm.integer(WORD_BYTES))
                .value("MAXREPEAT", vm.integer(0xFFFFFFFFL))
                .value("MAXGROUPS", vm.integer(0x3FFFFFFFL));
    }

    private static Native.One is(IntPredicate test) {
        return (rt, self, c) -> Runtime.bool(test.test(Arguments.toInt(rt, c)));
    }

    private static Native.One to(IntUnaryOperator change) {
        return (Runtime rt, PyObject self, PyObject c) -> rt.integer(change.applyAsInt(Arguments.toInt(rt, c)));
    }
}
