package dev.tally.python.lib;

import dev.tally.python.vm.Interpreter;

/** {@code itertools}. CPython 3.13 Modules/itertoolsmodule.c. */
final class Itertools {
    private Itertools() {}

    static void fill(Interpreter vm, ModuleBuilder itertools) {
        itertools
                .functionN("tee", Tee::tee)
                .type(Accumulate.TYPE)
                .type(Batched.TYPE)
                .type(Chain.TYPE)
                .type(Combinations.TYPE)
                .type(Compress.TYPE)
                .type(Count.TYPE)
                .type(Combinations.WITH_REPLACEMENT)
                .type(Cycle.TYPE)
                .type(Conditional.DROPWHILE)
                .type(Conditional.FILTERFALSE)
                .type(GroupBy.TYPE)
                .type(GroupBy.grouperType())
                .type(Islice.TYPE)
                .type(Pairwise.TYPE)
                .type(Permutations.TYPE)
                .type(Product.TYPE)
                .type(Repeat.TYPE)
                .type(Starmap.TYPE)
                .type(Conditional.TAKEWHILE)
                .type(Tee.TYPE)
                .type(Tee.DATA)
                .type(ZipLongest.TYPE);
    }
}
