package dev.contrail.jmc.page;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.jmc.swt.Pixels;
import dev.contrail.jmc.swt.Text;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What was found, a line each, to click; takes no room when nothing was. */
final class FindingsBar {
    private static final int MOST = 3;
    private static final int DOT = 10;
    /* Both are readable on light and on dark. */
    private static final Color WARNING = new Color(0xD55E00);
    private static final Color NOTE = new Color(0x7D8590);

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
        var layout = new GridLayout(2, false);
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
            var more = new Label(bar, SWT.NONE);
            more.setText("and " + (findings.size() - MOST) + " more, in Automated Analysis");
            more.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        }
        place.exclude = findings.isEmpty();
        bar.setVisible(!findings.isEmpty());
        bar.getParent().layout(true, true);
    }

    private void add(Finding finding) {
        var sign = new Label(bar, SWT.NONE);
        var image = new Image(bar.getDisplay(), dot(finding.severity() == Finding.Severity.WARNING ? WARNING : NOTE));
        sign.setImage(image);
        sign.addListener(SWT.Dispose, e -> image.dispose());
        var link = new Link(bar, SWT.NONE);
        link.setText("<a>" + plain(finding.title()) + "</a>");
        link.setToolTipText(Text.wrapped(finding.words()));
        link.addListener(SWT.Selection, e -> reveal.accept(finding));
    }

    /** A picture, since a theme of Mission Control gives links a colour of its own. */
    private static ImageDataProvider dot(Color color) {
        return zoom -> Pixels.drawn(DOT, zoom, graphics -> {
            graphics.setColor(color);
            graphics.fill(new Ellipse2D.Double(1, 1, DOT - 2.0, DOT - 2.0));
        });
    }

    /** Names in a recording may hold what a link would take as markup. */
    private static String plain(String title) {
        return Text.escaped(title).replace('<', '‹').replace('>', '›');
    }

    /** The links, from the top. */
    List<Link> links() {
        return List.of(bar.getChildren()).stream()
                .filter(Link.class::isInstance)
                .map(Link.class::cast)
                .toList();
    }
}
