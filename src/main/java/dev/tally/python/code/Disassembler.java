package dev.tally.python.code;

import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.List;

/**
 * Writes code as text, much like Python's {@code dis}: line, label, operation, argument and what it stands for, and the
 * place in the source ({@code line:column-line:column}, columns from 0); then the exception table, then the code inside.
 */
public final class Disassembler {
    private static final int LINE_WIDTH = 5;
    private static final int LABEL_WIDTH = 6;
    private static final int NAME_WIDTH = 26;
    private static final int ARG_WIDTH = 4;

    private static final String[] COMPARISONS = {"<", "<=", "==", "!=", ">", ">="};
    private static final String[] BINARY = {"+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^"};

    private final Code code;
    private final StringBuilder out;
    private final String[] labels;

    private Disassembler(Code code, StringBuilder out) {
        this.code = code;
        this.out = out;
        this.labels = labels(code);
    }

    /** The code and all code inside it. */
    public static String disassemble(Code code) {
        StringBuilder out = new StringBuilder();
        write(code, out);
        return out.toString();
    }

    private static void write(Code code, StringBuilder out) {
        new Disassembler(code, out).write();
        for (Constant constant : code.constants()) {
            if (constant instanceof Constant.Nested nested) {
                out.append('\n');
                write(nested.code(), out);
            }
        }
    }

    private static String[] labels(Code code) {
        int[] instructions = code.instructions();
        boolean[] targets = new boolean[instructions.length + 1];
        for (int instruction : instructions) {
            if (Ops.isJump(Opcode.op(instruction))) {
                targets[Opcode.arg(instruction)] = true;
            }
        }
        int[] table = code.exceptionTable();
        for (int row = 0; row < table.length; row += 5) {
            targets[table[row]] = true;
            targets[table[row + 1]] = true;
            targets[table[row + 2]] = true;
        }
        String[] labels = new String[targets.length];
        int count = 0;
        for (int i = 0; i < targets.length; i++) {
            labels[i] = targets[i] ? "L" + ++count : "";
        }
        return labels;
    }

    private void write() {
        out.append("code ").append(code.qualifiedName());
        out.append(", line ").append(code.firstLine());
        out.append(", flags ").append(code.flags());
        out.append(", arguments ").append(code.argCount());
        out.append('/').append(code.positionalOnlyArgCount());
        out.append('/').append(code.keywordOnlyArgCount());
        out.append(", stack ").append(code.stackSize()).append('\n');
        int line = -2;
        for (int i = 0; i < code.instructions().length; i++) {
            instruction(i, code.lines()[i] != line);
            line = code.lines()[i];
        }
        exceptionTable();
    }

    private void instruction(int index, boolean newLine) {
        int op = Opcode.op(code.instructions()[index]);
        int arg = Opcode.arg(code.instructions()[index]);
        int line = code.lines()[index];
        StringBuilder text = new StringBuilder();
        String shownLine = !newLine ? "" : line == Code.NO_LINE ? "--" : Integer.toString(line);
        text.append(padLeft(shownLine, LINE_WIDTH));
        text.append(padLeft(labels[index].isEmpty() ? "" : labels[index] + ":", LABEL_WIDTH))
                .append(' ');
        text.append(padRight(Opcode.name(op), NAME_WIDTH));
        text.append(padLeft(Integer.toString(Ops.isJump(op) ? 0 : arg), ARG_WIDTH))
                .append(' ');
        String meaning = meaning(op, arg);
        text.append(meaning.isEmpty() ? "" : "(" + meaning + ") ");
        if (line > 0) {
            text.append("; ").append(place(code.span(index)));
        }
        out.append(text.toString().stripTrailing()).append('\n');
    }

    private String place(Span span) {
        return position(span.start()) + "-" + position(span.end());
    }

    private String position(int offset) {
        Source source = code.source();
        int line = source.line(offset);
        return line + ":" + (offset - source.lineStart(line));
    }

    private String meaning(int op, int arg) {
        if (Ops.isJump(op)) {
            return "to " + labels[arg];
        }
        return switch (op) {
            case Opcode.LOAD_CONST, Opcode.RETURN_CONST -> constant(arg);
            case Opcode.LOAD_FAST,
                    Opcode.LOAD_FAST_CHECK,
                    Opcode.LOAD_FAST_AND_CLEAR,
                    Opcode.STORE_FAST,
                    Opcode.DELETE_FAST,
                    Opcode.MAKE_CELL,
                    Opcode.LOAD_DEREF,
                    Opcode.STORE_DEREF,
                    Opcode.DELETE_DEREF,
                    Opcode.LOAD_FROM_DICT_OR_DEREF -> local(arg);
            case Opcode.LOAD_FAST_LOAD_FAST, Opcode.STORE_FAST_LOAD_FAST, Opcode.STORE_FAST_STORE_FAST ->
                local(arg >> 4) + ", " + local(arg & 15);
            case Opcode.LOAD_NAME,
                    Opcode.STORE_NAME,
                    Opcode.DELETE_NAME,
                    Opcode.STORE_GLOBAL,
                    Opcode.DELETE_GLOBAL,
                    Opcode.STORE_ATTR,
                    Opcode.DELETE_ATTR,
                    Opcode.IMPORT_NAME,
                    Opcode.IMPORT_FROM,
                    Opcode.LOAD_FROM_DICT_OR_GLOBALS -> code.names().get(arg);
            case Opcode.LOAD_GLOBAL -> code.names().get(arg >> 1) + ((arg & 1) != 0 ? " + NULL" : "");
            case Opcode.LOAD_ATTR -> code.names().get(arg >> 1) + ((arg & 1) != 0 ? " + NULL|self" : "");
            case Opcode.LOAD_SUPER_ATTR -> code.names().get(arg >> 2) + ((arg & 1) != 0 ? " + NULL|self" : "");
            case Opcode.COMPARE_OP -> (arg & 16) != 0 ? "bool(" + COMPARISONS[arg >> 5] + ")" : COMPARISONS[arg >> 5];
            case Opcode.BINARY_OP -> arg < Intrinsics.IN_PLACE ? BINARY[arg] : BINARY[arg - Intrinsics.IN_PLACE] + "=";
            default -> "";
        };
    }

    private String local(int index) {
        return code.localsPlusNames().get(index);
    }

    private String constant(int index) {
        List<Constant> constants = code.constants();
        return switch (constants.get(index)) {
            case Constant.Value value -> LiteralText.repr(value.literal());
            case Constant.Nested nested -> "code " + nested.code().qualifiedName();
        };
    }

    private void exceptionTable() {
        int[] table = code.exceptionTable();
        for (int row = 0; row < table.length; row += 5) {
            out.append("  ").append(labels[table[row]]);
            out.append(" to ").append(labels[table[row + 1]]);
            out.append(" -> ").append(labels[table[row + 2]]);
            out.append(" [").append(table[row + 3]).append(']');
            out.append(table[row + 4] != 0 ? " lasti" : "").append('\n');
        }
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
