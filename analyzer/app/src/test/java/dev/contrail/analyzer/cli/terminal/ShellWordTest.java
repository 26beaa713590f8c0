package dev.contrail.analyzer.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordTest {
    @Test
    void word_ofLettersThatAShellLeavesAlone_isItself() {
        assertThat(ShellWord.of("runs/a-1_2.jfr")).isEqualTo("runs/a-1_2.jfr");
        assertThat(ShellWord.of("HttpConnection#1")).isEqualTo("HttpConnection#1");
    }

    @Test
    void word_withOthers_isQuoted() {
        assertThat(ShellWord.of("my run.jfr")).isEqualTo("'my run.jfr'");
        assertThat(ShellWord.of("it's <x> & $y.jfr")).isEqualTo("'it'\\''s <x> & $y.jfr'");
        assertThat(ShellWord.of("#1")).isEqualTo("'#1'");
        assertThat(ShellWord.of("~")).isEqualTo("'~'");
        assertThat(ShellWord.of("")).isEqualTo("''");
    }

    @Test
    void files_haveBlanksBetweenThem_andAreNoOptions() {
        assertThat(ShellWord.of(List.of(Path.of("a.jfr"), Path.of("b c.jfr"), Path.of("-d.jfr"))))
                .isEqualTo("a.jfr 'b c.jfr' ./-d.jfr");
    }
}
