package dev.contrail.recordings.expectcontinue;

/** The status of an HTTP response. */
record Response(int status, String reason) {
    static final Response CONTINUE = new Response(100, "Continue");
    static final Response CREATED = new Response(201, "Created");
    static final Response SLOW_DOWN = new Response(503, "Slow Down");

    /** Reads a status line such as {@code HTTP/1.1 201 Created}. */
    static Response parse(String statusLine) {
        String[] words = statusLine.split(" ", 3);
        return new Response(Integer.parseInt(words[1]), words[2]);
    }

    /** Whether the server wants the body now, and will answer once more. */
    boolean isContinue() {
        return status == CONTINUE.status;
    }

    @Override
    public String toString() {
        return status + " " + reason;
    }
}
