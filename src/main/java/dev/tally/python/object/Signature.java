package dev.tally.python.object;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a function written in Java: binds {@link Args} to them with CPython's errors. Immutable, so that it
 * may be kept in a constant. CPython 3.13 Python/getargs.c and Argument Clinic.
 *
 * <p>{@code Signature.of("sorted", "iterable, /, *, key=, reverse=")}: names before {@code /} are positional only, names
 * behind {@code *} keyword only, {@code =} marks what may be left out.
 */
public final class Signature {
    private final String function;
    private final List<String> names = new ArrayList<>();
    private final List<Boolean> optional = new ArrayList<>();
    private int positionalOnly;
    private int positional = -1;

    private Signature(String function, String parameters) {
        this.function = function;
        for (String part : parameters.split(",")) {
            String name = part.trim();
            if (name.equals("/")) {
                positionalOnly = names.size();
            } else if (name.equals("*")) {
                positional = names.size();
            } else if (!name.isEmpty()) {
                optional.add(name.endsWith("="));
                names.add(name.endsWith("=") ? name.substring(0, name.length() - 1) : name);
            }
        }
        if (positional < 0) {
            positional = names.size();
        }
    }

    public static Signature of(String function, String parameters) {
        return new Signature(function, parameters);
    }

    /** The error for a keyword that no parameter has, with the parameter that may have been meant. */
    public static PyException unexpected(Runtime rt, String function, String keyword, List<String> parameters) {
        String hint = Suggestions.nearest(keyword, parameters)
                .map(found -> ". Did you mean '" + found + "'?")
                .orElse("");
        return rt.typeError(function + "() got an unexpected keyword argument '" + keyword + "'" + hint);
    }

    /** The argument of each parameter, borrowed, null where it was left out. */
    public @Nullable PyObject[] bind(Runtime rt, Args args) {
        checkPositional(rt, args);
        PyObject[] bound = new PyObject[names.size()];
        for (int i = 0; i < args.positional(); i++) {
            bound[i] = args.get(i);
        }
        int unknown = -1;
        for (int i = 0; i < args.keywordCount(); i++) {
            if (!bindKeyword(rt, args, i, bound) && unknown < 0) {
                unknown = i;
            }
        }
        for (int i = 0; i < bound.length; i++) {
            if (bound[i] == null && !optional.get(i)) {
                throw missing(rt, args, i);
            }
        }
        if (unknown >= 0) {
            String name = args.keywordName(unknown).value();
            throw unexpected(rt, function, name, names.subList(positionalOnly, names.size()));
        }
        return bound;
    }

    /** Whether there is such a parameter. */
    private boolean bindKeyword(Runtime rt, Args args, int index, @Nullable PyObject[] bound) {
        String name = args.keywordName(index).value();
        if (positionalOnly == names.size()) {
            throw rt.typeError(function + "() takes no keyword arguments");
        }
        int at = names.indexOf(name);
        if (at < 0 || at < positionalOnly) {
            return false;
        }
        if (bound[at] != null) {
            throw rt.typeError(
                    "argument for " + function + "() given by name ('" + name + "') and position (" + (at + 1) + ")");
        }
        bound[at] = args.keywordValue(index);
        return true;
    }

    private int required() {
        int count = 0;
        while (count < positional && !optional.get(count)) {
            count++;
        }
        return count;
    }

    private void checkPositional(Runtime rt, Args args) {
        int given = args.positional();
        int required = required();
        if (positionalOnly == names.size()) {
            if (given < required || given > positional) {
                throw rt.typeError(positionalOnlyCount(given, required));
            }
            return;
        }
        int total = given + args.keywordCount();
        if (total > names.size()) {
            throw rt.typeError(tooManyInAll(given, total));
        }
        if (given > positional) {
            throw rt.typeError(tooManyPositional(given, required));
        }
    }

    private String positionalOnlyCount(int given, int required) {
        if (required == positional) {
            return required == 0
                    ? function + "() takes no arguments (" + given + " given)"
                    : required == 1
                            ? function + "() takes exactly one argument (" + given + " given)"
                            : function + " expected " + required + " arguments, got " + given;
        }
        boolean few = given < required;
        int bound = few ? required : positional;
        return function + " expected at " + (few ? "least " : "most ") + bound + " argument" + (bound == 1 ? "" : "s")
                + ", got " + given;
    }

    private String tooManyInAll(int given, int total) {
        int most = names.size();
        String kind = given == 0 ? "keyword " : "";
        return function + "() takes at most " + most + " " + kind + "argument" + (most == 1 ? "" : "s") + " (" + total
                + " given)";
    }

    private String tooManyPositional(int given, int required) {
        if (positional == 0) {
            return function + "() takes no positional arguments";
        }
        String bound = required == positional ? "exactly " : "at most ";
        return function + "() takes " + bound + positional + " positional argument" + (positional == 1 ? "" : "s")
                + " (" + given + " given)";
    }

    private PyException missing(Runtime rt, Args args, int index) {
        if (index >= positional) {
            return rt.typeError(function + "() missing required keyword-only argument: '" + names.get(index) + "'");
        }
        if (index < positionalOnly) {
            int required = required();
            String least = required == positional ? "exactly" : "at least";
            return rt.typeError(function + "() takes " + least + " " + required + " positional argument"
                    + (required == 1 ? "" : "s") + " (" + args.positional() + " given)");
        }
        return rt.typeError(
                function + "() missing required argument '" + names.get(index) + "' (pos " + (index + 1) + ")");
    }
}
