package dev.tally.python.vm;

/** Is told of each line before it runs: the {@code line} events of {@code sys.settrace}, in the program's own frames. */
@FunctionalInterface
public interface LineListener {
    /**
     * Called before a line runs, and once after the module's last line with line 0.
     *
     * @param frame the frame that runs; its {@link Frame#back} leads outwards
     * @param line the line, from 1; 0 for a module without statements; {@link #AFTER_LAST} after the module's last line
     */
    void line(Frame frame, int line);

    int AFTER_LAST = -1;
}
