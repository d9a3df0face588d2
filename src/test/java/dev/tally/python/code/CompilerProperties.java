package dev.tally.python.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tally.python.syntax.SyntaxError;
import dev.tally.python.syntax.Unsupported;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of the code of any tree, however odd. */
class CompilerProperties {
    @Property(tries = 1500)
    void everyTreeCompilesToSoundCodeOrIsRefusedInWords(@ForAll long seed) {
        Code code;
        try {
            code = Compiler.compile(new RandomTrees(seed).module());
        } catch (SyntaxError error) {
            assertThat(error.message()).isNotBlank();
            return;
        } catch (Unsupported unsupported) {
            assertThat(unsupported.construct()).isNotBlank();
            return;
        }
        checkSound(code);
    }

    @Property(tries = 200)
    void theSameTreeCompilesToTheSameCode(@ForAll long seed) {
        assertThat(outcome(seed)).isEqualTo(outcome(seed));
    }

    private static String outcome(long seed) {
        try {
            return Disassembler.disassemble(Compiler.compile(new RandomTrees(seed).module()));
        } catch (SyntaxError error) {
            return error.message() + error.span();
        } catch (Unsupported unsupported) {
            return unsupported.construct();
        }
    }

    private static void checkSound(Code code) {
        int count = code.instructions().length;
        assertThat(Ops.isTerminator(Opcode.op(code.instructions()[count - 1]))).isTrue();
        for (int i = 0; i < count; i++) {
            checkArgument(code, Opcode.op(code.instructions()[i]), Opcode.arg(code.instructions()[i]));
        }
        checkExceptionTable(code, count);
        assertThat(code.localsPlusKinds()).hasSameSizeAs(code.localsPlusNames());
        assertThat(code.stackSize()).isPositive();
        for (Constant constant : code.constants()) {
            if (constant instanceof Constant.Nested nested) {
                checkSound(nested.code());
            }
        }
    }

    private static void checkArgument(Code code, int op, int arg) {
        assertThat(op).isBetween(0, Opcode.count() - 1);
        int limit =
                switch (op) {
                    case Opcode.LOAD_CONST, Opcode.RETURN_CONST ->
                        code.constants().size();
                    case Opcode.LOAD_FAST,
                            Opcode.LOAD_FAST_CHECK,
                            Opcode.LOAD_FAST_AND_CLEAR,
                            Opcode.STORE_FAST,
                            Opcode.DELETE_FAST,
                            Opcode.MAKE_CELL,
                            Opcode.LOAD_DEREF,
                            Opcode.STORE_DEREF,
                            Opcode.DELETE_DEREF,
                            Opcode.LOAD_FROM_DICT_OR_DEREF ->
                        code.localsPlusNames().size();
                    case Opcode.LOAD_NAME, Opcode.STORE_NAME, Opcode.STORE_ATTR, Opcode.IMPORT_NAME ->
                        code.names().size();
                    case Opcode.LOAD_GLOBAL, Opcode.LOAD_ATTR -> code.names().size() * 2;
                    default -> Ops.isJump(op) ? code.instructions().length : Integer.MAX_VALUE;
                };
        assertThat(arg).isBetween(0, limit - 1);
    }

    private static void checkExceptionTable(Code code, int count) {
        int[] table = code.exceptionTable();
        int end = 0;
        for (int row = 0; row < table.length; row += 5) {
            assertThat(table[row]).isBetween(end, count - 1);
            end = table[row + 1];
            assertThat(end).isGreaterThan(table[row]).isLessThanOrEqualTo(count);
            assertThat(table[row + 2]).isBetween(0, count - 1);
            assertThat(table[row + 3]).isNotNegative();
        }
    }
}
