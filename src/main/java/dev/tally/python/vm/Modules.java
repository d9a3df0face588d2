package dev.tally.python.vm;

import dev.tally.python.object.Args;
import dev.tally.python.object.PyModule;
import dev.tally.python.object.PyObject;
import dev.tally.python.syntax.CharacterNames;
import dev.tally.python.syntax.Unsupported;
import org.jspecify.annotations.Nullable;

/** Where the modules of the library come from: what {@code sys.meta_path} is to CPython. */
@FunctionalInterface
public interface Modules {
    /** No module at all. */
    Modules NONE = name -> null;

    /** The module of that full name, or null where CPython has none either. */
    @Nullable
    Found find(String name);

    /** The names of characters, for {@code \N} in strings: they come with the module {@code unicodedata}. */
    default CharacterNames characterNames() {
        return CharacterNames.NONE;
    }

    /** What CPython says of the parameters of what it has in C; see {@link Interpreter#textSignature}. */
    default @Nullable String textSignature(String name) {
        return null;
    }

    /** {@code open}, which the built-in names have of the module {@code _io}. */
    default PyObject open(Interpreter vm, Args args) {
        throw new Unsupported("open()");
    }

    /** What {@code ast} makes of trees. */
    default Trees trees() {
        return Trees.NONE;
    }

    /** What the threads that {@code _thread} starts run on. */
    default Fibers fibers() {
        return Fibers.NONE;
    }

    /** What programs read from standard input. */
    default String input() {
        return "";
    }

    /** What is known of a module before it is made. */
    sealed interface Found {
        /** A module written in Java. */
        record Native(Filling filling) implements Found {}

        /**
         * A module written in Python.
         *
         * @param blueprint compiled once, shared by all runs
         * @param file what {@code __file__} says
         * @param isPackage whether it has submodules
         */
        record Python(Blueprint blueprint, String file, boolean isPackage) implements Found {}

        /** CPython has it and the engine has not. */
        record NotModelled() implements Found {}
    }

    /** Gives a new module its names. */
    @FunctionalInterface
    interface Filling {
        void fill(Interpreter vm, PyModule module);
    }
}
