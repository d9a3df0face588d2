package dev.tally.python.code;

import dev.tally.python.syntax.Literal;
import dev.tally.source.Source;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Code as text, and back: what the library's modules are compiled to is kept beside them, as CPython keeps it in its
 * {@code .pyc} files (CPython 3.13 Python/marshal.c; the format is ours). It is read only by the version that wrote it.
 *
 * <p>The text is of chars up to 255: the names and other strings, the literals, each once; then the code, which refers to
 * them by their places. A number is its groups of 7 bits from the lowest on, all but the last with the bit above set.
 */
public final class Marshal {
    private Marshal() {}

    public static String write(Code code) {
        return new Writer().write(code);
    }

    /** @param source of the code, and of all code within it */
    public static Code read(String text, Source source) {
        return new Reader(text, source).read();
    }

    /** What a literal starts with, as CPython's {@code TYPE_*}. */
    private static final char NONE = 'N';

    private static final char ELLIPSIS = '.';
    private static final char TRUE = 'T';
    private static final char FALSE = 'F';
    private static final char INT = 'i';
    private static final char FLOAT = 'g';
    private static final char COMPLEX = 'y';
    private static final char STR = 'u';
    private static final char BYTES = 's';
    private static final char TUPLE = '(';
    private static final char FROZEN_SET = '>';

    private static final int GROUP = 7;
    private static final int MORE = 1 << GROUP;

    private static final class Writer {
        private final StringBuilder strings = new StringBuilder();
        private final Map<String, Integer> placesOfStrings = new HashMap<>();
        private final StringBuilder literals = new StringBuilder();
        private final Map<Literal, Integer> placesOfLiterals = new HashMap<>();
        private final StringBuilder codes = new StringBuilder();

        String write(Code code) {
            code(code);
            StringBuilder all = new StringBuilder();
            number(all, placesOfStrings.size());
            all.append(strings);
            number(all, placesOfLiterals.size());
            return all.append(literals).append(codes).toString();
        }

        private void code(Code code) {
            number(codes, string(code.name()));
            number(codes, string(code.qualifiedName()));
            number(codes, code.firstLine());
            number(codes, code.flags());
            number(codes, code.argCount());
            number(codes, code.positionalOnlyArgCount());
            number(codes, code.keywordOnlyArgCount());
            number(codes, code.stackSize());
            constants(code.constants());
            strings(code.names());
            strings(code.localsPlusNames());
            numbers(code.localsPlusKinds());
            instructions(code);
            numbers(code.exceptionTable());
            number(codes, code.firstTraceable());
        }

        private void constants(List<Constant> constants) {
            number(codes, constants.size());
            for (Constant constant : constants) {
                switch (constant) {
                    case Constant.Value value -> number(codes, literal(value.literal()) + 1);
                    case Constant.Nested nested -> {
                        number(codes, 0);
                        code(nested.code());
                    }
                }
            }
        }

        private void instructions(Code code) {
            int[] instructions = code.instructions();
            number(codes, instructions.length);
            int line = 0;
            int start = 0;
            for (int i = 0; i < instructions.length; i++) {
                number(codes, instructions[i]);
                signed(code.lines()[i] - line);
                line = code.lines()[i];
                int place = code.spanStart(i);
                int length = place == Code.NO_SPAN ? 0 : code.span(i).length() + 1;
                number(codes, length << 1 | (code.startsLine(i) ? 1 : 0));
                if (place != Code.NO_SPAN) {
                    signed(place - start);
                    start = place;
                }
            }
        }

        private int literal(Literal literal) {
            Integer known = placesOfLiterals.get(literal);
            if (known != null) {
                return known;
            }
            switch (literal) {
                case Literal.None none -> literals.append(NONE);
                case Literal.Ellipsis ellipsis -> literals.append(ELLIPSIS);
                case Literal.Bool bool -> literals.append(bool.value() ? TRUE : FALSE);
                case Literal.Int integer -> withString(INT, integer.value().toString());
                case Literal.Float real -> {
                    literals.append(FLOAT);
                    real(real.value());
                }
                case Literal.Complex complex -> {
                    literals.append(COMPLEX);
                    real(complex.real());
                    real(complex.imaginary());
                }
                case Literal.Str text -> withString(STR, text.value());
                case Literal.Bytes bytes -> withString(BYTES, bytes.value());
                case Literal.Tuple tuple -> withItems(TUPLE, tuple.items());
                case Literal.FrozenSet set -> withItems(FROZEN_SET, set.items());
            }
            int place = placesOfLiterals.size();
            placesOfLiterals.put(literal, place);
            return place;
        }

        private void withString(char type, String value) {
            literals.append(type);
            number(literals, string(value));
        }

        /** Items come before what they are in. */
        private void withItems(char type, List<Literal> items) {
            int[] places = items.stream().mapToInt(this::literal).toArray();
            literals.append(type);
            number(literals, places.length);
            for (int place : places) {
                number(literals, place);
            }
        }

        private void real(double value) {
            long bits = Double.doubleToRawLongBits(value);
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                literals.append((char) (bits >>> shift & 0xff));
            }
        }

        private int string(String value) {
            Integer known = placesOfStrings.putIfAbsent(value, placesOfStrings.size());
            if (known != null) {
                return known;
            }
            boolean wide = value.chars().anyMatch(c -> c > 0xff);
            number(strings, value.length() << 1 | (wide ? 1 : 0));
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                strings.append((char) (c & 0xff));
                if (wide) {
                    strings.append((char) (c >> Byte.SIZE));
                }
            }
            return placesOfStrings.size() - 1;
        }

        private void strings(List<String> values) {
            number(codes, values.size());
            values.forEach(value -> number(codes, string(value)));
        }

        private void numbers(int[] values) {
            number(codes, values.length);
            for (int value : values) {
                number(codes, value);
            }
        }

        private void signed(int value) {
            number(codes, value << 1 ^ value >> (Integer.SIZE - 1));
        }

        private static void number(StringBuilder out, int value) {
            int rest = value;
            while (rest >>> GROUP != 0) {
                out.append((char) (rest & (MORE - 1) | MORE));
                rest >>>= GROUP;
            }
            out.append((char) rest);
        }
    }

    private static final class Reader {
        private final String text;
        private final Source source;
        private int at;
        private String[] strings = {};
        private Literal[] literals = {};

        Reader(String text, Source source) {
            this.text = text;
            this.source = source;
        }

        Code read() {
            strings = new String[number()];
            for (int i = 0; i < strings.length; i++) {
                strings[i] = string();
            }
            literals = new Literal[number()];
            for (int i = 0; i < literals.length; i++) {
                literals[i] = literal();
            }
            return code();
        }

        private Code code() {
            Code.Builder code = new Code.Builder();
            code.source = source;
            code.name = strings[number()];
            code.qualifiedName = strings[number()];
            code.firstLine = number();
            code.flags = number();
            code.argCount = number();
            code.positionalOnlyArgCount = number();
            code.keywordOnlyArgCount = number();
            code.stackSize = number();
            code.constants = constants();
            code.names = names();
            code.localsPlusNames = names();
            code.localsPlusKinds = numbers();
            instructions(code);
            code.exceptionTable = numbers();
            code.firstTraceable = number();
            return code.restore();
        }

        private List<Constant> constants() {
            int count = number();
            List<Constant> constants = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int literal = number() - 1;
                constants.add(literal < 0 ? new Constant.Nested(code()) : new Constant.Value(literals[literal]));
            }
            return constants;
        }

        private void instructions(Code.Builder code) {
            int count = number();
            code.instructions = new int[count];
            code.lines = new int[count];
            code.spanStarts = new int[count];
            code.spanEnds = new int[count];
            code.lineStarts = new boolean[count];
            int line = 0;
            int start = 0;
            for (int i = 0; i < count; i++) {
                code.instructions[i] = number();
                line += signed();
                code.lines[i] = line;
                int length = number();
                code.lineStarts[i] = (length & 1) != 0;
                length >>= 1;
                if (length == 0) {
                    code.spanStarts[i] = Code.NO_SPAN;
                } else {
                    start += signed();
                    code.spanStarts[i] = start;
                    code.spanEnds[i] = start + length - 1;
                }
            }
        }

        private Literal literal() {
            char type = text.charAt(at++);
            return switch (type) {
                case NONE -> Literal.NONE;
                case ELLIPSIS -> Literal.ELLIPSIS;
                case TRUE -> Literal.TRUE;
                case FALSE -> Literal.FALSE;
                case INT -> new Literal.Int(new BigInteger(strings[number()]));
                case FLOAT -> new Literal.Float(real());
                case COMPLEX -> new Literal.Complex(real(), real());
                case STR -> new Literal.Str(strings[number()]);
                case BYTES -> new Literal.Bytes(strings[number()]);
                case TUPLE -> new Literal.Tuple(items());
                case FROZEN_SET -> new Literal.FrozenSet(items());
                default -> throw new IllegalStateException("no literal starts with " + type);
            };
        }

        private List<Literal> items() {
            Literal[] items = new Literal[number()];
            for (int i = 0; i < items.length; i++) {
                items[i] = literals[number()];
            }
            return List.of(items);
        }

        private double real() {
            long bits = 0;
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                bits |= (long) text.charAt(at++) << shift;
            }
            return Double.longBitsToDouble(bits);
        }

        private String string() {
            int length = number();
            boolean wide = (length & 1) != 0;
            length >>= 1;
            if (!wide) {
                at += length;
                return text.substring(at - length, at);
            }
            char[] chars = new char[length];
            for (int i = 0; i < length; i++) {
                chars[i] = (char) (text.charAt(at) | text.charAt(at + 1) << Byte.SIZE);
                at += 2;
            }
            return new String(chars);
        }

        private List<String> names() {
            String[] names = new String[number()];
            for (int i = 0; i < names.length; i++) {
                names[i] = strings[number()];
            }
            return List.of(names);
        }

        private int[] numbers() {
            int[] numbers = new int[number()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = number();
            }
            return numbers;
        }

        private int signed() {
            int value = number();
            return value >>> 1 ^ -(value & 1);
        }

        private int number() {
            int group = text.charAt(at++);
            int value = group & (MORE - 1);
            for (int shift = GROUP; group >= MORE; shift += GROUP) {
                group = text.charAt(at++);
                value |= (group & (MORE - 1)) << shift;
            }
            return value;
        }
    }
}
