package dev.tally.python.object;

import org.jspecify.annotations.Nullable;

/** What was said of the variance of a type parameter; inferred where it was made by a type parameter list. */
record Variance(boolean covariant, boolean contravariant, boolean inferred) {
    static final Variance INFERRED = new Variance(false, false, true);

    /** From the arguments of a constructor, where they were given. */
    static Variance of(
            Runtime rt, @Nullable PyObject covariant, @Nullable PyObject contravariant, @Nullable PyObject inferred) {
        Variance made = new Variance(truth(rt, covariant), truth(rt, contravariant), truth(rt, inferred));
        if (made.covariant && made.contravariant) {
            throw rt.valueError("Bivariant types are not supported.");
        }
        if (made.inferred && (made.covariant || made.contravariant)) {
            throw rt.valueError("Variance cannot be specified with infer_variance.");
        }
        return made;
    }

    private static boolean truth(Runtime rt, @Nullable PyObject flag) {
        return flag != null && Abstract.truth(rt, flag);
    }

    /** How the parameter is shown: {@code ~T}, or by its name alone. */
    PyObject repr(Runtime rt, PyStr name) {
        if (inferred) {
            return name.owned();
        }
        return rt.string((covariant ? "+" : contravariant ? "-" : "~") + name.value());
    }
}
