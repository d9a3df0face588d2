package dev.tally.python.vm;

import dev.tally.python.object.PyDict;

/** Is told of each line before it runs: the {@code line} events of {@code sys.settrace}, in the program's own frames. */
@FunctionalInterface
public interface LineListener {
    /**
     * Called before a line runs.
     *
     * @param frame the frame that runs; its {@link Frame#back} leads outwards
     * @param line the line, from 1; 0 for a module without statements
     */
    void line(Frame frame, int line);

    /** Whether it is told of the lines of all threads; otherwise of the main one's alone, as {@code sys.settrace} has it. */
    default boolean followsThreads() {
        return false;
    }

    /** Called once, when the program's last line has run, with the names it leaves. No frame of the program is left. */
    default void finished(PyDict names) {}
}
