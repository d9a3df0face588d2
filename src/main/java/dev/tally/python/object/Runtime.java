package dev.tally.python.object;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run of the engine: the heap, the interned strings, the exception being raised, the native stack, and the ways
 * back into the interpreter that objects need. Everything that may call Python or free an object is given it.
 *
 * <p>The <em>native stack</em> holds the references that code written in Java owns while it may call back into Python:
 * {@link #hold} before the call, {@link #release} after. Where the call raises, the evaluation loop lets go of all that
 * was held since its own height, so such code needs no {@code finally}. The census finds these references there.
 */
public abstract class Runtime {
    private static final int WORK_OF_A_LINK = 5;

    private final Heap heap;
    private final InternTable interned = new InternTable();
    private PyObject[] held = new PyObject[64];
    private int heldCount;
    private @Nullable PyBaseException raised;
    private ReprGuard reprGuard = new ReprGuard();
    private final ClassRegistry classes = new ClassRegistry();
    private final int nativeDepthLimit;
    private int nativeDepth;
    private Deallocator deallocator = new Deallocator();
    private final MethodCache methodCache = new MethodCache();
    private final Set<SharedKeys> orphanedNames = new LinkedHashSet<>();
    private int maxStringDigits = 4300;
    private final Map<PyObject, PyWeakReference> weakReferencesToImmortals = new IdentityHashMap<>();

    /** Items of containers that are letting go of them, the outermost first; null where that is done. */
    private @Nullable PyObject[][] releasing = new PyObject[16][];

    private int releasingCount;

    /** What the threads of the program have left that do not run. */
    private final List<Suspended> suspended = new ArrayList<>();

    /** @param nativeDepthLimit how deep operations written in Java may nest; see CPython's {@code Py_C_RECURSION_LIMIT} */
    @SuppressWarnings("this-escape") // Nothing is refused before the interpreter is made.
    protected Runtime(Heap heap, int nativeDepthLimit) {
        this.heap = heap;
        this.nativeDepthLimit = nativeDepthLimit;
        heap.refuseBy(() -> raise(PyBaseException.of(this, Exceptions.MEMORY_ERROR, PyTuple.EMPTY)));
    }

    public final Heap heap() {
        return heap;
    }

    /** Names of classes that are gone, which dictionaries of instances still have. */
    public final Set<SharedKeys> orphanedNames() {
        return orphanedNames;
    }

    public final MethodCache methodCache() {
        return methodCache;
    }

    /** What this run knows about the subclasses of each class. */
    final ClassRegistry classes() {
        return classes;
    }

    /** Shows the weak references by which classes know their subclasses. */
    public final void visitSubclasses(Consumer<PyObject> visitor) {
        classes.forEach(visitor);
    }

    public final ReprGuard reprGuard() {
        return reprGuard;
    }

    // --- ways back into the interpreter

    /**
     * Where built-in code lets the collector in, if it is due: CPython 3.13 Modules/signalmodule.c, PyErr_CheckSignals. It
     * is asked before each {@code repr} and {@code str}.
     */
    public abstract void checkSignals();

    /** Runs a function written in Python to its end. */
    public abstract PyObject callFunction(PyFunction function, Args args);

    /** The built-in function or type of that name, borrowed. */
    public abstract PyObject builtin(String name);

    /** The namespace of the built-in functions, borrowed. */
    public abstract PyDict builtins();

    /** A module that is imported already or can be, borrowed; raises ModuleNotFoundError. */
    public abstract PyObject importModule(String name);

    /**
     * What CPython says of the parameters of what it has in C, or null where it says nothing.
     *
     * @param name with its module, unless that is the built-ins: {@code len}, {@code math.sqrt}, {@code list.append}; a special
     *     method's own name for what it is with most types
     */
    public abstract @Nullable String textSignature(String name);

    /** Tells that an exception was raised where nobody can catch it ({@code __del__}, a callback), and lets go of it. */
    public abstract void unraisable(PyException exception, @Nullable PyObject where);

    /** With how many decimal digits ints are written and read at the most; 0 where any number of them is. */
    public final int maxStringDigits() {
        return maxStringDigits;
    }

    public final void maxStringDigits(int digits) {
        maxStringDigits = digits;
    }

    /** Appends to what would stand on {@code sys.stderr}; ends the run when it is too much. */
    public abstract void printError(String text);

    /** Warns of what the program does where it runs. */
    public abstract void warn(PyType category, String message);

    /** Counts work inside one operation, in steps of about a nanosecond; ends the run when it is too much. */
    public abstract void work(long amount);

    /** Appends to what the program printed; ends the run when it is too much. */
    public abstract void print(String text);

    /** An exception raised while another is being handled gets it as its context; this is the one being handled, borrowed. */
    public abstract @Nullable PyBaseException handled();

    /**
     * What {@code super()} without arguments takes from the frame that calls it: the class that {@code __class__} names and the
     * first argument, both borrowed. Raises RuntimeError where there is none.
     */
    public abstract PyObject[] superArguments();

    /** The globals of the frame that runs, borrowed: a class made by {@code type(…)} takes its {@code __module__} from them. */
    public abstract @Nullable PyDict callerGlobals();

    /**
     * Frees an object whose count has reached zero: finalizer, weak references, then what it refers to. An exception on its
     * way up waits on the native stack meanwhile, as finalizers may raise and catch others.
     */
    final void free(PyObject object) {
        PyBaseException pending = raised;
        if (pending == null) {
            deallocator.free(this, object);
            return;
        }
        raised = null;
        hold(pending);
        deallocator.free(this, object);
        raised = take(pending);
    }

    /** {@code tp_clear}, for the collector: an object that is still alive lets go of what may be part of a cycle. */
    public final void breakUp(PyObject object) {
        deallocator.breakUp(this, object);
    }

    /** Immortal objects are shared between runs: each run knows its own weak references to them. */
    final Map<PyObject, PyWeakReference> weakReferencesToImmortals() {
        return weakReferencesToImmortals;
    }

    /**
     * Lets go of the owned references in a part of an array, from first to last or from last to first. The array is
     * nobody else's any more.
     */
    public final void releaseAll(@Nullable PyObject[] items, int first, int last) {
        int step = first <= last ? 1 : -1;
        int height = releasingCount;
        for (int i = first; i != last + step; i += step) {
            PyObject item = items[i];
            items[i] = null;
            if (item == null || item.refcount < 0) {
                continue;
            }
            if (item.refcount > 1) {
                item.refcount--;
                continue;
            }
            if (releasingCount == height) {
                releasing(items);
            }
            item.decref(this);
        }
        if (releasingCount > height) {
            releasing[--releasingCount] = new PyObject[0];
        }
    }

    private void releasing(@Nullable PyObject[] items) {
        if (releasingCount == releasing.length) {
            releasing = Arrays.copyOf(releasing, releasingCount * 2);
        }
        releasing[releasingCount++] = items;
    }

    /**
     * Shows what is on its way out while something is being freed: objects that hold what they have not yet let go of, and
     * references that containers still have to let go of.
     *
     * @param owner is shown each object that is being freed or waits to be
     * @param reference is shown each reference of a container that is being emptied
     */
    public final void visitDying(Consumer<PyObject> owner, Consumer<PyObject> reference) {
        visitDying(deallocator, releasing, releasingCount, owner, reference);
        for (Suspended other : suspended) {
            visitDying(other.deallocator, other.releasing, other.releasingCount, owner, reference);
        }
    }

    private static void visitDying(
            Deallocator deallocator,
            @Nullable PyObject[][] releasing,
            int count,
            Consumer<PyObject> owner,
            Consumer<PyObject> reference) {
        deallocator.visit(owner);
        for (int i = 0; i < count; i++) {
            for (PyObject item : releasing[i]) {
                show(item, reference);
            }
        }
    }

    private static void show(@Nullable PyObject object, Consumer<PyObject> viewer) {
        if (object != null) {
            viewer.accept(object);
        }
    }

    // --- threads of the program

    /** A thread that is to begin when it is {@link #exchange}d for the one that runs. */
    protected final void await(Suspended beginning) {
        suspended.add(beginning);
    }

    /** One thread of the program stops for another to go on: gives what the first leaves. */
    protected final Suspended exchange(Suspended next) {
        Suspended left = leave();
        suspended.remove(next);
        suspended.add(left);
        held = next.held;
        heldCount = next.heldCount;
        raised = next.raised;
        nativeDepth = next.nativeDepth;
        deallocator = next.deallocator;
        releasing = next.releasing;
        releasingCount = next.releasingCount;
        reprGuard = next.reprGuard;
        return left;
    }

    private Suspended leave() {
        Suspended left = new Suspended();
        left.held = held;
        left.heldCount = heldCount;
        left.raised = raised;
        left.nativeDepth = nativeDepth;
        left.deallocator = deallocator;
        left.releasing = releasing;
        left.releasingCount = releasingCount;
        left.reprGuard = reprGuard;
        return left;
    }

    /** A thread has ended: nothing that it left is owned any more. */
    protected final void forget(Suspended ended) {
        suspended.remove(ended);
    }

    /** Shows what the native stacks hold of threads that do not run, and the exceptions on their way up there. */
    public final void visitSuspended(Consumer<PyObject> reference) {
        suspended.forEach(thread -> thread.visitHeld(reference));
    }

    // --- calling

    /** Calls anything callable. */
    public final PyObject call(PyObject callable, PyObject... positional) {
        return call(callable, Args.of(positional));
    }

    public final PyObject call(PyObject callable, Args args) {
        Slots slots = callable.type.slot(Slots.CALL);
        if (slots == null) {
            throw typeError("'" + callable.type.name() + "' object is not callable");
        }
        enterNative(" while calling a Python object");
        boolean packed = slots.packsArguments(callable);
        Args given = packed ? pack(args) : args.dict() == null ? args : unpack(args);
        PyObject result = slots.call(this, callable, given);
        if (given != args) {
            letGo(args, given);
        }
        leaveNative();
        return result;
    }

    /**
     * The arguments with a tuple and a dictionary that hold them, as {@code tp_call} wants them: CPython 3.13
     * Objects/call.c, _PyObject_MakeTpCall. Ended by {@link #letGo}.
     */
    final Args pack(Args args) {
        boolean keywords = args.keywordCount() > 0;
        if (args.tuple() != null && (!keywords || args.dict() != null)) {
            return args;
        }
        PyTuple tuple = hold(args.toTuple(this));
        PyDict dict = keywords ? hold(args.toDict(this)) : null;
        return new Args(args.array(), args.start(), args.positional(), args.keywords(), tuple, dict);
    }

    /** The same arguments, each held anew: what {@code vectorcall} takes out of a dictionary, _PyStack_UnpackDict. */
    private Args unpack(Args args) {
        int total = args.positional() + args.keywordCount();
        for (int i = 0; i < total; i++) {
            hold(args.array()[args.start() + i].owned());
        }
        return new Args(args.array(), args.start(), args.positional(), args.keywords());
    }

    /** Lets go of what {@link #pack} or {@link #unpack} made to hold the arguments. */
    final void letGo(Args args, Args given) {
        if (given.tuple() == null) {
            for (int i = args.positional() + args.keywordCount() - 1; i >= 0; i--) {
                release(args.array()[args.start() + i]);
            }
            return;
        }
        if (given != args) {
            PyDict dict = given.dict();
            if (dict != null) {
                release(dict);
            }
            release(given.tuple());
        }
    }

    /** Counts a step deeper into Java; RecursionError when it is too deep. The evaluation loop resets it on exceptions. */
    public final void enterNative() {
        enterNative("");
    }

    /** @param doing what the message says was being done: {@code " in comparison"} */
    public final void enterNative(String doing) {
        if (++nativeDepth > nativeDepthLimit) {
            throw raise(Exceptions.RECURSION_ERROR, "maximum recursion depth exceeded" + doing);
        }
    }

    public final void leaveNative() {
        nativeDepth--;
    }

    public final int nativeDepth() {
        return nativeDepth;
    }

    /** How much deeper operations may nest here. */
    public final int nativeRoom() {
        return nativeDepthLimit - nativeDepth;
    }

    /** For the evaluation loop, when it catches an exception. */
    public final void unwindNativeDepth(int depth) {
        nativeDepth = depth;
    }

    // --- the native stack

    /** Puts an owned reference on the native stack, and gives it back for use. */
    public final <T extends PyObject> T hold(T object) {
        if (heldCount == held.length) {
            held = Arrays.copyOf(held, heldCount * 2);
        }
        held[heldCount++] = object;
        return object;
    }

    /** Takes the last held reference off the native stack; it must be this one. The caller owns it again. */
    public final <T extends PyObject> T take(T object) {
        if (held[heldCount - 1] != object) {
            throw new IllegalStateException("the native stack is not in order");
        }
        held[--heldCount] = null;
        return object;
    }

    /** Takes the last held reference off the native stack and lets go of it; it must be this one. */
    public final void release(PyObject object) {
        take(object).decref(this);
    }

    /**
     * Lets go of the last held reference, which must be this one, and gives back what came of it: that is held meanwhile, as
     * a finalizer may run.
     */
    public final <T extends PyObject> T releaseFor(PyObject object, T result) {
        take(object);
        if (object.refcount == 1) {
            hold(result);
            object.decref(this);
            return take(result);
        }
        object.decref(this);
        return result;
    }

    /** Lets go of the held reference to an object that was held last, whatever is held above it. */
    public final void forgetHeld(PyObject object) {
        int at = heldCount - 1;
        while (held[at] != object) {
            at--;
        }
        System.arraycopy(held, at + 1, held, at, heldCount - at - 1);
        held[--heldCount] = null;
        object.decref(this);
    }

    public final int heldCount() {
        return heldCount;
    }

    public final PyObject held(int index) {
        return held[index];
    }

    /** Lets go of everything held above a height. */
    public final void unwindHeld(int height) {
        while (heldCount > height) {
            PyObject top = held[--heldCount];
            held[heldCount] = null;
            top.decref(this);
        }
    }

    // --- exceptions

    /** The exception on its way up, borrowed, or null. */
    public final @Nullable PyBaseException raised() {
        return raised;
    }

    /** Starts raising an exception object, whose reference is taken over. Use as {@code throw rt.raise(…)}. */
    public final PyException raise(PyBaseException exception) {
        PyBaseException before = raised;
        raised = exception;
        if (before != null) {
            before.decref(this);
        }
        setContext(exception);
        return new PyException(exception);
    }

    /** Raises again what {@link #takeRaised} took; its context stays as it is. */
    public final PyException reraise(PyBaseException exception) {
        raised = exception;
        return new PyException(exception);
    }

    /** Starts raising a new exception of a built-in type with one string argument. */
    public final PyException raise(PyType type, String message) {
        return raise(PyBaseException.of(this, type, message));
    }

    public final PyException typeError(String message) {
        return raise(Exceptions.TYPE_ERROR, message);
    }

    public final PyException valueError(String message) {
        return raise(Exceptions.VALUE_ERROR, message);
    }

    /** Takes the exception that was caught: the caller owns it now. */
    public final PyBaseException takeRaised() {
        PyBaseException taken = raised;
        if (taken == null) {
            throw new IllegalStateException("nothing is being raised");
        }
        raised = null;
        return taken;
    }

    /** Lets go of the exception that was caught. */
    public final void dropRaised() {
        takeRaised().decref(this);
    }

    /** CPython 3.13 Python/errors.c, _PyErr_SetObject: the handled exception becomes the context; cycles are cut. */
    private void setContext(PyBaseException exception) {
        PyBaseException context = handled();
        if (context == null || context == exception) {
            return;
        }
        cut(context, exception);
        context.incref();
        exception.setContext(this, context);
    }

    /** Takes an exception out of a chain of contexts, which may run in a circle that the exception is no part of. */
    private void cut(PyBaseException chain, PyBaseException exception) {
        PyBaseException link = chain;
        PyBaseException half = chain;
        boolean even = false;
        for (PyBaseException next = link.context(); next != null; next = link.context()) {
            work(WORK_OF_A_LINK);
            if (next == exception) {
                link.setContext(this, null);
                return;
            }
            link = next;
            if (link == half) {
                return;
            }
            if (even) {
                half = half.context();
            }
            even = !even;
        }
    }

    // --- strings and numbers

    /**
     * The interned string of that text, a new reference. The table itself is not a holder, as in CPython: a string leaves
     * it when it is freed.
     */
    public final PyStr intern(String text) {
        PyStr found = PyStr.immortal(text);
        if (found == null) {
            found = interned.get(text);
        }
        if (found != null) {
            found.incref();
            return found;
        }
        PyStr made = PyStr.of(this, text);
        made.markInterned();
        interned.add(made);
        return made;
    }

    /** The same, where the string's hash is known. */
    public final PyStr intern(String text, long hash) {
        PyStr found = intern(text);
        found.knowHash(hash);
        return found;
    }

    /** Interns this very object, unless an equal one is in the table already: a new reference to the one that is. */
    public final PyStr intern(PyStr string) {
        PyStr found = string.isInterned() ? string : PyStr.immortal(string.value());
        if (found == null) {
            found = interned.get(string.value());
        }
        if (found == null && InternedNames.contains(string.value())) {
            return intern(string.value());
        }
        if (found == null) {
            interned.add(string);
            string.markInterned();
            found = string;
        }
        found.incref();
        return found;
    }

    /** Forgets an interned string that is being freed. */
    final void forgetInterned(PyStr string) {
        interned.remove(string);
    }

    public final PyInt integer(long value) {
        return PyInt.of(this, value);
    }

    public final PyInt integer(BigInteger value) {
        return PyInt.of(this, value);
    }

    public final PyStr string(String value) {
        return PyStr.of(this, value);
    }

    /**
     * A string of its own even where it is one Latin-1 character: what {@code PyUnicode_New} fills, as those operations of
     * CPython's do that do not look for a shared string at their end.
     */
    public final PyStr newString(String value) {
        return value.isEmpty() ? PyStr.EMPTY : PyStr.ofType(this, Types.STR, value);
    }

    public static PyObject bool(boolean value) {
        return value ? PyBool.TRUE : PyBool.FALSE;
    }

    /** None, for {@code return}. */
    public static PyObject none() {
        return Singletons.NONE;
    }

    public static PyObject notImplemented() {
        return Singletons.NOT_IMPLEMENTED;
    }
}
