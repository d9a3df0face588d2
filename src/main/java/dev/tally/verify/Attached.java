package dev.tally.verify;

import dev.tally.verify.Comments.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A comment, and what it may be about.
 *
 * @param statement index of the statement before it
 * @param line where it is about one line inside of that statement, in a loop or a function: that line, from 1; otherwise 0
 * @param leadsOn whether it rather belongs to what comes after it
 * @param below the statements right below it, up to an empty line: it may be about these as well
 */
record Attached(Comment comment, int statement, int line, boolean leadsOn, List<Integer> below) {
    Attached {
        below = List.copyOf(below);
    }

    /** The comments of a block that stand after one of its statements, or in one. */
    static List<Attached> in(List<String> lines, List<Statement> statements) {
        List<Attached> found = new ArrayList<>();
        int lastBelow = -1;
        List<Comment> comments = Comments.in(lines);
        boolean first = !comments.isEmpty() && before(comments.get(0), statements) < 0;
        boolean titled = first && isTitle(comments.get(0), lines);
        boolean above = first && isResult(comments.get(0), lines);
        for (Comment comment : comments) {
            int before = before(comment, statements);
            if (before < 0 || isHidden(lines.get(comment.first() - 1))) {
                continue;
            }
            Statement statement = statements.get(before);
            if (comment.first() <= statement.last()) {
                inside(comment, before, statement, lines).ifPresent(found::add);
            } else if (before != lastBelow) {
                lastBelow = before;
                boolean leadsOn = leadsOn(comment, lines)
                        || titled && isTitle(comment, lines)
                        || above && isBeforeCode(comment, lines);
                found.add(new Attached(comment, before, 0, leadsOn, below(comment, before + 1, statements, lines)));
            }
        }
        return found;
    }

    private static boolean isHidden(String line) {
        return dev.tally.course.Example.isHidden(line);
    }

    private static int before(Comment comment, List<Statement> statements) {
        int before = -1;
        while (before + 1 < statements.size() && statements.get(before + 1).first() <= comment.first()) {
            before++;
        }
        return before;
    }

    private static Optional<Attached> inside(Comment comment, int index, Statement statement, List<String> lines) {
        if (!statement.isCompound()) {
            boolean atItsEnd = comment.trails() && comment.first() == statement.last();
            return atItsEnd ? Optional.of(new Attached(comment, index, 0, false, List.of())) : Optional.empty();
        }
        int line = comment.trails() ? comment.first() : comment.first() - 1;
        if (line < statement.first() || !lines.get(line - 1).stripLeading().startsWith("print(")) {
            return Optional.empty();
        }
        boolean below = comment.trails() || indent(lines.get(line - 1)) == comment.column();
        return below ? Optional.of(new Attached(comment, index, line, false, List.of())) : Optional.empty();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** After an empty line, and right before code. */
    private static boolean leadsOn(Comment comment, List<String> lines) {
        boolean after = comment.first() > 1 && lines.get(comment.first() - 2).isBlank();
        return after && isBeforeCode(comment, lines);
    }

    /** One word over code. Where the first line of a block is one, so are the others: {@code # A}, {@code # B}. */
    private static boolean isTitle(Comment comment, List<String> lines) {
        boolean word = comment.text().size() == 1
                && !comment.text().get(0).contains(" ")
                && !Stated.isLiteral(comment.text().get(0));
        return word && !comment.trails() && isBeforeCode(comment, lines);
    }

    /** A result over code. Where the first line of a block is one, so are the others: {@code # => 5} over what gives it. */
    private static boolean isResult(Comment comment, List<String> lines) {
        Stated stated = Stated.of(comment.text());
        return !comment.trails()
                && isBeforeCode(comment, lines)
                && (stated.certainty() == Stated.Certainty.SIGN
                        || stated.certainty() == Stated.Certainty.WORD
                                && !stated.text().isEmpty());
    }

    private static List<Integer> below(Comment comment, int next, List<Statement> statements, List<String> lines) {
        List<Integer> below = new ArrayList<>();
        int line = comment.last() + 1;
        while (next < statements.size()
                && line <= lines.size()
                && !lines.get(line - 1).isBlank()) {
            if (statements.get(next).first() == line) {
                below.add(next);
                line = statements.get(next).last();
                next++;
            }
            line++;
        }
        return below;
    }

    private static boolean isBeforeCode(Comment comment, List<String> lines) {
        return comment.last() < lines.size() && !lines.get(comment.last()).isBlank();
    }
}
