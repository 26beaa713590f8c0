package dev.contrail.integration;

import static dev.contrail.analyzer.assertions.TraceAssertions.assertThat;

import dev.contrail.events.Contrail;
import dev.contrail.junit.Recorded;
import dev.contrail.junit.Trace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of Spring Boot that is recorded: each extension finds its own parameters and fields. */
@Recorded
@SpringBootTest(
        classes = ShopApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.main.banner-mode=off",
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.datasource.url=jdbc:h2:mem:recorded",
            "logging.level.root=ERROR"
        })
class RecordedSpringBootTest {
    @Autowired
    private ShopApplication.Shop shop;

    @Test
    void order_byABeanOfSpring_isRecordedUnderTheNameOfItsClass(Trace trace, @Autowired Items items) {
        Contrail.message("test", shop, "order");
        shop.order("pen");
        Contrail.reply(shop, "test", items.count() + " item");

        assertThat(trace).hasMessagesInOrder("test -> Shop: order", "Shop --> test: 1 item");
    }
}
