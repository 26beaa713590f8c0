package dev.contrail.jmc;

import dev.contrail.jmc.page.Icons;
import dev.contrail.jmc.page.ViewState;
import org.eclipse.jface.resource.ImageDescriptor;
import org.openjdk.jmc.common.IState;
import org.openjdk.jmc.flightrecorder.ui.IDataPageFactory;
import org.openjdk.jmc.flightrecorder.ui.IDisplayablePage;
import org.openjdk.jmc.flightrecorder.ui.IPageContainer;
import org.openjdk.jmc.flightrecorder.ui.IPageDefinition;
import org.openjdk.jmc.flightrecorder.ui.StreamModel;

/** Makes the Contrail page of a recording's outline; named in plugin.xml. */
public final class ContrailPageFactory implements IDataPageFactory {
    /** For the extension registry. */
    public ContrailPageFactory() {}

    @Override
    public String getName(IState state) {
        return "Contrail";
    }

    @Override
    public String getDescription(IState state) {
        return "Who talked to whom, how state moved, and what every thread was doing";
    }

    @Override
    public String[] getTopics(IState state) {
        return new String[] {Topic.NAME};
    }

    @Override
    public ImageDescriptor getImageDescriptor(IState state) {
        return Icons.page();
    }

    @Override
    public IDisplayablePage createPage(IPageDefinition definition, StreamModel items, IPageContainer editor) {
        return new ContrailPage(definition, items, new ViewState());
    }
}
