package dev.contrail.jmc.swt;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;

/** Whether a control is on dark, as it is in Mission Control's dark theme, which colours what it shows when it is there. */
public final class DarkTheme {
    private final Control control;
    private boolean dark;

    /**
     * Looks at the control whenever it is painted.
     *
     * @param changed told at once, and whenever the theme is another
     */
    public DarkTheme(Control control, Consumer<Boolean> changed) {
        this.control = control;
        dark = isDark(control.getBackground());
        changed.accept(dark);
        control.addListener(SWT.Paint, e -> follow(changed));
    }

    private void follow(Consumer<Boolean> changed) {
        boolean now = isDark(control.getBackground());
        if (now != dark) {
            dark = now;
            control.getDisplay().asyncExec(() -> {
                if (!control.isDisposed()) {
                    changed.accept(now);
                }
            });
        }
    }

    private static boolean isDark(Color color) {
        return 2 * color.getRed() + 5 * color.getGreen() + color.getBlue() < 8 * 128;
    }
}
