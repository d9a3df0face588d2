package dev.tally.python.code;

/**
 * {@code co_linetable}: for runs of code from one place, how long they are and where that is, told by what it differs in
 * from the place before. CPython 3.13 InternalDocs/locations.md, Python/assemble.c.
 */
public final class LineTable {
    /** How many units an entry may be of. */
    private static final int LONGEST = 8;

    private static final int ONE_LINE = 10;
    private static final int NO_COLUMNS = 13;
    private static final int LONG = 14;
    private static final int NOTHING = 15;

    private final Code code;
    private final ByteWriter out = new ByteWriter();
    private int line;

    private LineTable(Code code) {
        this.code = code;
        this.line = code.firstLine();
    }

    /** The table as CPython writes it. */
    public static byte[] of(Code code) {
        LineTable table = new LineTable(code);
        CodeUnits units = CodeUnits.of(code);
        int count = code.instructions().length;
        int start = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || !table.same(start, i)) {
                table.run(start, units.start(i) - units.start(start));
                start = i;
            }
        }
        return table.out.toByteArray();
    }

    private boolean same(int one, int other) {
        return Position.of(code, one).equals(Position.of(code, other));
    }

    private void run(int instruction, int length) {
        int rest = length;
        while (rest > LONGEST) {
            entry(instruction, LONGEST);
            rest -= LONGEST;
        }
        entry(instruction, rest);
    }

    private void entry(int instruction, int units) {
        Position at = Position.of(code, instruction);
        if (at.line() == Position.NONE) {
            head(NOTHING, units);
            return;
        }
        int delta = at.line() - line;
        line = at.line();
        boolean oneLine = at.line() == at.endLine();
        int column = at.column();
        int end = at.endColumn();
        if (column == Position.NONE) {
            head(NO_COLUMNS, units);
            signed(delta);
        } else if (oneLine && delta == 0 && column < 80 && end >= column && end - column < 16) {
            head(column >> 3, units);
            out.write((column & 7) << 4 | end - column);
        } else if (oneLine && delta >= 0 && delta < 3 && column < 128 && end < 128) {
            head(ONE_LINE + delta, units);
            out.write(column);
            out.write(end);
        } else {
            head(LONG, units);
            signed(delta);
            number(at.endLine() - at.line());
            number(column + 1);
            number(end + 1);
        }
    }

    private void head(int kind, int units) {
        out.write(0x80 | kind << 3 | units - 1);
    }

    private void signed(int value) {
        number(value < 0 ? -value << 1 | 1 : value << 1);
    }

    /** Six bits a byte, the lowest ones first; all bytes but the last are marked. */
    private void number(int value) {
        int rest = value;
        while (rest > 0x3F) {
            out.write(rest & 0x3F | 0x40);
            rest >>>= 6;
        }
        out.write(rest);
    }
}
