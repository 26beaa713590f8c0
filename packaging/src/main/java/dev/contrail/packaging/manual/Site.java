package dev.contrail.packaging.manual;

import dev.contrail.packaging.Manual;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All files of the manual by path: a page for each Markdown file that the contents name or a page links to, one for each
 * command, what they show and link to, the search, and the place where a release puts the Javadoc.
 */
final class Site {
    private static final int COMMANDS_AFTER = 2;

    /** The page of a folder that has none. */
    private static final String LISTING = "/index.md";

    private final Path root;
    private final Manual manual;
    private final Contents contents;
    private final Frame frame;
    private final Map<String, String> sources = new TreeMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private final SearchIndex index = new SearchIndex();

    private Site(Path root, Manual manual, String version) throws IOException {
        this.root = root;
        this.manual = manual;
        contents = Contents.parse(Files.readAllLines(root.resolve("docs/contents.txt")))
                .with(COMMANDS_AFTER, commandGroup(manual));
        frame = new Frame(contents, version);
    }

    /** @param root the repository's */
    static Map<String, byte[]> of(Path root, Manual manual, String version) throws IOException {
        var site = new Site(root, manual, version);
        site.collect();
        return site.files;
    }

    private static Contents.Group commandGroup(Manual manual) {
        return new Contents.Group(
                "Commands",
                manual.commands().stream()
                        .map(command -> new Contents.Entry(CommandPages.path(command.name()), command.name()))
                        .toList());
    }

    private void collect() throws IOException {
        var named = new TreeMap<String, String>();
        for (Contents.Group group : contents.groups()) {
            for (Contents.Entry entry : group.entries()) {
                if (Files.exists(root.resolve(entry.path()))) {
                    named.put(entry.path(), Files.readString(root.resolve(entry.path())));
                }
            }
        }
        sources.putAll(new CommandPages(manual, named).pages());
        sources.put(Javadoc.PAGE, Javadoc.PLACE);
        contents.groups().forEach(group -> group.entries().forEach(entry -> waiting.add(entry.path())));
        var done = new TreeSet<String>();
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            if (done.add(path)) {
                add(path);
            }
        }
        put("search-index.js", index.script());
        for (String resource : List.of("manual.css", "manual.js")) {
            try (InputStream in = Objects.requireNonNull(Site.class.getResourceAsStream(resource), resource)) {
                files.put(resource, in.readAllBytes());
            }
        }
    }

    private void add(String path) throws IOException {
        if (!path.endsWith(".md")) {
            files.put(Links.page(path), Files.readAllBytes(root.resolve(path)));
        } else if (sources.containsKey(path)) {
            addPage(path, sources.getOrDefault(path, ""));
        } else if (Files.exists(root.resolve(path))) {
            addPage(path, Files.readString(root.resolve(path)));
        } else {
            addPage(path, listing(path.substring(0, path.length() - LISTING.length())));
        }
    }

    private void addPage(String path, String markdown) {
        String page = Links.page(path);
        Document document = new Markdown(link -> inSite(path, link), code -> ofCommand(page, code)).document(markdown);
        index.add(page, document);
        put(page, frame.page(page, document));
    }

    private String inSite(String from, String link) {
        String target = Links.target(from, link);
        if (Links.isOutside(link) || target.isEmpty()) {
            return link;
        }
        String file = target;
        if (Files.isDirectory(root.resolve(target))) {
            file = target + (Files.exists(root.resolve(target + "/README.md")) ? "/README.md" : LISTING);
        }
        waiting.add(file);
        int anchor = link.indexOf('#');
        return Links.between(Links.page(from), Links.page(file)) + (anchor < 0 ? "" : link.substring(anchor));
    }

    private String ofCommand(String page, String code) {
        return manual.commands().stream()
                .filter(command -> (code + " ").startsWith("contrail " + command.name() + " "))
                .findFirst()
                .map(command -> Links.between(page, Links.page(CommandPages.path(command.name()))))
                .orElse("");
    }

    /** A folder that is linked to: its files, by title where they have one. */
    private String listing(String folder) throws IOException {
        try (Stream<Path> inside = Files.list(root.resolve(folder))) {
            return inside.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> "- [" + title(file) + "](" + file.getFileName() + ")\n")
                    .collect(Collectors.joining("", "# " + folder + "\n\n", ""));
        }
    }

    private static String title(Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".md")) {
            return name;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("# "))
                    .findFirst()
                    .map(line -> line.substring(2))
                    .orElse(name);
        } catch (IOException e) {
            return name;
        }
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
