package dev.contrail.analyzer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.JvmFact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    javax.net.ssl.keyStorePassword | s3cret                         | [REDACTED]
                    ACCESS_TOKEN                   | abc                            | [REDACTED]
                    MY_API_KEY                     | abc                            | [REDACTED]
                    basic.auth                     | abc                            | [REDACTED]
                    java.home                      | /usr/lib/jvm                   | /usr/lib/jvm
                    DATABASE_URL                   | jdbc://ann:hush@db/x           | jdbc://ann:[REDACTED]@db/x
                    jvmArguments                   | -Xmx2g -Ddb.password=hush -Da=b | -Xmx2g -Ddb.password=[REDACTED] -Da=b
                    javaArguments                  | App --token hush --author Ann  | App --token [REDACTED] --author Ann
                    javaArguments                  | App --passphrase --port 80     | App --passphrase --port 80
                    JAVA_TOOL_OPTIONS              | -Dclient.secret=hush           | -Dclient.secret=[REDACTED]
                    """)
    void redacted_byItsName_losesItsValueOnly(String name, String value, String shown) {
        assertThat(SecretNames.redacted(new JvmFact("JVM", name, value))).isEqualTo(new JvmFact("JVM", name, shown));
    }
}
