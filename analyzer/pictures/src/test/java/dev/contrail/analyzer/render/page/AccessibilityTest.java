package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page without a mouse, and for weak eyes. */
class AccessibilityTest extends UploadsPage {
    private static final String CONTROLS = """
            () => [...document.querySelectorAll('button, input, select, [tabindex]:not([tabindex="-1"])')]
              .filter(e => !e.disabled && e.checkVisibility() && e.closest('dialog:not([open]), [popover]:not(:popover-open)') === null)
              .map((e, i) => (e.dataset.walk = e.getAttribute('aria-label') || e.title || e.innerText || e.className, e.dataset.walk += ` (${i})`))""";

    private static final String FOCUSED = """
            () => {
              const e = document.activeElement;
              const shown = e.matches('input[type=search]') ? e.closest('label') : e;
              const style = getComputedStyle(shown);
              const lines = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
              const after = getComputedStyle(e.querySelector('.sequence-stick') ?? e, '::after');
              const ring = style.outlineStyle !== 'none' ? style.outlineColor : after.content !== 'none' && after.borderTopWidth === '2px' ? after.borderTopColor : style.borderTopColor;
              const parse = text => text.match(/[\\d.]+/g).map(Number);
              let ground = shown;
              while ((parse(getComputedStyle(ground).backgroundColor)[3] ?? 1) < 1) ground = ground.parentElement;
              const light = c => c.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
              const [a, b] = [light(parse(ring)), light(parse(getComputedStyle(ground).backgroundColor))].sort((x, y) => y - x);
              return [e.dataset.walk ?? '', lines && (a + 0.05) / (b + 0.05) >= 3];
            }""";

    /** Texts whose contrast with what is behind them is less than 4.5 (WCAG 2.2, 1.4.3). */
    private static final String WEAK = """
            () => {
              const parse = text => { const p = text.match(/[\\d.]+/g).map(Number); return [p[0], p[1], p[2], p[3] ?? 1]; };
              const over = (a, b) => [0, 1, 2].map(i => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
              const background = e => {
                const layers = [];
                for (let at = e; at; at = at.parentElement) layers.push(parse(getComputedStyle(at).backgroundColor));
                return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
              };
              const light = c => c.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
              const weak = [];
              let seen = 0;
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const e = walker.currentNode.parentElement;
                if (!walker.currentNode.textContent.trim() || !e.checkVisibility() || e.closest('script, style, .toast, .tooltip[hidden]')) continue;
                seen++;
                const paper = background(e);
                const ink = over(parse(getComputedStyle(e).color), paper);
                const [a, b] = [light(ink), light(paper)].sort((x, y) => y - x);
                const contrast = (a + 0.05) / (b + 0.05);
                if (contrast < 4.5) weak.push(`${walker.currentNode.textContent.trim().slice(0, 40)}: ${contrast.toFixed(2)} ${e.className}`);
              }
              return seen > 30 ? weak : ['only ' + seen + ' texts looked at'];
            }""";

    @Override
    byte[] html() {
        return Pages.html(Pages.waits());
    }

    @Test
    void tab_walksThroughEveryControlInOrderAndShowsWhereItIs() {
        opened.eachLook(look -> {
            click(20, 0); // the moment table has rows to choose
            assertWalk(String.valueOf(look));
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
        });
    }

    /** WCAG 2.2: 2.1.1, keyboard; 2.4.3, order of focus; 2.4.7 and 1.4.11, what marks it contrasts 3 to 1. */
    private void assertWalk(String look) {
        opened.rest();
        List<?> controls = (List<?>) page.evaluate(CONTROLS);
        page.evaluate("document.activeElement.blur()");
        Set<Object> reached = new LinkedHashSet<>();
        List<Object> unseen = new ArrayList<>();
        for (int i = 0; i < controls.size() + 5; i++) {
            page.keyboard().press("Tab");
            List<?> focused = (List<?>) page.evaluate(FOCUSED);
            if (!"".equals(focused.get(0))) {
                reached.add(focused.get(0));
                if (!Boolean.TRUE.equals(focused.get(1))) {
                    unseen.add(focused.get(0));
                }
            }
        }

        assertThat(controls).as(look).hasSizeGreaterThan(15);
        assertThat(reached).as(look).containsAll(controls);
        List<Object> order = new ArrayList<>(reached);
        order.retainAll(controls);
        Collections.rotate(order, -order.indexOf(controls.get(0))); // it begins behind what was clicked
        assertThat(order).as("from top to bottom, %s", look).isEqualTo(controls);
        assertThat(unseen).as("controls whose focus cannot be seen, %s", look).isEmpty();
    }

    @Test
    void texts_inBothThemes_contrastWithWhatIsBehindThem() {
        click(72, 0);
        page.locator(".legend-entry").first().click();
        page.keyboard().press("?");
        opened.settle();
        assertThat((List<?>) page.evaluate(WEAK)).isEmpty();
        page.keyboard().press("Escape");
        page.keyboard().press("t");
        page.keyboard().press("?");
        opened.settle();
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        assertThat((List<?>) page.evaluate(WEAK)).isEmpty();
    }

    /** Everything that moves by itself: none where that is not wanted. */
    private static final String MOVING = """
            () => [...document.querySelectorAll('*')].filter(e => ['', '::before', '::after'].some(part => {
              const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(e, part);
              return transitionDuration.split(', ').some(time => parseFloat(time) > 0) || animationName !== 'none' || scrollBehavior === 'smooth';
            })).map(e => e.className || e.tagName)""";

    @Test
    void motion_whereLessIsWanted_isNone() {
        opened.eachLook(look -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
            assertThat((List<?>) page.evaluate(MOVING)).as("%s", look).isEqualTo(List.of("toast"));
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            assertThat((List<?>) page.evaluate(MOVING)).as("%s", look).isEmpty();
        });
    }

    @Test
    void keyboardAlone_filtersSelectsAndSaves() {
        page.keyboard().press("/");
        page.keyboard().type("part-1");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab"); // out of the box
        page.keyboard().press("ArrowRight");
        assertThat(opened.hash()).contains("keep=1").contains("at=");
        page.locator("[aria-label='Save this view']").focus();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> "SVG".equals(page.evaluate("document.activeElement.innerText")));
        page.keyboard().press("ArrowDown");
        assertThat(page.evaluate("document.activeElement.innerText")).isEqualTo("PNG");
        page.keyboard().press("Escape");
        assertThat(page.locator(".menu button").first().isVisible()).isFalse();
    }
}
