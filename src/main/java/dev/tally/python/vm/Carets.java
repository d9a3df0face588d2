package dev.tally.python.vm;

import dev.tally.python.code.Code;
import dev.tally.python.code.Opcode;
import dev.tally.source.Source;
import dev.tally.source.Span;

/** The marks under the part of a line that failed. CPython 3.13 Lib/traceback.py, _extract_caret_anchors_from_line_segment. */
final class Carets {
    private Carets() {}

    /** Marks for the instruction, to stand under the line without its indentation; empty where none are shown. */
    static String under(Code code, int instruction, int line) {
        if (instruction < 0 || instruction >= code.instructions().length) {
            return "";
        }
        Span span = code.span(instruction);
        if (span == Span.NONE) {
            return "";
        }
        Source source = code.source();
        String text = source.lineText(line);
        int indent = text.length() - text.stripLeading().length();
        String stripped = text.strip();
        int from = source.line(span.start()) == line ? source.column(span.start()) - 1 - indent : 0;
        int to = source.line(span.end()) == line ? source.column(span.end()) - 1 - indent : stripped.length();
        if (from < 0 || to <= from || to > stripped.length()) {
            return "";
        }
        String part = stripped.substring(from, to);
        if (to == stripped.length() && callIsTheStatement(stripped.substring(0, from), part)) {
            return "";
        }
        String marks = marks(code, instruction, part);
        boolean whole = from == 0 && to == stripped.length();
        return whole && marks.indexOf('~') < 0 ? "" : " ".repeat(from) + marks;
    }

    /** {@code _should_show_carets}: not under the call of {@code return f(…)} with a plain name, nor of {@code x = ….f(…)}. */
    private static boolean callIsTheStatement(String before, String part) {
        int at = opening(part, '(', ')');
        if (at <= 0) {
            return false;
        }
        String kept = before.strip();
        if (kept.equals("return")) {
            return isName(part.substring(0, at));
        }
        int equals = kept.length() - 1;
        return equals > 0
                && kept.charAt(equals) == '='
                && kept.indexOf(':') < 0
                && "+-*/%@&|^<>=!".indexOf(kept.charAt(equals - 1)) < 0;
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '_') {
                return false;
            }
        }
        return true;
    }

    private static String marks(Code code, int instruction, String part) {
        int op = code.instructions()[instruction] & 0xFF;
        int length = part.length();
        if (op == Opcode.BINARY_OP) {
            int at = operator(part);
            if (at >= 0) {
                int width = at + 1 < length && (part.charAt(at + 1) == part.charAt(at)) ? 2 : 1;
                return "~".repeat(at) + "^".repeat(width) + "~".repeat(length - at - width);
            }
        } else if (op == Opcode.CALL
                || op == Opcode.CALL_KW
                || op == Opcode.CALL_FUNCTION_EX
                || op == Opcode.FOR_ITER) {
            int at = opening(part, '(', ')');
            if (at >= 0) {
                return "~".repeat(at) + "^".repeat(length - at);
            }
        } else if (op == Opcode.BINARY_SUBSCR) {
            int at = opening(part, '[', ']');
            if (at >= 0) {
                return "~".repeat(at) + "^".repeat(length - at);
            }
        }
        return "^".repeat(length);
    }

    /** Where the last bracket group of a text opens, which ends with its closing one; -1 if it does not. */
    private static int opening(String part, char open, char close) {
        if (part.isEmpty() || part.charAt(part.length() - 1) != close) {
            return -1;
        }
        int depth = 0;
        for (int i = part.length() - 1; i >= 0; i--) {
            char c = part.charAt(i);
            if (c == close) {
                depth++;
            } else if (c == open && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where the operator stands that is applied last, outside all brackets and strings; -1 if it is not clear. */
    private static int operator(String part) {
        int depth = 0;
        char quote = 0;
        int found = -1;
        for (int i = 1; i < part.length(); i++) {
            char c = part.charAt(i);
            char before = part.charAt(i - 1);
            if (quote != 0) {
                quote = c == quote && before != '\\' ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            } else if (depth == 0 && before == ' ' && "+-*/%@&|^<>".indexOf(c) >= 0) {
                found = i;
            }
        }
        return found;
    }
}
