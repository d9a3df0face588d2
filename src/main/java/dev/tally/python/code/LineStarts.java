package dev.tally.python.code;

/**
 * Which instructions may raise a {@code line} event (CPython 3.13 {@code Python/instrumentation.c},
 * {@code initialize_lines}): from the first RESUME on, those whose line differs from that of the instruction before them,
 * jump targets and handlers; never END_FOR, END_SEND, END_ASYNC_FOR and RESUME themselves.
 *
 * <p>Whether one does is decided when it runs, by the instruction that this frame ran before it ({@code
 * _Py_call_instrumentation_line}):
 *
 * <ul>
 *   <li>The event is raised before the instruction, unless the instruction before it in time is on the same line and is no
 *       RESUME. "Before it in time" is the frame's last instruction, wherever it stands: the jump that led here, or the
 *       instruction that raised where a handler is entered. After a call that is the CALL, not the callee's RETURN.
 *   <li>A JUMP_BACKWARD to an instruction of its own line raises the event itself, as it jumps ({@code
 *       Python/legacy_tracing.c}, {@code sys_trace_jump_func}): each turn of a loop on one line is an event. A
 *       JUMP_BACKWARD_NO_INTERRUPT and forward jumps never do.
 *   <li>FOR_ITER and SEND, where they end their loop, go on behind the END_FOR or END_SEND that they jump to; so the
 *       instruction after that one is what starts a line.
 * </ul>
 */
final class LineStarts {
    private LineStarts() {}

    static boolean[] of(int[] instructions, int[] lines, int[] exceptionTable, int firstTraceable) {
        boolean[] starts = new boolean[instructions.length];
        int current = Code.NO_LINE;
        for (int i = firstTraceable; i < instructions.length; i++) {
            if (!neverStarts(Opcode.op(instructions[i]))) {
                starts[i] = lines[i] >= 0 && lines[i] != current;
                current = lines[i];
            }
        }
        for (int i = firstTraceable; i < instructions.length; i++) {
            int op = Opcode.op(instructions[i]);
            if (Ops.isJump(op)) {
                boolean skips = op == Opcode.FOR_ITER || op == Opcode.SEND;
                int target = Opcode.arg(instructions[i]) + (skips ? 1 : 0);
                starts[target] |= lines[target] >= 0;
            }
        }
        for (int row = 0; row < exceptionTable.length; row += 5) {
            int handler = exceptionTable[row + 2];
            starts[handler] |= lines[handler] >= 0 && !neverStarts(Opcode.op(instructions[handler]));
        }
        return starts;
    }

    private static boolean neverStarts(int op) {
        return op == Opcode.END_FOR || op == Opcode.END_SEND || op == Opcode.END_ASYNC_FOR || op == Opcode.RESUME;
    }
}
