package dev.tally.course;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages that a fence may name, and what an author means who misspells one. */
final class Languages {
    /** A shorter word is as often a language that we do not know as a misspelt one that we do. */
    private static final int SHORTEST_GUESS = 4;

    private static final Set<String> KNOWN = Stream.of(
                    "python py python3 pycon ipython text txt plain plaintext plain-text output console terminal log ascii",
                    "pseudo pseudocode none raw diff patch regex csv markdown md rst tex latex bibtex mermaid dot graphviz",
                    "bash sh shell zsh fish bat batch cmd powershell ps1 awk sed make makefile cmake docker dockerfile",
                    "c cpp c++ csharp c# cs objc objectivec d go rust zig nim swift kotlin kt java scala groovy gradle",
                    "clojure dart php perl ruby rb lua r julia matlab octave fortran pascal ada cobol basic vb vba",
                    "haskell hs ocaml fsharp f# elm erlang elixir scheme racket lisp prolog smalltalk crystal apl",
                    "javascript js jsx mjs node typescript ts tsx coffeescript vue svelte html xhtml xml svg css scss sass",
                    "less stylus handlebars mustache jinja django pug json json5 jsonc yaml yml toml ini properties env",
                    "sql mysql postgresql plsql tsql sqlite graphql cypher sparql http rest nginx apache protobuf thrift",
                    "hcl terraform solidity verilog vhdl asm assembly wasm llvm glsl cuda dax excel gitignore git vim")
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private static final SortedSet<String> LONG = KNOWN.stream()
            .filter(name -> name.length() >= SHORTEST_GUESS)
            .collect(Collectors.toCollection(TreeSet::new));

    private Languages() {}

    /** The language that somebody misspelt; empty where the word is a language, or like none. */
    static Optional<String> meant(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        return word.length() < SHORTEST_GUESS || KNOWN.contains(word) ? Optional.empty() : Spelling.nearest(word, LONG);
    }
}
