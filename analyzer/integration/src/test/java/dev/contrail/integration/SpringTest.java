package dev.contrail.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Trace;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.metrics.jfr.FlightRecorderApplicationStartup;

/** A web application with Spring Boot, Hibernate and H2 that nobody changed. */
class SpringTest {
    private static final String[] ARGUMENTS = {
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--server.tomcat.basedir=target/tomcat",
        "--spring.main.banner-mode=off",
        "--spring.jpa.hibernate.ddl-auto=create",
        "--spring.datasource.url=jdbc:h2:mem:shop",
        "--logging.level.root=ERROR"
    };

    @Test
    void webApplication_recordedByDefault_hasEachPictureThatItsEventsAllow() throws Exception {
        Trace trace = Recorded.byDefault(recording -> {
            recording.enable("jdk.CPULoad").with("period", "endChunk");
            request(new SpringApplication(ShopApplication.class));
        });

        assertThat(Recorded.messages(trace))
                .contains("Session -> database: insert item", "Session -> connection pool: acquire");
        assertThat(Recorded.actions(trace)).contains("execute insert item");
        assertThat(trace.threads()).anyMatch(thread -> thread.name().startsWith("http-nio"));
        assertThat(trace.snapshots()).isNotEmpty();
    }

    @Test
    void startUp_isStepsInsideSteps() throws Exception {
        Trace trace = Recorded.by("spring", recording -> {
            var application = new SpringApplication(ShopApplication.class);
            application.setApplicationStartup(new FlightRecorderApplicationStartup());
            request(application);
        });

        assertThat(Recorded.messages(trace))
                .anyMatch(
                        message -> message.startsWith("spring.context.refresh -> spring.beans.instantiate: beanName="));
        assertThat(Recorded.actions(trace))
                .anyMatch(action -> action.startsWith("spring.beans.instantiate beanName=shop"));
    }

    private static void request(SpringApplication application) throws Exception {
        try (var running = application.run(ARGUMENTS)) {
            String port = running.getEnvironment().getProperty("local.server.port");
            var uri = URI.create("http://127.0.0.1:" + port + "/order/pen");
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(uri)
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo("ordered pen");
        }
    }
}
