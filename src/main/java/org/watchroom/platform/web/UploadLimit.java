package org.watchroom.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * Turns away a form that is larger than any file that a page takes, with a page that says so (413). The container itself,
 * which has the same limit, would call it a fault; so web.xml places this before every filter that asks for a parameter.
 */
public class UploadLimit implements Filter {

    /** Largest form, in MiB; web.xml has the same in bytes. */
    public static final int MEBIBYTES = 64;

    /** Largest form, in bytes. */
    static final long MOST = MEBIBYTES * 1024L * 1024;

    /** How much of a form that is too large is let pass by, in bytes: a browser shows no answer before it has sent all. */
    private static final long LET_PASS = 16 * MOST;

    private static final int AT_ONCE = 64 * 1024;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (http.getMethod().equals("POST") && request.getContentLengthLong() > MOST) {
            letPass(request.getInputStream());
            request.setAttribute("most", MEBIBYTES);
            SecurityHeaders.startAgain(http, (HttpServletResponse) response);
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void letPass(InputStream form) throws IOException {
        byte[] piece = new byte[AT_ONCE];
        long passed = 0;
        for (int read = 0; read >= 0 && passed < LET_PASS; passed += read) {
            read = form.read(piece);
        }
    }
}
