package dev.tally.robust;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs very many programs and tells, with the shortest program that shows it, each way in which the engine fails:
 *
 * <ul>
 *   <li>{@code random FIRST COUNT}: programs of {@link RandomPrograms}, by seed;
 *   <li>{@code broken EVERY PATH…}: {@link Broken} programs of the files below the paths, one of each EVERY;
 *   <li>{@code shrink FILE}: that program, made as short as it fails still.
 * </ul>
 */
final class Torture {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Integer> faults = new TreeMap<>();

    private Torture() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(new Torture().run(arguments) ? 0 : 1);
    }

    private boolean run(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "random" -> random(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
            case "broken" ->
                broken(Integer.parseInt(arguments[1]), List.of(arguments).subList(2, arguments.length));
            case "shrink" -> judge(arguments[1], Files.readString(Path.of(arguments[1])));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        out.println(kinds);
        out.println(faults);
        return faults.isEmpty();
    }

    private void random(long first, long count) {
        for (long seed = first; seed < first + count; seed++) {
            judge("seed " + seed, RandomPrograms.program(seed));
        }
    }

    private void broken(int every, List<String> paths) throws IOException {
        for (Path file : programs(paths)) {
            String text = Files.readString(file);
            int number = 0;
            for (String broken : Broken.of(text)) {
                if (number++ % every == 0) {
                    judge(file + " " + number, broken);
                }
            }
        }
    }

    static List<Path> programs(List<String> paths) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String path : paths) {
            try (Stream<Path> files = Files.walk(Path.of(path))) {
                files.filter(f -> f.toString().endsWith(".py")).sorted().forEach(found::add);
            }
        }
        return found;
    }

    private void judge(String name, String program) {
        Trial trial = Trial.of(program);
        kinds.merge(trial.kind(), 1, Integer::sum);
        if (trial.fault().isEmpty()) {
            return;
        }
        String sort = trial.sortOfFault();
        if (faults.merge(sort, 1, Integer::sum) > 1) {
            return;
        }
        out.println("=== " + name + ": " + trial.fault());
        if (!sort.startsWith("does not end")) {
            out.println(new Shrinker(text -> Trial.of(text).sortOfFault().equals(sort)).shrink(program));
        }
    }
}
