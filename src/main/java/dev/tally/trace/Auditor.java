package dev.tally.trace;

import dev.tally.python.object.PyDict;
import dev.tally.python.vm.Frame;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.LineListener;
import java.util.ArrayList;
import java.util.List;

/** Records a run and takes the census at each of its steps. */
final class Auditor implements LineListener {
    /** One mistake shows at every later step: the first few tell all. */
    private static final int MAX_DIFFERENCES = 20;

    private final Recorder recorder;
    private final List<String> differences = new ArrayList<>();

    Auditor(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public void line(Frame frame, int line) {
        recorder.line(frame, line);
        check("before line " + line);
    }

    @Override
    public boolean followsThreads() {
        return recorder.followsThreads();
    }

    @Override
    public void finished(PyDict names) {
        recorder.finished(names);
        check("after the last line");
    }

    /** Looks through the books at a moment that the recorder is not told of. */
    void check(String moment) {
        if (differences.size() < MAX_DIFFERENCES) {
            Interpreter vm = recorder.vm();
            for (String difference : Census.take(vm).differences()) {
                differences.add("step " + recorder.stepCount() + ", " + moment + ": " + difference);
            }
        }
    }

    List<String> differences() {
        return differences;
    }
}
