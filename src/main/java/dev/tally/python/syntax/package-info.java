/**
 * From Python source to its tree: the lexer, the parser, and the tree's sealed families of records. Knows nothing of running.
 */
@NullMarked
package dev.tally.python.syntax;

import org.jspecify.annotations.NullMarked;
