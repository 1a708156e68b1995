package org.watchroom.launcher;

/** How the product reaches its database. */
public record DatabaseAccess(String url, String user, String password) {
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
