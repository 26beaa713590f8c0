package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageScriptTest {
    @Test
    void script_ofModules_hasEachOnceAfterWhatItImports() {
        String script = PageScript.of(
                "app.js",
                Map.of(
                        "app.js", "import { a } from './a.js';\nimport { b as c } from './b.js';\na(c);",
                        "a.js", "import { b } from './b.js';\nexport function a(x) { return x + b; }",
                        "b.js", "export const b = 1;\nconst hidden = 2;")::get);

        assertThat(script).isEqualTo("""
                        const $b = (() => {
                        const b = 1;
                        const hidden = 2;
                        return { b };
                        })();
                        const $a = (() => {
                        const { b } = $b;
                        function a(x) { return x + b; }
                        return { a };
                        })();
                        const $app = (() => {
                        const { a } = $a;
                        const { b: c } = $b;
                        a(c);
                        return {  };
                        })();""");
    }

    @Test
    void script_ofModulesInFolders_namesThemByTheirPath() {
        String script = PageScript.of(
                "shell/app.js",
                Map.of(
                        "shell/app.js", "import { a } from '../tools/a-b.js';\nimport { c } from './c.js';",
                        "shell/c.js", "import { a } from '../tools/a-b.js';\nexport const c = a;",
                        "tools/a-b.js", "export const a = 1;")::get);

        assertThat(script)
                .containsOnlyOnce("const $tools_a_b = ")
                .contains("const $shell_c = (() => {\nconst { a } = $tools_a_b;")
                .contains("const { c } = $shell_c;");
    }

    @Test
    void script_ofModulesInACircle_isRefused() {
        var modules = Map.of(
                "a.js", "import { b } from './b.js';\nexport const a = 1;",
                "b.js", "import { a } from './a.js';\nexport const b = 1;");

        assertThatThrownBy(() -> PageScript.of("a.js", modules::get)).hasMessageContaining("a.js -> b.js");
    }

    @Test
    void script_withImportOrExportOfAnotherForm_isRefused() {
        for (String line : new String[] {"import * as x from './x.js';", "export default 1;", "export { a };"}) {
            assertThatThrownBy(() -> PageScript.of("a.js", name -> line)).hasMessageContaining(line);
        }
    }

    @Test
    void script_thatWouldEndItsElement_isRefused() {
        assertThatThrownBy(() -> PageScript.of("a.js", name -> "const a = '</script>';"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
