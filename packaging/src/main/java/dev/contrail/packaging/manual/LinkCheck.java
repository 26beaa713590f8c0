package dev.contrail.packaging.manual;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what a site of files promises and does not have: pages, anchors, pictures; and what it would load from outside. */
final class LinkCheck {
    private static final Pattern REFERENCE = Pattern.compile("<(\\w+)[^>]*?\\s(href|src)=\"([^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile("\\sid=\"([^\"]*)\"");

    private final Map<String, byte[]> site;
    private final Map<String, List<String>> anchors = new TreeMap<>();

    LinkCheck(Map<String, byte[]> site) {
        this.site = site;
    }

    /** One line for each fault; pages below {@code api/}, which Javadoc checks itself, are only led to. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        for (String page : site.keySet()) {
            if (page.endsWith(".html") && (!page.startsWith("api/") || page.equals("api/index.html"))) {
                REFERENCE.matcher(text(page)).results().forEach(reference -> check(page, reference, faults));
            }
        }
        return faults;
    }

    private void check(String page, MatchResult reference, List<String> faults) {
        String link = reference.group(3).replace("&amp;", "&");
        if (Links.isOutside(link)) {
            if (!reference.group(1).equals("a")) {
                faults.add(page + " loads " + link);
            }
            return;
        }
        String target =
                Links.target(page, URI.create(link.replaceFirst("#.*", "")).getPath());
        String file = target.isEmpty() ? page : target;
        int hash = link.indexOf('#');
        if (!site.containsKey(file)) {
            faults.add(page + " leads to " + link + ", which is not there");
        } else if (hash >= 0 && !anchors(file).contains(link.substring(hash + 1))) {
            faults.add(page + " leads to " + link + ": no such heading");
        }
    }

    private List<String> anchors(String page) {
        return anchors.computeIfAbsent(
                page,
                name -> ANCHOR.matcher(text(name))
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    private String text(String page) {
        return new String(site.getOrDefault(page, new byte[0]), StandardCharsets.UTF_8);
    }
}
