package dev.tally.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tally.site.Templates;
import dev.tally.source.Diagnostic;
import dev.tally.source.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;

/**
 * Shows a live course to browsers on this machine, and tells them when to look again (server-sent events). Answers only
 * to those who call it by its own name, so that no page of another site can read along.
 */
final class LiveServer implements AutoCloseable {
    private static final String EVENTS = "/.tally/events";
    private static final String MISSED = "/.tally/missed";

    private final LiveCourse course;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(null, work, "browser", 64L << 20);
        thread.setDaemon(true);
        return thread;
    });
    private final LiveEvents events = new LiveEvents();

    LiveServer(LiveCourse course, InetSocketAddress address) throws IOException {
        this.course = course;
        this.server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Tells every page that is open which pages have changed. */
    void tell(Set<String> pages) {
        events.tell(pages);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!isOurs(exchange)) {
                send(exchange, 403, "text/plain; charset=utf-8", "This server is for this machine alone.\n".getBytes());
            } else if (!exchange.getRequestMethod().equals("GET")
                    && !exchange.getRequestMethod().equals("HEAD")) {
                send(exchange, 405, "text/plain; charset=utf-8", new byte[0]);
            } else if (path.equals(EVENTS)) {
                listen(exchange);
            } else if (path.equals(MISSED)) {
                String missed = events.missedSince(since(exchange));
                send(exchange, 200, type("missed.txt"), missed.getBytes(StandardCharsets.UTF_8));
            } else {
                file(exchange, path);
            }
        } catch (IOException gone) {
            // The browser has turned to something else.
        }
    }

    private boolean isOurs(HttpExchange exchange) {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        int port = server.getAddress().getPort();
        return host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port);
    }

    private void listen(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        BlockingQueue<String> told = events.listen(since(exchange));
        try (OutputStream out = exchange.getResponseBody()) {
            String next = "retry: 300\n\n";
            while (!Thread.currentThread().isInterrupted()) {
                out.write(next.getBytes(StandardCharsets.UTF_8));
                out.flush();
                next = Objects.requireNonNullElse(told.poll(15, TimeUnit.SECONDS), ": still here\n\n");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            events.leave(told);
        }
    }

    /** What a browser says it has seen: by itself when it calls again, by its page when it calls first. */
    private static String since(HttpExchange exchange) {
        String again = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        String query = exchange.getRequestURI().getQuery();
        String first = query != null && query.startsWith("since=") ? query.substring("since=".length()) : "";
        return again == null ? first : again;
    }

    private void file(HttpExchange exchange, String address) throws IOException {
        String path = address.substring(1);
        String now = events.now();
        String page = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        try {
            Optional<byte[]> own = own(path);
            Optional<byte[]> html =
                    own.isPresent() ? Optional.empty() : course.site().page(page);
            if (own.isPresent()) {
                send(exchange, 200, type(path), own.get());
            } else if (html.isPresent()) {
                send(exchange, 200, type(page), live(html.get(), page, now));
            } else if (course.site().page(page + "/index.html").isPresent()) {
                exchange.getResponseHeaders().set("Location", address + "/");
                send(exchange, 302, "text/plain; charset=utf-8", new byte[0]);
            } else {
                Optional<byte[]> file = course.site().file(path);
                byte[] missing = missing(now);
                send(
                        exchange,
                        file.isPresent() ? 200 : 404,
                        file.isPresent() ? type(path) : type("404.html"),
                        file.orElse(missing));
            }
        } catch (Templates.TemplateFault fault) {
            send(
                    exchange,
                    500,
                    "text/plain; charset=utf-8",
                    (fault.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (UncheckedIOException gone) {
            send(exchange, 500, "text/plain; charset=utf-8", "This page is being made anew.\n".getBytes());
        }
    }

    private static Optional<byte[]> own(String path) throws IOException {
        if (!path.equals(".tally/live.js") && !path.equals(".tally/live.css")) {
            return Optional.empty();
        }
        String name = "/dev/tally/serve/" + path.substring(".tally/".length());
        try (InputStream in = LiveServer.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    /** Asked for under any address, it finds its way from the root: wherever the site will stand, here it stands there. */
    private byte[] missing(String now) {
        String html = new String(
                live(course.site().page("404.html").orElse(new byte[0]), "404.html", now), StandardCharsets.UTF_8);
        return html.replaceFirst("<base [^>]*>", "")
                .replaceFirst("<head>", "<head>\n<base href=\"/\">")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A page with what makes it look again, and what there is to say about its insight, over it.
     *
     * @param now what was told before the page was made
     */
    private byte[] live(byte[] encoded, String page, String now) {
        String html = new String(encoded, StandardCharsets.UTF_8);
        String head = "<link rel=\"stylesheet\" href=\"/.tally/live.css\">\n<script src=\"/.tally/live.js\" data-now=\""
                + now + "\" defer></script>\n";
        String marked = html.replaceFirst("</head>", Matcher.quoteReplacement(head + "</head>"));
        String said = said(page);
        String whole =
                said.isEmpty() ? marked : marked.replaceFirst("(<main[^>]*>)", "$1" + Matcher.quoteReplacement(said));
        return whole.getBytes(StandardCharsets.UTF_8);
    }

    private String said(String page) {
        List<Diagnostic> diagnostics = course.diagnostics(page).stream()
                .filter(d -> d.severity() != Severity.NOTE)
                .toList();
        String fault = course.fault();
        if (diagnostics.isEmpty() && fault == null) {
            return "";
        }
        StringBuilder out = new StringBuilder("<aside class=\"tally-said\" aria-label=\"What check says\">");
        if (fault != null) {
            out.append("<pre class=\"error\">").append(escape(fault)).append("</pre>");
        }
        for (Diagnostic d : diagnostics) {
            out.append("<pre class=\"").append(d.severity().word()).append("\">");
            out.append(escape(d.render())).append("</pre>");
        }
        return out.append("</aside>").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean body = exchange.getRequestMethod().equals("GET") && bytes.length > 0;
        exchange.sendResponseHeaders(status, body ? bytes.length : -1);
        if (body) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "json" -> "application/json";
            case "webmanifest" -> "application/manifest+json";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "gif" -> "image/gif";
            case "webp" -> "image/webp";
            case "txt" -> "text/plain; charset=utf-8";
            default -> "application/octet-stream";
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
