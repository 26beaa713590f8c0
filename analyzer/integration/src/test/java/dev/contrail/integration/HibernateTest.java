package dev.contrail.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;

/** Hibernate ORM 7.1 with its module for Flight Recorder, on H2. */
class HibernateTest {
    @Test
    void statementsInAFlush_areThoseOfItsSession() throws Exception {
        try (SessionFactory factory = factory()) {
            Trace trace = Recorded.by(
                    "hibernate",
                    recording -> factory.inTransaction(session -> {
                        session.persist(new Item("pen"));
                        session.persist(new Item("ink"));
                    }));

            List<String> messages = Recorded.messages(trace);
            String thread = Thread.currentThread().getName();
            assertThat(messages)
                    .containsSubsequence(
                            thread + " -> Session: open",
                            thread + " -> Session: flush",
                            "Session -> database: insert Item",
                            "database <- Session: ",
                            thread + " -> Session: close");
            assertThat(messages).contains("Session -> connection pool: acquire", "Session -> connection pool: release");
            assertThat(Recorded.actions(trace)).contains("insert Item 1", "execute insert Item", "flush 2 entities");
            assertThat(trace.snapshots()).isNotEmpty();
        }
    }

    private static SessionFactory factory() {
        return new Configuration()
                .addAnnotatedClass(Item.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:items")
                .setProperty("hibernate.hbm2ddl.auto", "create")
                .buildSessionFactory();
    }
}
