package dev.tally.python.vm;

/**
 * One instruction, or one of a few, that is worth a method of its own. {@link Loop} keeps these in a table: a call through it
 * is never inlined, so that HotSpot, which inlines only so much into one method, has enough left for what is short and
 * frequent.
 */
@FunctionalInterface
interface Operation {
    /** What {@link #execute} gives where the frame to go on with is {@link Interpreter#current}, at its {@code next}. */
    int ENTERED = -1;

    /**
     * Does the instruction. The frame's {@code pc}, {@code sp} and {@code next} are up to date.
     *
     * @param at the instruction's index
     * @param sp the top of the stack: the index of the first free slot
     * @return the new top of the stack, or {@link #ENTERED}
     */
    int execute(Frame f, int at, int arg, int sp);
}
