package dev.tally.course;

import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the options of a question by its lines: the last run of bullets outside blocks of code. Authors mix {@code *} and
 * {@code -}, leave out the space after them, and put blank lines between them, which markdown takes for several lists or
 * for none.
 *
 * @param items for each option, its text in the file, without its bullet
 * @param span all of them
 */
record OptionLines(List<Span> items, Span span) {

    static Optional<OptionLines> find(Lines lines, Span body) {
        Finder finder = new Finder(lines, body, true);
        Optional<OptionLines> found = finder.find();
        return found.isEmpty() && finder.leftOpen() >= 0
                ? new Finder(lines, new Span(lines.start(finder.leftOpen() + 1), body.end()), false).find()
                : found;
    }

    private static final class Finder {
        private static final String BOX = "[ ] ";

        private final Lines lines;
        private final Span body;
        private final boolean blocks;
        private final List<int[]> starts = new ArrayList<>();
        private int end;
        private int leftOpen = -1;
        private boolean closed = true;

        /** @param blocks whether blocks of code are told from lists: after one that has no end, nothing is code */
        Finder(Lines lines, Span body, boolean blocks) {
            this.lines = lines;
            this.body = body;
            this.blocks = blocks;
        }

        Optional<OptionLines> find() {
            FenceTracker fences = new FenceTracker();
            int opened = -1;
            boolean afterBlank = true;
            for (int i = lines.lineAt(body.start()); i < lines.count() && lines.start(i) < body.end(); i++) {
                String line = lines.text(i);
                boolean blank = lines.isBlank(i);
                if (fences.isOpen()) {
                    fences.take(line);
                    extend(i);
                } else if (!lines.isBreak(i) && (isBullet(line) || !afterBlank && isNumberAmongBullets(line))) {
                    opened = i;
                    bullet(i, line);
                    enter(fences, line.substring(textStart(line)));
                } else if (!blank) {
                    opened = i;
                    boolean indented = line.startsWith("  ") || line.startsWith("\t");
                    boolean continues = FenceTracker.isFence(line) ? isLastEmpty() : !afterBlank;
                    if (lines.isBreak(i) || !(indented || continues)) {
                        closed = true;
                    }
                    enter(fences, line);
                    extend(i);
                }
                afterBlank = blank;
            }
            leftOpen = fences.isOpen() ? opened : -1;
            return options();
        }

        /** The line of the block of code that has no end in the body; -1 where each has one. */
        int leftOpen() {
            return leftOpen;
        }

        private void enter(FenceTracker fences, String line) {
            if (blocks) {
                fences.take(line);
            }
        }

        private void extend(int line) {
            if (!closed) {
                end = line + 1;
            }
        }

        /** A bullet with nothing after it takes the block of code that follows. */
        private boolean isLastEmpty() {
            if (closed) {
                return false;
            }
            int[] last = starts.get(starts.size() - 1);
            return lines.text(last[0]).substring(last[1]).isBlank();
        }

        private void bullet(int line, String text) {
            int indent = textIndent(text);
            if (closed) {
                starts.clear();
                closed = false;
            } else if (indent >= 2 && indent > textIndent(lines.text(starts.get(0)[0])) + 1) {
                end = line + 1;
                return;
            }
            if (hasGap(text)) {
                // An option is put into a gap and holds none: this list is part of the question.
                closed = true;
                starts.clear();
                return;
            }
            starts.add(new int[] {line, textStart(text)});
            end = line + 1;
        }

        private Optional<OptionLines> options() {
            if (starts.isEmpty()) {
                return Optional.empty();
            }
            int from = lines.start(starts.get(0)[0]);
            int to = Math.min(lines.start(end), body.end());
            List<Span> items = new ArrayList<>();
            for (int i = 0; i < starts.size(); i++) {
                int[] start = starts.get(i);
                int first = lines.start(start[0]) + start[1];
                int last = i + 1 < starts.size() ? lines.start(starts.get(i + 1)[0]) : to;
                items.add(new Span(first, Math.max(first, last)));
            }
            return Optional.of(new OptionLines(items, new Span(from, to)));
        }

        /** Outside of code, whose question marks may be meant as such. */
        private static boolean hasGap(String line) {
            int at = line.indexOf(MarkdownWriter.GAP);
            return at >= 0
                    && line.substring(0, at).chars().filter(c -> c == '`').count() % 2 == 0;
        }

        private static int textIndent(String line) {
            int at = 0;
            while (at < line.length() && Lines.isBlank(line.charAt(at))) {
                at++;
            }
            return at;
        }

        /** Where the text after the bullet starts, and after the empty box of a list of tasks. */
        private static int textStart(String line) {
            int at = skipSpaces(line, markEnd(line, textIndent(line)));
            int afterBox = line.startsWith(BOX, at) ? skipSpaces(line, at + BOX.length()) : line.length();
            return afterBox < line.length() ? afterBox : at;
        }

        private static int skipSpaces(String line, int from) {
            int at = from;
            while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
                at++;
            }
            return at;
        }

        /** Where the bullet, or the number with its point, ends that stands at {@code at}. */
        private static int markEnd(String line, int at) {
            int end = at;
            while (end < line.length() && isDigit(line.charAt(end))) {
                end++;
            }
            return end + 1;
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        /** {@code 1.} or {@code 1)} before an option, among others with bullets: a list like the rest to whoever wrote it. */
        private boolean isNumberAmongBullets(String line) {
            int at = textIndent(line);
            if (closed || at >= line.length() || !isDigit(line.charAt(at))) {
                return false;
            }
            int end = markEnd(line, at);
            return end < line.length()
                    && (line.charAt(end - 1) == '.' || line.charAt(end - 1) == ')')
                    && Lines.isBlank(line.charAt(end));
        }

        /**
         * A bullet and a space; or a bullet alone before its text, unless that makes it emphasis, a rule or a negative
         * number.
         */
        private static boolean isBullet(String line) {
            int at = textIndent(line);
            if (at >= line.length()) {
                return false;
            }
            char mark = line.charAt(at);
            if (mark != '*' && mark != '-' && mark != '+') {
                return false;
            }
            if (at + 1 == line.length() || Lines.isBlank(line.charAt(at + 1))) {
                return true;
            }
            if (mark == '+') {
                return false;
            }
            char next = line.charAt(at + 1);
            boolean emphasis = mark == '*' && line.indexOf('*', at + 1) >= 0;
            return next != mark && !emphasis;
        }
    }
}
