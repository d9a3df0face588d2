/**
 * From the tree to bytecode, instruction for instruction what CPython 3.13.0 makes of it: lifetimes of temporaries and the
 * order of line events follow from the code, so equality is what is tested.
 *
 * <ol>
 *   <li>{@code ConstantFolder}, {@code StatementFolder}: a tree with constants computed ({@code Python/ast_opt.c}).
 *   <li>{@code SymbolCollector}, {@code ExpressionSymbols}, {@code ScopeAnalysis}: a {@code SymbolTable} of {@code Scope}s
 *       ({@code Python/symtable.c}).
 *   <li>{@code Generator} with its compilers of statements, expressions, calls, comprehensions, patterns, definitions:
 *       {@code Instructions} with labels, one {@code Unit} a scope ({@code Python/compile.c}).
 *   <li>{@code FlowGraph} and its passes over {@code Block}s ({@code Python/flowgraph.c}).
 *   <li>{@code Assembler}: a {@link dev.tally.python.code.Code} ({@code Python/assemble.c}); {@code LineStarts} says where line
 *       events may be raised ({@code Python/instrumentation.c}).
 * </ol>
 */
@NullMarked
package dev.tally.python.code;

import org.jspecify.annotations.NullMarked;
