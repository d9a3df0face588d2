package dev.tally.python.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tally.python.syntax.Expr;
import dev.tally.python.syntax.Literal;
import dev.tally.python.syntax.Module;
import dev.tally.python.syntax.Operator;
import dev.tally.python.syntax.Parser;
import dev.tally.python.syntax.Stmt;
import dev.tally.python.syntax.Unsupported;
import dev.tally.source.Source;
import dev.tally.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompilerTest {
    private static Code compile(String program) {
        return Compiler.compile(Parser.parse(new Source("test", program)));
    }

    /** The lines of the instructions that may start a line event, in order. */
    private static List<Integer> startedLines(Code code) {
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < code.instructions().length; i++) {
            if (code.startsLine(i)) {
                lines.add(code.lines()[i]);
            }
        }
        return lines;
    }

    private static Code function(String program) {
        return ((Constant.Nested) compile(program).constants().get(0)).code();
    }

    @Test
    void eachStatementStartsItsLine() {
        assertThat(startedLines(compile("a = 1\nb = (\n  a\n)\nc = b\n"))).containsExactly(1, 3, 2, 5);
    }

    @Test
    void theBodyOfAFunctionOnOneLineStartsThatLineThoughResumeDoesNot() {
        Code code = function("def f(): return 1\n");
        assertThat(code.startsLine(0)).isFalse();
        assertThat(startedLines(code)).containsExactly(1);
    }

    @Test
    void aLoopStartsItsLineAtTheJumpBackAndAfterItsEnd() {
        Code code = function("def f(x):\n  for i in x:\n    g(i)\n");
        int loop = indexOf(code, Opcode.FOR_ITER);
        int end = indexOf(code, Opcode.END_FOR);
        assertThat(code.startsLine(loop)).isTrue();
        assertThat(code.startsLine(end)).isFalse();
        assertThat(code.startsLine(end + 1)).isTrue();
    }

    @Test
    void aPrologueStartsNoLine() {
        Code code = function("def f(x):\n  yield lambda: x\n");
        assertThat(code.firstTraceable())
                .isEqualTo(indexOf(code, Opcode.RESUME))
                .isPositive();
        for (int i = 0; i <= code.firstTraceable(); i++) {
            assertThat(code.startsLine(i)).isFalse();
        }
    }

    private static int indexOf(Code code, int op) {
        for (int i = 0; i < code.instructions().length; i++) {
            if (Opcode.op(code.instructions()[i]) == op) {
                return i;
            }
        }
        throw new AssertionError("no " + Opcode.name(op));
    }

    @Test
    void aFinallyBodyThatIsCompiledTwiceHasItsFunctionsOnce() {
        Code code = function("def f():\n  try:\n    g()\n  finally:\n    h(lambda: 1)\n");
        assertThat(code.constants().stream().filter(c -> c instanceof Constant.Nested))
                .hasSize(1);
    }

    @Test
    void constantsThatAreEqualInPythonButOfOtherTypesAreKeptApart() {
        List<Constant> constants = compile("f(1, 1.0, True, 0.0, -0.0)\n").constants();
        assertThat(constants).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void aLocalThatIsBoundOnEveryWayIsLoadedUnchecked() {
        Code checked = function("def f(a):\n  if a:\n    b = 1\n  return b\n");
        Code unchecked = function("def f(a):\n  if a:\n    b = 1\n  else:\n    b = 2\n  return b\n");
        assertThat(Disassembler.disassemble(checked)).contains("LOAD_FAST_CHECK");
        assertThat(Disassembler.disassemble(unchecked)).doesNotContain("LOAD_FAST_CHECK");
    }

    @Test
    void moreThanSixtyFourLocalsAreStillCheckedWithinABlock() {
        StringBuilder program = new StringBuilder("def f(c):\n");
        for (int i = 0; i < 70; i++) {
            program.append("  v").append(i).append(" = c\n");
        }
        program.append("  if c:\n    late = 1\n  return v69, late\n");
        assertThat(Disassembler.disassemble(function(program.toString()))).contains("LOAD_FAST_CHECK");
    }

    @Test
    void whatIsNestedTooDeepForTheHostsStackIsNotModelled() {
        assertThatThrownBy(() -> compileNested(100_000))
                .isInstanceOf(Unsupported.class)
                .hasMessageContaining("levels deep");
    }

    @Test
    void whatIsWithinTheLimitCompilesOnAStackOfAMegabyte() throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        Thread small = new Thread(null, () -> compileNested(290), "small", 1024 * 1024);
        small.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        small.start();
        small.join();
        assertThat(failures).isEmpty();
    }

    @Test
    void aChainIsNoNestingAndAsLongAsInCPython() throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        Thread small = new Thread(null, () -> compileExpression(chain(9_990)), "small", 1024 * 1024);
        small.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        small.start();
        small.join();
        assertThat(failures).isEmpty();
        assertThatThrownBy(() -> compileExpression(chain(10_000))).isInstanceOf(Unsupported.class);
    }

    private static Expr chain(int links) {
        Expr chain = name();
        for (int i = 0; i < links; i++) {
            chain = new Expr.BinOp(new Span(0, 1), chain, Operator.ADD, name());
        }
        return chain;
    }

    @Test
    void codeThatGrowsWithoutBoundIsNotModelled() {
        List<Stmt> body = List.of(new Stmt.ExprStmt(new Span(0, 1), name()));
        for (int i = 0; i < 20; i++) {
            body = List.of(new Stmt.Try(
                    new Span(0, 1), List.of(new Stmt.Pass(new Span(0, 1))), List.of(), List.of(), body, false));
        }
        Module module = new Module(new Source("bomb", "x"), body);
        assertThatThrownBy(() -> Compiler.compile(module))
                .isInstanceOf(Unsupported.class)
                .hasMessageContaining("instructions");
    }

    private static Expr name() {
        return new Expr.Name(new Span(0, 1), "x", Expr.Context.LOAD);
    }

    private static void compileNested(int depth) {
        Expr nested = name();
        for (int i = 0; i < depth; i++) {
            nested = new Expr.BinOp(
                    new Span(0, 1), new Expr.Constant(new Span(0, 1), Literal.TRUE), Operator.ADD, nested);
        }
        compileExpression(nested);
    }

    private static void compileExpression(Expr expression) {
        Compiler.compile(new Module(new Source("deep", "x"), List.of(new Stmt.ExprStmt(new Span(0, 1), expression))));
    }

    private static String disassembled(String program, Compiler.Mode mode) {
        return Disassembler.disassemble(Compiler.compile(Parser.parse(new Source("test", program)), mode));
    }

    @Test
    void whatIsTypedAtAPromptShowsTheValuesOfItsExpressionsButNotThoseInFunctions() {
        String session = "1\nfor i in x:\n  i\ndef f():\n  x\n";
        assertThat(disassembled(session, Compiler.Mode.INTERACTIVE).split("CALL_INTRINSIC_1", -1))
                .hasSize(3);
        assertThat(disassembled(session, Compiler.Mode.PROGRAM)).doesNotContain("CALL_INTRINSIC_1");
    }

    @Test
    void anExpressionReturnsItsValue() {
        String code = disassembled("x + 1\n", Compiler.Mode.EXPRESSION);
        assertThat(code).contains("RETURN_VALUE").doesNotContain("POP_TOP").doesNotContain("None");
    }

    @Test
    void aStatementIsNoExpression() {
        assertThatThrownBy(() -> disassembled("x = 1\n", Compiler.Mode.EXPRESSION))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyModuleReturnsNoneOnLineZero() {
        Code code = compile("");
        assertThat(code.instructions()).hasSize(2);
        assertThat(Opcode.op(code.instructions()[1])).isEqualTo(Opcode.RETURN_CONST);
        assertThat(startedLines(code)).containsExactly(0);
    }
}
