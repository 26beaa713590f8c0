package dev.contrail.jmc;

import dev.contrail.jmc.items.Ranges;
import dev.contrail.jmc.page.Choices;
import dev.contrail.jmc.page.PagePanel;
import dev.contrail.jmc.page.ViewState;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.openjdk.jmc.common.IState;
import org.openjdk.jmc.common.item.IItemFilter;
import org.openjdk.jmc.flightrecorder.ui.IDisplayablePage;
import org.openjdk.jmc.flightrecorder.ui.IPageContainer;
import org.openjdk.jmc.flightrecorder.ui.IPageDefinition;
import org.openjdk.jmc.flightrecorder.ui.IPageUI;
import org.openjdk.jmc.flightrecorder.ui.StreamModel;
import org.openjdk.jmc.flightrecorder.ui.common.FlavorSelector;

/** The Contrail page of one recording. */
final class ContrailPage implements IDisplayablePage {
    private final IPageDefinition definition;
    private final StreamModel model;
    private final ViewState view;
    /** What Mission Control remembers of its own selection while a reader looks at other pages. */
    private final FlavorSelector.FlavorSelectorState flavors = new FlavorSelector.FlavorSelectorState();

    /**
     * A page.
     *
     * @param view kept while a reader looks at other pages
     */
    ContrailPage(IPageDefinition definition, StreamModel model, ViewState view) {
        this.definition = definition;
        this.model = model;
        this.view = view;
    }

    @Override
    public String getName() {
        return definition.getName();
    }

    @Override
    public String getDescription() {
        return definition.getDescription();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return definition.getImageDescriptor();
    }

    @Override
    public IItemFilter getDefaultSelectionFilter() {
        return Choices.drawn();
    }

    @Override
    public IPageUI display(Composite parent, FormToolkit toolkit, IPageContainer editor, IState state) {
        Form form = toolkit.createForm(parent);
        form.setText(getName());
        form.setImage(getImageDescriptor().createImage());
        form.addListener(SWT.Dispose, e -> form.getImage().dispose());
        toolkit.decorateFormHeading(form);
        view.load(state);
        var panel = new PagePanel(
                form.getBody(),
                view,
                Ranges.of(editor.getRecordingRange()),
                model.getItems(),
                new MissionControl(editor));
        FlavorSelector.itemsWithTimerange(
                form,
                Choices.drawn(),
                model.getItems(),
                editor,
                (items, range) ->
                        panel.show(items == null ? model.getItems() : items, range == null ? null : Ranges.of(range)),
                show -> panel.zoomToFilter(Boolean.TRUE.equals(show)),
                flavors); // it tells its selection at once, and shows the panel's first items by that
        return view::save;
    }
}
