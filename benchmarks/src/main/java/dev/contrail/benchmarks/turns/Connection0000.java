package dev.contrail.benchmarks.turns;

/** A participant; {@link Actors} makes classes of its kind with other numbers. */
public class Connection0000 {}
