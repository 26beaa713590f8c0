package dev.contrail.analyzer.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNamesTest {
    @ParameterizedTest
    @CsvSource({
        "com.acme.HttpConnection, HttpConnection",
        "com.acme.Pool$Entry, Entry",
        "com.acme.Pool$1, Pool$1",
        "com.acme.Pool$Entry$1, Entry$1",
        "com.acme.Pool$1Local, Local",
        "com.acme.Pool$$Lambda, Pool$$Lambda",
        "com.acme.Pool$Entry$$Lambda, Entry$$Lambda",
        "com.acme.Pool$Companion, Pool.Companion",
        "com.acme.Order[], Order[]",
        "com.acme.app.MainKt, MainKt"
    })
    void of_classWithAPackage_isItsSimpleName(String name, String expected) {
        assertThat(ShortNames.of(List.of(name))).containsEntry(name, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "HttpConnection",
        "s3.eu-west-1.amazonaws.com",
        "api.acme.com",
        "worker-1",
        "v1.Beta two",
        "a..B",
        "Pool$1"
    })
    void of_textThatIsNoClassName_isThatText(String name) {
        assertThat(ShortNames.of(List.of(name))).containsEntry(name, name);
    }

    @Test
    void of_twoClassesOfOneName_tellsThemApartByAsManyPackagesAsItTakes() {
        assertThat(ShortNames.of(List.of("com.acme.shop.Order", "com.acme.stock.Order", "com.acme.stock.Shelf")))
                .containsEntry("com.acme.shop.Order", "shop.Order")
                .containsEntry("com.acme.stock.Order", "stock.Order")
                .containsEntry("com.acme.stock.Shelf", "Shelf");
        assertThat(ShortNames.of(List.of("com.acme.v1.api.Order", "com.acme.v2.api.Order")))
                .containsEntry("com.acme.v1.api.Order", "v1.api.Order")
                .containsEntry("com.acme.v2.api.Order", "v2.api.Order");
    }

    @Test
    void of_classAndTextOfOneName_leavesTheText() {
        assertThat(ShortNames.of(List.of("Order", "com.acme.Order")))
                .containsEntry("Order", "Order")
                .containsEntry("com.acme.Order", "acme.Order");
    }
}
