#!/usr/bin/env bash
# Natural guess: in a fault-tolerant step of Spring Batch with chunks of five, when the writing of one item fails and may be skipped, that
# item is left out; what the processor did for the five is done once each.
# What it does (org.springframework.batch:spring-batch-core 5.2.6; OpenJDK 17.0.15, Temurin 25.0.3): the chunk is rolled back and gone
# through again, one item at a time, to find out which it was: the processor is called once more for each of the five. Ten calls of a
# payment service for five orders, one failure, and the counts of the step say five read and four written; nothing of it says ten. With
# processorNonTransactional() the five results are kept.
set -euo pipefail
version=5.2.6
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.springframework.batch</groupId><artifactId>spring-batch-core</artifactId><version>$version</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Orders.java <<'JAVA'
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.batch.core.*;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobLauncher;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.support.ListItemReader;
import org.springframework.batch.support.transaction.ResourcelessTransactionManager;

public class Orders {
    /** Runs a step of five orders of which the third cannot be written. */
    static String run(boolean kept) throws Exception {
        var repository = new ResourcelessJobRepository();
        var processed = new AtomicInteger();
        var builder = new StepBuilder("pay", repository).<Integer, Integer>chunk(5, new ResourcelessTransactionManager())
                .reader(new ListItemReader<>(List.of(1, 2, 3, 4, 5)))
                .processor(order -> {
                    processed.incrementAndGet();
                    return order;
                })
                .writer(chunk -> {
                    if (chunk.getItems().contains(3)) throw new IllegalStateException("order 3");
                })
                .faultTolerant().skip(IllegalStateException.class).skipLimit(1);
        if (kept) builder.processorNonTransactional();
        Job job = new JobBuilder("orders", repository).start(builder.build()).build();
        var launcher = new TaskExecutorJobLauncher();
        launcher.setJobRepository(repository);
        launcher.afterPropertiesSet();
        JobExecution execution = launcher.run(job, new JobParameters());
        StepExecution step = execution.getStepExecutions().iterator().next();
        return execution.getStatus() + ", read " + step.getReadCount() + ", written " + step.getWriteCount() + ", skipped "
                + step.getWriteSkipCount() + ", calls of the processor " + processed;
    }

    public static void main(String[] args) throws Exception {
        String plain = run(false), kept = run(true), counts = "COMPLETED, read 5, written 4, skipped 1, calls of the processor ";
        System.out.println("plain: " + plain + "; processorNonTransactional: " + kept);
        System.exit(plain.equals(counts + 10) && kept.equals(counts + 5) ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "spring-batch-core $version"
echo 'guess: calls of the processor 5, in both'
java -cp 'lib/*' Orders.java 2> log || { tail -3 log; exit 1; }
