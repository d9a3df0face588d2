/**
 * The modules that CPython writes in C, written here in Java.
 */
@NullMarked
package dev.tally.python.lib;

import org.jspecify.annotations.NullMarked;
