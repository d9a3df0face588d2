package dev.tally.verify;

import dev.tally.course.Spelling;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether what a comment states is of the sort of what is shown, though it is something else: then it was meant to be that. */
final class Resemblance {
    private static final Pattern ROW = Pattern.compile("-?[\\d.]+(?: -?[\\d.]+)+");
    private static final Pattern SAYS = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final Pattern NAME = Pattern.compile("[a-z]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Set<String> CLASSES = Set.of(
            "int",
            "float",
            "complex",
            "bool",
            "str",
            "bytes",
            "list",
            "tuple",
            "dict",
            "set",
            "frozenset",
            "range",
            "NoneType",
            "type",
            "function",
            "generator");

    private Resemblance() {}

    /** @param written the code that a value may be taken from */
    static boolean between(Stated stated, List<String> real, Written written) {
        return valueFirst(stated, real, written)
                || isWord(stated, real)
                || isOtherClass(stated, real)
                || isRowOfNumbers(stated, real)
                || isRowByRow(stated, real)
                || Mention.allButOne(stated.text(), real)
                || isOfWords(stated, real, written);
    }

    /** A value of the same sort, with words that say no more than what it is; not one that the code has. */
    private static boolean isOfWords(Stated stated, List<String> real, Written written) {
        if (stated.text().size() != 1 || real.size() != 1 || !Stated.isLiteral(real.get(0))) {
            return false;
        }
        return stated.valueOf(written.line())
                .filter(value -> Stated.isLike(value, real.get(0)) && !written.has(value))
                .isPresent();
    }

    /** As many numbers as are printed. */
    private static boolean isRowOfNumbers(Stated stated, List<String> real) {
        if (stated.text().size() != 1 || real.size() != 1) {
            return false;
        }
        String said = stated.text().get(0);
        return ROW.matcher(said).matches()
                && ROW.matcher(real.get(0)).matches()
                && said.split(" ").length == real.get(0).split(" ").length;
    }

    /** A value, and a remark beside it; not one that the code has, of which the remark may be. */
    private static boolean valueFirst(Stated stated, List<String> real, Written written) {
        boolean like = real.size() == 1
                && stated.valueAmongWords()
                        .filter(value -> Stated.isLike(value, real.get(0)) || isPrintedText(value, real.get(0)))
                        .filter(value -> !written.has(value) && !(stated.isDashed() && written.hasBefore(value)))
                        .isPresent();
        return like
                || isLast(stated, real, written)
                || isWhole(stated, real, written)
                || stated.shorter().stream()
                        .anyMatch(said -> said.size() == 1
                                && Stated.isLiteral(said.get(0))
                                && (stated.text().size() > 1 || !written.has(said.get(0)))
                                && (Outputs.near(said, real)
                                        || "'\"[{(".indexOf(said.get(0).charAt(0)) >= 0));
    }

    /** A text in quotes, which {@code print} shows without: of another text, or of a number where it has one. */
    private static boolean isPrintedText(String value, String real) {
        String text = Outputs.unquoted(value);
        return !text.equals(value)
                && !text.isEmpty()
                && (Stated.isLiteral(real) ? Stated.isLike(text, real) : !Stated.isLiteral(text));
    }

    /** Nearly what is shown, behind words. */
    private static boolean isLast(Stated stated, List<String> real, Written written) {
        return real.size() == 1
                && stated.valueAtLast()
                        .filter(value -> Literals.is(value)
                                && Outputs.near(List.of(value), real)
                                && Stated.isLike(value, real.get(0))
                                && !written.has(value))
                        .isPresent();
    }

    /** A whole number that is said to be rounded, where one is shown. */
    private static boolean isWhole(Stated stated, List<String> real, Written written) {
        return real.size() == 1
                && WHOLE.matcher(real.get(0)).matches()
                && stated.valueRounded().filter(value -> !written.has(value)).isPresent();
    }

    /** A single word, where a single word is printed; one for a number may be its name. */
    private static boolean isWord(Stated stated, List<String> real) {
        return stated.text().size() == 1
                && real.size() == 1
                && stated.text().get(0).indexOf(' ') < 0
                && real.get(0).indexOf(' ') < 0
                && (SAYS.matcher(stated.text().get(0)).find()
                        || !SAYS.matcher(real.get(0)).find())
                && !(NAME.matcher(stated.text().get(0)).matches() && Stated.isLiteral(real.get(0)));
    }

    /** The name of a class that Python has, where another class is shown. */
    private static boolean isOtherClass(Stated stated, List<String> real) {
        return stated.text().size() == 1
                && real.size() == 1
                && Typed.className(real.get(0)).isPresent()
                && CLASSES.contains(stated.text().get(0));
    }

    /** A word where another one is printed: what is stated, or what it is called, {@code print(name)  # string}. */
    static boolean isOtherWord(Stated stated, List<String> real) {
        return stated.text().size() == 1
                && real.size() == 1
                && WORD.matcher(stated.text().get(0)).matches()
                && WORD.matcher(real.get(0)).matches()
                && Spelling.distance(stated.text().get(0), real.get(0)) > 1;
    }

    /** As many rows as are printed, each of as many words. */
    private static boolean isRowByRow(Stated stated, List<String> real) {
        if (real.size() < 2 || stated.text().size() != real.size()) {
            return false;
        }
        for (int i = 0; i < real.size(); i++) {
            if (stated.text().get(i).split(" ").length != real.get(i).split(" ").length) {
                return false;
            }
        }
        return true;
    }
}
