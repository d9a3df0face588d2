package dev.tally.python.lib;

import dev.tally.python.lib.AstGrammar.Kind;
import dev.tally.python.syntax.Literal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node as it was read: its fields by their places in the grammar. A field that is a node is a {@link ReadNode}, several are
 * a list; names are strings, numbers are ints, values of constants are {@link Constant}s; null where there is none.
 */
record ReadNode(Kind kind, @Nullable Object[] values, Place place) {
    /** Where a node says that it is. */
    record Place(int line, int column, int endLine, int endColumn) {
        static final Place NONE = new Place(0, 0, 0, 0);
    }

    /**
     * What stands in a {@code Constant}.
     *
     * @param literal null where it is nothing that a constant can be
     * @param wrong the name of the type that it cannot be, or is made of
     */
    record Constant(@Nullable Literal literal, String wrong) {}

    String name() {
        return kind.name();
    }

    boolean is(String name) {
        return kind.name().equals(name);
    }

    private @Nullable Object value(String field) {
        for (int i = 0; i < values.length; i++) {
            if (kind.fields().get(i).name().equals(field)) {
                return values[i];
            }
        }
        throw new IllegalArgumentException(kind.name() + " has no " + field);
    }

    @Nullable
    ReadNode orNull(String field) {
        return (ReadNode) value(field);
    }

    ReadNode node(String field) {
        ReadNode found = orNull(field);
        if (found == null) {
            throw new IllegalStateException(kind.name() + " needs a " + field);
        }
        return found;
    }

    /** Nodes, null where None stands among them. */
    @SuppressWarnings("unchecked") // Fields of several values are read as lists of what the grammar says.
    List<@Nullable ReadNode> nodes(String field) {
        return (List<@Nullable ReadNode>) value(field);
    }

    @SuppressWarnings("unchecked") // Fields of several values are read as lists of what the grammar says.
    List<String> names(String field) {
        return (List<String>) value(field);
    }

    @Nullable
    String textOrNull(String field) {
        return (String) value(field);
    }

    String text(String field) {
        return String.valueOf(value(field));
    }

    int number(String field) {
        return value(field) instanceof Integer number ? number : 0;
    }

    Constant constant(String field) {
        return value(field) instanceof Constant constant ? constant : new Constant(Literal.NONE, "");
    }

    Literal literal(String field) {
        Literal found = constant(field).literal();
        return found == null ? Literal.NONE : found;
    }
}
