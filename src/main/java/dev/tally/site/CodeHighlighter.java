package dev.tally.site;

import dev.tally.python.syntax.Highlighter;
import dev.tally.source.HtmlText;
import java.util.Locale;
import java.util.Optional;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.fife.ui.rsyntaxtextarea.modes.CPlusPlusTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSSTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSharpTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ClojureTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DartTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DockerTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GroovyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HTMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.IniTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JsonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.KotlinTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LuaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MakefileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PHPTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PerlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RubyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RustTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.SQLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ScalaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TypeScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.UnixShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.XMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.YamlTokenMaker;
import org.jspecify.annotations.Nullable;

/**
 * Marks up code in other languages than Python, by the scanners of RSyntaxTextArea: the same classes as
 * {@link Highlighter}'s. No character is lost or added, and no span goes over the end of a line.
 *
 * <p>Weighed: highlight.js and Prism need a JavaScript engine in the build or a script in every page, prism4j is no longer
 * kept, tree-sitter and TextMate grammars need native code. These scanners are plain Java, fast, and kept.
 */
final class CodeHighlighter {
    /** A longer line is data, not code; scanners take their time with it. */
    private static final int LONGEST_LINE = 2_000;

    private final TokenMaker scanner;
    private final StringBuilder out = new StringBuilder();

    private CodeHighlighter(TokenMaker scanner) {
        this.scanner = scanner;
    }

    /** The code as HTML; empty where the language is not known, or the code is none that a scanner should read. */
    static Optional<String> html(String language, String code) {
        TokenMaker scanner = scanner(language.toLowerCase(Locale.ROOT));
        return scanner == null ? Optional.empty() : new CodeHighlighter(scanner).lines(code);
    }

    /** Made here, not by the library's factory, which looks up names of classes each time. */
    private static @Nullable TokenMaker scanner(String language) {
        return switch (language) {
            case "bash", "sh", "shell", "zsh" -> new UnixShellTokenMaker();
            case "c" -> new CTokenMaker();
            case "cpp", "c++" -> new CPlusPlusTokenMaker();
            case "csharp", "c#", "cs" -> new CSharpTokenMaker();
            case "clojure" -> new ClojureTokenMaker();
            case "css" -> new CSSTokenMaker();
            case "scss", "less" -> new LessTokenMaker();
            case "dart" -> new DartTokenMaker();
            case "dockerfile", "docker" -> new DockerTokenMaker();
            case "go" -> new GoTokenMaker();
            case "groovy" -> new GroovyTokenMaker();
            case "html" -> new HTMLTokenMaker();
            case "ini" -> new IniTokenMaker();
            case "java" -> new JavaTokenMaker();
            case "javascript", "js", "jsx" -> new JavaScriptTokenMaker();
            case "json" -> new JsonTokenMaker();
            case "kotlin" -> new KotlinTokenMaker();
            case "lua" -> new LuaTokenMaker();
            case "makefile" -> new MakefileTokenMaker();
            case "perl" -> new PerlTokenMaker();
            case "php" -> new PHPTokenMaker();
            case "ruby" -> new RubyTokenMaker();
            case "rust" -> new RustTokenMaker();
            case "scala" -> new ScalaTokenMaker();
            case "sql" -> new SQLTokenMaker();
            case "typescript", "ts", "tsx" -> new TypeScriptTokenMaker();
            case "xml" -> new XMLTokenMaker();
            case "yaml", "yml" -> new YamlTokenMaker();
            default -> null;
        };
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
            out.append(HtmlText.escape(text));
        } else {
            out.append("<span class=\"tok-").append(mark).append("\">");
            out.append(HtmlText.escape(text)).append("</span>");
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
