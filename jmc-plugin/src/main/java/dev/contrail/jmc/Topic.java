package dev.contrail.jmc;

/** What Mission Control links the results of rules to pages by. */
public final class Topic {
    /** Of our page and of our rules. */
    public static final String NAME = "contrail";

    private Topic() {}
}
