package dev.contrail.packaging.manual;

import java.nio.file.Path;

/** From links between files of the repository to links between pages. */
final class Links {
    private Links() {}

    /** The page of a Markdown file; the README is the first one. Other files stay, with {@code .txt} where no browser shows them. */
    static String page(String path) {
        if (path.equals("README.md")) {
            return "index.html";
        }
        if (path.endsWith(".md")) {
            return path.substring(0, path.length() - ".md".length()) + ".html";
        }
        return path.matches(".*\\.(png|svg|html)") ? path : path + ".txt";
    }

    static boolean isOutside(String link) {
        return link.matches("[a-z]+:.*");
    }

    /** The file that a link leads to, from the repository's root; empty for one within its own file. */
    static String target(String from, String link) {
        String file = link.replaceFirst("#.*", "");
        return file.isEmpty()
                ? ""
                : slashes(Path.of("/", from).resolveSibling(file).normalize());
    }

    static String between(String fromPage, String toPage) {
        Path folder = Path.of("/", fromPage).getParent();
        return String.valueOf(folder == null ? toPage : folder.relativize(Path.of("/", toPage)))
                .replace('\\', '/');
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/').substring(1);
    }
}
