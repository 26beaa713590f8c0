package dev.contrail.analyzer.live;

/** A user and password for a remote JVM; they have no text form, so that none is ever logged. */
public final class Credentials {
    private final String user;
    private final String password;

    public Credentials(String user, String password) {
        this.user = user;
        this.password = password;
    }

    String[] asJmx() {
        return new String[] {user, password};
    }
}
