package dev.tally.python.lib;

import dev.tally.python.code.Code;
import dev.tally.python.code.Compiler;
import dev.tally.python.code.Marshal;
import dev.tally.python.object.Args;
import dev.tally.python.object.PyObject;
import dev.tally.python.syntax.CharacterNames;
import dev.tally.python.syntax.Parser;
import dev.tally.python.vm.Blueprint;
import dev.tally.python.vm.Fibers;
import dev.tally.python.vm.Interpreter;
import dev.tally.python.vm.Modules;
import dev.tally.python.vm.StandardModules;
import dev.tally.python.vm.Trees;
import dev.tally.source.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The modules there are: those written in Java, then those whose source is supplied. What CPython has besides them is not
 * modelled, which is said by name. Modules written in Python are compiled once, or have been; any number of runs, on any
 * thread, share that.
 */
public final class Library implements Modules {
    /** What CPython 3.13 has in C, or freezes into itself. */
    private static final Map<String, Found> NATIVE = Map.ofEntries(
            entry("_abc", AbcModule::fill),
            entry("_ast", AstModule::fill),
            entry("_bisect", BisectModule::fill),
            entry("_blake2", Blake2::fill),
            entry("_collections", CollectionsModule::fill),
            entry("_contextvars", ContextvarsModule::fill),
            entry("_csv", CsvModule::fill),
            entry("_functools", FunctoolsModule::fill),
            entry("_hashlib", HashlibModule::fill),
            entry("_heapq", HeapqModule::fill),
            entry("_io", IoModule::fill),
            entry("_json", JsonModule::fill),
            entry("_opcode", OpcodeModule::fill),
            entry("_operator", OperatorModule::fill),
            entry("_random", PyRandom::fill),
            entry("_sha2", Sha2::fill),
            entry("_sre", SreModule::fill),
            entry("_string", StringModule::fill),
            entry("_struct", StructModule::fill),
            entry("_thread", ThreadModule::fill),
            entry("_typing", TypingModule::fill),
            entry("_weakref", WeakrefModule::fill),
            entry("_tasks", TasksModule::fill),
            entry("_tracebacks", TracebacksModule::fill),
            entry("array", ArrayModule::fill),
            entry("atexit", AtexitModule::fill),
            entry("binascii", BinasciiModule::fill),
            entry("cmath", CmathModule::fill),
            entry("codecs", CodecsModule::fill),
            entry("ctypes", CtypesModule::fill),
            entry("errno", ErrnoModule::fill),
            entry("gc", GcModule::fill),
            entry("itertools", Itertools::fill),
            entry("math", MathModule::fill),
            entry("posix", PosixModule::fill),
            entry("sys", Sys::fill),
            entry("time", TimeModule::fill),
            entry("zlib", ZlibModule::fill));

    private static Map.Entry<String, Found> entry(String name, ModuleBuilder.Body body) {
        return Map.entry(name, ModuleBuilder.module(name, body));
    }

    private static final String FOLDER = StandardModules.FOLDER;
    private static final Found NOT_MODELLED = new Found.NotModelled();

    private final Sources sources;
    private final Fibers fibers;
    private final String input;
    private final UnicodeTables unicode;
    private final SignatureTable signatures;
    /** What was looked for by its name; empty where there is no such module. */
    private final Map<String, Optional<Found>> compiled;

    /** A library for programs of one thread. */
    public Library(Sources sources) {
        this(sources, Fibers.NONE);
    }

    /** @param fibers what threads run on */
    public Library(Sources sources, Fibers fibers) {
        this.sources = sources;
        this.fibers = fibers;
        this.input = "";
        this.unicode = new UnicodeTables(sources);
        this.signatures = new SignatureTable(sources);
        this.compiled = new HashMap<>();
    }

    private Library(Library shared, Fibers fibers, String input) {
        this.sources = shared.sources;
        this.fibers = fibers;
        this.input = input;
        this.unicode = shared.unicode;
        this.signatures = shared.signatures;
        this.compiled = shared.compiled;
    }

    /** The same modules, for programs whose threads run on something else. */
    public Library with(Fibers others) {
        return new Library(this, others, input);
    }

    /** The same modules, for programs that read this from standard input. */
    public Library reading(String text) {
        return new Library(this, fibers, text);
    }

    @Override
    public String input() {
        return input;
    }

    @Override
    public Fibers fibers() {
        return fibers;
    }

    /** The names that the tables of {@code unicodedata} have. */
    @Override
    public CharacterNames characterNames() {
        return unicode;
    }

    @Override
    public @Nullable String textSignature(String name) {
        return signatures.of(name);
    }

    @Override
    public @Nullable Found find(String name) {
        Found found = NATIVE.get(name);
        if (name.equals(UnicodedataModule.NAME) && unicode.areThere()) {
            found = ModuleBuilder.module(name, new UnicodedataModule(unicode)::fill);
        }
        if (found == null) {
            found = python(name);
        }
        return found == null && isMissing(name) ? NOT_MODELLED : found;
    }

    /** Whether CPython may have a module that we do not: any of its own library, and what is in its packages. */
    private boolean isMissing(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return StandardModules.contains(name);
        }
        String outermost = name.substring(0, dot);
        if (find(outermost) == NOT_MODELLED) {
            return true;
        }
        return StandardModules.SUBMODULES
                .getOrDefault(outermost, List.of())
                .contains(name.substring(dot + 1).split("\\.")[0]);
    }

    @Override
    public Trees trees() {
        return AstTrees.INSTANCE;
    }

    @Override
    public PyObject open(Interpreter vm, Args args) {
        return OpenFunction.open(vm, args);
    }

    private @Nullable Found python(String name) {
        synchronized (compiled) {
            Optional<Found> known = compiled.get(name);
            if (known != null) {
                return known.orElse(null);
            }
            String path = name.replace('.', '/');
            Found found = find(name, path + ".py", false);
            if (found == null) {
                found = find(name, path + "/__init__.py", true);
            }
            if (found != null || isMissing(name)) {
                compiled.put(name, Optional.ofNullable(found));
            }
            return found;
        }
    }

    private @Nullable Found find(String name, String path, boolean isPackage) {
        Code code = code(name, path);
        return code == null ? null : new Found.Python(Blueprint.of(code), FOLDER + path, isPackage);
    }

    private @Nullable Code code(String name, String path) {
        String compiled = sources.code(path);
        return compiled == null
                ? compile(sources, name, path)
                : Marshal.read(compiled, new Source(FOLDER + path, () -> text(sources, name, path)));
    }

    /**
     * The code of a module, from its text; null where there is none.
     *
     * @param path below the library's folder
     */
    public static @Nullable Code compile(Sources sources, String name, String path) {
        String text = sources.text(path);
        if (text == null) {
            return null;
        }
        Source source = new Source(FOLDER + path, Amendments.of(sources, name, text));
        return Compiler.compile(Parser.parse(source), Compiler.Mode.PROGRAM);
    }

    private static String text(Sources sources, String name, String path) {
        String text = sources.text(path);
        return text == null ? "" : Amendments.of(sources, name, text);
    }
}
