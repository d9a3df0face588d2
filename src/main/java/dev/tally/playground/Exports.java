package dev.tally.playground;

import org.teavm.jso.JSExport;

/** The functions of the JavaScript module that TeaVM makes of the engine. */
public final class Exports {
    private Exports() {}

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
