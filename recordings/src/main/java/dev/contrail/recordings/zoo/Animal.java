package dev.contrail.recordings.zoo;

import dev.contrail.recordings.Variant;

/** A program of the zoo. */
@FunctionalInterface
interface Animal {
    /** Runs to its end, which it reaches whether it has the bug or not. */
    void run(Variant variant) throws Exception;
}
