package dev.tally.python.lib;

import dev.tally.python.object.Runtime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Runs the bytecode of one regular expression over one text. What CPython does by recursion is kept in a stack of choices
 * here, so that no expression overflows the host's: each choice says where to go on and how things stood. All changes to
 * groups are written to a trail and undone when a choice is taken. CPython 3.13 Modules/_sre/sre_lib.h.
 */
final class ReEngine {
    static final int FAILURE = 0;
    private static final int SUCCESS = 1;
    private static final int ANY = 2;
    private static final int ANY_ALL = 3;
    private static final int ASSERT = 4;
    private static final int ASSERT_NOT = 5;
    private static final int AT = 6;
    private static final int BRANCH = 7;
    static final int CATEGORY = 8;
    static final int CHARSET = 9;
    static final int BIGCHARSET = 10;
    private static final int GROUPREF = 11;
    private static final int GROUPREF_EXISTS = 12;
    private static final int IN = 13;
    private static final int INFO = 14;
    private static final int JUMP = 15;
    static final int LITERAL = 16;
    private static final int MARK = 17;
    private static final int MAX_UNTIL = 18;
    private static final int MIN_UNTIL = 19;
    private static final int NOT_LITERAL = 20;
    static final int NEGATE = 21;
    static final int RANGE = 22;
    private static final int REPEAT = 23;
    private static final int REPEAT_ONE = 24;
    private static final int MIN_REPEAT_ONE = 26;
    private static final int ATOMIC_GROUP = 27;
    private static final int POSSESSIVE_REPEAT = 28;
    private static final int POSSESSIVE_REPEAT_ONE = 29;
    private static final int GROUPREF_IGNORE = 30;
    private static final int IN_IGNORE = 31;
    private static final int LITERAL_IGNORE = 32;
    private static final int NOT_LITERAL_IGNORE = 33;
    private static final int GROUPREF_UNI_IGNORE = 38;
    private static final int IN_UNI_IGNORE = 39;
    private static final int LITERAL_UNI_IGNORE = 40;
    private static final int NOT_LITERAL_UNI_IGNORE = 41;
    static final int RANGE_UNI_IGNORE = 42;

    /** {@code MAXREPEAT}, as an unsigned word. */
    private static final int FOREVER = -1;

    private static final int WORK_EVERY = 256;

    /** A step with the choice it may leave, in nanoseconds. */
    private static final long WORK_PER_STEP = 20;

    private final Runtime rt;
    private final int[] code;
    private final ReText text;

    /** The part that is searched. */
    private final int begin;

    private final int end;

    /** Where the match begins and ends, once there is one; where the next search begins. */
    int start;

    int stop;

    /** An empty match where the last one ended does not count. */
    boolean mustAdvance;

    private boolean matchAll;

    // --- what a choice restores

    private final int[] marks;
    private int lastMark;
    int lastIndex;
    private @Nullable Loop loop;
    private @Nullable Frame frame;

    private Choice[] choices = new Choice[16];
    private int choiceCount;

    /** Index and old value of what was changed, in turn: a mark, or −1 for the last mark, −2 for the last group. */
    private int[] trail = new int[64];

    private int trailLength;
    private int steps;

    /** A repeat under way. Never changed, so that choices can keep it. */
    private record Loop(
            int pc, int count, int last, @Nullable Loop outer) {}

    /**
     * What {@code SUCCESS} ends, other than the expression.
     *
     * @param pc of the operator
     * @param height of the choices when it began
     */
    private record Frame(
            int pc,
            int ptr,
            int height,
            int count,
            int last,
            @Nullable Loop loop,
            @Nullable Frame outer) {}

    /** Where to go on after a failure. {@code count} is how many a single-character repeat may still try, −1 for others. */
    private static final class Choice {
        final int pc;
        final int ptr;
        int count;
        final int trail;
        final @Nullable Loop loop;
        final @Nullable Frame frame;

        Choice(int pc, int ptr, int count, int trail, @Nullable Loop loop, @Nullable Frame frame) {
            this.pc = pc;
            this.ptr = ptr;
            this.count = count;
            this.trail = trail;
            this.loop = loop;
            this.frame = frame;
        }
    }

    /** From one index of the text to another; what is before counts as the beginning and may be looked back at. */
    ReEngine(Runtime rt, int[] code, int groups, ReText text, int start, int end) {
        this.rt = rt;
        this.code = code;
        this.text = text;
        this.begin = 0;
        this.end = end;
        this.start = start;
        this.marks = new int[2 * groups];
    }

    /** Where a group begins or ends, −1 where it did not take part. */
    int mark(int index) {
        return index / 2 * 2 + 1 <= lastMark && marks[index / 2 * 2] >= 0 && marks[index / 2 * 2 + 1] >= 0
                ? marks[index]
                : -1;
    }

    /** Matches at {@link #start} only. */
    boolean match(boolean all) {
        matchAll = all;
        return start <= end && runAt(start);
    }

    /** Looks for the first match from {@link #start} on. */
    boolean search() {
        matchAll = false;
        int last = end;
        int literal = -1;
        int set = -1;
        if (code[0] == INFO) {
            int least = code[3];
            if (least > 1) {
                last = least < 0 || least > end - start ? start - 1 : end - least;
            }
            literal = (code[2] & 1) != 0 ? code[7] : -1;
            set = (code[2] & 4) != 0 ? 5 : -1;
        }
        for (int at = start; at <= last; at++) {
            count();
            boolean possible = literal >= 0
                    ? at < end && text.at(at) == literal
                    : set < 0 || at < end && ReCharacters.inSet(code, set, text.at(at));
            if (possible && runAt(at)) {
                start = at;
                return true;
            }
            mustAdvance = false;
        }
        return false;
    }

    private void count() {
        if (++steps % WORK_EVERY == 0) {
            rt.work(WORK_EVERY * WORK_PER_STEP);
        }
    }

    private boolean runAt(int at) {
        lastMark = -1;
        lastIndex = -1;
        loop = null;
        frame = null;
        choiceCount = 0;
        trailLength = 0;
        Arrays.fill(marks, -1);
        int from = code[0] == INFO ? 1 + code[1] : 0;
        boolean found = run(from, at);
        Arrays.fill(choices, 0, choiceCount, null);
        return found;
    }

    // --- choices and the trail

    private void choose(int pc, int ptr, int count) {
        if (choiceCount == choices.length) {
            rt.heap().reserve(64L * choiceCount);
            choices = Arrays.copyOf(choices, choiceCount * 2);
        }
        choices[choiceCount++] = new Choice(pc, ptr, count, trailLength, loop, frame);
    }

    private void record(int index, int old) {
        if (choiceCount == 0) {
            return;
        }
        if (trailLength + 2 > trail.length) {
            rt.heap().reserve(16L * trailLength);
            trail = Arrays.copyOf(trail, trailLength * 2);
        }
        trail[trailLength++] = index;
        trail[trailLength++] = old;
    }

    private void undo(int height) {
        while (trailLength > height) {
            int old = trail[--trailLength];
            int index = trail[--trailLength];
            if (index >= 0) {
                marks[index] = old;
            } else if (index == -1) {
                lastMark = old;
            } else {
                lastIndex = old;
            }
        }
    }

    private void setMark(int index, int ptr) {
        if ((index & 1) != 0) {
            record(-2, lastIndex);
            lastIndex = index / 2 + 1;
        }
        if (index > lastMark) {
            for (int i = lastMark + 1; i < index; i++) {
                record(i, marks[i]);
                marks[i] = -1;
            }
            record(-1, lastMark);
            lastMark = index;
        }
        record(index, marks[index]);
        marks[index] = ptr;
    }

    // --- the loop

    private int pc;
    private int ptr;

    private boolean run(int from, int at) {
        pc = from;
        ptr = at;
        for (; ; ) {
            count();
            if (code[pc] == SUCCESS && frame == null && accepts()) {
                stop = ptr;
                return true;
            }
            boolean going =
                    switch (code[pc]) {
                        case FAILURE -> false;
                        case SUCCESS -> frame != null && leaveFrame(frame);
                        case JUMP -> jump(1 + code[pc + 1]);
                        case INFO -> jump(1 + code[pc + 1]);
                        case MARK -> {
                            setMark(code[pc + 1], ptr);
                            yield jump(2);
                        }
                        case AT -> isAt(code[pc + 1]) && jump(2);
                        case BRANCH -> branch(pc + 1);
                        case REPEAT -> {
                            loop = new Loop(pc, -1, -1, loop);
                            yield jump(1 + code[pc + 1]);
                        }
                        case MAX_UNTIL -> maxUntil();
                        case MIN_UNTIL -> minUntil();
                        case REPEAT_ONE, MIN_REPEAT_ONE, POSSESSIVE_REPEAT_ONE -> repeatOne(code[pc]);
                        case ASSERT, ASSERT_NOT, ATOMIC_GROUP -> enterFrame(code[pc]);
                        case POSSESSIVE_REPEAT -> {
                            frame = new Frame(pc, ptr, choiceCount, 0, -1, loop, frame);
                            yield possessive(frame);
                        }
                        case GROUPREF, GROUPREF_IGNORE, GROUPREF_UNI_IGNORE -> groupReference(code[pc]);
                        case GROUPREF_EXISTS -> mark(2 * code[pc + 1]) >= 0 ? jump(3) : jump(1 + code[pc + 2]);
                        default -> character();
                    };
            if (!going && !retry()) {
                return false;
            }
        }
    }

    private boolean jump(int by) {
        pc += by;
        return true;
    }

    private boolean accepts() {
        return (!matchAll || ptr == end) && (!mustAdvance || ptr != start);
    }

    /** Takes the last choice; false where there is none. */
    private boolean retry() {
        while (choiceCount > 0) {
            Choice choice = choices[choiceCount - 1];
            undo(choice.trail);
            loop = choice.loop;
            frame = choice.frame;
            if (choice.count >= 0 && code[choice.pc] == REPEAT_ONE) {
                if (retryGreedy(choice)) {
                    return true;
                }
                continue;
            }
            choices[--choiceCount] = null;
            if (code[choice.pc] == MIN_REPEAT_ONE && choice.count >= 0) {
                if (retryLazy(choice)) {
                    return true;
                }
                continue;
            }
            pc = choice.pc;
            ptr = choice.ptr;
            if (choice.count == BRANCHES) {
                if (branch(pc)) {
                    return true;
                }
                continue;
            }
            return true;
        }
        return false;
    }

    /** Marks a choice whose place is the next alternative of a branch. */
    private static final int BRANCHES = -2;

    private static final int PLAIN = -1;

    /** Tries the alternative whose length stands at an index. */
    private boolean branch(int at) {
        int skip = code[at];
        if (skip == 0) {
            return false;
        }
        if (code[at + skip] != 0) {
            choose(at + skip, ptr, BRANCHES);
        }
        pc = at + 1;
        return true;
    }

    // --- repeats

    private boolean maxUntil() {
        Loop now = loop;
        if (now == null) {
            throw new IllegalStateException("an end of a repeat without its beginning");
        }
        int count = now.count + 1;
        int least = code[now.pc + 2];
        int most = code[now.pc + 3];
        if (count < least) {
            loop = new Loop(now.pc, count, now.last, now.outer);
            pc = now.pc + 4;
            return true;
        }
        if ((most == FOREVER || count < most) && ptr != now.last) {
            loop = now.outer;
            choose(pc + 1, ptr, PLAIN);
            loop = new Loop(now.pc, count, ptr, now.outer);
            pc = now.pc + 4;
            return true;
        }
        loop = now.outer;
        return jump(1);
    }

    private boolean minUntil() {
        Loop now = loop;
        if (now == null) {
            throw new IllegalStateException("an end of a repeat without its beginning");
        }
        int count = now.count + 1;
        int least = code[now.pc + 2];
        int most = code[now.pc + 3];
        if (count < least) {
            loop = new Loop(now.pc, count, now.last, now.outer);
            pc = now.pc + 4;
            return true;
        }
        if ((most == FOREVER || count < most) && ptr != now.last) {
            loop = new Loop(now.pc, count, ptr, now.outer);
            choose(now.pc + 4, ptr, PLAIN);
        }
        loop = now.outer;
        return jump(1);
    }

    /** Repeats of one character. */
    private boolean repeatOne(int operator) {
        int least = code[pc + 2];
        int most = code[pc + 3];
        if (least < 0 || least > end - ptr) {
            return false;
        }
        int wanted = operator == MIN_REPEAT_ONE ? least : most < 0 ? end - ptr : Math.min(most, end - ptr);
        int count = countSame(pc + 4, ptr, wanted);
        if (count < least) {
            return false;
        }
        if (operator == POSSESSIVE_REPEAT_ONE) {
            ptr += count;
            return jump(1 + code[pc + 1]);
        }
        Choice choice = new Choice(pc, ptr, count, trailLength, loop, frame);
        if (operator == MIN_REPEAT_ONE) {
            return tryLazy(choice, count);
        }
        choose(pc, ptr, count);
        return retryGreedy(choices[choiceCount - 1]);
    }

    /** Goes on behind as many characters as a choice has left, which then has one less; false, and without it, at the end. */
    private boolean retryGreedy(Choice choice) {
        int tail = choice.pc + 1 + code[choice.pc + 1];
        int least = code[choice.pc + 2];
        int literal = code[tail] == LITERAL ? code[tail + 1] : -1;
        while (choice.count >= least) {
            int at = choice.ptr + choice.count--;
            if (literal < 0 || at < end && text.at(at) == literal) {
                if (choice.count < least) {
                    choices[--choiceCount] = null;
                }
                pc = tail;
                ptr = at;
                return true;
            }
            count();
        }
        choices[--choiceCount] = null;
        return false;
    }

    /** Goes on behind so many characters; one more is the other choice. */
    private boolean tryLazy(Choice choice, int count) {
        int most = code[choice.pc + 3];
        if (most == FOREVER || count < most) {
            choose(choice.pc, choice.ptr, count);
        }
        pc = choice.pc + 1 + code[choice.pc + 1];
        ptr = choice.ptr + count;
        return true;
    }

    private boolean retryLazy(Choice choice) {
        int at = choice.ptr + choice.count;
        if (at >= end || countSame(choice.pc + 4, at, 1) == 0) {
            return false;
        }
        return tryLazy(choice, choice.count + 1);
    }

    private int countSame(int item, int from, int most) {
        int count = 0;
        if (code[item] == ANY_ALL) {
            count = most;
        } else {
            while (count < most && matches(item, text.at(from + count))) {
                count++;
            }
        }
        steps += count / 4;
        rt.work(count);
        return count;
    }

    // --- groups that are matched as a whole

    private boolean enterFrame(int operator) {
        int from = ptr;
        if (operator != ATOMIC_GROUP) {
            from -= code[pc + 2];
            if (from < begin) {
                return operator == ASSERT_NOT && jump(1 + code[pc + 1]);
            }
        }
        Frame outer = frame;
        int height = choiceCount;
        if (operator == ASSERT_NOT) {
            choose(pc + 1 + code[pc + 1], ptr, PLAIN);
        }
        frame = new Frame(pc, ptr, height, 0, -1, loop, outer);
        ptr = from;
        return jump(operator == ATOMIC_GROUP ? 2 : 3);
    }

    /** At the end of an assertion, an atomic group or one turn of a possessive repeat: its choices are no more. */
    private boolean leaveFrame(Frame now) {
        int operator = code[now.pc];
        int undone = operator == ASSERT_NOT ? choices[now.height].trail : trailLength;
        Arrays.fill(choices, now.height, choiceCount, null);
        choiceCount = now.height;
        loop = now.loop;
        if (operator == POSSESSIVE_REPEAT) {
            frame = new Frame(now.pc, now.ptr, now.height, now.count + 1, now.last, now.loop, now.outer);
            return possessive(frame);
        }
        frame = now.outer;
        if (operator == ASSERT_NOT) {
            undo(undone);
            return false;
        }
        if (operator == ASSERT) {
            ptr = now.ptr;
        }
        pc = now.pc + 1 + code[now.pc + 1];
        return true;
    }

    /** One more turn of a possessive repeat, or what follows it. */
    private boolean possessive(Frame now) {
        int least = code[now.pc + 2];
        int most = code[now.pc + 3];
        int tail = now.pc + 1 + code[now.pc + 1] + 1;
        boolean needed = now.count < least;
        boolean wanted = (most == FOREVER || now.count < most) && ptr != now.last;
        if (!needed && !wanted) {
            frame = now.outer;
            pc = tail;
            return true;
        }
        if (!needed) {
            frame = now.outer;
            choose(tail, ptr, PLAIN);
        }
        frame = new Frame(now.pc, now.ptr, now.height, now.count, needed ? now.last : ptr, now.loop, now.outer);
        pc = now.pc + 4;
        return true;
    }

    // --- characters and places

    private boolean character() {
        int operator = code[pc];
        if (ptr >= end || !matches(pc, text.at(ptr))) {
            return false;
        }
        ptr++;
        boolean single = operator == ANY || operator == ANY_ALL;
        boolean set = operator == IN || operator == IN_IGNORE || operator == IN_UNI_IGNORE;
        return jump(single ? 1 : set ? 1 + code[pc + 1] : 2);
    }

    /** Whether the operator at an index takes a character. */
    private boolean matches(int at, int c) {
        return switch (code[at]) {
            case ANY -> c != '\n';
            case ANY_ALL -> true;
            case LITERAL -> c == code[at + 1];
            case NOT_LITERAL -> c != code[at + 1];
            case IN -> ReCharacters.inSet(code, at + 2, c);
            case CATEGORY -> ReCharacters.isOf(code[at + 1], c);
            case LITERAL_IGNORE -> ReCharacters.asciiLower(c) == code[at + 1];
            case NOT_LITERAL_IGNORE -> ReCharacters.asciiLower(c) != code[at + 1];
            case IN_IGNORE -> ReCharacters.inSet(code, at + 2, ReCharacters.asciiLower(c));
            case LITERAL_UNI_IGNORE -> ReCharacters.unicodeLower(c) == code[at + 1];
            case NOT_LITERAL_UNI_IGNORE -> ReCharacters.unicodeLower(c) != code[at + 1];
            case IN_UNI_IGNORE -> ReCharacters.inSet(code, at + 2, ReCharacters.unicodeLower(c));
            default -> throw new dev.tally.python.syntax.Unsupported("a regular expression that depends on a locale");
        };
    }

    private boolean groupReference(int operator) {
        int group = 2 * code[pc + 1];
        int from = mark(group);
        int to = mark(group + 1);
        if (from < 0 || to < from || to - from > end - ptr) {
            return false;
        }
        for (int i = from; i < to; i++) {
            int a = text.at(i);
            int b = text.at(ptr);
            boolean same = a == b
                    || operator == GROUPREF_IGNORE && ReCharacters.asciiLower(a) == ReCharacters.asciiLower(b)
                    || operator == GROUPREF_UNI_IGNORE && ReCharacters.unicodeLower(a) == ReCharacters.unicodeLower(b);
            if (!same) {
                return false;
            }
            ptr++;
        }
        rt.work(to - from);
        return jump(2);
    }

    private boolean isAt(int place) {
        return switch (place) {
            case 0, 2 -> ptr == begin;
            case 1 -> ptr == begin || ReCharacters.isLineBreak(text.at(ptr - 1));
            case 3, 8 -> isBoundary(4);
            case 4, 9 -> begin != end && !isBoundary(4);
            case 5 -> ptr == end || end - ptr == 1 && ReCharacters.isLineBreak(text.at(ptr));
            case 6 -> ptr == end || ReCharacters.isLineBreak(text.at(ptr));
            case 7 -> ptr == end;
            case 10 -> isBoundary(14);
            default -> begin != end && !isBoundary(14);
        };
    }

    private boolean isBoundary(int word) {
        boolean before = ptr > begin && ReCharacters.isOf(word, text.at(ptr - 1));
        boolean after = ptr < end && ReCharacters.isOf(word, text.at(ptr));
        return before != after;
    }
}
