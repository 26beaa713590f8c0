package dev.contrail.analyzer.recording;

import dev.contrail.reader.Recording;

/** A recording and its file's name. */
record OpenRecording(String name, Recording recording) {}
