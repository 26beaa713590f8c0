package dev.contrail.jmc.page;

import dev.contrail.analyzer.render.chart.ScreenPicture;
import dev.contrail.analyzer.trace.Omission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;

/** A line under the pictures: what is pointed at, else what the picture does not show, else what a reader can do. */
final class StatusLine {
    /** Of what these tell nothing is missing in the picture: there is room for what a hand can do. */
    private static final Set<Omission.Kind> NOTHING_MISSING =
            EnumSet.of(Omission.Kind.DRAWN_BY, Omission.Kind.NOT_RECORDED);

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
        boolean complete = omissions.stream().allMatch(omission -> NOTHING_MISSING.contains(omission.kind()));
        return told.isEmpty() ? view.hint() : complete ? told + ". " + view.hint() : told;
    }

    String text() {
        return label.getText();
    }
}
