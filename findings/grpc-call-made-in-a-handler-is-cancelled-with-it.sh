#!/usr/bin/env bash
# Natural guess: an asynchronous gRPC call that a server's handler makes, as to send a mail after an order, lives until it is answered; that
# the handler's own call is answered meanwhile, and ends well, is nothing to it.
# What it does (io.grpc:grpc-stub and grpc-inprocess 1.76.0; OpenJDK 17.0.15, Temurin 25.0.3): the handler's context is that of its call, and ends
# with it, also after a success: all calls made in it that are still open are cancelled. The caller has its order, the mail's status is
# CANCELLED, though nobody cancelled anything, and the mail server works on to the end and has no reader. In Context.ROOT, or a fork()
# of the context, the call is answered.
set -euo pipefail
version=1.76.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.grpc</groupId><artifactId>grpc-inprocess</artifactId><version>$version</version></dependency>
    <dependency><groupId>io.grpc</groupId><artifactId>grpc-stub</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Mail.java <<'JAVA'
import io.grpc.*;
import io.grpc.inprocess.*;
import io.grpc.stub.*;
import java.io.*;
import java.util.concurrent.*;

public class Mail {
    static class Text implements MethodDescriptor.Marshaller<String> {
        @Override public InputStream stream(String text) {
            return new ByteArrayInputStream(text.getBytes());
        }

        @Override public String parse(InputStream bytes) {
            try {
                return new String(bytes.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static MethodDescriptor<String, String> method(String name) {
        return MethodDescriptor.newBuilder(new Text(), new Text())
                .setType(MethodDescriptor.MethodType.UNARY).setFullMethodName("shop/" + name).build();
    }

    static final MethodDescriptor<String, String> ORDER = method("order"), MAIL = method("mail");
    static final Channel SHOP = InProcessChannelBuilder.forName("shop").build();
    static CountDownLatch orderIsDone;
    static CompletableFuture<String> mail;

    static void sendMail() {
        ClientCalls.asyncUnaryCall(SHOP.newCall(MAIL, CallOptions.DEFAULT), "order 1", new StreamObserver<String>() {
            @Override public void onNext(String answer) {
                mail.complete(answer);
            }

            @Override public void onError(Throwable error) {
                mail.complete(Status.fromThrowable(error).getCode().name());
            }

            @Override public void onCompleted() {}
        });
    }

    static void answer(StreamObserver<String> caller, String answer) {
        caller.onNext(answer);
        caller.onCompleted();
    }

    static String order(String how) throws Exception {
        orderIsDone = new CountDownLatch(1);
        mail = new CompletableFuture<>();
        String answer = ClientCalls.blockingUnaryCall(SHOP, ORDER, CallOptions.DEFAULT, how);
        Thread.sleep(1000); // time for the context to end
        orderIsDone.countDown();
        return "order: " + answer + ", mail: " + mail.get(20, TimeUnit.SECONDS);
    }

    public static void main(String[] args) throws Exception {
        InProcessServerBuilder.forName("shop").addService(ServerServiceDefinition.builder("shop")
                .addMethod(ORDER, ServerCalls.asyncUnaryCall((String how, StreamObserver<String> caller) -> {
                    (how.equals("fork") ? Context.current().fork() : Context.current()).run(Mail::sendMail);
                    answer(caller, "accepted");
                }))
                .addMethod(MAIL, ServerCalls.asyncUnaryCall((String order, StreamObserver<String> caller) -> {
                    try {
                        orderIsDone.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    answer(caller, "sent");
                })).build()).build().start();
        String plain = order("plain"), fork = order("fork");
        System.out.println(plain + "; in a fork of the context: " + fork);
        System.exit(plain.equals("order: accepted, mail: CANCELLED") && fork.equals("order: accepted, mail: sent") ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "grpc-stub $version"
echo 'guess: order: accepted, mail: sent in both'
java -cp 'lib/*' Mail.java 2> log || { tail -3 log; exit 1; }
