/**
 * From the tree to bytecode: scopes, the compiler, and the code object with CPython 3.13's stack effects and line table.
 */
@NullMarked
package dev.tally.python.code;

import org.jspecify.annotations.NullMarked;
