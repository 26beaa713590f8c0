package dev.contrail.analyzer.mapping;

import java.util.List;

/** Names of classes that frameworks generate, as method traces and stacks have them; our own events name what is behind. */
final class GeneratedNames {
    /** What they have in them, behind the name of the class that they stand for; as in the events library. */
    private static final List<String> MARKS = List.of(
            "$$SpringCGLIB$$",
            "$$EnhancerBy",
            "$$FastClassBy",
            "$HibernateProxy",
            "$HibernateInstantiator",
            "$MockitoMock$",
            "$ByteBuddy$",
            "$$_Weld",
            "$Proxy$_$$_",
            "_$$_jvst",
            "_$$_javassist",
            "_ClientProxy");

    private static final String LAMBDA = "$$Lambda";

    private GeneratedNames() {}

    /** The name of the class that a generated one stands for; any other as it is. */
    static String behind(String name) {
        int lambda = name.indexOf(LAMBDA);
        if (lambda > 0) {
            return name.substring(0, lambda + LAMBDA.length());
        }
        for (String mark : MARKS) {
            int at = name.indexOf(mark);
            if (at > 0) {
                return name.substring(0, at);
            }
        }
        return name;
    }
}
