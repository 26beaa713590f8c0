package org.openjdk.jmc.flightrecorder.ui.selection;

import org.eclipse.jface.viewers.ISelection;

/** A signature of Mission Control 9, to compile against: we implement none. */
public interface IFlavoredSelection extends ISelection {}
