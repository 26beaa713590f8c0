package dev.contrail.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes as frameworks generate them, by the names that they give; see {@link ClassNames} for the versions. */
class GeneratedNamesTest {
    private static final String HERE = GeneratedNamesTest.class.getName() + "$";

    @ParameterizedTest
    @ValueSource(
            classes = {
                OrderService$$SpringCGLIB$$0.class,
                OrderService$$EnhancerBySpringCGLIB$$ab12.class,
                OrderService$HibernateProxy$Xyz.class,
                OrderService$MockitoMock$123.class,
                OrderService_ClientProxy.class,
                OrderService_Subclass.class,
                OrderService$Proxy$_$$_WeldClientProxy.class,
                OrderService_$$_jvst1.class
            })
    void of_subclassThatAFrameworkGenerated_isTheClassBehind(Class<?> generated) {
        assertThat(ClassNames.of(generated)).isEqualTo(HERE + "OrderService");
    }

    @Test
    void of_generatedFromAnInterface_isTheInterface() {
        assertThat(ClassNames.of(Orders$MockitoMock$123.class)).isEqualTo(HERE + "Orders");
    }

    @Test
    void of_proxy_isTheInterfaceThatTellsMost() {
        assertThat(ClassNames.of(proxy(Serializable.class, Orders.class))).isEqualTo(HERE + "Orders");
        assertThat(ClassNames.of(proxy(Runnable.class))).isEqualTo("java.lang.Runnable");
    }

    @Test
    void of_proxyOfAProxy_isStillTheClassBehind() {
        assertThat(ClassNames.of(OrderService$$SpringCGLIB$$0$MockitoMock$7.class))
                .isEqualTo(HERE + "OrderService");
    }

    @ParameterizedTest
    @ValueSource(classes = {Market_Subclass.class, Price$.class})
    void of_classWithSuchANameOfItsOwn_isItsName(Class<?> own) {
        assertThat(ClassNames.of(own)).isEqualTo(own.getName());
    }

    @Test
    void of_scalaObject_isItsName() {
        assertThat(ClassNames.of(Registry$.class)).isEqualTo(HERE + "Registry");
    }

    private static Class<?> proxy(Class<?>... interfaces) {
        return Proxy.newProxyInstance(
                        GeneratedNamesTest.class.getClassLoader(), interfaces, (proxy, method, arguments) -> null)
                .getClass();
    }

    interface Orders {}

    static class OrderService {}

    static class OrderService$$SpringCGLIB$$0 extends OrderService {}

    static class OrderService$$EnhancerBySpringCGLIB$$ab12 extends OrderService {}

    static class OrderService$HibernateProxy$Xyz extends OrderService {}

    static class OrderService$MockitoMock$123 extends OrderService {}

    static class OrderService_ClientProxy extends OrderService {}

    static class OrderService_Subclass extends OrderService {}

    static class OrderService$Proxy$_$$_WeldClientProxy extends OrderService {}

    static class OrderService_$$_jvst1 extends OrderService {}

    static class OrderService$$SpringCGLIB$$0$MockitoMock$7 extends OrderService$$SpringCGLIB$$0 {}

    static class Orders$MockitoMock$123 implements Serializable, Orders {}

    static class Market_Subclass {}

    static class Price$ {}

    static class Registry$ {
        static final Registry$ MODULE$ = new Registry$();
    }
}
