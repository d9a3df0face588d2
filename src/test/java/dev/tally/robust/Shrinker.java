package dev.tally.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a program that fails as short as it fails still: leaves out lines with what is indented below them, then words. */
final class Shrinker {
    private final Predicate<String> fails;

    Shrinker(Predicate<String> fails) {
        this.fails = fails;
    }

    String shrink(String program) {
        String current = program;
        String before;
        do {
            before = current;
            current = withoutWords(withoutLines(current));
        } while (!current.equals(before));
        return current;
    }

    private String withoutLines(String program) {
        List<String> lines = new ArrayList<>(List.of(program.split("\n")));
        for (int i = lines.size() - 1; i >= 0; i--) {
            int end = endOfBlock(lines, i);
            List<List<String>> ways = new ArrayList<>();
            ways.add(without(lines, i, end));
            if (end > i + 1) {
                ways.add(unwrapped(lines, i, end));
                List<String> passed = without(lines, i + 1, end);
                passed.add(i + 1, indentation(lines.get(i)) + "    pass");
                ways.add(passed);
            }
            for (List<String> way : ways) {
                if (!way.equals(lines) && fails.test(String.join("\n", way) + "\n")) {
                    lines = way;
                    break;
                }
            }
            i = Math.min(i, lines.size());
        }
        return String.join("\n", lines) + "\n";
    }

    /** Where an expression can be less: brackets with all that is in them, or a word. */
    private String withoutWords(String program) {
        String current = program;
        for (int at = current.length() - 1; at >= 0; at--) {
            for (String way : shorter(current, at)) {
                if (way.length() < current.length() && fails.test(way)) {
                    current = way;
                    break;
                }
            }
            at = Math.min(at, current.length());
        }
        return current;
    }

    private static List<String> shorter(String text, int at) {
        char c = text.charAt(at);
        List<String> ways = new ArrayList<>();
        if (c == '(' || c == '[' || c == '{') {
            int end = closing(text, at);
            if (end > 0) {
                String before = text.substring(0, at);
                String after = text.substring(end + 1);
                ways.add(before + after);
                ways.add(before + "x" + after);
                ways.add(text.substring(0, at + 1) + text.substring(end));
                ways.add(before + text.substring(at + 1, end) + after);
            }
        }
        if (c == ' ' || c == ',' || c == '.') {
            int end = at + 1;
            while (end < text.length() && ", .()[]{}:\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            ways.add(text.substring(0, at) + text.substring(end));
        }
        return ways;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0 && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int endOfBlock(List<String> lines, int start) {
        int end = start + 1;
        int indentation = indentation(lines.get(start)).length();
        while (end < lines.size() && indentation(lines.get(end)).length() > indentation) {
            end++;
        }
        return end;
    }

    private static String indentation(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private static List<String> without(List<String> lines, int from, int to) {
        List<String> rest = new ArrayList<>(lines.subList(0, from));
        rest.addAll(lines.subList(to, lines.size()));
        return rest;
    }

    private static List<String> unwrapped(List<String> lines, int from, int to) {
        List<String> rest = new ArrayList<>(lines.subList(0, from));
        for (String line : lines.subList(from + 1, to)) {
            rest.add(line.startsWith("    ") ? line.substring(4) : line);
        }
        rest.addAll(lines.subList(to, lines.size()));
        return rest;
    }
}
