#!/usr/bin/env bash
# Natural guess: picocli refuses an option that the command does not have wherever it stands; and where such a text is taken for
# another option's value, the setting against it leaves --from=-5ms alone, where the sign of equality ties them together.
# What it does (picocli 4.7.7): behind an option that wants a value only options of the command itself are told apart, so that
# "-o --lanez" makes --lanez the name of the output; elsewhere --lanez is refused. With
# setUnmatchedOptionsAllowedAsOptionParameters(false) "-o --lanez" is refused, and so is --from=-5ms, but not -o-.
set -euo pipefail
version=4.7.7
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -Dstyle.color=never dependency:copy -Dartifact="info.picocli:picocli:$version" -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Draw.java <<'JAVA'
import java.util.*;
import picocli.CommandLine;
import picocli.CommandLine.*;

@Command(name = "draw")
public class Draw {
    @Option(names = "-o") String output;
    @Option(names = "--from") String from;
    @Option(names = "--lanes") boolean lanes;
    @Parameters List<String> files;

    static String parsed(boolean allowed, String line) {
        var draw = new Draw();
        try {
            new CommandLine(draw).setUnmatchedOptionsAllowedAsOptionParameters(allowed).parseArgs(line.split(" "));
            return "output " + draw.output + ", from " + draw.from;
        } catch (ParameterException e) {
            return "refused";
        }
    }

    public static void main(String[] args) {
        boolean same = true;
        String[][] seen = {
            {"a.jfr --lanez", "refused", "refused"},
            {"a.jfr -o --lanes", "refused", "refused"},
            {"a.jfr -o --lanez", "output --lanez, from null", "refused"},
            {"a.jfr --from=-5ms", "output null, from -5ms", "refused"},
            {"a.jfr -o-", "output -, from null", "output -, from null"}
        };
        for (String[] line : seen) {
            String usual = parsed(true, line[0]);
            String strict = parsed(false, line[0]);
            System.out.printf("%-18s as it is: %s; with the setting: %s%n", line[0], usual, strict);
            same &= usual.equals(line[1]) && strict.equals(line[2]);
        }
        System.exit(same ? 0 : 1);
    }
}
JAVA
echo "picocli $version"
echo 'guess: lines one to three are refused, the others are not'
java -cp 'lib/*' Draw.java
