package dev.tally.python.lib;

import dev.tally.python.object.Args;
import dev.tally.python.object.Exceptions;
import dev.tally.python.object.Indices;
import dev.tally.python.object.Lent;
import dev.tally.python.object.Numbers;
import dev.tally.python.object.PyInt;
import dev.tally.python.object.PyObject;
import dev.tally.python.object.PyStr;
import dev.tally.python.object.Runtime;
import org.jspecify.annotations.Nullable;

/** Checks of the arguments of a module's functions, with the errors of CPython 3.13 Python/getargs.c. */
final class Arguments {
    private Arguments() {}

    /**
     * Checks a function that takes positional arguments only.
     *
     * @param function its name behind that of its module: {@code math.log}
     */
    static void positional(Runtime rt, Args args, String function, int least, int most) {
        if (args.keywordCount() != 0) {
            throw rt.typeError(function + "() takes no keyword arguments");
        }
        count(rt, args.positional(), function.substring(function.lastIndexOf('.') + 1), least, most);
    }

    /** The same for a function whose arguments CPython reads by a format: {@code PyArg_ParseTuple}. */
    static void parsed(Runtime rt, Args args, String function, int least, int most) {
        if (args.keywordCount() != 0) {
            throw rt.typeError(function + "() takes no keyword arguments");
        }
        parsedCount(rt, args.positional(), function, least, most);
    }

    /** {@code PyArg_ParseTuple}: how many arguments there are. */
    static void parsedCount(Runtime rt, int given, String function, int least, int most) {
        if (given < least || given > most) {
            int bound = given < least ? least : most;
            String limit = least == most ? "exactly " : given < least ? "at least " : "at most ";
            throw rt.typeError(function + "() takes " + limit + bound + " argument" + (bound == 1 ? "" : "s") + " ("
                    + given + " given)");
        }
    }

    /** Checks the call of an object that takes exactly one argument. */
    static void one(Runtime rt, Args args, String name) {
        if (args.keywordCount() != 0) {
            throw rt.typeError(name + "() takes no keyword arguments");
        }
        count(rt, args.positional(), name, 1, 1);
    }

    /** {@code _PyArg_CheckPositional} */
    static void count(Runtime rt, int given, String name, int least, int most) {
        if (given >= least && given <= most) {
            return;
        }
        boolean few = given < least;
        int bound = few ? least : most;
        String limit = least == most ? "" : few ? "at least " : "at most ";
        throw rt.typeError(
                name + " expected " + limit + bound + " argument" + (bound == 1 ? "" : "s") + ", got " + given);
    }

    /** Argument Clinic's {@code int}. */
    static int toInt(Runtime rt, PyObject argument) {
        PyInt number = Numbers.index(rt, argument);
        boolean word = number.isLong();
        long value = number.longValue();
        number.decref(rt);
        if (!word) {
            throw rt.raise(Exceptions.OVERFLOW_ERROR, "Python int too large to convert to C long");
        }
        if (value != (int) value) {
            throw rt.raise(
                    Exceptions.OVERFLOW_ERROR,
                    "signed integer is " + (value < 0 ? "less than minimum" : "greater than maximum"));
        }
        return (int) value;
    }

    /** {@code _Py_convert_optional_to_ssize_t}: a size, or what stands for None where it is that or left out. */
    static long sizeOrNone(Runtime rt, @Nullable PyObject given, long none) {
        if (given == null || given == Runtime.none()) {
            return none;
        }
        if (!Indices.isIndex(given)) {
            throw rt.typeError(
                    "argument should be integer or None, not '" + given.type().name() + "'");
        }
        return Numbers.size(rt, given);
    }

    /** The bytes of what lends them to be changed; TypeError for what does not. */
    static Lent writable(Runtime rt, PyObject given, String what) {
        Lent lent = Lent.toBeChanged(given);
        if (lent == null) {
            throw rt.typeError(what + " must be read-write bytes-like object, not " + shortName(rt, given));
        }
        return lent;
    }

    /** A string argument of a function that has names for its arguments. */
    static String toText(Runtime rt, PyObject argument, String what) {
        if (argument instanceof PyStr text) {
            return text.value();
        }
        throw rt.typeError(what + " must be str, not " + shortName(rt, argument));
    }

    /** A string argument. */
    static String toText(Runtime rt, PyObject argument, String function, int position) {
        if (argument instanceof PyStr text) {
            return text.value();
        }
        throw rt.typeError(function + "() argument" + (position == 0 ? "" : " " + position) + " must be str, not "
                + shortName(rt, argument));
    }

    /** How errors name an argument's type: None by its own name. */
    static String shortName(Runtime rt, PyObject argument) {
        return argument == Runtime.none() ? "None" : argument.type().name();
    }
}
