package dev.tally.site;

import dev.tally.course.Folder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code insights/README.md} says of the site as a whole.
 *
 * @param title the course's name, where nothing else is said
 * @param url where the site will stand, with a slash at its end
 * @param repository the page of the repository, without a slash at its end
 */
record SiteSettings(
        String title,
        Optional<String> description,
        Optional<URI> url,
        String language,
        Optional<String> repository,
        Optional<String> author) {
    private static final String TREE = "/tree/";

    /** Where the course stands in its repository, unless the address of the repository says it. */
    private static final String DEFAULT_PLACE = "HEAD/insights";

    static SiteSettings of(Folder<?> root) {
        return new SiteSettings(
                first(root, "title").orElse(root.name()),
                root.description(),
                first(root, "url").flatMap(SiteSettings::address),
                first(root, "language").filter(SiteSettings::isLanguage).orElse("en"),
                first(root, "repository").filter(SiteSettings::isWeb).map(SiteSettings::withoutSlash),
                first(root, "author"));
    }

    private static Optional<String> first(Folder<?> root, String key) {
        return root.settings().getOrDefault(key, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static boolean isLanguage(String value) {
        return value.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    }

    static boolean isWeb(String value) {
        return value.startsWith("https://") || value.startsWith("http://");
    }

    private static String withoutSlash(String value) {
        return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    }

    private static Optional<URI> address(String value) {
        try {
            URI uri = new URI(withoutSlash(value) + "/");
            boolean whole = uri.getHost() != null && isWeb(value.toLowerCase(Locale.ROOT));
            return whole && uri.getQuery() == null && uri.getFragment() == null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The whole address of a page; none where nobody says where the site will stand. */
    Optional<String> absolute(SitePath page) {
        return url.map(base -> base + page.url());
    }

    /** The path of the site on its server, {@code /course/}. */
    Optional<String> basePath() {
        return url.map(URI::getRawPath);
    }

    /**
     * Where a file of the course can be edited. The repository's address may go down to the folder of the course,
     * {@code https://…/tree/main/course}; otherwise that is {@code insights} on the branch that the repository shows.
     */
    Optional<String> edit(String path) {
        return repository.map(address -> {
            int tree = address.indexOf(TREE);
            String home = tree < 0 ? address : address.substring(0, tree);
            String place = tree < 0 ? DEFAULT_PLACE : address.substring(tree + TREE.length());
            return home + "/edit/" + place + "/" + new SitePath(path).url();
        });
    }
}
