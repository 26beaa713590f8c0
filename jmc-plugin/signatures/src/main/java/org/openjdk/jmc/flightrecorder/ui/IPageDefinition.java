package org.openjdk.jmc.flightrecorder.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.openjdk.jmc.common.IState;

/** A signature of Mission Control 9, to compile against. */
public interface IPageDefinition {
    String getName();

    String getDescription();

    String[] getTopics();

    ImageDescriptor getImageDescriptor();

    IState getState();
}
