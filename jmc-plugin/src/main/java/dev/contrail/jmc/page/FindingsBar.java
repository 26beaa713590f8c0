package dev.contrail.jmc.page;

import dev.contrail.analyzer.model.Finding;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What was found, a line each, to click; takes no room when nothing was. */
final class FindingsBar {
    private static final int MOST = 3;
    private static final int WARNING = 0xC24A00;
    private static final int NOTE = 0x57606A;

    private final Composite bar;
    private final GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false);
    private final Consumer<Finding> reveal;

    /**
     * An empty bar.
     *
     * @param reveal is told the finding that a reader clicks
     */
    FindingsBar(Composite parent, Consumer<Finding> reveal) {
        this.reveal = reveal;
        bar = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(1, false);
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        bar.setLayout(layout);
        bar.setLayoutData(place);
        show(List.of());
    }

    void show(List<Finding> findings) {
        for (Control old : bar.getChildren()) {
            old.dispose();
        }
        findings.stream().limit(MOST).forEach(this::add);
        if (findings.size() > MOST) {
            new Label(bar, SWT.NONE).setText("and " + (findings.size() - MOST) + " more, in Automated Analysis");
        }
        place.exclude = findings.isEmpty();
        bar.setVisible(!findings.isEmpty());
        bar.getParent().layout(true, true);
    }

    private void add(Finding finding) {
        var link = new Link(bar, SWT.NONE);
        int rgb = finding.severity() == Finding.Severity.WARNING ? WARNING : NOTE;
        link.setForeground(new Color(rgb >> 16, rgb >> 8 & 255, rgb & 255));
        link.setText("●  <a>" + plain(finding.title()) + "</a>");
        link.setToolTipText(Text.wrapped(finding.words()));
        link.addListener(SWT.Selection, e -> reveal.accept(finding));
    }

    /** Names in a recording may hold what a link would take as markup. */
    private static String plain(String title) {
        return title.replace("&", "&&").replace('<', '‹').replace('>', '›');
    }

    /** The links, from the top. */
    List<Link> links() {
        return List.of(bar.getChildren()).stream()
                .filter(Link.class::isInstance)
                .map(Link.class::cast)
                .toList();
    }
}
