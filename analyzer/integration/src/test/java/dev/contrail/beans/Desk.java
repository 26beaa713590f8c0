package dev.contrail.beans;

import org.springframework.boot.SpringApplication;

/** Where orders come in. */
public final class Desk {
    private static final String SELF = "desk";
    private static final String[] ARGUMENTS = {
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--server.tomcat.basedir=target/tomcat",
        "--spring.main.banner-mode=off",
        "--spring.jpa.hibernate.ddl-auto=create",
        "--spring.datasource.url=jdbc:h2:mem:beans",
        "--logging.level.root=ERROR"
    };

    private Desk() {}

    /** Runs the application for two orders, each of which asks every bean and then the good that was ordered. */
    public static void orderTwice() {
        try (var running = new SpringApplication(BeansApplication.class).run(ARGUMENTS)) {
            BeansApplication.Orders orders = running.getBean(BeansApplication.Orders.class);
            for (String name : new String[] {"pen", "ink"}) {
                String key = Ask.of(SELF, orders, "place", number -> orders.place(SELF, name, number));
                Ask.of(SELF, orders, "name of", number -> orders.nameOf(SELF, key, number));
            }
        }
    }
}
