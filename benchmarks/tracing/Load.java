import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends requests one after the other: Load URL COUNT. */
public class Load {
    public static void main(String[] args) throws Exception {
        var client = HttpClient.newHttpClient();
        int count = Integer.parseInt(args[1]);
        for (int i = 0; i < count; i++) {
            var request = HttpRequest.newBuilder(URI.create(args[0] + i % 100)).build();
            if (client.send(request, BodyHandlers.ofString()).statusCode() != 200) {
                throw new IllegalStateException("not answered");
            }
        }
    }
}
