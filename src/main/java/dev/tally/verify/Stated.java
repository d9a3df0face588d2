package dev.tally.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a comment says is shown.
 *
 * @param text its rows, without what announces them
 * @param certainty how sure it is that this is what is meant
 */
record Stated(List<String> text, Certainty certainty) {
    private static final Pattern SIGN =
            Pattern.compile("^(?:=+>|-+>|~>|[→⇒➜]|>>>?|(?i:\\[out\\]:?|out ?\\[\\d*\\]:))\\s*(.*)$");
    private static final Pattern WORD = Pattern.compile(
            "(?i)^(?:(?:this|it|that|here|also|will|would|should|which|the|now|then|so|and|console|expected|sample|python"
                    + "|line|code)\\s+)*"
                    + "(?:prints?|printed|printing|returns?|returning|outputs?|outputting|results?|gives?|displays?|shows?"
                    + "|yields?|evaluates to|equals|out|(?:you|we)(?:['’]ll| will| should| would| can)? (?:get|see)"
                    + "|(?<=will |would |should )be|(?:answer|ans|value)(?= ?[:=]))\\b(?:\\s*\\[\\d+\\])?\\s*(?:(?:in|is|are|will be|as|to)\\b)?"
                    + "\\s*(?:[:=]+>?|-+>|~>|>>|[→⇒]|-(?!\\d))?\\s*(.*)$");
    /** It tells what to do, or what is done: {@code print the list}. */
    private static final Pattern BIDDING = Pattern.compile("(?i)(?:print|return|display|show|give|yield)\\s+[a-z]");

    private static final Set<String> ELLIPSIS = Set.of("...", "…");
    private static final Set<String> CONSTANTS = Set.of("True", "False", "None");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d[\\d_]*)?\\.?\\d+(?:e[-+]?\\d+)?j?");
    private static final Pattern CALL = Pattern.compile("[A-Za-z_][\\w.]*\\(.*\\)");
    private static final Pattern EXCEPTION = Pattern.compile(
            "^(?:(?:this|it|will|would|also|should)\\s+)*(?:(?:raises?|throws?|gives?|error|error:|an?)\\s+)*"
                    + "(?:[a-z_]\\w*\\.)*([A-Z]\\w*(?:Error|Exception|Interrupt|Iteration|Exit|Warning))\\b(.*)$");
    /** A value, and words that say more of it. */
    private static final Pattern VALUE_THEN_WORDS = Pattern.compile(
            "^(?!.*\\b(?:if|when|unless|otherwise|else|or|were|would|twice|times|each)\\b)(?!(?:True|False|None).*\\b(?:True|False|None)\\b)"
                    + "(?:(True|False|None|[-+]?[\\d_]*\\.?\\d+)[,;]\\s*|(True|False|None):\\s+|"
                    + "(True|False|None|[-+]?[\\d_]*\\.?\\d+)\\s+(?=since\\b|because\\b|as\\b)|([\\[{(].*[\\]})])[,;:]?\\s+"
                    + "|('[^']*'|\"[^\"]*\")(?:[,;]\\s*|\\s+(?=as an? )))[a-z][^\\[\\](){}'\"]*$");

    /** A value, and another one that it is not. */
    private static final Pattern VALUE_NOT_ANOTHER =
            Pattern.compile("^(\\S.*?),?\\s+(?:and\\s+)?(?:not|instead of|rather than)\\s.*$");

    /** A value, and a remark that does not make it another: {@code 3 (Thursday)}, {@code True - both are so}. */
    private static final Pattern VALUE_REMARKED = Pattern.compile(
            "(?i)^(True|False|None|[-+]?[\\d_]*\\.?\\d+)\\s+"
                    + "(?:\\(|<-|(?<=True |False |None )[-–—] |(?:--?|–|—) (?=[a-z]{2,} [a-z])(?!.*\\d))"
                    + "(?!.*(?:round(?!s (?:down|up|towards?)\\b)|about|approx|roughly|\\bor\\b|may\\b|might|could|depend|var[iy]|e\\.g|example)).*$");

    /** A value, and that it was rounded to a whole number. */
    private static final Pattern VALUE_ROUNDED =
            Pattern.compile("(?i)^([-+]?\\d+)\\s+\\((?!.*\\bto\\b)[^()]*\\bround[^()]*\\)$");

    /** A value of a sort that is named: {@code the list [1, 2]}, {@code the string "ab", in small letters}. */
    private static final Pattern VALUE_OF_SORT = Pattern.compile(
            "(?i)^(?:(?:the|a|an|this|new)\\s+)*(?:list|tuple|dict|dictionary|set|string|str|text|number|integer|int|float|bool|boolean)"
                    + ":?\\s+(True|False|[-+]?[\\d_]*\\.?\\d+|'[^']*'|\"[^\"]*\"|[\\[{(][^\\[\\](){}]*[\\]})])(?:[,;.!]|\\s\\()?(?:\\s.*)?$");

    /** A value, and where it is to be seen. */
    private static final Pattern VALUE_ON_SCREEN = Pattern.compile(
            "(?i)^(\\S.*?) (?:to|on|in|at) (?:the )?(?:console|screen|terminal|standard output|stdout|shell)[.!]?$");

    /** A value behind words that say nothing of when it is so, or of what else: {@code the largest value: 9}. */
    private static final Pattern VALUE_AT_LAST = Pattern.compile(
            "(?i)^(?!.*\\b(?:before|was|were|old|previous|earlier|original|initial|input|given|from|if|when|unless|example|like"
                    + "|not|no|never|without|instead|than|or|index|position|default|same|assum|suppos|todo|note|see|step|case|arguments?"
                    + "|parameters?|pass|first|start|with)\\b)[a-z][a-z0-9 ,'’-]*[:,]\\s+(\\S.*?)[.!]?$");

    /** A value that is called by nothing but words for results. */
    private static final Pattern VALUE_OF_RESULT = Pattern.compile(
            "(?i)^(?:(?:the|a|an|this|is|it|its|so|here|now|then|and|new|final|value|values|result|output|answer|total|sum|largest"
                    + "|smallest|biggest|highest|lowest|maximum|minimum|max|min|average|mean|median|length|count|number|of|after"
                    + "|difference|product|union|intersection|quotient|remainder|absolute|copy|all|items?|elements?|numbers?|both|together)\\s*\\b)+"
                    + "(?:[:,=]|(?:is|are|will be|=))\\s+(\\S.*?)[.!]?$");

    /** A number, and how it comes about. */
    private static final Pattern VALUE_WORKED_OUT =
            Pattern.compile("^[-+*/%()\\d ]*\\d\\)? ?[-+*/%]+ ?\\(?-?\\d[-+*/%()\\d ]* ==? ([-+]?\\d+(?:\\.\\d+)?)$");

    private static final Pattern DASHED = Pattern.compile("^(\\S+) (?:--?|–|—) .*$");

    /** A value that is said to be so once more. */
    private static final Pattern VALUE_STILL =
            Pattern.compile("(?i)^(?:(?:it(?:'s| is)|still|again|unchanged)\\b:?\\s*)+(\\S.*)$");

    /** A value, and surprise at it. */
    private static final Pattern VALUE_EXCLAIMED = Pattern.compile("^(.+?)\\s*[!?]+$");

    /** A value after an equals sign. */
    private static final Pattern VALUE_EQUALS = Pattern.compile("^==?\\s+(\\S.*)$");

    /** A number that is said to be written with fewer figures. */
    private static final Pattern VALUE_ABOUT =
            Pattern.compile("(?i)^(?:about|approximately|approx\\.?|roughly|around|~|≈)\\s*([-+]?\\d+\\.\\d+)$");

    /** A number of something; a truth value that is so now. */
    private static final Pattern VALUE_COUNTED = Pattern.compile(
            "^(?:([-+]?\\d[\\d_]*(?:\\.\\d+)?)\\s+(?!to\\b|or\\b|and\\b|in\\b|is\\b|of\\b|digits|figures|places|decimals|times\\b|copies"
                    + "|by\\b|per\\b|plus|minus|more|less|divided|multiplied|modulo|mod\\b|squared|cubed|at\\b|if\\b|for\\b|from\\b|with)[a-z]+(?: (?:now|so far|in all|in total))?"
                    + "|(True|False|None)\\s+(?:now|again|here|too|as expected|of course|this time|indeed|obviously))[.!]?$");

    /** What texts have, and what gives bytes: of these there are as many as it takes to write the others. */
    private static final Pattern OF_TEXT =
            Pattern.compile("\\b(?:letters?|char(?:acter)?s?|symbols?|signs?|code points?)\\b");

    private static final Pattern OF_BYTES = Pattern.compile("\\.encode\\(|\\bbytes(?:array)?\\(|getsizeof|\\bb['\"]");

    /** A number with its unit right behind it: {@code 3x}, {@code 40%}. */
    private static final Pattern VALUE_WITH_UNIT = Pattern.compile("^([-+]?\\d+(?:\\.\\d+)?)(?:[a-zµ]{1,3}|[%°€×])$");

    /** What is called by a name, and its value. */
    private static final Pattern VALUE_CALLED = Pattern.compile(
            "(?i)^(?:(?:the|so|and|now|here|new|final|their|its)\\s+)*([a-z_]\\w*)(?::|\\s+(?:is|are|is now|=|=>|->))\\s+(\\S.*?)(?: now)?[.!]?$");

    /** What a name refers to from here on. */
    private static final Pattern VALUE_NOW = Pattern.compile(
            "^(?:[a-z ]+, )?(?:now|after(?:wards)?(?=:)|it['’]s(?: now)?|(?:it|([A-Za-z_]\\w*))(?:\\s+(?:is|are)(?: now| still| then)?|\\s+now is"
                    + "|\\s+(?:becomes|holds|contains|will be|stays|remains|equals|refers to)|\\s*[-=]+>|(?=:))):?\\s+(\\S.*?)[.!]?$");

    /** What another name refers to: {@code y is still 5}. */
    private static final Pattern VALUE_OF_NAME = Pattern.compile(
            "^([A-Za-z_]\\w*)(?:(?:\\s+(?:is now|is still|is|now is|still is|stays|remains)|:)\\s+)(\\S.*?)(?:, too| too)?[.!]?$");

    /** What results are called. */
    private static final Set<String> RESULTS = Set.of(
            "sum",
            "total",
            "result",
            "answer",
            "value",
            "average",
            "mean",
            "product",
            "difference",
            "union",
            "intersection",
            "quotient",
            "remainder",
            "maximum",
            "minimum",
            "median");

    private static final Pattern REMARK = Pattern.compile("^(.+?)\\s*(?:\\(|<-|<--|—|–|\\s--?\\s|#|//).*$");

    Stated {
        text = List.copyOf(text);
    }

    /** How sure it is that a comment states what is shown. */
    enum Certainty {
        /** An arrow says so. */
        SIGN,
        /** A word says so, {@code Output:}. */
        WORD,
        /** It can be nothing but a value. */
        LITERAL,
        /** It may be anything. */
        TEXT
    }

    /**
     * An exception that a comment announces.
     *
     * @param message what it says of it; empty where it names the type alone
     */
    record Exception(String type, String message) {}

    static Stated of(List<String> comment) {
        List<String> rows = new ArrayList<>(comment);
        String first = rows.get(0);
        Matcher sign = SIGN.matcher(first);
        if (sign.matches()) {
            rows.set(0, sign.group(1));
            rows.replaceAll(
                    row -> SIGN.matcher(row).matches() ? SIGN.matcher(row).replaceFirst("$1") : row);
            return new Stated(trimmed(rows), Certainty.SIGN);
        }
        Matcher word = WORD.matcher(first);
        if (word.matches() && !(BIDDING.matcher(first).lookingAt() && !isLiteral(word.group(1)))) {
            rows.set(0, word.group(1));
            return new Stated(trimmed(rows), Certainty.WORD);
        }
        Stated plain = new Stated(trimmed(rows), Certainty.TEXT);
        return plain.isLiteral() ? new Stated(plain.text(), Certainty.LITERAL) : plain;
    }

    private static List<String> trimmed(List<String> rows) {
        return Outputs.rows(String.join("\n", rows));
    }

    /** The same without the last rows, unless what is left out before them leaves all open, or without a remark after the value. */
    List<List<String>> shorter() {
        List<List<String>> all = new ArrayList<>();
        for (int rows = text.size() - 1; rows > 0; rows--) {
            if (!isEllipsis(text.get(rows - 1))) {
                all.add(text.subList(0, rows));
            }
        }
        if (!text.isEmpty()) {
            Matcher remark = REMARK.matcher(text.get(0));
            if (remark.matches()) {
                all.add(List.of(remark.group(1)));
            }
            if (text.size() == 1 && text.get(0).startsWith("(") && text.get(0).endsWith(")")) {
                all.add(List.of(text.get(0).substring(1, text.get(0).length() - 1)));
            }
            Matcher unit = VALUE_WITH_UNIT.matcher(text.get(0));
            if (text.size() == 1 && unit.matches()) {
                all.add(List.of(unit.group(1)));
            }
            if (text.get(0).endsWith(".")) {
                all.add(List.of(text.get(0).substring(0, text.get(0).length() - 1)));
            }
        }
        return all;
    }

    /**
     * The value where words stand around it, most often behind it: {@code True, since 2 is more}, <code>{1, 2} in any
     * order</code>, {@code [1] not [2]}, {@code False!?}, {@code 3 (Thursday)}; or that something small stands before,
     * {@code still 5}, {@code = 5}, {@code about 2.14}.
     */
    Optional<String> valueAmongWords() {
        String row = text.size() == 1 ? text.get(0) : "";
        return Stream.of(
                        VALUE_THEN_WORDS,
                        VALUE_NOT_ANOTHER,
                        VALUE_REMARKED,
                        VALUE_STILL,
                        VALUE_EXCLAIMED,
                        VALUE_EQUALS,
                        VALUE_ABOUT,
                        VALUE_OF_SORT,
                        VALUE_ON_SCREEN,
                        VALUE_OF_RESULT)
                .map(pattern -> pattern.matcher(row))
                .filter(Matcher::matches)
                .flatMap(found -> IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group))
                .filter(value -> value != null && isLiteral(value))
                .findFirst();
    }

    /** Whether it can be nothing but a statement of what is shown. */
    boolean isCertain() {
        return certainty == Certainty.SIGN || (certainty != Certainty.TEXT && isLiteral());
    }

    /** Whether it is a value as Python writes it, or an arrow says that it is one. */
    boolean isAValue() {
        return certainty == Certainty.SIGN || Literals.is(String.join(" ", text));
    }

    /** Whether it is one row, of which the rest is left out: {@code 0.333...}. */
    boolean isCut() {
        return text.size() == 1
                && ELLIPSIS.stream()
                        .anyMatch(dots ->
                                text.get(0).endsWith(dots) && !text.get(0).equals(dots));
    }

    /** The value at the end of words, {@code the largest of them: 9}; it may be another than that which is shown. */
    Optional<String> valueAtLast() {
        return group(VALUE_AT_LAST).filter(Stated::isLiteral);
    }

    /** Whether a dash stands after the first word: a remark, or something that is taken away. */
    boolean isDashed() {
        return group(DASHED).isPresent();
    }

    /** The number that others are said to come to; it may be a part of what is shown. */
    Optional<String> valueWorkedOut() {
        return group(VALUE_WORKED_OUT);
    }

    /** The value that something was rounded to: of what has no fraction it is all. */
    Optional<String> valueRounded() {
        return group(VALUE_ROUNDED);
    }

    private Optional<String> group(Pattern pattern) {
        Matcher found = pattern.matcher(text.size() == 1 ? text.get(0) : "");
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The value of a name that a line binds: stated alone, in words, or by the name. */
    Optional<String> valueBound(String name) {
        return Optional.of(String.join(" ", text))
                .filter(value -> isLiteral() || Literals.isCall(value))
                .or(() -> valueNow(name))
                .or(this::valueAmongWords)
                .or(this::valueRounded)
                .filter(Literals::is);
    }

    /** A name and the value that it is said to have, whatever the line does. */
    record Named(String name, String value) {}

    Optional<Named> valueOfName() {
        Matcher named = VALUE_OF_NAME.matcher(text.size() == 1 ? text.get(0) : "");
        return named.matches() && Literals.is(named.group(2))
                ? Optional.of(new Named(named.group(1), named.group(2)))
                : Optional.empty();
    }

    /** Whether it tells to show what is shown, in the same words. */
    boolean isBidding(List<String> real) {
        return text.size() == 1
                && BIDDING.matcher(text.get(0)).lookingAt()
                && Mention.inWords(List.of(text.get(0).split(" ", 2)[1]), real);
    }

    /** Whether it is a value, or one with a remark behind it: then it is that, whatever the remark says. */
    boolean isValue() {
        return isLiteral() || valueAmongWords().isPresent();
    }

    /**
     * The value that something is said to have, {@code 12 characters}, {@code False now}, {@code the sum is 5}, {@code x: [1]},
     * where it is a result, or is called as the code calls it.
     */
    Optional<String> valueOf(String code) {
        String row = text.size() == 1 ? text.get(0) : "";
        Matcher counted = VALUE_COUNTED.matcher(row);
        if (counted.matches()
                && OF_TEXT.matcher(row).find()
                && OF_BYTES.matcher(code).find()) {
            return Optional.empty();
        }
        if (counted.matches()) {
            return Optional.ofNullable(counted.group(1)).or(() -> Optional.of(counted.group(2)));
        }
        Matcher called = VALUE_CALLED.matcher(row);
        return called.matches()
                        && isLiteral(called.group(2))
                        && (RESULTS.contains(called.group(1).toLowerCase(Locale.ROOT))
                                || Words.has(code, 0, code.length(), called.group(1)))
                ? Optional.of(called.group(2))
                : Optional.empty();
    }

    /** The value that a name is said to have from now on: {@code now 5}, {@code x is 5}, {@code x is now 5}. */
    Optional<String> valueNow(String name) {
        String row = text.size() == 1 ? text.get(0) : "";
        Matcher now = VALUE_NOW.matcher(row);
        return now.matches() && (now.group(1) == null || now.group(1).equals(name)) && isLiteral(now.group(2))
                ? Optional.of(now.group(2))
                : Optional.empty();
    }

    /** Whether two values are of one sort: constants, numbers, what has the same brackets. */
    static boolean isLike(String value, String other) {
        if (CONSTANTS.contains(value) || NUMBER.matcher(value).matches()) {
            return CONSTANTS.contains(value)
                    ? CONSTANTS.contains(other)
                    : NUMBER.matcher(other).matches();
        }
        return !other.isEmpty() && value.charAt(0) == other.charAt(0);
    }

    /** Whether it can only be a value: a number, a constant, something quoted, something in brackets; or a row of such. */
    boolean isLiteral() {
        if (text.isEmpty()) {
            return false;
        }
        return isLiteral(String.join(" ", text))
                || isLiteral(text.get(0)) && text.stream().allMatch(row -> isLiteral(row) || isEllipsis(row));
    }

    /** Whether a row stands for others. */
    static boolean isEllipsis(String row) {
        return ELLIPSIS.contains(row);
    }

    static boolean isNumber(String given) {
        return NUMBER.matcher(given).matches();
    }

    static boolean isLiteral(String given) {
        String text = given.strip();
        if (CONSTANTS.contains(text) || NUMBER.matcher(text).matches()) {
            return true;
        }
        if (text.length() < 2) {
            return false;
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean quoted = (first == '"' || first == '\'') && text.indexOf(first, 1) == text.length() - 1;
        boolean bytes = first == 'b' && "'\"".indexOf(text.charAt(1)) >= 0 && isLiteral(text.substring(1));
        boolean bracketed = (first == '[' && last == ']')
                || (first == '{' && last == '}')
                || (first == '(' && last == ')' && text.contains(","))
                || (first == '<' && last == '>');
        return quoted || bytes || bracketed || (CALL.matcher(text).matches() && "[{(".indexOf(argument(text)) >= 0);
    }

    /** {@code dict_keys([…])}: a call of a type, with a display in it. */
    private static char argument(String call) {
        return call.charAt(call.indexOf('(') + 1);
    }

    /** An exception, where the comment starts with one or ends a traceback with it. */
    static Optional<Exception> exception(List<String> comment) {
        String first = comment.get(0).toLowerCase(Locale.ROOT);
        int from = 0;
        if (first.startsWith("traceback") || first.startsWith("file \"")) {
            while (from < comment.size()
                    && !EXCEPTION.matcher(comment.get(from)).matches()) {
                from++;
            }
        }
        if (from == comment.size()) {
            return Optional.empty();
        }
        Matcher named = EXCEPTION.matcher(comment.get(from));
        if (!named.matches()) {
            return Optional.empty();
        }
        String rest = named.group(2).strip();
        StringBuilder message = new StringBuilder(rest.startsWith(":") ? rest.substring(1) : "");
        for (int i = from + 1; message.length() > 0 && i < comment.size(); i++) {
            message.append(' ').append(comment.get(i));
        }
        boolean call = rest.startsWith("('") || rest.startsWith("(\"");
        if (call && rest.endsWith(")") && Stated.isLiteral(rest.substring(1, rest.length() - 1))) {
            return Optional.of(new Exception(named.group(1), Outputs.unquoted(rest.substring(1, rest.length() - 1))));
        }
        return Optional.of(new Exception(named.group(1), message.toString().strip()));
    }
}
