package dev.tally.python.vm;

import dev.tally.python.code.Compiler;
import java.util.HashMap;
import java.util.Map;

/**
 * What statements that are typed at a prompt are compiled to, by their text: sessions that share it compile each of them
 * once. They have the same limits, since how deeply a statement may nest is one of these. Not for several threads.
 */
public final class CompiledStatements {
    private final Map<String, Blueprint> compiled = new HashMap<>();

    /** The blueprint of a statement; raises SyntaxError where it is not Python. What is warned of is warned of each time. */
    Blueprint blueprint(Interpreter vm, String statement) {
        Blueprint known = compiled.get(statement);
        if (known == null) {
            Compilation compilation = new Compilation(vm, statement, "<stdin>", Compiler.Mode.INTERACTIVE, true);
            known = Blueprint.of(compilation.code());
            if (!compilation.warned()) {
                compiled.put(statement, known);
            }
        }
        return known;
    }
}
