package com.acme;

import static org.junit.jupiter.api.Assertions.fail;

import dev.contrail.events.Contrail;
import org.junit.jupiter.api.Test;

/** A class that nobody touched for this: recorded because all tests are. It fails on purpose. */
class OtherTest {
    @Test
    void untouched() {
        Contrail.message("client", "server", "ask");
        fail("untouched");
    }
}
