package dev.contrail.analyzer.code;

import java.util.List;
import java.util.regex.Pattern;

/** Names of classes that frameworks and the JDK generate, as method traces and stacks have them; our own events name what is behind. */
public final class GeneratedNames {
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

    /** What stands for an interface, which its name does not tell: {@code com.acme.$Proxy143}, in that package where it is not public. */
    private static final Pattern PROXY = Pattern.compile("(?:.*[./])?\\$Proxy\\d+");

    private static final String LAMBDA = "$$Lambda";
    /** Where a hidden class has its address, which differs from run to run: on 17 with {@code +}, after that as a part. */
    private static final Pattern ADDRESS = Pattern.compile("[+./]0x[0-9a-f]+([./]\\d+)?$");

    private GeneratedNames() {}

    /** Whether a class is one of {@code java.lang.reflect.Proxy}, of which nobody can tell whose it is. */
    public static boolean isProxy(String name) {
        return name.indexOf("$Proxy") >= 0 && PROXY.matcher(name).matches();
    }

    /** The name of the class that a generated one stands for; any other as it is. */
    public static String behind(String name) {
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
        return name.contains("0x") ? ADDRESS.matcher(name).replaceFirst("") : name;
    }
}
