package dev.contrail.reader.event;

/** Takes the events of one type of a chunk: plain fields as rows of numbers, or events with every field. */
public sealed interface TypeSink permits RowSink, ValueSink {}
