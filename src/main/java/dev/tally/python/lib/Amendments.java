package dev.tally.python.lib;

import java.util.List;
import java.util.Map;

/**
 * What a module of Python 3.12's library lacks of 3.13's, where programs can see it: each amendment replaces a piece of the
 * text by another.
 */
final class Amendments {
    private record Amendment(String before, String after) {}

    private static final Map<String, List<Amendment>> BY_MODULE = Map.of(
            "collections",
            List.of(
                    new Amendment(
                            "        '_replace': _replace,\n",
                            "        '__replace__': _replace,\n        '_replace': _replace,\n"),
                    new Amendment(
                            "raise ValueError(f'Got unexpected field names",
                            "raise TypeError(f'Got unexpected field names")),
            // Nothing forks here, and what is not modelled is asked for where it is used.
            "random",
            List.of(
                    new Amendment("from warnings import warn as _warn\n", "import warnings as _warnings\n"),
                    new Amendment("_warn(\"Underlying", "_warnings.warn(\"Underlying"),
                    new Amendment("from os import urandom as _urandom\n", ""),
                    new Amendment("seed types are: None,\\n'", "seed types are:\\n'"),
                    new Amendment("'int, float, str, bytes, and", "'None, int, float, str, bytes, and"),
                    new Amendment("_urandom(7)", "_os.urandom(7)"),
                    new Amendment("_urandom(numbytes)", "_os.urandom(numbytes)"),
                    new Amendment("return _urandom(n)", "return _os.urandom(n)"),
                    new Amendment(
                            "if hasattr(_os, \"fork\"):\n    _os.register_at_fork(after_in_child=_inst.seed)", "")),
            // The engine that runs the patterns is CPython's, not that of the library's publisher.
            "re._compiler",
            List.of(new Amendment("compile = _sre.setup(compile, error, _parser.FLAGS)", "")),
            "re._constants",
            List.of(
                    new Amendment("class error(Exception):", "class PatternError(Exception):"),
                    new Amendment(
                            "class _NamedIntConstant(int):", "error = PatternError\n\nclass _NamedIntConstant(int):")),
            "re",
            List.of(
                    new Amendment("\"error\", \"Pattern\",", "\"error\", \"PatternError\", \"Pattern\","),
                    new Amendment("error = _compiler.error", "error = PatternError = _compiler.error")));

    private Amendments() {}

    /** The text as 3.13 would have it. */
    static String of(String module, String text) {
        String amended = text;
        for (Amendment a : BY_MODULE.getOrDefault(module, List.of())) {
            int at = amended.indexOf(a.before());
            if (at < 0) {
                throw new IllegalStateException("the source of " + module + " is not the one that is amended");
            }
            amended = amended.substring(0, at)
                    + a.after()
                    + amended.substring(at + a.before().length());
        }
        return amended;
    }
}
