package dev.contrail.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.AdaptiveByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;

/** Netty 4.2: buffers that are not freed, and an echo server. */
class NettyTest {
    private static void enable(Recording recording) {
        for (String type : new String[] {"AllocateBuffer", "ReallocateBuffer", "FreeBuffer"}) {
            recording.enable("io.netty." + type).withoutStackTrace();
        }
    }

    @Test
    void buffers_thatGrowAndAreFreed_leaveNothing_andALeakStays() throws Exception {
        for (ByteBufAllocator allocator :
                new ByteBufAllocator[] {new PooledByteBufAllocator(), new AdaptiveByteBufAllocator()}) {
            Trace trace = Recorded.by("netty", recording -> {
                enable(recording);
                var buffers = new ArrayList<ByteBuf>();
                for (int i = 0; i < 10; i++) {
                    buffers.add(allocator.buffer(256));
                }
                buffers.get(0).writeZero(5_000); // grows
                buffers.subList(0, 9).forEach(ByteBuf::release); // the last one is forgotten
            });

            Snapshots table = trace.snapshots().get(0);
            int last = table.size() - 1;
            assertThat(Recorded.name(trace, table.subject().get(last)))
                    .isEqualTo(allocator.getClass().getSimpleName());
            assertThat(measure(table, "bytes in buffers", last)).isEqualTo(256);
            assertThat(measure(table, "buffers", last)).isEqualTo(1);
        }
    }

    private static double measure(Snapshots table, String name, int row) {
        return table.measures().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow()
                .values()
                .get(row);
    }

    @Test
    void echoServer_recordedByDefault_hasEachPictureThatItsEventsAllow() throws Exception {
        Trace trace = Recorded.byDefault(recording -> {
            recording.enable("jdk.CPULoad").with("period", "endChunk");
            recording.enable("jdk.ThreadPark").with("threshold", "0 ms");
            echo();
        });

        assertThat(trace.actions().size()).isPositive();
        assertThat(Recorded.messages(trace)).anyMatch(message -> message.endsWith(": start"));
        assertThat(trace.snapshots()).isNotEmpty();
    }

    private static void echo() throws InterruptedException, IOException {
        var group = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
        try {
            Channel server = new ServerBootstrap()
                    .group(group)
                    .channel(NioServerSocketChannel.class)
                    .childHandler(new ChannelInitializer<>() {
                        @Override
                        protected void initChannel(Channel channel) {
                            channel.pipeline().addLast(new Echo());
                        }
                    })
                    .bind(InetAddress.getLoopbackAddress(), 0)
                    .sync()
                    .channel();
            int port = ((InetSocketAddress) server.localAddress()).getPort();
            for (int i = 0; i < 5; i++) {
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    socket.getOutputStream().write(new byte[100]);
                    assertThat(socket.getInputStream().readNBytes(100)).hasSize(100);
                    TimeUnit.MILLISECONDS.sleep(25);
                }
            }
            server.close().sync();
        } finally {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
        }
    }

    private static final class Echo extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            var unused = context.writeAndFlush(message, context.voidPromise()); // fails into exceptionCaught
        }
    }
}
