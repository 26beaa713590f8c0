package dev.contrail.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shells offer after a few letters and the tab key. */
class CompletionsTest {
    /* A shell in a terminal of its own, to press keys in; it prints what the line is like then. */
    private static final String KEYS = """
            zmodload zsh/zpty
            zpty -b typed zsh -f -i
            zpty -w typed "PS1='%# '; fpath=($PWD \\$fpath); autoload -Uz compinit; compinit -u -D; print REA''DY"
            seen=; n=0
            while [[ $seen != *READY* && n -lt 400 ]]; do
              zpty -r -t typed part && seen+=$part || sleep 0.05; ((n++))
            done
            zpty -w -n typed $'contrail '"$1"$'\\t'
            seen=; n=0
            while [[ $seen != *$2* && n -lt 400 ]]; do
              zpty -r -t typed part && seen+=$part || sleep 0.05; ((n++))
            done
            print -r -- "$seen"
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        for (Map.Entry<String, String> script :
                Completions.scripts(Manual.ofCommandLine()).entrySet()) {
            Files.writeString(folder.resolve(script.getKey()), script.getValue());
        }
    }

    @Test
    void bash_beginOfACommandOrWord_isCompleted() throws IOException, InterruptedException {
        Shell.assumeInstalled("bash");
        String complete = "source ./contrail.bash; compopt() { :; }; COMP_WORDS=(contrail %s); COMP_CWORD=%d;"
                + " _complete_contrail; echo \"${COMPREPLY[@]}\"";
        assertThat(Shell.run(folder, "bash", "-c", complete.formatted("seq", 1)))
                .isEqualToIgnoringNewLines("sequence");
        assertThat(Shell.run(folder, "bash", "-c", complete.formatted("sequence --collapse c", 3)))
                .isEqualToIgnoringNewLines("class");
    }

    @Test
    void fish_beginOfACommandOptionOrWord_isCompleted() throws IOException, InterruptedException {
        Shell.assumeInstalled("fish");
        String complete = "source contrail.fish; complete -C '%s'";
        assertThat(Shell.run(folder, "fish", "-N", "-c", complete.formatted("contrail seq")))
                .startsWith("sequence\tDraw the messages");
        assertThat(Shell.run(folder, "fish", "-N", "-c", complete.formatted("contrail sequence --coll")))
                .startsWith("--collapse\t");
        assertThat(Shell.run(folder, "fish", "-N", "-c", complete.formatted("contrail sequence --collapse ")))
                .contains("class\t", "package\t")
                .doesNotContain("report");
        assertThat(Shell.run(folder, "fish", "-N", "-c", complete.formatted("contrail lanes contrail.f")))
                .startsWith("contrail.fish");
    }

    @Test
    void zsh_beginOfACommandOptionOrWord_isCompleted() throws IOException, InterruptedException {
        Shell.assumeInstalled("zsh");
        assertThat(zsh("seq", "sequence")).contains("contrail sequence");
        assertThat(zsh("sequence --coll", "collapse")).contains("--collapse");
        assertThat(zsh("sequence --collapse pa", "package")).contains("package");
    }

    private String zsh(String typed, String awaited) throws IOException, InterruptedException {
        return Shell.run(folder, "zsh", "-f", "-c", KEYS, "zsh", typed, awaited);
    }
}
