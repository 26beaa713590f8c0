package dev.contrail.analyzer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShorteningTest {
    @ParameterizedTest
    @CsvSource({
        "host,   https://user@example.com:8080/a?b=c, example.com:8080",
        "host,   jdbc:h2:mem:shop,                    jdbc:h2:mem:shop",
        "peer,   /127.0.0.1:51334,                    127.0.0.1",
        "peer,   db.local/10.0.0.7:5432,              db.local:5432",
        "peer,   redis://cache:6379/0,                cache:6379",
        "peer,   [::1]:40000,                         [::1]",
        "peer,   fe80::1,                             fe80::1",
        "peer,   host:name,                           host:name",
        "peer,   localhost,                           localhost",
        "simple, com.acme.Pool$Inner,                 Inner",
        "simple, java.util.concurrent.locks.ReentrantLock$NonfairSync, ReentrantLock",
        "simple, java/util/concurrent/locks/ReentrantReadWriteLock$FairSync, ReentrantReadWriteLock",
        "simple, java.util.concurrent.Semaphore$NonfairSync, Semaphore",
        "simple, java.util.concurrent.CountDownLatch$Sync, CountDownLatch",
        "simple, java.util.concurrent.CompletableFuture$Signaller, CompletableFuture",
        "simple, com.acme.Gate$FairSync, Gate.FairSync",
        "simple, com.acme.Gate$Sync, Sync",
        "simple, com.acme.FairSync, FairSync",
        "simple, com.acme.Pool$$Lambda$301+0x00007fd23c1bc208.892335322, Pool$$Lambda",
        "simple, com.acme.Pool$$Lambda.0x000000001d0c4ef0, Pool$$Lambda",
        "simple, java.lang.invoke.LambdaForm$DMH.0x000000001d042400, DMH",
        "simple, java.lang.invoke.LambdaForm$DMH+0x00007fd23c1bc208.89233, DMH",
        "simple, com.acme.Pool$$SpringCGLIB$$0, Pool",
        "simple, com.acme.Price0x10, Price0x10",
        "call,   com.acme.Pool$Entry$$Lambda.0x000000001d0c4ef0.run, Entry$$Lambda.run",
        "sql,    select o.id from orders o where 1=1, select orders",
        "sql,    'INSERT INTO item (a) VALUES (?)',    insert item",
        "sql,    /* hint */ x,                        /* hint */ x",
    })
    void of_text_isShortOrAsItIs(String how, String text, String shorter) {
        assertThat(Shortening.called(how).orElseThrow().of(text)).isEqualTo(shorter);
    }
}
