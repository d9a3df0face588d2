package dev.tally.playground;

import dev.tally.python.lib.Library;
import java.util.HashMap;
import java.util.Map;
import org.teavm.jso.JSExport;

/** The functions of the JavaScript module that TeaVM makes of the engine. */
public final class Exports {
    private static final SuppliedModules MODULES = new SuppliedModules();
    private static final Map<String, String> PATTERNS = new HashMap<>();
    private static Library library = new Library(MODULES);

    private Exports() {}

    /** The page's language has a pattern of its own for what is said: see {@link dev.tally.trace.Speech}. */
    @JSExport
    public static void say(String english, String pattern) {
        PATTERNS.put(english, pattern);
    }

    /** See {@link SuppliedModules#supply}. */
    @JSExport
    public static void supply(String path, String content) {
        MODULES.supply(path, content);
        library = new Library(MODULES);
    }

    /** The modules and tables that runs have asked for in vain since the last time, by their paths, a line each. */
    @JSExport
    public static String missed() {
        return String.join("\n", MODULES.takeMissed());
    }

    /** See {@link Playground#play}. */
    @JSExport
    public static String play(
            String id, String before, String code, String input, String values, String hide, String fold) {
        return Playground.play(
                id,
                before,
                code,
                input,
                values,
                hide,
                fold,
                english -> PATTERNS.getOrDefault(english, english),
                library);
    }

    /** See {@link Playground#snapshots}. */
    @JSExport
    public static String snapshots(String program, int maxSteps) {
        return Playground.snapshots(program, maxSteps);
    }

    /** See {@link Playground#picture}. */
    @JSExport
    public static String picture(String program, int maxSteps, int step) {
        return Playground.picture(program, maxSteps, step);
    }
}
