package dev.tally.verify;

import java.util.Optional;
import java.util.Set;

/** What an exception finds missing: a name or a module that another part of the page, or another page, may have. */
final class Missing {
    /** The exceptions that say so. */
    static final Set<String> TYPES = Set.of("NameError", "ModuleNotFoundError", "ImportError");

    private Missing() {}

    /** The name that {@code name 'x' is not defined} or {@code No module named 'x'} is about. */
    static Optional<String> name(String message) {
        int from = message.indexOf('\'');
        int to = message.indexOf('\'', from + 1);
        return from >= 0 && to > from + 1 ? Optional.of(message.substring(from + 1, to)) : Optional.empty();
    }
}
