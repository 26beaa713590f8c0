package dev.contrail.packaging;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Says what the central repository's portal would refuse: {@code CheckBundle ZIP [--signed]}. Its rules, as of 2026: each
 * module has a POM with a name, a description, an address, licences, developers and a source repository; each jar has
 * sources and Javadoc; each file has checksums (MD5 and SHA-1) and a signature; no snapshots, no other repositories. And of
 * our own: what our modules need of ours is in the bundle, and no tests are.
 */
public final class CheckBundle {
    private final BundleFiles files;
    private final boolean signed;
    private final List<String> problems = new ArrayList<>();

    private CheckBundle(BundleFiles files, boolean signed) {
        this.files = files;
        this.signed = signed;
    }

    /** Prints what is wrong and ends with 1, or what is there and ends with 0. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        BundleFiles files = BundleFiles.read(Path.of(args[0]));
        List<String> problems = problems(files, Arrays.asList(args).contains("--signed"));
        problems.forEach(out::println);
        out.println(args[0] + ": " + files.poms().size() + " modules, "
                + files.names().size() + " files, "
                + (problems.isEmpty() ? "complete" : problems.size() + " problems"));
        System.exit(problems.isEmpty() ? 0 : 1);
    }

    static List<String> problems(BundleFiles files, boolean signed) {
        var check = new CheckBundle(files, signed);
        check.checkModules();
        files.payload().forEach(check::checkFile);
        return List.copyOf(check.problems);
    }

    private void checkModules() {
        Map<String, Pom> poms = new TreeMap<>();
        files.poms().forEach(name -> poms.put(name, files.pom(name)));
        if (poms.isEmpty()) {
            problems.add("no module in it");
        }
        Set<String> modules = poms.values().stream().map(Pom::key).collect(Collectors.toCollection(TreeSet::new));
        poms.forEach((name, pom) -> {
            checkDescription(name, pom, poms);
            checkJars(name, pom);
            checkNeeds(name, pom, modules);
        });
    }

    private void checkDescription(String name, Pom pom, Map<String, Pom> poms) {
        require(pom.has("name"), name, "no name");
        require(pom.has("description"), name, "no description");
        for (String element : List.of(
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "scm/url",
                "scm/connection")) {
            require(isInherited(pom, element, poms), name, "no " + element);
        }
        require(!pom.has("repositories/repository"), name, "names another repository");
    }

    private static boolean isInherited(Pom pom, String element, Map<String, Pom> poms) {
        if (pom.has(element)) {
            return true;
        }
        return poms.values().stream()
                .filter(other -> other.key().equals(pom.parentKey()) && other != pom)
                .anyMatch(parent -> isInherited(parent, element, poms));
    }

    private void checkJars(String name, Pom pom) {
        String stem = name.substring(0, name.length() - ".pom".length());
        require(!pom.version().endsWith("-SNAPSHOT"), name, "a snapshot");
        require(
                name.equals(pom.key().replace('.', '/').replace(':', '/') + "/" + pom.version() + "/" + pom.artifact()
                        + "-" + pom.version() + ".pom"),
                name,
                "not where a repository has it");
        if (!pom.isPomOnly()) {
            for (String suffix : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
                require(files.has(stem + suffix), name, "no " + pom.artifact() + "-" + pom.version() + suffix);
            }
        }
        require(!files.has(stem + "-tests.jar"), name, "tests are in it");
    }

    private void checkNeeds(String name, Pom pom, Set<String> modules) {
        for (Pom.Need need : pom.needs()) {
            require(!need.version().endsWith("-SNAPSHOT"), name, "needs the snapshot of " + need.key());
            boolean ours = need.key().startsWith("dev.contrail:");
            require(
                    !ours || need.isForTests() || modules.contains(need.key()),
                    name,
                    "needs " + need.key() + ", which is not in it");
        }
        String parent = pom.parentKey();
        require(parent.isEmpty() || modules.contains(parent), name, "its parent " + parent + " is not in it");
    }

    private void checkFile(String name) {
        require(files.hasChecksum(name, "MD5", ".md5"), name, "no MD5 checksum that fits");
        require(files.hasChecksum(name, "SHA-1", ".sha1"), name, "no SHA-1 checksum that fits");
        require(!signed || files.has(name + ".asc"), name, "no signature");
    }

    private void require(boolean holds, String where, String problem) {
        if (!holds) {
            problems.add(where + ": " + problem);
        }
    }
}
