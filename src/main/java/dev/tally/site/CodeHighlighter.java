package dev.tally.site;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * Marks up code in other languages than Python, by the scanners of RSyntaxTextArea: the same classes as
 * {@link PythonHighlighter}'s. No character is lost or added, and no span goes over the end of a line.
 *
 * <p>Weighed: highlight.js and Prism need a JavaScript engine in the build or a script in every page, prism4j is no longer
 * kept, tree-sitter and TextMate grammars need native code. These scanners are plain Java, fast, and kept.
 */
final class CodeHighlighter {
    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("bash", SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL),
            Map.entry("sh", SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL),
            Map.entry("shell", SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL),
            Map.entry("zsh", SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL),
            Map.entry("c", SyntaxConstants.SYNTAX_STYLE_C),
            Map.entry("cpp", SyntaxConstants.SYNTAX_STYLE_CPLUSPLUS),
            Map.entry("c++", SyntaxConstants.SYNTAX_STYLE_CPLUSPLUS),
            Map.entry("csharp", SyntaxConstants.SYNTAX_STYLE_CSHARP),
            Map.entry("c#", SyntaxConstants.SYNTAX_STYLE_CSHARP),
            Map.entry("cs", SyntaxConstants.SYNTAX_STYLE_CSHARP),
            Map.entry("clojure", SyntaxConstants.SYNTAX_STYLE_CLOJURE),
            Map.entry("css", SyntaxConstants.SYNTAX_STYLE_CSS),
            Map.entry("scss", SyntaxConstants.SYNTAX_STYLE_LESS),
            Map.entry("less", SyntaxConstants.SYNTAX_STYLE_LESS),
            Map.entry("dart", SyntaxConstants.SYNTAX_STYLE_DART),
            Map.entry("dockerfile", SyntaxConstants.SYNTAX_STYLE_DOCKERFILE),
            Map.entry("docker", SyntaxConstants.SYNTAX_STYLE_DOCKERFILE),
            Map.entry("go", SyntaxConstants.SYNTAX_STYLE_GO),
            Map.entry("groovy", SyntaxConstants.SYNTAX_STYLE_GROOVY),
            Map.entry("html", SyntaxConstants.SYNTAX_STYLE_HTML),
            Map.entry("ini", SyntaxConstants.SYNTAX_STYLE_INI),
            Map.entry("java", SyntaxConstants.SYNTAX_STYLE_JAVA),
            Map.entry("javascript", SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT),
            Map.entry("js", SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT),
            Map.entry("jsx", SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT),
            Map.entry("json", SyntaxConstants.SYNTAX_STYLE_JSON),
            Map.entry("kotlin", SyntaxConstants.SYNTAX_STYLE_KOTLIN),
            Map.entry("lua", SyntaxConstants.SYNTAX_STYLE_LUA),
            Map.entry("makefile", SyntaxConstants.SYNTAX_STYLE_MAKEFILE),
            Map.entry("perl", SyntaxConstants.SYNTAX_STYLE_PERL),
            Map.entry("php", SyntaxConstants.SYNTAX_STYLE_PHP),
            Map.entry("ruby", SyntaxConstants.SYNTAX_STYLE_RUBY),
            Map.entry("rust", SyntaxConstants.SYNTAX_STYLE_RUST),
            Map.entry("scala", SyntaxConstants.SYNTAX_STYLE_SCALA),
            Map.entry("sql", SyntaxConstants.SYNTAX_STYLE_SQL),
            Map.entry("typescript", SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT),
            Map.entry("ts", SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT),
            Map.entry("tsx", SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT),
            Map.entry("xml", SyntaxConstants.SYNTAX_STYLE_XML),
            Map.entry("yaml", SyntaxConstants.SYNTAX_STYLE_YAML),
            Map.entry("yml", SyntaxConstants.SYNTAX_STYLE_YAML));

    /** A longer line is data, not code; scanners take their time with it. */
    private static final int LONGEST_LINE = 2_000;

    private final TokenMaker scanner;
    private final StringBuilder out = new StringBuilder();

    private CodeHighlighter(TokenMaker scanner) {
        this.scanner = scanner;
    }

    /** The code as HTML; empty where the language is not known, or the code is none that a scanner should read. */
    static Optional<String> html(String language, String code) {
        String style = STYLES.get(language.toLowerCase(Locale.ROOT));
        if (style == null) {
            return Optional.empty();
        }
        TokenMaker scanner = TokenMakerFactory.getDefaultInstance().getTokenMaker(style);
        return new CodeHighlighter(scanner).lines(code);
    }

    private Optional<String> lines(String code) {
        int state = TokenTypes.NULL;
        int from = 0;
        while (from < code.length()) {
            int end = code.indexOf('\n', from);
            end = end < 0 ? code.length() : end;
            if (end - from > LONGEST_LINE) {
                return Optional.empty();
            }
            state = line(code.substring(from, end), state);
            if (end < code.length()) {
                out.append('\n');
            }
            from = end + 1;
        }
        String html = out.toString();
        return Html.text(html).equals(code) ? Optional.of(html) : Optional.empty();
    }

    /** Writes a line; the state in which the next one starts. */
    private int line(String line, int state) {
        Token token = scanner.getTokenList(new Segment(line.toCharArray(), 0, line.length()), state, 0);
        int last = state;
        while (token != null) {
            last = token.getType();
            if (token.isPaintable()) {
                write(token.getLexeme(), mark(token.getType()));
            }
            token = token.getNextToken();
        }
        return last;
    }

    private void write(String text, String mark) {
        if (mark.isEmpty() || text.isBlank()) {
            out.append(Html.escape(text));
        } else {
            out.append("<span class=\"tok-").append(mark).append("\">");
            out.append(Html.escape(text)).append("</span>");
        }
    }

    private static String mark(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP,
                    TokenTypes.MARKUP_COMMENT -> "c";
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.REGEX,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE -> "s";
            case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
                    TokenTypes.VARIABLE,
                    TokenTypes.ANNOTATION,
                    TokenTypes.PREPROCESSOR -> "n";
            case TokenTypes.RESERVED_WORD,
                    TokenTypes.RESERVED_WORD_2,
                    TokenTypes.DATA_TYPE,
                    TokenTypes.LITERAL_BOOLEAN,
                    TokenTypes.MARKUP_TAG_NAME -> "k";
            case TokenTypes.FUNCTION, TokenTypes.MARKUP_TAG_ATTRIBUTE -> "f";
            default -> "";
        };
    }
}
