package org.watchroom.people.web;

/** Where a sign-in may lead: to a page of this house, never away. */
final class OwnPaths {

    private OwnPaths() {}

    static String orHome(String wanted) {
        return wanted != null && wanted.matches("/[A-Za-z0-9][A-Za-z0-9/_.-]*\\.xhtml(\\?[^\\s\\\\]*)?")
                ? wanted
                : "/index.xhtml";
    }
}
