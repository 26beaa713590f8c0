package dev.contrail.beans;

import java.util.concurrent.CompletableFuture;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.CustomScopeConfigurer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.EnableAspectJAutoProxy;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A shop of beans of each kind that Spring stands before with a proxy. */
@SpringBootApplication
@EnableAsync
@EnableAspectJAutoProxy
public class BeansApplication {
    /** Makes baskets one for each thread. */
    @Bean
    static CustomScopeConfigurer threadScope() {
        var scopes = new CustomScopeConfigurer();
        scopes.addScope("thread", new SimpleThreadScope());
        return scopes;
    }

    /** Transactional. */
    @Component
    public static class Orders {
        private final Catalogue catalogue;
        private final Basket basket;
        private final Mailer mailer;
        private final Goods goods;

        Orders(Catalogue catalogue, Basket basket, Mailer mailer, Goods goods) {
            this.catalogue = catalogue;
            this.basket = basket;
            this.mailer = mailer;
            this.goods = goods;
        }

        /** Orders a thing: asks everyone else. */
        @Transactional
        public String place(String caller, String name, long exchange) {
            Ask.of(this, catalogue, "find", number -> catalogue.find(this, name, number));
            Ask.of(this, basket, "put", number -> basket.put(this, name, number));
            Good stored =
                    Ask.of(this, goods, "save", number -> Ask.answer(goods, this, goods.save(new Good(name)), number));
            Ask.of(this, mailer, "send", number -> mailer.send(this, number)).join();
            return Ask.answer(this, caller, stored.key(), exchange);
        }

        /** Asks a good that Hibernate loads only now. */
        @Transactional
        public String nameOf(String caller, String key, long exchange) {
            Good lazy = goods.getReferenceById(Long.valueOf(key));
            String name = Ask.of(this, lazy, "name", number -> lazy.name(this, number));
            return Ask.answer(this, caller, name, exchange);
        }
    }

    /** With an aspect around it. */
    @Component
    public static class Catalogue {
        /** Finds a good. */
        public String find(Object caller, String name, long exchange) {
            return Ask.answer(this, caller, name, exchange);
        }
    }

    /** Stands around the catalogue. */
    @Aspect
    @Component
    public static class Audit {
        /** Lets the call go on. */
        @Around("execution(* dev.contrail.beans.BeansApplication.Catalogue.*(..))")
        public @Nullable Object around(ProceedingJoinPoint call) throws Throwable {
            return call.proceed();
        }
    }

    /** Scoped: one for each thread. */
    @Component
    @Scope(value = "thread", proxyMode = ScopedProxyMode.TARGET_CLASS)
    public static class Basket {
        /** Keeps a good. */
        public String put(Object caller, String name, long exchange) {
            return Ask.answer(this, caller, name, exchange);
        }
    }

    /** Asynchronous. */
    @Component
    public static class Mailer {
        /** Sends a letter, on another thread. */
        @Async
        public CompletableFuture<String> send(Object caller, long exchange) {
            return CompletableFuture.completedFuture(Ask.answer(this, caller, "sent", exchange));
        }
    }
}
