package dev.tally.python.vm;

import dev.tally.python.code.Opcode;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyMethod;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.SharedKeys;
import dev.tally.python.object.Slots;
import dev.tally.python.vm.RootVisitor.Kind;
import org.jspecify.annotations.Nullable;

/** Every reference that the interpreter itself owns, with the place that holds it. */
final class Roots {
    private Roots() {}

    static void visit(Interpreter vm, RootVisitor visitor) {
        int index = 0;
        for (ThreadState thread : vm.threads().all()) {
            for (Frame f : vm.frames(thread)) {
                frame(f, index++, visitor);
            }
            thread(vm, thread, visitor);
        }
        for (int i = 0; i < vm.heldCount(); i++) {
            visitor.visit(vm.held(i), Kind.STACK, -1, "a built-in operation that runs");
        }
        vm.visitDying(owner -> {}, item -> visitor.visit(item, Kind.STACK, -1, "a container that is being emptied"));
        register(visitor, vm.raised(), "the exception being raised");
        vm.visitSuspended(object -> visitor.visit(object, Kind.STACK, -1, "a thread that waits"));
        register(visitor, vm.builtins(), "the built-in names");
        register(visitor, vm.modules(), "sys.modules");
        vm.exitFunctions().roots(visitor);
        vm.moduleStates().forEach((name, state) -> register(visitor, state, "a module written in C"));
        register(visitor, vm.endings().last(), "the exception that ended the program");
        register(visitor, vm.collector().garbage(), "the collector");
        register(visitor, vm.collector().callbacks(), "the collector");
        register(visitor, vm.main(), "the main module");
        vm.visitSubclasses(reference -> register(visitor, reference, "the subclasses of a class"));
        for (SharedKeys names : vm.orphanedNames()) {
            for (int i = 0; i < names.size(); i++) {
                register(visitor, names.name(i), "the names of attributes of a class that is gone");
            }
        }
        vm.methodCache().forEach(name -> register(visitor, name, "the cache of attribute lookups"));
    }

    /** What is kept for a thread beside its frames and its native stack. */
    private static void thread(Interpreter vm, ThreadState thread, RootVisitor visitor) {
        boolean runs = thread == vm.threads().running();
        FrameExits exits = runs ? vm.exits() : thread.exits;
        for (Frame f = exits.dying(); f != null; f = f.back) {
            frame(f, -1, visitor);
        }
        // A generator's exception state is shown by the generator; where it runs, that holds all the same.
        ExceptionState outermost = runs ? vm.exceptions : thread.exceptions;
        while (outermost.previous != null) {
            outermost = outermost.previous;
        }
        register(visitor, outermost.value, "the exception being handled");
        AsyncHooks hooks = runs ? vm.asyncHooks() : thread.asyncHooks;
        register(visitor, runs ? vm.context() : thread.context, "the thread that runs");
        register(visitor, hooks.firstStep(), "the thread that runs");
        register(visitor, hooks.finalizer(), "the thread that runs");
    }

    private static void register(RootVisitor visitor, @Nullable PyObject object, String what) {
        if (object != null) {
            visitor.visit(object, Kind.INTERPRETER, -1, what);
        }
    }

    private static void frame(Frame f, int index, RootVisitor visitor) {
        visitor.visit(f.function, Kind.FRAME, index, "the function that runs");
        visitor.visit(f.code, Kind.FRAME, index, "the code that runs");
        if (f.locals != null) {
            visitor.visit(f.locals, Kind.FRAME, index, "the namespace");
        }
        if (f.created != null) {
            visitor.visit(f.created, Kind.STACK, index, "the instance being initialised");
        }
        if (f.object != null) {
            visitor.visit(f.object, Kind.FRAME, index, "the frame's own object");
        }
        Executable x = f.executable;
        for (int i = 0; i < x.stackBase; i++) {
            if (f.slots[i] != null) {
                visitor.visit(f.slots[i], Kind.LOCAL, index, x.variables[i].value());
            }
        }
        for (int i = x.stackBase; i < f.slots.length; i++) {
            PyObject v = f.slots[i];
            if (v != null) {
                visitor.visit(v, Kind.STACK, index, describe(f, i, v));
            }
        }
    }

    /** What a value is on the stack for: as near as its type and the running instruction tell. */
    private static String describe(Frame f, int index, PyObject value) {
        if (isArgument(f, index)) {
            return "an argument being passed";
        }
        if (isAwaited(f, index)) {
            return "an await or yield from that waits for it";
        }
        if (value.type().has(Slots.NEXT)) {
            return "the for loop's iterator";
        }
        if (value instanceof PyMethod method && method.function() instanceof PyFunction function) {
            if (function.name().toString().equals("__exit__")) {
                return "the with statement's __exit__";
            }
        }
        return "a value being computed";
    }

    /** Whether it is what the running SEND drives: nothing stands above it meanwhile. */
    private static boolean isAwaited(Frame f, int index) {
        boolean sends = f.pc >= 0 && Opcode.op(f.executable.original[f.pc]) == Opcode.SEND;
        return sends && (index == f.slots.length - 1 || f.slots[index + 1] == null);
    }

    private static boolean isArgument(Frame f, int index) {
        if (f.pc < 0) {
            return false;
        }
        int instruction = f.executable.original[f.pc];
        int top = f.executable.stackBase;
        for (int i = top; i < f.slots.length; i++) {
            if (f.slots[i] != null) {
                top = i + 1;
            }
        }
        return switch (instruction & 0xFF) {
            // A method's object lies below its arguments.
            case Opcode.CALL -> index >= top - (instruction >>> 8) - ((instruction >>> 8) > 0 ? 1 : 0);
            case Opcode.CALL_KW -> index >= top - 1 - (instruction >>> 8);
            case Opcode.CALL_FUNCTION_EX -> true;
            default -> false;
        };
    }
}
