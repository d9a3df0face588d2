package dev.tally.python.object;

/** Counts the arguments of a function that takes positional ones only, cheaper than {@link Signature}. */
final class Arity {
    private Arity() {}

    /** Checks a method such as {@code list.pop}: at least and at most so many arguments, and no keywords. */
    static void check(Runtime rt, Args args, String type, String method, int least, int most) {
        noKeywords(rt, args, type + "." + method);
        count(rt, args, method, least, most);
    }

    /** Checks a constructor such as {@code list}; a subclass may be given keywords, for its own {@code __init__}. */
    static void constructor(Runtime rt, Args args, String type, int least, int most) {
        noKeywords(rt, args, type);
        count(rt, args, type, least, most);
    }

    static void noKeywords(Runtime rt, Args args, String function) {
        if (args.keywordCount() != 0) {
            throw rt.typeError(function + "() takes no keyword arguments");
        }
    }

    /** {@code _PyArg_CheckPositional}. */
    static void count(Runtime rt, Args args, String name, int least, int most) {
        int given = args.positional();
        if (given >= least && given <= most) {
            return;
        }
        boolean few = given < least;
        int bound = few ? least : most;
        String limit = least == most ? "" : few ? "at least " : "at most ";
        throw rt.typeError(
                name + " expected " + limit + bound + " argument" + (bound == 1 ? "" : "s") + ", got " + given);
    }
}
