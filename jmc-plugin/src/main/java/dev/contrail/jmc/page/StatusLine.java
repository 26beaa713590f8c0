package dev.contrail.jmc.page;

import dev.contrail.analyzer.render.chart.ScreenPicture;
import dev.contrail.analyzer.trace.Omission;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;

/** A line under the pictures: what is pointed at, else what the picture does not show, else what a reader can do. */
final class StatusLine {
    private final Label label;

    StatusLine(Composite parent) {
        label = new Label(parent, SWT.NONE);
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    /**
     * Says something.
     *
     * @param text empty when nothing is pointed at
     * @param picture what is shown; null as long as nothing is
     */
    void show(String text, View view, @Nullable ScreenPicture picture) {
        String shown = text.isEmpty() ? idle(view, picture == null ? List.of() : picture.omissions()) : text;
        if (!shown.equals(label.getText())) {
            label.setText(shown);
        }
    }

    private static String idle(View view, List<Omission> omissions) {
        String told = Omission.line(omissions);
        boolean complete = omissions.stream().allMatch(omission -> omission.kind() == Omission.Kind.DRAWN_BY);
        return told.isEmpty() ? view.hint() : complete ? told + ". " + view.hint() : told;
    }

    String text() {
        return label.getText();
    }
}
