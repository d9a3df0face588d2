package dev.tally.python.syntax;

import dev.tally.source.Source;
import java.util.List;

/** A whole program: what the parser makes of a {@link Source}. */
public record Module(Source source, List<Stmt> body) {}
