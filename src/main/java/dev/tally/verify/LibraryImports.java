package dev.tally.verify;

import dev.tally.python.code.Code;
import dev.tally.python.code.Constant;
import dev.tally.python.code.Opcode;
import dev.tally.python.syntax.Literal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a module of the library imports in its own lines, whether it comes to that or not. */
final class LibraryImports {
    private final Code code;
    private final String path;
    private final Set<String> found = new TreeSet<>();

    private LibraryImports(Code code, String path) {
        this.code = code;
        this.path = path;
    }

    /**
     * The modules' paths without {@code .py} or {@code /__init__.py}; with them the packages that they are in, and the names
     * that are taken out of them, which may be modules, too.
     *
     * @param path of the module itself
     */
    static Set<String> of(Code code, String path) {
        LibraryImports imports = new LibraryImports(code, path);
        int[] instructions = code.instructions();
        for (int i = 2; i < instructions.length; i++) {
            if (Opcode.op(instructions[i]) == Opcode.IMPORT_NAME) {
                String name = code.names().get(Opcode.arg(instructions[i]));
                imports.add(name, imports.constant(instructions[i - 2]), imports.constant(instructions[i - 1]));
            }
        }
        return imports.found;
    }

    private Literal constant(int instruction) {
        return code.constants().get(Opcode.arg(instruction)) instanceof Constant.Value value
                ? value.literal()
                : Literal.NONE;
    }

    /** @param level how many folders further up it is looked for, from 1; 0 where that is from the top */
    private void add(String name, Literal level, Literal taken) {
        String folder = path;
        int up = level instanceof Literal.Int number ? number.value().intValue() : 0;
        for (int i = 0; i < up; i++) {
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        }
        String inside = up == 0 || folder.isEmpty() ? "" : folder + "/";
        String whole = inside + name.replace('.', '/');
        for (int end = whole.indexOf('/'); end >= 0; end = whole.indexOf('/', end + 1)) {
            found.add(whole.substring(0, end));
        }
        found.add(whole);
        for (Literal one : taken instanceof Literal.Tuple names ? names.items() : List.<Literal>of()) {
            if (one instanceof Literal.Str text) {
                found.add((whole.endsWith("/") ? whole : whole + "/") + text.value());
            }
        }
    }
}
