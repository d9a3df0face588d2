package dev.tally.python.vm;

import dev.tally.python.code.Opcode;
import dev.tally.python.object.PyFunction;
import dev.tally.python.object.PyMethod;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.Slots;
import dev.tally.python.vm.RootVisitor.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every reference that the interpreter itself owns, with the place that holds it. */
final class Roots {
    private Roots() {}

    static void visit(Interpreter vm, RootVisitor visitor) {
        List<Frame> frames = new ArrayList<>();
        for (Frame f = vm.current; f != null; f = f.back) {
            frames.add(f);
        }
        Collections.reverse(frames);
        for (int i = 0; i < frames.size(); i++) {
            frame(frames.get(i), i, visitor);
        }
        for (Frame f = vm.exits().dying(); f != null; f = f.back) {
            frame(f, -1, visitor);
        }
        for (int i = 0; i < vm.heldCount(); i++) {
            visitor.visit(vm.held(i), Kind.STACK, -1, "a built-in operation that runs");
        }
        vm.visitDying(owner -> {}, item -> visitor.visit(item, Kind.STACK, -1, "a container that is being emptied"));
        register(visitor, vm.raised(), "the exception being raised");
        // A generator's exception state is shown by the generator; where it runs, that holds all the same.
        for (ExceptionState state = vm.exceptions; state != null; state = state.previous) {
            if (state.previous == null) {
                register(visitor, state.value, "the exception being handled");
            }
        }
        register(visitor, vm.builtins(), "the built-in names");
        register(visitor, vm.modules(), "sys.modules");
        vm.exitFunctions().roots(visitor);
        register(visitor, vm.context(), "the thread that runs");
        register(visitor, vm.asyncHooks().firstStep(), "the thread that runs");
        register(visitor, vm.asyncHooks().finalizer(), "the thread that runs");
        vm.moduleStates().forEach((name, state) -> register(visitor, state, "a module written in C"));
        register(visitor, vm.endings().last(), "the exception that ended the program");
        register(visitor, vm.collector().garbage(), "the collector");
        register(visitor, vm.collector().callbacks(), "the collector");
        register(visitor, vm.main(), "the main module");
        vm.visitSubclasses(reference -> register(visitor, reference, "the subclasses of a class"));
        vm.methodCache().forEach(name -> register(visitor, name, "the cache of attribute lookups"));
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
