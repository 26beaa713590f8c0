package dev.contrail.analyzer.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryClassesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Object",
                "javax.sql.DataSource",
                "com.sun.net.httpserver.HttpServer",
                "com.google.common.util.concurrent.AbstractFuture",
                "kotlin.Unit",
                "kotlinx.coroutines.Job",
                "org.apache.kafka.clients.NetworkClient.poll(NetworkClient.java:595)",
                "weblogic.Server",
                "zio.ZIO"
            })
    void has_aClassOfTheJdkOrALibrary_isSo(String name) {
        assertThat(LibraryClasses.has(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Main",
                "a",
                "com.acme.Pool",
                "com.sun",
                "com.google.cloud.Shop",
                "javafx.Scene",
                "zip.Zip",
                "zoo.Cage"
            })
    void has_anyOther_isNotSo(String name) {
        assertThat(LibraryClasses.has(name)).isFalse();
    }
}
