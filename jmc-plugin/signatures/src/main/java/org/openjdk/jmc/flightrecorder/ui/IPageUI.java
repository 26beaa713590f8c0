package org.openjdk.jmc.flightrecorder.ui;

import org.openjdk.jmc.common.IStateful;

/** A signature of Mission Control 9, to compile against. */
public interface IPageUI extends IStateful {}
